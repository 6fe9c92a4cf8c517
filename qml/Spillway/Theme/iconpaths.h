// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace spillway {

/// The drawing of an icon on a grid of 24 × 24 as an SVG path; empty when there is none of that
/// name. Own drawings.
[[nodiscard]] QString iconPath(const QString &name);

/// Every name, sorted.
[[nodiscard]] QStringList iconNames();

} // namespace spillway
