// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/activity.h"
#include "tests/fakes/fakeclock.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace spillway;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

AttemptRecord attempt(const QString &key, const QByteArray &outcome = "ok",
                      const QByteArray &blame = {}, int status = 200)
{
    AttemptRecord record;
    record.provider = u"vendor"_s;
    record.key = key;
    record.outcome = outcome;
    record.blame = blame;
    record.status = status;
    record.started = 0ms;
    return record;
}

ExchangeRecord exchangeAt(WallTime accepted, const QString &key = u"one"_s)
{
    ExchangeRecord record;
    record.accepted = accepted;
    record.outcome = ExchangeOutcome::Completed;
    record.status = 200;
    record.modelServed = "opus";
    record.provider = u"vendor"_s;
    record.key = key;
    record.firstToken = 400ms;
    record.finished = 3s;
    record.attempts.push_back(attempt(key));
    record.usage.source = TokenUsage::Source::Vendor;
    record.usage.uncachedInput = {100};
    record.usage.cacheRead = {900};
    record.usage.output = {40};
    record.usage.reasoning = {2};
    return record;
}

ExchangeRecord rescued(WallTime accepted)
{
    ExchangeRecord record = exchangeAt(accepted, u"two"_s);
    record.attempts.insert(record.attempts.begin(), attempt(u"one"_s, "rate_limited", "key", 429));
    return record;
}

const KeyActivity *keyIn(const ActivityReport &report, const QString &label)
{
    const auto key = std::ranges::find(report.keys, label, &KeyActivity::label);
    return key == report.keys.end() ? nullptr : &*key;
}

bool near(Milliseconds value, Milliseconds expected)
{
    return std::abs((value - expected).count()) <= expected.count() * 4 / 100 + 1;
}

} // namespace

class ActivityTest final : public QObject
{
    Q_OBJECT

    FakeClock m_clock;

private Q_SLOTS:
    void init() { m_clock = FakeClock(); }

    void nothingHappenedYet()
    {
        const Activity activity(m_clock);
        const ActivityReport report = activity.report({60s, 60}, m_clock.wallNow());
        QCOMPARE(report.cells.size(), std::size_t(60));
        QCOMPARE(report.start + 59min, m_clock.wallNow()); // the last cell holds now
        QVERIFY(report.keys.empty());
        QVERIFY(report.models.empty());
        QCOMPARE(report.sum, ActivityCell());
        QCOMPARE(report.sumFirstTokenP95, Milliseconds(-1));
        QVERIFY(!report.complete);
    }

    void anExchangeCountsWhereItWasAccepted()
    {
        Activity activity(m_clock);
        const WallTime accepted = m_clock.wallNow();
        m_clock.advance(130s);
        activity.exchangeFinished(exchangeAt(accepted));
        const ActivityReport report = activity.report({60s, 5}, m_clock.wallNow());
        QCOMPARE(report.cells[2].served, 1U);
        QCOMPARE(report.sum, report.cells[2]);
        QCOMPARE(report.sum.tokensIn, 1000U);
        QCOMPARE(report.sum.tokensCached, 900U);
        QCOMPARE(report.sum.tokensOut, 42U);
        QCOMPARE(report.sum.unpriced, 1U);
        QVERIFY(near(report.firstTokenP95[2], 400ms));
        QCOMPARE(report.firstTokenP95[3], Milliseconds(-1));
        QCOMPARE(report.models.size(), std::size_t(1));
        QCOMPARE(report.models[0].model, "opus"_ba);
        QVERIFY(near(keyIn(report, u"one"_s)->durationP95, 3s));
    }

    void endsAreToldApart_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<QByteArray>("counted");
        const auto row = [](const char *name, ExchangeOutcome outcome, int status, int attempts,
                            const char *counted) {
            QTest::newRow(name) << static_cast<int>(outcome) << status << attempts
                                << QByteArray(counted);
        };
        row("first attempt", ExchangeOutcome::Completed, 200, 1, "served");
        row("second attempt", ExchangeOutcome::Completed, 200, 2, "rescued");
        row("the request was wrong", ExchangeOutcome::Completed, 400, 1, "refused");
        row("passed on", ExchangeOutcome::Completed, 500, 1, "failed");
        row("by us", ExchangeOutcome::Refused, 503, 0, "refused");
        row("every attempt", ExchangeOutcome::Failed, 529, 3, "failed");
        row("cut", ExchangeOutcome::Broken, 200, 1, "failed");
        row("died with us", ExchangeOutcome::Interrupted, 0, 1, "failed");
        row("hung up", ExchangeOutcome::ClientGone, 499, 1, "gone");
    }
    void endsAreToldApart()
    {
        QFETCH(int, outcome);
        QFETCH(int, status);
        QFETCH(int, attempts);
        QFETCH(QByteArray, counted);
        ExchangeRecord record = exchangeAt(m_clock.wallNow());
        record.outcome = static_cast<ExchangeOutcome>(outcome);
        record.status = status;
        record.attempts.assign(static_cast<std::size_t>(attempts), attempt(u"one"_s));
        Activity activity(m_clock);
        activity.exchangeFinished(record);
        const ActivityCell sum = activity.report({}, m_clock.wallNow()).sum;
        QCOMPARE(sum.requests(), 1U);
        QCOMPARE(sum.served, counted == "served" ? 1U : 0U);
        QCOMPARE(sum.rescued, counted == "rescued" ? 1U : 0U);
        QCOMPARE(sum.refused, counted == "refused" ? 1U : 0U);
        QCOMPARE(sum.failed, counted == "failed" ? 1U : 0U);
        QCOMPARE(sum.clientGone, counted == "gone" ? 1U : 0U);
    }

    void attemptsBurdenTheirOwnKey()
    {
        Activity activity(m_clock);
        ExchangeRecord record = rescued(m_clock.wallNow());
        record.attempts.insert(record.attempts.begin() + 1,
                               attempt(u"three"_s, "server_error", "host", 500));
        record.attempts.insert(record.attempts.begin() + 1,
                               attempt(u"three"_s, "bad_request", "request", 400));
        activity.exchangeFinished(record);
        const ActivityReport report = activity.report({}, m_clock.wallNow());
        QCOMPARE(report.sum.limited, 1U);
        QCOMPARE(report.sum.errors, 1U); // the request's own fault is nobody's
        QCOMPARE(keyIn(report, u"one"_s)->cells.back().limited, 1U);
        QCOMPARE(keyIn(report, u"one"_s)->cells.back().requests(), 0U);
        QCOMPARE(keyIn(report, u"two"_s)->cells.back().rescued, 1U);
        QCOMPARE(keyIn(report, u"two"_s)->cells.back().limited, 0U);
        QCOMPARE(keyIn(report, u"three"_s)->cells.back().errors, 1U);
    }

    void slowIsMeasuredAgainstTheKeysOwnUsual()
    {
        Activity activity(m_clock);
        ExchangeRecord quick = exchangeAt(m_clock.wallNow());
        ExchangeRecord slow = quick;
        slow.firstToken = 2500ms;
        activity.exchangeFinished(slow); // nothing is usual yet
        for (int i = 0; i < 20; ++i)
            activity.exchangeFinished(quick);
        QCOMPARE(activity.report({}, m_clock.wallNow()).sum.slow, 0U);
        activity.exchangeFinished(slow);
        QCOMPARE(activity.report({}, m_clock.wallNow()).sum.slow, 1U);
        ExchangeRecord waited = slow; // in the queue, not at the key
        waited.attempts.back().started = 2200ms;
        activity.exchangeFinished(waited);
        QCOMPARE(activity.report({}, m_clock.wallNow()).sum.slow, 1U);
    }

    void anOpenCircuitMarksItsCells()
    {
        Activity activity(m_clock);
        activity.keyChanged(u"vendor"_s, u"one"_s, "limited"); // no circuit
        m_clock.advance(30s);
        activity.keyChanged(u"vendor"_s, u"one"_s, "circuit_open");
        m_clock.advance(2min);
        activity.keyChanged(u"vendor"_s, u"one"_s, "half_open");
        m_clock.advance(3min);
        activity.keyChanged(u"vendor"_s, u"one"_s, "circuit_open");
        m_clock.advance(1min);
        const ActivityReport report = activity.report({60s, 8}, m_clock.wallNow());
        const KeyActivity *key = keyIn(report, u"one"_s);
        QVERIFY(key);
        QByteArray open;
        for (const ActivityCell &cell : key->cells)
            open += cell.circuitOpen ? 'x' : '.';
        QCOMPARE(open, ".xxx..xx"_ba);
        QVERIFY(activity.report({60s, 1}, m_clock.wallNow()).keys[0].cells[0].circuitOpen);
        activity.keyChanged(u"vendor"_s, u"one"_s, "ok");
        m_clock.advance(10min);
        QVERIFY(activity.report({60s, 5}, m_clock.wallNow()).keys.empty());
    }

    void thePreviousStretchIsTheOneBefore()
    {
        Activity activity(m_clock);
        const WallTime now = m_clock.wallNow();
        activity.exchangeFinished(exchangeAt(now - 30min));
        activity.exchangeFinished(exchangeAt(now - 70min));
        activity.exchangeFinished(exchangeAt(now - 80min));
        activity.exchangeFinished(exchangeAt(now - 3h));
        const ActivityReport report = activity.report({60s, 60}, now);
        QCOMPARE(report.sum.served, 1U);
        QCOMPARE(report.previous.served, 2U);
        QVERIFY(near(report.previousFirstTokenP95, 400ms));
    }

    void historyComesBehindWhatIsLive()
    {
        Activity activity(m_clock);
        const WallTime now = m_clock.wallNow();
        activity.exchangeFinished(exchangeAt(now));
        std::vector<ExchangeRecord> history;
        for (int day = 14; day > 0; --day)
            history.push_back(exchangeAt(now - day * 24h));
        activity.addHistory(history);
        activity.endHistory();
        activity.exchangeFinished(exchangeAt(now));
        const ActivityReport report = activity.report({2h, 84}, now);
        QVERIFY(report.complete);
        QCOMPARE(report.sum.served, 8U);
        QCOMPARE(report.previous.served, 7U);
        QCOMPARE(activity.report({15s, 60}, now).sum.served, 2U);
    }

    void aClockThatIsSetBackLosesNothingNew()
    {
        Activity activity(m_clock);
        const WallTime now = m_clock.wallNow();
        m_clock.setWall(now + 24h * 365);
        for (int i = 0; i < 3000; ++i) {
            activity.exchangeFinished(exchangeAt(m_clock.wallNow()));
            m_clock.advance(15min);
        }
        m_clock.setWall(now);
        activity.exchangeFinished(exchangeAt(now));
        QCOMPARE(activity.report({60s, 60}, now).sum.served, 1U);
        QCOMPARE(activity.report({15min, 96}, now).sum.served, 1U);
    }

    void memoryIsBounded()
    {
        ActivitySeries series;
        const WallTime now = m_clock.wallNow();
        for (int i = 0; i < 100'000; ++i)
            series.add(now + i * 15s, {}, 1ms, now + i * 15s);
        QCOMPARE(series.size(), std::size_t(240 + 1440 + 768));

        Activity activity(m_clock);
        for (int i = 0; i < 2000; ++i) {
            ExchangeRecord record = exchangeAt(now, u"key %1"_s.arg(i));
            record.modelServed = "model " + QByteArray::number(i);
            record.accepted += Milliseconds(i);
            activity.exchangeFinished(record);
        }
        const ActivityReport report = activity.report({}, now);
        QCOMPARE(report.keys.size(), std::size_t(Activity::maxKeys));
        QVERIFY(keyIn(report, u"key 1999"_s)); // the newest stay
        QCOMPARE(report.models.size(), std::size_t(20));
        QCOMPARE(report.sum.served, 2000U);
    }

    void oddQueriesAreMended()
    {
        const Activity activity(m_clock);
        QCOMPARE(activity.report({0s, 0}, m_clock.wallNow()).cells.size(), std::size_t(1));
        QCOMPARE(activity.report({-5s, 1}, m_clock.wallNow()).width, std::chrono::seconds(15));
        QCOMPARE(activity.report({17s, 1}, m_clock.wallNow()).width, std::chrono::seconds(30));
        QCOMPARE(activity.report({60s, 1 << 30}, m_clock.wallNow()).cells.size(),
                 std::size_t(1440));
    }

    void agreesWithAPlainCount_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void agreesWithAPlainCount();
};

/// Random traffic, in a random order, against a count that keeps every record.
void ActivityTest::agreesWithAPlainCount()
{
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto upTo = [&random](int last) {
        return std::uniform_int_distribution<int>(0, last)(random);
    };
    struct Case
    {
        std::chrono::seconds width;
        int cells;
    };
    // Twice the stretch fits what is kept for that width.
    const std::vector<Case> cases {{15s, 60},  {15s, 119}, {30s, 40},   {45s, 30}, {60s, 60},
                                   {120s, 90}, {60s, 719}, {15min, 96}, {1h, 100}, {2h, 84}};
    const Case drawn = cases[static_cast<std::size_t>(upTo(static_cast<int>(cases.size()) - 1))];
    m_clock.advance(Milliseconds(upTo(100'000'000)));
    const WallTime now = m_clock.wallNow();
    const auto stretch = drawn.width * drawn.cells;
    const auto keys = static_cast<std::size_t>(1 + upTo(4));

    std::vector<ExchangeRecord> records;
    for (int i = 0; i < 400; ++i) {
        const auto age = std::chrono::duration_cast<Milliseconds>(stretch) * upTo(2400) / 1000;
        ExchangeRecord record =
            exchangeAt(now - age, u"key %1"_s.arg(upTo(static_cast<int>(keys) - 1)));
        record.outcome = static_cast<ExchangeOutcome>(1 + upTo(5));
        record.modelServed = "model " + QByteArray::number(upTo(3));
        record.firstToken = Milliseconds(upTo(9000) - 1000);
        record.usage.uncachedInput = {upTo(5000)};
        if (upTo(3) == 0)
            record.cost = Money {upTo(1000)};
        if (upTo(2) == 0) {
            record.attempts.insert(record.attempts.begin(),
                                   attempt(u"key %1"_s.arg(upTo(4)), "rate_limited", "key", 429));
        }
        records.push_back(record);
    }
    Activity activity(m_clock);
    const auto half = records.begin() + 200;
    for (auto record = half; record != records.end(); ++record)
        activity.exchangeFinished(*record);
    activity.addHistory({records.begin(), half});
    const ActivityReport report = activity.report({drawn.width, drawn.cells}, now);

    const auto within = [](WallTime moment, WallTime from, WallTime to) {
        return moment >= from && moment < to;
    };
    const auto count = [&](WallTime from, WallTime to, const auto &keep) {
        ActivityCell sum;
        for (const ExchangeRecord &record : records) {
            if (!within(record.accepted, from, to) || !keep(record))
                continue;
            const bool again = record.attempts.size() > 1;
            sum.served += record.outcome == ExchangeOutcome::Completed && !again;
            sum.rescued += record.outcome == ExchangeOutcome::Completed && again;
            sum.refused += record.outcome == ExchangeOutcome::Refused;
            sum.clientGone += record.outcome == ExchangeOutcome::ClientGone;
            sum.failed += record.outcome == ExchangeOutcome::Failed
                || record.outcome == ExchangeOutcome::Broken
                || record.outcome == ExchangeOutcome::Interrupted;
            sum.limited += again;
            sum.tokensIn += static_cast<quint64>(record.usage.input().value);
            sum.tokensCached += static_cast<quint64>(record.usage.cacheRead.value);
            sum.tokensOut += static_cast<quint64>(record.usage.totalOutput().value);
            sum.costNanoDollars += record.cost ? record.cost->value : 0;
            sum.unpriced += record.cost ? 0 : 1;
        }
        return sum;
    };
    const auto p95 = [&](WallTime from, WallTime to) {
        std::vector<Milliseconds> samples;
        for (const ExchangeRecord &record : records) {
            if (within(record.accepted, from, to) && record.firstToken >= 0ms)
                samples.push_back(record.firstToken);
        }
        if (samples.empty())
            return Milliseconds(-1);
        std::ranges::sort(samples);
        const auto rank = (samples.size() * 95 + 99) / 100;
        return samples[rank - 1];
    };
    const auto plain = [](ActivityCell cell) {
        cell.slow = 0; // depends on the order
        return cell;
    };
    const auto everything = [](const ExchangeRecord &) { return true; };
    const WallTime end = report.start + stretch;
    QVERIFY(within(now, end - drawn.width, end));
    for (std::size_t i = 0; i < report.cells.size(); ++i) {
        const WallTime from = report.start + drawn.width * static_cast<int>(i);
        QCOMPARE(plain(report.cells[i]), count(from, from + drawn.width, everything));
        const Milliseconds expected = p95(from, from + drawn.width);
        QVERIFY(expected < 0ms ? report.firstTokenP95[i] == expected
                               : near(report.firstTokenP95[i], expected));
    }
    QCOMPARE(plain(report.sum), count(report.start, end, everything));
    QCOMPARE(plain(report.previous), count(report.start - stretch, report.start, everything));
    QVERIFY(near(report.sumFirstTokenP95, p95(report.start, end)));
    for (const KeyActivity &key : report.keys) {
        for (std::size_t i = 0; i < key.cells.size(); ++i) {
            const WallTime from = report.start + drawn.width * static_cast<int>(i);
            ActivityCell expected = count(from, from + drawn.width, [&](const ExchangeRecord &r) {
                return r.key == key.label;
            });
            expected.limited = 0;
            for (const ExchangeRecord &record : records) {
                if (within(record.accepted, from, from + drawn.width) && record.attempts.size() > 1
                    && record.attempts[0].key == key.label)
                    ++expected.limited;
            }
            QCOMPARE(plain(key.cells[i]), expected);
        }
    }
    for (const ModelActivity &model : report.models) {
        ActivityCell expected = count(report.start, end, [&](const ExchangeRecord &record) {
            return record.modelServed == model.model;
        });
        expected.limited = 0; // of keys
        QCOMPARE(model.sum, expected);
    }
}

QTEST_GUILESS_MAIN(ActivityTest)
#include "tst_activity.moc"
