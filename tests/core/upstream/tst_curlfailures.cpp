// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/upstream/transportcase.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace spillway;
using namespace spillway::test;

Q_DECLARE_METATYPE(spillway::test::Script)

namespace {

QByteArray unusedUrl()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return "http://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/?key=sk-secret";
}

/// A listening socket whose queue is full: further connection attempts get no answer.
class FullListener final
{
public:
    FullListener()
        : m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
        ::listen(m_listener, 0);
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        for (int &filler : m_fillers) {
            filler = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            ::connect(filler, reinterpret_cast<sockaddr *>(&address), size);
        }
    }
    ~FullListener()
    {
        for (const int filler : m_fillers)
            ::close(filler);
        ::close(m_listener);
    }
    FullListener(const FullListener &) = delete;
    FullListener &operator=(const FullListener &) = delete;

    [[nodiscard]] QByteArray url() const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_port) + '/';
    }

private:
    int m_listener;
    int m_fillers[4] {};
    int m_port = 0;
};

} // namespace

class CurlFailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheServerDidWrong_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, Script script, TransportFailure failure) {
            QTest::newRow(name) << script << static_cast<int>(failure);
        };
        using F = TransportFailure;
        const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        row("closed before the head", {awaitRequest(), close()}, F::ResetBeforeHead);
        row("reset before the head", {awaitRequest(), reset()}, F::ResetBeforeHead);
        row("closed in the status line", {awaitRequest(), send("HTTP/1.1 2"), close()},
            F::ResetBeforeHead);
        row("closed in the head", {awaitRequest(), send("HTTP/1.1 200 OK\r\nA: "), close()},
            F::ResetBeforeHead);
        row("closed after an interim head",
            {awaitRequest(), send("HTTP/1.1 100 Continue\r\n\r\n"), close()}, F::ResetBeforeHead);
        row("short body",
            {awaitRequest(), send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"), close()},
            F::CutBody);
        row("cut chunk", {awaitRequest(), send(chunked + "5\r\nab"), close()}, F::CutBody);
        row("no last chunk", {awaitRequest(), send(chunked + "2\r\nab\r\n"), close()}, F::CutBody);
        row("reset in the body",
            {awaitRequest(), send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"),
             wait(std::chrono::milliseconds(20)), reset()},
            F::CutBody);
        row("bad chunk size", {awaitRequest(), send(chunked + "zz\r\nab\r\n")}, F::Protocol);
        row("endless chunk size",
            {awaitRequest(), send(chunked + "ffffffffffffffffffffff\r\nab\r\n")}, F::Protocol);
        row("not HTTP", {awaitRequest(), send("SSH-2.0-OpenSSH_9.2\r\n")}, F::Protocol);
        row("random bytes",
            {awaitRequest(), send(QByteArray::fromHex("16030100ff00ee0d0a0d0a0102")), close()},
            F::Protocol);
        row("other protocol", {awaitRequest(), send("RTSP/1.0 200 OK\r\n\r\n"), close()},
            F::Protocol);
        row("bad length",
            {awaitRequest(), send("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"), close()},
            F::Protocol);
        row("two lengths",
            {awaitRequest(),
             send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef")},
            F::Protocol);
        row("endless head line", {awaitRequest(), send("HTTP/1.1 200 OK\r\nA: "), flood(8'000'000)},
            F::Protocol);
        row("endless head",
            {awaitRequest(),
             send("HTTP/1.1 200 OK\r\n" + QByteArray("A: b\r\n").repeated(200'000))},
            F::Protocol);
        row("broken gzip",
            {awaitRequest(), send(okResponse("not gzip at all", "Content-Encoding: gzip\r\n"))},
            F::Protocol);
        row("unknown encoding",
            {awaitRequest(), send(okResponse("abc", "Content-Encoding: rot13\r\n"))}, F::Protocol);
    }
    void saysWhatTheServerDidWrong()
    {
        QFETCH(Script, script);
        QFETCH(int, expected);
        ScriptedServer server(script);
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(server.url("/?key=sk-secret"), "POST", "{}");
        request.headers = {{"Authorization", "Bearer sk-secret"}};
        RecordingObserver observer;
        exchange(transport, request, observer);
        QVERIFY(observer.error);
        QCOMPARE(static_cast<int>(observer.failure()), expected);
        QVERIFY(!observer.error->detail.isEmpty());
        QVERIFY(!observer.error->detail.contains("sk-secret"));
        QCOMPARE(server.requests().size(), 1); // never a second POST
        QTRY_COMPARE(server.openConnections(), 0); // and the connection is not used again
    }

    void deliversTheBodyUpToTheCut()
    {
        ScriptedServer server(
            {awaitRequest(), send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"), close()});
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        exchange(transport, requestTo(server.url()), observer);
        QCOMPARE(observer.status, 200);
        QCOMPARE(observer.body, "abc");
        QCOMPARE(observer.failure(), TransportFailure::CutBody);
    }

    void cannotResolve()
    {
        CurlTransport transport(m_clock);
        RecordingObserver
            observer; // a label of more than 63 characters is refused without asking the network
        exchange(transport, requestTo("http://" + QByteArray(70, 'n') + ".invalid/"), observer);
        QVERIFY(observer.error);
        QCOMPARE(observer.failure(), TransportFailure::Dns);
    }

    void cannotConnect()
    {
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        exchange(transport, requestTo(unusedUrl()), observer);
        QVERIFY(observer.error);
        QCOMPARE(observer.failure(), TransportFailure::Connect);
        QVERIFY(!observer.error->detail.contains("sk-secret"));
    }

    void connectingTakesTooLong()
    {
        const FullListener listener;
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(listener.url());
        request.timeouts.connect = Milliseconds(150);
        RecordingObserver observer;
        QElapsedTimer elapsed;
        elapsed.start();
        exchange(transport, request, observer);
        QVERIFY(observer.error);
        QCOMPARE(observer.failure(), TransportFailure::Connect);
        QVERIFY(elapsed.elapsed() >= 140);
    }

    void theHeadTakesTooLong()
    {
        ScriptedServer server(
            {awaitRequest(), send("HTTP/1.1 100 Continue\r\n\r\n"), awaitRequest()});
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(server.url(), "POST", "{}");
        request.timeouts.firstByte = Milliseconds(120);
        RecordingObserver observer;
        QElapsedTimer elapsed;
        elapsed.start();
        exchange(transport, request, observer);
        QCOMPARE(observer.failure(), TransportFailure::FirstByteTimeout);
        QVERIFY(observer.error);
        QVERIFY(elapsed.elapsed() >= 115);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void aSilenceInTheBodyIsTooLong()
    {
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
        const Step pause = wait(std::chrono::milliseconds(60));
        ScriptedServer server({awaitRequest(), send(head), pause, send("a"), pause, send("b"),
                               pause, send("c"), awaitRequest()});
        LoopClock clock;
        CurlTransport transport(clock);
        UpstreamRequest request = requestTo(server.url());
        request.timeouts.idle = Milliseconds(150);
        RecordingObserver observer;
        QElapsedTimer elapsed;
        elapsed.start();
        exchange(transport, request, observer);
        QVERIFY(observer.error);
        QCOMPARE(observer.failure(), TransportFailure::IdleTimeout);
        QCOMPARE(observer.body, "abc");
        QVERIFY(elapsed.elapsed() >= 320);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void timeoutsOfManyCallsAreKeptApart()
    {
        ScriptedServer server({awaitRequest(), awaitRequest()});
        LoopClock clock;
        CurlTransport transport(clock);
        std::vector<std::unique_ptr<UpstreamCall>> calls;
        RecordingObserver observers[4];
        QElapsedTimer elapsed;
        elapsed.start();
        qint64 ended[4] {};
        for (int i = 0; i < 4; ++i) {
            UpstreamRequest request = requestTo(server.url());
            request.timeouts.firstByte = Milliseconds(400 - 100 * i);
            observers[i].onEnd = [&, i] { ended[i] = elapsed.elapsed(); };
            calls.push_back(transport.start(request, observers[i]));
        }
        QTRY_VERIFY_WITH_TIMEOUT(observers[0].isOver(), patience);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(observers[i].failure(), TransportFailure::FirstByteTimeout);
            QVERIFY(ended[i] >= 395 - 100 * i);
            QVERIFY(i == 0 || ended[i] < ended[i - 1]);
        }
    }

    void refusesWhatCannotBeSent_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("proxy");
        const QByteArray get = "GET";
        const QByteArray url = "http://127.0.0.1:1/";
        QTest::newRow("no URL") << get << QByteArray() << QByteArray("x") << QByteArray("direct");
        QTest::newRow("relative") << get << QByteArray("/v1") << QByteArray("x")
                                  << QByteArray("direct");
        QTest::newRow("file") << get << QByteArray("file:///etc/passwd") << QByteArray("x")
                              << QByteArray("direct");
        QTest::newRow("no host") << get << QByteArray("http:///v1?sk-secret") << QByteArray("x")
                                 << QByteArray("direct");
        QTest::newRow("bad port") << get << QByteArray("http://h:99999/?sk-secret")
                                  << QByteArray("x") << QByteArray("direct");
        QTest::newRow("user") << get << QByteArray("http://u:sk-secret@127.0.0.1:1/")
                              << QByteArray("x") << QByteArray("direct");
        QTest::newRow("space") << get << QByteArray("http://127.0.0.1/a b") << QByteArray("x")
                               << QByteArray("direct");
        QTest::newRow("line break") << get << QByteArray("http://127.0.0.1/a\r\nX: y")
                                    << QByteArray("x") << QByteArray("direct");
        QTest::newRow("NUL") << get << QByteArray("http://127.0.0.1/\0x", 19) << QByteArray("x")
                             << QByteArray("direct");
        QTest::newRow("header injection")
            << get << url << QByteArray("x\r\nsk-secret: y") << QByteArray("direct");
        QTest::newRow("method injection")
            << QByteArray("GET / HTTP/1.1\r\nX:") << url << QByteArray("x") << QByteArray("direct");
        QTest::newRow("no method")
            << QByteArray() << url << QByteArray("x") << QByteArray("direct");
        QTest::newRow("proxy scheme")
            << get << url << QByteArray("x") << QByteArray("gopher://u:sk-secret@127.0.0.1");
    }
    void refusesWhatCannotBeSent()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, proxy);
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(url, method);
        request.headers = {{"A", value}};
        request.route.proxyUrl = proxy;
        RecordingObserver observer;
        const auto call = transport.start(request, observer);
        QVERIFY(!observer.isOver()); // never before start() returns
        QTRY_VERIFY(observer.isOver());
        QVERIFY(observer.error);
        QCOMPARE(observer.failure(), TransportFailure::Internal);
        QVERIFY(!observer.error->detail.contains("sk-secret"));
    }

    void aRefusedCallCanBeDestroyedUnheard()
    {
        CurlTransport transport(m_clock);
        RecordingObserver refused;
        RecordingObserver other;
        auto call = transport.start(requestTo("nonsense"), refused);
        const auto otherCall = transport.start(requestTo("nonsense"), other);
        call.reset();
        QTRY_VERIFY(other.isOver());
        QVERIFY(!refused.isOver());
    }

private:
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(CurlFailuresTest)
#include "tst_curlfailures.moc"
