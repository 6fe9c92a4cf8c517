// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>

#include <vector>

namespace spillway {

/// A smooth path through points from left to right that never leaves the range of two neighbours
/// (monotone cubic, Fritsch and Carlson 1980): a curve of counts does not dip below zero. `drawn`
/// tells for each stretch between two points whether it is drawn; empty = all. Pure.
[[nodiscard]] QPainterPath monotoneCurve(const std::vector<QPointF> &points,
                                         const std::vector<bool> &drawn = {});

} // namespace spillway
