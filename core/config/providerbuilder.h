// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/clearsecret.h"
#include "core/config/confignode.h"
#include "core/config/configproblem.h"
#include "core/config/snapshot.h"

#include <vector>

namespace spillway {

/// Reads one item of `providers`, preset applied. `path` is "providers[2]". Adds to the lists what
/// it meets.
[[nodiscard]] ProviderConfig buildProvider(const ConfigNode &node, const QString &path,
                                           ConfigProblems &problems,
                                           std::vector<ClearSecret> &clearSecrets);

/// Reads a secret setting: a reference, or a secret in clear, which is added to `clearSecrets` and
/// replaced by `clear.reference`. A misspelt reference is an error and never taken for a secret.
[[nodiscard]] SecretReference readSecret(const ConfigNode &node, const QString &path,
                                         ClearSecret clear, ConfigProblems &problems,
                                         std::vector<ClearSecret> &clearSecrets);

} // namespace spillway
