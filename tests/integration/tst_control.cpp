// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonview.h"
#include "tests/fakes/rawclient.h"
#include "tests/fakes/scriptedserver.h"
#include "tests/integration/answers.h"
#include "tests/integration/proxyfixture.h"

#include <QTest>

using namespace spillway;
using namespace spillway::test;

namespace {

void addDialects()
{
    QTest::addColumn<Dialect>("dialect");
    for (const Dialect dialect : allDialects)
        QTest::newRow(dialectName(dialect)) << dialect;
}

/// An upstream whose stream waits for release() before its last events.
Script heldStream(Dialect dialect)
{
    const StreamedAnswer answer = streamedAnswer(dialect);
    return {awaitRequest(), send(streamHead + chunk(answer.opening)), hold(),
            send(chunk(answer.rest.join()) + lastChunk)};
}

Script wholeAnswers(Dialect dialect)
{
    return {awaitRequest(),
            send(okResponse(wholeAnswer(dialect), "Content-Type: application/json\r\n"))};
}

const QByteArray models = "    models: [{id: model-a}, {id: model-b, alias: nick}]\n";

} // namespace

/// Pause, drain, reload, the model lists and the local endpoints.
class ControlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauseRefusesInTheClientsDialectUntilResumed_data() { addDialects(); }
    void pauseRefusesInTheClientsDialectUntilResumed()
    {
        QFETCH(const Dialect, dialect);
        ScriptedServer upstream(wholeAnswers(dialect));
        ProxyFixture proxy(configText(providerText("vendor", upstream.url({}), dialect, {"one"})));
        QCOMPARE(ask(proxy, post("/control/pause", {})).status, 200);
        const Answer refused =
            ask(proxy, post(generatePath(dialect, false), generateBody(dialect, false)));
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.retryAfter > 0);
        QVERIFY2(refused.json().at("error", "message").stringOr({}).contains("paused"),
                 refused.body.constData());
        QCOMPARE(upstream.requests().size(), 0);
        QCOMPARE(ask(proxy, post("/control/resume", {})).status, 200);
        QCOMPARE(
            ask(proxy, post(generatePath(dialect, false), generateBody(dialect, false))).status,
            200);
    }

    void pauseWithSecondsEndsByItself()
    {
        ScriptedServer upstream(wholeAnswers(Dialect::Anthropic));
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one"})));
        QCOMPARE(ask(proxy, post("/control/pause", "{\"seconds\":1}")).status, 200);
        const Answer refused = ask(proxy, message());
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.retryAfter, 1);
        QTRY_COMPARE(ask(proxy, message()).status, 200);
    }

    void pauseRefusesSecondsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("zero") << QByteArray("{\"seconds\":0}");
        QTest::newRow("text") << QByteArray("{\"seconds\":\"soon\"}");
        QTest::newRow("too long") << QByteArray("{\"seconds\":9999999999}");
    }
    void pauseRefusesSecondsThatAreNone()
    {
        QFETCH(const QByteArray, body);
        ProxyFixture proxy(idle());
        QCOMPARE(ask(proxy, post("/control/pause", body)).status, 400);
        QVERIFY(!ask(proxy, request("GET", "/health")).json()["paused"].boolean().value_or(true));
    }

    void drainLetsARunningStreamEndAndTakesNothingNew()
    {
        const StreamedAnswer answer = streamedAnswer(Dialect::Anthropic);
        ScriptedServer upstream(heldStream(Dialect::Anthropic));
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one"})));
        RawClient kept(proxy.port()); // connected before the drain, asks during it
        kept.send(request("GET", "/health"));
        QVERIFY(kept.waitForAnswer());
        RawClient running(proxy.port());
        running.send(post("/v1/messages", generateBody(Dialect::Anthropic, true)));
        QVERIFY(running.waitForBody(answer.opening));

        bool drained = false;
        proxy.drain([&] { drained = true; });
        proxy.onCore([](AdminTarget &) {}); // the drain has begun
        kept.next();
        kept.send(message());
        QVERIFY(QTest::qWaitFor([&] { return kept.status() != 0 || !kept.isOpen(); }));
        QVERIFY(kept.status() == 0 || kept.status() == 503);
        RawClient late(proxy.port());
        late.send(message());
        QVERIFY(late.waitForEnd());
        QVERIFY(late.status() == 0 || late.status() == 503);
        QVERIFY(!drained);
        QCOMPARE(upstream.requests().size(), 1);

        upstream.release();
        QVERIFY(running.waitForAnswer());
        QCOMPARE(running.body(), answer.all());
        QTRY_VERIFY(drained);
    }

    void drainCutsWhatDoesNotEndInTime()
    {
        const StreamedAnswer answer = streamedAnswer(Dialect::Anthropic);
        ScriptedServer upstream(heldStream(Dialect::Anthropic));
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one"}),
                       "timeouts: {drain: 200ms}\n"));
        RawClient client(proxy.port());
        client.send(post("/v1/messages", generateBody(Dialect::Anthropic, true)));
        QVERIFY(client.waitForBody(answer.opening));
        bool drained = false;
        proxy.drain([&] { drained = true; });
        QTRY_VERIFY(drained);
        QVERIFY(client.waitForEnd());
        QVERIFY(client.body().contains("event: error\n"));
        QVERIFY(!client.isComplete());
    }

    void runningStreamEndsOnItsOldConfigurationAndTheNextUsesTheNewOne()
    {
        const StreamedAnswer answer = streamedAnswer(Dialect::Anthropic);
        ScriptedServer upstream(heldStream(Dialect::Anthropic));
        const QByteArray before =
            configText(providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one"}));
        const QByteArray after =
            configText(providerText("vendor", upstream.url({}), Dialect::Anthropic, {"two"}));
        ProxyFixture proxy(before);
        RawClient running(proxy.port());
        running.send(post("/v1/messages", generateBody(Dialect::Anthropic, true)));
        QVERIFY(running.waitForBody(answer.opening));
        QVERIFY(proxy.apply(after));

        RawClient next(proxy.port());
        next.send(post("/v1/messages", generateBody(Dialect::Anthropic, true)));
        QVERIFY(next.waitForBody(answer.opening));
        QCOMPARE(upstream.requests().at(0).values("x-api-key"), {secretOf("one")});
        QCOMPARE(upstream.requests().at(1).values("x-api-key"), {secretOf("two")});
        upstream.release();
        upstream.release();
        QVERIFY(running.waitForAnswer());
        QVERIFY(next.waitForAnswer());
        QCOMPARE(running.body(), answer.all());
        QCOMPARE(next.body(), answer.all());
        QList<quint64> versions;
        proxy.onCore([&](AdminTarget &core) {
            for (const ExchangeRecord &record : core.feed().recent(10))
                versions.append(record.configVersion);
        });
        QCOMPARE(versions, (QList<quint64> {1, 2}));
    }

    void configurationDecidesWhoIsServedFromTheNextRequestOn()
    {
        ScriptedServer upstream(wholeAnswers(Dialect::Anthropic));
        const QByteArray providers =
            providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one"});
        ProxyFixture proxy(configText(providers));
        QVERIFY(proxy.apply(configText(providers, "clients: {requireKey: true}\n")));
        QCOMPARE(ask(proxy, message()).status, 401);
        QVERIFY(proxy.apply(configText(providers)));
        QCOMPARE(ask(proxy, message()).status, 200);
    }

    void modelListsHaveEachVendorsShape()
    {
        ScriptedServer upstream;
        const QByteArray url = upstream.url({});
        ProxyFixture proxy(
            configText(providerText("ant", url, Dialect::Anthropic, {"one"}, models)
                       + providerText("oai", url, Dialect::OpenAiChat, {"two"}, models)
                       + providerText("goo", url, Dialect::Gemini, {"three"}, models)));
        const Answer anthropic =
            ask(proxy, request("GET", "/v1/models", "anthropic-version: 2023-06-01\r\n"));
        QCOMPARE(anthropic.status, 200);
        QVERIFY(idsIn(anthropic.json()["data"], "id").contains("model-a"));
        QVERIFY(anthropic.json()["has_more"].boolean().has_value());
        const Answer openAi = ask(proxy, request("GET", "/v1/models"));
        QCOMPARE(openAi.json()["object"].stringOr({}), "list");
        QVERIFY(idsIn(openAi.json()["data"], "id").contains("nick"));
        const Answer gemini = ask(proxy, request("GET", "/v1beta/models"));
        QVERIFY(idsIn(gemini.json()["models"], "name").contains("models/model-a"));
        const Answer one = ask(proxy, request("GET", "/v1/models/model-b"));
        QCOMPARE(one.json()["id"].stringOr({}), "model-b");
        QCOMPARE(upstream.requests().size(), 0);
    }

    void rootAnswersTheQuestionWhetherAnybodyIsThere()
    {
        ProxyFixture proxy(idle());
        RawClient client(proxy.port());
        client.send(request("HEAD", "/"));
        QVERIFY(client.waitForHead());
        QCOMPARE(client.status(), 200);
        QVERIFY(client.body().isEmpty());
    }

    void tokenCountsAndDoubledVersionsReachTheVendor_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("upstreamPath");
        QTest::newRow("count") << QByteArray("/v1/messages/count_tokens?beta=true")
                               << QByteArray("/v1/messages/count_tokens?beta=true");
        QTest::newRow("v1 twice") << QByteArray("/v1/v1/messages") << QByteArray("/v1/messages");
        QTest::newRow("no v1") << QByteArray("/messages") << QByteArray("/v1/messages");
    }
    void tokenCountsAndDoubledVersionsReachTheVendor()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, upstreamPath);
        ScriptedServer upstream(
            {awaitRequest(),
             send(okResponse("{\"input_tokens\" : 7}", "Content-Type: application/json\r\n"))});
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one"})));
        const Answer answer = ask(proxy,
                                  post(path, generateBody(Dialect::Anthropic, false),
                                       "anthropic-version: 2023-06-01\r\n"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, "{\"input_tokens\" : 7}");
        QCOMPARE(upstream.requests().first().line(), "POST " + upstreamPath + " HTTP/1.1");
    }

    void unknownPathsNeverReachTheVendor_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path :
             {"/", "/nothing", "/v2/messages", "/.env", "/v1/../admin", "/v1/%2e%2e/admin",
              "/admin/v1/nothing", "/control/explode", "/simulator/reset"})
            QTest::newRow(path) << QByteArray(path);
    }
    void unknownPathsNeverReachTheVendor()
    {
        QFETCH(const QByteArray, path);
        ScriptedServer upstream(wholeAnswers(Dialect::Anthropic));
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one"})));
        const Answer answer = ask(proxy, post(path, generateBody(Dialect::Anthropic, false)));
        QVERIFY2(answer.status == 404 || answer.status == 400,
                 QByteArray::number(answer.status).constData());
        QCOMPARE(upstream.connections(), 0);
    }

    void adminTokenIsAskedForOnceOneIsSet()
    {
        qputenv("SPILLWAY_TEST_ADMIN_TOKEN", "the-admin-token");
        ProxyFixture proxy(idle("admin: {token: \"env:SPILLWAY_TEST_ADMIN_TOKEN\"}\n"));
        for (const char *path : {"/stats", "/events", "/requests", "/admin/v1/keys"})
            QCOMPARE(ask(proxy, request("GET", path)).status, 401);
        QCOMPARE(ask(proxy, post("/control/pause", {})).status, 401);
        for (const char *path : {"/health", "/metrics"})
            QCOMPARE(ask(proxy, request("GET", path)).status, 200);
        QCOMPARE(ask(proxy, request("GET", "/stats", "x-admin-token: wrong\r\n")).status, 401);
        QCOMPARE(ask(proxy, request("GET", "/stats", "x-admin-token: the-admin-token\r\n")).status,
                 200);
        QCOMPARE(ask(proxy, request("GET", "/stats", "Authorization: Bearer the-admin-token\r\n"))
                     .status,
                 200);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(ask(proxy, request("GET", "/stats", "x-admin-token: guess\r\n")).status, 401);
        const Answer throttled =
            ask(proxy, request("GET", "/stats", "x-admin-token: the-admin-token\r\n"));
        QCOMPARE(throttled.status, 429);
        QVERIFY(throttled.retryAfter > 0);
    }

    void localEndpointsTellMuchButNoSecret()
    {
        // The vendor repeats the key in its error, as some do.
        const QByteArray leak =
            "{\"type\":\"error\",\"error\":{\"type\":\"authentication_error\",\"message\":"
            "\"invalid key "
            + secretOf("one") + "\"}}";
        ScriptedServer upstream(wholeAnswers(Dialect::Anthropic));
        upstream.setScriptOf(
            0,
            {awaitRequest(),
             send("HTTP/1.1 401 No\r\nContent-Type: application/json\r\nContent-Length: "
                  + QByteArray::number(leak.size()) + "\r\n\r\n" + leak),
             close()});
        ProxyFixture proxy(configText(
            providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one", "two"})));
        const QByteArray clientSecret = secretOf("client");
        RawClient events(proxy.port());
        events.send(request("GET", "/events"));
        QVERIFY(events.waitForBody("event: snapshot\n"));
        QCOMPARE(
            ask(proxy,
                post("/v1/messages?key=" + clientSecret, generateBody(Dialect::Anthropic, false),
                     "x-api-key: " + clientSecret + "\r\n"))
                .status,
            200);
        QVERIFY(events.waitForBody("\"outcome\":\"completed\""));
        QVERIFY(events.body().contains("event: exchanges\n"));

        const Answer health = ask(proxy, request("GET", "/health"));
        QCOMPARE(health.json()["status"].stringOr({}), "OK");
        QCOMPARE(health.json()["totalKeys"].integer(), 2);
        QCOMPARE(health.json()["healthyKeys"].integer(), 1);
        const Answer stats = ask(proxy, request("GET", "/stats"));
        QCOMPARE(stats.json().at("clientRequests", "succeeded").integer(), 1);
        QCOMPARE(stats.json().at("keyAttempts", "total").integer(), 2);
        QCOMPARE(stats.json().at("keyAttempts", "rescued").integer(), 1);
        QCOMPARE(stats.json().at("errors", "key_invalid").integer(), 1);
        const Answer requests = ask(proxy, request("GET", "/requests?limit=5"));
        QVERIFY(requests.json());
        QVERIFY(requests.body.contains("key_invalid"));
        const Answer keys = ask(proxy, request("GET", "/admin/v1/keys"));
        QVERIFY(keys.json());
        QVERIFY(keys.body.contains("\"label\":\"one\""));
        QVERIFY(keys.body.contains("\"state\":\"invalid\""));
        const Answer metrics = ask(proxy, request("GET", "/metrics"));
        QVERIFY(metrics.body.contains("\nspillway_rescued_total 1\n"));
        QVERIFY(metrics.body.endsWith('\n'));

        for (const QByteArray &body :
             {events.body(), health.body, stats.body, requests.body, keys.body, metrics.body}) {
            for (const char *label : {"one", "two", "client"})
                QVERIFY2(!body.contains(secretOf(label).mid(13, 20)), body.constData());
        }
    }

    void wrongMethodsOnLocalEndpointsAreRefused()
    {
        ProxyFixture proxy(idle());
        QCOMPARE(ask(proxy, post("/health", {})).status, 405);
        QCOMPARE(ask(proxy, request("GET", "/control/pause")).status, 405);
        QCOMPARE(ask(proxy, request("GET", "/control/pause", "Host: evil.example\r\n")).status,
                 400);
    }

    void pagesOfOtherOriginsCanNeitherAskNorControl()
    {
        ScriptedServer upstream(wholeAnswers(Dialect::Anthropic));
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one"})));
        const QByteArray page = "Origin: https://evil.example\r\n";
        QCOMPARE(
            ask(proxy, post("/v1/messages", generateBody(Dialect::Anthropic, false), page)).status,
            403);
        QCOMPARE(ask(proxy, post("/control/pause", {}, page)).status, 403);
        QCOMPARE(ask(proxy, request("GET", "/stats", "Sec-Fetch-Site: cross-site\r\n")).status,
                 403);
        RawClient rebound(proxy.port());
        rebound.send("GET /stats HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        QVERIFY(rebound.waitForAnswer());
        QCOMPARE(rebound.status(), 421);
        QCOMPARE(upstream.connections(), 0);
    }

private:
    struct Answer
    {
        int status = 0;
        int retryAfter = 0;
        QByteArray body;

        [[nodiscard]] JsonView json() const { return JsonView::document(body); }
    };

    static Answer ask(const ProxyFixture &proxy, const QByteArray &bytes)
    {
        RawClient client(proxy.port());
        client.send(bytes);
        if (!client.waitForAnswer())
            return {};
        return {client.status(), client.value("retry-after").toInt(), client.body()};
    }

    static QByteArray message()
    {
        return post("/v1/messages", generateBody(Dialect::Anthropic, false));
    }

    /// A configuration whose provider is never asked.
    static QByteArray idle(const QByteArray &more = {})
    {
        return configText(providerText("vendor", "http://127.0.0.1:9", Dialect::Anthropic, {"one"}),
                          more);
    }

    static QList<QByteArray> idsIn(const JsonView &list, QByteArrayView member)
    {
        QList<QByteArray> ids;
        list.forEach([&](QByteArrayView, const JsonView &element) {
            ids.append(element[member].stringOr({}));
            return true;
        });
        return ids;
    }
};

QTEST_GUILESS_MAIN(ControlTest)
#include "tst_control.moc"
