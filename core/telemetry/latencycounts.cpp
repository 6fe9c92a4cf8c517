// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/latencycounts.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace spillway {

namespace {

constexpr unsigned stepBits = 4; // 2^4 buckets for each doubling
constexpr std::uint32_t steps = 1U << stepBits;
constexpr Milliseconds longest = std::chrono::hours(1);
constexpr std::uint32_t mostCount = (1U << 23) - 1;

constexpr std::uint32_t bucketOf(std::uint32_t milliseconds)
{
    if (milliseconds < steps)
        return milliseconds;
    const unsigned shift = static_cast<unsigned>(std::bit_width(milliseconds)) - 1 - stepBits;
    return (shift + 1) * steps + ((milliseconds >> shift) & (steps - 1));
}
static_assert(bucketOf(static_cast<std::uint32_t>(longest.count())) < LatencyCounts::buckets);

/// The middle of a bucket.
Milliseconds valueOf(std::size_t bucket)
{
    if (bucket < steps)
        return Milliseconds(bucket);
    const std::size_t shift = bucket / steps - 1;
    return Milliseconds(((steps + bucket % steps) << shift) + ((std::size_t(1) << shift) >> 1));
}

} // namespace

void LatencyCounts::record(Milliseconds duration)
{
    duration = std::clamp(duration, Milliseconds::zero(), longest);
    const std::uint32_t bucket = bucketOf(static_cast<std::uint32_t>(duration.count()));
    const auto place =
        std::ranges::lower_bound(m_entries, bucket, {}, [](Entry entry) { return +entry.bucket; });
    if (place == m_entries.end() || place->bucket != bucket) {
        m_entries.insert(place, Entry {.bucket = bucket & 0x1ffU, .count = 1});
        return;
    }
    if (place->count < mostCount)
        place->count = (place->count + 1) & mostCount;
}

void LatencyCounts::Total::add(const LatencyCounts &counts)
{
    for (const Entry entry : counts.m_entries) {
        m_counts[entry.bucket] += entry.count;
        m_count += entry.count;
    }
}

Milliseconds LatencyCounts::Total::percentile(double percent) const
{
    if (m_count == 0)
        return Milliseconds(-1);
    const double share = std::clamp(percent, 0.0, 100.0) / 100.0;
    const auto rank =
        std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::ceil(share * double(m_count))));
    std::uint64_t seen = 0;
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        seen += m_counts[bucket];
        if (seen >= rank)
            return valueOf(bucket);
    }
    return longest;
}

} // namespace spillway
