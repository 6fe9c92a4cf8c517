// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/responsetap.h"
#include "core/simulator/simulatorthread.h"
#include "tests/core/simulator/simulatorclient.h"

#include <QtTest>

using namespace spillway;
using namespace spillway::test;

namespace {

Fault faultOf(FaultKind kind, int afterEvents = 0)
{
    Fault fault;
    fault.kind = kind;
    fault.afterEvents = afterEvents;
    return fault;
}

} // namespace

class TestSimulatorFaults final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void statusComesInTheVendorsForm_data() { dialects(); }
    void statusComesInTheVendorsForm();
    void vendorCodeComesInZaisForm();
    void errorEventEndsTheStream_data() { dialects(); }
    void errorEventEndsTheStream();
    void errorEventOfAWholeAnswerIsAnError();
    void resetsBeforeTheHead();
    void closesBeforeTheHead();
    void closesInMidStream();
    void resetsInMidStream_data() { dialects(); }
    void resetsInMidStream();
    void endsCleanlyInMidStream_data() { dialects(); }
    void endsCleanlyInMidStream();
    void cutsWholeBodies();
    void cutsAtEveryByte();
    void stallsBeforeTheHead();
    void stallsForEverUntilTheClientLeaves();
    void stallsInMidStreamAndGoesOn();
    void emptyBodyIsASuccessWithoutContent();
    void notJsonIsAPage();
    void slowWordsTakeTheirTime();
    void faultsComeInOrderAndAreUsedUp();
    void alwaysMeansAlways();
    void eachUnlistedKeyHasItsOwnFaults();
    void otherOperationsAreSparedUnlessMeant();

private:
    static void dialects()
    {
        QTest::addColumn<int>("dialect");
        for (const Dialect dialect : allDialects)
            QTest::newRow(dialectName(dialect)) << static_cast<int>(dialect);
    }
    void play(std::vector<Fault> faults)
    {
        FaultScript script;
        script.fallback.faults = std::move(faults);
        m_simulator->setScript(std::move(script));
    }
    [[nodiscard]] SimulatorClient client() const { return SimulatorClient(m_port); }

    std::unique_ptr<SimulatorThread> m_simulator;
    quint16 m_port = 0;
};

void TestSimulatorFaults::init()
{
    m_simulator = std::make_unique<SimulatorThread>(FaultScript {});
    const Result<quint16> port = m_simulator->start(0);
    QVERIFY(port.has_value());
    m_port = *port;
}

void TestSimulatorFaults::cleanup()
{
    m_simulator.reset();
}

void TestSimulatorFaults::statusComesInTheVendorsForm()
{
    QFETCH(int, dialect);
    Fault fault = faultOf(FaultKind::Status);
    fault.status = 429;
    fault.retryAfter = std::chrono::seconds(3);
    fault.message = "Too fast";
    play({fault});
    const ClientAnswer answer = client().send(askIn(Dialect(dialect), true));
    QCOMPARE(answer.status, 429);
    QVERIFY(answer.complete);
    QCOMPARE(answer.json().at("error", "message").stringOr({}), "Too fast");
    if (Dialect(dialect) == Dialect::Gemini)
        QVERIFY(answer.body.contains(R"("retryDelay":"3s")"));
    else
        QCOMPARE(answer.headers.value("retry-after"), "3");
    QCOMPARE(client().send(askIn(Dialect(dialect), true)).status, 200);
}

void TestSimulatorFaults::vendorCodeComesInZaisForm()
{
    Fault fault = faultOf(FaultKind::VendorCode);
    fault.code = "1308";
    fault.message = "Usage limit reached for 5 hour.";
    play({fault});
    const ClientAnswer answer = client().send(askIn(Dialect::Anthropic, true));
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.json().at("error", "code").stringOr({}), "1308");
    QVERIFY(!answer.json()["type"]);
}

void TestSimulatorFaults::errorEventEndsTheStream()
{
    QFETCH(int, dialect);
    Fault fault = faultOf(FaultKind::ErrorEvent, 3);
    fault.type = "overloaded_error";
    play({fault});
    const ClientAnswer answer = client().send(askIn(Dialect(dialect), true));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.complete);
    const std::vector<SseEvent> events = answer.events();
    QCOMPARE(events.size(), 4U);
    const auto tap = makeResponseTap(Dialect(dialect));
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(tap->event(events[i]) != EventMeaning::Error);
    QVERIFY(tap->event(events[3]) == EventMeaning::Error);
}

void TestSimulatorFaults::errorEventOfAWholeAnswerIsAnError()
{
    play({faultOf(FaultKind::ErrorEvent)});
    const ClientAnswer answer = client().send(askIn(Dialect::Anthropic, false));
    QCOMPARE(answer.status, 529);
    QVERIFY(answer.body.contains("overloaded_error"));
}

void TestSimulatorFaults::resetsBeforeTheHead()
{
    play({faultOf(FaultKind::ResetBeforeHead)});
    const ClientAnswer answer = client().send(askIn(Dialect::Anthropic, true));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.reset);
    QCOMPARE(m_simulator->requests().back().status, 0);
    QCOMPARE(client().send(askIn(Dialect::Anthropic, true)).status, 200);
}

void TestSimulatorFaults::closesBeforeTheHead()
{
    play({faultOf(FaultKind::CloseBeforeHead)});
    const ClientAnswer answer = client().send(askIn(Dialect::Anthropic, true));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.closed);
}

void TestSimulatorFaults::closesInMidStream()
{
    play({faultOf(FaultKind::CloseMidStream, 3)});
    const ClientAnswer answer = client().send(askIn(Dialect::Anthropic, true));
    QVERIFY(!answer.complete);
    QVERIFY(answer.closed);
    QCOMPARE(answer.events().size(), 3U);
}

void TestSimulatorFaults::resetsInMidStream()
{
    QFETCH(int, dialect);
    play({faultOf(FaultKind::ResetMidStream, 3)});
    const ClientAnswer answer = client().send(askIn(Dialect(dialect), true));
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.complete);
    QVERIFY(answer.reset);
    QCOMPARE(answer.events().size(), 3U);
}

void TestSimulatorFaults::endsCleanlyInMidStream()
{
    QFETCH(int, dialect);
    play({faultOf(FaultKind::CleanEndMidStream, 3)});
    const ClientAnswer answer = client().send(askIn(Dialect(dialect), true));
    QVERIFY(answer.complete);
    const std::vector<SseEvent> events = answer.events();
    QCOMPARE(events.size(), 3U);
    const auto tap = makeResponseTap(Dialect(dialect));
    for (const SseEvent &event : events)
        QVERIFY(tap->event(event) != EventMeaning::Error);
    QVERIFY(!tap->findings().sawTerminal);
}

void TestSimulatorFaults::cutsWholeBodies()
{
    const qsizetype whole = client().send(askIn(Dialect::OpenAiChat, false)).body.size();
    play({faultOf(FaultKind::ResetMidStream), faultOf(FaultKind::CleanEndMidStream)});
    const ClientAnswer reset = client().send(askIn(Dialect::OpenAiChat, false));
    QVERIFY(!reset.complete);
    QVERIFY(!reset.body.isEmpty() && reset.body.size() < whole);
    const ClientAnswer ended = client().send(askIn(Dialect::OpenAiChat, false));
    QVERIFY(ended.complete);
    QVERIFY(!ended.json());
}

void TestSimulatorFaults::cutsAtEveryByte()
{
    FaultScript plain;
    plain.words = 2;
    m_simulator->setScript(plain);
    const QByteArray whole = client().send(askIn(Dialect::Gemini, true)).body;
    for (qsizetype at = 0; at < whole.size(); at += 7) {
        FaultScript script = plain;
        script.fallback.faults = {faultOf(FaultKind::CleanEndMidStream)};
        script.fallback.faults.front().afterBytes = at;
        m_simulator->setScript(script);
        const ClientAnswer answer = client().send(askIn(Dialect::Gemini, true));
        QVERIFY(answer.complete);
        QCOMPARE(answer.body.size(), at);
        QVERIFY(whole.startsWith(answer.body.first(std::min<qsizetype>(at, 20))));
    }
}

void TestSimulatorFaults::stallsBeforeTheHead()
{
    Fault fault = faultOf(FaultKind::StallBeforeHead);
    fault.duration = Milliseconds(100);
    play({fault});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(client().send(askIn(Dialect::Anthropic, true)).complete);
    QVERIFY(timer.elapsed() >= 95);
}

void TestSimulatorFaults::stallsForEverUntilTheClientLeaves()
{
    play({faultOf(FaultKind::StallBeforeHead)});
    const ClientAnswer answer = client().send(askIn(Dialect::Anthropic, true), 200);
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.timedOut);
    QTRY_COMPARE(m_simulator->running(), 0);
}

void TestSimulatorFaults::stallsInMidStreamAndGoesOn()
{
    Fault fault = faultOf(FaultKind::StallMidStream, 4);
    fault.duration = Milliseconds(100);
    play({fault});
    QElapsedTimer timer;
    timer.start();
    const ClientAnswer answer = client().send(askIn(Dialect::OpenAiResponses, true));
    QVERIFY(answer.complete);
    QVERIFY(timer.elapsed() >= 95);
    QCOMPARE(answer.events().back().type, "response.completed");
}

void TestSimulatorFaults::emptyBodyIsASuccessWithoutContent()
{
    play({faultOf(FaultKind::EmptyBody), faultOf(FaultKind::EmptyBody)});
    for (const bool stream : {true, false}) {
        const ClientAnswer answer = client().send(askIn(Dialect::Anthropic, stream));
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.complete);
        QVERIFY(answer.body.isEmpty());
    }
}

void TestSimulatorFaults::notJsonIsAPage()
{
    play({faultOf(FaultKind::NotJson)});
    const ClientAnswer answer = client().send(askIn(Dialect::Anthropic, true));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("content-type"), "text/html");
    QVERIFY(answer.body.startsWith("<html>"));
}

void TestSimulatorFaults::slowWordsTakeTheirTime()
{
    Fault fault = faultOf(FaultKind::SlowWords);
    fault.duration = Milliseconds(5);
    play({fault});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(client().send(askIn(Dialect::Gemini, true)).complete);
    QVERIFY(timer.elapsed() >= 115);
}

void TestSimulatorFaults::faultsComeInOrderAndAreUsedUp()
{
    Fault limited = faultOf(FaultKind::Status);
    limited.status = 429;
    limited.times = 2;
    Fault broken = faultOf(FaultKind::Status);
    broken.status = 503;
    Fault never = faultOf(FaultKind::Status);
    never.status = 418;
    never.times = 0;
    play({limited, never, broken});
    for (const int status : {429, 429, 503, 200, 200})
        QCOMPARE(client().send(askIn(Dialect::OpenAiChat, false)).status, status);
}

void TestSimulatorFaults::alwaysMeansAlways()
{
    Fault fault = faultOf(FaultKind::Status);
    fault.status = 401;
    fault.times = -1;
    play({fault});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(client().send(askIn(Dialect::OpenAiChat, false)).status, 401);
}

void TestSimulatorFaults::eachUnlistedKeyHasItsOwnFaults()
{
    play({faultOf(FaultKind::Status)});
    ClientRequest request = askIn(Dialect::OpenAiChat, false);
    QCOMPARE(client().send(request).status, 500);
    request.key = "key-2";
    QCOMPARE(client().send(request).status, 500);
    QCOMPARE(client().send(request).status, 200);
}

void TestSimulatorFaults::otherOperationsAreSparedUnlessMeant()
{
    Fault fault = faultOf(FaultKind::Status);
    fault.status = 403;
    play({fault});
    ClientRequest list;
    list.method = "GET";
    list.target = "/v1/models";
    QCOMPARE(client().send(list).status, 200);
    QCOMPARE(client().send(askIn(Dialect::OpenAiChat, false)).status, 403);
    fault.everyOperation = true;
    play({fault});
    QCOMPARE(client().send(list).status, 403);
    QCOMPARE(client().send(list).status, 200);
}

QTEST_GUILESS_MAIN(TestSimulatorFaults)
#include "tst_simulatorfaults.moc"
