// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/exchangerows.h"
#include "core/store/store.h"

#include <chrono>

namespace spillway {

/// Finds the newest rows that meet an ExchangeQuery. Every single filter is answered from an index
/// and is exact at any size; a text is looked up in the names, so only the errors' sentences are
/// read one by one, newest first, for at most `budget`. With several filters the most selective
/// one's index is walked newest first and the others are tested row by row, for at most `budget`
/// too; what is older than it got to is not found.
class ExchangeSearch final
{
public:
    static constexpr std::chrono::milliseconds budget {100};

    ExchangeSearch(StoreDatabase &database, Statements &statements)
        : m_database(database)
        , m_rows(database, statements)
    {
    }
    [[nodiscard]] Result<std::vector<ExchangeRecord>> run(const ExchangeQuery &query);

private:
    /// Rows in newest-first order by one index: column = value; column null: the whole table.
    struct Stream
    {
        QString condition; ///< SQL; empty = every row
    };
    struct Plan
    {
        std::vector<Stream> streams; ///< their union is searched
        QString residual; ///< SQL that each row must also meet; may be empty
        bool searchErrors = false; ///< the sentences of table errors as well
        bool nothing = false; ///< a filter that no row can meet
    };

    [[nodiscard]] Plan plan(const ExchangeQuery &query) const;
    [[nodiscard]] Result<void> walk(const Stream &stream, const Plan &plan, qint64 before,
                                    int limit, std::vector<qint64> &found);
    [[nodiscard]] Result<void> walkErrors(const QString &text, qint64 before, int limit,
                                          std::vector<qint64> &found);
    [[nodiscard]] Result<std::vector<qint64>> positions(const QString &statement);

    StoreDatabase &m_database;
    ExchangeRows m_rows;
    std::chrono::steady_clock::time_point m_deadline;
};

} // namespace spillway
