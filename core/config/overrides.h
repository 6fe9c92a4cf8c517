// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/confignode.h"
#include "core/config/configproblem.h"

#include <QStringList>

class QProcessEnvironment;

namespace spillway {

/// Sets one setting in the tree. `path` is the setting's, list items named by id, label or number:
/// "listener.port", "providers[zai].keys[main].weight". A value for a list is comma-separated or
/// YAML flow style ("[a, b]").
void applyOverride(ConfigNode &root, QByteArrayView path, QByteArrayView value,
                   const QString &origin, ConfigProblems &problems);

/// SPILLWAY_<SECTION>__<KEY> variables. Unknown ones with a double underscore are a warning with
/// the nearest name.
void applyEnvironment(ConfigNode &root, const QProcessEnvironment &environment,
                      ConfigProblems &problems);

/// "path=value" texts of the command line.
void applyCommandLine(ConfigNode &root, const QStringList &overrides, ConfigProblems &problems);

} // namespace spillway
