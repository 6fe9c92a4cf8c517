// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

namespace spillway {

/// Where a remembered window may open on the screens of today: as it was when its title bar can be
/// reached, else moved and shrunk onto the screen that it overlaps most, or the first. `screens`
/// are their available areas, the primary one first; with none, or without a remembered place, the
/// result is empty: the desktop decides.
[[nodiscard]] QRect reachablePlace(const QRect &remembered, const QList<QRect> &screens,
                                   const QSize &minimum);

} // namespace spillway
