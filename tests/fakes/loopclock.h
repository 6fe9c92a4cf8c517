// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/fakeclock.h"

#include <QTimer>

#include <algorithm>

namespace spillway::test {

/// The system's clock for a test that is not always given the processor: time in which the event
/// loop of its thread stood still did not pass. So nobody's silence is longer than it was meant to
/// be, on a busy machine either.
class LoopClock final : public Clock
{
public:
    LoopClock()
    {
        QObject::connect(&m_ticks, &QTimer::timeout, &m_ticks, [this] { pass(); });
        m_ticks.start(1);
    }

    [[nodiscard]] TimePoint now() const override
    {
        pass();
        return m_clock.now();
    }
    [[nodiscard]] WallTime wallNow() const override
    {
        pass();
        return m_clock.wallNow();
    }
    void advance(Milliseconds by) { m_clock.advance(by); }

private:
    /// The longest turn of the loop that counts whole.
    static constexpr Milliseconds longestTurn {5};

    void pass() const
    {
        const auto since = std::chrono::floor<Milliseconds>(m_system.now() - m_seen);
        m_seen += since;
        m_clock.advance(std::min(since, longestTurn));
    }

    SystemClock m_system;
    mutable TimePoint m_seen = m_system.now();
    mutable FakeClock m_clock;
    QTimer m_ticks;
};

} // namespace spillway::test
