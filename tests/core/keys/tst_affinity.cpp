// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/affinity.h"

#include "core/base/random.h"
#include "core/keys/hostburst.h"
#include "core/keys/modelcooldowns.h"
#include "tests/fakes/fakeclock.h"

#include <QTest>

#include <map>

using namespace spillway;
using namespace std::chrono_literals;

class TestAffinity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgetsAnHourAfterTheLastUse();
    void keepsAConversationApartAtEachProvider();
    void dropsTheLongestUnusedWhenFull();
    void behavesLikeAPlainMap();
    void seesABurstOverThreeAccounts();
    void blamesNoHostThatServesSomebody();
    void boundsTheModelsOfAKey();
};

void TestAffinity::forgetsAnHourAfterTheLastUse()
{
    FakeClock clock;
    Affinity affinity;
    (void)affinity.bind("c", 0, 3, clock.now());
    clock.advance(1h);
    QCOMPARE(affinity.key("c", 0, clock.now()), std::optional<KeyIndex>(3));
    (void)affinity.bind("c", 0, 3, clock.now());
    clock.advance(1h);
    QCOMPARE(affinity.key("c", 0, clock.now()), std::optional<KeyIndex>(3));
    clock.advance(1ms);
    QVERIFY(!affinity.key("c", 0, clock.now()));
    QCOMPARE(affinity.expire(clock.now()), std::vector<KeyIndex> {3});
    QCOMPARE(affinity.size(), std::size_t(0));
}

void TestAffinity::keepsAConversationApartAtEachProvider()
{
    FakeClock clock;
    Affinity affinity;
    (void)affinity.bind("c", 0, 3, clock.now());
    (void)affinity.bind("c", 1, 7, clock.now());
    QCOMPARE(affinity.key("c", 0, clock.now()), std::optional<KeyIndex>(3));
    QCOMPARE(affinity.key("c", 1, clock.now()), std::optional<KeyIndex>(7));
    QVERIFY(!affinity.key("c", 2, clock.now()));
}

void TestAffinity::dropsTheLongestUnusedWhenFull()
{
    FakeClock clock;
    Affinity affinity(3);
    for (const char *name : {"a", "b", "c"})
        (void)affinity.bind(name, 0, 1, clock.now());
    (void)affinity.bind("a", 0, 1, clock.now());
    const Affinity::Change change = affinity.bind("d", 0, 2, clock.now());
    QCOMPARE(change.released, std::vector<KeyIndex> {1});
    QCOMPARE(change.bound, std::optional<KeyIndex>(2));
    QVERIFY(!affinity.key("b", 0, clock.now()));
    QVERIFY(affinity.key("a", 0, clock.now()));
    QCOMPARE(affinity.size(), std::size_t(3));
}

void TestAffinity::behavesLikeAPlainMap()
{
    SeededRandom random(9);
    FakeClock clock;
    Affinity affinity;
    std::map<QByteArray, std::pair<KeyIndex, TimePoint>> plain;
    std::map<KeyIndex, int> counts;
    for (int step = 0; step < 20'000; ++step) {
        const QByteArray name = QByteArray::number(static_cast<qulonglong>(random.below(200)));
        const auto expected = plain.find(name);
        const bool alive = expected != plain.end() && clock.now() - expected->second.second <= 1h;
        QCOMPARE(affinity.key(name, 0, clock.now()),
                 alive ? std::optional(expected->second.first) : std::nullopt);
        const auto key = static_cast<KeyIndex>(random.below(5));
        const Affinity::Change change = affinity.bind(name, 0, key, clock.now());
        plain[name] = {key, clock.now()};
        if (change.bound)
            ++counts[*change.bound];
        for (const KeyIndex released : change.released)
            --counts[released];
        clock.advance(Milliseconds(random.below(60'000)));
    }
    // The counts that the changes tell are those of the living.
    std::map<KeyIndex, int> living;
    for (const KeyIndex released : affinity.expire(clock.now()))
        --counts[released];
    for (const auto &[name, entry] : plain) {
        if (clock.now() - entry.second <= 1h)
            ++living[entry.first];
    }
    for (KeyIndex key = 0; key < 5; ++key)
        QCOMPARE(counts[key], living[key]);
}

void TestAffinity::blamesNoHostThatServesSomebody()
{
    FakeClock clock;
    HostBurst burst;
    QVERIFY(!burst.add(1, clock.now()));
    QVERIFY(!burst.add(2, clock.now()));
    burst.clear();
    QVERIFY(!burst.add(3, clock.now()));
    QVERIFY(!burst.add(4, clock.now()));
    QVERIFY(burst.add(5, clock.now()));
}

void TestAffinity::seesABurstOverThreeAccounts()
{
    FakeClock clock;
    HostBurst burst;
    for (int i = 0; i < 10; ++i)
        QVERIFY(!burst.add(1, clock.now())); // one account alone proves nothing
    QVERIFY(!burst.add(2, clock.now()));
    clock.advance(5001ms);
    QVERIFY(!burst.add(3, clock.now()));
    QVERIFY(!burst.add(1, clock.now()));
    clock.advance(5s);
    QVERIFY(burst.add(2, clock.now()));
    QVERIFY(!burst.add(4, clock.now()));
}

void TestAffinity::boundsTheModelsOfAKey()
{
    FakeClock clock;
    ModelCooldowns models;
    models.at("long", clock.now()).limit(clock.now(), 1h);
    for (int i = 0; i < 1000; ++i)
        models.at(QByteArray::number(i), clock.now()).limit(clock.now(), Milliseconds(1000 + i));
    QVERIFY(models.find("long"));
    QVERIFY(models.find("999"));
    QVERIFY(!models.find("0"));
}

QTEST_APPLESS_MAIN(TestAffinity)
#include "tst_affinity.moc"
