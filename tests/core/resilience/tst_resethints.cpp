// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/resethints.h"

#include "core/base/random.h"
#include "core/resilience/resettime.h"

#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

namespace {

const WallTime wallNow = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + 10h;
constexpr qint64 none = -1;

qint64 count(std::optional<Milliseconds> hint)
{
    return hint ? hint->count() : none;
}

} // namespace

class TestResetHints final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeaders_data();
    void readsHeaders();
    void readsSentences_data();
    void readsSentences();
    void prefersTheMostDirectHint();
    void readsTheThreeHttpDates();
    void ignoresGarbage();
};

void TestResetHints::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("hint");
    const auto row = [](const char *name, const char *value, qint64 hint) {
        QTest::addRow("%s: %s", name, value) << QByteArray(name) << QByteArray(value) << hint;
    };
    row("Retry-After", "30", 30'000);
    row("Retry-After", "0", 0);
    row("Retry-After", " 2.5 ", 2'500);
    row("Retry-After", "-5", none);
    row("Retry-After", "soon", none);
    row("Retry-After", "inf", none);
    row("Retry-After", "nan", none);
    row("Retry-After", "1e300", none);
    row("Retry-After", "999999999", 7 * 86'400'000LL);
    row("Retry-After", "Sat, 21 Nov 2026 10:00:45 GMT", 45'000);
    row("Retry-After", "Sat, 21 Nov 2026 09:00:00 GMT", 0);
    row("retry-after-ms", "700", 700);
    row("retry-after-ms", "x", none);
    row("anthropic-ratelimit-requests-reset", "2026-11-21T10:01:00Z", 60'000);
    row("anthropic-ratelimit-tokens-reset", "2026-11-21T12:00:30+02:00", 30'000);
    row("anthropic-ratelimit-unified-reset", "1795258800", 3'600'000);
    row("x-ratelimit-reset-requests", "6m0s", 360'000);
    row("x-ratelimit-reset-requests", "1s", 1'000);
    row("x-ratelimit-reset-tokens", "20ms", 20);
    row("x-ratelimit-reset-tokens", "2m59.56s", 179'560);
    row("x-ratelimit-reset", "1795255260", 60'000);
    row("x-ratelimit-reset", "1795255260000", 60'000);
    row("x-ratelimit-reset", "12", 12'000);
    row("x-ratelimit-reset", "99999999", none);
    row("x-ratelimit-reset", "", none);
    row("x-ratelimit-reset", "6x", none);
    row("x-unknown-reset", "5", none);
}

void TestResetHints::readsHeaders()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(qint64, hint);
    QCOMPARE(count(resetHint({{name, value}}, {}, wallNow)), hint);
}

void TestResetHints::readsSentences_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("hint");
    const auto row = [](const char *text, qint64 hint) {
        QTest::newRow(text) << QByteArray(text) << hint;
    };
    row("Please try again in 20ms.", 20);
    row("Please try again in 6.5s. Visit the site", 6'500);
    row("Please retry in 34.074824224s.", 34'075);
    row("in the end, try again in 3 seconds", 3'000);
    row("Try again in 2 minutes", 120'000);
    row("Quota reached. Resets in 108h48m", (108 * 60 + 48) * 60'000LL);
    row("Resets in 900h", 7 * 86'400'000LL);
    row("Your limit will reset at 2026-11-21 19:00:00", 3'600'000);
    row("\xe5\xb0\x86\xe5\x9c\xa8 2026-11-21 19:00:00 \xe9\x87\x8d\xe7\xbd\xae\xe3\x80\x82",
        3'600'000);
    row("resets at 2026-11-21T11:00:00Z.", 3'600'000);
    row("resets at 2026-11-21T11:00:00.123+00:00, see docs", 3'600'000);
    row("regain access on 2026-11-21 at 11:00 UTC.", 3'600'000);
    row("usage limit reached|1795258800", 3'600'000);
    row("reset at 2020-01-01 00:00:00", 0);
    row("model claude-3-5-sonnet-20241022 failed in production", none);
    row("reset at 2026-13-45 99:99:99", none);
    row("in in in ", none);
    row("", none);
}

void TestResetHints::readsSentences()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, hint);
    QCOMPARE(count(resetHintInText(text, wallNow)), hint);
}

void TestResetHints::prefersTheMostDirectHint()
{
    VendorError error;
    error.message = "try again in 9s";
    HeaderList headers {{"x-ratelimit-reset-requests", "1h"},
                        {"x-ratelimit-remaining-requests", "12"},
                        {"x-ratelimit-reset-tokens", "3m"},
                        {"x-ratelimit-remaining-tokens", "0"}};
    QCOMPARE(count(resetHint(headers, {}, wallNow)), 180'000);
    QCOMPARE(count(resetHint(headers, error, wallNow)), 9'000);
    error.retryDelay = 8s;
    QCOMPARE(count(resetHint(headers, error, wallNow)), 8'000);
    headers.add("Retry-After", "7");
    QCOMPARE(count(resetHint(headers, error, wallNow)), 7'000);
    headers.add("retry-after-ms", "6500");
    QCOMPARE(count(resetHint(headers, error, wallNow)), 6'500);
    // Limits with something left are not the one that was hit.
    QCOMPARE(count(resetHint({{"x-ratelimit-reset", "60"}, {"x-ratelimit-remaining", "5"}}, {},
                             wallNow)),
             none);
}

void TestResetHints::readsTheThreeHttpDates()
{
    const WallTime expected =
        std::chrono::sys_days(std::chrono::year(2026) / 11 / 6) + 8h + 49min + 37s;
    QCOMPARE(httpDate("Fri, 06 Nov 2026 08:49:37 GMT"), std::optional(expected));
    QCOMPARE(httpDate("Friday, 06-Nov-26 08:49:37 GMT"), std::optional(expected));
    QCOMPARE(httpDate("Fri Nov  6 08:49:37 2026"), std::optional(expected));
    QVERIFY(!httpDate("Fri, 31 Feb 2026 08:49:37 GMT"));
    QVERIFY(!httpDate("Fri, 06 Nov 2026 08:49:37 PST"));
}

void TestResetHints::ignoresGarbage()
{
    SeededRandom random(11);
    const QByteArray alphabet = "0123456789-:.TZ +dhms|in atUTC,GMT\xff";
    for (int i = 0; i < 20'000; ++i) {
        QByteArray text;
        for (auto length = random.below(50); length > 0; --length)
            text += alphabet[static_cast<qsizetype>(
                random.below(static_cast<std::uint64_t>(alphabet.size())))];
        VendorError error;
        error.message = text;
        const auto hint =
            resetHint({{"retry-after", text}, {"x-ratelimit-reset", text}}, error, wallNow);
        QVERIFY(!hint || (*hint >= 0ms && *hint <= 7 * 24h));
    }
    QVERIFY(!unitDuration(QByteArray(63, '9') + 'd'));
    QVERIFY(!resetHintInText(QByteArray(1'000'000, '-'), wallNow));
}

QTEST_APPLESS_MAIN(TestResetHints)
#include "tst_resethints.moc"
