// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/process/commandline.h"

namespace spillway {

// The commands of spillwayd besides `run`. Each prints for a person and returns the exit code: 0
// done, 1 failed, 2 the words make no sense; `status` has its own (see usageText()).

int stopCommand(const CommandLine &line);
int statusCommand(const CommandLine &line);
int reloadCommand(const CommandLine &line);
int pauseCommand(const CommandLine &line);
int resumeCommand(const CommandLine &line);
int keysCommand(const CommandLine &line);
int configCommand(const CommandLine &line);
int importCommand(const CommandLine &line);
int runClientCommand(const CommandLine &line);
int simulateCommand(const CommandLine &line);

} // namespace spillway
