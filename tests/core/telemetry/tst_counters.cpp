// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/counters.h"
#include "core/telemetry/prometheus.h"

#include <QRegularExpression>
#include <QTest>

using namespace spillway;

namespace {

ExchangeRecord completed(const QByteArray &model = "m", int failedAttempts = 0)
{
    ExchangeRecord record;
    record.outcome = ExchangeOutcome::Completed;
    record.status = 200;
    record.modelServed = model;
    record.provider = QStringLiteral("vendor");
    record.finished = Milliseconds(1500);
    record.firstToken = Milliseconds(40);
    record.bytesOut = 2500;
    for (int i = 0; i < failedAttempts; ++i)
        record.attempts.push_back({.outcome = "rate_limited", .status = 429});
    record.attempts.push_back({.outcome = "ok", .status = 200});
    record.usage.source = TokenUsage::Source::Vendor;
    record.usage.uncachedInput = {10};
    record.usage.cacheRead = {100};
    record.usage.output = {7};
    return record;
}

void run(Counters &counters, const ExchangeRecord &record)
{
    counters.exchangeStarted(record);
    counters.exchangeFinished(record);
}

/// Values by "name{labels}"; fails on a line that is not the text format 0.0.4.
QHash<QByteArray, double> parsed(const QByteArray &text)
{
    static const QRegularExpression sample(QStringLiteral(
        R"(^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{([a-zA-Z_][a-zA-Z0-9_]*="(\\[\\"n]|[^"\\\n])*",?)*\})? (\S+)$)"));
    QHash<QByteArray, double> values;
    QSet<QByteArray> families;
    if (!text.endsWith('\n'))
        qFatal("the last line has no end");
    for (const QByteArray &line : text.chopped(1).split('\n')) {
        if (line.startsWith("# HELP "))
            continue;
        if (line.startsWith("# TYPE ")) {
            const QByteArray family = line.split(' ').at(2);
            if (families.contains(family))
                qFatal("%s comes twice", family.constData());
            families.insert(family);
            continue;
        }
        const auto match = sample.match(QString::fromUtf8(line));
        if (!match.hasMatch())
            qFatal("not a sample: %s", line.constData());
        bool isNumber = false;
        const QByteArray name = line.left(line.lastIndexOf(' '));
        if (values.contains(name))
            qFatal("%s comes twice", name.constData());
        values.insert(name, match.captured(5).toDouble(&isNumber));
        if (!isNumber)
            qFatal("not a number: %s", line.constData());
    }
    return values;
}

} // namespace

class CountersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsOutcomesAttemptsAndRescues()
    {
        Counters counters;
        run(counters, completed());
        run(counters, completed("m", 2));
        ExchangeRecord clientsFault = completed("m", 1);
        clientsFault.status = 400;
        run(counters, clientsFault);
        for (const ExchangeOutcome outcome :
             {ExchangeOutcome::Refused, ExchangeOutcome::Failed, ExchangeOutcome::Broken,
              ExchangeOutcome::ClientGone}) {
            ExchangeRecord record;
            record.outcome = outcome;
            run(counters, record);
        }
        counters.exchangeStarted({});
        const Counters::Totals &totals = counters.totals();
        QCOMPARE(totals.started, quint64(8));
        QCOMPARE(totals.completed, quint64(3));
        QCOMPARE(totals.rescued, quint64(1)); // a 400 is no rescue
        QCOMPARE(totals.attempts, quint64(6));
        QCOMPARE(totals.retries, quint64(3));
        QCOMPARE(totals.refused + totals.failed + totals.broken + totals.clientGone, quint64(4));
        QCOMPARE(counters.running(), quint64(1));
        QCOMPARE(counters.upstreamErrors().value("rate_limited"), quint64(3));
        QCOMPARE(totals.tokens.input().value, 330);
        QCOMPARE(totals.tokens.output.value, 21);
    }

    void inventedModelNamesDoNotMakeSeriesWithoutEnd()
    {
        Counters counters;
        for (int i = 0; i < 3 * Counters::maxSeries; ++i)
            run(counters, completed("m" + QByteArray::number(i)));
        QVERIFY(counters.series().size() <= Counters::maxSeries + 1);
        quint64 requests = 0;
        for (const Counters::Series &series : counters.series())
            requests += series.requests;
        QCOMPARE(requests, quint64(3 * Counters::maxSeries));
    }

    void valuesFallIntoTheirBuckets_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<int>("bucket");
        QTest::newRow("zero") << 0 << 0;
        QTest::newRow("on the first edge") << 5 << 0;
        QTest::newRow("over it") << 6 << 1;
        QTest::newRow("on the last edge") << 300'000 << 14;
        QTest::newRow("over all") << 300'001 << 15;
    }
    void valuesFallIntoTheirBuckets()
    {
        QFETCH(const int, milliseconds);
        QFETCH(const int, bucket);
        Counters counters;
        ExchangeRecord record = completed();
        record.finished = Milliseconds(milliseconds);
        run(counters, record);
        const auto &duration = counters.series().begin()->duration;
        for (std::size_t i = 0; i < duration.counts.size(); ++i)
            QCOMPARE(duration.counts.at(i), quint64(i == static_cast<std::size_t>(bucket)));
    }

    void prometheusTextParsesAndAddsUp()
    {
        Counters counters;
        run(counters, completed("a", 1));
        run(counters, completed("a"));
        run(counters, completed("b"));
        const auto values = parsed(prometheusText(counters, {}));
        const QByteArray a =
            "{model=\"a\",variant=\"default\",provider=\"vendor\",status_code=\"200\"}";
        QCOMPARE(values.value("proxy_requests_total" + a), 2.0);
        QCOMPARE(values.value("proxy_token_input_total" + a), 220.0);
        QCOMPARE(values.value("spillway_token_cache_read_total" + a), 200.0);
        QCOMPARE(values.value("proxy_upstream_errors_total{error_type=\"rate_limited\"}"), 1.0);
        QCOMPARE(values.value("spillway_rescued_total"), 1.0);
        QCOMPARE(values.value("spillway_requests_in_flight"), 0.0);
        const QByteArray bucket = "proxy_request_duration_seconds_bucket" + a.chopped(1) + ",le=";
        QCOMPARE(values.value(bucket + "\"1\"}"), 0.0);
        QCOMPARE(values.value(bucket + "\"2.5\"}"), 2.0); // cumulative
        QCOMPARE(values.value(bucket + "\"300\"}"), 2.0);
        QCOMPARE(values.value(bucket + "\"+Inf\"}"), 2.0);
        QCOMPARE(values.value("proxy_request_duration_seconds_count" + a), 2.0);
        QCOMPARE(values.value("proxy_request_duration_seconds_sum" + a), 3.0);
    }

    void labelsOfAnyContentAreEscaped()
    {
        Counters counters;
        run(counters, completed("a\"b\\c\nd} 1\nevil 2"));
        const Gauge gauge {.name = "spillway_key_in_flight",
                           .help = "Requests.",
                           .samples = {{{{"key", "x\"\n"}}, 1.5}}};
        const auto values = parsed(prometheusText(counters, {gauge}));
        QVERIFY(!values.contains("evil"));
        QCOMPARE(values.value("spillway_key_in_flight{key=\"x\\\"\\n\"}"), 1.5);
    }

    void emptyCountersAreValidText()
    {
        const auto values = parsed(prometheusText(Counters(), {}));
        QCOMPARE(values.value("spillway_attempts_total", -1), 0.0);
    }
};

QTEST_APPLESS_MAIN(CountersTest)
#include "tst_counters.moc"
