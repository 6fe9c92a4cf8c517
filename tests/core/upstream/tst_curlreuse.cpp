// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/upstream/transportcase.h"

#ifdef Q_OS_LINUX
#include <atomic>
#include <ctime>
#include <sys/syscall.h>
#include <unistd.h>
#endif

using namespace spillway;
using namespace spillway::test;

#ifdef Q_OS_LINUX
namespace {
std::atomic<time_t> skippedSeconds {0};
}

/// Stands before the C library's for the whole program: libcurl asks the system for the time, so
/// the system's time is what a test has to move.
extern "C" int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const long failed = ::syscall(SYS_clock_gettime, clock, time);
    if (failed == 0 && clock == CLOCK_MONOTONIC)
        time->tv_sec += skippedSeconds.load(std::memory_order_relaxed);
    return static_cast<int>(failed);
}
#endif

/// Connections: which are used again, which are not, and what is never sent twice.
class CurlReuseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sequentialRequestsShareOneConnection()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("pong"))});
        CurlTransport transport(m_clock);
        for (int i = 0; i < 1000; ++i) {
            RecordingObserver observer;
            const auto call =
                transport.start(requestTo(server.url(), "POST", QByteArray::number(i)), observer);
            QTRY_VERIFY_WITH_TIMEOUT(observer.isOver(), patience);
            QVERIFY(observer.finished);
            QCOMPARE(observer.body, "pong");
            QCOMPARE(server.requests().last().body, QByteArray::number(i));
            QCOMPARE(call->timings().reusedConnection, i > 0);
        }
        QCOMPARE(server.connections(), 1);
    }

    void parallelRequestsReuseTheirConnections()
    {
        ScriptedServer server(
            {awaitRequest(), wait(std::chrono::milliseconds(50)), send(okResponse("pong"))});
        CurlTransport transport(m_clock);
        constexpr int count = 200;
        for (int round = 0; round < 3; ++round) {
            std::vector<RecordingObserver> observers(count);
            std::vector<std::unique_ptr<UpstreamCall>> calls;
            for (RecordingObserver &observer : observers)
                calls.push_back(transport.start(requestTo(server.url(), "POST", "{}"), observer));
            QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(observers, &RecordingObserver::isOver),
                                     patience);
            QVERIFY(std::ranges::all_of(observers, &RecordingObserver::finished));
        }
        QCOMPARE(server.connections(), count);
        QCOMPARE(server.requests().size(), 3 * count);
    }

    void aConnectionThatTheServerClosedIsNotUsed()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("x")), close()});
        CurlTransport transport(m_clock);
        for (int i = 0; i < 5; ++i) {
            RecordingObserver observer;
            exchange(transport, requestTo(server.url(), "POST", "{}"), observer);
            QVERIFY(observer.finished);
            QTRY_COMPARE(server.openConnections(), 0);
        }
        QCOMPARE(server.requests().size(), 5);
    }

    void anOldConnectionIsNotUsed()
    {
#ifdef Q_OS_LINUX
        ScriptedServer server({awaitRequest(), send(okResponse("x"))});
        CurlTransportSettings settings;
        settings.idleMaxAge = std::chrono::seconds(1);
        CurlTransport transport(m_clock, settings);
        RecordingObserver first;
        exchange(transport, requestTo(server.url()), first);
        RecordingObserver young;
        exchange(transport, requestTo(server.url()), young);
        QCOMPARE(server.connections(), 1);
        skippedSeconds += 2; // libcurl counts whole seconds
        RecordingObserver second;
        exchange(transport, requestTo(server.url()), second);
        QVERIFY(second.finished);
        QCOMPARE(server.connections(), 2);
#else
        QSKIP("libcurl's clock cannot be moved here");
#endif
    }

    void freshConnectionDoesNotReuse()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("x"))});
        CurlTransport transport(m_clock);
        for (int i = 0; i < 3; ++i) {
            UpstreamRequest request = requestTo(server.url(), "POST", "{}");
            request.freshConnection = i == 1;
            RecordingObserver observer;
            exchange(transport, request, observer);
            QVERIFY(observer.finished);
        }
        QCOMPARE(server.connections(), 2);
    }

    void aRequestThatWasReadIsNotSentTwice_data()
    {
        QTest::addColumn<bool>("resets");
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("closed") << false << qsizetype(10);
        QTest::newRow("reset") << true << qsizetype(10);
        QTest::newRow("closed, large") << false << qsizetype(1'000'000);
        QTest::newRow("reset, large") << true << qsizetype(1'000'000);
    }
    void aRequestThatWasReadIsNotSentTwice()
    {
        QFETCH(bool, resets);
        QFETCH(qsizetype, size);
        const Step end = resets ? reset() : close();
        ScriptedServer server({awaitRequest(), send(okResponse("x")), awaitRequest(), end});
        CurlTransport transport(m_clock);
        RecordingObserver first;
        exchange(transport, requestTo(server.url(), "POST", "{}"), first);
        QVERIFY(first.finished);
        RecordingObserver second;
        exchange(transport, requestTo(server.url(), "POST", QByteArray(size, 'x')), second);
        QVERIFY(second.error);
        QCOMPARE(second.failure(), TransportFailure::ResetBeforeHead);
        QCOMPARE(server.requests().size(), 2);
    }

    void anIdempotentRequestIsRepeatedOnADeadPooledConnection()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("x"))});
        server.setScriptOf(0, {awaitRequest(), send(okResponse("x")), awaitRequest(), close()});
        CurlTransport transport(m_clock);
        for (int i = 0; i < 2; ++i) {
            RecordingObserver observer;
            exchange(transport, requestTo(server.url(), "GET"), observer);
            QVERIFY(observer.finished);
        }
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(server.connections(), 2);
    }

    /// The race with a server's idle timer: our request crosses its close.
    void racingTheServersCloseNeverDuplicates()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("x"))});
        server.setScriptOf(0, {awaitRequest(), send(okResponse("x")), awaitRequest()});
        CurlTransport transport(m_clock);
        RecordingObserver first;
        exchange(transport, requestTo(server.url(), "POST", "{}"), first);
        for (int i = 0; i < 200; ++i) {
            RecordingObserver observer;
            const auto call =
                transport.start(requestTo(server.url(), "POST", QByteArray::number(i)), observer);
            QTimer::singleShot(0, &server, [&] { server.closeAll(); });
            QTRY_VERIFY(observer.isOver());
            const auto same =
                std::ranges::count_if(server.requests(), [&](const RecordedRequest &seen) {
                    return seen.body == QByteArray::number(i);
                });
            QVERIFY(same <= 1);
            if (observer.error)
                QCOMPARE(observer.failure(), TransportFailure::ResetBeforeHead);
            else
                QCOMPARE(same, 1);
        }
    }

    void closesIdleConnectionsAtOnceAndKeepsRunningOnes()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("x"))});
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n";
        server.setScriptOf(0, {awaitRequest(), send(head + "abc"), hold(), send("def")});
        CurlTransport transport(m_clock);
        RecordingObserver running;
        const auto call = transport.start(requestTo(server.url()), running);
        QTRY_COMPARE(running.body, "abc");
        RecordingObserver idle;
        exchange(transport, requestTo(server.url()), idle);
        QCOMPARE(server.openConnections(), 2);

        transport.closeIdleConnections();
        QTRY_COMPARE(server.openConnections(), 1);
        QVERIFY(!running.isOver());

        RecordingObserver later; // takes a connection of its own
        exchange(transport, requestTo(server.url()), later);
        QVERIFY(later.finished);
        QCOMPARE(server.connections(), 3);
        server.release();
        QTRY_VERIFY(running.finished);
        QCOMPARE(running.body, "abcdef");
        QTRY_COMPARE(server.openConnections(), 1); // the old pool goes with its last call
    }

    void aPausedCallSurvivesCloseIdleConnections()
    {
        const QByteArray big = floodBytes(0, 4'000'000);
        ScriptedServer server({awaitRequest(), send(okResponse(big))});
        CurlTransport transport(m_clock);
        RecordingObserver first;
        exchange(transport, requestTo(server.url()), first);
        RecordingObserver paused;
        const auto call =
            transport.start(requestTo(server.url()), paused); // on a reused connection
        call->pause();
        QTRY_COMPARE(paused.status, 200);
        transport.closeIdleConnections();
        transport.closeIdleConnections();
        RecordingObserver other;
        exchange(transport, requestTo(server.url()), other);
        QVERIFY(other.finished);
        QVERIFY(!paused.isOver());
        call->resume();
        QTRY_VERIFY(paused.finished);
        QVERIFY(paused.body == big);
    }

    void closeIdleConnectionsIsAllowedInCallbacks()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("x"))});
        CurlTransport transport(m_clock);
        for (int i = 0; i < 3; ++i) {
            RecordingObserver observer;
            observer.onHead = observer.onBody =
                observer.onEnd = [&] { transport.closeIdleConnections(); };
            exchange(transport, requestTo(server.url()), observer);
            QVERIFY(observer.finished);
        }
        QTRY_COMPARE(server.openConnections(), 0);
    }

private:
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(CurlReuseTest)
#include "tst_curlreuse.moc"
