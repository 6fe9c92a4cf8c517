// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corethread.h"
#include "rawclient.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <limits>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <unistd.h>

using namespace spillway;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QByteArray host = "Host: localhost\r\n";

QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\n" + host + fields + "\r\n";
}

QByteArray post(const QByteArray &target, const QByteArray &body, const QByteArray &fields = {})
{
    return "POST " + target + " HTTP/1.1\r\n" + host + fields
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray pem(const std::function<void(BIO *)> &write)
{
    BIO *memory = BIO_new(BIO_s_mem());
    write(memory);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray text(data, size);
    BIO_free(memory);
    return text;
}

/// A certificate for localhost that signs itself.
QSslConfiguration selfSigned()
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
    X509 *certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("localhost"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(
        QSslCertificate(pem([&](BIO *to) { PEM_write_bio_X509(to, certificate); }), QSsl::Pem));
    configuration.setPrivateKey(QSslKey(pem([&](BIO *to) {
                                            PEM_write_bio_PrivateKey(to, key, nullptr, nullptr, 0,
                                                                     nullptr, nullptr);
                                        }),
                                        QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return configuration;
}

qint64 residentKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return text.mid(at + 6, 20).simplified().split(' ').first().toLongLong();
}

qint64 microsecondsNow()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

} // namespace

/// The listener over real sockets; main() runs everything on the epoll dispatcher and on the
/// platform's.
class TestListener final : public QObject
{
    Q_OBJECT

public:
    explicit TestListener(CoreThread::Dispatcher dispatcher)
        : m_dispatcher(dispatcher)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void answersAndKeepsTheConnection();
    void handlerHearsBeforeAnythingLeaves();
    void closesWhenAsked();
    void servesHttp10();
    void answersHeadWithoutABody();
    void sendsNoBodyWith204And304();
    void streamsInChunks();
    void handsOverTheTargetAsSent();
    void takesManyAndLongFields();
    void readsBodiesOfAnySize_data();
    void readsBodiesOfAnySize();
    void readsChunkedBodies();
    void readsARequestByteByByte();
    void answersPipelinedRequestsInOrder();
    void pipelinedBodiesStayApart();
    void boundsWhatIsPipelined();
    void answersExpectContinue();
    void refusesBeforeTheBodyIsSent();
    void refusalReachesAClientThatSendsOn();
    void refusedWithoutABodyKeepsTheConnection();
    void noContinueForARefusedRequest();
    void ownRefusals_data();
    void ownRefusals();
    void refusalsAreDescribedForTheTarget();
    void upgradeToWebSocketIsAnswered426();
    void endlessChunksEndAtTheLimit();
    void endlessHeadEndsAtTheLimit();
    void tellsAtOnceThatTheClientLeft_data();
    void tellsAtOnceThatTheClientLeft();
    void dropsAHalfBodyOfAClientThatLeft();
    void pausesForAClientThatDoesNotRead();
    void resumesWhenTheClientReadsAgain();
    void cutsAClientThatStalls();
    void timesOutASlowHead();
    void timesOutASlowBody();
    void closesIdleConnections();
    void abortIsAReset();
    void hangingUpLosesNothingOfWhatWasSent();
    void anAnswerThatIsTooShortIsAReset();
    void handlerFieldsCannotBreakTheFraming();
    void turnsAwayTooManyConnections();
    void stopsAcceptingAndLetsAnswersEnd();
    void abortAllCutsEverything();
    void listensOnBothFamiliesWithOnePort();
    void namesTheHolderOfATakenPort();
    void findsTheNextFreePort();
    void opensAgainAfterStopping();
    void speaksTls();
    void resetsTlsToo();
    void plainTextOnATlsPortIsClosed();
    void idleListenerNeedsNoTime();
    void survivesManyClientsThatComeAndGo();

private:
    const CoreThread::Dispatcher m_dispatcher;
};

void TestListener::initTestCase()
{
    // Qt ignores it once per process, but each test object gets Qt Test's handler for fatal signals
    // again.
    QVERIFY(std::signal(SIGPIPE, SIG_IGN) != SIG_ERR);
}

void TestListener::answersAndKeepsTheConnection()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    for (int i = 0; i < 3; ++i) {
        client.forget();
        client.send(post("/now?n=1", "hello"));
        QVERIFY(client.readUntil("POST /now?n=1 5 hello"));
        QCOMPARE(client.statuses(), QList<int> {200});
        QVERIFY(client.received().contains("Content-Length: 21\r\n"));
        QVERIFY(!client.received().contains("Connection:"));
        QVERIFY(!client.received().contains("Access-Control"));
    }
    QCOMPARE(core.counters().accepted, 1U);
    QCOMPARE(core.counters().requests, 3U);
    QCOMPARE(core.activeRequests(), 0);
}

void TestListener::handlerHearsBeforeAnythingLeaves()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    for (int i = 1; i <= 3; ++i) {
        client.forget();
        client.send(get("/now"));
        QVERIFY(client.readUntil("GET /now 0 "));
        QCOMPARE(core.handler().servedBeforeSending.load(), i);
    }
}

void TestListener::closesWhenAsked()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send(get("/now", "Connection: close\r\n"));
    QCOMPARE(client.readAll(), RawClient::End::Closed);
    QVERIFY(client.received().contains("Connection: close\r\n"));
    QVERIFY(client.received().endsWith("GET /now 0 "));
}

void TestListener::servesHttp10()
{
    CoreThread core(m_dispatcher);
    const quint16 port = core.openLocal();
    RawClient plain(port);
    plain.send("GET /stream/3 HTTP/1.0\r\n\r\n");
    QCOMPARE(plain.readAll(), RawClient::End::Closed);
    QVERIFY(!plain.received().contains("chunked"));
    QCOMPARE(plain.received().count("data: 0123456789ab\n\n"), 3);
    QVERIFY(plain.received().endsWith("\n\n"));

    RawClient alive(port);
    for (int i = 0; i < 2; ++i) {
        alive.send("GET /now HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QVERIFY(alive.readUntil("GET /now 0 "));
        QVERIFY(alive.received().contains("Connection: keep-alive\r\n"));
        alive.forget();
    }
}

void TestListener::answersHeadWithoutABody()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send("HEAD /sized/1000 HTTP/1.1\r\n" + host + "\r\nHEAD /stream/2 HTTP/1.1\r\n" + host
                + "\r\n" + get("/now"));
    QVERIFY(client.readUntil("GET /now 0 "));
    QCOMPARE(client.statuses(), QList<int>({200, 200, 200}));
    QVERIFY(client.received().contains("Content-Length: 1000\r\n\r\nHTTP/1.1 200"));
    QVERIFY(client.received().contains("Transfer-Encoding: chunked\r\n\r\nHTTP/1.1 200"));
}

void TestListener::sendsNoBodyWith204And304()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send(get("/status/204") + get("/status/304") + get("/now"));
    QVERIFY(client.readUntil("GET /now 0 "));
    QCOMPARE(client.statuses(), QList<int>({204, 304, 200}));
    QVERIFY(client.received().startsWith(
        "HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 304 Not Modified\r\n\r\n"));
}

void TestListener::streamsInChunks()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send(get("/stream/5"));
    QVERIFY(client.readUntil("\r\n0\r\n\r\n"));
    QVERIFY(client.received().contains("Transfer-Encoding: chunked\r\n"));
    QCOMPARE(client.received().count("\r\n14\r\ndata: 0123456789ab\n\n"), 5);
    QTRY_COMPARE(core.activeRequests(), 0);
}

void TestListener::handsOverTheTargetAsSent()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    const QList<QByteArray> targets {"/v1beta/models/gemini:streamGenerateContent?alt=sse",
                                     "/%zz",
                                     "/a%2e%2e/b%2Fc",
                                     "/a?b=%20%zz&[]",
                                     "/\"<>\\^`{|}",
                                     "/~!$&'()*+,;=:@",
                                     "/x?http://a/b"};
    for (const QByteArray &target : targets) {
        client.send(get(target));
        QVERIFY2(client.readUntil("GET " + target + " 0 "), target.constData());
    }
    client.send("OPTIONS * HTTP/1.1\r\n" + host + "\r\nPURGE /p HTTP/1.1\r\n" + host + "\r\n");
    QVERIFY(client.readUntil("PURGE /p 0 "));
    QVERIFY(client.received().contains("OPTIONS * 0 "));
}

void TestListener::takesManyAndLongFields()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    QByteArray fields;
    for (int i = 0; i < 190; ++i)
        fields += "X-Field-" + QByteArray::number(i) + ": value\r\n";
    client.send(get("/many", fields));
    QVERIFY(client.readUntil("GET /many 0 "));
    client.send(get("/long", "X-Long: " + QByteArray(60'000, 'x') + "\r\n"));
    QVERIFY(client.readUntil("GET /long 0 "));
}

void TestListener::readsBodiesOfAnySize_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 1000, 65'536, 1'000'000, 20'000'000})
        QTest::addRow("%d", size) << size;
}

void TestListener::readsBodiesOfAnySize()
{
    QFETCH(int, size);
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    for (int i = 0; i < 2; ++i) {
        client.send(post("/now", QByteArray(size, 'b')));
        QVERIFY(client.readUntil("POST /now " + QByteArray::number(size)));
        client.forget();
    }
    QCOMPARE(core.handler().bodyBytes.load(), 2LL * size);
}

void TestListener::readsChunkedBodies()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    const QByteArray head = "POST /now HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n";
    client.send(head + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n" + get("/next"));
    QVERIFY(client.readUntil("GET /next 0 "));
    QVERIFY(client.received().contains("POST /now 11 hello world"));
    client.send(head);
    for (int i = 0; i < 200; ++i)
        client.send("8000\r\n" + QByteArray(0x8000, 'c') + "\r\n");
    client.send("0\r\n\r\n");
    QVERIFY(client.readUntil("POST /now " + QByteArray::number(200 * 0x8000)));
}

void TestListener::readsARequestByteByByte()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    const QByteArray request = "POST /now HTTP/1.1\r\n" + host
        + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3\r\nabc\r\n0\r\n\r\n"
        + post("/two", "xyz");
    for (const char c : request)
        client.send(QByteArray(1, c));
    QVERIFY(client.readUntil("POST /two 3 xyz"));
    QVERIFY(client.received().contains("POST /now 8 helloabc"));
}

void TestListener::answersPipelinedRequestsInOrder()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send(get("/later/60") + get("/stream/10") + get("/later/1") + get("/now")
                + get("/later/20"));
    QVERIFY(client.readUntil("GET /later/20 0 "));
    const QByteArray &all = client.received();
    QCOMPARE(client.statuses(), QList<int>({200, 200, 200, 200, 200}));
    qsizetype before = -1;
    for (const QByteArrayView part : {"GET /later/60 0 ", "\r\n0\r\n\r\n", "GET /later/1 0 ",
                                      "GET /now 0 ", "GET /later/20 0 "}) {
        const qsizetype at = all.indexOf(part);
        QVERIFY2(at > before, part.data());
        before = at;
    }
    // Sent while the answer before is on its way.
    client.forget();
    client.send(get("/stream/50"));
    QVERIFY(client.readUntil("data:"));
    client.send(get("/now"));
    QVERIFY(client.readUntil("GET /now 0 "));
    QVERIFY(client.received().indexOf("\r\n0\r\n\r\n") < client.received().indexOf("HTTP/1.1", 5));
}

void TestListener::pipelinedBodiesStayApart()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    QByteArray all;
    for (int i = 1; i <= 20; ++i)
        all += post("/later/1", QByteArray(i * 100, static_cast<char>('a' + i)));
    client.send(all);
    for (int i = 1; i <= 20; ++i)
        QVERIFY(client.readUntil("POST /later/1 " + QByteArray::number(i * 100) + ' '
                                 + static_cast<char>('a' + i)));
    QCOMPARE(client.statuses().size(), 20);
}

void TestListener::boundsWhatIsPipelined()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send(get("/held"));
    QTRY_COMPARE(core.handler().served.load(), 1);
    QVERIFY(client.send(post("/now", QByteArray(5'000'000, 'x'))));
    for (int turn = 0; turn < 3; ++turn) // in each, the sockets have theirs
        core.run([] {});
    core.run([&] { core.handler().release(); });
    // The answer that ran is complete, then the connection ends; nothing of what was too much was
    // served.
    QCOMPARE(client.readAll(), RawClient::End::Closed);
    QCOMPARE(client.statuses(), QList<int> {200});
    QVERIFY(client.received().contains("GET /held 0 "));
    QCOMPARE(core.handler().served.load(), 1);
}

void TestListener::answersExpectContinue()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send("POST /now HTTP/1.1\r\n" + host
                + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    QVERIFY(client.readUntil("HTTP/1.1 100 Continue\r\n\r\n"));
    QCOMPARE(core.handler().served.load(), 0);
    client.send("hello");
    QVERIFY(client.readUntil("POST /now 5 hello"));
    QCOMPARE(client.statuses(), QList<int>({100, 200}));
    // No wait for what is there already, or for nothing.
    client.forget();
    client.send(post("/now", "hello", "Expect: 100-continue\r\n")
                + get("/end", "Expect: 100-continue\r\n"));
    QVERIFY(client.readUntil("GET /end 0 "));
    QCOMPARE(client.statuses(), QList<int>({200, 200}));
}

void TestListener::refusesBeforeTheBodyIsSent()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send("POST /forbidden HTTP/1.1\r\n" + host + "Content-Length: 5000000\r\n\r\n");
    // The whole answer comes although not a byte of the body was sent.
    QCOMPARE(client.readAll(1500ms), RawClient::End::Closed);
    QCOMPARE(client.statuses(), QList<int> {403});
    QVERIFY(client.received().contains("Connection: close\r\n"));
    QVERIFY(client.received().endsWith("forbidden"));
    QCOMPARE(core.handler().served.load(), 0);
    QCOMPARE(core.handler().bodyBytes.load(), 0);
    QCOMPARE(core.counters().refused, 1U);
}

void TestListener::refusalReachesAClientThatSendsOn()
{
    CoreThread core(m_dispatcher);
    const quint16 port = core.openLocal();
    for (int i = 0; i < 20; ++i) {
        RawClient client(port);
        client.send("POST /forbidden HTTP/1.1\r\n" + host + "Content-Length: 600000\r\n\r\n");
        client.send(QByteArray(600'000, 'x'));
        QCOMPARE(client.readAll(), RawClient::End::Closed);
        QCOMPARE(client.statuses(), QList<int> {403});
        QVERIFY(client.received().endsWith("forbidden"));
    }
    QCOMPARE(core.handler().served.load(), 0);
    QTRY_COMPARE(core.connections(), 0);
}

void TestListener::refusedWithoutABodyKeepsTheConnection()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send(get("/forbidden") + get("/now"));
    QVERIFY(client.readUntil("GET /now 0 "));
    QCOMPARE(client.statuses(), QList<int>({403, 200}));
}

void TestListener::noContinueForARefusedRequest()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send("POST /forbidden HTTP/1.1\r\n" + host
                + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    QCOMPARE(client.readAll(), RawClient::End::Closed);
    QCOMPARE(client.statuses(), QList<int> {403});
}

void TestListener::ownRefusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray smuggled = get("/smuggled");
    QTest::newRow("length and chunks") << QByteArray(
        "POST /v1 HTTP/1.1\r\n" + host
        + "Content-Length: 36\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled)
                                       << 400;
    QTest::newRow("two lengths") << QByteArray(
        "POST /v1 HTTP/1.1\r\n" + host + "Content-Length: 0\r\nContent-Length: 40\r\n\r\n"
        + smuggled) << 400;
    QTest::newRow("bare LF") << QByteArray("GET /v1 HTTP/1.1\nHost: a\n\n" + smuggled) << 400;
    QTest::newRow("no Host") << QByteArray("GET /v1 HTTP/1.1\r\n\r\n" + smuggled) << 400;
    QTest::newRow("trailer") << QByteArray(
        "POST /v1 HTTP/1.1\r\n" + host
        + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX: 1\r\n\r\n" + smuggled)
                             << 400;
    QTest::newRow("bad chunk") << QByteArray(
        "POST /v1 HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + smuggled)
                               << 400;
    QTest::newRow("double slash") << QByteArray("GET //ws/google HTTP/1.1\r\n" + host + "\r\n"
                                                + smuggled)
                                  << 400;
    QTest::newRow("TLS") << QByteArray::fromHex("160301006c01000068030300") << 400;
    QTest::newRow("body too large")
        << QByteArray("POST /v1 HTTP/1.1\r\n" + host + "Content-Length: 10737418240\r\n\r\n")
        << 413;
    QTest::newRow("expectation") << QByteArray("POST /v1 HTTP/1.1\r\n" + host
                                               + "Expect: tea\r\nContent-Length: 3\r\n\r\nabc")
                                 << 417;
    QTest::newRow("too many fields") << get("/v1", QByteArray("X: 1\r\n").repeated(300)) << 431;
    QTest::newRow("coding") << QByteArray("POST /v1 HTTP/1.1\r\n" + host
                                          + "Transfer-Encoding: gzip, chunked\r\n\r\n" + smuggled)
                            << 501;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + smuggled) << 505;
}

void TestListener::ownRefusals()
{
    QFETCH(QByteArray, bytes);
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send(bytes);
    QCOMPARE(client.readAll(), RawClient::End::Closed);
    QCOMPARE(client.statuses().size(), 1);
    QTEST(client.statuses().first(), "status");
    QVERIFY(client.received().contains("Connection: close\r\n"));
    QCOMPARE(core.handler().served.load(), 0);
    QCOMPARE(core.handler().refusalsAsked.load(),
             bytes.contains("chunked\r\n\r\n5") || bytes.contains("zz") ? 1 : 0);
    QCOMPARE(core.counters().refused, 1U);
}

void TestListener::refusalsAreDescribedForTheTarget()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send("POST /v1/messages HTTP/1.1\r\n" + host + "Content-Length: 999999999\r\n\r\n");
    QVERIFY(client.readUntil("described /v1/messages"));
}

void TestListener::upgradeToWebSocketIsAnswered426()
{
    CoreThread core(m_dispatcher);
    const quint16 port = core.openLocal();
    const QByteArray fields =
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    RawClient client(port);
    client.send(get("/v1/responses", fields));
    QCOMPARE(client.readAll(), RawClient::End::Closed);
    QCOMPARE(client.statuses(), QList<int> {426});
    QVERIFY(client.received().contains("\r\nUpgrade: "));
    QCOMPARE(core.handler().served.load(), 0);
    RawClient other(port);
    other.send(
        get("/now",
            "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n"));
    QVERIFY(other.readUntil("GET /now 0 "));
}

void TestListener::endlessChunksEndAtTheLimit()
{
    ListenerLimits limits;
    limits.maxBody = 100'000;
    CoreThread core(m_dispatcher, limits);
    RawClient client(core.openLocal());
    client.send("POST /now HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 30; ++i)
        client.send("1000\r\n" + QByteArray(0x1000, 'x') + "\r\n");
    QCOMPARE(client.readAll(), RawClient::End::Closed);
    QCOMPARE(client.statuses(), QList<int> {413});
    QCOMPARE(core.handler().served.load(), 0);
}

void TestListener::endlessHeadEndsAtTheLimit()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send("GET / HTTP/1.1\r\n" + host + "X: " + QByteArray(70'000, 'x'));
    QCOMPARE(client.readAll(), RawClient::End::Closed);
    QCOMPARE(client.statuses(), QList<int> {431});
    client.close();
    // One who goes on is cut, and costs no memory.
    const qint64 before = residentKilobytes();
    RawClient flood(core.listener().port());
    QByteArray piece(1024 * 1024, 'x');
    bool taken = flood.send("GET / HTTP/1.1\r\n" + host + "X: ");
    for (int i = 0; i < 64 && taken; ++i)
        taken = flood.send(piece, 5s);
    QVERIFY(!taken);
    QVERIFY2(residentKilobytes() - before < 20'000, "memory grew");
    QTRY_COMPARE(core.connections(), 0);
}

void TestListener::tellsAtOnceThatTheClientLeft_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("reset");
    for (const QByteArray target : {"/wait", "/stream/100000"}) {
        QTest::newRow(target + " FIN") << target << false;
        QTest::newRow(target + " RST") << target << true;
    }
}

void TestListener::tellsAtOnceThatTheClientLeft()
{
    QFETCH(QByteArray, target);
    QFETCH(bool, reset);
    CoreThread core(m_dispatcher);
    const quint16 port = core.openLocal();
    constexpr int rounds = 5; // another program's turn on the processor is not the listener's delay
    qint64 best = std::numeric_limits<qint64>::max();
    for (int round = 1; round <= rounds; ++round) {
        RawClient client(port);
        client.send(post(target, "{}"));
        QTRY_COMPARE(core.handler().served.load(), round);
        QCOMPARE(core.activeRequests(), 1);
        const qint64 left = microsecondsNow();
        if (reset)
            client.reset();
        else
            client.close();
        QTRY_COMPARE(core.handler().gone.load(), round);
        best = std::min(best, core.handler().goneAt - left);
        QTRY_COMPARE(core.connections(), 0);
        QCOMPARE(core.activeRequests(), 0);
    }
    QVERIFY2(best < 100'000, "it took more than 100 ms");
    QCOMPARE(core.counters().clientsGone, quint64(rounds));
}

void TestListener::dropsAHalfBodyOfAClientThatLeft()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send("POST /now HTTP/1.1\r\n" + host + "Content-Length: 1000\r\n\r\nhalf");
    QTRY_COMPARE(core.handler().refusalsAsked.load(), 1);
    client.close();
    QTRY_COMPARE(core.connections(), 0);
    QCOMPARE(core.handler().served.load(), 0);
    QCOMPARE(core.handler().gone.load(), 0);
}

void TestListener::pausesForAClientThatDoesNotRead()
{
    ListenerLimits limits;
    CoreThread core(m_dispatcher, limits);
    const quint16 port = core.openLocal();
    RawClient client(port, QHostAddress(QHostAddress::LocalHost), RawClient::Tls::No, 4096);
    const qint64 before = residentKilobytes();
    client.send(get("/flood"));
    QTRY_COMPARE(core.handler().blocked.load(), 1);
    const qint64 produced = core.handler().produced;
    // A whole stream for somebody else, and not a byte more for this one.
    RawClient other(port);
    other.send(get("/stream/100"));
    QVERIFY(other.readUntil("\r\n0\r\n\r\n"));
    QCOMPARE(core.handler().produced.load(), produced);
    QCOMPARE(core.handler().drained.load(), 0);
    // What the kernel takes (a few MiB) and the high watermark, not more.
    QVERIFY2(produced < 16 * 1024 * 1024, "never paused");
    QVERIFY2(residentKilobytes() - before < 16 * 1024, "memory grew");
    client.close();
    QTRY_COMPARE(core.handler().gone.load(), 1);
}

void TestListener::resumesWhenTheClientReadsAgain()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal(), QHostAddress(QHostAddress::LocalHost), RawClient::Tls::No,
                     128 * 1024);
    client.send(get("/flood"));
    QTRY_COMPARE(core.handler().blocked.load(), 1);
    const qint64 produced = core.handler().produced;
    QElapsedTimer clock;
    clock.start();
    while (core.handler().drained.load() < 3 && clock.elapsed() < 20'000) {
        client.readUntil("never", 20ms);
        client.forget(); // or all of it is searched again with every piece
    }
    QVERIFY(core.handler().drained.load() >= 3);
    QVERIFY(core.handler().produced.load() > produced);
    QVERIFY(core.handler().blocked.load() >= core.handler().drained.load());
}

void TestListener::cutsAClientThatStalls()
{
    ListenerLimits limits;
    limits.writeStallTimeout = 200ms;
    CoreThread core(m_dispatcher, limits);
    RawClient client(core.openLocal(), QHostAddress(QHostAddress::LocalHost), RawClient::Tls::No,
                     4096);
    client.send(get("/flood"));
    QTRY_COMPARE(core.handler().gone.load(), 1);
    QCOMPARE(client.readAll(), RawClient::End::Reset);
    QTRY_COMPARE(core.connections(), 0);
    QCOMPARE(core.counters().clientsGone, 1U);
}

void TestListener::timesOutASlowHead()
{
    ListenerLimits limits;
    limits.headTimeout = 150ms;
    CoreThread core(m_dispatcher, limits);
    RawClient client(core.openLocal());
    QElapsedTimer clock;
    clock.start();
    client.send("GET / HTTP/1.1\r\n");
    // A byte now and then does not help.
    bool ended = false;
    while (!ended && clock.elapsed() < 20'000)
        ended = !client.send("X", 100ms) || client.readUntil("HTTP/1.1", 20ms);
    QVERIFY(ended);
    QCOMPARE(client.readAll(), RawClient::End::Closed);
    QCOMPARE(client.statuses(), QList<int> {408});
    QVERIFY(clock.elapsed() >= 150);
}

void TestListener::timesOutASlowBody()
{
    ListenerLimits limits;
    limits.bodyTimeout = 150ms;
    CoreThread core(m_dispatcher, limits);
    RawClient client(core.openLocal());
    client.send("POST /v1 HTTP/1.1\r\n" + host + "Content-Length: 10\r\n\r\nabc");
    QCOMPARE(client.readAll(), RawClient::End::Closed);
    QCOMPARE(client.statuses(), QList<int> {408});
    QVERIFY(client.received().contains("described /v1"));
    QCOMPARE(core.handler().served.load(), 0);
}

void TestListener::closesIdleConnections()
{
    ListenerLimits limits;
    limits.idleTimeout = 500ms;
    CoreThread core(m_dispatcher, limits);
    const quint16 port = core.openLocal();
    RawClient silent(port);
    RawClient used(port);
    used.send(
        get("/later/1000")); // longer than the idle limit: an answer that is worked on is not idle
    QCOMPARE(silent.readAll(), RawClient::End::Closed);
    QVERIFY(silent.received().isEmpty());
    QCOMPARE(used.readAll(), RawClient::End::Closed);
    QCOMPARE(used.statuses(), QList<int> {200});
}

void TestListener::abortIsAReset()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send(get("/cut"));
    QCOMPARE(client.readAll(), RawClient::End::Reset);
    QTRY_COMPARE(core.connections(), 0);
    QCOMPARE(core.activeRequests(), 0);
    QCOMPARE(core.counters().clientsGone, 0U);
}

void TestListener::hangingUpLosesNothingOfWhatWasSent()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send(get("/leave"));
    QCOMPARE(client.readAll(), RawClient::End::Closed);
    QCOMPARE(client.received().count('x'), 50);
    QTRY_COMPARE(core.connections(), 0);
    QCOMPARE(core.activeRequests(), 0);
}

void TestListener::anAnswerThatIsTooShortIsAReset()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send(get("/short"));
    QCOMPARE(client.readAll(), RawClient::End::Reset);
}

void TestListener::handlerFieldsCannotBreakTheFraming()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send(get("/evil") + get("/now"));
    QVERIFY(client.readUntil("GET /now 0 "));
    QVERIFY(client.received().startsWith(
        "HTTP/1.1 200 OK\r\nX-Good: 1\r\nContent-Length: 2\r\n\r\nok"));
}

void TestListener::turnsAwayTooManyConnections()
{
    ListenerLimits limits;
    limits.maxConnections = 3;
    CoreThread core(m_dispatcher, limits);
    const quint16 port = core.openLocal();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(port));
        clients.back()->send(get("/now"));
        QVERIFY(clients.back()->readUntil("GET /now 0 "));
    }
    RawClient extra(port);
    extra.send(get("/now"));
    QCOMPARE(extra.readAll(), RawClient::End::Closed);
    QCOMPARE(extra.statuses(), QList<int> {503});
    extra.close();
    clients.pop_back();
    QTRY_COMPARE(core.connections(), 2);
    RawClient again(port);
    again.send(get("/now"));
    QVERIFY(again.readUntil("GET /now 0 "));
}

void TestListener::stopsAcceptingAndLetsAnswersEnd()
{
    CoreThread core(m_dispatcher);
    const quint16 port = core.openLocal();
    RawClient idle(port);
    idle.send(get("/now"));
    QVERIFY(idle.readUntil("GET /now 0 "));
    RawClient busy(port);
    busy.send(get("/later/200"));
    QTRY_COMPARE(core.handler().served.load(), 2);
    core.run([&] { core.listener().stopAccepting(); });
    QVERIFY(!RawClient(port).isConnected());
    QCOMPARE(idle.readAll(), RawClient::End::Closed);
    QCOMPARE(busy.readAll(), RawClient::End::Closed);
    QVERIFY(busy.received().contains("Connection: close\r\n"));
    QVERIFY(busy.received().contains("GET /later/200 0 "));
    idle.close();
    busy.close();
    QTRY_COMPARE(core.connections(), 0);
}

void TestListener::abortAllCutsEverything()
{
    CoreThread core(m_dispatcher);
    const quint16 port = core.openLocal();
    RawClient idle(port);
    idle.send(get("/now"));
    QVERIFY(idle.readUntil("GET /now 0 "));
    RawClient busy(port);
    busy.send(get("/wait"));
    QTRY_COMPARE(core.activeRequests(), 1);
    core.run([&] { core.listener().abortAll(); });
    QCOMPARE(core.handler().gone.load(), 1);
    QCOMPARE(busy.readAll(), RawClient::End::Reset);
    QCOMPARE(idle.readAll(), RawClient::End::Reset);
    QTRY_COMPARE(core.connections(), 0);
}

void TestListener::listensOnBothFamiliesWithOnePort()
{
    CoreThread core(m_dispatcher);
    const Result<void> opened = core.open({{QHostAddress(QHostAddress::LocalHost), 0},
                                           {QHostAddress(QHostAddress::LocalHostIPv6), 0}});
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
    const quint16 port = core.listener().port();
    RawClient four(port);
    four.send(get("/four"));
    QVERIFY(four.readUntil("GET /four 0 "));
    RawClient six(port, QHostAddress(QHostAddress::LocalHostIPv6));
    QFile addresses(u"/proc/net/if_inet6"_s);
    const bool haveIpv6 = addresses.open(QIODevice::ReadOnly)
        && addresses.readAll().contains("00000000000000000000000000000001 ");
    QCOMPARE(six.isConnected(), haveIpv6);
    if (haveIpv6) {
        six.send(get("/six"));
        QVERIFY(six.readUntil("GET /six 0 "));
    }
}

void TestListener::namesTheHolderOfATakenPort()
{
    CoreThread first(m_dispatcher);
    const quint16 port = first.openLocal();
    CoreThread second(m_dispatcher);
    const Result<void> opened = second.open({{QHostAddress(QHostAddress::LocalHost), port}});
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Conflict);
    const QString message = opened.error().message;
    QVERIFY2(message.contains(QString::number(getpid())), qPrintable(message));
    QVERIFY2(message.contains(u"tst_listener"), qPrintable(message));
    QVERIFY2(message.contains(QString::number(port)), qPrintable(message));
    QCOMPARE(second.listener().port(), 0);

    const PortHolder holder = portHolder(port);
    QCOMPARE(holder.pid, getpid());
    QVERIFY(holder.name.startsWith(u"tst_listener"));

    // All endpoints or none: the free one is not kept.
    CoreThread third(m_dispatcher);
    const quint16 free = nextFreePort(port, {QHostAddress(QHostAddress::LocalHost)});
    QVERIFY(!third.open({{QHostAddress(QHostAddress::LocalHost), free},
                         {QHostAddress(QHostAddress::LocalHost), port}}));
    QVERIFY(!RawClient(free).isConnected());
}

void TestListener::findsTheNextFreePort()
{
    CoreThread core(m_dispatcher);
    const quint16 port = core.openLocal();
    const quint16 next =
        nextFreePort(static_cast<quint16>(port - 1), {QHostAddress(QHostAddress::LocalHost)});
    QVERIFY(next > port);
    QCOMPARE(nextFreePort(65535, {QHostAddress(QHostAddress::LocalHost)}), 0);
    QCOMPARE(portHolder(next).pid, 0);
}

void TestListener::opensAgainAfterStopping()
{
    CoreThread core(m_dispatcher);
    const quint16 port = core.openLocal();
    core.run([&] { core.listener().stopAccepting(); });
    QCOMPARE(core.listener().port(), 0);
    QVERIFY(core.open({{QHostAddress(QHostAddress::LocalHost), port}}));
    RawClient client(port);
    for (int i = 0; i < 2; ++i) {
        client.send(get("/now"));
        QVERIFY(client.readUntil("GET /now 0 "));
        client.forget();
    }
}

void TestListener::speaksTls()
{
    CoreThread core(m_dispatcher);
    const quint16 port = core.openLocal(selfSigned());
    RawClient client(port, QHostAddress(QHostAddress::LocalHost), RawClient::Tls::Yes);
    QVERIFY(client.isConnected());
    client.send(get("/now") + get("/stream/5"));
    QVERIFY(client.readUntil("\r\n0\r\n\r\n"));
    client.send(post("/now", QByteArray(3'000'000, 'b')));
    QVERIFY(client.readUntil("POST /now 3000000"));
    client.forget();
    client.send(get("/sized/3000000", "Connection: close\r\n"));
    QCOMPARE(client.readAll(), RawClient::End::Closed);
    QVERIFY(client.received().size() > 3'000'000);

    RawClient refused(port, QHostAddress(QHostAddress::LocalHost), RawClient::Tls::Yes);
    refused.send("POST /forbidden HTTP/1.1\r\n" + host + "Content-Length: 5000000\r\n\r\nxx");
    QVERIFY(refused.readUntil("forbidden"));
    refused.close();

    RawClient leaver(port, QHostAddress(QHostAddress::LocalHost), RawClient::Tls::Yes);
    leaver.send(get("/wait"));
    QTRY_COMPARE(core.activeRequests(), 1);
    leaver.close();
    QTRY_COMPARE(core.handler().gone.load(), 1);

    RawClient slow(port, QHostAddress(QHostAddress::LocalHost), RawClient::Tls::Yes, 4096);
    slow.send(get("/flood"));
    QTRY_COMPARE(core.handler().blocked.load(), 1);
    QVERIFY(core.handler().produced.load() < 16 * 1024 * 1024);
    slow.close();
    QTRY_COMPARE(core.handler().gone.load(), 2);
    client.close();
    QTRY_COMPARE(core.connections(), 0);
}

void TestListener::resetsTlsToo()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal(selfSigned()), QHostAddress(QHostAddress::LocalHost),
                     RawClient::Tls::Yes);
    client.send(get("/cut"));
    QCOMPARE(client.readAll(), RawClient::End::Reset);
    QTRY_COMPARE(core.connections(), 0);
}

void TestListener::plainTextOnATlsPortIsClosed()
{
    ListenerLimits limits;
    limits.headTimeout = 200ms;
    CoreThread core(m_dispatcher, limits);
    const quint16 port = core.openLocal(selfSigned());
    RawClient plain(port);
    plain.send(get("/now"));
    QVERIFY(plain.readAll() != RawClient::End::Open);
    RawClient silent(port); // never starts its handshake
    QVERIFY(silent.readAll() != RawClient::End::Open);
    QTRY_COMPARE(core.connections(), 0);
    QCOMPARE(core.handler().served.load(), 0);
}

void TestListener::idleListenerNeedsNoTime()
{
    CoreThread core(m_dispatcher);
    RawClient client(core.openLocal());
    client.send(get("/now"));
    QVERIFY(client.readUntil("GET /now 0 "));
    client.close();
    QTRY_COMPARE(core.connections(), 0);
    // The thread counts by itself and by its own timer, whatever else the machine does meanwhile.
    std::promise<int> counted;
    core.run([&] {
        const auto turns = std::make_shared<int>(0);
        const auto counting = QObject::connect(QThread::currentThread()->eventDispatcher(),
                                               &QAbstractEventDispatcher::awake, &core.handler(),
                                               [turns] { ++*turns; });
        QTimer::singleShot(1500ms, Qt::PreciseTimer, &core.handler(), [&counted, turns, counting] {
            QObject::disconnect(counting);
            counted.set_value(*turns);
        });
    });
    const int turns = counted.get_future().get();
    QVERIFY2(turns <= 4, qPrintable(QString::number(turns)));
}

void TestListener::survivesManyClientsThatComeAndGo()
{
    CoreThread core(m_dispatcher);
    const quint16 port = core.openLocal();
    quint32 state = 1;
    const auto next = [&state] {
        state = state * 1664525 + 1013904223;
        return state >> 16;
    };
    static const QList<QByteArray> targets {"/now",  "/later/3", "/stream/5", "/flood",
                                            "/wait", "/cut",     "/forbidden"};
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 300; ++i) {
        clients.push_back(std::make_unique<RawClient>(port));
        const QByteArray request =
            post(targets[next() % targets.size()], QByteArray(next() % 3000, 'x'))
            + get(targets[next() % targets.size()]);
        clients.back()->send(next() % 4 ? request : request.left(next() % request.size()));
        if (next() % 3 == 0)
            clients.back()->readUntil("HTTP/1.1", 10ms);
        if (clients.size() > 20) {
            const auto victim = clients.begin() + next() % 20;
            if (next() % 2)
                (*victim)->reset();
            clients.erase(victim);
        }
    }
    clients.clear();
    QTRY_COMPARE(core.connections(), 0);
    QCOMPARE(core.activeRequests(), 0);
    RawClient client(port);
    client.send(get("/now"));
    QVERIFY(client.readUntil("GET /now 0 "));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    TestListener onEpoll(CoreThread::Dispatcher::Epoll);
    int failures = QTest::qExec(&onEpoll, argc, argv);
#ifndef __SANITIZE_THREAD__
    // ThreadSanitizer cannot see how the platform's dispatcher hands events from thread to thread.
    TestListener onPlatform(CoreThread::Dispatcher::Platform);
    failures += QTest::qExec(&onPlatform, argc, argv);
#endif
    return failures;
}

#include "tst_listener.moc"
