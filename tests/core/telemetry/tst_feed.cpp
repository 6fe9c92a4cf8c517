// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/feed.h"

#include <QElapsedTimer>
#include <QTest>

using namespace spillway;

namespace {

ExchangeRecord record(int number, ExchangeState state = ExchangeState::Connecting)
{
    ExchangeRecord exchange;
    exchange.id = "ex_" + QByteArray::number(number).rightJustified(20, '0');
    exchange.state = state;
    return exchange;
}

void finish(Feed &feed, int number)
{
    ExchangeRecord exchange = record(number, ExchangeState::Done);
    exchange.outcome = ExchangeOutcome::Completed;
    feed.exchangeFinished(exchange);
}

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
        for (int i = 1; i <= 4; ++i)
            feed.exchangeStarted(record(i));
        finish(feed, 3);
        finish(feed, 1);
        QCOMPARE(numbers(feed.recent(10)), (QList<int> {3, 1, 2, 4}));
        QCOMPARE(numbers(feed.recent(3)), (QList<int> {1, 2, 4}));
        QCOMPARE(numbers(feed.recent(1)), (QList<int> {4}));
        QVERIFY(feed.recent(0).empty());
        QCOMPARE(feed.running(), std::size_t(2));
    }

    void keepsTheNewestFinishedOnesOnly()
    {
        Feed feed(3);
        for (int i = 1; i <= 5; ++i) {
            feed.exchangeStarted(record(i));
            finish(feed, i);
        }
        QCOMPARE(numbers(feed.recent(10)), (QList<int> {3, 4, 5}));
    }

    void historyComesBeforeWhatHasHappenedMeanwhile()
    {
        Feed feed(3);
        feed.exchangeStarted(record(9));
        finish(feed, 9);
        QList<int> told;
        feed.subscribe([&](const FeedBatch &batch) { told += numbers(*batch); });
        feed.load({record(1), record(2), record(3)});
        QCOMPARE(numbers(feed.recent(10)), (QList<int> {2, 3, 9}));
        feed.exchangeStarted(record(10));
        QTRY_VERIFY(!told.isEmpty());
        QCOMPARE(told, QList<int> {10}); // history is no news
    }

    void batchHoldsEachExchangeOnceWithItsNewestState()
    {
        Feed feed;
        std::vector<FeedBatch> batches;
        feed.subscribe([&](const FeedBatch &batch) { batches.push_back(batch); });
        feed.exchangeStarted(record(1));
        feed.exchangeStarted(record(2));
        feed.exchangeChanged(record(1, ExchangeState::Streaming));
        finish(feed, 2);
        QTRY_COMPARE(batches.size(), std::size_t(1));
        const std::vector<ExchangeRecord> &batch = *batches.front();
        QCOMPARE(numbers(batch), (QList<int> {1, 2}));
        QCOMPARE(batch[0].state, ExchangeState::Streaming);
        QCOMPARE(batch[1].outcome, ExchangeOutcome::Completed);
    }

    void subscribersAreToldAtMostThirtyTimesASecond()
    {
        Feed feed;
        int batches = 0;
        feed.subscribe([&](const FeedBatch &) { ++batches; });
        QElapsedTimer clock;
        clock.start();
        constexpr int enough = 15;
        for (int i = 0; batches < enough && clock.elapsed() < 20'000; ++i) {
            feed.exchangeChanged(record(i % 7));
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        }
        QCOMPARE(batches, enough);
        QVERIFY2(batches <= 1 + clock.elapsed() * 31 / 1000, QByteArray::number(batches));
    }

    void subscriberMayLeaveWhileItIsToldAndHearsNothingMore()
    {
        Feed feed;
        int first = 0;
        int second = 0;
        int subscription = 0;
        subscription = feed.subscribe([&](const FeedBatch &) {
            ++first;
            feed.unsubscribe(subscription);
        });
        feed.subscribe([&](const FeedBatch &) { ++second; });
        feed.exchangeStarted(record(1));
        QTRY_COMPARE(second, 1);
        feed.exchangeStarted(record(2));
        QTRY_COMPARE(second, 2);
        QCOMPARE(first, 1);
    }
};

QTEST_GUILESS_MAIN(FeedTest)
#include "tst_feed.moc"
