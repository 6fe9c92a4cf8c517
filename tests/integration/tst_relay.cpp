// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/rawclient.h"
#include "tests/fakes/scriptedserver.h"
#include "tests/integration/answers.h"
#include "tests/integration/proxyfixture.h"

#include <QTest>

using namespace spillway;
using namespace spillway::test;

namespace {

constexpr const char *renamed = "    modelMap: {\"client-model\": upstream-model-9}\n";

/// A conversation as no tidy program writes it: odd spaces, key order, big numbers, escapes,
/// duplicate and nested names.
QByteArray untidyBody(Dialect dialect, const QByteArray &model)
{
    QByteArray messages;
    for (int i = 0; messages.size() < 300'000; ++i) {
        const QByteArray number = QByteArray::number(i);
        messages += (i == 0 ? "" : " ,\n\t") + QByteArray("{ \"content\" :\"turn ") + number
            + " \\u00e9\\ud83d\\ude00 \\/ \xc3\xa9 \\\"model\\\":\\\"inner\\\"\",\"role\":\"user\","
              "\"id\":1234567890123456789012345678901234567890,\"model\":\"nested\","
              "\"f\":1.0,\"f\":1e+00}";
    }
    const QByteArray list = dialect == Dialect::OpenAiResponses ? "\"input\"" : "\"messages\"";
    return "\n { \"temperature\":1.0, \"temperature\" : 1 ,\r\n" + list + ":[ " + messages
        + " ],\"max_tokens\":64, \"model\"  :\t\"" + model
        + "\" ,\"metadata\":{\"model\":\"deep\"}}\n";
}

QByteArray untidyGeminiBody()
{
    QByteArray parts;
    while (parts.size() < 300'000)
        parts += (parts.isEmpty() ? "" : " , ") + QByteArray("{ \"text\" :\"\\u00e9 \\/ 1.0\"}");
    return "{\"contents\" : [ {\"role\":\"user\",\"parts\":[" + parts
        + "]} ], \"x\":1,\"x\":1.0,\"model\":\"client-model\"}\n ";
}

void addDialects()
{
    QTest::addColumn<Dialect>("dialect");
    for (const Dialect dialect : allDialects)
        QTest::newRow(dialectName(dialect)) << dialect;
}

} // namespace

/// The bytes in both directions.
class RelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestBodyArrivesUnchangedButForTheModel_data() { addDialects(); }
    void requestBodyArrivesUnchangedButForTheModel()
    {
        QFETCH(const Dialect, dialect);
        ScriptedServer upstream({awaitRequest(), send(okResponse(wholeAnswer(dialect), json))});
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), dialect, {"one"}, renamed)));
        const bool gemini = dialect == Dialect::Gemini;
        const QByteArray body = gemini ? untidyGeminiBody() : untidyBody(dialect, "client-model");
        QVERIFY(body.size() > 300'000);
        RawClient client(proxy.port());
        client.send(post(gemini ? "/v1beta/models/client-model:generateContent"
                                : generatePath(dialect, false),
                         body));
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), 200);
        QCOMPARE(upstream.requests().size(), 1);
        const RecordedRequest &received = upstream.requests().first();
        const QByteArray expected = gemini ? body : untidyBody(dialect, "upstream-model-9");
        QVERIFY(received.body == expected);
        if (gemini)
            QCOMPARE(received.line(),
                     "POST /v1beta/models/upstream-model-9:generateContent HTTP/1.1");
    }

    void bodyWithoutARenamedModelIsTheClientsOwnToTheByte()
    {
        ScriptedServer upstream(
            {awaitRequest(), send(okResponse(wholeAnswer(Dialect::Anthropic), json))});
        ProxyFixture proxy(configText(
            providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one"}, renamed)));
        const QByteArray body = untidyBody(Dialect::Anthropic, "another-model");
        RawClient client(proxy.port());
        client.send(post("/v1/messages", body));
        QVERIFY(client.waitForAnswer());
        QVERIFY(upstream.requests().first().body == body);
    }

    void queryAndUnknownFieldsPassAndPrivateOnesDoNot_data() { addDialects(); }
    void queryAndUnknownFieldsPassAndPrivateOnesDoNot()
    {
        QFETCH(const Dialect, dialect);
        ScriptedServer upstream({awaitRequest(), send(okResponse(wholeAnswer(dialect), json))});
        ProxyFixture proxy(configText(providerText("vendor", upstream.url({}), dialect, {"one"})));
        RawClient client(proxy.port());
        client.send(post(generatePath(dialect, false) + "?beta=true&key=leak-query&x=a%2Fb%20c&y",
                         generateBody(dialect, false),
                         "anthropic-beta: a-2025, b-2026\r\nOpenAI-Organization: org-1\r\n"
                         "openai-project: p\r\nX-Stainless-Lang: js\r\nX-Unheard-Of: as it is\r\n"
                         "User-Agent: tool/1.2 (x)\r\n"
                         "Authorization: Bearer leak-bearer\r\nx-api-key: leak-xapi\r\n"
                         "x-goog-api-key: leak-goog\r\napi-key: leak-azure\r\n"
                         "Cookie: session=leak-cookie\r\nConnection: keep-alive, X-Per-Hop\r\n"
                         "X-Per-Hop: leak-hop\r\nTE: trailers\r\nKeep-Alive: timeout=5\r\n"
                         "Proxy-Authorization: Basic leak-proxy\r\nX-Spillway-Note: leak-note\r\n"
                         "X-Admin-Token: leak-admin\r\n"));
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), 200);
        const RecordedRequest &received = upstream.requests().first();
        QVERIFY2(received.line().contains("?beta=true&x=a%2Fb%20c&y "),
                 received.line().constData());
        QCOMPARE(received.values("anthropic-beta"), QList<QByteArray> {"a-2025, b-2026"});
        QCOMPARE(received.values("openai-organization"), QList<QByteArray> {"org-1"});
        QCOMPARE(received.values("openai-project"), QList<QByteArray> {"p"});
        QCOMPARE(received.values("x-stainless-lang"), QList<QByteArray> {"js"});
        QCOMPARE(received.values("x-unheard-of"), QList<QByteArray> {"as it is"});
        QCOMPARE(received.values("user-agent"), QList<QByteArray> {"tool/1.2 (x)"});
        QVERIFY2(!received.head.contains("leak-"), received.head.constData());
        for (const char *name : {"cookie", "te", "keep-alive", "x-per-hop", "x-spillway-note",
                                 "proxy-authorization", "api-key", "x-admin-token"})
            QVERIFY2(received.values(name).isEmpty(), name);
        QCOMPARE(received.head.count(secretOf("one")), 1);
        const QList<QByteArray> credentials = received.values("authorization")
            + received.values("x-api-key") + received.values("x-goog-api-key");
        QCOMPARE(credentials.size(), 1);
        QVERIFY(credentials.first().endsWith(secretOf("one")));
    }

    void streamArrivesEventByEventAndUnchanged_data() { addDialects(); }
    void streamArrivesEventByEventAndUnchanged()
    {
        QFETCH(const Dialect, dialect);
        const StreamedAnswer answer = streamedAnswer(dialect);
        Script script {awaitRequest(), send(streamHead + chunk(answer.opening))};
        for (const QByteArray &event : answer.rest)
            script << hold() << send(chunk(event));
        script << hold() << send(lastChunk);
        ScriptedServer upstream(script);
        ProxyFixture proxy(configText(providerText("vendor", upstream.url({}), dialect, {"one"})));
        RawClient client(proxy.port());
        client.send(post(generatePath(dialect, true), generateBody(dialect, true)));
        // The upstream sends an event only when the client has the one before it.
        QByteArray sent = answer.opening;
        QVERIFY(client.waitForBody(sent));
        for (const QByteArray &event : answer.rest) {
            QVERIFY(client.body() == sent);
            sent += event;
            upstream.release();
            QVERIFY(client.waitForBody(sent));
        }
        upstream.release();
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.body(), answer.all());
        QCOMPARE(client.value("content-type"), "text/event-stream");
        QCOMPARE(client.values("transfer-encoding").size(), 1);
        QVERIFY(client.isOpen());
    }

    void streamCutAnywhereIntoPiecesArrivesUnchanged_data() { addDialects(); }
    void streamCutAnywhereIntoPiecesArrivesUnchanged()
    {
        QFETCH(const Dialect, dialect);
        const QByteArray stream = streamedAnswer(dialect).all();
        Script script {awaitRequest(), send(streamHead)};
        for (qsizetype at = 0; at < stream.size(); at += 7)
            script << send(chunk(stream.mid(at, 7)));
        script << send(lastChunk);
        ScriptedServer upstream(script);
        ProxyFixture proxy(configText(providerText("vendor", upstream.url({}), dialect, {"one"})));
        RawClient client(proxy.port());
        client.send(post(generatePath(dialect, true), generateBody(dialect, true)));
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.body(), stream);
    }

    void wholeAnswerArrivesUnchangedWithItsLength_data() { addDialects(); }
    void wholeAnswerArrivesUnchangedWithItsLength()
    {
        QFETCH(const Dialect, dialect);
        const QByteArray answer = wholeAnswer(dialect);
        ScriptedServer upstream(
            {awaitRequest(),
             send("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n"
                  "Transfer-Encoding: chunked\r\nSet-Cookie: vendor=1\r\nRequest-Id: req_7\r\n"
                  "Access-Control-Allow-Origin: *\r\nx-ratelimit-remaining-requests: 9\r\n\r\n"
                  + chunk(answer.left(9)) + chunk(answer.mid(9)) + lastChunk)});
        ProxyFixture proxy(configText(providerText("vendor", upstream.url({}), dialect, {"one"})));
        RawClient client(proxy.port());
        client.send(post(generatePath(dialect, false), generateBody(dialect, false)));
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), 200);
        QCOMPARE(client.body(), answer);
        QCOMPARE(client.value("content-length"), QByteArray::number(answer.size()));
        QCOMPARE(client.value("content-type"), "application/json; charset=utf-8");
        QCOMPARE(client.value("request-id"), "req_7");
        QCOMPARE(client.value("x-ratelimit-remaining-requests"), "9");
        QVERIFY(client.value("x-spillway-request-id").startsWith("ex_"));
        for (const char *name : {"set-cookie", "access-control-allow-origin", "transfer-encoding"})
            QVERIFY2(client.values(name).isEmpty(), name);
    }

    void clientsMistakesComeBackInTheVendorsWords_data()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<int>("status");
        for (const Dialect dialect : allDialects) {
            for (const int status : {400, 404, 409, 413, 422})
                QTest::addRow("%s %d", dialectName(dialect), status) << dialect << status;
        }
    }
    void clientsMistakesComeBackInTheVendorsWords()
    {
        QFETCH(const Dialect, dialect);
        QFETCH(const int, status);
        const QByteArray words =
            "{ \"error\" : {\"message\":\"max_tokens: \\u00e9 too large\",\"type\":\"x\"} }\n";
        ScriptedServer upstream(
            {awaitRequest(),
             send("HTTP/1.1 " + QByteArray::number(status)
                  + " Oh\r\nContent-Type: application/json\r\nrequest-id: r9\r\nContent-Length: "
                  + QByteArray::number(words.size()) + "\r\n\r\n" + words)});
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), dialect, {"one", "two"})));
        RawClient client(proxy.port());
        client.send(post(generatePath(dialect, true), generateBody(dialect, true)));
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), status);
        QCOMPARE(client.body(), words);
        QCOMPARE(client.value("request-id"), "r9");
        QCOMPARE(client.value("content-length"), QByteArray::number(words.size()));
        QCOMPARE(upstream.requests().size(), 1); // no other key is asked
        QCOMPARE(proxy.finished().outcome, ExchangeOutcome::Completed);
    }

    void pathsWithoutAModelAreForwardedAsTheyAre()
    {
        ScriptedServer upstream({awaitRequest(), send(okResponse("raw \x01 bytes"))});
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), Dialect::OpenAiChat, {"one"})));
        RawClient client(proxy.port());
        client.send(request("GET", "/v1/files/file-1/content?a=1"));
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.body(), "raw \x01 bytes");
        QCOMPARE(upstream.requests().first().line(), "GET /v1/files/file-1/content?a=1 HTTP/1.1");
    }

    void connectionServesOneRequestAfterAnother()
    {
        ScriptedServer upstream(
            {awaitRequest(), send(okResponse(wholeAnswer(Dialect::Anthropic), json))});
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one"})));
        RawClient client(proxy.port());
        for (int i = 0; i < 5; ++i) {
            client.send(post("/v1/messages", generateBody(Dialect::Anthropic, false)));
            QVERIFY(client.waitForAnswer());
            QCOMPARE(client.body(), wholeAnswer(Dialect::Anthropic));
            client.next();
        }
        QCOMPARE(upstream.requests().size(), 5);
        QCOMPARE(upstream.connections(), 1);
    }

private:
    static constexpr const char *json = "Content-Type: application/json\r\n";
};

QTEST_GUILESS_MAIN(RelayTest)
#include "tst_relay.moc"
