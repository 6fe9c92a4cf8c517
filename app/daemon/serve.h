// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/readiness.h"
#include "app/process/commandline.h"

namespace spillway {

/// `spillwayd run`: builds the process (configuration, core thread, secrets, signals) on one page
/// and serves until it is told to stop. The exit code.
int serve(const CommandLine &line, Readiness readiness);

} // namespace spillway
