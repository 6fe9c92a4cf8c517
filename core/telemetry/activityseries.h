// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/activityreport.h"
#include "core/telemetry/latencycounts.h"

#include <array>
#include <deque>
#include <functional>

namespace spillway {

/// One line of traffic over time (everything, one key or one model) in three widths of cells: 15 s
/// for an hour, 1 min for a day, 15 min for `days`. Only cells with something in them exist, and no
/// more than the widths allow. Value; one thread at a time.
class ActivitySeries final
{
public:
    using Seconds = std::chrono::seconds;
    static constexpr std::array<Seconds, 3> widths {Seconds(15), Seconds(60), Seconds(900)};

    struct Slot
    {
        qint64 index = 0; ///< start = index × width
        ActivityCell cell;
        LatencyCounts latency;
    };

    explicit ActivitySeries(std::chrono::days days = std::chrono::days(8));

    /// Adds to the cells of `moment`; `latency` negative = none. Cells later than `now` are
    /// dropped: a clock had run ahead and was set back.
    void add(WallTime moment, const ActivityCell &cell, Milliseconds latency, WallTime now);
    /// The coarsest width that divides `width`.
    [[nodiscard]] static std::size_t tierFor(Seconds width);
    /// Calls `visit` for each cell of that tier that begins in [from, to), oldest first.
    void visit(std::size_t tier, WallTime from, WallTime to,
               const std::function<void(WallTime start, const Slot &)> &visit) const;
    /// The newest moment that anything was added for.
    [[nodiscard]] WallTime newest() const { return m_newest; }
    /// For tests: cells in use.
    [[nodiscard]] std::size_t size() const;

private:
    struct Tier
    {
        std::size_t capacity = 0;
        std::deque<Slot> slots {}; ///< by index
    };
    [[nodiscard]] static Slot *slotFor(Tier &tier, qint64 index);

    std::array<Tier, 3> m_tiers;
    WallTime m_newest {};
};

} // namespace spillway
