// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/migrations.h"
#include "core/store/namebook.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <functional>

namespace spillway {

/// The file spillway.db (0600) in the data folder (0700) and one connection to it: write-ahead log,
/// synchronous=NORMAL (a power cut may lose the last transactions, never the file). Made, used and
/// destroyed on the store thread.
class StoreDatabase final
{
public:
    struct Opening
    {
        bool integrityOk = true;
        QString setAside; ///< a broken file was moved here; empty when none
    };

    explicit StoreDatabase(QString folder, std::span<const Migration> migrations = allMigrations());
    ~StoreDatabase(); ///< closes, and marks the file clean unless it is damaged
    StoreDatabase(const StoreDatabase &) = delete;
    StoreDatabase &operator=(const StoreDatabase &) = delete;

    /// Opens or makes the file. A file that is no database, or fails the integrity check, is moved
    /// aside and a new one made. The check (PRAGMA quick_check) runs when the last process did not
    /// close the file or the last check is a week old, and only up to 256 MiB: it reads the whole
    /// file. Damage in a larger file shows when a statement meets it, see isDamaged(). Conflict:
    /// written by a newer version, left alone.
    [[nodiscard]] Result<Opening> open(WallTime now);
    [[nodiscard]] bool isOpen() const { return m_open; }
    void close();
    /// Closes and moves the file and its write-ahead log to spillway.db.broken-<UTC time>; the path
    /// of it.
    [[nodiscard]] QString setAside(WallTime now);

    [[nodiscard]] QSqlDatabase &connection() { return m_connection; }
    [[nodiscard]] NameBook &names() { return m_names; }
    [[nodiscard]] Result<void> run(const QString &statement);
    /// First column of the first row; 0 when there is none.
    [[nodiscard]] Result<qint64> number(const QString &statement);
    /// A query for this thread that remembers nothing but the current row.
    [[nodiscard]] QSqlQuery query() const;
    /// How many exchanges there are; kept by those who write, in the same transaction.
    [[nodiscard]] Result<qint64> exchangeCount();
    [[nodiscard]] Result<void> addToCount(qint64 exchanges);
    /// `work` in one transaction, rolled back when it fails.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &work);

    /// The driver's error in our words; remembers whether the file is damaged or merely busy.
    [[nodiscard]] Error failure(const QSqlError &error);
    [[nodiscard]] bool isDamaged() const { return m_damaged; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    [[nodiscard]] Result<void> makeFile() const;
    [[nodiscard]] Result<Opening> tryOpen(WallTime now);
    [[nodiscard]] Result<void> checkIntegrity(WallTime now);

    const QString m_folder;
    const QString m_path;
    const std::span<const Migration> m_migrations;
    const QString m_name; ///< of the connection, unique in the process
    QSqlDatabase m_connection;
    NameBook m_names;
    bool m_open = false;
    bool m_damaged = false;
    bool m_busy = false;
};

} // namespace spillway
