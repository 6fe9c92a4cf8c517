// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

namespace spillway::testing {

/// `count` requests as a busy afternoon brings them, oldest first, the last two still streaming:
/// several providers, retries, limits, a client that hung up, prices and none. Always the same.
[[nodiscard]] std::vector<ExchangeRecord> busyAfternoon(int count);

} // namespace spillway::testing
