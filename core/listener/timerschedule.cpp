// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/timerschedule.h"

#include <algorithm>

namespace spillway {

void TimerSchedule::add(int id, Milliseconds interval, Qt::TimerType type, QObject *object,
                        TimePoint now)
{
    remove(id);
    Timer timer {.id = id,
                 .interval = std::max(interval, Milliseconds(0)),
                 .type = type,
                 .object = object,
                 .nominal = now + interval,
                 .due = {},
                 .serial = m_nextSerial++};
    timer.due = rounded(timer);
    m_byDue.emplace(Key {timer.due, timer.serial}, id);
    m_timers.emplace(id, timer);
}

bool TimerSchedule::remove(int id)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return false;
    m_byDue.erase({found->second.due, found->second.serial});
    m_timers.erase(found);
    return true;
}

bool TimerSchedule::removeAll(const QObject *object)
{
    return std::erase_if(m_timers,
                         [&](const auto &entry) {
                             if (entry.second.object != object)
                                 return false;
                             m_byDue.erase({entry.second.due, entry.second.serial});
                             return true;
                         })
        > 0;
}

std::vector<TimerSchedule::Timer> TimerSchedule::timersOf(const QObject *object) const
{
    std::vector<Timer> timers;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            timers.push_back(timer);
    }
    return timers;
}

std::optional<Milliseconds> TimerSchedule::remaining(int id, TimePoint now) const
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return {};
    return std::max(Milliseconds(0), std::chrono::ceil<Milliseconds>(found->second.due - now));
}

std::optional<Milliseconds> TimerSchedule::untilNext(TimePoint now) const
{
    if (m_byDue.empty())
        return {};
    return std::max(Milliseconds(0),
                    std::chrono::ceil<Milliseconds>(m_byDue.begin()->first.first - now));
}

std::vector<std::pair<int, quint64>> TimerSchedule::dueNow(TimePoint now) const
{
    std::vector<std::pair<int, quint64>> due;
    for (const auto &[key, id] : m_byDue) {
        if (key.first > now)
            break;
        due.emplace_back(id, key.second);
    }
    return due;
}

QObject *TimerSchedule::begin(int id, quint64 serial, TimePoint now)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end() || found->second.serial != serial || found->second.firing)
        return nullptr;
    Timer &timer = found->second;
    m_byDue.erase({timer.due, serial});
    timer.firing = true;
    // A loop that was held up does not make up for the ticks that it missed.
    timer.nominal += timer.interval;
    if (timer.nominal <= now)
        timer.nominal = now + timer.interval;
    timer.due = rounded(timer);
    return timer.object;
}

void TimerSchedule::end(int id, quint64 serial)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end() || found->second.serial != serial)
        return;
    found->second.firing = false;
    m_byDue.emplace(Key {found->second.due, serial}, id);
}

TimePoint TimerSchedule::rounded(const Timer &timer)
{
    // Later, never earlier, by at most a twentieth, to a common grid, so that many timers share one
    // wake-up.
    Milliseconds grid {0};
    if (timer.type == Qt::VeryCoarseTimer)
        grid = std::min(Milliseconds(1000), timer.interval);
    else if (timer.type == Qt::CoarseTimer)
        grid = std::min(Milliseconds(1000), timer.interval / 20);
    if (grid <= Milliseconds(1))
        return timer.nominal;
    const auto since = timer.nominal.time_since_epoch();
    const auto past = since % grid;
    return past.count() == 0 ? timer.nominal : timer.nominal + (grid - past);
}

} // namespace spillway
