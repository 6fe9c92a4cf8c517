// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/filesizelimit.h"
#include "tests/core/store/storecalls.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QVariant>

using namespace spillway;
using namespace Qt::StringLiterals;

namespace {

/// Another program that has the file open.
class OtherProgram final
{
public:
    explicit OtherProgram(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(path);
        [&] { QVERIFY(database.open()); }();
    }
    ~OtherProgram() { QSqlDatabase::removeDatabase(u"other"_s); }
    OtherProgram(const OtherProgram &) = delete;
    OtherProgram &operator=(const OtherProgram &) = delete;
    static bool run(const QString &statement)
    {
        return QSqlQuery(QSqlDatabase::database(u"other"_s)).exec(statement);
    }
};

} // namespace

class StoreFaultsTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString database() const { return m_folder->filePath(u"spillway.db"_s); }
    [[nodiscard]] QStringList brokenFiles() const
    {
        return QDir(m_folder->path()).entryList({u"spillway.db.broken-*"_s}, QDir::Files);
    }
    void makeLog(int rows) const
    {
        Store store(m_folder->path());
        QVERIFY(openStore(store));
        store.append(testRecords(0, rows));
    }
    void overwrite(qint64 from, const QByteArray &bytes) const
    {
        QFile file(database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(from));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFileThatIsNoDatabaseIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("This is not a database. ").repeated(200);
        QTest::newRow("right head, then noise")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\xa5');
        QTest::newRow("short") << QByteArray("SQLite format 3");
    }

    void aFileThatIsNoDatabaseIsSetAside()
    {
        QFETCH(QByteArray, bytes);
        {
            QFile file(database());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        Store store(m_folder->path());
        const Result<StoreReport> report = openStore(store);
        QVERIFY(report);
        QVERIFY(!report->integrityOk);
        QVERIFY(report->setAside.startsWith(database() + u".broken-"_s));
        QFile kept(report->setAside);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
        store.append(testRecords(0, 5));
        QCOMPARE(find(store).size(), std::size_t(5));
    }

    void damageIsFoundAfterAnUncleanEnd()
    {
        makeLog(3000);
        const qint64 size = QFileInfo(database()).size();
        QVERIFY(size > 400'000);
        {
            const OtherProgram other(database());
            QVERIFY(OtherProgram::run(u"UPDATE store_state SET value = 0 WHERE name = 'clean'"_s));
        }
        overwrite(size / 2, QByteArray(40'000, '\x5a'));
        Store store(m_folder->path());
        const Result<StoreReport> report = openStore(store);
        QVERIFY(report);
        QVERIFY(!report->integrityOk);
        QCOMPARE(brokenFiles().size(), 1);
        QCOMPARE(report->exchanges, qint64(0));
    }

    void damageThatShowsLaterIsSetAsideToo()
    {
        makeLog(3000);
        overwrite(40'000,
                  QByteArray(QFileInfo(database()).size() - 40'000,
                             '\x5a')); // closed cleanly: not checked
        Store store(m_folder->path());
        (void)openStore(store);
        store.append(testRecords(5000, 20));
        QTRY_VERIFY_WITH_TIMEOUT(find(store, {.limit = 3000}).size() == 20, patience);
        QCOMPARE(brokenFiles().size(), 1);
        QVERIFY(store.health().writable);
    }

    void aNewerFileIsLeftAlone()
    {
        makeLog(3);
        {
            const OtherProgram other(database());
            QVERIFY(OtherProgram::run(u"PRAGMA user_version = 999"_s));
        }
        {
            Store store(m_folder->path());
            const Result<StoreReport> report = openStore(store);
            QCOMPARE(report.error().kind, ErrorKind::Conflict);
            QVERIFY(report.error().message.contains(u"newer"_s));
            store.append(testRecords(10, 3));
            QTRY_VERIFY(!store.health().writable);
            QVERIFY(!store.health().problem.isEmpty());
        }
        QVERIFY(brokenFiles().isEmpty());
        const OtherProgram other(database());
        QSqlQuery rows(u"SELECT count(*) FROM exchanges"_s, QSqlDatabase::database(u"other"_s));
        QVERIFY(rows.next());
        QCOMPARE(rows.value(0).toInt(), 3);
    }

    void aFullDiskIsRiddenOut()
    {
        Store store(m_folder->path());
        QVERIFY(openStore(store));
        store.append(testRecords(0, 10));
        QVERIFY(flush(store));
        bool committed = false;
        {
            const FileSizeLimit full(rlim_t(QFileInfo(database() + u"-wal"_s).size()));
            store.append(testRecords(10, 2000), this, [&committed] { committed = true; });
            QTRY_VERIFY(!store.health().writable);
            QVERIFY(store.health().waiting > 0);
            QVERIFY(!store.health().problem.isEmpty());
            QCOMPARE(find(store).size(), std::size_t(10)); // reading goes on
            QVERIFY(!committed);
        }
        QTRY_VERIFY_WITH_TIMEOUT(committed, patience);
        QVERIFY(store.health().writable);
        QVERIFY(store.health().problem.isEmpty());
        QCOMPARE(store.health().lost, quint64(0));
        QCOMPARE(find(store, {.limit = 5000}).size(), std::size_t(2010));
    }

    void aFullDiskAtTheEndIsNoReasonToStay()
    {
        QElapsedTimer timer;
        auto store = std::make_unique<Store>(m_folder->path());
        QVERIFY(openStore(*store));
        store->append(testRecords(0, 10));
        QVERIFY(flush(*store));
        const FileSizeLimit full(rlim_t(QFileInfo(database() + u"-wal"_s).size()));
        store->append(testRecords(10, 2000));
        timer.start();
        store.reset();
        QVERIFY(timer.elapsed() < 8000);
    }

    void aLockedFileIsWaitedFor()
    {
        Store store(m_folder->path());
        QVERIFY(openStore(store));
        bool committed = false;
        const OtherProgram other(database());
        QVERIFY(OtherProgram::run(u"BEGIN IMMEDIATE"_s));
        store.append(testRecords(0, 10), this, [&committed] { committed = true; });
        QTRY_VERIFY(!store.health().writable);
        QVERIFY(store.health().problem.contains(u"another program"_s));
        QVERIFY(!committed);
        QVERIFY(OtherProgram::run(u"COMMIT"_s));
        QTRY_VERIFY_WITH_TIMEOUT(committed, patience);
        QVERIFY(store.health().writable);
    }

    void aPlaceThatCannotBeOpenedIsTriedAgain_data()
    {
        QTest::addColumn<QString>("obstacle");
        QTest::addColumn<bool>("isFolder");
        QTest::newRow("a folder in place of the file") << u"data/spillway.db"_s << true;
        QTest::newRow("a file in place of the folder") << u"data"_s << false;
    }

    void aPlaceThatCannotBeOpenedIsTriedAgain()
    {
        QFETCH(QString, obstacle);
        QFETCH(bool, isFolder);
        const QString path = m_folder->filePath(obstacle);
        if (isFolder) {
            QVERIFY(QDir().mkpath(path));
        } else {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        Store store(m_folder->filePath(u"data"_s));
        QVERIFY(!openStore(store));
        QVERIFY(!store.health().writable);
        bool committed = false;
        store.append(testRecords(0, 10), this, [&committed] { committed = true; });
        QVERIFY(find(store).front().id == begunRecord(-1).id); // refused, not hung
        QVERIFY(isFolder ? QDir().rmdir(path) : QFile::remove(path));
        QTRY_VERIFY_WITH_TIMEOUT(committed, patience);
        QCOMPARE(find(store).size(), std::size_t(10));
    }

    void whatDoesNotFitInMemoryIsCounted()
    {
        QVERIFY(QDir().mkpath(database()));
        Store store(m_folder->path());
        QVERIFY(!openStore(store));
        const int batch = 1000;
        const int tooMany = 3 * batch;
        for (int first = 0; first < int(Store::maxWaiting) + tooMany; first += batch) {
            std::vector<ExchangeRecord> records;
            for (int i = first; i < first + batch; ++i)
                records.push_back(begunRecord(i));
            store.append(std::move(records));
        }
        QTRY_COMPARE(store.health().lost, quint64(tooMany));
        QTRY_COMPARE(store.health().waiting, Store::maxWaiting);
        QVERIFY(QDir().rmdir(database()));
        QTRY_VERIFY_WITH_TIMEOUT(store.health().waiting == 0, patience);
        QCOMPARE(find(store, {.limit = 100'000}).size(), std::size_t(Store::maxWaiting));
        QCOMPARE(find(store, {.limit = 1}).front().id,
                 testId(int(Store::maxWaiting) + tooMany - 1));
    }
};

QTEST_GUILESS_MAIN(StoreFaultsTest)
#include "tst_storefaults.moc"
