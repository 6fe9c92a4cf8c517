// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/cooldown.h"

#include <algorithm>

namespace spillway {

using namespace std::chrono_literals;

void Cooldown::Track::extend(TimePoint now, std::optional<Milliseconds> hint, Milliseconds base,
                             Milliseconds most, Milliseconds quiet)
{
    if (hint && *hint > 0ms) {
        until = std::max(until, now + *hint);
        return;
    }
    if (now < until)
        return;
    if (until == TimePoint {} || now - until >= quiet)
        repeats = 0;
    until = now + std::min(most, base * (1 << repeats));
    repeats = std::min(repeats + 1, 16);
}

Cooldown::Level Cooldown::level(TimePoint now) const
{
    if (now < m_exhausted.until)
        return Level::Exhausted;
    return now < m_limited.until ? Level::Limited : Level::Clear;
}

std::optional<Milliseconds> Cooldown::opensIn(TimePoint now) const
{
    const TimePoint until = clearsAt();
    if (now >= until)
        return {};
    return std::chrono::ceil<Milliseconds>(until - now);
}

void Cooldown::limit(TimePoint now, std::optional<Milliseconds> hint)
{
    m_limited.extend(now, hint, 1s, 60s, 60s);
}

void Cooldown::exhaust(TimePoint now, std::optional<Milliseconds> hint)
{
    m_exhausted.extend(now, hint, 5min, 1h, 2h);
}

} // namespace spillway
