// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QSqlQuery>

#include <memory>

namespace spillway {

/// The placeholder of an insert's place, counted from 0. It has a name because Qt looks places up
/// by text: for a "?" it would write that text anew with every value, half the work of a row.
[[nodiscard]] const QString &placeName(int place);

/// The statements that run often, prepared once. Lives no longer than the open database that it was
/// made for.
struct Statements
{
    QSqlQuery insertExchange; ///< position, then exchangeColumns
    QSqlQuery insertAttempt; ///< position, number, then attemptColumns
    QSqlQuery insertError; ///< position, text
    QSqlQuery positionOfId; ///< id → position
    QSqlQuery
        exchangesBetween; ///< lowest, highest → position, error, exchangeColumns, newest first
    QSqlQuery attemptsBetween; ///< lowest, highest → position, attemptColumns, newest first
    QString exchangesAt; ///< as exchangesBetween for the positions in place of %1
    QString attemptsAt;

    [[nodiscard]] static Result<std::unique_ptr<Statements>> prepare(StoreDatabase &database);
};

} // namespace spillway
