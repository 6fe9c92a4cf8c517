// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"
#include "core/store/store.h"
#include "core/telemetry/telemetry.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <vector>

namespace spillway {

/// Keeps exchanges: in the crash journal at once, in the database at most four times a second. Core
/// thread.
class StoreSink final : public QObject, public ExchangeSink
{
    Q_OBJECT
public:
    StoreSink(Store &store, ExchangeJournal &journal);
    ~StoreSink() override;

    void exchangeStarted(const ExchangeRecord &record) override;
    void exchangeChanged(const ExchangeRecord &record) override;
    void exchangeFinished(const ExchangeRecord &record) override;
    void settle() override { m_journal.flush(); }
    /// Hands everything over now.
    void flush();

private:
    void flushJournalSoon();

    Store &m_store;
    ExchangeJournal &m_journal;
    std::vector<ExchangeRecord> m_waiting;
    ExchangeJournal::Sequence m_lastWaiting = 0; ///< of the newest in m_waiting
    /// Exchanges whose end is in the journal but which are not in a batch yet.
    QHash<QByteArray, ExchangeJournal::Sequence> m_ending;
    QTimer m_timer;
    bool m_journalFlushDue = false;
};

} // namespace spillway
