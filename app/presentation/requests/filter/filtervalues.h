// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/requests/filter/filterparser.h"

#include <QDateTime>

namespace spillway {

/// Whether ">" may stand before the value: numbers and times, but no words and no classes (4xx).
[[nodiscard]] bool isComparable(FilterKind kind, QStringView text);
/// What could be written instead of a value that the field does not take.
[[nodiscard]] QString valueHint(FilterField field, QStringView text);
/// 4 for "4xx"; 0 when it is no class.
[[nodiscard]] int statusClass(QStringView text);
/// The moment that a beginning means; one without a date is the latest such time that is not after
/// `now`. Invalid when the text is no time.
[[nodiscard]] QDateTime filterStart(QStringView text, const QDateTime &now);
/// The moment that an end means; one without a date is the first such time after `start`, or
/// today's when there is no start.
[[nodiscard]] QDateTime filterEnd(QStringView text, const QDateTime &start, const QDateTime &now);

} // namespace spillway
