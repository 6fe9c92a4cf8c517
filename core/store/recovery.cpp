// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recovery.h"

#include "core/store/exchangerows.h"
#include "core/store/journalreader.h"

namespace spillway {

Result<Recovery> takeOverJournals(StoreDatabase &database, Statements &statements,
                                  const QString &folder)
{
    JournalReader journal = JournalReader::read(folder);
    Recovery recovery;
    if (journal.isEmpty())
        return recovery;
    ExchangeRows rows(database, statements);
    const auto insert = [&rows](ExchangeRecord record, ExchangeOutcome outcome,
                                int &count) -> Result<void> {
        record.state = ExchangeState::Done;
        if (record.outcome == ExchangeOutcome::Running)
            record.outcome = outcome;
        const Result<bool> inserted = rows.insert(record);
        if (!inserted)
            return inserted.error();
        count += *inserted ? 1 : 0;
        return {};
    };
    const Result<void> written = database.transaction([&]() -> Result<void> {
        for (const ExchangeRecord &record : journal.finished()) {
            // It was kept when the upstream's answer was complete; only the client's last bytes
            // were still to go.
            if (Result<void> done = insert(record, ExchangeOutcome::Completed, recovery.recovered);
                !done)
                return done;
        }
        for (const ExchangeRecord &record : journal.unfinished()) {
            if (Result<void> done =
                    insert(record, ExchangeOutcome::Interrupted, recovery.interrupted);
                !done)
                return done;
        }
        return database.addToCount(recovery.recovered + recovery.interrupted);
    });
    if (!written)
        return written.error();
    journal.deleteSegments();
    return recovery;
}

} // namespace spillway
