// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <array>
#include <cstdint>
#include <vector>

namespace spillway {

/// How the durations of one cell are spread: the small brother of Histogram for thousands of cells
/// at once, four bytes for each bucket in use. Exact up to 15 ms, above that 16 buckets for each
/// doubling, so a percentile is within 4 % of the true one. Negative durations count as 0, those
/// over an hour as an hour. Value; one thread at a time.
class LatencyCounts final
{
public:
    static constexpr std::size_t buckets = 304;

    /// Where the cells of a stretch are added up.
    class Total final
    {
    public:
        void add(const LatencyCounts &counts);
        /// The duration that `percent` (0…100) of the records do not exceed, by nearest rank; -1
        /// when there is no record.
        [[nodiscard]] Milliseconds percentile(double percent) const;

    private:
        std::array<std::uint64_t, buckets> m_counts {};
        std::uint64_t m_count = 0;
    };

    void record(Milliseconds duration);
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

private:
    struct Entry
    {
        std::uint32_t bucket : 9;
        std::uint32_t count : 23; ///< stays at its end
    };
    std::vector<Entry> m_entries; ///< by bucket
};

} // namespace spillway
