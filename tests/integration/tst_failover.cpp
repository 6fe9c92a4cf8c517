// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonview.h"
#include "core/simulator/simulatorthread.h"
#include "tests/fakes/rawclient.h"
#include "tests/integration/proxyfixture.h"

#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace spillway;
using namespace spillway::test;

namespace {

constexpr Milliseconds shortWait {300 * slowness};

Fault fault(FaultKind kind, int status = 0)
{
    Fault one;
    one.kind = kind;
    one.status = status;
    one.times = -1;
    return one;
}

FaultScript scriptWith(const QByteArray &label, std::vector<Fault> faults)
{
    FaultScript script;
    script.keys[secretOf(label)].faults = std::move(faults);
    return script;
}

bool stalls(const FaultScript &script)
{
    const auto isStall = [](const Fault &fault) {
        return fault.kind == FaultKind::StallBeforeHead || fault.kind == FaultKind::StallMidStream;
    };
    return std::ranges::any_of(script.fallback.faults, isStall)
        || std::ranges::any_of(script.keys, [&](const auto &key) {
               return std::ranges::any_of(key.second.faults, isStall);
           });
}

/// Short ones where somebody is silent on purpose: elsewhere a machine that is busy would be taken
/// for a silent upstream.
QByteArray timeoutsFor(const FaultScript &script)
{
    if (!stalls(script))
        return {};
    const QByteArray wait = QByteArray::number(static_cast<qint64>(shortWait.count())) + "ms";
    return "timeouts: {firstByte: " + wait + ", idle: " + wait + "}\n";
}

/// The simulated provider with its script, and the proxy before it.
struct Scene
{
    Scene(const FaultScript &script, Dialect dialect, const QList<QByteArray> &labels,
          const QByteArray &more = {})
        : simulator(script)
        , url("http://127.0.0.1:" + QByteArray::number(*simulator.start(0)))
        , proxy(
              configText(providerText("vendor", url, dialect, labels), more + timeoutsFor(script)))
    {
    }

    QList<QByteArray> keysAsked() const
    {
        QList<QByteArray> keys;
        for (const SimulatedRequestRecord &record : simulator.requests())
            keys.append(record.key);
        return keys;
    }

    SimulatorThread simulator;
    QByteArray url;
    ProxyFixture proxy;
};

bool endsLikeACompleteStream(Dialect dialect, const QByteArray &body)
{
    switch (dialect) {
    case Dialect::Anthropic:
        return body.contains("event: message_stop\n");
    case Dialect::OpenAiChat:
        return body.endsWith("data: [DONE]\n\n");
    case Dialect::OpenAiResponses:
        return body.contains("event: response.completed\n");
    case Dialect::Gemini:
        return body.contains("\"finishReason\"");
    }
    return false;
}

/// What the dialect's clients take for an error, in the error body or in an event's data.
bool isDialectError(Dialect dialect, const JsonView &json)
{
    switch (dialect) {
    case Dialect::Anthropic:
        return json["type"].stringOr({}) == "error"
            && !json.at("error", "type").stringOr({}).isEmpty()
            && !json.at("error", "message").stringOr({}).isEmpty();
    case Dialect::OpenAiChat:
    case Dialect::OpenAiResponses:
        return !json.at("error", "message").stringOr({}).isEmpty()
            && !json.at("error", "type").stringOr({}).isEmpty();
    case Dialect::Gemini:
        return json.at("error", "code").integer().has_value()
            && !json.at("error", "status").stringOr({}).isEmpty();
    }
    return false;
}

bool holdsDialectErrorEvent(Dialect dialect, const QByteArray &body)
{
    for (const QByteArray &line : body.split('\n')) {
        if (line.startsWith("data: ")
            && isDialectError(dialect, JsonView::document(line.mid(6).trimmed())))
            return true;
    }
    return false;
}

void addDialects()
{
    QTest::addColumn<Dialect>("dialect");
    for (const Dialect dialect : allDialects)
        QTest::newRow(dialectName(dialect)) << dialect;
}

void ask(RawClient &client, Dialect dialect, bool stream, const QByteArray &words = "Hello")
{
    client.send(post(generatePath(dialect, stream), generateBody(dialect, stream, words)));
}

} // namespace

/// What happens when keys, vendors and networks fail.
class FailoverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherKeyServesWhatTheFirstCouldNot_data()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<bool>("stream");
        QTest::addColumn<Fault>("failing");
        QTest::addColumn<QByteArray>("kind");
        struct Row
        {
            const char *name;
            Fault failing;
            const char *kind;
        };
        Fault overloaded = fault(FaultKind::ErrorEvent, 529);
        const std::vector<Row> rows {
            {"429", fault(FaultKind::Status, 429), "rate_limited"},
            {"401", fault(FaultKind::Status, 401), "key_invalid"},
            {"500", fault(FaultKind::Status, 500), "overloaded"},
            {"error event", overloaded, "overloaded"},
            {"reset", fault(FaultKind::ResetBeforeHead), "connection_lost"},
            {"close", fault(FaultKind::CloseBeforeHead), "connection_lost"},
            {"empty", fault(FaultKind::EmptyBody), "invalid_response"},
            {"not JSON", fault(FaultKind::NotJson), "invalid_response"},
            {"stall", fault(FaultKind::StallBeforeHead), "first_byte_timeout"},
        };
        for (const Dialect dialect : allDialects) {
            for (const bool stream : {false, true}) {
                for (const Row &row : rows) {
                    if (!stream && row.failing.kind == FaultKind::ErrorEvent)
                        continue;
                    QTest::addRow("%s %s %s", dialectName(dialect), stream ? "stream" : "whole",
                                  row.name)
                        << dialect << stream << row.failing << QByteArray(row.kind);
                }
            }
        }
    }
    void anotherKeyServesWhatTheFirstCouldNot()
    {
        QFETCH(const Dialect, dialect);
        QFETCH(const bool, stream);
        QFETCH(const Fault, failing);
        QFETCH(const QByteArray, kind);
        Scene scene(scriptWith("one", {failing}), dialect, {"one", "two"});
        RawClient client(scene.proxy.port());
        ask(client, dialect, stream);
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), 200);
        QCOMPARE(client.value("x-simulated-provider"), "spillway");
        if (stream) {
            QVERIFY(endsLikeACompleteStream(dialect, client.body()));
            QVERIFY(!holdsDialectErrorEvent(dialect, client.body()));
        } else {
            QVERIFY(JsonView::document(client.body()));
            QVERIFY(!isDialectError(dialect, JsonView::document(client.body())));
        }
        const ExchangeRecord record = scene.proxy.finished();
        QCOMPARE(record.outcome, ExchangeOutcome::Completed);
        QCOMPARE(record.key, QStringLiteral("two"));
        QCOMPARE(record.attempts.size(), std::size_t(2));
        QCOMPARE(record.attempts[0].outcome, kind);
        QCOMPARE(record.attempts[1].outcome, "ok");
        QCOMPARE(scene.keysAsked(), (QList<QByteArray> {secretOf("one"), secretOf("two")}));
        if (kind == "key_invalid")
            QCOMPARE(scene.proxy.keyState("one"), "invalid");
        if (kind == "rate_limited")
            QCOMPARE(scene.proxy.keyState("one"), "limited");
    }

    void twoFailingKeysInARowAreNotSeenByTheClient()
    {
        FaultScript script = scriptWith("one", {fault(FaultKind::Status, 429)});
        script.keys[secretOf("two")].faults = {fault(FaultKind::ErrorEvent, 529)};
        Scene scene(script, Dialect::Anthropic, {"one", "two", "three"});
        RawClient client(scene.proxy.port());
        ask(client, Dialect::Anthropic, true);
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), 200);
        QVERIFY(client.body().startsWith("event: message_start"));
        QCOMPARE(client.body().count("event: message_start"), 1);
        QVERIFY(!client.body().contains("event: error"));
        QCOMPARE(scene.proxy.finished().key, QStringLiteral("three"));
    }

    void keyThatTheVendorRefusedIsNotAskedAgain()
    {
        Scene scene(scriptWith("one", {fault(FaultKind::Status, 401)}), Dialect::OpenAiChat,
                    {"one", "two"});
        for (int i = 0; i < 3; ++i) {
            RawClient client(scene.proxy.port());
            ask(client, Dialect::OpenAiChat, false);
            QVERIFY(client.waitForAnswer());
            QCOMPARE(client.status(), 200);
        }
        QCOMPARE(scene.keysAsked().count(secretOf("one")), 1);
    }

    void streamThatBreaksEndsWithAnErrorAndWithoutACleanEnd_data()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<FaultKind>("kind");
        for (const Dialect dialect : allDialects) {
            for (const auto &[name, kind] : {std::pair("reset", FaultKind::ResetMidStream),
                                             std::pair("close", FaultKind::CloseMidStream),
                                             std::pair("clean end", FaultKind::CleanEndMidStream),
                                             std::pair("stall", FaultKind::StallMidStream)})
                QTest::addRow("%s %s", dialectName(dialect), name) << dialect << kind;
        }
    }
    void streamThatBreaksEndsWithAnErrorAndWithoutACleanEnd()
    {
        QFETCH(const Dialect, dialect);
        QFETCH(const FaultKind, kind);
        Fault breaking = fault(kind);
        breaking.afterEvents = 8;
        Scene scene(scriptWith("one", {breaking}), dialect, {"one", "two"});
        RawClient client(scene.proxy.port());
        ask(client, dialect, true);
        QVERIFY2(client.waitForEnd(), client.body().constData());
        QCOMPARE(client.status(), 200);
        QVERIFY(!client.isComplete()); // no last chunk
        QVERIFY2(holdsDialectErrorEvent(dialect, client.body()), client.body().constData());
        QVERIFY(!endsLikeACompleteStream(dialect, client.body()));
        QVERIFY(client.body().endsWith("\n\n"));
        QCOMPARE(scene.keysAsked().size(), 1); // nothing is tried again after the commit point
        const ExchangeRecord record = scene.proxy.finished();
        QCOMPARE(record.outcome, ExchangeOutcome::Broken);
        QCOMPARE(record.errorKind,
                 QByteArray(kind == FaultKind::StallMidStream ? "idle_timeout" : "stream_broken"));
    }

    void everyKeyLimitedIsToldWithTheTrueTime_data() { addDialects(); }
    void everyKeyLimitedIsToldWithTheTrueTime()
    {
        QFETCH(const Dialect, dialect);
        Fault limited = fault(FaultKind::Status, 429);
        limited.retryAfter = std::chrono::seconds(40);
        FaultScript script;
        script.fallback.faults = {limited};
        Scene scene(script, dialect, {"one", "two"});
        RawClient client(scene.proxy.port());
        ask(client, dialect, true);
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), 429); // the vendor's own answer
        const int first = client.value("retry-after").toInt();
        QVERIFY2(first >= 30 && first <= 45, client.value("retry-after").constData());
        QVERIFY(isDialectError(dialect, JsonView::document(client.body())));

        // From now on nobody asks the vendor.
        RawClient second(scene.proxy.port());
        ask(second, dialect, true);
        QVERIFY(second.waitForAnswer());
        QCOMPARE(second.status(), dialect == Dialect::Anthropic ? 529 : 503);
        QVERIFY(isDialectError(dialect, JsonView::document(second.body())));
        QCOMPARE(second.value("x-spillway-error"), "all_keys_cooling");
        const int wait = second.value("retry-after").toInt();
        QVERIFY2(wait >= 30 && wait <= 45, second.value("retry-after").constData());
        QCOMPARE(scene.keysAsked().size(), 2);
    }

    void everyKeyFailingIsToldInTheClientsDialect_data()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<FaultKind>("kind");
        QTest::addColumn<int>("status");
        for (const Dialect dialect : allDialects) {
            QTest::addRow("%s reset", dialectName(dialect))
                << dialect << FaultKind::ResetBeforeHead << 502;
            QTest::addRow("%s not JSON", dialectName(dialect))
                << dialect << FaultKind::NotJson << 502;
            QTest::addRow("%s stall", dialectName(dialect))
                << dialect << FaultKind::StallBeforeHead << 504;
        }
    }
    void everyKeyFailingIsToldInTheClientsDialect()
    {
        QFETCH(const Dialect, dialect);
        QFETCH(const FaultKind, kind);
        QFETCH(const int, status);
        FaultScript script;
        script.fallback.faults = {fault(kind)};
        Scene scene(script, dialect, {"one", "two"}, "retry: {maxAttempts: 3}\n");
        RawClient client(scene.proxy.port());
        ask(client, dialect, true);
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), status);
        QVERIFY2(isDialectError(dialect, JsonView::document(client.body())),
                 client.body().constData());
        QCOMPARE(scene.keysAsked().size(), 3);
        QCOMPARE(scene.proxy.finished().outcome, ExchangeOutcome::Failed);
    }

    void refusedKeysAreOursToMendAndNeverTheClients401()
    {
        FaultScript script;
        script.fallback.faults = {fault(FaultKind::Status, 401)};
        Scene scene(script, Dialect::Anthropic, {"one", "two"});
        RawClient client(scene.proxy.port());
        ask(client, Dialect::Anthropic, false);
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), 502);
        QVERIFY(!client.body().contains(secretOf("one").right(8)));
    }

    void onlyKeyIsTriedAgainAfterAPause()
    {
        Fault twice = fault(FaultKind::Status, 500);
        twice.times = 2;
        Scene scene(scriptWith("one", {twice}), Dialect::OpenAiResponses, {"one"});
        RawClient client(scene.proxy.port());
        ask(client, Dialect::OpenAiResponses, true);
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), 200);
        QVERIFY(endsLikeACompleteStream(Dialect::OpenAiResponses, client.body()));
        QCOMPARE(scene.keysAsked().size(), 3);
        QCOMPARE(scene.proxy.finished().attempts.size(), std::size_t(3));
    }

    void attemptsEndAtTheConfiguredNumber_data()
    {
        QTest::addColumn<int>("most");
        QTest::newRow("1") << 1;
        QTest::newRow("2") << 2;
        QTest::newRow("4") << 4;
    }
    void attemptsEndAtTheConfiguredNumber()
    {
        QFETCH(const int, most);
        FaultScript script;
        script.fallback.faults = {fault(FaultKind::Status, 500)};
        Scene scene(script, Dialect::Anthropic, {"one", "two", "three", "four", "five", "six"},
                    "retry: {maxAttempts: " + QByteArray::number(most) + "}\n");
        RawClient client(scene.proxy.port());
        ask(client, Dialect::Anthropic, true);
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), 500);
        QCOMPARE(scene.keysAsked().size(), most);
    }

    void conversationStaysWithItsKey()
    {
        Scene scene({}, Dialect::Anthropic, {"one", "two", "three"});
        // Fill-first would always take the first: let it rest once, so that another one is taken.
        FaultScript script;
        Fault once = fault(FaultKind::Status, 500);
        once.times = 1;
        script.keys[secretOf("one")].faults = {once};
        scene.simulator.setScript(script);
        for (int turn = 0; turn < 4; ++turn) {
            RawClient client(scene.proxy.port());
            ask(client, Dialect::Anthropic, true, "The same conversation");
            QVERIFY(client.waitForAnswer());
            const ExchangeRecord record = scene.proxy.finished(turn + 1);
            QCOMPARE(record.key, QStringLiteral("two"));
            QCOMPARE(record.affinityHit, turn > 0);
        }
        RawClient other(scene.proxy.port());
        ask(other, Dialect::Anthropic, true, "A new conversation");
        QVERIFY(other.waitForAnswer());
        QCOMPARE(scene.proxy.finished(5).key, QStringLiteral("one"));
    }

    void anotherProviderServesWhenTheFirstCannotBeReached()
    {
        SimulatorThread simulator(FaultScript {});
        const QByteArray url = "http://127.0.0.1:" + QByteArray::number(*simulator.start(0));
        quint16 dead = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            dead = server.serverPort();
        }
        ProxyFixture proxy(
            configText(providerText("first", "http://127.0.0.1:" + QByteArray::number(dead),
                                    Dialect::Anthropic, {"one"})
                       + providerText("second", url, Dialect::Anthropic, {"two"})));
        RawClient client(proxy.port());
        ask(client, Dialect::Anthropic, true);
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), 200);
        const ExchangeRecord record = proxy.finished();
        QCOMPARE(record.provider, QStringLiteral("second"));
        QCOMPARE(record.attempts[0].outcome, "host_unreachable");
    }
};

QTEST_GUILESS_MAIN(FailoverTest)
#include "tst_failover.moc"
