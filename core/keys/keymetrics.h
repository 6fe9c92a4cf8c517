// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <array>
#include <cstdint>
#include <optional>

namespace spillway {

/// The last latencies of a key, or of a pool of keys, and their median. Value; allocates nothing.
template <std::size_t Capacity> class LatencyWindow final
{
public:
    void add(Milliseconds latency);
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] std::optional<Milliseconds> median() const
    {
        return m_count == 0 ? std::nullopt : std::optional(Milliseconds(m_median));
    }

private:
    std::array<std::uint32_t, Capacity> m_samples {}; ///< ms
    std::size_t m_count = 0;
    std::size_t m_next = 0;
    std::uint32_t m_median = 0;
};

using KeyLatencies = LatencyWindow<32>;
using PoolLatencies = LatencyWindow<128>;

/// What a key did lately, as far as choosing needs it. Value; time comes in.
class KeyMetrics final
{
public:
    void started(TimePoint now)
    {
        ++m_inFlight;
        m_lastUsed = now;
    }
    void ended() { --m_inFlight; }
    void succeeded(TimePoint now) { count(now, 1, 0); }
    /// Only failures that speak against the key's route.
    void failed(TimePoint now);

    /// False for most keys most of the time: then successShare() is 1 and recentFailures() 0.
    [[nodiscard]] bool hasFailures() const { return m_failures > 0; }
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    /// The epoch when it never was.
    [[nodiscard]] TimePoint lastUsed() const { return m_lastUsed; }
    /// Successes over outcomes, 0…1; older outcomes count less (half after five minutes), no
    /// outcomes count as success.
    [[nodiscard]] double successShare(TimePoint now) const;
    /// Failures within the last minute, at most 4.
    [[nodiscard]] int recentFailures(TimePoint now) const;

    /// Median time to first token once there are enough samples to trust; else absent.
    std::optional<Milliseconds> typicalLatency;
    int conversations = 0; ///< bound to the key by affinity

private:
    void count(TimePoint now, double successes, double failures);
    [[nodiscard]] double decay(TimePoint now) const;

    int m_inFlight = 0;
    float m_successes = 0;
    float m_failures = 0;
    TimePoint m_counted {}; ///< when both were last decayed
    TimePoint m_lastUsed {};
    std::array<TimePoint, 4> m_failedAt {};
    std::size_t m_nextFailure = 0;
};

} // namespace spillway
