// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/process/commandline.h"
#include "app/process/instancelock.h"

namespace spillway {

/// What a start finds in its data folder. Value.
struct InstanceFinding
{
    enum class Kind : std::uint8_t {
        First, ///< the lock is ours: go on
        HandedOver, ///< another window did what was asked: exit 0
        Refused, ///< another window, or its absence, says no: exit 1 with `message`
        DaemonRuns, ///< spillwayd has the folder: exit 1 with `message`, in a window too
    };
    Kind kind = Kind::First;
    QString message;
};

/// For a command line that only a running program can do: hands it over, or says that there is
/// none. Never Kind::First. Blocks for a few seconds at most.
[[nodiscard]] InstanceFinding findRunningInstance(const CommandLine &line,
                                                  const QStringList &words);

/// Takes the lock of the data folder, or hands the command line over to whoever has it. `words` is
/// the command line without the program. Blocks for a few seconds at most.
[[nodiscard]] InstanceFinding findInstance(InstanceLock &lock, const CommandLine &line,
                                           const QStringList &words);

} // namespace spillway
