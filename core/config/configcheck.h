// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/confignode.h"
#include "core/config/configproblem.h"

namespace spillway {

/// Holds a tree against the settings table: unknown names (a warning with the nearest known name),
/// duplicate names, wrong kinds, forms, ranges and choices (errors). Reports all of them. Pure.
[[nodiscard]] ConfigProblems checkAgainstSchema(const ConfigNode &root);

/// The name in `candidates` that `name` was probably meant to be; empty when none is near.
[[nodiscard]] QByteArray nearestName(QByteArrayView name, const QByteArrayList &candidates);

/// A problem at the place of a node.
[[nodiscard]] ConfigProblem
problemAt(const ConfigNode &node, const QString &path, const QString &message,
          ConfigProblem::Severity severity = ConfigProblem::Severity::Error);

} // namespace spillway
