// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/keypool.h"
#include "core/telemetry/exchangerecord.h"

#include <vector>

/// A busy hour for the tests of what shows one.
namespace spillway::test {

/// Eight keys of six providers: healthy, rate-limited, slow, circuit open, off.
[[nodiscard]] std::vector<KeyStatus> someKeys();

/// Two hours of requests up to `now`, oldest first, the same for each call: a dip, retries, a key
/// that is rate-limited, one that fails.
[[nodiscard]] std::vector<ExchangeRecord> busyHours(WallTime now);

/// The last of them and some that still run, as the feed has them.
[[nodiscard]] std::vector<ExchangeRecord> newestRequests(WallTime now);

} // namespace spillway::test
