// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/confignode.h"
#include "core/config/configproblem.h"
#include "core/config/snapshot.h"

namespace spillway {

/// What several settings must be together: binding beyond loopback, TLS files, unique provider ids.
/// Pure. `storedClientKeys`: client keys exist in the store, which the file does not show. `root`
/// gives the places.
[[nodiscard]] ConfigProblems checkRules(const Snapshot &snapshot, const ConfigNode &root,
                                        bool storedClientKeys);

} // namespace spillway
