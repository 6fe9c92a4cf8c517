// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/curloptions.h"
#include "tests/core/upstream/transportcase.h"
#include "tests/fakes/fakeproxy.h"
#include "tests/fakes/http2server.h"
#include "tests/fakes/testcertificate.h"

using namespace spillway;
using namespace spillway::test;

/// TLS, HTTP/2 and proxies.
class CurlRoutesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
                                 "ALL_PROXY", "no_proxy", "NO_PROXY"})
            qunsetenv(name);
    }

    void trustsTheCaFileAndReuses()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("secret"))});
        server.setTls(m_certificate.serverConfiguration());
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(server.url(), "POST", floodBytes(0, 300'000));
        request.route.caFile = m_certificate.caFile();
        for (int i = 0; i < 10; ++i) {
            RecordingObserver observer;
            exchange(transport, request, observer);
            QVERIFY2(observer.finished, observer.error ? observer.error->detail.constData() : "");
            QCOMPARE(observer.body, "secret");
            QVERIFY(server.requests().last().body == floodBytes(0, 300'000));
        }
        QCOMPARE(server.connections(), 1);
    }

    void refusesAnUnknownCertificate_data()
    {
        QTest::addColumn<QByteArray>("caFile");
        QTest::newRow("system's bundle") << QByteArray();
        QTest::newRow("no such file") << QByteArray("/nonexistent/ca.pem");
        QTest::newRow("another CA") << QByteArray("another");
    }
    void refusesAnUnknownCertificate()
    {
        QFETCH(QByteArray, caFile);
        const TestCertificate another;
        ScriptedServer server({awaitRequest(), send(okResponse("secret"))});
        server.setTls(m_certificate.serverConfiguration());
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(server.url(), "POST", "{}");
        request.route.caFile = caFile == "another" ? another.caFile() : caFile;
        RecordingObserver observer;
        exchange(transport, request, observer);
        QVERIFY(observer.error);
        QCOMPARE(observer.failure(), TransportFailure::Tls);
        QVERIFY(server.requests().isEmpty());
    }

    void trustOfOneRouteIsNotAnothers()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("secret"))});
        server.setTls(m_certificate.serverConfiguration());
        CurlTransport transport(m_clock);
        UpstreamRequest trusting = requestTo(server.url());
        trusting.route.caFile = m_certificate.caFile();
        for (int i = 0; i < 3; ++i) {
            RecordingObserver first;
            exchange(transport, trusting, first);
            QVERIFY(first.finished);
            RecordingObserver second;
            exchange(transport, requestTo(server.url()), second);
            QVERIFY(second.error);
            QCOMPARE(second.failure(), TransportFailure::Tls);
        }
    }

    void refusesACertificateForAnotherName()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("secret"))});
        server.setTls(m_certificate.serverConfiguration());
        CurlTransport transport(m_clock);
        UpstreamRequest request =
            requestTo("https://other.localhost:" + QByteArray::number(server.serverPort()) + '/');
        request.route.caFile = m_certificate.caFile();
        RecordingObserver observer;
        exchange(transport, request, observer);
        QVERIFY(observer.error);
        QCOMPARE(observer.failure(), TransportFailure::Tls);
    }

    void saysWhenTheServerDoesNotSpeakTls()
    {
        ScriptedServer server({send("HTTP/1.1 400 Bad Request\r\n\r\n"), close()});
        CurlTransport transport(m_clock);
        RecordingObserver observer;
        exchange(transport,
                 requestTo("https://127.0.0.1:" + QByteArray::number(server.serverPort()) + '/'),
                 observer);
        QVERIFY(observer.error);
        QCOMPARE(observer.failure(), TransportFailure::Tls);
    }

    void speaksHttp2WhenTheServerDoes()
    {
        Http2Server server(m_certificate.serverConfiguration({"h2"}));
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(server.url(), "POST", "{}");
        request.route.caFile = m_certificate.caFile();
        const QByteArray big = floodBytes(0, 40'000);
        for (int i = 0; i < 3; ++i) {
            RecordingObserver observer;
            const auto call = transport.start(request, observer);
            QTRY_COMPARE(server.requests(), i + 1);
            server.sendHead(i);
            QTRY_COMPARE(observer.status, 200);
            server.sendData(i, "data: 1\n\n", false);
            QTRY_COMPARE(observer.body, "data: 1\n\n");
            server.sendData(i, big, true);
            QTRY_VERIFY(observer.finished);
            QVERIFY(observer.body == "data: 1\n\n" + big);
        }
        QCOMPARE(server.connections(), 1);
    }

    void staysWithHttp1WhenTold()
    {
        ScriptedServer server({awaitRequest(), send(okResponse("x"))});
        server.setTls(m_certificate.serverConfiguration({"h2", "http/1.1"}));
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(server.url());
        request.route.caFile = m_certificate.caFile();
        request.route.http2 = false;
        RecordingObserver observer;
        exchange(transport, request, observer);
        QVERIFY(observer.finished);
        QCOMPARE(server.requests().first().line(), "GET / HTTP/1.1");
    }

    void abortingAnHttp2CallResetsItsStream()
    {
        Http2Server server(m_certificate.serverConfiguration({"h2"}));
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(server.url(), "POST", "{}");
        request.route.caFile = m_certificate.caFile();
        RecordingObserver observer;
        auto call = transport.start(request, observer);
        QTRY_COMPARE(server.requests(), 1);
        server.sendHead(0);
        QTRY_COMPARE(observer.status, 200);
        call.reset();
        QTRY_VERIFY(server.resets() + server.closed() > 0); // far sooner than any limit of the call
    }

    void aPausedHttp2CallDoesNotStopOthers()
    {
        Http2Server server(m_certificate.serverConfiguration({"h2"}));
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(server.url(), "POST", "{}");
        request.route.caFile = m_certificate.caFile();
        RecordingObserver paused;
        const auto pausedCall = transport.start(request, paused);
        QTRY_COMPARE(server.requests(), 1);
        pausedCall->pause();
        server.sendHead(0);
        server.sendData(0, floodBytes(0, 200'000), true);
        RecordingObserver other;
        const auto otherCall = transport.start(request, other);
        QTRY_COMPARE(server.requests(), 2);
        server.sendHead(1);
        server.sendData(1, "x", true);
        QTRY_VERIFY(other.finished);
        QVERIFY(paused.body.isEmpty());
        pausedCall->resume();
        QTRY_VERIFY(paused.finished);
        QVERIFY(paused.body == floodBytes(0, 200'000));
    }

    void namesResetsOfHttp2Streams()
    {
        Http2Server server(m_certificate.serverConfiguration({"h2"}));
        CurlTransport transport(m_clock);
        UpstreamRequest request = requestTo(server.url(), "POST", "{}");
        request.route.caFile = m_certificate.caFile();
        for (int i = 0; i < 2; ++i) {
            RecordingObserver observer;
            const auto call = transport.start(request, observer);
            QTRY_COMPARE(server.requests(), i + 1);
            if (i == 1) {
                server.sendHead(i);
                server.sendData(i, "abc", false);
                QTRY_COMPARE(observer.body, "abc");
            }
            server.resetStream(i);
            QTRY_VERIFY(observer.error);
            QCOMPARE(observer.failure(),
                     i == 0 ? TransportFailure::ResetBeforeHead : TransportFailure::CutBody);
        }
        QCOMPARE(server.requests(), 2);
    }

    void goesThroughProxies_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("tls");
        QTest::newRow("http") << static_cast<int>(FakeProxy::Kind::Http) << false;
        QTest::newRow("http, tunnel") << static_cast<int>(FakeProxy::Kind::Http) << true;
        QTest::newRow("socks5") << static_cast<int>(FakeProxy::Kind::Socks5) << false;
        QTest::newRow("socks5, tls") << static_cast<int>(FakeProxy::Kind::Socks5) << true;
    }
    void goesThroughProxies()
    {
        QFETCH(int, kind);
        QFETCH(bool, tls);
        FakeProxy proxy(static_cast<FakeProxy::Kind>(kind));
        ScriptedServer server({awaitRequest(), send(okResponse("x"))});
        if (tls)
            server.setTls(m_certificate.serverConfiguration());
        CurlTransport transport(m_clock);
        // Only the proxy knows where this is.
        UpstreamRequest request =
            requestTo((tls ? "https" : "http") + QByteArray("://target.invalid:")
                          + QByteArray::number(server.serverPort()) + "/path",
                      "POST", "{}");
        request.headers = {{"Authorization", "Bearer k"}};
        request.route.caFile = m_certificate.caFile();
        request.route.proxyUrl = proxy.url();
        qputenv("no_proxy", "*"); // the environment's word on its own proxy, not on this one
        for (int i = 0; i < 3; ++i) {
            RecordingObserver observer;
            int heads = 0;
            observer.onHead = [&] { ++heads; };
            exchange(transport, request, observer);
            QVERIFY2(observer.finished, observer.error ? observer.error->detail.constData() : "");
            QCOMPARE(heads, 1);
            QVERIFY(observer.headers == HeaderList({{"Content-Length", "1"}}));
        }
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(proxy.asked().size(), 1);
        if (tls) // the key is for the target alone
            QVERIFY(!proxy.asked().first().contains("Bearer"));
    }

    void blamesTheProxy_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("tls");
        QTest::newRow("refuses CONNECT") << static_cast<int>(FakeProxy::Kind::HttpRefusing) << true;
        QTest::newRow("closes") << static_cast<int>(FakeProxy::Kind::HttpSilent) << true;
        QTest::newRow("socks refuses")
            << static_cast<int>(FakeProxy::Kind::Socks5Refusing) << false;
        QTest::newRow("socks refuses, tls")
            << static_cast<int>(FakeProxy::Kind::Socks5Refusing) << true;
        QTest::newRow("not there") << -1 << false;
        QTest::newRow("not there, tls") << -1 << true;
        QTest::newRow("no such name") << -2 << true;
    }
    void blamesTheProxy()
    {
        QFETCH(int, kind);
        QFETCH(bool, tls);
        FakeProxy proxy(static_cast<FakeProxy::Kind>(qMax(0, kind)));
        CurlTransport transport(m_clock);
        UpstreamRequest request =
            requestTo(tls ? "https://target.invalid/" : "http://target.invalid/", "POST", "{}");
        request.route.proxyUrl = proxy.url();
        if (kind == -1)
            proxy.close();
        if (kind == -2)
            request.route.proxyUrl =
                "http://user:sk-secret@" + QByteArray(70, 'n') + ".invalid:8080";
        RecordingObserver observer;
        exchange(transport, request, observer);
        QVERIFY(observer.error);
        QCOMPARE(observer.failure(), TransportFailure::Proxy);
        QVERIFY(!observer.error->detail.contains("sk-secret"));
    }

    void takesTheEnvironmentsProxy()
    {
        FakeProxy proxy(FakeProxy::Kind::Http);
        ScriptedServer server({awaitRequest(), send(okResponse("x"))});
        qputenv("http_proxy", proxy.url());
        CurlTransport transport(m_clock);
        const QByteArray port = QByteArray::number(server.serverPort());
        UpstreamRequest request = requestTo("http://target.invalid:" + port + "/path");
        request.route.proxyUrl.clear();
        RecordingObserver observer;
        exchange(transport, request, observer);
        QVERIFY(observer.finished);
        QCOMPARE(proxy.asked().size(), 1);

        // Never for this machine, nor when told so, and afterwards again.
        request.url = server.url();
        RecordingObserver local;
        exchange(transport, request, local);
        QVERIFY(local.finished);
        QCOMPARE(proxy.asked().size(), 1);

        request.url = "http://target.invalid:" + port + "/path";
        request.freshConnection = true;
        RecordingObserver again;
        exchange(transport, request, again);
        QVERIFY(again.finished);
        QCOMPARE(proxy.asked().size(), 2);

        request.url = "http://" + QByteArray(70, 'n') + ".invalid/";
        request.route.proxyUrl = "direct";
        RecordingObserver direct;
        exchange(transport, request, direct);
        QCOMPARE(direct.failure(), TransportFailure::Dns);
        QCOMPARE(proxy.asked().size(), 2);
    }

    void knowsThisMachinesNames_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("loopback");
        for (const char *url :
             {"http://127.0.0.1/", "http://127.1.2.3:80/x", "https://localhost:1?x",
              "http://LocalHost", "http://a.localhost/", "http://[::1]:8080/"})
            QTest::addRow("%s", url) << QByteArray(url) << true;
        for (const char *url : {"http://127.0.0.1.example.com/", "http://localhost.example.com/",
                                "http://notlocalhost/", "http://example.com/localhost",
                                "http://example.com?127.0.0.1", "http://[::2]/", "", "x"})
            QTest::addRow("not %s", url) << QByteArray(url) << false;
    }
    void knowsThisMachinesNames()
    {
        QFETCH(QByteArray, url);
        QFETCH(bool, loopback);
        QCOMPARE(isLoopbackUrl(url), loopback);
    }

private:
    SystemClock m_clock;
    TestCertificate m_certificate;
};

QTEST_GUILESS_MAIN(CurlRoutesTest)
#include "tst_curlroutes.moc"
