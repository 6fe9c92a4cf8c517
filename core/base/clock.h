// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace spillway {

using Milliseconds = std::chrono::milliseconds;
/// Monotonic time: deadlines, cool-downs, latencies. Never shown to a person.
using TimePoint = std::chrono::steady_clock::time_point;
/// Time of day, UTC, millisecond resolution: records, logs, vendors' reset times.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// The only source of time in core/. Deciders take `now` as an argument; actors ask this.
/// Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual TimePoint now() const = 0;
    [[nodiscard]] virtual WallTime wallNow() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return std::chrono::steady_clock::now(); }
    [[nodiscard]] WallTime wallNow() const override
    {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
    }
};

} // namespace spillway
