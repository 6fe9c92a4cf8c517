// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/cooldown.h"

#include "core/base/random.h"
#include "core/resilience/backoff.h"
#include "core/resilience/failure.h"
#include "tests/fakes/fakeclock.h"

#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;
using Level = Cooldown::Level;

class TestCooldown final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheVendorsHint();
    void doublesWithoutAHintUpToAMinute();
    void startsAnewAfterAQuietMinute();
    void takesABurstForOneLimit();
    void keepsTheTwoClocksApart();
    void isNeverShortened();
    void backsOffWithFullJitter();
    void namesEveryFailure();
};

void TestCooldown::takesTheVendorsHint()
{
    FakeClock clock;
    Cooldown cooldown;
    QCOMPARE(cooldown.level(clock.now()), Level::Clear);
    QVERIFY(!cooldown.opensIn(clock.now()));
    cooldown.limit(clock.now(), 1234ms);
    QCOMPARE(cooldown.level(clock.now()), Level::Limited);
    QCOMPARE(cooldown.opensIn(clock.now()), std::optional(1234ms));
    clock.advance(1234ms);
    QCOMPARE(cooldown.level(clock.now()), Level::Clear);
}

void TestCooldown::doublesWithoutAHintUpToAMinute()
{
    FakeClock clock;
    Cooldown cooldown;
    for (const Milliseconds expected : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s, 60s}) {
        cooldown.limit(clock.now(), {});
        QCOMPARE(cooldown.opensIn(clock.now()), std::optional<Milliseconds>(expected));
        clock.advance(expected);
    }
    // "0 seconds" is no time to wait for.
    cooldown.limit(clock.now(), 0ms);
    QCOMPARE(cooldown.opensIn(clock.now()), std::optional<Milliseconds>(60s));
}

void TestCooldown::startsAnewAfterAQuietMinute()
{
    FakeClock clock;
    Cooldown cooldown;
    for (int i = 0; i < 4; ++i) {
        cooldown.limit(clock.now(), {});
        clock.advance(*cooldown.opensIn(clock.now()));
    }
    clock.advance(60s);
    cooldown.limit(clock.now(), {});
    QCOMPARE(cooldown.opensIn(clock.now()), std::optional<Milliseconds>(1s));
}

void TestCooldown::takesABurstForOneLimit()
{
    FakeClock clock;
    Cooldown cooldown;
    for (int i = 0; i < 20; ++i)
        cooldown.limit(clock.now(), {});
    QCOMPARE(cooldown.opensIn(clock.now()), std::optional<Milliseconds>(1s));
}

void TestCooldown::keepsTheTwoClocksApart()
{
    FakeClock clock;
    Cooldown cooldown;
    cooldown.exhaust(clock.now(), 10s);
    cooldown.limit(clock.now(), 20s);
    QCOMPARE(cooldown.level(clock.now()), Level::Exhausted);
    QCOMPARE(cooldown.opensIn(clock.now()), std::optional<Milliseconds>(20s));
    clock.advance(10s);
    QCOMPARE(cooldown.level(clock.now()), Level::Limited);
    clock.advance(10s);
    QCOMPARE(cooldown.level(clock.now()), Level::Clear);
    cooldown.exhaust(clock.now(), {});
    QCOMPARE(cooldown.opensIn(clock.now()), std::optional<Milliseconds>(5min));
}

void TestCooldown::isNeverShortened()
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        SeededRandom random(seed);
        FakeClock clock;
        Cooldown cooldown;
        for (int step = 0; step < 2000; ++step) {
            const auto before = cooldown.opensIn(clock.now()).value_or(0ms);
            const Level level = cooldown.level(clock.now());
            const auto hint = random.below(2) == 0
                ? std::nullopt
                : std::optional(Milliseconds(random.below(120'000)));
            if (random.below(8) == 0)
                cooldown.exhaust(clock.now(), hint);
            else
                cooldown.limit(clock.now(), hint);
            QVERIFY(cooldown.opensIn(clock.now()).value_or(0ms) >= before);
            QVERIFY(cooldown.level(clock.now()) >= level);
            QVERIFY(cooldown.level(clock.now()) != Level::Clear);
            if (hint)
                QVERIFY(cooldown.opensIn(clock.now()).value_or(0ms) >= *hint);
            clock.advance(Milliseconds(random.below(40'000)));
        }
    }
}

void TestCooldown::backsOffWithFullJitter()
{
    SeededRandom random(3);
    for (int retry = 0; retry < 100; ++retry) {
        const Milliseconds ceiling = retry < 9 ? 100ms * (1 << retry) : 30'000ms;
        Milliseconds least = ceiling;
        Milliseconds most = 0ms;
        for (int i = 0; i < 200; ++i) {
            const Milliseconds delay = backoffDelay(retry, 100ms, 30s, random);
            least = std::min(least, delay);
            most = std::max(most, delay);
        }
        QVERIFY(least >= 0ms && most <= ceiling);
        QVERIFY(least < ceiling / 10 && most > ceiling * 9 / 10);
    }
    SeededRandom same(3);
    SeededRandom again(3);
    QCOMPARE(backoffDelay(5, 100ms, 30s, same), backoffDelay(5, 100ms, 30s, again));
    QCOMPARE(backoffDelay(5, 0ms, 30s, random), 0ms);
}

void TestCooldown::namesEveryFailure()
{
    QSet<QByteArray> names;
    for (int kind = 0; kind <= static_cast<int>(FailureKind::ClientGone); ++kind) {
        const FailureRule &rule = failureRule(static_cast<FailureKind>(kind));
        QCOMPARE(static_cast<int>(rule.kind), kind);
        QVERIFY(!names.contains(rule.name));
        names.insert(rule.name);
        // Only what somebody else can do better is tried again; nobody rests for the request's
        // fault.
        if (rule.blame == Blame::Request || rule.blame == Blame::Client)
            QVERIFY(!rule.retryable && !rule.countsForBreaker && !rule.coolsDown);
    }
}

QTEST_APPLESS_MAIN(TestCooldown)
#include "tst_cooldown.moc"
