// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/requests/filter/filtermatcher.h"
#include "app/presentation/requests/filter/filterparser.h"
#include "tests/app/requests/records.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;
using spillway::testing::served;

Q_DECLARE_METATYPE(spillway::FilterError)

/// The filter of the request table: reading, writing and asking.
class FilterLanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatItReads_data();
    void printsWhatItReads();
    void tellsWhereAFaultIs_data();
    void tellsWhereAFaultIs();
    void everyFieldsExampleCanBeRead();
    void keepsTheTermsBesideAFault();
    void chipValuesAreThoseAskedForByEquality();
    void settingValuesKeepsComparisonsAndNegations();
    void settingNoValuesTakesTheTermAway();
    void meetsRequests_data();
    void meetsRequests();
    void timesWithoutADateAreTheLatestOnes();
    void randomTextIsReadSafelyAndPrintsStably();
};

void FilterLanguageTest::printsWhatItReads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    QTest::newRow("empty") << u"  "_s << u""_s;
    QTest::newRow("field") << u"status:429"_s << u"status:429"_s;
    QTest::newRow("comparison") << u"status:>=400"_s << u"status:>=400"_s;
    QTest::newRow("no colon") << u"cost>0.05"_s << u"cost:>0.05"_s;
    QTest::newRow("equals sign") << u"model:=opus"_s << u"model:opus"_s;
    QTest::newRow("or") << u"model:opus,sonnet"_s << u"model:opus,sonnet"_s;
    QTest::newRow("not") << u"-client:codex"_s << u"-client:codex"_s;
    QTest::newRow("and") << u" ttft:>2s   has:retry "_s << u"ttft:>2s has:retry"_s;
    QTest::newRow("bare") << u"timeout"_s << u"timeout"_s;
    QTest::newRow("bare with minus inside") << u"claude-opus-4-6"_s << u"claude-opus-4-6"_s;
    QTest::newRow("bare path") << u"/v1/messages"_s << u"/v1/messages"_s;
    QTest::newRow("quoted") << u"text:\"rate limit\""_s << u"text:\"rate limit\""_s;
    QTest::newRow("quoted bare") << u"\"a: b\""_s << u"\"a: b\""_s;
    QTest::newRow("needless quotes") << u"key:\"work\""_s << u"key:work"_s;
    QTest::newRow("escapes") << uR"(text:"a \"b\" \\c")"_s << uR"(text:"a \"b\" \\c")"_s;
    QTest::newRow("colon in a value") << u"after:14:30"_s << u"after:14:30"_s;
    QTest::newRow("second name") << u"dur:>1m"_s << u"duration:>1m"_s;
    QTest::newRow("capitals") << u"Status:4XX"_s << u"status:4XX"_s;
    QTest::newRow("dollars") << u"cost:>$0.05"_s << u"cost:>$0.05"_s;
}

void FilterLanguageTest::printsWhatItReads()
{
    QFETCH(const QString, text);
    const FilterParse parse = parseFilter(text);
    QVERIFY(!parse.error);
    QTEST(printFilter(parse.expression), "printed");
}

void FilterLanguageTest::tellsWhereAFaultIs_data()
{
    using Kind = FilterError::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<FilterError>("error");
    QTest::newRow("unknown field")
        << u"ok modle:opus"_s << FilterError {Kind::UnknownField, 3, 5, u"modle"_s, u"model"_s};
    QTest::newRow("beginning of a field")
        << u"stat:1"_s << FilterError {Kind::UnknownField, 0, 4, u"stat"_s, u"status"_s};
    QTest::newRow("no value") << u"cost:"_s
                              << FilterError {Kind::MissingValue, 0, 5, u"cost"_s, u"cost:>0.05"_s};
    QTest::newRow("ends in a comma")
        << u"key:a,"_s << FilterError {Kind::MissingValue, 0, 6, u"key"_s, u"key:work"_s};
    QTest::newRow("bad number") << u"cost:>much"_s
                                << FilterError {Kind::BadValue, 5, 5, u"much"_s, u"cost:>0.05"_s};
    QTest::newRow("bad status word")
        << u"status:eror"_s << FilterError {Kind::BadValue, 7, 4, u"eror"_s, u"status:error"_s};
    QTest::newRow("bad feature") << u"has:retries"_s
                                 << FilterError {Kind::BadValue, 4, 7, u"retries"_s,
                                                 u"has:retry"_s};
    QTest::newRow("words have no size")
        << u"model:>opus"_s << FilterError {Kind::NotComparable, 6, 5, u"model"_s, u"model:opus"_s};
    QTest::newRow("a class has no size")
        << u"status:>4xx"_s
        << FilterError {Kind::NotComparable, 7, 4, u"status"_s, u"status:>=400"_s};
    QTest::newRow("open quote") << u"text:\"rate"_s
                                << FilterError {Kind::OpenQuote, 5, 5, u"rate"_s, QString()};
    QTest::newRow("minus alone") << u"-"_s
                                 << FilterError {Kind::MissingValue, 0, 1, u"text"_s,
                                                 u"text:\"rate limit\""_s};
}

void FilterLanguageTest::tellsWhereAFaultIs()
{
    QFETCH(const QString, text);
    QFETCH(const FilterError, error);
    const FilterParse parse = parseFilter(text);
    QVERIFY(parse.error);
    QCOMPARE(parse.error->kind, error.kind);
    QCOMPARE(parse.error->position, error.position);
    QCOMPARE(parse.error->length, error.length);
    QCOMPARE(parse.error->text, error.text);
    QCOMPARE(parse.error->hint, error.hint);
}

void FilterLanguageTest::everyFieldsExampleCanBeRead()
{
    for (const FilterFieldRow &row : filterFields()) {
        const FilterParse parse = parseFilter(QString(row.example));
        QVERIFY2(!parse.error, row.example.data());
        QCOMPARE(parse.expression.terms.size(), std::size_t(1));
        QCOMPARE(parse.expression.terms.front().field, row.field);
    }
}

void FilterLanguageTest::keepsTheTermsBesideAFault()
{
    const FilterParse parse = parseFilter(u"key:work nonsense:1 model:opus");
    QVERIFY(parse.error);
    QCOMPARE(printFilter(parse.expression), u"key:work model:opus"_s);
}

void FilterLanguageTest::chipValuesAreThoseAskedForByEquality()
{
    const FilterExpression filter =
        parseFilter(u"status:429,5xx -status:501 status:>=400 model:opus").expression;
    QCOMPARE(filter.values(FilterField::Status), QStringList({u"429"_s, u"5xx"_s}));
    QCOMPARE(filter.values(FilterField::Key), QStringList());
}

void FilterLanguageTest::settingValuesKeepsComparisonsAndNegations()
{
    FilterExpression filter = parseFilter(u"status:429 -status:501 model:opus").expression;
    filter.setValues(FilterField::Status, {u"ok"_s, u"5xx"_s});
    QCOMPARE(printFilter(filter), u"status:ok,5xx -status:501 model:opus"_s);
    filter.setValues(FilterField::Key, {u"my key"_s});
    QCOMPARE(printFilter(filter), u"status:ok,5xx -status:501 model:opus key:\"my key\""_s);
}

void FilterLanguageTest::settingNoValuesTakesTheTermAway()
{
    FilterExpression filter = parseFilter(u"status:429 model:opus").expression;
    filter.setValues(FilterField::Status, {});
    QCOMPARE(printFilter(filter), u"model:opus"_s);
}

void FilterLanguageTest::meetsRequests_data()
{
    ExchangeRecord priced = served(1);
    priced.cost = Money {94'100'000}; // 0.0941 dollars
    priced.usage = {.source = TokenUsage::Source::Vendor,
                    .uncachedInput = {5210},
                    .cacheRead = {41'880},
                    .output = {1884}};
    ExchangeRecord left = served(2);
    left.outcome = ExchangeOutcome::ClientGone;
    ExchangeRecord retried = testing::limited(3);
    retried.attempts.push_back(retried.attempts.front());
    retried.error = u"Every key is resting."_s;

    QTest::addColumn<QString>("text");
    QTest::addColumn<ExchangeRecord>("record");
    QTest::addColumn<bool>("met");
    const auto row = [](const char *text, const ExchangeRecord &record, bool met) {
        QTest::addRow("%s %d", text, met ? 1 : 0) << QString::fromLatin1(text) << record << met;
    };
    row("", priced, true);
    row("status:200", priced, true);
    row("status:2xx", priced, true);
    row("status:>=400", priced, false);
    row("status:>=400", retried, true);
    row("status:429", retried, true);
    row("status:499", left, true);
    row("status:error", left, false);
    row("status:gone", left, true);
    row("status:ok", priced, true);
    row("status:running", testing::running(4), true);
    row("status:running", priced, false);
    row("-status:200", priced, false);
    row("model:OPUS", priced, true);
    row("model:sonnet,opus", priced, true);
    row("model:sonnet", priced, false);
    row("key:work", priced, true);
    row("client:codex", priced, false);
    row("cost:>0.05", priced, true);
    row("cost:>0.1", priced, false);
    row("cost:<100", retried, false); // no price is not a low price
    row("ttft:>300ms", priced, true);
    row("ttft:>2s", priced, false);
    row("ttft:<2s", retried, false); // no token came
    row("duration:2.4s", priced, true);
    row("in:>47k", priced, true);
    row("out:1884", priced, true);
    row("attempts:>1", retried, true);
    row("has:retry", retried, true);
    row("has:retry", priced, false);
    row("has:error,cost", priced, true);
    row("has:cache", priced, true);
    row("resting", retried, true);
    row("text:\"key is\"", retried, true);
    row("model:opus key:personal", priced, false);
    row("id:ex_0", priced, true);
}

void FilterLanguageTest::meetsRequests()
{
    QFETCH(const QString, text);
    QFETCH(const ExchangeRecord, record);
    const FilterParse parse = parseFilter(text);
    QVERIFY(!parse.error);
    const FilterMatcher matcher(parse.expression, QDateTime::currentDateTime());
    QTEST(matcher.matches(record), "met");
}

void FilterLanguageTest::timesWithoutADateAreTheLatestOnes()
{
    const QDateTime now(QDate(2026, 11, 21), QTime(14, 0));
    const auto at = [](const QDateTime &time) {
        ExchangeRecord record = served(1);
        record.accepted = WallTime(Milliseconds(time.toMSecsSinceEpoch()));
        return record;
    };
    const FilterMatcher matcher(parseFilter(u"after:13:30 before:13:45").expression, now);
    QVERIFY(!matcher.matches(at(QDateTime(QDate(2026, 11, 21), QTime(13, 29, 59)))));
    QVERIFY(matcher.matches(at(QDateTime(QDate(2026, 11, 21), QTime(13, 30)))));
    QVERIFY(!matcher.matches(at(QDateTime(QDate(2026, 11, 21), QTime(13, 45)))));
    const FilterMatcher lastNight(parseFilter(u"after:23:00").expression, now);
    QVERIFY(lastNight.matches(at(QDateTime(QDate(2026, 11, 20), QTime(23, 1)))));
    const FilterMatcher overMidnight(parseFilter(u"after:23:00 before:01:00").expression, now);
    QVERIFY(overMidnight.matches(at(QDateTime(QDate(2026, 11, 21), QTime(0, 59)))));
    QVERIFY(!overMidnight.matches(at(QDateTime(QDate(2026, 11, 21), QTime(1, 0)))));
    const FilterMatcher untilSoon(parseFilter(u"before:14:00:01").expression, now);
    QVERIFY(untilSoon.matches(at(now)));
    const FilterMatcher dated(parseFilter(u"after:2026-11-20 before:2026-11-20T12:00").expression,
                              now);
    QVERIFY(dated.matches(at(QDateTime(QDate(2026, 11, 20), QTime(11, 0)))));
    QVERIFY(!dated.matches(at(QDateTime(QDate(2026, 11, 20), QTime(12, 0)))));
}

void FilterLanguageTest::randomTextIsReadSafelyAndPrintsStably()
{
    const QStringList pieces {u"status"_s, u"model"_s, u"cost"_s,       u"has"_s,    u"after"_s,
                              u":"_s,      u","_s,     u"-"_s,          u" "_s,      u"\""_s,
                              u"\\"_s,     u">="_s,    u"<"_s,          u"="_s,      u"429"_s,
                              u"4xx"_s,    u"0.05"_s,  u"2s"_s,         u"retry"_s,  u"x"_s,
                              u"14:30"_s,  u"größe"_s, u"\U0001F600"_s, u"\u202E"_s, u"\t"_s};
    QRandomGenerator random(20261121);
    const ExchangeRecord record = served(1);
    const QDateTime now = QDateTime::currentDateTime();
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        const int length = random.bounded(12);
        for (int i = 0; i < length; ++i) {
            if (random.bounded(8) == 0)
                text += QChar(static_cast<char16_t>(random.bounded(0x10000)));
            else
                text += pieces[random.bounded(static_cast<int>(pieces.size()))];
        }
        const FilterParse parse = parseFilter(text);
        if (parse.error) {
            QVERIFY2(parse.error->position >= 0
                         && parse.error->position + parse.error->length <= text.size(),
                     qPrintable(text));
        }
        const QString printed = printFilter(parse.expression);
        const FilterParse again = parseFilter(printed);
        QVERIFY2(!again.error, qPrintable(text + u" -> "_s + printed));
        QVERIFY2(again.expression == parse.expression, qPrintable(text + u" -> "_s + printed));
        QCOMPARE(printFilter(again.expression), printed);
        (void)FilterMatcher(parse.expression, now).matches(record);
    }
}

QTEST_GUILESS_MAIN(FilterLanguageTest)
#include "tst_filterlanguage.moc"
