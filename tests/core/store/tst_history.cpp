// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/storecalls.h"

#include <QTemporaryDir>

using namespace spillway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HistorySlice page(Store &store, const HistoryQuery &query)
{
    QObject context;
    std::optional<Result<HistorySlice>> answer;
    store.history(query, &context,
                  [&answer](Result<HistorySlice> slice) { answer = std::move(slice); });
    if (!waitForAnswer(answer) || !*answer)
        return {{begunRecord(-1)}, -2, false}; // no test expects it
    return **answer;
}

} // namespace

class HistoryTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<Store>(m_folder->path());
        QVERIFY(openStore(*m_store));
    }
    void cleanup() { m_store.reset(); }

    void anEmptyLogEndsAtOnce()
    {
        const HistorySlice slice = page(*m_store, {.before = testEpoch() + 1h});
        QVERIFY(slice.records.empty());
        QVERIFY(!slice.more);
    }

    void pagesGoForwardInTime()
    {
        m_store->append(testRecords(0, 1000));
        QVERIFY(flush(*m_store));
        HistoryQuery query {
            .from = testEpoch() + 1s, .before = testEpoch() + 9s, .limit = 137}; // 100…899
        std::vector<WallTime> accepted;
        bool more = true;
        while (more) {
            const HistorySlice slice = page(*m_store, query);
            for (const ExchangeRecord &record : slice.records)
                accepted.push_back(record.accepted);
            more = slice.more;
            query.after = slice.last;
        }
        std::vector<WallTime> expected;
        for (int number = 100; number < 900; ++number)
            expected.push_back(testRecord(number).accepted);
        QCOMPARE(accepted, expected);
    }

    void chartsFindTheirColumns()
    {
        m_store->append(testRecords(0, 20));
        QVERIFY(flush(*m_store));
        const HistorySlice slice = page(*m_store, {.before = testEpoch() + 1h});
        QCOMPARE(slice.records.size(), std::size_t(20));
        for (int number = 0; number < 20; ++number) {
            const ExchangeRecord whole = testRecord(number);
            const ExchangeRecord &read = slice.records[static_cast<std::size_t>(number)];
            QCOMPARE(read.accepted, whole.accepted);
            QCOMPARE(read.outcome, whole.outcome);
            QCOMPARE(read.modelServed, whole.modelServed);
            QCOMPARE(read.provider, whole.provider);
            QCOMPARE(read.key, whole.key);
            QCOMPARE(read.status, whole.status);
            QCOMPARE(read.usage, whole.usage);
            QCOMPARE(read.cost, whole.cost);
            QCOMPARE(read.firstToken, whole.firstToken);
            QCOMPARE(read.finished, whole.finished);
            QCOMPARE(read.attempts.size(), whole.attempts.size());
            for (std::size_t i = 0; i < whole.attempts.size(); ++i) {
                QCOMPARE(read.attempts[i].key, whole.attempts[i].key);
                QCOMPARE(read.attempts[i].provider, whole.attempts[i].provider);
                QCOMPARE(read.attempts[i].outcome, whole.attempts[i].outcome);
                QCOMPARE(read.attempts[i].blame, whole.attempts[i].blame);
                QCOMPARE(read.attempts[i].status, whole.attempts[i].status);
                QCOMPARE(read.attempts[i].started, whole.attempts[i].started);
            }
            QVERIFY(read.id.isEmpty()); // light
        }
    }

    void aLogThatIsNotOpenSaysSo()
    {
        Store closed(m_folder->filePath(u"other"_s));
        QObject context;
        std::optional<Result<HistorySlice>> answer;
        closed.history({}, &context,
                       [&answer](Result<HistorySlice> slice) { answer = std::move(slice); });
        QVERIFY(waitForAnswer(answer));
        QVERIFY(!*answer);
        QCOMPARE(answer->error().kind, ErrorKind::Database);
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
