// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/telemetry/exchangerecord.h"

#include <QString>

#include <memory>

namespace spillway {

/// A crash journal: the start and the end of every exchange, appended to a file before the client
/// can see them, so that a process that is killed loses nothing. One write(2) into the page cache
/// each, or for all of a turn of the event loop together, see gather(); no fsync: it survives kill
/// -9, and the database is what survives a power cut. Core thread writes; the store reads it at the
/// next start and deletes segments whose records are in the database.
///
/// A segment of this process can go when every end in it is in the database and every exchange that
/// began in it has an end in the journal. Ends are numbered for that: finished() returns the
/// number, committed(number) says that this and all lower ones are in the database. The core gives
/// the number of a batch's last record with the batch and returns it when the store says that the
/// batch is in. A living process's segments are locked, the store never takes them over.
///
/// A failing write (disk full, read-only folder) costs nobody anything: the entry waits in memory
/// (≤ 1 MiB, then the oldest goes) and is tried again before the next one.
class ExchangeJournal final
{
public:
    using Sequence = quint64;

    static constexpr qint64 segmentSize = qint64 {4} * 1024 * 1024; ///< then a new one is begun
    static constexpr std::size_t maxSegments = 32; ///< then the oldest goes, whatever is in it

    /// `folder` is the data folder; segments are `journal-<number>.log` in it.
    explicit ExchangeJournal(QString folder);
    /// Deletes the segments when nothing in them is needed any more, else leaves them to the next
    /// start.
    ~ExchangeJournal();

    /// Makes the folder when it is not there. When it fails, entries are kept in memory and opening
    /// is tried again.
    [[nodiscard]] Result<void> open();
    /// From now on entries are written by flush(), all at once; the caller calls it before anybody
    /// can see what they are about, and soon in any case.
    void gather();
    void flush();
    void started(const ExchangeRecord &record);
    /// May be called again for an exchange that gets a later last word; the later one counts.
    Sequence finished(const ExchangeRecord &record);
    /// The finished records up to and including `last` are in the database.
    void committed(Sequence last);

    /// Entries that did not reach the file at the first try, or at all.
    [[nodiscard]] quint64 failedWrites() const;
    /// Why entries wait in memory now; empty when none does.
    [[nodiscard]] QString problem() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spillway
