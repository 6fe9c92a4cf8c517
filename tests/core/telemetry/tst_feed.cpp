// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/feed.h"

#include <QElapsedTimer>
#include <QTest>

#include <map>

using namespace spillway;

namespace {

ExchangeRecord record(int number)
{
    ExchangeRecord exchange;
    exchange.id = "ex_" + QByteArray::number(number).rightJustified(20, '0');
    exchange.state = ExchangeState::Connecting;
    return exchange;
}

/// Owns the records, as exchanges do, and tells the feed of them.
class Exchanges
{
public:
    explicit Exchanges(Feed &feed)
        : m_feed(feed)
    {
    }
    void start(int number)
    {
        m_running[number] = record(number);
        m_feed.exchangeStarted(m_running[number]);
    }
    void enter(int number, ExchangeState state)
    {
        m_running[number].state = state;
        m_feed.exchangeChanged(m_running[number]);
    }
    void finish(int number)
    {
        ExchangeRecord &exchange = m_running[number];
        exchange.state = ExchangeState::Done;
        exchange.outcome = ExchangeOutcome::Completed;
        m_feed.exchangeFinished(exchange);
        m_running.erase(number);
    }

private:
    Feed &m_feed;
    std::map<int, ExchangeRecord> m_running;
};

QList<int> numbers(const std::vector<ExchangeRecord> &records)
{
    QList<int> found;
    for (const ExchangeRecord &exchange : records)
        found.append(exchange.id.mid(3).toInt());
    return found;
}

} // namespace

class FeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runningOnesComeLast()
    {
        Feed feed;
        Exchanges exchanges(feed);
        for (int i = 1; i <= 4; ++i)
            exchanges.start(i);
        exchanges.finish(3);
        exchanges.finish(1);
        QCOMPARE(numbers(feed.recent(10)), (QList<int> {3, 1, 2, 4}));
        QCOMPARE(numbers(feed.recent(3)), (QList<int> {1, 2, 4}));
        QCOMPARE(numbers(feed.recent(1)), (QList<int> {4}));
        QVERIFY(feed.recent(0).empty());
        QCOMPARE(feed.running(), std::size_t(2));
    }

    void keepsTheNewestFinishedOnesOnly()
    {
        Feed feed(3);
        Exchanges exchanges(feed);
        for (int i = 1; i <= 5; ++i) {
            exchanges.start(i);
            exchanges.finish(i);
        }
        QCOMPARE(numbers(feed.recent(10)), (QList<int> {3, 4, 5}));
    }

    void historyComesBeforeWhatHasHappenedMeanwhile()
    {
        Feed feed(3);
        Exchanges exchanges(feed);
        exchanges.start(9);
        exchanges.finish(9);
        QList<int> told;
        feed.subscribe([&](const FeedBatch &batch) { told += numbers(*batch); });
        feed.load({record(1), record(2), record(3)});
        QCOMPARE(numbers(feed.recent(10)), (QList<int> {2, 3, 9}));
        exchanges.start(10);
        QTRY_VERIFY(!told.isEmpty());
        QCOMPARE(told, QList<int> {10}); // history is no news
    }

    void batchHoldsEachExchangeOnceWithItsNewestState()
    {
        Feed feed;
        Exchanges exchanges(feed);
        std::vector<FeedBatch> batches;
        feed.subscribe([&](const FeedBatch &batch) { batches.push_back(batch); });
        exchanges.start(1);
        exchanges.start(2);
        exchanges.enter(1, ExchangeState::Streaming);
        exchanges.finish(2);
        QTRY_COMPARE(batches.size(), std::size_t(1));
        const std::vector<ExchangeRecord> &batch = *batches.front();
        QCOMPARE(numbers(batch), (QList<int> {1, 2}));
        QCOMPARE(batch[0].state, ExchangeState::Streaming);
        QCOMPARE(batch[1].outcome, ExchangeOutcome::Completed);
    }

    void subscribersAreToldAtMostThirtyTimesASecond()
    {
        Feed feed;
        Exchanges exchanges(feed);
        int batches = 0;
        feed.subscribe([&](const FeedBatch &) { ++batches; });
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 7; ++i)
            exchanges.start(i);
        constexpr int enough = 15;
        for (int i = 0; batches < enough && clock.elapsed() < 20'000; ++i) {
            exchanges.enter(i % 7, ExchangeState::Streaming);
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        }
        QCOMPARE(batches, enough);
        QVERIFY2(batches <= 1 + clock.elapsed() * 31 / 1000, QByteArray::number(batches));
    }

    void subscriberMayLeaveWhileItIsToldAndHearsNothingMore()
    {
        Feed feed;
        Exchanges exchanges(feed);
        int first = 0;
        int second = 0;
        int subscription = 0;
        subscription = feed.subscribe([&](const FeedBatch &) {
            ++first;
            feed.unsubscribe(subscription);
        });
        feed.subscribe([&](const FeedBatch &) { ++second; });
        exchanges.start(1);
        QTRY_COMPARE(second, 1);
        exchanges.start(2);
        QTRY_COMPARE(second, 2);
        QCOMPARE(first, 1);
    }
};

QTEST_GUILESS_MAIN(FeedTest)
#include "tst_feed.moc"
