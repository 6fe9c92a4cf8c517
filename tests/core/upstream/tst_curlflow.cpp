// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/upstream/transportcase.h"

using namespace spillway;
using namespace spillway::test;

namespace {

constexpr qint64 floodSize = 64 * 1024 * 1024;

Script flooding()
{
    return {
        awaitRequest(),
        send("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(floodSize) + "\r\n\r\n"),
        flood(floodSize)};
}

} // namespace

/// Back-pressure and aborts.
class CurlFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausedCallStopsTheServerAndLosesNothing()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("x"))});
        server.setScriptOf(0, flooding());
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        qint64 received = 0;
        bool intact = true;
        QEventLoop untilFirst; // the kernel's window grows with what is read
        observer.onBody = [&] {
            untilFirst.quit();
            intact = intact
                && observer.pieces.back() == floodBytes(received, observer.pieces.back().size());
            received += observer.pieces.back().size();
            observer.pieces.clear();
            observer.body.clear();
        };
        const auto call = transport.start(requestTo(server.url()), observer);
        untilFirst.exec();
        QVERIFY(received > 0);
        call->pause();
        const qint64 whenPaused = received;
        qint64 sent = -1; // until the server is stuck
        QTRY_VERIFY_WITH_TIMEOUT(std::exchange(sent, server.flooded()) == server.flooded(),
                                 patience);
        // Another call is served from its start to its end meanwhile, and nothing comes for this
        // one.
        RecordingObserver other;
        exchange(transport, requestTo(server.url()), other);
        QVERIFY(other.finished);
        QCOMPARE(received, whenPaused);
        QVERIFY2(server.flooded() - received < 16 * 1024 * 1024,
                 QByteArray::number(server.flooded()).constData());
        call->resume();
        QTRY_VERIFY_WITH_TIMEOUT(observer.isOver(), patience);
        QVERIFY(observer.finished);
        QVERIFY(intact);
        QCOMPARE(received, floodSize);
    }

    void pausingInEveryCallbackLosesNothing()
    {
        const QByteArray big = floodBytes(0, 3'000'000);
        ScriptedServer server({awaitRequest(), send(okResponse(big))});
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        std::unique_ptr<UpstreamCall> call;
        observer.onHead = observer.onBody = [&] {
            call->pause();
            QTimer::singleShot(0, this, [&] { call->resume(); });
        };
        call = transport.start(requestTo(server.url()), observer);
        QTRY_VERIFY_WITH_TIMEOUT(observer.isOver(), patience);
        QVERIFY(observer.finished);
        QVERIFY(observer.body == big);
    }

    void resumingInsideTheCallbackIsFine()
    {
        const QByteArray big = floodBytes(0, 1'000'000);
        ScriptedServer server({awaitRequest(), send(okResponse(big))});
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        std::unique_ptr<UpstreamCall> call;
        observer.onBody = [&] {
            call->pause();
            call->resume();
        };
        call = transport.start(requestTo(server.url()), observer);
        QTRY_VERIFY(observer.isOver());
        QVERIFY(observer.body == big);
    }

    void resumeNeverDeliversByItself()
    {
        ScriptedServer server(flooding());
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        const auto call = transport.start(requestTo(server.url()), observer);
        QTRY_VERIFY(!observer.body.isEmpty());
        call->pause();
        qint64 sent = -1;
        QTRY_VERIFY(std::exchange(sent, server.flooded()) == server.flooded());
        const qsizetype before = observer.body.size();
        call->resume();
        QCOMPARE(observer.body.size(), before);
        QTRY_VERIFY(observer.body.size() > before);
    }

    void pausedTimeIsNotIdleTime()
    {
        ScriptedServer server(flooding());
        server.setScriptOf(
            1, {awaitRequest(), send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"), hold()});
        LoopClock clock;
        CurlTransport transport(clock);
        UpstreamRequest request = requestTo(server.url());
        request.timeouts.idle = Milliseconds(1000);
        RecordingObserver observer;
        const auto call = transport.start(request, observer);
        QTRY_VERIFY(!observer.body.isEmpty());
        call->pause();
        // One that is not paused runs out of time beside it.
        RecordingObserver silent;
        const auto silentCall = transport.start(request, silent);
        QTRY_COMPARE(silent.status, 200);
        clock.advance(2 * request.timeouts.idle);
        QTRY_VERIFY(silent.isOver());
        QCOMPARE(silent.failure(), TransportFailure::IdleTimeout);
        QVERIFY(!observer.isOver());
        call->resume();
        QTRY_VERIFY_WITH_TIMEOUT(observer.isOver(), patience);
        QVERIFY(observer.finished);
        QCOMPARE(observer.body.size(), floodSize);
    }

    void aPausedCallDoesNotStopOthers()
    {
        ScriptedServer server({awaitRequest(), send(okResponse(floodBytes(0, 3'000'000)))});
        CurlTransport transport(m_clock);
        RecordingObserver paused;
        const auto pausedCall = transport.start(requestTo(server.url()), paused);
        pausedCall->pause();
        QTRY_COMPARE(paused.status, 200); // heads are not held back
        for (int i = 0; i < 5; ++i) {
            RecordingObserver observer;
            exchange(transport, requestTo(server.url()), observer);
            QVERIFY(observer.finished);
        }
        QVERIFY(paused.body.isEmpty());
        pausedCall->resume();
        QTRY_VERIFY(paused.finished);
        QCOMPARE(paused.body.size(), 3'000'000);
    }

    void abortIsSeenByTheServerAtOnce_data()
    {
        QTest::addColumn<int>("phase");
        QTest::newRow("before the head") << 0;
        QTest::newRow("in the body") << 1;
        QTest::newRow("paused") << 2;
    }
    void abortIsSeenByTheServerAtOnce()
    {
        QFETCH(int, phase);
        ScriptedServer server(phase == 0 ? Script {awaitRequest(), awaitRequest()} : flooding());
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        auto call = transport.start(requestTo(server.url(), "POST", "{}"), observer);
        QTRY_COMPARE(server.requests().size(), 1);
        if (phase > 0)
            QTRY_VERIFY(!observer.body.isEmpty());
        if (phase == 2) {
            call->pause();
            qint64 sent = -1;
            QTRY_VERIFY(std::exchange(sent, server.flooded()) == server.flooded());
        }
        call.reset();
        const qsizetype before = observer.body.size();
        QTRY_COMPARE(server.openConnections(), 0); // far sooner than any limit of the call
        QCOMPARE(observer.body.size(), before);
        QVERIFY(!observer.isOver());
    }

    void abortBeforeTheEventLoop()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("x"))});
        CurlTransport transport(m_clock);
        RecordingObserver aborted;
        transport.start(requestTo(server.url()), aborted).reset();
        RecordingObserver observer;
        exchange(transport, requestTo(server.url()), observer);
        QVERIFY(observer.finished);
        QVERIFY(aborted.status == 0 && !aborted.isOver());
    }

    void aCallbackMayDestroyItsCall_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<bool>("fails");
        QTest::newRow("head") << QByteArray("head") << false;
        QTest::newRow("body") << QByteArray("body") << false;
        QTest::newRow("finished") << QByteArray("end") << false;
        QTest::newRow("failed") << QByteArray("end") << true;
    }
    void aCallbackMayDestroyItsCall()
    {
        QFETCH(QByteArray, when);
        QFETCH(bool, fails);
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n";
        ScriptedServer server(fails ? Script {awaitRequest(), send(head + "ab"), close()}
                                    : Script {awaitRequest(), send(head + "abc")});
        CurlTransport transport(m_clock);
        RecordingObserver other;
        std::unique_ptr<UpstreamCall> otherCall;
        for (int i = 0; i < 20; ++i) {
            auto observer = std::make_unique<RecordingObserver>();
            std::unique_ptr<UpstreamCall> call;
            bool reached = false;
            int after = 0;
            const auto destroy = [&] {
                if (std::exchange(reached, true)) {
                    ++after;
                    return;
                }
                call.reset();
                other.ends = 0;
                otherCall =
                    transport.start(requestTo(server.url()), other); // and starts another one
            };
            (when == "head"       ? observer->onHead
                 : when == "body" ? observer->onBody
                                  : observer->onEnd) = destroy;
            if (when == "head")
                observer->onBody = observer->onEnd = destroy;
            if (when == "body")
                observer->onEnd = destroy;
            call = transport.start(requestTo(server.url()), *observer);
            QTRY_VERIFY(reached);
            QVERIFY(!call);
            QCOMPARE(after, 0);
            QTRY_VERIFY(other.isOver());
            QCOMPARE(other.finished, !fails);
            QCOMPARE(after, 0);
        }
    }

    void aCallbackMayDestroyOtherCalls()
    {
        const QByteArray big = floodBytes(0, 200'000);
        ScriptedServer server({awaitRequest(), send(okResponse(big))});
        CurlTransport transport(m_clock);
        constexpr int count = 30;
        RecordingObserver observers[count];
        std::unique_ptr<UpstreamCall> calls[count];
        int ended = 0;
        for (int i = 0; i < count; ++i) {
            observers[i].onBody = [&, i] { calls[(i + 7) % count].reset(); };
            observers[i].onEnd = [&, i] {
                ++ended;
                calls[(i + 3) % count].reset();
            };
            calls[i] = transport.start(requestTo(server.url()), observers[i]);
        }
        const auto allOver = [&] {
            for (int i = 0; i < count; ++i) {
                if (calls[i] && !observers[i].isOver())
                    return false;
            }
            return true;
        };
        QTRY_VERIFY(allOver());
        QVERIFY(ended > 0);
        for (const RecordingObserver &observer : observers)
            QVERIFY(!observer.finished || observer.body == big);
    }

    void aCallMayOutliveItsTransport()
    {
        ScriptedServer server({awaitRequest(), awaitRequest()});
        auto transport = std::make_unique<CurlTransport>(m_clock);
        RecordingObserver observer;
        const auto call = transport->start(requestTo(server.url()), observer);
        QTRY_COMPARE(server.requests().size(), 1);
        transport.reset();
        QTRY_COMPARE(server.openConnections(), 0);
        call->pause();
        call->resume();
        QVERIFY(!observer.isOver());
    }

private:
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(CurlFlowTest)
#include "tst_curlflow.moc"
