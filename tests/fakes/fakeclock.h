// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace spillway {

/// A clock that stands still until it is told to move. Both times move together; the wall clock can
/// be set apart to play a person who changes it.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return m_now; }
    [[nodiscard]] WallTime wallNow() const override { return m_wall; }

    void advance(Milliseconds by)
    {
        m_now += by;
        m_wall += by;
    }
    void setWall(WallTime wall) { m_wall = wall; }

private:
    TimePoint m_now {std::chrono::hours(1)}; ///< not the epoch, which deciders may use for "never"
    WallTime m_wall {std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)};
};

} // namespace spillway
