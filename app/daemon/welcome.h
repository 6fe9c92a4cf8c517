// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/snapshot.h"

#include <QString>

namespace spillway {

/// Prints the lines that a person needs to use a running proxy. Pure.
[[nodiscard]] QString welcomeText(const QString &url, const Snapshot &snapshot, bool demo);

} // namespace spillway
