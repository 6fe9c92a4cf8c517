// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/responsetap.h"
#include "core/simulator/simulatorthread.h"
#include "tests/core/simulator/simulatorclient.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace spillway;
using namespace spillway::test;

class TestSimulator final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void streams_data() { dialects(); }
    void streams();
    void answersWhole_data() { dialects(); }
    void answersWhole();
    void labelsEveryAnswer_data() { dialects(); }
    void labelsEveryAnswer();
    void wantsAKey_data();
    void wantsAKey();
    void takesTheKeyFromEveryPlace_data();
    void takesTheKeyFromEveryPlace();
    void wantsAnthropicVersion();
    void refusesUnlistedKeys();
    void countsTokensListsModelsAndEmbeds();
    void writesTheCacheThenReadsIt();
    void refusesOverTheKeysLimit();
    void sharesLimitsInAnAccount();
    void holdsConcurrencyToTheEndOfTheStream();
    void unknownPathsAndBadBodiesGetTheVendorsError();
    void recordsRequests();
    void keepsAPace();
    void sendsALongAnswerToASlowReader();

private:
    static void dialects()
    {
        QTest::addColumn<int>("dialect");
        for (const Dialect dialect : allDialects)
            QTest::newRow(dialectName(dialect)) << static_cast<int>(dialect);
    }
    [[nodiscard]] SimulatorClient client() const { return SimulatorClient(m_port); }

    std::unique_ptr<SimulatorThread> m_simulator;
    quint16 m_port = 0;
};

void TestSimulator::init()
{
    m_simulator = std::make_unique<SimulatorThread>(FaultScript {});
    const Result<quint16> port = m_simulator->start(0);
    QVERIFY2(port.has_value(), port ? "" : qPrintable(port.error().message));
    m_port = *port;
}

void TestSimulator::cleanup()
{
    m_simulator.reset();
}

void TestSimulator::streams()
{
    QFETCH(int, dialect);
    const ClientAnswer answer = client().send(askIn(Dialect(dialect), true));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.complete);
    QVERIFY(answer.headers.value("content-type").startsWith("text/event-stream"));
    const auto tap = makeResponseTap(Dialect(dialect));
    for (const SseEvent &event : answer.events())
        QVERIFY(tap->event(event) != EventMeaning::Error);
    QVERIFY(tap->findings().sawTerminal);
    QCOMPARE(tap->findings().model, "sim-large");
}

void TestSimulator::answersWhole()
{
    QFETCH(int, dialect);
    const ClientAnswer answer = client().send(askIn(Dialect(dialect), false));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.complete);
    QCOMPARE(answer.headers.value("content-type"), "application/json");
    const auto tap = makeResponseTap(Dialect(dialect));
    tap->body(answer.body);
    QVERIFY(!tap->findings().stopReason.isEmpty());
    QCOMPARE(client().send(askIn(Dialect(dialect), false, "Other")).body == answer.body, false);
}

void TestSimulator::labelsEveryAnswer()
{
    QFETCH(int, dialect);
    ClientRequest request = askIn(Dialect(dialect), true);
    QCOMPARE(client().send(request).headers.value("x-simulated-provider"), "spillway");
    request.key.clear();
    QCOMPARE(client().send(request).headers.value("x-simulated-provider"), "spillway");
}

void TestSimulator::wantsAKey_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<int>("status");
    QTest::newRow("anthropic") << int(Dialect::Anthropic) << 401;
    QTest::newRow("openai-chat") << int(Dialect::OpenAiChat) << 401;
    QTest::newRow("openai-responses") << int(Dialect::OpenAiResponses) << 401;
    QTest::newRow("gemini") << int(Dialect::Gemini) << 403; // as the vendor has it
}

void TestSimulator::wantsAKey()
{
    QFETCH(int, dialect);
    QFETCH(int, status);
    ClientRequest request = askIn(Dialect(dialect), false);
    request.key.clear();
    const ClientAnswer answer = client().send(request);
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.json().at("error", "message").stringOr({}).isEmpty());
}

void TestSimulator::takesTheKeyFromEveryPlace_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("x-api-key") << QByteArray("x-api-key: ");
    QTest::newRow("bearer") << QByteArray("authorization: bearer ");
    QTest::newRow("x-goog-api-key") << QByteArray("X-Goog-Api-Key: ");
}

void TestSimulator::takesTheKeyFromEveryPlace()
{
    QFETCH(QByteArray, header);
    for (const Dialect dialect : allDialects) {
        ClientRequest request = askIn(dialect, false);
        request.keyHeader = header;
        QCOMPARE(client().send(request).status, 200);
    }
    ClientRequest inQuery = askIn(Dialect::Gemini, false);
    inQuery.key.clear();
    inQuery.target += "?key=from%20query";
    QCOMPARE(client().send(inQuery).status, 200);
    QCOMPARE(m_simulator->requests().back().key, "from query");
}

void TestSimulator::wantsAnthropicVersion()
{
    ClientRequest request = askIn(Dialect::Anthropic, false);
    request.extraHeaders.clear();
    const ClientAnswer answer = client().send(request);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.body.contains("anthropic-version"));
}

void TestSimulator::refusesUnlistedKeys()
{
    FaultScript script;
    script.onlyListedKeys = true;
    script.keys["good"].models = {"sim-large"};
    m_simulator->setScript(script);
    ClientRequest request = askIn(Dialect::OpenAiChat, false);
    QCOMPARE(client().send(request).status, 401);
    request.key = "good";
    QCOMPARE(client().send(request).status, 200);
    request.body.replace("sim-large", "sim-other");
    const ClientAnswer unknown = client().send(request);
    QCOMPARE(unknown.status, 404);
    QVERIFY(unknown.body.contains("model_not_found"));
    ClientRequest gemini = askIn(Dialect::Gemini, false);
    const ClientAnswer invalid = client().send(gemini);
    QCOMPARE(invalid.status, 400);
    QVERIFY(invalid.body.contains("API_KEY_INVALID"));
}

void TestSimulator::countsTokensListsModelsAndEmbeds()
{
    ClientRequest count = askIn(Dialect::Anthropic, false);
    count.target += "/count_tokens";
    const ClientAnswer counted = client().send(count);
    QCOMPARE(counted.status, 200);
    QVERIFY(counted.json()["input_tokens"].integer().value_or(0) > 0);

    ClientRequest list;
    list.method = "GET";
    list.target = "/v1/models";
    QVERIFY(client().send(list).body.contains("display_name"));
    list.extraHeaders.clear();
    QVERIFY(client().send(list).body.contains(R"("object":"list")"));
    list.target = "/v1beta/models";
    QVERIFY(client().send(list).body.contains("models/sim-small"));

    ClientRequest embed;
    embed.target = "/v1/embeddings";
    embed.body = R"({"model":"sim-large","input":["a","b","a"]})";
    const ClientAnswer embedded = client().send(embed);
    std::vector<QByteArray> vectors;
    embedded.json()["data"].forEach([&](QByteArrayView, const JsonView &one) {
        vectors.push_back(one["embedding"].raw().toByteArray());
        return true;
    });
    QCOMPARE(vectors.size(), 3U);
    QCOMPARE(vectors[0], vectors[2]);
    QVERIFY(vectors[0] != vectors[1]);
    embed.target = "/v1beta/models/sim-large:batchEmbedContents";
    embed.body = R"({"requests":[{"content":{"parts":[{"text":"a"}]}}]})";
    QVERIFY(client().send(embed).json()["embeddings"].raw().startsWith(R"([{"values":[)"));
}

void TestSimulator::writesTheCacheThenReadsIt()
{
    ClientRequest request = askIn(Dialect::Anthropic, false, QByteArray(40, 'x'));
    const ClientAnswer first = client().send(request);
    QVERIFY(first.json().at("usage", "cache_creation_input_tokens").integer().value_or(0) > 0);
    QCOMPARE(first.json().at("usage", "cache_read_input_tokens").integer().value_or(-1), 0);
    const ClientAnswer second = client().send(request);
    QCOMPARE(second.json().at("usage", "cache_read_input_tokens").integer(),
             first.json().at("usage", "cache_creation_input_tokens").integer());
    request.key = "key-2"; // another account has another cache
    const ClientAnswer other = client().send(request);
    QCOMPARE(other.json().at("usage", "cache_read_input_tokens").integer().value_or(-1), 0);
}

void TestSimulator::refusesOverTheKeysLimit()
{
    FaultScript script;
    script.fallback.limits.rpm = 1;
    m_simulator->setScript(script);
    ClientRequest request = askIn(Dialect::Anthropic, false);
    const ClientAnswer first = client().send(request);
    QCOMPARE(first.headers.value("anthropic-ratelimit-requests-remaining"), "0");
    const ClientAnswer second = client().send(request);
    QCOMPARE(second.status, 429);
    QVERIFY(second.headers.value("retry-after").toInt() > 50);
    QVERIFY(second.body.contains("rate_limit_error"));
    request.key = "key-2";
    QCOMPARE(client().send(request).status, 200);
    ClientRequest gemini = askIn(Dialect::Gemini, false);
    const ClientAnswer third = client().send(gemini);
    QCOMPARE(third.status, 429);
    QVERIFY(third.body.contains("RetryInfo"));
    QVERIFY(!third.headers.contains("retry-after"));
}

void TestSimulator::sharesLimitsInAnAccount()
{
    FaultScript script;
    for (const char *key : {"key-1", "key-2"}) {
        script.keys[key].limits.rpm = 1;
        script.keys[key].limits.account = "a";
    }
    m_simulator->setScript(script);
    ClientRequest request = askIn(Dialect::OpenAiChat, false);
    QCOMPARE(client().send(request).status, 200);
    request.key = "key-2";
    QCOMPARE(client().send(request).status, 429);
}

void TestSimulator::holdsConcurrencyToTheEndOfTheStream()
{
    FaultScript script;
    script.fallback.limits.concurrency = 1;
    Fault stall;
    stall.kind = FaultKind::StallMidStream;
    stall.afterEvents = 2;
    script.fallback.faults = {stall};
    m_simulator->setScript(script);
    const ClientRequest request = askIn(Dialect::Anthropic, true);
    QTcpSocket held;
    client().open(held, request);
    QVERIFY(held.waitForReadyRead(10'000));
    QCOMPARE(client().send(request).status, 429);
    held.abort();
    QTRY_COMPARE(m_simulator->running(), 0);
    QCOMPARE(client().send(request).status, 200);
}

void TestSimulator::unknownPathsAndBadBodiesGetTheVendorsError()
{
    ClientRequest request;
    request.target = "/v1/nothing";
    request.body = "{}";
    QCOMPARE(client().send(request).status, 404);
    request.target = "/elsewhere";
    QCOMPARE(client().send(request).status, 404);
    for (const Dialect dialect : allDialects) {
        ClientRequest bad = askIn(dialect, true);
        bad.body = "\xff{[";
        const ClientAnswer answer = client().send(bad);
        QCOMPARE(answer.status, 400);
        QVERIFY(!answer.json().at("error", "message").stringOr({}).isEmpty());
    }
}

void TestSimulator::recordsRequests()
{
    FaultScript script;
    script.keys["known-key"] = {};
    m_simulator->setScript(script);
    ClientRequest request = askIn(Dialect::Anthropic, false);
    request.key = "known-key";
    QCOMPARE(client().send(request).status, 200);
    request.key = "sk-ant-somebodys-own-key";
    QCOMPARE(client().send(request).status, 200);
    const auto records = m_simulator->requests();
    QCOMPARE(records.size(), 2U);
    QCOMPARE(records[0].key, "known-key");
    QCOMPARE(records[0].model, "sim-large");
    QCOMPARE(records[0].body, request.body);
    QCOMPARE(records[0].status, 200);
    QCOMPARE(records[0].target, "/v1/messages");
    QVERIFY(records[1].headers.contains("authorization"));

    ClientRequest list;
    list.method = "GET";
    list.target = "/simulator/requests?bodies=1";
    list.key.clear();
    const ClientAnswer listed = client().send(list);
    QVERIFY(JsonView::document(listed.body));
    QVERIFY(listed.body.contains(R"("key":"known-key")"));
    QVERIFY(!listed.body.contains("somebodys"));
    QVERIFY(listed.body.contains("max_tokens"));

    ClientRequest reset;
    reset.target = "/simulator/reset";
    reset.key.clear();
    reset.body = R"({"default":{"faults":[{"kind":"nonsense"}]}})";
    const ClientAnswer refused = client().send(reset);
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.body.contains("default.faults[0].kind"));
    QCOMPARE(m_simulator->requests().size(), 2U);
    reset.body = R"({"default":{"faults":[{"kind":"status","status":503}]}})";
    QCOMPARE(client().send(reset).status, 200);
    QCOMPARE(m_simulator->requests().size(), 0U);
    QCOMPARE(client().send(request).status, 503);
    QCOMPARE(client().send(request).status, 200);
    reset.body.clear();
    QCOMPARE(client().send(reset).status, 200); // the same script from its beginning
    QCOMPARE(client().send(request).status, 503);
}

void TestSimulator::keepsAPace()
{
    FaultScript script;
    script.pace = Milliseconds(5);
    script.words = 20;
    m_simulator->setScript(script);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(client().send(askIn(Dialect::OpenAiChat, true)).complete);
    QVERIFY(timer.elapsed() >= 100);
}

void TestSimulator::sendsALongAnswerToASlowReader()
{
    FaultScript script;
    script.words = 20'000; // several times what sockets and watermarks hold
    m_simulator->setScript(script);
    ClientRequest request = askIn(Dialect::OpenAiResponses, true);
    QTcpSocket socket;
    socket.setReadBufferSize(4096);
    client().open(socket, request);
    QVERIFY(socket.waitForReadyRead(10'000));
    QByteArray tail;
    QElapsedTimer timer;
    timer.start();
    while (!tail.contains("response.completed\"") && timer.elapsed() < 30'000) {
        if (socket.bytesAvailable() == 0)
            QVERIFY(socket.waitForReadyRead(10'000));
        tail = (tail + socket.readAll()).right(8192);
    }
    QVERIFY(tail.contains("response.completed\""));
}

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
