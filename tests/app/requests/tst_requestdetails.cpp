// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/requests/requestdetails.h"
#include "tests/app/requests/records.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace spillway;

/// One request in full.
class RequestDetailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timelineShowsQueueAttemptsAndBackoff();
    void timelineSplitsTheServedAttemptAtTheFirstToken();
    void timelineOfARunningRequestReachesToNow();
    void timelineWithoutAnAttemptIsTheQueue();
    void timelineNeverLeavesItsScale();
    void tokenBarsAreSharesOfAllTokens();
    void triesTellWhyAndHow();
    void factsLeaveOutWhatIsNotThere();
    void followsTheRequestWhileItRuns();

private:
    [[nodiscard]] static ExchangeRecord retried()
    {
        ExchangeRecord record = testing::served(1);
        record.finished = Milliseconds(14'820);
        record.firstToken = Milliseconds(3130);
        record.attempts = {{.provider = u"anthropic"_s,
                            .key = u"work-2"_s,
                            .model = "claude-opus-4-6",
                            .reason = "affinity",
                            .outcome = "rate_limited",
                            .blame = "account",
                            .detail = u"Too many tokens"_s,
                            .status = 429,
                            .started = Milliseconds(120),
                            .ended = Milliseconds(540)},
                           {.provider = u"anthropic"_s,
                            .key = u"work-1"_s,
                            .model = "claude-opus-4-6",
                            .reason = "health",
                            .outcome = "ok",
                            .status = 200,
                            .started = Milliseconds(1290),
                            .ended = Milliseconds(14'820),
                            .waitBefore = Milliseconds(750)}};
        return record;
    }
};

void RequestDetailsTest::timelineShowsQueueAttemptsAndBackoff()
{
    const std::vector<TimelineBar> bars = timeline(retried(), {});
    QStringList lines;
    for (const TimelineBar &bar : bars)
        lines.append(
            u"%1 %2 %3 %4"_s.arg(bar.kindName(), bar.label, bar.result).arg(bar.milliseconds));
    QCOMPARE(lines,
             QStringList({u"queue Queue  120"_s, u"failed 1 · work-2 429 420"_s,
                          u"backoff Back-off  750"_s, u"served 2 · work-1 200 13530"_s}));
    QCOMPARE(bars[3].start + bars[3].share, 1.0);
}

void RequestDetailsTest::timelineSplitsTheServedAttemptAtTheFirstToken()
{
    const std::vector<TimelineBar> bars = timeline(retried(), {});
    QCOMPARE(bars[3].firstTokenShare, (3130.0 - 1290.0) / 14'820.0);
    QCOMPARE(bars[1].firstTokenShare, 0.0);
}

void RequestDetailsTest::timelineOfARunningRequestReachesToNow()
{
    const std::vector<TimelineBar> bars = timeline(testing::running(1), Milliseconds(5000));
    QCOMPARE(bars.back().kindName(), u"running"_s);
    QCOMPARE(bars.back().milliseconds, 4990.0);
}

void RequestDetailsTest::timelineWithoutAnAttemptIsTheQueue()
{
    ExchangeRecord record = testing::served(1);
    record.attempts.clear();
    const std::vector<TimelineBar> bars = timeline(record, {});
    QCOMPARE(bars.size(), std::size_t(1));
    QCOMPARE(bars[0].share, 1.0);
}

void RequestDetailsTest::timelineNeverLeavesItsScale()
{
    ExchangeRecord record = retried();
    record.attempts[0].ended = Milliseconds(-1); // a record that a crash left half-written
    record.attempts[1].waitBefore = Milliseconds(90'000);
    for (const TimelineBar &bar : timeline(record, {})) {
        QVERIFY(bar.start >= 0);
        QVERIFY(bar.share >= 0);
        QVERIFY(bar.start + bar.share <= 1.000001);
        QVERIFY(bar.firstTokenShare <= bar.share);
    }
}

void RequestDetailsTest::tokenBarsAreSharesOfAllTokens()
{
    QVERIFY(tokenBars({}).empty());
    const std::vector<TokenBar> bars = tokenBars({.source = TokenUsage::Source::Vendor,
                                                  .uncachedInput = {100},
                                                  .cacheRead = {700},
                                                  .output = {200}});
    QCOMPARE(bars.size(), std::size_t(3));
    QCOMPARE(bars[1].bucketName(), u"cacheRead"_s);
    QCOMPARE(bars[1].share, 0.7);
}

void RequestDetailsTest::triesTellWhyAndHow()
{
    const std::vector<KeyTry> tries = keyTries(retried());
    QCOMPARE(tries.size(), std::size_t(2));
    QCOMPARE(tries[0].keyName, u"work-2"_s);
    QCOMPARE(tries[0].tone, u"err"_s);
    QCOMPARE(tries[0].why, u"keeps the conversation"_s);
    QCOMPARE(tries[0].ending, u"Rate-limited, 429"_s);
    QCOMPARE(tries[0].detail, u"The fault of the account: Too many tokens"_s);
    QCOMPARE(tries[1].tone, u"ok"_s);
    QCOMPARE(tries[1].ending, u"Served"_s);
    QVERIFY(tries[1].detail.isEmpty());
}

void RequestDetailsTest::factsLeaveOutWhatIsNotThere()
{
    const auto labels = [](const ExchangeRecord &record) {
        QStringList names;
        for (const RequestFact &fact : mainFacts(record))
            names.append(fact.label);
        return names;
    };
    ExchangeRecord record = testing::served(1);
    QVERIFY(!labels(record).contains(u"Stop reason"_s));
    QVERIFY(!labels(record).contains(u"Model asked for"_s));
    record.stopReason = "tool_use";
    record.modelAsked = "opus";
    QVERIFY(labels(record).contains(u"Stop reason"_s));
    QVERIFY(labels(record).contains(u"Model asked for"_s));
}

void RequestDetailsTest::followsTheRequestWhileItRuns()
{
    RequestDetails details(nullptr);
    const QAbstractItemModelTester tester(details.timelineModel());
    const QSignalSpy changed(&details, &RequestDetails::changed);
    const QDateTime now = QDateTime::currentDateTime();
    details.show(std::make_shared<const ExchangeRecord>(testing::running(1)), now);
    QCOMPARE(details.statusText(), u"Streaming"_s);
    QVERIFY(std::isnan(details.total()));
    details.show(std::make_shared<const ExchangeRecord>(retried()), now);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(details.statusText(), u"200"_s);
    QCOMPARE(details.tone(), u"warn"_s);
    QCOMPARE(details.requestLine(), u"POST /v1/messages"_s);
    QCOMPARE(details.total(), 14'820.0);
    QCOMPARE(details.timelineModel()->rowCount(), 4);
}

QTEST_GUILESS_MAIN(RequestDetailsTest)
#include "tst_requestdetails.moc"
