// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/dialects/errors.h"
#include "core/http/headers.h"

#include <optional>

namespace spillway {

/// When the vendor says that its limit ends, from now: 0 … 7 days. First found: `retry-after-ms`,
/// `Retry-After` (seconds or HTTP date), the body's delay, a time in the body's message, the
/// vendors' reset headers. Of the reset headers those count whose limit is used up, as their
/// "remaining" header says; the latest of them. What cannot be read is ignored. Pure.
[[nodiscard]] std::optional<Milliseconds> resetHint(const HeaderList &headers,
                                                    const VendorError &error, WallTime now);

/// The time in a sentence of the vendor's: "try again in 6.5s", "Resets in 108h48m", "will reset at
/// 2026-01-15 14:30:00", "regain access on 2026-02-01 at 00:00 UTC", "limit reached|1749924000".
/// Zone-less times are Chinese ones: the vendors that write them (Z.AI, Zhipu) do so in UTC+8.
[[nodiscard]] std::optional<Milliseconds> resetHintInText(QByteArrayView text, WallTime now);

} // namespace spillway
