// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QStringView>

namespace spillway {

/// The path that the `d` attribute of an SVG path element describes (SVG 1.1 §8.3): M L H V C S A
/// Z, absolute and relative. Reading stops at the first thing it does not know; what came before it
/// is returned. Pure.
[[nodiscard]] QPainterPath svgPath(QStringView description);

} // namespace spillway
