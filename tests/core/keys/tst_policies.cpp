// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/keys/healthscore.h"
#include "core/keys/policies/keychooser.h"
#include "tests/fakes/fakeclock.h"

#include <QTest>

#include <map>

using namespace spillway;
using namespace std::chrono_literals;

namespace {

/// A policy with its candidates; every turn is chosen, checked to be repeatable, and taken.
class Table
{
public:
    Table(KeyPolicy policy, std::vector<int> weights)
        : m_chooser(makeKeyChooser(policy))
        , m_metrics(weights.size())
    {
        for (std::size_t i = 0; i < weights.size(); ++i)
            m_all.push_back({static_cast<KeyIndex>(i), weights[i], &m_metrics[i]});
    }

    KeyIndex turn(const std::vector<KeyIndex> &absent = {}, const ChoiceContext &context = {})
    {
        std::vector<ChoiceCandidate> present;
        for (const ChoiceCandidate &candidate : m_all) {
            if (std::ranges::find(absent, candidate.key) == absent.end())
                present.push_back(candidate);
        }
        const std::size_t chosen = m_chooser->choose(present, context);
        if (m_chooser->choose(present, context) != chosen)
            qFatal("choosing left a trace");
        const KeyIndex key = present[chosen].key;
        m_chooser->taken(key,
                         m_chooser->wantsCandidates() ? std::span<const ChoiceCandidate>(present)
                                                      : std::span<const ChoiceCandidate>());
        return key;
    }
    KeyMetrics &metrics(std::size_t key) { return m_metrics[key]; }

private:
    std::unique_ptr<KeyChooser> m_chooser;
    std::vector<KeyMetrics> m_metrics;
    std::vector<ChoiceCandidate> m_all;
};

} // namespace

class TestPolicies final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightedSpreadsEvenly();
    void weightedIsExactOverAnyWindow_data();
    void weightedIsExactOverAnyWindow();
    void weightedStaysFairWhileKeysComeAndGo();
    void roundRobinTakesTurns();
    void fillFirstUsesTheFirst();
    void healthPrefersTheHealthy();
    void healthMultipliesTheWeight();
    void healthGivesANewConversationToTheLeastLoaded();
    void scoresByTheRules();
    void scoresRecover();
};

void TestPolicies::weightedSpreadsEvenly()
{
    Table table(KeyPolicy::Weighted, {5, 1, 1});
    QByteArray turns;
    for (int i = 0; i < 14; ++i)
        turns += static_cast<char>('a' + table.turn());
    QCOMPARE(turns, QByteArray("aabacaaaabacaa"));
}

void TestPolicies::weightedIsExactOverAnyWindow_data()
{
    QTest::addColumn<std::vector<int>>("weights");
    QTest::newRow("10:5") << std::vector {10, 5};
    QTest::newRow("1:10, the heavy one last") << std::vector {1, 10};
    QTest::newRow("equal") << std::vector {1, 1, 1, 1};
    QTest::newRow("primes") << std::vector {2, 3, 5, 7, 11};
    QTest::newRow("large") << std::vector {1000, 1, 333};
}

void TestPolicies::weightedIsExactOverAnyWindow()
{
    QFETCH(std::vector<int>, weights);
    Table table(KeyPolicy::Weighted, weights);
    int sum = 0;
    for (const int weight : weights)
        sum += weight;
    std::vector<KeyIndex> turns;
    std::vector<int> inWindow(weights.size(), 0);
    for (int i = 0; i < sum * 4; ++i) {
        turns.push_back(table.turn());
        ++inWindow[turns.back()];
        if (i >= sum)
            --inWindow[turns[static_cast<std::size_t>(i - sum)]];
        if (i >= sum - 1)
            QCOMPARE(inWindow, weights);
    }
}

void TestPolicies::weightedStaysFairWhileKeysComeAndGo()
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        SeededRandom random(seed);
        std::vector<int> weights;
        for (int i = 0; i < 6; ++i)
            weights.push_back(static_cast<int>(random.below(9)) + 1);
        Table table(KeyPolicy::Weighted, weights);
        std::vector<double> owed(weights.size(), 0); // what each key has earned while it was there
        std::vector<KeyIndex> absent;
        for (int i = 0; i < 5000; ++i) {
            if (random.below(10) == 0) {
                absent.clear();
                for (KeyIndex key = 0; key < 5; ++key) { // the last one always serves
                    if (random.below(3) == 0)
                        absent.push_back(key);
                }
            }
            double sum = 0;
            for (KeyIndex key = 0; key < 6; ++key) {
                if (std::ranges::find(absent, key) == absent.end())
                    sum += weights[key];
            }
            for (KeyIndex key = 0; key < 6; ++key) {
                if (std::ranges::find(absent, key) == absent.end())
                    owed[key] += weights[key] / sum;
            }
            owed[table.turn(absent)] -= 1;
        }
        // Nobody gained or lost more than a few of the 5,000 turns by the churn.
        for (const double debt : owed)
            QVERIFY2(std::abs(debt) < 60, qPrintable(QString::number(debt)));
        // And the set at rest is exact again.
        int sum = 0;
        for (const int weight : weights)
            sum += weight;
        for (int i = 0; i < sum * 20; ++i)
            table.turn();
        std::vector<int> counts(weights.size(), 0);
        for (int i = 0; i < sum; ++i)
            ++counts[table.turn()];
        QCOMPARE(counts, weights);
    }
}

void TestPolicies::roundRobinTakesTurns()
{
    Table table(KeyPolicy::RoundRobin, {1, 9, 1});
    for (int i = 0; i < 9; ++i)
        QCOMPARE(table.turn(), static_cast<KeyIndex>(i % 3));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(table.turn({1}), static_cast<KeyIndex>(i % 2 == 0 ? 0 : 2));
    // Back again: one turn, not the ten that it missed.
    QCOMPARE(table.turn(), KeyIndex(1));
    QCOMPARE(table.turn(), KeyIndex(0));
    QCOMPARE(table.turn(), KeyIndex(2));
    QCOMPARE(table.turn(), KeyIndex(1));
}

void TestPolicies::fillFirstUsesTheFirst()
{
    Table table(KeyPolicy::FillFirst, {1, 1, 1});
    QCOMPARE(table.turn(), KeyIndex(0));
    QCOMPARE(table.turn({0}), KeyIndex(1));
    QCOMPARE(table.turn(), KeyIndex(0));
}

void TestPolicies::healthPrefersTheHealthy()
{
    FakeClock clock;
    SeededRandom random(5);
    Table table(KeyPolicy::Health, {1, 1});
    for (int i = 0; i < 4; ++i)
        table.metrics(0).failed(clock.now());
    std::map<KeyIndex, int> counts;
    for (int i = 0; i < 10'000; ++i)
        ++counts[table.turn({}, {clock.now(), {}, random.next(), false})];
    // 40 + 40·2/6 + 0 = 53 against 100: weights 28 and 100.
    QVERIFY2(std::abs(counts[0] - 2188) < 200, qPrintable(QString::number(counts[0])));
}

void TestPolicies::healthMultipliesTheWeight()
{
    FakeClock clock;
    SeededRandom random(6);
    Table table(KeyPolicy::Health, {3, 1});
    std::map<KeyIndex, int> counts;
    for (int i = 0; i < 10'000; ++i)
        ++counts[table.turn({}, {clock.now(), {}, random.next(), false})];
    QVERIFY2(std::abs(counts[0] - 7500) < 200, qPrintable(QString::number(counts[0])));
}

void TestPolicies::healthGivesANewConversationToTheLeastLoaded()
{
    FakeClock clock;
    Table table(KeyPolicy::Health, {1, 1, 2, 1});
    const ChoiceContext context {clock.now(), {}, 0, true};
    table.metrics(0).conversations = 2;
    table.metrics(1).conversations = 1;
    table.metrics(2).conversations = 1; // twice the weight: half the load
    table.metrics(3).failed(clock.now()); // empty, but not among the best
    QCOMPARE(table.turn({}, context), KeyIndex(2));
    table.metrics(2).conversations = 3;
    QCOMPARE(table.turn({}, context), KeyIndex(1));
    table.metrics(1).started(clock.now() - 1h);
    QCOMPARE(table.turn({}, context), KeyIndex(2));
}

void TestPolicies::scoresByTheRules()
{
    FakeClock clock;
    const TimePoint now = clock.now();
    KeyMetrics key;
    QCOMPARE(healthScore(key, 1000ms, now), 100);
    key.typicalLatency = 800ms;
    QCOMPARE(healthScore(key, 1000ms, now), 100);
    key.typicalLatency = 1400ms;
    QCOMPARE(healthScore(key, 1000ms, now), 60 + 23); // half way from 40 to 5
    key.typicalLatency = 9000ms;
    QCOMPARE(healthScore(key, 1000ms, now), 65);
    QCOMPARE(healthScore(key, {}, now), 100);
    key.typicalLatency.reset();

    key.started(now);
    QCOMPARE(healthScore(key, {}, now), 100 - 15 - 30);
    QCOMPARE(healthScore(key, {}, now + 500ms), 100 - 15 - 20);
    QCOMPARE(healthScore(key, {}, now + 1s), 100 - 15 - 10);
    QCOMPARE(healthScore(key, {}, now + 2s), 100 - 15);
    for (int i = 0; i < 20; ++i)
        key.started(now);
    QCOMPARE(healthScore(key, {}, now), 0);
    QCOMPARE(healthWeight(0), 1);
    QCOMPARE(healthWeight(50), 25);
    QCOMPARE(healthWeight(100), 100);
}

void TestPolicies::scoresRecover()
{
    FakeClock clock;
    KeyMetrics key;
    for (int i = 0; i < 10; ++i)
        key.failed(clock.now());
    const int worst = healthScore(key, {}, clock.now());
    QVERIFY(worst < 50);
    clock.advance(60s);
    QVERIFY(healthScore(key, {}, clock.now()) >= worst + 20);
    for (int i = 0; i < 100; ++i)
        key.succeeded(clock.now());
    QVERIFY(healthScore(key, {}, clock.now()) >= 95);
    clock.advance(24h);
    QCOMPARE(healthScore(key, {}, clock.now()), 100);
}

QTEST_APPLESS_MAIN(TestPolicies)
#include "tst_policies.moc"
