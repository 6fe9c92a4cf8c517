// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QtCore/qnamespace.h>

#include <map>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

class QObject;

namespace spillway {

/// The timers of one event loop: which one is due when. Pure; time comes in. One thread.
class TimerSchedule final
{
public:
    struct Timer
    {
        int id = 0;
        Milliseconds interval {0};
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
        TimePoint
            nominal; ///< when it is due by its interval alone; coarse rounding does not add up
        TimePoint due;
        quint64 serial = 0; ///< tells a timer from a later one with the same id
        bool firing = false; ///< its handler is on the stack
    };

    void add(int id, Milliseconds interval, Qt::TimerType type, QObject *object, TimePoint now);
    bool remove(int id);
    /// True when the object had any.
    bool removeAll(const QObject *object);
    [[nodiscard]] std::vector<Timer> timersOf(const QObject *object) const;
    /// Absent for an unknown id; zero when it is due.
    [[nodiscard]] std::optional<Milliseconds> remaining(int id, TimePoint now) const;
    /// How long nothing is due, rounded up to whole milliseconds; absent when no timer could fire.
    [[nodiscard]] std::optional<Milliseconds> untilNext(TimePoint now) const;
    /// Calls `fire(object, id)` once for each timer that is due, in the order in which they are
    /// due. The callee may add and remove any timers, also the one that fires, and may call
    /// runDue() again: a timer whose handler is on the stack does not fire again inside it. True
    /// when any fired.
    template <typename Fire> bool runDue(TimePoint now, Fire &&fire)
    {
        bool any = false;
        for (const auto &[id, serial] : dueNow(now)) {
            QObject *object = begin(id, serial, now);
            if (!object)
                continue;
            any = true;
            fire(object, id);
            end(id, serial);
        }
        return any;
    }

private:
    using Key = std::pair<TimePoint, quint64>;

    [[nodiscard]] std::vector<std::pair<int, quint64>> dueNow(TimePoint now) const;
    /// Sets the timer's next time; null when it is gone or must not fire.
    QObject *begin(int id, quint64 serial, TimePoint now);
    void end(int id, quint64 serial);
    [[nodiscard]] static TimePoint rounded(const Timer &timer);

    std::unordered_map<int, Timer> m_timers;
    std::map<Key, int> m_byDue; ///< all timers whose handler is not on the stack
    quint64 m_nextSerial = 1;
};

} // namespace spillway
