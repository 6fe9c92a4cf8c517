// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArrayView>

#include <optional>

namespace spillway {

/// The ways in which vendors write when a limit ends. All pure; all take any bytes; absent when the
/// text is not of that form.

/// An HTTP date in any of the three forms of RFC 9110 §5.6.7.
[[nodiscard]] std::optional<WallTime> httpDate(QByteArrayView text);
/// "2026-01-01T00:00:00Z", with fraction or offset; also a space or " at " instead of T, without
/// seconds, and " UTC". A time without a zone is taken `zoneless` east of Greenwich.
[[nodiscard]] std::optional<WallTime> isoTime(QByteArrayView text,
                                              std::chrono::hours zoneless = std::chrono::hours(0));
/// "6m0s", "1s", "20ms", "7.66s", "108h48m", "1d2h".
[[nodiscard]] std::optional<Milliseconds> unitDuration(QByteArrayView text);
/// A plain number: seconds from now up to a week, else a time since 1970 in seconds or
/// milliseconds, told apart by size.
[[nodiscard]] std::optional<Milliseconds> plainReset(QByteArrayView text, WallTime now);

} // namespace spillway
