// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/clientlaunch.h"

#include <QString>

#include <vector>

namespace spillway {

enum class Shell : std::uint8_t { Posix, Fish, PowerShell };

/// Text for a person to paste. Value.
struct Snippet
{
    QString label; ///< "bash / zsh", "Python": not translated, they are names
    QString language; ///< shell, text: for colours
    QString text; ///< lines, without one at the end
};

/// The launch as lines of a shell: the variables, then the command. Values are quoted, whatever is
/// in them. Pure.
[[nodiscard]] QString shellLines(Shell shell, const ClientLaunch &launch);

/// All ways to plug a tool in by copying, the most usual first; for an unknown tool those of
/// "other". `url` is the base URL without a path; each way gets the suffix that it needs. Pure.
[[nodiscard]] std::vector<Snippet> snippetsFor(const QString &tool, const QString &url,
                                               const QString &clientKey);

} // namespace spillway
