// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"
#include "core/store/journalsegment.h"
#include "tests/core/store/storecalls.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace spillway;
using namespace Qt::StringLiterals;

class StoreTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

    void reopen()
    {
        m_store.reset();
        m_store = std::make_unique<Store>(m_folder->path());
        const Result<StoreReport> report = openStore(*m_store);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message + report.error().detail));
        m_report = *report;
    }
    StoreReport m_report;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }
    void cleanup() { m_store.reset(); }

    void aNewFolderHoldsNothing()
    {
        QVERIFY(m_report.integrityOk);
        QVERIFY(m_report.setAside.isEmpty());
        QCOMPARE(m_report.exchanges, qint64(0));
        QVERIFY(find(*m_store).empty());
        QVERIFY(m_store->health().writable);
    }

    void filesArePrivate()
    {
        m_store->append(testRecords(0, 3));
        QVERIFY(flush(*m_store));
        const QFile::Permissions others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        for (const QString &name : {u"spillway.db"_s, u"spillway.db-wal"_s, u"spillway.db-shm"_s}) {
            QVERIFY(QFile::exists(m_folder->filePath(name)));
            QCOMPARE(QFile(m_folder->filePath(name)).permissions() & others, QFile::Permissions());
        }
        const QString fresh = m_folder->filePath(u"new/data"_s);
        Store store(fresh);
        QVERIFY(openStore(store));
        QCOMPARE(QFile(fresh).permissions() & (others | QFile::ExeOther | QFile::ExeGroup),
                 QFile::Permissions());
    }

    void whatIsAppendedIsFound()
    {
        std::vector<ExchangeRecord> records = testRecords(0, 40);
        ExchangeRecord bare;
        bare.id = testId(40);
        bare.accepted = testEpoch() + std::chrono::hours(1);
        records.push_back(bare);
        m_store->append(records);
        std::reverse(records.begin(), records.end());
        QCOMPARE(find(*m_store), records);
        reopen();
        QCOMPARE(m_report.exchanges, qint64(41));
        QCOMPARE(find(*m_store), records);
    }

    void aKnownIdIsIgnored()
    {
        m_store->append(testRecords(0, 3));
        ExchangeRecord changed = testRecord(1);
        changed.status = 418;
        m_store->append({changed});
        ExchangeRecord moved = testRecord(1);
        moved.accepted += std::chrono::hours(1);
        m_store->append({moved});
        const std::vector<ExchangeRecord> found = find(*m_store);
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[1], testRecord(1));
    }

    void exchangesOfOneMillisecondAreAllKept()
    {
        // 20,000 ids on 2^21 places: some meet on one place.
        std::vector<ExchangeRecord> records = testRecords(0, 20'000);
        for (ExchangeRecord &record : records) {
            record.accepted = testEpoch();
            record.attempts.clear();
        }
        m_store->append(records);
        m_store->append(records);
        QCOMPARE(find(*m_store, {.limit = 30'000}).size(), std::size_t(20'000));
    }

    void pagesFollowEachOther()
    {
        m_store->append(testRecords(0, 1000));
        QList<int> all;
        ExchangeQuery query {.limit = 137};
        while (true) {
            const std::vector<ExchangeRecord> page = find(*m_store, query);
            if (page.empty())
                break;
            for (const ExchangeRecord &record : page)
                all.append(record.id.sliced(3).toInt());
            query.beforeId = page.back().id;
        }
        QList<int> expected;
        for (int i = 999; i >= 0; --i)
            expected.append(i);
        QCOMPARE(all, expected);
        QVERIFY(find(*m_store, {.beforeId = "ex_unknown"}).empty());
        QVERIFY(find(*m_store, {.limit = 0}).empty());
        QVERIFY(find(*m_store, {.limit = -1}).empty());
    }

    void filtersAgreeWithAPlainSearch_data()
    {
        QTest::addColumn<ExchangeQuery>("query");
        QTest::newRow("nothing") << ExchangeQuery {};
        QTest::newRow("asked") << ExchangeQuery {.model = u"claude-opus"_s};
        QTest::newRow("served") << ExchangeQuery {.model = u"glm-4.6"_s};
        QTest::newRow("no such model") << ExchangeQuery {.model = u"glm"_s};
        QTest::newRow("provider") << ExchangeQuery {.provider = u"provider1"_s};
        QTest::newRow("key") << ExchangeQuery {.key = u"key ä 2"_s};
        QTest::newRow("2xx") << ExchangeQuery {.statusClass = 2};
        QTest::newRow("5xx") << ExchangeQuery {.statusClass = 5};
        QTest::newRow("4xx") << ExchangeQuery {.statusClass = 4};
        QTest::newRow("text in model") << ExchangeQuery {.text = u"SONNET"_s};
        QTest::newRow("text in key") << ExchangeQuery {.text = u"Ä 1"_s};
        QTest::newRow("text in path") << ExchangeQuery {.limit = 70, .text = u"v1/mess"_s};
        QTest::newRow("text in error") << ExchangeQuery {.text = u"try in 19 s"_s};
        QTest::newRow("text in client") << ExchangeQuery {.limit = 1000, .text = u"claude code"_s};
        QTest::newRow("text nowhere") << ExchangeQuery {.text = u"zebra"_s};
        QTest::newRow("quote") << ExchangeQuery {.text = u"it's; DROP TABLE exchanges --"_s};
        QTest::newRow("percent") << ExchangeQuery {.text = u"%"_s};
        QTest::newRow("underscore") << ExchangeQuery {.text = u"_"_s};
        QTest::newRow("backslash") << ExchangeQuery {.text = u"\\"_s};
        QTest::newRow("provider and 5xx")
            << ExchangeQuery {.provider = u"provider0"_s, .statusClass = 5};
        QTest::newRow("key and model")
            << ExchangeQuery {.model = u"kimi-k2"_s, .key = u"key ä 0"_s};
        QTest::newRow("model and 5xx")
            << ExchangeQuery {.model = u"claude-opus"_s, .statusClass = 5};
        QTest::newRow("model and text")
            << ExchangeQuery {.model = u"claude-opus"_s, .text = u"try in 9 s"_s};
        QTest::newRow("text and 2xx") << ExchangeQuery {.statusClass = 2, .text = u"provider2"_s};
        QTest::newRow("all") << ExchangeQuery {.limit = 3,
                                               .model = u"kimi-k2"_s,
                                               .provider = u"provider0"_s,
                                               .key = u"key ä 0"_s,
                                               .statusClass = 5,
                                               .text = u"overloaded"_s};
    }

    void filtersAgreeWithAPlainSearch()
    {
        QFETCH(ExchangeQuery, query);
        const std::vector<ExchangeRecord> records = testRecords(0, 600);
        m_store->append(records);
        for (const QByteArray &before : {QByteArray(), testId(311)}) {
            query.beforeId = before;
            QList<int> expected;
            for (int i = int(records.size()) - 1; i >= 0 && expected.size() < query.limit; --i) {
                const ExchangeRecord &record = records[std::size_t(i)];
                const QString model = query.model;
                bool meets = before.isEmpty() || record.id < before;
                meets &= model.isEmpty() || model.toUtf8() == record.modelAsked
                    || model.toUtf8() == record.modelServed;
                meets &= query.provider.isEmpty() || query.provider == record.provider;
                meets &= query.key.isEmpty() || query.key == record.key;
                meets &= query.statusClass == 0 || query.statusClass == record.status / 100;
                const QString searched = QStringList {QString::fromUtf8(record.modelAsked),
                                                      QString::fromUtf8(record.modelServed),
                                                      record.provider,
                                                      record.key,
                                                      record.client,
                                                      QString::fromUtf8(record.path),
                                                      record.error}
                                             .join(u'\n');
                meets &= query.text.isEmpty() || searched.contains(query.text, Qt::CaseInsensitive);
                if (meets)
                    expected.append(i);
            }
            QCOMPARE(findNumbers(*m_store, query), expected);
        }
    }

    void saysWhenABatchIsCommitted()
    {
        bool committed = false;
        m_store->append(testRecords(0, 10), this, [&committed] { committed = true; });
        QVERIFY(!committed);
        QTRY_VERIFY(committed); // by itself, nobody flushes
        QCOMPARE(m_store->health().waiting, quint64(0));

        QList<int> order;
        for (int i = 0; i < 5; ++i)
            m_store->append(testRecords(100 * i, 100), this, [&order, i] { order.append(i); });
        m_store->append({}, this, [&order] { order.append(5); });
        QTRY_COMPARE(order, QList<int>({0, 1, 2, 3, 4, 5}));
    }

    void namesAreBounded()
    {
        std::vector<ExchangeRecord> records;
        for (int i = 0; i < 50'100; ++i) {
            ExchangeRecord record;
            record.id = testId(i);
            record.accepted = testEpoch() + Milliseconds(i);
            record.modelAsked = "hostile-" + QByteArray::number(i);
            records.push_back(record);
        }
        records.back().modelAsked = QByteArray(5000, 'm');
        for (std::size_t i = 0; i < records.size(); i += 10'000) {
            const auto begin = records.begin() + std::ptrdiff_t(i);
            m_store->append({begin, std::min(begin + 10'000, records.end())});
            QVERIFY(flush(*m_store));
        }
        const std::vector<ExchangeRecord> found = find(*m_store, {.limit = 100'000});
        QCOMPARE(found.size(), records.size());
        QCOMPARE(found.back().modelAsked, QByteArray("hostile-0"));
        QCOMPARE(found.front().modelAsked, QByteArray("(other)"));
        QCOMPARE(findNumbers(*m_store, {.model = u"hostile-41"_s}), QList<int>({41}));
        QCOMPARE(findNumbers(*m_store, {.text = u"hostile-4242"_s}).size(), 11);
    }

    void oldExchangesGo()
    {
        const WallTime now = SystemClock().wallNow();
        m_store->append(testRecords(0, 1300, now - std::chrono::days(40)));
        m_store->append(testRecords(5000, 10, now));
        QVERIFY(flush(*m_store));
        m_store->setRetention(30, 0);
        QTRY_COMPARE(find(*m_store, {.limit = 10'000}).size(), std::size_t(10));
        m_store->setRetention(0, 0);
        reopen();
        QCOMPARE(m_report.exchanges, qint64(10));
    }

    void theLogStaysBelowItsSize()
    {
        for (int i = 0; i < 10; ++i)
            m_store->append(testRecords(i * 2000, 2000));
        QVERIFY(flush(*m_store));
        m_store->setRetention(0, 2);
        // 20,000 rows are 7 MB; an unknown id has nothing before it.
        QTRY_VERIFY_WITH_TIMEOUT(find(*m_store, {.limit = 1, .beforeId = testId(13'500)}).empty(),
                                 patience);
        reopen();
        QVERIFY(m_report.exchanges > 1000);
        QVERIFY(QFileInfo(m_folder->filePath(u"spillway.db"_s)).size() < qint64 {3} * 1024 * 1024);
        QCOMPARE(find(*m_store, {.limit = 1}).front().id, testId(19'999));
    }

    void readsWhileItWrites()
    {
        std::atomic<int> appended = 0;
        std::thread writer([this, &appended] {
            for (int i = 0; i < 100; ++i) {
                m_store->append(testRecords(i * 50, 50));
                appended = (i + 1) * 50;
            }
        });
        bool complete = true;
        bool sorted = true;
        while (appended < 5000) {
            const int before = appended;
            const std::vector<ExchangeRecord> found = find(*m_store, {.limit = 10'000});
            complete &= found.size() >= std::size_t(before);
            sorted &= std::is_sorted(found.begin(), found.end(),
                                     [](const auto &a, const auto &b) { return a.id > b.id; });
        }
        writer.join();
        QVERIFY(complete);
        QVERIFY(sorted);
        QCOMPARE(find(*m_store, {.limit = 10'000}).size(), std::size_t(5000));
    }

    void takesOverWhatADeadProcessLeft()
    {
        m_store->append(testRecords(0, 3));
        m_store.reset();
        {
            ExchangeJournal journal(m_folder->path());
            QVERIFY(journal.open());
            for (int i = 0; i < 6; ++i)
                journal.started(begunRecord(i));
            for (int i = 2; i < 5; ++i)
                journal.finished(testRecord(i));
        }
        reopen();
        QCOMPARE(m_report.recovered, 2); // 3 and 4; 2 was in the database
        QCOMPARE(m_report.interrupted, 1);
        QCOMPARE(m_report.exchanges, qint64(6));
        const std::vector<ExchangeRecord> found = find(*m_store);
        QCOMPARE(found.front().id, testId(5));
        QCOMPARE(found.front().outcome, ExchangeOutcome::Interrupted);
        QCOMPARE(found[1], testRecord(4));
        QVERIFY(journalSegments(m_folder->path()).empty());
        reopen();
        QCOMPARE(m_report.recovered + m_report.interrupted, 0);
    }

    void leavesALivingJournalAlone()
    {
        ExchangeJournal journal(m_folder->path());
        QVERIFY(journal.open());
        journal.started(begunRecord(1));
        reopen();
        QCOMPARE(m_report.interrupted, 0);
        ExchangeJournal::Sequence last = journal.finished(testRecord(1));
        m_store->append({testRecord(1)}, this, [&] {
            journal.committed(last);
            last = 0;
        });
        QTRY_COMPARE(last, ExchangeJournal::Sequence(0));
        QCOMPARE(find(*m_store).front(), testRecord(1));
    }

    void aStoreThatWasNeverOpenedEnds()
    {
        Store store(m_folder->filePath(u"unused"_s));
        store.append(testRecords(0, 3));
        QVERIFY(!QFile::exists(m_folder->filePath(u"unused"_s)));
    }

    void theLastRowsAreWrittenAtTheEnd()
    {
        m_store->append(testRecords(0, 1200));
        reopen();
        QCOMPARE(m_report.exchanges, qint64(1200));
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
