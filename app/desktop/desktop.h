// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/process/commandline.h"

namespace spillway {

/// `spillway`: builds the program (configuration, core thread, window) on one page and runs it
/// until it is told to end. Needs the QApplication. `words` is the command line without the
/// program. The exit code.
[[nodiscard]] int runDesktop(const CommandLine &line, const QStringList &words);

/// A command line that only a running program can do; needs a QCoreApplication and no display.
[[nodiscard]] int askRunningDesktop(const CommandLine &line, const QStringList &words);

} // namespace spillway
