// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/clearsecret.h"
#include "core/config/confignode.h"
#include "core/config/configproblem.h"
#include "core/config/snapshot.h"

#include <memory>
#include <vector>

namespace spillway {

struct BuiltSnapshot
{
    std::shared_ptr<Snapshot> snapshot; ///< never null
    std::vector<ClearSecret> clearSecrets;
    ConfigProblems problems;
};

/// A tree that passed checkAgainstSchema() as a snapshot: defaults filled in, presets applied,
/// secret references read. Problems here are those of single values that the table cannot describe
/// (addresses, references, header names). Pure.
[[nodiscard]] BuiltSnapshot buildSnapshot(const ConfigNode &root);

} // namespace spillway
