// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/activityseries.h"

#include <algorithm>

namespace spillway {

namespace {

qint64 indexOf(WallTime moment, std::chrono::seconds width)
{
    return moment.time_since_epoch() / width; // no time before 1970
}

std::size_t cellsIn(std::chrono::seconds stretch, std::chrono::seconds width)
{
    return static_cast<std::size_t>(stretch / width);
}

} // namespace

ActivitySeries::ActivitySeries(std::chrono::days days)
    : m_tiers {Tier {cellsIn(std::chrono::hours(1), widths[0])},
               Tier {cellsIn(std::chrono::hours(24), widths[1])}, Tier {cellsIn(days, widths[2])}}
{
}

ActivitySeries::Slot *ActivitySeries::slotFor(Tier &tier, qint64 index)
{
    std::deque<Slot> &slots = tier.slots;
    if (!slots.empty() && slots.back().index == index)
        return &slots.back();
    auto place = slots.end();
    if (!slots.empty() && slots.back().index > index) {
        place = std::ranges::lower_bound(slots, index, {}, &Slot::index);
        if (place->index == index)
            return &*place;
    }
    if (slots.size() >= tier.capacity) {
        if (place == slots.begin())
            return nullptr; // older than all that is kept
        const auto kept = place - slots.begin() - 1;
        slots.pop_front();
        place = slots.begin() + kept;
    }
    return &*slots.insert(place, Slot {.index = index});
}

void ActivitySeries::add(WallTime moment, const ActivityCell &cell, Milliseconds latency,
                         WallTime now)
{
    m_newest = std::max(m_newest, moment);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        Tier &tier = m_tiers[i];
        const qint64 last = indexOf(now, widths[i]) + 1;
        while (!tier.slots.empty() && tier.slots.back().index > last)
            tier.slots.pop_back();
        const qint64 index = indexOf(moment, widths[i]);
        if (index > last || index + static_cast<qint64>(tier.capacity) <= last - 1)
            continue;
        Slot *slot = slotFor(tier, index);
        if (!slot)
            continue;
        slot->cell += cell;
        if (latency >= Milliseconds::zero())
            slot->latency.record(latency);
    }
}

std::size_t ActivitySeries::tierFor(Seconds width)
{
    for (std::size_t i = widths.size(); i > 1; --i) {
        if (width % widths[i - 1] == Seconds::zero())
            return i - 1;
    }
    return 0;
}

void ActivitySeries::visit(std::size_t tier, WallTime from, WallTime to,
                           const std::function<void(WallTime, const Slot &)> &visit) const
{
    const Seconds width = widths[tier];
    const std::deque<Slot> &slots = m_tiers[tier].slots;
    auto slot = std::ranges::lower_bound(
        slots, from, {}, [width](const Slot &s) { return WallTime(s.index * width); });
    for (; slot != slots.end(); ++slot) {
        const WallTime start(slot->index * width);
        if (start >= to)
            break;
        visit(start, *slot);
    }
}

std::size_t ActivitySeries::size() const
{
    std::size_t size = 0;
    for (const Tier &tier : m_tiers)
        size += tier.slots.size();
    return size;
}

} // namespace spillway
