// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/keymetrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace spillway {

using namespace std::chrono_literals;

template <std::size_t Capacity> void LatencyWindow<Capacity>::add(Milliseconds latency)
{
    constexpr Milliseconds::rep most = std::numeric_limits<std::uint32_t>::max();
    m_samples[m_next] =
        static_cast<std::uint32_t>(std::clamp<Milliseconds::rep>(latency.count(), 0, most));
    m_next = (m_next + 1) % Capacity;
    m_count = std::min(m_count + 1, Capacity);
    std::array<std::uint32_t, Capacity> sorted = m_samples;
    const auto end = sorted.begin() + static_cast<std::ptrdiff_t>(m_count);
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>((m_count - 1) / 2);
    std::nth_element(sorted.begin(), middle, end);
    m_median = *middle;
}

template class LatencyWindow<32>;
template class LatencyWindow<128>;

double KeyMetrics::decay(TimePoint now) const
{
    constexpr double halfLife = 300.0; // seconds
    return std::exp2(-std::chrono::duration<double>(now - m_counted).count() / halfLife);
}

void KeyMetrics::count(TimePoint now, double successes, double failures)
{
    const double factor = decay(now);
    m_successes = static_cast<float>(m_successes * factor + successes);
    m_failures = static_cast<float>(m_failures * factor + failures);
    if (m_failures < 0.01F)
        m_failures = 0; // forgotten: the key is among the many without a fault again
    m_counted = now;
}

void KeyMetrics::failed(TimePoint now)
{
    count(now, 0, 1);
    m_failedAt[m_nextFailure] = now;
    m_nextFailure = (m_nextFailure + 1) % m_failedAt.size();
}

double KeyMetrics::successShare(TimePoint now) const
{
    // Two successes are assumed, so that one failure of a fresh key is not its whole reputation.
    constexpr double assumed = 2;
    const double factor = decay(now);
    const double successes = m_successes * factor + assumed;
    return successes / (successes + m_failures * factor);
}

int KeyMetrics::recentFailures(TimePoint now) const
{
    return static_cast<int>(std::ranges::count_if(m_failedAt, [&](TimePoint failed) {
        return failed != TimePoint {} && now - failed < 60s;
    }));
}

} // namespace spillway
