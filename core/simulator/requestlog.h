// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/http/headers.h"

#include <QByteArray>

#include <deque>
#include <set>
#include <vector>

namespace spillway {

/// A request as the simulated provider received it. Value.
struct SimulatedRequestRecord
{
    WallTime receivedAt {};
    QByteArray method;
    QByteArray target; ///< path and query
    HeaderList headers;
    QByteArray key; ///< the secret that it carried; empty = none
    QByteArray model;
    QByteArray body;
    int status = 0; ///< of the answer's head; 0 = none was sent
};

/// The latest requests, oldest first: at most 10,000 of them and 16 MiB of bodies.
class RequestLog final
{
public:
    /// Returns the record's number, for setStatus().
    quint64 add(SimulatedRequestRecord record);
    void setStatus(quint64 number, int status);
    void clear();
    [[nodiscard]] std::vector<SimulatedRequestRecord> records() const
    {
        return {m_records.begin(), m_records.end()};
    }
    /// JSON array. A key is shown whole when it is one of `known`, else only its last four
    /// characters: someone may have pointed a tool with a real key here.
    [[nodiscard]] QByteArray json(const std::set<QByteArray> &known, bool withBodies) const;

private:
    std::deque<SimulatedRequestRecord> m_records;
    quint64 m_firstNumber = 0; ///< of the oldest record that is kept
    qint64 m_bytes = 0;
};

} // namespace spillway
