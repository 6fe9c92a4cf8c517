// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/adminclient.h"
#include "app/process/commandline.h"

namespace spillway {

/// A client for the spillwayd that runs with this command line's data folder, with the admin token
/// of its configuration. Error NotFound when none runs. Blocks while the token is read.
[[nodiscard]] Result<AdminClient> runningInstance(const CommandLine &line);

} // namespace spillway
