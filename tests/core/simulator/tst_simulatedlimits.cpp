// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedlimits.h"

#include <QtTest>

using namespace std::chrono_literals;
using namespace spillway;

namespace {

using Refusal = SimulatedLimits::Refusal;

KeyLimits limitsOf(int rpm, qint64 tpm, int concurrency)
{
    KeyLimits limits;
    limits.rpm = rpm;
    limits.tpm = tpm;
    limits.concurrency = concurrency;
    return limits;
}

} // namespace

class TestSimulatedLimits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesTheRequestOverTheMinute();
    void refusesTokensOverTheMinute();
    void refusesConcurrencyUntilRelease();
    void accountsShareTheirCount();
    void requestLargerThanTheLimitNeverFits();
    void tellsWhatIsLeft();
    void geminiAndZaiTellNothing();
    void vendorsRefuseInTheirOwnWords();

private:
    const TimePoint m_start {1000s};
};

void TestSimulatedLimits::refusesTheRequestOverTheMinute()
{
    SimulatedLimits limits;
    const KeyLimits two = limitsOf(2, 0, 0);
    QVERIFY(!limits.take("k", two, 1, m_start).refusal);
    QVERIFY(!limits.take("k", two, 1, m_start + 20s).refusal);
    const auto verdict = limits.take("k", two, 1, m_start + 30s);
    QVERIFY(verdict.refusal == Refusal::Requests);
    QCOMPARE(verdict.retryAfter, 30s); // when the first one leaves the window
    QVERIFY(limits.take("k", two, 1, m_start + 59s).refusal.has_value());
    QVERIFY(!limits.take("k", two, 1, m_start + 60s).refusal);
    QVERIFY(limits.take("k", two, 1, m_start + 60s).refusal.has_value());
}

void TestSimulatedLimits::refusesTokensOverTheMinute()
{
    SimulatedLimits limits;
    const KeyLimits hundred = limitsOf(0, 100, 0);
    QVERIFY(!limits.take("k", hundred, 60, m_start).refusal);
    QVERIFY(!limits.take("k", hundred, 40, m_start + 10s).refusal);
    const auto verdict = limits.take("k", hundred, 50, m_start + 20s);
    QVERIFY(verdict.refusal == Refusal::Tokens);
    QCOMPARE(verdict.retryAfter, 40s);
    QVERIFY(!limits.take("k", hundred, 50, m_start + 60s).refusal);
}

void TestSimulatedLimits::refusesConcurrencyUntilRelease()
{
    SimulatedLimits limits;
    const KeyLimits one = limitsOf(0, 0, 1);
    QVERIFY(!limits.take("k", one, 1, m_start).refusal);
    QVERIFY(limits.take("k", one, 1, m_start).refusal == Refusal::Concurrency);
    QCOMPARE(limits.inFlight("k"), 1);
    limits.release("k");
    QVERIFY(!limits.take("k", one, 1, m_start).refusal);
    limits.release("k");
    limits.release("k"); // one too many changes nothing
    limits.release("unknown");
    QCOMPARE(limits.inFlight("k"), 0);
}

void TestSimulatedLimits::accountsShareTheirCount()
{
    SimulatedLimits limits;
    const KeyLimits one = limitsOf(1, 0, 0);
    QVERIFY(!limits.take("a", one, 1, m_start).refusal);
    QVERIFY(!limits.take("b", one, 1, m_start).refusal);
    QVERIFY(limits.take("a", one, 1, m_start).refusal.has_value());
}

void TestSimulatedLimits::requestLargerThanTheLimitNeverFits()
{
    SimulatedLimits limits;
    const auto verdict = limits.take("k", limitsOf(0, 10, 0), 11, m_start);
    QVERIFY(verdict.refusal == Refusal::Tokens);
    QCOMPARE(verdict.retryAfter, 60s);
}

void TestSimulatedLimits::tellsWhatIsLeft()
{
    SimulatedLimits limits;
    const KeyLimits both = limitsOf(3, 100, 0);
    QVERIFY(!limits.take("k", both, 30, m_start).refusal);
    const WallTime wall {Milliseconds(1'700'000'000'000)};
    const HeaderList anthropic = limits.headers(Dialect::Anthropic, "k", both, m_start + 10s, wall);
    QCOMPARE(anthropic.value("anthropic-ratelimit-requests-limit"), "3");
    QCOMPARE(anthropic.value("anthropic-ratelimit-requests-remaining"), "2");
    QCOMPARE(anthropic.value("anthropic-ratelimit-tokens-remaining"), "70");
    QCOMPARE(anthropic.value("anthropic-ratelimit-tokens-reset"), "2023-11-14T22:14:10Z");
    const HeaderList openAi = limits.headers(Dialect::OpenAiChat, "k", both, m_start + 10s, wall);
    QCOMPARE(openAi.value("x-ratelimit-limit-tokens"), "100");
    QCOMPARE(openAi.value("x-ratelimit-remaining-requests"), "2");
    QCOMPARE(openAi.value("x-ratelimit-reset-requests"), "50s");
    QCOMPARE(limits.headers(Dialect::OpenAiChat, "k", both, m_start + 59'900ms, wall)
                 .value("x-ratelimit-reset-tokens"),
             "100ms");
}

void TestSimulatedLimits::geminiAndZaiTellNothing()
{
    SimulatedLimits limits;
    KeyLimits zai = limitsOf(3, 100, 0);
    QCOMPARE(limits.headers(Dialect::Gemini, "k", zai, m_start, {}).size(), 0U);
    zai.zaiBodies = true;
    QCOMPARE(limits.headers(Dialect::Anthropic, "k", zai, m_start, {}).size(), 0U);
}

void TestSimulatedLimits::vendorsRefuseInTheirOwnWords()
{
    KeyLimits limits = limitsOf(5, 50, 1);
    const SimulatedLimits::Verdict tokens {Refusal::Tokens, 7s};
    const auto body = [&](Dialect dialect, const SimulatedLimits::Verdict &verdict) {
        return writtenError(dialect, refusalError(dialect, limits, verdict), "req_1");
    };
    QVERIFY(body(Dialect::Anthropic, tokens).contains(R"("type":"rate_limit_error")"));
    QVERIFY(body(Dialect::Anthropic, tokens).contains("50 tokens per minute"));
    QVERIFY(body(Dialect::OpenAiChat, tokens).contains(R"("type":"tokens")"));
    QVERIFY(body(Dialect::OpenAiResponses, tokens).contains(R"("code":"rate_limit_exceeded")"));
    QVERIFY(body(Dialect::Gemini, tokens).contains("RESOURCE_EXHAUSTED"));
    QVERIFY(body(Dialect::Gemini, tokens).contains(R"("retryDelay":"7s")"));
    limits.zaiBodies = true;
    QVERIFY(body(Dialect::Anthropic, tokens).startsWith(R"({"error":{"code":"1303",)"));
    const SimulatedLimits::Verdict concurrency {Refusal::Concurrency, 1s};
    QVERIFY(body(Dialect::OpenAiChat, concurrency).startsWith(R"({"error":{"code":"1302",)"));
    QVERIFY(!refusalError(Dialect::Anthropic, limits, concurrency).retryAfter);
}

QTEST_GUILESS_MAIN(TestSimulatedLimits)
#include "tst_simulatedlimits.moc"
