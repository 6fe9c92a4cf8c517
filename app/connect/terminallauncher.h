// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/toollauncher.h"

#include <QStringList>

#include <functional>

namespace spillway {

/// A terminal emulator and how it is told what to run.
struct Terminal
{
    QString program; ///< empty = none was found
    QStringList before; ///< arguments before the command
};

/// The first terminal that `find` knows: the desktop's choice (x-terminal-emulator, $TERMINAL),
/// then the desktops' own, then the rest. Pure.
[[nodiscard]] Terminal chooseTerminal(const QString &preferred,
                                      const std::function<bool(const QString &)> &find);

/// The desktop's terminal, a new process each time. Linux and the BSDs: an emulator from a list;
/// elsewhere none yet.
class TerminalLauncher final : public ToolLauncher
{
public:
    TerminalLauncher();

    [[nodiscard]] bool isInstalled(const QString &program) const override;
    [[nodiscard]] bool canLaunch() const override { return !m_terminal.program.isEmpty(); }
    [[nodiscard]] Result<void> launch(const ClientLaunch &launch) override;

private:
    const Terminal m_terminal;
};

} // namespace spillway
