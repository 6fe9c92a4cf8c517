// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/exchangerows.h"

#include "core/store/columns.h"
#include "core/store/rowio.h"

#include <QSqlError>

#include <algorithm>
#include <iterator>

namespace spillway {

namespace {

constexpr int idBits = 21;
constexpr std::size_t positionsAtOnce = 500;
constexpr qint64 maxMoment = (qint64(1) << (63 - idBits)) - 1; ///< in the year 2109

/// FNV-1a; the value is stored, so it must never depend on a library's version.
quint32 stableHash(QByteArrayView bytes)
{
    quint32 hash = 2166136261U;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> idBits);
}

} // namespace

qint64 firstPositionAt(WallTime moment)
{
    const qint64 count = moment.time_since_epoch().count();
    return std::clamp(count, qint64(0), maxMoment) << idBits;
}

qint64 positionFor(WallTime accepted, QByteArrayView id)
{
    return firstPositionAt(accepted) + (stableHash(id) & ((1U << idBits) - 1));
}

Result<bool> ExchangeRows::insert(const ExchangeRecord &record)
{
    QSqlQuery &insert = m_statements.insertExchange;
    qint64 position = positionFor(record.accepted, record.id);
    RowBinder binder(m_database, insert, 1);
    exchangeColumns(binder, record);
    if (binder.failed())
        return m_database.failure(m_database.names().lastError());
    while (true) {
        insert.bindValue(placeName(0), position);
        if (!insert.exec())
            return m_database.failure(insert.lastError());
        if (insert.numRowsAffected() > 0)
            break;
        const Result<std::optional<qint64>> known = positionOf(record.id);
        if (!known)
            return known.error();
        if (known->has_value())
            return false;
        ++position; // another id of the same millisecond has the same hash
    }
    if (!record.error.isEmpty()) {
        m_statements.insertError.bindValue(placeName(0), position);
        m_statements.insertError.bindValue(placeName(1), record.error);
        if (!m_statements.insertError.exec())
            return m_database.failure(m_statements.insertError.lastError());
    }
    if (const Result<void> attempts = insertAttempts(position, record); !attempts)
        return attempts.error();
    return true;
}

Result<void> ExchangeRows::insertAttempts(qint64 position, const ExchangeRecord &record)
{
    QSqlQuery &insert = m_statements.insertAttempt;
    for (std::size_t i = 0; i < record.attempts.size(); ++i) {
        insert.bindValue(placeName(0), position);
        insert.bindValue(placeName(1), static_cast<qint64>(i));
        RowBinder binder(m_database, insert, 2);
        attemptColumns(binder, record.attempts[i]);
        if (binder.failed())
            return m_database.failure(m_database.names().lastError());
        if (!insert.exec())
            return m_database.failure(insert.lastError());
    }
    return {};
}

Result<void> ExchangeRows::fetch(QSqlQuery &query, std::vector<Row> &rows)
{
    while (query.next()) {
        Row &row = rows.emplace_back();
        row.position = query.value(0).toLongLong();
        row.record.error = query.value(1).toString();
        RowReader reader(m_database.names(), query, 2);
        exchangeColumns(reader, row.record);
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return m_database.failure(error);
    return {};
}

Result<void> ExchangeRows::fetchAttempts(QSqlQuery &query, std::vector<Row> &rows)
{
    auto row = rows.begin();
    while (query.next()) {
        const qint64 position = query.value(0).toLongLong();
        row = std::find_if(row, rows.end(),
                           [position](const Row &r) { return r.position <= position; });
        if (row == rows.end())
            break;
        if (row->position != position)
            continue;
        RowReader reader(m_database.names(), query, 1);
        attemptColumns(reader, row->record.attempts.emplace_back());
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return m_database.failure(error);
    return {};
}

std::vector<ExchangeRecord> ExchangeRows::recordsOf(std::vector<Row> rows)
{
    std::vector<ExchangeRecord> records;
    records.reserve(rows.size());
    for (Row &row : rows)
        records.push_back(std::move(row.record));
    return records;
}

Result<std::vector<ExchangeRecord>> ExchangeRows::between(qint64 lowest, qint64 highest)
{
    std::vector<Row> rows;
    for (QSqlQuery *query : {&m_statements.exchangesBetween, &m_statements.attemptsBetween}) {
        query->bindValue(0, lowest);
        query->bindValue(1, highest);
        if (!query->exec())
            return m_database.failure(query->lastError());
        const bool isExchanges = query == &m_statements.exchangesBetween;
        const Result<void> fetched =
            isExchanges ? fetch(*query, rows) : fetchAttempts(*query, rows);
        if (!fetched)
            return fetched.error();
    }
    return recordsOf(std::move(rows));
}

Result<std::vector<ExchangeRecord>> ExchangeRows::at(const std::vector<qint64> &positions)
{
    // One statement for many rows: the driver describes all columns anew whenever a statement runs.
    std::vector<Row> rows;
    for (std::size_t begin = 0; begin < positions.size(); begin += positionsAtOnce) {
        QStringList numbers;
        for (std::size_t i = begin; i < std::min(begin + positionsAtOnce, positions.size()); ++i)
            numbers.append(QString::number(positions[i]));
        std::vector<Row> some;
        QSqlQuery exchanges = m_database.query();
        if (!exchanges.exec(m_statements.exchangesAt.arg(numbers.join(u','))))
            return m_database.failure(exchanges.lastError());
        if (const Result<void> fetched = fetch(exchanges, some); !fetched)
            return fetched.error();
        QSqlQuery attempts = m_database.query();
        if (!attempts.exec(m_statements.attemptsAt.arg(numbers.join(u','))))
            return m_database.failure(attempts.lastError());
        if (const Result<void> fetched = fetchAttempts(attempts, some); !fetched)
            return fetched.error();
        std::move(some.begin(), some.end(), std::back_inserter(rows));
    }
    return recordsOf(std::move(rows));
}

Result<std::optional<qint64>> ExchangeRows::positionOf(const QByteArray &id)
{
    QSqlQuery &query = m_statements.positionOfId;
    query.bindValue(0, QString::fromUtf8(id));
    if (!query.exec())
        return m_database.failure(query.lastError());
    const std::optional<qint64> position =
        query.next() ? std::optional(query.value(0).toLongLong()) : std::nullopt;
    query.finish();
    return position;
}

} // namespace spillway
