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
    m_journal.gather();
}

StoreSink::~StoreSink()
{
    flush();
}

void StoreSink::exchangeStarted(const ExchangeRecord &record)
{
    m_journal.started(record);
    flushJournalSoon();
}

void StoreSink::exchangeChanged(const ExchangeRecord &record)
{
    // The end event is about to leave: from now on the client may take the exchange for finished.
    if (record.state == ExchangeState::Finishing) {
        m_ending.insert(record.id, m_journal.finished(record));
        flushJournalSoon();
    }
}

void StoreSink::exchangeFinished(const ExchangeRecord &record)
{
    m_ending.remove(record.id);
    m_lastWaiting = m_journal.finished(record);
    flushJournalSoon();
    m_waiting.push_back(record);
    if (m_waiting.size() >= fullBatch)
        flush();
    else if (!m_timer.isActive())
        m_timer.start(batchInterval);
}

/// settle() comes before what clients see; this is for the turns in which they see nothing.
void StoreSink::flushJournalSoon()
{
    if (std::exchange(m_journalFlushDue, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_journalFlushDue = false;
            m_journal.flush();
        },
        Qt::QueuedConnection);
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
