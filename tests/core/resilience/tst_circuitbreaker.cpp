// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/circuitbreaker.h"

#include "core/base/random.h"
#include "tests/fakes/fakeclock.h"

#include <QTest>

#include <map>

using namespace spillway;
using namespace std::chrono_literals;
using State = CircuitBreaker::State;

namespace {

/// The rules written down as plainly as they are said, one list and no cleverness.
class NaiveBreaker
{
public:
    explicit NaiveBreaker(BreakerConfig settings)
        : m_settings(settings)
    {
    }

    State state(TimePoint now)
    {
        settle(now);
        return m_state;
    }
    bool allows(TimePoint now)
    {
        settle(now);
        return m_state == State::Closed || (m_state == State::HalfOpen && m_probe == 0);
    }
    void startProbe(CircuitBreaker::ProbeId probe, TimePoint now)
    {
        settle(now);
        m_probe = probe;
        m_lastProbe = probe;
        m_probeStart = now;
    }
    void success(CircuitBreaker::ProbeId probe, TimePoint now)
    {
        settle(now);
        if (m_state == State::Closed) {
            if (m_settings.window == 0ms)
                m_failures.clear();
        } else if (probe != 0 && probe == m_lastProbe) {
            m_state = State::Closed;
            m_probe = m_lastProbe = 0;
            m_failures.clear();
        }
    }
    void failure(CircuitBreaker::ProbeId probe, TimePoint now)
    {
        settle(now);
        if (m_state == State::Closed) {
            m_failures.push_back(now);
            int counted = 0;
            for (const TimePoint failed : m_failures)
                counted += m_settings.window == 0ms || failed > now - m_settings.window;
            if (counted >= m_settings.failures)
                open(now);
        } else if (probe != 0 && probe == m_lastProbe) {
            if (m_probe == probe)
                open(now);
            m_probe = m_lastProbe = 0;
        }
    }
    void abandon(CircuitBreaker::ProbeId probe, TimePoint now)
    {
        settle(now);
        if (probe != 0 && probe == m_lastProbe)
            m_probe = m_lastProbe = 0;
    }

private:
    void open(TimePoint at)
    {
        m_state = State::Open;
        m_until = at + m_settings.open;
        m_failures.clear();
    }
    void settle(TimePoint now)
    {
        if (m_state == State::HalfOpen && m_probe != 0
            && now >= m_probeStart + m_settings.probeTimeout) {
            m_probe = 0;
            open(m_probeStart + m_settings.probeTimeout);
        }
        if (m_state == State::Open && now >= m_until)
            m_state = State::HalfOpen;
    }

    BreakerConfig m_settings;
    State m_state = State::Closed;
    TimePoint m_until {};
    TimePoint m_probeStart {};
    CircuitBreaker::ProbeId m_probe = 0; ///< still in time
    CircuitBreaker::ProbeId m_lastProbe = 0; ///< whose late success still counts
    std::vector<TimePoint> m_failures;
};

} // namespace

class TestCircuitBreaker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAfterFiveFailuresInTheWindow();
    void forgetsFailuresOutsideTheWindow();
    void opensAfterThreeInARowWhenTheWindowIsZero();
    void letsExactlyOneProbePass();
    void countsASlowProbeAsFailed();
    void closesOnALateSuccessOfTheProbe();
    void ignoresRequestsFromBeforeItOpened();
    void behavesLikeTheNaiveModel_data();
    void behavesLikeTheNaiveModel();

private:
    FakeClock m_clock;
    BreakerConfig m_settings;

    CircuitBreaker opened()
    {
        CircuitBreaker breaker;
        for (int i = 0; i < m_settings.failures; ++i)
            breaker.recordFailure(0, m_clock.now(), m_settings);
        return breaker;
    }
};

void TestCircuitBreaker::opensAfterFiveFailuresInTheWindow()
{
    CircuitBreaker breaker;
    for (int i = 0; i < 4; ++i) {
        breaker.recordFailure(0, m_clock.now(), m_settings);
        breaker.recordSuccess(0);
        m_clock.advance(7s);
    }
    QCOMPARE(breaker.state(m_clock.now()), State::Closed);
    breaker.recordFailure(0, m_clock.now(), m_settings);
    QCOMPARE(breaker.state(m_clock.now()), State::Open);
    QVERIFY(!breaker.allows(m_clock.now()));
    QCOMPARE(breaker.opensIn(m_clock.now()), std::optional<Milliseconds>(60s));
    m_clock.advance(59'999ms);
    QCOMPARE(breaker.state(m_clock.now()), State::Open);
    m_clock.advance(1ms);
    QCOMPARE(breaker.state(m_clock.now()), State::HalfOpen);
    QVERIFY(breaker.allows(m_clock.now()));
}

void TestCircuitBreaker::forgetsFailuresOutsideTheWindow()
{
    CircuitBreaker breaker;
    for (int i = 0; i < 100; ++i) {
        breaker.recordFailure(0, m_clock.now(), m_settings);
        m_clock.advance(7'500ms); // four in any 30 s
        QCOMPARE(breaker.state(m_clock.now()), State::Closed);
    }
}

void TestCircuitBreaker::opensAfterThreeInARowWhenTheWindowIsZero()
{
    const BreakerConfig settings {.failures = 3, .window = 0ms, .open = 30min, .probeTimeout = 10s};
    CircuitBreaker breaker;
    for (int i = 0; i < 10; ++i) {
        breaker.recordFailure(0, m_clock.now(), settings);
        breaker.recordFailure(0, m_clock.now(), settings);
        breaker.recordSuccess(0);
        m_clock.advance(1h);
    }
    QCOMPARE(breaker.state(m_clock.now()), State::Closed);
    for (int i = 0; i < 3; ++i) {
        breaker.recordFailure(0, m_clock.now(), settings);
        m_clock.advance(1h);
    }
    m_clock.advance(-1h);
    QCOMPARE(breaker.opensIn(m_clock.now()), std::optional<Milliseconds>(30min));
}

void TestCircuitBreaker::letsExactlyOneProbePass()
{
    CircuitBreaker breaker = opened();
    m_clock.advance(60s);
    const auto probe = breaker.startProbe(m_clock.now(), m_settings);
    QVERIFY(!breaker.allows(m_clock.now()));
    QCOMPARE(breaker.state(m_clock.now()), State::HalfOpen);
    breaker.recordFailure(probe, m_clock.now(), m_settings);
    QCOMPARE(breaker.opensIn(m_clock.now()), std::optional<Milliseconds>(60s));
    m_clock.advance(60s);
    const auto second = breaker.startProbe(m_clock.now(), m_settings);
    QVERIFY(second != probe);
    breaker.recordSuccess(probe); // the first one has had its say
    QVERIFY(!breaker.allows(m_clock.now()));
    breaker.abandonProbe(second, m_clock.now());
    QVERIFY(breaker.allows(m_clock.now()));
    breaker.recordSuccess(breaker.startProbe(m_clock.now(), m_settings));
    QCOMPARE(breaker.state(m_clock.now()), State::Closed);
}

void TestCircuitBreaker::countsASlowProbeAsFailed()
{
    CircuitBreaker breaker = opened();
    m_clock.advance(60s);
    const auto probe = breaker.startProbe(m_clock.now(), m_settings);
    m_clock.advance(10s);
    QCOMPARE(breaker.state(m_clock.now()), State::Open);
    QCOMPARE(breaker.opensIn(m_clock.now()), std::optional<Milliseconds>(60s));
    m_clock.advance(30s);
    breaker.recordFailure(probe, m_clock.now(), m_settings); // already counted
    QCOMPARE(breaker.opensIn(m_clock.now()), std::optional<Milliseconds>(30s));
    m_clock.advance(30s);
    QVERIFY(breaker.allows(m_clock.now()));
}

void TestCircuitBreaker::closesOnALateSuccessOfTheProbe()
{
    CircuitBreaker breaker = opened();
    m_clock.advance(60s);
    const auto probe = breaker.startProbe(m_clock.now(), m_settings);
    m_clock.advance(25s);
    QCOMPARE(breaker.state(m_clock.now()), State::Open);
    breaker.recordSuccess(probe);
    QCOMPARE(breaker.state(m_clock.now()), State::Closed);
}

void TestCircuitBreaker::ignoresRequestsFromBeforeItOpened()
{
    CircuitBreaker breaker = opened();
    breaker.recordSuccess(0);
    m_clock.advance(30s);
    breaker.recordFailure(0, m_clock.now(), m_settings);
    QCOMPARE(breaker.opensIn(m_clock.now()), std::optional<Milliseconds>(30s));
}

void TestCircuitBreaker::behavesLikeTheNaiveModel_data()
{
    QTest::addColumn<int>("window");
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 20; ++seed) {
        QTest::addRow("window, seed %llu", seed) << 3000 << seed;
        QTest::addRow("in a row, seed %llu", seed) << 0 << seed;
    }
}

void TestCircuitBreaker::behavesLikeTheNaiveModel()
{
    QFETCH(int, window);
    QFETCH(quint64, seed);
    const BreakerConfig settings {4, Milliseconds(window), 2000ms, 700ms};
    SeededRandom random(seed);
    FakeClock clock;
    CircuitBreaker breaker;
    NaiveBreaker model(settings);
    std::vector<CircuitBreaker::ProbeId> requests; // in flight
    int opened = 0;
    for (int step = 0; step < 5000; ++step) {
        const TimePoint now = clock.now();
        QCOMPARE(breaker.state(now), model.state(now));
        QCOMPARE(breaker.allows(now), model.allows(now));
        QCOMPARE(breaker.opensIn(now).has_value(), !breaker.allows(now));
        opened += breaker.state(now) == State::Open;
        const auto choice = random.below(10);
        if (choice < 3) {
            if (breaker.allows(now)) {
                CircuitBreaker::ProbeId probe = 0;
                if (breaker.state(now) == State::HalfOpen) {
                    probe = breaker.startProbe(now, settings);
                    model.startProbe(probe, now);
                }
                requests.push_back(probe);
            }
        } else if (choice < 8 && !requests.empty()) {
            const auto at = static_cast<std::ptrdiff_t>(random.below(requests.size()));
            const auto probe = requests[static_cast<std::size_t>(at)];
            requests.erase(requests.begin() + at);
            if (choice < 4) {
                breaker.recordSuccess(probe);
                model.success(probe, now);
            } else if (choice < 7) {
                breaker.recordFailure(probe, now, settings);
                model.failure(probe, now);
            } else {
                breaker.abandonProbe(probe, now);
                model.abandon(probe, now);
            }
        } else {
            clock.advance(Milliseconds(random.below(600)));
        }
    }
    QVERIFY(opened > 50);
}

QTEST_APPLESS_MAIN(TestCircuitBreaker)
#include "tst_circuitbreaker.moc"
