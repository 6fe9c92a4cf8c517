// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/telemetry/exchangerecord.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace spillway {

/// What the store found when it opened.
struct StoreReport
{
    bool integrityOk = true;
    QString setAside {}; ///< a broken database was moved here; empty when none
    int recovered = 0; ///< finished exchanges taken from the journal of a process that died
    int interrupted = 0; ///< exchanges that the dead process never finished
    qint64 exchanges = 0; ///< rows
};

/// What to read from the log.
struct ExchangeQuery
{
    int limit = 200;
    QByteArray beforeId {}; ///< page: older than this one; empty = newest
    QString model {}; ///< exact, asked or served; empty = any (as below)
    QString provider {};
    QString key {};
    int statusClass = 0; ///< 2, 4, 5 …; 0 = any
    QString text {}; ///< in model, provider, key, client, path, error
};

/// A stretch of the log in the order of time, page by page.
struct HistoryQuery
{
    WallTime from {}; ///< accepted at or after
    WallTime before {}; ///< accepted before
    qint64 after = -1; ///< the page after the one with this `last`
    int limit = 1000; ///< at most 5,000
};

struct HistorySlice
{
    std::vector<ExchangeRecord> records; ///< oldest first; only historyColumns are filled
    qint64 last = -1;
    bool more = false; ///< there may be another page
};

struct StoreHealth
{
    bool writable = true; ///< false: disk full, locked, read-only; records wait in memory
    QString problem; ///< in words, empty when writable
    quint64 lost = 0; ///< records that could not be kept
    quint64 waiting = 0; ///< records not yet in the database

    friend bool operator==(const StoreHealth &, const StoreHealth &) = default;
};

/// The exchange log in SQLite (WAL), written by one writer on the store thread, which it owns. All
/// methods may be called from any thread; callbacks come on `context`'s thread, and not at all when
/// `context` is gone by then.
///
/// A disk that is full, a folder that is read-only, a file that is locked or missing: rows wait in
/// memory (≤ 50,000, then the oldest go and are counted) and are tried again after 0.25 s, 0.5 s …
/// 30 s; health() tells. A file that turns out to be damaged is moved aside and a new one begun, at
/// any time.
class Store final
{
public:
    static constexpr quint64 maxWaiting = 50'000;

    explicit Store(QString folder);
    /// Writes what waits (≤ 5 s), takes over the journal if that is closed by then, then closes.
    ~Store();

    /// Opens, migrates, checks, and takes over what a dead process left in the journal. When it
    /// fails for a reason that may pass it is tried again like a write. Conflict: the file was
    /// written by a newer version and is left alone.
    void open(QObject *context, std::function<void(Result<StoreReport>)> done);
    /// Batched: ≤ 250 ms or 500 rows a transaction. A record whose id is known already is ignored.
    void append(std::vector<ExchangeRecord> finished);
    /// `committed` runs when all of them are in the database (or were given up, see health().lost).
    /// Batches of one caller are committed in their order.
    void append(std::vector<ExchangeRecord> finished, QObject *context,
                std::function<void()> committed);
    /// Newest first. Sees everything that was appended before, unless the database cannot be
    /// written now. One filter is exact at any size; several at once, and a text in the
    /// errors' sentences, are looked for in the newest rows for 100 ms at most.
    void query(ExchangeQuery query, QObject *context,
               std::function<void(Result<std::vector<ExchangeRecord>>)> done);
    /// One page of the log, oldest first, for charts over time; commits and other queries go
    /// between two pages. Sees what is in the database, not what waits for it.
    void history(HistoryQuery query, QObject *context,
                 std::function<void(Result<HistorySlice>)> done);
    /// 0 = no limit of that kind. Applied in steps of 500 rows between the batches.
    void setRetention(int days, qint64 maxSizeMb);
    [[nodiscard]] StoreHealth health() const;
    /// Everything appended so far is in the database when `done` runs; not before it can be
    /// written.
    void flush(QObject *context, std::function<void()> done);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spillway
