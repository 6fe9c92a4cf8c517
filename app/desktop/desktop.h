// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/process/commandline.h"

namespace spillway {

/// `spillway`: builds the program (configuration, core thread, window) on one page and runs it
/// until it is told to end. Needs the QApplication. The exit code.
[[nodiscard]] int runDesktop(const CommandLine &line);

} // namespace spillway
