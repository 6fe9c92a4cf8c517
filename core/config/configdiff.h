// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/snapshot.h"

#include <QStringList>

namespace spillway {

/// What changed between two snapshots, for the message after a reload; one short phrase a change,
/// empty when nothing did: "listener.port 18765 → 18766", "provider zai: key ci added". Never shows
/// a secret or a header's value. Pure.
[[nodiscard]] QStringList configDiff(const Snapshot &before, const Snapshot &after);

} // namespace spillway
