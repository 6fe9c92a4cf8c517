// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/healthscore.h"

#include <algorithm>
#include <cmath>

namespace spillway {

using namespace std::chrono_literals;

namespace {

/// 40 up to 0.8 of the pool's latency, falling evenly to 5 at twice the pool's.
double latencyPart(std::optional<Milliseconds> own, std::optional<Milliseconds> pool)
{
    constexpr double full = 40;
    constexpr double least = 5;
    if (!own || !pool || pool->count() <= 0)
        return full;
    const double ratio = static_cast<double>(own->count()) / static_cast<double>(pool->count());
    return full - (full - least) * std::clamp((ratio - 0.8) / 1.2, 0.0, 1.0);
}

int recentUsePenalty(const KeyMetrics &key, TimePoint now)
{
    if (key.lastUsed() == TimePoint {})
        return 0;
    const auto idle = now - key.lastUsed();
    if (idle >= 2s)
        return 0;
    return idle < 500ms ? 30 : idle < 1s ? 20 : 10;
}

} // namespace

int healthScore(const KeyMetrics &key, std::optional<Milliseconds> poolLatency, TimePoint now)
{
    double quality = latencyPart(key.typicalLatency, poolLatency) + 60;
    if (key.hasFailures())
        quality -= 40 * (1 - key.successShare(now)) + 5 * key.recentFailures(now);
    const int load = 15 * key.inFlight() + recentUsePenalty(key, now);
    return std::clamp(static_cast<int>(std::lround(quality)) - load, 0, 100);
}

} // namespace spillway
