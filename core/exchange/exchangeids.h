// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

#include <QByteArray>

namespace spillway {

/// Makes exchange ids: "ex_" and 20 characters of Crockford base32, 10 of time (UTC milliseconds)
/// and 10 of chance. They sort by time, also within one millisecond, and do not repeat across
/// restarts. One thread.
class ExchangeIds final
{
public:
    explicit ExchangeIds(Random &random)
        : m_random(random)
    {
    }
    [[nodiscard]] QByteArray next(WallTime now);

private:
    Random &m_random;
    qint64 m_lastTime = 0;
    quint64 m_lastChance = 0;
};

} // namespace spillway
