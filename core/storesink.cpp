// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storesink.h"

namespace spillway {

namespace {
constexpr Milliseconds batchInterval {250};
constexpr std::size_t fullBatch = 500;
} // namespace

StoreSink::StoreSink(Store &store, ExchangeJournal &journal)
    : m_store(store)
    , m_journal(journal)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &StoreSink::flush);
}

StoreSink::~StoreSink()
{
    flush();
}

void StoreSink::exchangeStarted(const ExchangeRecord &record)
{
    m_journal.started(record);
}

void StoreSink::exchangeChanged(const ExchangeRecord &record)
{
    // The end event is about to leave: from now on the client may take the exchange for finished.
    if (record.state == ExchangeState::Finishing)
        m_ending.insert(record.id, m_journal.finished(record));
}

void StoreSink::exchangeFinished(const ExchangeRecord &record)
{
    m_ending.remove(record.id);
    m_lastWaiting = m_journal.finished(record);
    m_waiting.push_back(record);
    if (m_waiting.size() >= fullBatch)
        flush();
    else if (!m_timer.isActive())
        m_timer.start(batchInterval);
}

void StoreSink::flush()
{
    m_timer.stop();
    if (m_waiting.empty())
        return;
    ExchangeJournal::Sequence safe = m_lastWaiting;
    for (const ExchangeJournal::Sequence ending : std::as_const(m_ending))
        safe = std::min(safe, ending - 1);
    m_store.append(std::exchange(m_waiting, {}), this, [this, safe] { m_journal.committed(safe); });
}

} // namespace spillway

#include "moc_storesink.cpp"
