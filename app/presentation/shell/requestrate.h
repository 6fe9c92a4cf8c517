// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/telemetry/exchangerecord.h"

#include <QSet>

#include <deque>
#include <span>
#include <utility>

namespace spillway {

/// Requests of the last minute, counted from the feed. Pure: time comes in.
class RequestRate final
{
public:
    static constexpr std::chrono::seconds window {60};

    /// Counts the exchanges that are new.
    void add(std::span<const ExchangeRecord> batch);
    /// Those accepted within the window before `now`.
    [[nodiscard]] int perMinute(WallTime now);
    /// Until the number would fall by itself; zero when it is 0 already.
    [[nodiscard]] Milliseconds untilChange(WallTime now) const;

private:
    std::deque<std::pair<WallTime, QByteArray>> m_accepted; ///< oldest first
    QSet<QByteArray> m_known;
};

} // namespace spillway
