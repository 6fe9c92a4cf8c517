// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/rawclient.h"
#include "tests/fakes/scriptedserver.h"
#include "tests/integration/answers.h"
#include "tests/integration/proxyfixture.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <sys/socket.h>

using namespace spillway;
using namespace spillway::test;

namespace {

constexpr qint64 bound = 100LL * slowness;
/// The best of some rounds: another program's turn on the processor is not the proxy's delay.
constexpr int rounds = 5;
constexpr qint64 floodSize = 64LL * 1024 * 1024;
constexpr qint64 mostUnread = 16LL * 1024 * 1024;

QByteArray streamRequest()
{
    return post("/v1/messages", generateBody(Dialect::Anthropic, true));
}

} // namespace

/// Clients that leave, and clients that do not read.
class ClientGoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavingMidStreamClosesTheUpstreamAtOnce()
    {
        const QByteArray opening = streamedAnswer(Dialect::Anthropic).opening;
        ScriptedServer upstream({awaitRequest(), send(streamHead + chunk(opening)), hold()});
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one"})));
        qint64 best = bound;
        for (int round = 0; round < rounds; ++round) {
            RawClient client(proxy.port());
            client.send(streamRequest());
            QVERIFY(client.waitForBody(opening));
            QCOMPARE(upstream.openConnections(), 1);
            best = std::min(best, leave(client, upstream));
            QCOMPARE(proxy.finished(round + 1).outcome, ExchangeOutcome::ClientGone);
        }
        QVERIFY2(best < bound, QByteArray::number(best).constData());
        QCOMPARE(proxy.keyState("one"), "ok"); // not the key's fault
    }

    void leavingBeforeTheHeadClosesTheUpstreamAtOnce()
    {
        ScriptedServer upstream({awaitRequest(), hold()});
        ProxyFixture proxy(configText(
            providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one", "two"})));
        qint64 best = bound;
        for (int round = 0; round < rounds; ++round) {
            RawClient client(proxy.port());
            client.send(streamRequest());
            QTRY_COMPARE(upstream.requests().size(), round + 1);
            best = std::min(best, leave(client, upstream));
            QCOMPARE(proxy.finished(round + 1).outcome, ExchangeOutcome::ClientGone);
        }
        QVERIFY2(best < bound, QByteArray::number(best).constData());
        QCOMPARE(upstream.requests().size(), rounds); // nobody tries again for a client that left
        QCOMPARE(proxy.keyState("one"), "ok");
    }

    void leavingWhileAnotherKeyIsAwaitedEndsTheExchange()
    {
        ScriptedServer upstream(
            {awaitRequest(),
             send("HTTP/1.1 500 Oh\r\nContent-Type: application/json\r\nContent-Length: "
                  "2\r\n\r\n{}")});
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), Dialect::Anthropic, {"one"}),
                       "retry: {maxAttempts: 20, totalBeforeCommit: 1m}\n"));
        RawClient client(proxy.port());
        QTRY_VERIFY(client.isOpen());
        proxy.onCore([socket = client.descriptor()](AdminTarget &core) {
            leaveDuringBackoff(core, socket);
        });
        client.send(streamRequest());
        const ExchangeRecord record = proxy.finished();
        QCOMPARE(record.outcome, ExchangeOutcome::ClientGone);
        QCOMPARE(record.attempts.size(), std::size_t(upstream.requests().size()));
    }

    void clientThatDoesNotReadPausesTheUpstream()
    {
        ScriptedServer upstream({awaitRequest(), send(okResponse("small"))});
        upstream.setScriptOf(
            0,
            {awaitRequest(),
             send("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: "
                  + QByteArray::number(floodSize) + "\r\n\r\n"),
             flood(floodSize)});
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), Dialect::OpenAiChat, {"one"})));
        RawClient client(proxy.port());
        client.stopReading();
        client.send(request("GET", "/v1/files/big/content"));
        QTRY_VERIFY(upstream.flooded() > 0);
        // Until nothing moves while others are served: the upstream is stuck.
        int served = 1;
        for (qint64 before = -1; before != upstream.flooded();) {
            before = upstream.flooded();
            for (int i = 0; i < 10; ++i, ++served) {
                RawClient other(proxy.port());
                other.send(request("GET", "/v1/files/small/content"));
                QVERIFY(other.waitForAnswer());
            }
        }
        QVERIFY2(upstream.flooded() < mostUnread,
                 QByteArray::number(upstream.flooded()).constData());

        client.readOn();
        QVERIFY(client.waitForAnswer());
        QCOMPARE(client.status(), 200);
        QVERIFY(client.body() == floodBytes(0, floodSize));
        QCOMPARE(proxy.finished(served).outcome, ExchangeOutcome::Completed);
    }

    void oneClientThatDoesNotReadDoesNotHoldUpAnother()
    {
        ScriptedServer upstream(
            {awaitRequest(),
             send("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: "
                  + QByteArray::number(floodSize) + "\r\n\r\n"),
             flood(floodSize)});
        upstream.setScriptOf(1, {awaitRequest(), send(okResponse("small"))});
        ProxyFixture proxy(
            configText(providerText("vendor", upstream.url({}), Dialect::OpenAiChat, {"one"})));
        RawClient stuck(proxy.port());
        stuck.stopReading();
        stuck.send(request("GET", "/v1/files/big/content"));
        QTRY_VERIFY(upstream.flooded() > 0);
        RawClient other(proxy.port());
        other.send(request("GET", "/v1/files/small/content"));
        QVERIFY(other.waitForAnswer());
        QCOMPARE(other.body(), "small");
        stuck.abort();
        QTRY_VERIFY(proxy.finished(2).outcome != ExchangeOutcome::Running);
    }

private:
    /// Ends a client's connection from the core thread as soon as its exchange waits for its next
    /// attempt. Looks in a posted event: the loop's turn goes on with the sockets, so the core
    /// knows that the client has left before the wait can be over.
    static void leaveDuringBackoff(AdminTarget &core, int socket)
    {
        auto *turns = new QTimer;
        const auto look = [&core, socket, turns] {
            const std::vector<ExchangeRecord> newest = core.feed().recent(1);
            const auto state = newest.empty() ? ExchangeState::Receiving : newest.front().state;
            if (state == ExchangeState::Backoff)
                ::shutdown(socket, SHUT_RDWR);
            if (state == ExchangeState::Backoff || state == ExchangeState::Done)
                turns->deleteLater();
        };
        QObject::connect(turns, &QTimer::timeout, turns, look, Qt::QueuedConnection);
        turns->start(0);
    }

    /// Milliseconds from the client's end to the upstream connection's.
    static qint64 leave(RawClient &client, const ScriptedServer &upstream)
    {
        QElapsedTimer clock;
        clock.start();
        client.abort();
        while (upstream.openConnections() > 0 && clock.elapsed() < RawClient::patience.count())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        return clock.elapsed();
    }
};

QTEST_GUILESS_MAIN(ClientGoneTest)
#include "tst_clientgone.moc"
