// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/clientlaunch.h"
#include "core/base/result.h"

namespace spillway {

/// Starts a tool in a terminal window of its own, by environment and arguments only. Ui thread.
class ToolLauncher
{
public:
    virtual ~ToolLauncher() = default;
    /// Is the program on the person's PATH?
    [[nodiscard]] virtual bool isInstalled(const QString &program) const = 0;
    /// False where no terminal is known.
    [[nodiscard]] virtual bool canLaunch() const = 0;
    /// Returns when the terminal was started. NotFound: no terminal; Io: it did not start.
    [[nodiscard]] virtual Result<void> launch(const ClientLaunch &launch) = 0;
};

} // namespace spillway
