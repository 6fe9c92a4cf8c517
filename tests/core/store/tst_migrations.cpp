// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

#include <array>

using namespace spillway;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array first {"CREATE TABLE things (name TEXT)", "INSERT INTO things VALUES ('one')"};
constexpr std::array second {"ALTER TABLE things ADD COLUMN size INTEGER DEFAULT 7"};
constexpr std::array broken {"INSERT INTO things (name) VALUES ('half')", "NO SUCH STATEMENT"};

} // namespace

class MigrationsTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QSqlDatabase m_database;

    QVariant value(const QString &statement)
    {
        QSqlQuery query(statement, m_database);
        return query.next() ? query.value(0) : QVariant();
    }
    [[nodiscard]] QString backup() const { return m_folder->filePath(u"it's a backup"_s); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        m_database.setDatabaseName(m_folder->filePath(u"test.db"_s));
        QVERIFY(m_database.open());
    }
    void cleanup()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"test"_s);
    }

    void aNewFileGetsAllSteps()
    {
        const std::array steps {Migration {1, first}, Migration {2, second}};
        QVERIFY(migrate(m_database, steps, backup()));
        QCOMPARE(value(u"SELECT size FROM things"_s).toInt(), 7);
        QCOMPARE(value(u"PRAGMA user_version"_s).toInt(), 2);
        QVERIFY(!QFile::exists(backup()));
        QVERIFY(migrate(m_database, steps, backup()));
        QCOMPARE(value(u"SELECT count(*) FROM things"_s).toInt(), 1);
        QVERIFY(!QFile::exists(backup()));
    }

    void anOldFileIsCopiedFirst()
    {
        const std::array old {Migration {1, first}};
        QVERIFY(migrate(m_database, old, backup()));
        {
            QFile stale(backup());
            QVERIFY(stale.open(QIODevice::WriteOnly));
            stale.write("an older copy");
        }
        const std::array steps {Migration {1, first}, Migration {2, second}};
        QVERIFY(migrate(m_database, steps, backup()));
        QCOMPARE(QFile(backup()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        m_database.close();
        m_database.setDatabaseName(backup());
        QVERIFY(m_database.open());
        QCOMPARE(value(u"PRAGMA user_version"_s).toInt(), 1);
        QCOMPARE(value(u"SELECT name FROM things"_s).toString(), u"one"_s);
    }

    void aStepThatFailsLeavesNothingBehind()
    {
        const std::array old {Migration {1, first}};
        QVERIFY(migrate(m_database, old, backup()));
        const std::array steps {Migration {1, first}, Migration {2, broken}};
        QCOMPARE(migrate(m_database, steps, backup()).error().kind, ErrorKind::Database);
        QCOMPARE(value(u"PRAGMA user_version"_s).toInt(), 1);
        QCOMPARE(value(u"SELECT count(*) FROM things"_s).toInt(), 1);
    }

    void withoutACopyNothingIsChanged()
    {
        const std::array old {Migration {1, first}};
        QVERIFY(migrate(m_database, old, backup()));
        const std::array steps {Migration {1, first}, Migration {2, second}};
        const QString nowhere = m_folder->filePath(u"no/such/folder/backup"_s);
        QCOMPARE(migrate(m_database, steps, nowhere).error().kind, ErrorKind::Database);
        QCOMPARE(value(u"PRAGMA user_version"_s).toInt(), 1);
    }

    void aNewerFileIsRefused()
    {
        const std::array newer {Migration {1, first}, Migration {2, second}};
        QVERIFY(migrate(m_database, newer, backup()));
        const std::array ours {Migration {1, first}};
        const Result<void> refused = migrate(m_database, ours, backup());
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(u"newer"_s));
    }

    void theReleasedStepsAscend()
    {
        int version = 0;
        for (const Migration &migration : allMigrations()) {
            QCOMPARE(migration.version, version + 1);
            version = migration.version;
        }
        QVERIFY(migrate(m_database, allMigrations(), backup()));
        QCOMPARE(value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
