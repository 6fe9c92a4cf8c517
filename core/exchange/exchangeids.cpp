// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchangeids.h"

#include <algorithm>
#include <array>

namespace spillway {

namespace {

constexpr quint64 chanceBits = 50;
constexpr quint64 chanceMask = (quint64 {1} << chanceBits) - 1;

void appendBase32(QByteArray &out, quint64 value)
{
    static constexpr char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
    std::array<char, 10> text {};
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value >>= 5)
        *digit = digits[value & 31];
    out.append(text.data(), text.size());
}

} // namespace

QByteArray ExchangeIds::next(WallTime now)
{
    // A clock that was set back must not make ids that sort before those already given out.
    const qint64 time = std::max<qint64>(now.time_since_epoch().count(), m_lastTime);
    if (time == m_lastTime)
        m_lastChance = (m_lastChance + 1) & chanceMask;
    else
        m_lastChance = m_random.next() & (chanceMask >> 1);
    m_lastTime = time;

    QByteArray id("ex_");
    id.reserve(23);
    appendBase32(id, static_cast<quint64>(time));
    appendBase32(id, m_lastChance);
    return id;
}

} // namespace spillway
