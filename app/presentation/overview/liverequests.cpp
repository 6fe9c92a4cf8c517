// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/overview/liverequests.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr std::size_t kept = 64;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(spillway::LiveRequests)
};

QString stateText(const ExchangeRecord &record)
{
    switch (record.state) {
    case ExchangeState::Streaming:
    case ExchangeState::Finishing:
        return record.stream ? Words::tr("streaming…") : Words::tr("answering…");
    case ExchangeState::WaitingForKey:
        return Words::tr("waiting for a key");
    case ExchangeState::Backoff:
        return Words::tr("trying again");
    default:
        return Words::tr("waiting…");
    }
}

QString toneOf(const ExchangeRecord &record)
{
    switch (record.outcome) {
    case ExchangeOutcome::Running:
        return record.attempts.size() > 1 ? u"warn"_s : u"ok"_s;
    case ExchangeOutcome::Completed:
        if (record.status >= 400)
            return u"err"_s;
        return record.attempts.size() > 1 ? u"warn"_s : u"ok"_s;
    case ExchangeOutcome::ClientGone:
        return u"neutral"_s;
    case ExchangeOutcome::Refused:
    case ExchangeOutcome::Failed:
    case ExchangeOutcome::Broken:
    case ExchangeOutcome::Interrupted:
        break;
    }
    return u"err"_s;
}

LiveRow rowOf(const ExchangeRecord &record)
{
    LiveRow row;
    row.requestId = QString::fromUtf8(record.id);
    row.modelName =
        QString::fromUtf8(record.modelServed.isEmpty() ? record.modelAsked : record.modelServed);
    if (row.modelName.isEmpty())
        row.modelName = QString::fromUtf8(record.path);
    row.keyName = record.key;
    row.tone = toneOf(record);
    row.running = record.outcome == ExchangeOutcome::Running;
    if (row.running)
        row.stateText = stateText(record);
    row.status = record.status;
    row.milliseconds = static_cast<double>(record.finished.count());
    row.attempts = static_cast<int>(record.attempts.size());
    return row;
}

} // namespace

void LiveRequests::reset(const std::vector<ExchangeRecord> &records)
{
    m_entries.clear();
    update(records);
}

void LiveRequests::update(const std::vector<ExchangeRecord> &records)
{
    for (const ExchangeRecord &record : records) {
        const auto known = std::ranges::find(m_entries, record.id, &Entry::id);
        if (known != m_entries.end()) {
            known->row = rowOf(record);
            continue;
        }
        const auto place = std::ranges::find_if(
            m_entries, [&record](const Entry &entry) { return entry.accepted <= record.accepted; });
        m_entries.insert(place, {record.id, record.accepted, rowOf(record)});
    }
    trim();
}

/// Running ones are never dropped: they would be missing from the top.
void LiveRequests::trim()
{
    for (std::size_t i = m_entries.size(); i > kept; --i) {
        const auto oldestDone = std::find_if(m_entries.rbegin(), m_entries.rend(),
                                             [](const Entry &entry) { return !entry.row.running; });
        if (oldestDone == m_entries.rend())
            return;
        m_entries.erase(std::next(oldestDone).base());
    }
}

std::vector<LiveRow> LiveRequests::rows() const
{
    std::vector<LiveRow> rows;
    for (const bool running : {true, false}) {
        for (const Entry &entry : m_entries) {
            if (rows.size() == shown)
                return rows;
            if (entry.row.running == running)
                rows.push_back(entry.row);
        }
    }
    return rows;
}

} // namespace spillway
