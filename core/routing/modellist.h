// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/snapshot.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace spillway {

/// The model names that a client of this dialect may use, in configured order, prefixes and aliases
/// included, each once. Only providers that list their models take part: what the others serve only
/// their vendor knows.
[[nodiscard]] std::vector<QByteArray> listedModels(const Snapshot &snapshot, Dialect dialect);

/// The list in the dialect's own shape.
[[nodiscard]] QByteArray modelListBody(Dialect dialect, const std::vector<QByteArray> &models);
/// One model in the dialect's own shape.
[[nodiscard]] QByteArray modelBody(Dialect dialect, const QByteArray &model);

} // namespace spillway
