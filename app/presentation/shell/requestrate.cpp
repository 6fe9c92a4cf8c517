// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/requestrate.h"

#include <algorithm>

namespace spillway {

void RequestRate::add(std::span<const ExchangeRecord> batch)
{
    for (const ExchangeRecord &record : batch) {
        if (m_known.contains(record.id))
            continue;
        if (!m_accepted.empty() && record.accepted < m_accepted.back().first - window)
            continue;
        m_known.insert(record.id);
        const auto place = std::ranges::upper_bound(m_accepted, record.accepted, {},
                                                    &std::pair<WallTime, QByteArray>::first);
        m_accepted.insert(place, {record.accepted, record.id});
    }
}

int RequestRate::perMinute(WallTime now)
{
    while (!m_accepted.empty() && m_accepted.front().first <= now - window) {
        m_known.remove(m_accepted.front().second);
        m_accepted.pop_front();
    }
    return static_cast<int>(m_accepted.size());
}

Milliseconds RequestRate::untilChange(WallTime now) const
{
    if (m_accepted.empty())
        return Milliseconds(0);
    return std::max(
        Milliseconds(1),
        std::chrono::duration_cast<Milliseconds>(m_accepted.front().first + window - now));
}

} // namespace spillway
