// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/upstream/transportcase.h"

using namespace spillway;
using namespace spillway::test;

namespace {

const QByteArray eventText = "event: a\ndata: {\"text\":\"hello hello hello\"}\n\n";

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

class CurlTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void relaysARequestExactly()
    {
        ScriptedServer server(
            {awaitRequest(), send(okResponse("hi", "Server: s\r\nX-A: 1\r\nx-a: 2\r\n"))});
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(server.url("/v1/a/../b?q=%20x"), "POST", "{\"a\":1}");
        request.headers = {{"X-First", "1"},
                           {"Content-Type", "application/json"},
                           {"x-api-key", "k"},
                           {"X-Empty", ""}};
        RecordingObserver observer;
        exchange(transport, request, observer);
        QVERIFY(observer.finished);
        QCOMPARE(observer.status, 200);
        QVERIFY(
            observer.headers
            == HeaderList({{"Server", "s"}, {"X-A", "1"}, {"x-a", "2"}, {"Content-Length", "2"}}));
        QCOMPARE(observer.body, "hi");
        QCOMPARE(server.requests().size(), 1);
        const RecordedRequest &seen = server.requests().first();
        QCOMPARE(seen.body, "{\"a\":1}");
        QByteArray head = seen.head;
        const qsizetype encodings = head.indexOf("Accept-Encoding: ");
        head.remove(encodings,
                    head.indexOf('\n', encodings) + 1 - encodings); // what this libcurl can undo
        QCOMPARE(head,
                 "POST /v1/a/../b?q=%20x HTTP/1.1\r\nHost: 127.0.0.1:"
                     + QByteArray::number(server.serverPort())
                     + "\r\nX-First: 1\r\nContent-Type: application/json\r\n"
                       "x-api-key: k\r\nX-Empty:\r\nContent-Length: 7\r\n\r\n");
    }

    void sendsAnyMethod_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("hasLength");
        for (const char *method : {"GET", "HEAD", "DELETE", "OPTIONS"})
            QTest::addRow("%s", method) << QByteArray(method) << QByteArray() << false;
        for (const char *method : {"POST", "PUT", "PATCH"})
            QTest::addRow("%s, empty", method) << QByteArray(method) << QByteArray() << true;
        for (const char *method : {"GET", "POST", "PUT", "PATCH", "DELETE"})
            QTest::addRow("%s, body", method) << QByteArray(method) << QByteArray("abc") << true;
    }
    void sendsAnyMethod()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(bool, hasLength);
        ScriptedServer server({awaitRequest(), send(okResponse(method == "HEAD" ? "" : "ok"))});
        CurlTransport transport(m_clock);
        // Between two others, so that the handle comes from and goes to another method.
        for (const auto &[eachMethod, eachBody] : QList<QPair<QByteArray, QByteArray>> {
                 {"POST", "before"}, {method, body}, {"GET", ""}}) {
            RecordingObserver observer;
            exchange(transport, requestTo(server.url(), eachMethod, eachBody), observer);
            QVERIFY(observer.finished);
        }
        QCOMPARE(server.requests().size(), 3);
        const RecordedRequest &seen = server.requests().at(1);
        QCOMPARE(seen.line(), method + " / HTTP/1.1");
        QCOMPARE(seen.body, body);
        QCOMPARE(seen.values("content-length").size(), hasLength ? 1 : 0);
        QVERIFY(server.requests().at(2).values("content-length").isEmpty());
        QCOMPARE(server.requests().at(2).line(), "GET / HTTP/1.1");
    }

    void keepsTheLengthOfAHeadResponse()
    {
        ScriptedServer server(
            {awaitRequest(), send("HTTP/1.1 200 OK\r\nContent-Length: 12345\r\n\r\n")});
        CurlTransport transport(m_clock);
        for (int i = 0; i < 2; ++i) {
            RecordingObserver observer;
            exchange(transport, requestTo(server.url(), "HEAD"), observer);
            QVERIFY(observer.finished);
            QCOMPARE(observer.headers.value("content-length").toByteArray(), "12345");
            QVERIFY(observer.body.isEmpty());
        }
        QCOMPARE(server.connections(), 1);
    }

    void relaysLargeBodiesBothWays_data()
    {
        QTest::addColumn<bool>("spliced");
        QTest::newRow("whole") << false;
        QTest::newRow("spliced") << true;
    }
    void relaysLargeBodiesBothWays()
    {
        QFETCH(bool, spliced);
        const QByteArray big = floodBytes(0, 5'000'000);
        ScriptedServer server({awaitRequest(), send(okResponse(big))});
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(server.url(), "POST", big);
        if (spliced) {
            request.body.replace(100, 10, "replaced");
            request.body.replace(4'000'000, 0, QByteArray(100'000, 'x'));
        }
        const QByteArray expected = request.body.flatten();
        for (int i = 0; i < 2; ++i) {
            RecordingObserver observer;
            exchange(transport, request, observer);
            QVERIFY(observer.finished);
            QVERIFY(observer.body == big);
            QVERIFY(server.requests().at(i).body == expected);
        }
        QCOMPARE(server.connections(), 1);
        QVERIFY(server.requests().first().values("expect").isEmpty());
        QVERIFY(server.requests().first().values("transfer-encoding").isEmpty());
    }

    void deliversEventsAsTheyCome()
    {
        ScriptedServer server({awaitRequest(),
                               send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                                    "Transfer-Encoding: chunked\r\n\r\n"),
                               send(chunk("data: 1\n\n")), hold(), send(chunk("data: 2\n\n")),
                               hold(), send(chunk("data: 3\n\n")), hold(), send("0\r\n\r\n")});
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        const auto call = transport.start(requestTo(server.url(), "POST", "{}"), observer);
        std::vector<QByteArray> expected;
        for (const QByteArray event : {"data: 1\n\n", "data: 2\n\n", "data: 3\n\n"}) {
            expected.push_back(event);
            QTRY_COMPARE(observer.pieces, expected);
            QVERIFY(!observer.isOver());
            server.release(); // the server sends the next one only now
        }
        QTRY_VERIFY(observer.finished);
        QCOMPARE(observer.pieces, expected);
        QVERIFY(!observer.headers.contains("transfer-encoding"));
    }

    void deliversTheHeadBeforeTheBody()
    {
        ScriptedServer server(
            {awaitRequest(), send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n")});
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        const auto call = transport.start(requestTo(server.url()), observer);
        QTRY_COMPARE(observer.status, 200);
        QVERIFY(!observer.isOver());
    }

    void swallowsInterimResponses()
    {
        ScriptedServer server(
            {awaitRequest(),
             send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"),
             send(okResponse("x"))});
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        int heads = 0;
        observer.onHead = [&] { ++heads; };
        exchange(transport, requestTo(server.url(), "POST", "{}"), observer);
        QCOMPARE(heads, 1);
        QCOMPARE(observer.status, 200);
        QVERIFY(observer.headers == HeaderList({{"Content-Length", "1"}}));
    }

    void doesNotFollowRedirectsNorKeepCookies()
    {
        ScriptedServer server({awaitRequest(),
                               send("HTTP/1.1 302 Found\r\nLocation: /other\r\nSet-Cookie: a=b\r\n"
                                    "Content-Length: 0\r\n\r\n")});
        CurlTransport transport(m_clock);
        for (int i = 0; i < 2; ++i) {
            RecordingObserver observer;
            exchange(transport, requestTo(server.url()), observer);
            QCOMPARE(observer.status, 302);
            QCOMPARE(observer.headers.value("location").toByteArray(), "/other");
        }
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(server.requests().last().values("cookie").isEmpty());
    }

    void undoesContentEncoding_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("gzip")
            << QByteArray("gzip")
            << QByteArray::fromHex("1f8b08000000000000034b2d4bcd2bb15248e44a492c49b452a8562a49ad285"
                                   "1b252ca48cdc9c9574022956ab9b800de606ce22d000000");
        QTest::newRow("deflate")
            << QByteArray("deflate")
            << QByteArray::fromHex("789c4b2d4bcd2bb15248e44a492c49b452a8562a49ad2851b252ca48cdc9c9"
                                   "574022956ab9b8005e9b0eeb");
        QTest::newRow("br")
            << QByteArray("br")
            << QByteArray::fromHex(
                   "1b2c0000045439af5033c1994df8396cc081438081fd06c3440e030bd3efb8ad63"
                   "d1b27af961b069fd257900");
        QTest::newRow("zstd")
            << QByteArray("zstd")
            << QByteArray::fromHex(
                   "28b52ffd242d4d010024026576656e743a20610a646174613a207b2274657874"
                   "223a2268656c6c6f20227d0a0a0100c6284e130afb98");
    }
    void undoesContentEncoding()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, bytes);
        ScriptedServer server(
            {awaitRequest(), send(okResponse(bytes, "Content-Encoding: " + encoding + "\r\n"))});
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        exchange(transport, requestTo(server.url()), observer);
        QVERIFY(observer.finished);
        QCOMPARE(observer.body, eventText);
        QVERIFY(!observer.headers.contains("content-encoding"));
        QVERIFY(!observer.headers.contains("content-length"));
    }

    void endsABodyWithoutLengthAtTheClose()
    {
        ScriptedServer server({awaitRequest(), send("HTTP/1.1 200 OK\r\n\r\nall of it"), close()});
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        exchange(transport, requestTo(server.url()), observer);
        QVERIFY(observer.finished);
        QCOMPARE(observer.body, "all of it");
    }

    void timesItsPhases()
    {
        ScriptedServer server(
            {awaitRequest(), wait(std::chrono::milliseconds(40)), send(okResponse("x"))});
        CurlTransport transport(m_clock);
        for (const bool reused : {false, true}) {
            RecordingObserver observer;
            const auto call = transport.start(requestTo(server.url(), "POST", "{}"), observer);
            QCOMPARE(call->timings().firstByte.count(), -1);
            QTRY_VERIFY(observer.isOver());
            const UpstreamTimings timings = call->timings();
            QCOMPARE(timings.reusedConnection, reused);
            QVERIFY(timings.connected.count() >= 0 && timings.sent >= timings.connected);
            QVERIFY(timings.firstByte >= timings.sent + Milliseconds(30));
        }
    }

private:
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(CurlTransportTest)
#include "tst_curltransport.moc"
