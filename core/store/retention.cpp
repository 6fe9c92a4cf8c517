// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/retention.h"

#include "core/store/exchangerows.h"

#include <QSqlError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr int batch = 500;
constexpr qint64 pagesGivenBack = 512; ///< more than a batch frees

/// Bytes that hold data, without what deleted rows have left free.
Result<qint64> usedBytes(StoreDatabase &database)
{
    qint64 values[3] = {};
    const char *const pragmas[] = {"PRAGMA page_count", "PRAGMA freelist_count",
                                   "PRAGMA page_size"};
    for (int i = 0; i < 3; ++i) {
        const Result<qint64> value = database.number(QString::fromLatin1(pragmas[i]));
        if (!value)
            return value.error();
        values[i] = *value;
    }
    return (values[0] - values[1]) * values[2];
}

/// Moves free pages out of the file. The driver ends this pragma after its first step, which is one
/// page.
Result<void> giveBackPages(StoreDatabase &database)
{
    const Result<qint64> free = database.number(u"PRAGMA freelist_count"_s);
    if (!free)
        return free.error();
    QSqlQuery onePage = database.query();
    if (!onePage.prepare(u"PRAGMA incremental_vacuum(1)"_s))
        return database.failure(onePage.lastError());
    for (qint64 i = 0; i < std::min(*free, pagesGivenBack); ++i) {
        if (!onePage.exec())
            return database.failure(onePage.lastError());
    }
    return {};
}

} // namespace

Result<bool> retainStep(StoreDatabase &database, const RetentionLimits &limits, WallTime now)
{
    // Everything below this position goes.
    qint64 limit = 0;
    if (limits.days > 0)
        limit = firstPositionAt(now - std::chrono::days(limits.days));
    if (limits.maxSizeMb > 0) {
        const Result<qint64> used = usedBytes(database);
        if (!used)
            return used.error();
        if (*used > limits.maxSizeMb * 1024 * 1024)
            limit = firstPositionAt(WallTime::max());
    }
    if (limit == 0)
        return false;
    const Result<qint64> oldest = database.number(u"SELECT min(position) FROM exchanges"_s);
    const Result<qint64> afterBatch = database.number(
        u"SELECT position FROM exchanges ORDER BY position LIMIT 1 OFFSET %1"_s.arg(batch));
    if (!oldest || !afterBatch)
        return oldest ? afterBatch.error() : oldest.error();
    if (*oldest == 0 || *oldest >= limit)
        return false;
    const qint64 end = *afterBatch == 0 ? limit : std::min(limit, *afterBatch);
    const Result<void> deleted = database.transaction([&]() -> Result<void> {
        for (const char *table : {"attempts", "errors", "exchanges"}) {
            if (Result<void> done = database.run(
                    u"DELETE FROM %1 WHERE position < %2"_s.arg(QLatin1StringView(table)).arg(end));
                !done)
                return done;
        }
        const Result<qint64> rows = database.number(u"SELECT changes()"_s); // of the last table
        if (!rows)
            return rows.error();
        if (Result<void> counted = database.addToCount(-*rows); !counted)
            return counted;
        return giveBackPages(database);
    });
    if (!deleted)
        return deleted.error();
    return true;
}

} // namespace spillway
