// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"

#include "core/store/columnnames.h"
#include "core/store/columns.h"
#include "core/store/exchangerows.h"
#include "core/store/rowio.h"

#include <QSqlError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr int maxSlice = 5'000;

template <typename Record, typename List> QString columnsOf(const List &list)
{
    const Record record;
    ColumnNames names;
    list(names, record);
    return names.columns.join(u", "_s);
}

const QString &exchangeColumnList()
{
    static const QString columns =
        columnsOf<ExchangeRecord>([](auto &io, const auto &record) { historyColumns(io, record); });
    return columns;
}

const QString &attemptColumnList()
{
    static const QString columns = columnsOf<AttemptRecord>(
        [](auto &io, const auto &attempt) { historyAttemptColumns(io, attempt); });
    return columns;
}

} // namespace

Result<HistorySlice> HistoryReader::read(const HistoryQuery &query)
{
    HistorySlice slice;
    const qint64 lowest = std::max(firstPositionAt(query.from), query.after + 1);
    const int limit = std::clamp(query.limit, 1, maxSlice);
    QSqlQuery rows = m_database.query();
    if (!rows.exec(u"SELECT position, %1 FROM exchanges WHERE position >= %2 AND position < %3 "
                   "ORDER BY position LIMIT %4"_s.arg(
                       exchangeColumnList(), QString::number(lowest),
                       QString::number(firstPositionAt(query.before)), QString::number(limit))))
        return m_database.failure(rows.lastError());
    std::vector<qint64> positions;
    while (rows.next()) {
        positions.push_back(rows.value(0).toLongLong());
        RowReader reader(m_database.names(), rows, 1);
        historyColumns(reader, slice.records.emplace_back());
    }
    if (rows.lastError().isValid())
        return m_database.failure(rows.lastError());
    rows.finish();
    slice.last = positions.empty() ? query.after : positions.back();
    slice.more = static_cast<int>(positions.size()) == limit;
    if (const Result<void> read = readAttempts(positions, slice.records); !read)
        return read.error();
    return slice;
}

Result<void> HistoryReader::readAttempts(const std::vector<qint64> &positions,
                                         std::vector<ExchangeRecord> &records)
{
    if (positions.empty())
        return {};
    QSqlQuery rows = m_database.query();
    if (!rows.exec(u"SELECT position, %1 FROM attempts WHERE position BETWEEN %2 AND %3 "
                   "ORDER BY position, number"_s.arg(attemptColumnList(),
                                                     QString::number(positions.front()),
                                                     QString::number(positions.back()))))
        return m_database.failure(rows.lastError());
    std::size_t record = 0;
    while (rows.next()) {
        const qint64 position = rows.value(0).toLongLong();
        while (record < positions.size() && positions[record] < position)
            ++record;
        if (record == positions.size())
            break;
        if (positions[record] != position)
            continue;
        RowReader reader(m_database.names(), rows, 1);
        historyAttemptColumns(reader, records[record].attempts.emplace_back());
    }
    if (rows.lastError().isValid())
        return m_database.failure(rows.lastError());
    return {};
}

} // namespace spillway
