// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr qint64 maxCheckedSize = qint64 {256} * 1024 * 1024;
constexpr qint64 checkInterval = qint64 {7} * 24 * 3600; ///< seconds
constexpr int busyTimeout = 1000; ///< milliseconds, as the driver's option wants it

/// Result codes of sqlite3.h, without the extension in the upper bytes.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26
};

int sqliteCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

QString messageFor(int code)
{
    switch (code) {
    case Busy:
    case Locked:
        return u"The log database is in use by another program."_s;
    case ReadOnly:
        return u"The log database is read-only. Check the permissions of the data folder."_s;
    case Full:
        return u"The disk is full, so the log cannot be written."_s;
    case IoError:
        return u"The disk refuses the log database. Check free space and the disk."_s;
    case CantOpen:
        return u"The log database cannot be opened. Check the data folder and its permissions."_s;
    case Corrupt:
    case NotADatabase:
        return u"The log database is damaged."_s;
    default:
        return u"The log database failed."_s;
    }
}

} // namespace

StoreDatabase::StoreDatabase(QString folder, std::span<const Migration> migrations)
    : m_folder(std::move(folder))
    , m_path(QDir(m_folder).filePath(u"spillway.db"_s))
    , m_migrations(migrations)
    , m_name(u"spillway-"_s + QUuid::createUuid().toString(QUuid::Id128))
{
}

StoreDatabase::~StoreDatabase()
{
    close();
}

Result<void> StoreDatabase::makeFile() const
{
    if (!QDir(m_folder).exists()) {
        const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        if (!QDir().mkpath(m_folder) || !QFile::setPermissions(m_folder, own))
            return Error {ErrorKind::Io, u"The data folder %1 cannot be made."_s.arg(m_folder), {}};
    }
    // SQLite gives the log files beside it the same mode, so it must be right before SQLite sees
    // the file.
    QFile file(m_path);
    if (!file.exists()
        && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                      QFile::ReadOwner | QFile::WriteOwner)
        && !file.exists())
        return Error {ErrorKind::Io, messageFor(CantOpen), file.errorString()};
    return {};
}

Result<StoreDatabase::Opening> StoreDatabase::open(WallTime now)
{
    Result<Opening> opened = tryOpen(now);
    if (opened || !m_damaged)
        return opened;
    const QString broken = setAside(now);
    if (broken.isEmpty())
        return Error {ErrorKind::Database,
                      u"The log database is damaged and cannot be moved away."_s, m_path};
    opened = tryOpen(now);
    if (opened)
        opened = Opening {false, broken};
    return opened;
}

Result<StoreDatabase::Opening> StoreDatabase::tryOpen(WallTime now)
{
    close();
    m_damaged = false;
    m_busy = false;
    if (const Result<void> made = makeFile(); !made)
        return made.error();
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_connection.setDatabaseName(m_path);
    m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout));

    const auto setUp = [&]() -> Result<void> {
        if (!m_connection.open())
            return failure(m_connection.lastError());
        for (const char *pragma : {"PRAGMA auto_vacuum = INCREMENTAL", // counts for a new file only
                                   "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL",
                                   "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -16384",
                                   "PRAGMA journal_size_limit = 16777216"}) {
            if (Result<void> done = run(QString::fromLatin1(pragma)); !done)
                return done;
        }
        const Result<qint64> version = number(u"PRAGMA user_version"_s);
        if (!version)
            return version.error();
        if (*version > 0) {
            if (Result<void> sound = checkIntegrity(now); !sound)
                return sound;
        }
        const QString backup = u"%1.backup-v%2"_s.arg(m_path).arg(*version);
        if (Result<void> migrated = migrate(m_connection, m_migrations, backup); !migrated)
            return migrated;
        if (Result<void> marked = run(u"INSERT OR REPLACE INTO store_state VALUES ('clean', 0)"_s);
            !marked)
            return marked;
        if (Result<void> loaded = m_names.load(m_connection); !loaded)
            return failure(m_names.lastError());
        return {};
    };
    if (const Result<void> ready = setUp(); !ready) {
        close();
        return ready.error();
    }
    m_open = true;
    return Opening {};
}

Result<void> StoreDatabase::checkIntegrity(WallTime now)
{
    const Result<qint64> clean = number(u"SELECT value FROM store_state WHERE name = 'clean'"_s);
    const Result<qint64> checked =
        number(u"SELECT value FROM store_state WHERE name = 'checked'"_s);
    if (!clean || !checked)
        return clean ? checked.error() : clean.error();
    const qint64 today = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    const bool due = *clean == 0 || today - *checked > checkInterval;
    if (!due || QFile(m_path).size() > maxCheckedSize)
        return {};
    QSqlQuery check = query();
    if (!check.exec(u"PRAGMA quick_check(1)"_s) || !check.next())
        return failure(check.lastError());
    const QString verdict = check.value(0).toString();
    check.finish();
    if (verdict != "ok"_L1) {
        m_damaged = true;
        return Error {ErrorKind::Database, messageFor(Corrupt), verdict};
    }
    return run(u"INSERT OR REPLACE INTO store_state VALUES ('checked', %1)"_s.arg(today));
}

void StoreDatabase::close()
{
    if (m_open && !m_damaged) {
        const QString clean = u"INSERT OR REPLACE INTO store_state VALUES ('clean', 1)"_s;
        (void)run(clean); // when it fails, the next start checks the file
    }
    m_open = false;
    if (!m_connection.isValid())
        return;
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

QString StoreDatabase::setAside(WallTime now)
{
    close();
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC);
    const QString wanted = m_path + u".broken-"_s + when.toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString broken = wanted;
    for (int i = 2; QFile::exists(broken); ++i)
        broken = u"%1-%2"_s.arg(wanted).arg(i);
    if (!QFile::rename(m_path, broken))
        return {};
    for (const QString &companion : {u"-wal"_s, u"-shm"_s})
        QFile::rename(m_path + companion, broken + companion);
    return broken;
}

Result<void> StoreDatabase::run(const QString &statement)
{
    QSqlQuery statementQuery = query();
    if (!statementQuery.exec(statement))
        return failure(statementQuery.lastError());
    return {};
}

Result<qint64> StoreDatabase::number(const QString &statement)
{
    QSqlQuery statementQuery = query();
    if (!statementQuery.exec(statement))
        return failure(statementQuery.lastError());
    return statementQuery.next() ? statementQuery.value(0).toLongLong() : 0;
}

Result<qint64> StoreDatabase::exchangeCount()
{
    return number(u"SELECT value FROM store_state WHERE name = 'exchanges'"_s);
}

Result<void> StoreDatabase::addToCount(qint64 exchanges)
{
    return run(
        u"UPDATE store_state SET value = value + %1 WHERE name = 'exchanges'"_s.arg(exchanges));
}

QSqlQuery StoreDatabase::query() const
{
    QSqlQuery fresh(m_connection);
    fresh.setForwardOnly(true);
    return fresh;
}

Result<void> StoreDatabase::transaction(const std::function<Result<void>()> &work)
{
    if (Result<void> begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> result = work();
    if (result)
        result = run(u"COMMIT"_s);
    if (!result) {
        const bool damaged = m_damaged;
        const bool busy = m_busy;
        (void)run(u"ROLLBACK"_s); // SQLite has done so itself after some errors
        (void)m_names.load(m_connection);
        m_damaged = damaged;
        m_busy = busy;
    }
    return result;
}

Error StoreDatabase::failure(const QSqlError &error)
{
    const int code = sqliteCode(error);
    m_damaged = m_damaged || code == Corrupt || code == NotADatabase;
    m_busy = code == Busy || code == Locked;
    return {ErrorKind::Database, messageFor(code), error.text()};
}

} // namespace spillway
