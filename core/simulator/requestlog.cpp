// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/requestlog.h"

#include "core/base/jsonwriter.h"

namespace spillway {

namespace {

constexpr std::size_t maxRecords = 10'000;
constexpr qint64 maxBytes = 16LL * 1024 * 1024;
constexpr qsizetype maxShownTail = 4;

} // namespace

quint64 RequestLog::add(SimulatedRequestRecord record)
{
    m_bytes += record.body.size();
    m_records.push_back(std::move(record));
    while (m_records.size() > maxRecords || (m_bytes > maxBytes && m_records.size() > 1)) {
        m_bytes -= m_records.front().body.size();
        m_records.pop_front();
        ++m_firstNumber;
    }
    return m_firstNumber + m_records.size() - 1;
}

void RequestLog::setStatus(quint64 number, int status)
{
    if (number >= m_firstNumber && number - m_firstNumber < m_records.size())
        m_records[static_cast<std::size_t>(number - m_firstNumber)].status = status;
}

void RequestLog::clear()
{
    m_firstNumber += m_records.size(); // the numbers of running requests must not mean new ones
    m_records.clear();
    m_bytes = 0;
}

QByteArray RequestLog::json(const std::set<QByteArray> &known, bool withBodies) const
{
    JsonWriter json;
    json.beginArray();
    for (const SimulatedRequestRecord &record : m_records) {
        const qsizetype query = record.target.indexOf('?');
        json.beginObject().member("receivedAt",
                                  qint64(record.receivedAt.time_since_epoch().count()));
        json.member("method", record.method);
        json.member("path", query < 0 ? record.target : record.target.first(query));
        json.member("key",
                    known.contains(record.key) ? record.key : record.key.right(maxShownTail));
        json.member("model", record.model)
            .member("status", record.status)
            .member("bodyBytes", qint64(record.body.size()));
        if (withBodies)
            json.member("body", record.body);
        json.end();
    }
    json.end();
    return json.take();
}

} // namespace spillway
