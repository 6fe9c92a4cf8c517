// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/keymetrics.h"

namespace spillway {

/// How promising a key is right now, 0…100. Pure.
///
/// Up to 40 for latency (own median over the pool's; full without enough samples), 40 for its share
/// of successes, 20 for the absence of recent errors (−5 each within a minute); minus 15 for each
/// request in flight and 10, 20 or 30 when it was used less than 2, 1 or 0.5 s ago, which spreads
/// bursts.
[[nodiscard]] int healthScore(const KeyMetrics &key, std::optional<Milliseconds> poolLatency,
                              TimePoint now);

/// The score's weight in a draw: max(1, score²/100).
[[nodiscard]] constexpr int healthWeight(int score)
{
    const int weight = score * score / 100;
    return weight > 1 ? weight : 1;
}

} // namespace spillway
