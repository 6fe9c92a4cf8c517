// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/statements.h"
#include "core/telemetry/exchangerecord.h"

#include <vector>

namespace spillway {

/// Where a record stands in the log: its millisecond × 2^21, plus a hash of its id to tell those of
/// one millisecond apart. Pure.
[[nodiscard]] qint64 positionFor(WallTime accepted, QByteArrayView id);
/// The lowest position of that moment.
[[nodiscard]] qint64 firstPositionAt(WallTime moment);

/// Between records and rows. Store thread; inside a transaction for writing.
class ExchangeRows final
{
public:
    ExchangeRows(StoreDatabase &database, Statements &statements)
        : m_database(database)
        , m_statements(statements)
    {
    }

    /// False when the log already has a record of that id, which then stays as it is.
    [[nodiscard]] Result<bool> insert(const ExchangeRecord &record);
    /// All from `lowest` to `highest`, newest first.
    [[nodiscard]] Result<std::vector<ExchangeRecord>> between(qint64 lowest, qint64 highest);
    /// Those at `positions`, newest first; positions without a row are left out.
    [[nodiscard]] Result<std::vector<ExchangeRecord>> at(const std::vector<qint64> &positions);
    /// Absent when no row has the id.
    [[nodiscard]] Result<std::optional<qint64>> positionOf(const QByteArray &id);

private:
    struct Row
    {
        qint64 position = 0;
        ExchangeRecord record;
    };
    [[nodiscard]] static std::vector<ExchangeRecord> recordsOf(std::vector<Row> rows);
    /// From statements that have run; `rows` newest first.
    [[nodiscard]] Result<void> fetch(QSqlQuery &query, std::vector<Row> &rows);
    [[nodiscard]] Result<void> fetchAttempts(QSqlQuery &query, std::vector<Row> &rows);
    [[nodiscard]] Result<void> insertAttempts(qint64 position, const ExchangeRecord &record);

    StoreDatabase &m_database;
    Statements &m_statements;
};

} // namespace spillway
