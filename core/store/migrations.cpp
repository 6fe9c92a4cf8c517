// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

Error failed(const QSqlQuery &query, const QString &what)
{
    return {ErrorKind::Database, what, query.lastError().text()};
}

/// `VACUUM INTO` writes a consistent copy, the write-ahead log included.
Result<void> backUp(QSqlQuery &query, const QString &backup)
{
    QFile::remove(backup);
    QString quoted = backup;
    quoted.replace(u'\'', "''"_L1);
    if (!query.exec(u"VACUUM INTO '%1'"_s.arg(quoted)))
        return failed(query,
                      u"The log database cannot be copied to %1 before it is converted. "
                      "Make room on the disk."_s.arg(backup));
    QFile::setPermissions(backup, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<void> apply(QSqlQuery &query, const Migration &migration)
{
    const QString what =
        u"The log database cannot be converted to version %1."_s.arg(migration.version);
    if (!query.exec(u"BEGIN IMMEDIATE"_s))
        return failed(query, what);
    for (const char *statement : migration.statements) {
        if (!query.exec(QString::fromUtf8(statement))) {
            Error error = failed(query, what);
            query.exec(u"ROLLBACK"_s);
            return error;
        }
    }
    if (!query.exec(u"PRAGMA user_version = %1"_s.arg(migration.version))
        || !query.exec(u"COMMIT"_s)) {
        Error error = failed(query, what);
        query.exec(u"ROLLBACK"_s);
        return error;
    }
    return {};
}

} // namespace

std::span<const Migration> allMigrations()
{
    static const std::array migrations {migration0001Initial()};
    return migrations;
}

Result<void> migrate(QSqlDatabase &database, std::span<const Migration> migrations,
                     const QString &backup)
{
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return failed(query, u"The log database cannot be read."_s);
    const int version = query.value(0).toInt();
    query.finish();
    const int latest = migrations.empty() ? 0 : migrations.back().version;
    if (version > latest)
        return Error {
            ErrorKind::Conflict,
            u"The log database was written by a newer Spillway (version %1, this one knows "
            "%2). Update Spillway, or move the file away to begin a new log."_s.arg(version)
                .arg(latest),
            database.databaseName()};
    if (version > 0 && version < latest) {
        if (Result<void> copied = backUp(query, backup); !copied)
            return copied;
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= version)
            continue;
        if (Result<void> applied = apply(query, migration); !applied)
            return applied;
    }
    return {};
}

} // namespace spillway
