// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statements.h"

#include "core/store/columnnames.h"
#include "core/store/columns.h"

#include <QSqlError>
#include <QStringList>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr std::size_t mostPlaces = 64; ///< in one insert

QString insertInto(const QString &table, const QStringList &columns)
{
    QStringList marks;
    for (int place = 0; place < columns.size(); ++place)
        marks.append(placeName(place));
    return u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s),
                                                              marks.join(u", "_s));
}

} // namespace

const QString &placeName(int place)
{
    static const std::array<QString, mostPlaces> names = [] {
        std::array<QString, mostPlaces> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = u":p%1"_s.arg(i);
        return made;
    }();
    return names.at(static_cast<std::size_t>(place));
}

Result<std::unique_ptr<Statements>> Statements::prepare(StoreDatabase &database)
{
    const ExchangeRecord record;
    ColumnNames exchange;
    exchangeColumns(exchange, record);
    const AttemptRecord attemptRecord;
    ColumnNames attempt;
    attemptColumns(attempt, attemptRecord);

    const QString selectExchanges =
        u"SELECT exchanges.position, errors.text, %1 FROM exchanges "
        "LEFT JOIN errors ON errors.position = exchanges.position "
        "WHERE exchanges.position %2 ORDER BY exchanges.position DESC"_s;
    const QString selectAttempts =
        u"SELECT position, %1 FROM attempts WHERE position %2 ORDER BY position DESC, number"_s;
    const QString exchangeList = exchange.columns.join(u", "_s);
    const QString attemptList = attempt.columns.join(u", "_s);
    const QString range = u"BETWEEN ? AND ?"_s;
    const QString list = u"IN (%1)"_s;

    auto statements = std::make_unique<Statements>();
    statements->exchangesAt = selectExchanges.arg(exchangeList, list);
    statements->attemptsAt = selectAttempts.arg(attemptList, list);
    const std::array<std::pair<QSqlQuery *, QString>, 6> texts {{
        {&statements->insertExchange,
         insertInto(u"exchanges"_s, QStringList {u"position"_s} + exchange.columns)},
        {&statements->insertAttempt,
         insertInto(u"attempts"_s, QStringList {u"position"_s, u"number"_s} + attempt.columns)},
        {&statements->insertError, insertInto(u"errors"_s, {u"position"_s, u"text"_s})},
        {&statements->positionOfId, u"SELECT position FROM exchanges WHERE id = ?"_s},
        {&statements->exchangesBetween, selectExchanges.arg(exchangeList, range)},
        {&statements->attemptsBetween, selectAttempts.arg(attemptList, range)},
    }};
    for (const auto &[query, text] : texts) {
        *query = database.query();
        if (!query->prepare(text))
            return database.failure(query->lastError());
    }
    return statements;
}

} // namespace spillway
