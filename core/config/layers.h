// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/clearsecret.h"
#include "core/config/confignode.h"
#include "core/config/configproblem.h"
#include "core/config/snapshot.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace spillway {

/// Where the configuration comes from; later wins: built-in defaults, file, environment, command
/// line. Value.
struct ConfigSources
{
    QString file; ///< config.yaml; empty = no file
    bool fileMustExist =
        false; ///< the person named the file; otherwise a missing one means the defaults
    std::optional<QByteArray>
        text; ///< read instead of the file's content (an edit before it is saved)
    QProcessEnvironment environment; ///< empty = none; the programs pass systemEnvironment()
    QStringList overrides; ///< "path=value", see overrides.h
    bool storedClientKeys =
        false; ///< client keys exist in the store; counts for binding beyond loopback
};

struct LoadedConfig
{
    std::shared_ptr<Snapshot> snapshot; ///< version is 0: who publishes it counts
    ConfigProblems warnings;
    std::vector<ClearSecret> clearSecrets; ///< to be moved to the keychain at once
    ConfigNode tree; ///< all layers, with the origin of every value that is set
};

/// The outcome with every problem, for those who show them one by one.
struct ConfigReport
{
    std::optional<LoadedConfig> config; ///< absent when there is an error
    ConfigProblems problems; ///< errors and warnings, in file order
};

/// Reads all layers and checks everything. Reports all problems, not only the first. Blocks for one
/// small file; any thread.
[[nodiscard]] ConfigReport checkConfig(const ConfigSources &sources);

/// The same as a value or one Error{Config} whose detail lists all problems.
[[nodiscard]] Result<LoadedConfig> loadConfig(const ConfigSources &sources);

} // namespace spillway
