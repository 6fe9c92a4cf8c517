// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/chunkscanner.h"
#include "core/listener/headscanner.h"

#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;

namespace {

constexpr HeadScanner::Limits limits {.maxHead = 1024, .maxHeaders = 20, .maxBody = 1000};

/// What a connection learns from the bytes of one request, in one piece.
struct Outcome
{
    ScanProgress progress = ScanProgress::NeedMore;
    int status = 0; ///< of a refusal
    ErrorKind kind = ErrorKind::BadFraming;
    RequestHead head;
    QByteArray body;
    qsizetype used = 0;
    bool keepAlive = false;
    bool expectsContinue = false;
};

/// Feeds `bytes` cut at `split`, the way a connection does.
Outcome scan(const QByteArray &bytes, qsizetype split = -1)
{
    Outcome outcome;
    HeadScanner scanner(limits);
    ChunkScanner chunks(limits.maxBody);
    const QList<qsizetype> ends =
        split < 0 ? QList<qsizetype> {bytes.size()} : QList<qsizetype> {split, bytes.size()};
    bool inBody = false;
    for (const qsizetype end : ends) {
        if (!inBody) {
            outcome.progress = scanner.scan(QByteArrayView(bytes).first(end));
            if (outcome.progress == ScanProgress::Refused) {
                outcome.status = scanner.fault().status;
                outcome.kind = scanner.fault().kind;
                outcome.head = scanner.head();
                return outcome;
            }
            if (outcome.progress == ScanProgress::NeedMore)
                continue;
            inBody = true;
            outcome.head = scanner.head();
            outcome.keepAlive = scanner.keepAlive();
            outcome.expectsContinue = scanner.expectsContinue();
            outcome.used = scanner.size();
        }
        if (scanner.chunked()) {
            outcome.progress = chunks.scan(
                QByteArrayView(bytes).sliced(outcome.used, end - outcome.used), outcome.body);
            outcome.used += chunks.consumed();
            if (outcome.progress == ScanProgress::Refused) {
                outcome.status = chunks.fault().status;
                outcome.kind = chunks.fault().kind;
            }
            if (outcome.progress != ScanProgress::NeedMore)
                return outcome;
        } else {
            const qint64 length = outcome.head.contentLength.value_or(0);
            const qsizetype bodyEnd = outcome.used + static_cast<qsizetype>(length);
            outcome.progress = bodyEnd <= end ? ScanProgress::Complete : ScanProgress::NeedMore;
            if (outcome.progress == ScanProgress::Complete) {
                outcome.body = bytes.sliced(outcome.used, length);
                outcome.used = bodyEnd;
                return outcome;
            }
        }
    }
    return outcome;
}

const QByteArray chunkedHead = "POST /v1 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

} // namespace

class TestHttpFraming final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesHostileRequests_data();
    void refusesHostileRequests();
    void acceptsGoodRequests_data();
    void acceptsGoodRequests();
    void normalisesTargets_data();
    void normalisesTargets();
    void keepsAlive_data();
    void keepsAlive();
    void refusesEveryControlCharacterInAField();
    void refusesEveryForeignByteInATarget();
    void refusesNoiseBeforeTheLineEnds();
    void boundsTheHead();
    void boundsTheFields();
    void boundsChunkExtensions();
    void keepsFieldsInOrderWithDuplicates();
    void absoluteFormReplacesTheHost();
    void knowsTheHeadWhenTheBodyIsTooLarge();
    void leavesTheNextRequestAlone();
    void survivesGarbage();
};

void TestHttpFraming::refusesHostileRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
        QTest::newRow(name) << bytes << status;
    };
    const auto post = [](const QByteArray &fields) {
        return "POST /v1 HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
    };
    row("length and chunks", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"));
    row("chunks and length", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n"));
    row("two lengths", post("Content-Length: 0\r\nContent-Length: 36\r\n"));
    row("two equal lengths", post("Content-Length: 3\r\nContent-Length: 3\r\n"));
    row("length list", post("Content-Length: 3, 3\r\n"));
    row("signed length", post("Content-Length: +3\r\n"));
    row("negative length", post("Content-Length: -1\r\n"));
    row("length with letters", post("Content-Length: 3abc\r\n"));
    row("hex length", post("Content-Length: 0x3\r\n"));
    row("empty length", post("Content-Length:\r\n"));
    row("length with a space", post("Content-Length: 1 3\r\n"));
    row("length beyond the limit", post("Content-Length: 1001\r\n"), 413);
    row("length of 2^64-1", post("Content-Length: 18446744073709551615\r\n"), 413);
    row("length of 2^64+3", post("Content-Length: 18446744073709551619\r\n"), 413);
    row("unknown coding", post("Transfer-Encoding: xchunked\r\n"), 501);
    row("gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n"), 501);
    row("chunked, chunked", post("Transfer-Encoding: chunked, chunked\r\n"), 501);
    row("quoted chunked", post("Transfer-Encoding: \"chunked\"\r\n"), 501);
    row("chunked with VT",
        post("Transfer-Encoding: \x0b"
             "chunked\r\n"));
    row("two codings", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n"));
    row("empty coding", post("Transfer-Encoding: \r\n"));
    row("chunks in 1.0", "POST /v1 HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("bare LF", "GET /v1 HTTP/1.1\nHost: a\n\n");
    row("bare LF after a field", "GET /v1 HTTP/1.1\r\nHost: a\nX: b\r\n\r\n");
    row("bare LF at the end", "GET /v1 HTTP/1.1\r\nHost: a\r\n\n");
    row("bare CR in a field", "GET /v1 HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n");
    row("CR CR LF", "GET /v1 HTTP/1.1\r\r\nHost: a\r\n\r\n");
    row("NUL in a field", QByteArrayLiteral("GET /v1 HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n"));
    row("NUL in a name", QByteArrayLiteral("GET /v1 HTTP/1.1\r\nHost: a\r\nX\0Y: b\r\n\r\n"));
    row("folded line", "GET /v1 HTTP/1.1\r\nHost: a\r\nX: 1\r\n 2\r\n\r\n");
    row("folded by a tab", "GET /v1 HTTP/1.1\r\nHost: a\r\nX: 1\r\n\t2\r\n\r\n");
    row("fold before the first field", "GET /v1 HTTP/1.1\r\n Host: a\r\n\r\n");
    row("space before the colon", "GET /v1 HTTP/1.1\r\nHost : a\r\n\r\n");
    row("tab before the colon", "GET /v1 HTTP/1.1\r\nHost: a\r\nContent-Length\t: 3\r\n\r\n");
    row("field without a colon", "GET /v1 HTTP/1.1\r\nHost: a\r\nfoo\r\n\r\n");
    row("field without a name", "GET /v1 HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n");
    row("no Host", "GET /v1 HTTP/1.1\r\n\r\n");
    row("two Hosts", "GET /v1 HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n");
    row("Host list", "GET /v1 HTTP/1.1\r\nHost: a, b\r\n\r\n");
    row("Host with a user", "GET /v1 HTTP/1.1\r\nHost: u@a\r\n\r\n");
    row("Host with a path", "GET /v1 HTTP/1.1\r\nHost: a/b\r\n\r\n");
    row("double slash", "GET //evil/v1 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("double slash in absolute form", "GET http://a//evil HTTP/1.1\r\nHost: a\r\n\r\n");
    row("no slash", "GET v1 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("absolute form without authority", "GET http:///v1 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("absolute form with a user", "GET http://a@b/v1 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("absolute form of another scheme", "GET ftp://a/v1 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("asterisk for GET", "GET * HTTP/1.1\r\nHost: a\r\n\r\n");
    row("fragment", "GET /v1#x HTTP/1.1\r\nHost: a\r\n\r\n");
    row("authority form", "CONNECT x:443 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("space in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n");
    row("tab in the target", "GET /a\tb HTTP/1.1\r\nHost: a\r\n\r\n");
    row("two spaces", "GET  /v1 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("two spaces before the version", "GET /v1  HTTP/1.1\r\nHost: a\r\n\r\n");
    row("space after the version", "GET /v1 HTTP/1.1 \r\nHost: a\r\n\r\n");
    row("space before the method", " GET /v1 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("no version", "GET /v1\r\n\r\n");
    row("no target", "GET HTTP/1.1\r\n\r\n");
    row("lower-case method", "get /v1 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("method with odd characters", "G<T /v1 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("endless method", QByteArray(40, 'A') + " / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("lower-case version", "GET /v1 http/1.1\r\nHost: a\r\n\r\n");
    row("version of three digits", "GET /v1 HTTP/1.10\r\nHost: a\r\n\r\n");
    row("HTTP/2.0", "GET /v1 HTTP/2.0\r\nHost: a\r\n\r\n", 505);
    row("HTTP/9.9", "GET /v1 HTTP/9.9\r\nHost: a\r\n\r\n", 505);
    row("HTTP/1.2", "GET /v1 HTTP/1.2\r\nHost: a\r\n\r\n", 505);
    row("HTTP/0.9", "GET /v1 HTTP/0.9\r\nHost: a\r\n\r\n", 505);
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("other expectation", post("Expect: tea\r\n"), 417);
    row("two expectations", post("Expect: 100-continue, tea\r\n"), 417);
    row("WebSocket",
        "GET /v1/responses HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: "
        "websocket\r\n\r\n",
        426);
    row("WebSocket in a list", "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: h2c, WebSocket/13\r\n\r\n",
        426);
    row("TLS hello",
        QByteArray::fromHex("160301006c010000680303") + QByteArray(60, '\0') + "\r\n\r\n");
    row("noise", QByteArrayLiteral("\x00\x01\x02\xff\xfe\r\n\r\n"));

    row("chunk size of letters", chunkedHead + "zz\r\nhello\r\n0\r\n\r\n");
    row("empty chunk size", chunkedHead + "\r\nhello\r\n0\r\n\r\n");
    row("negative chunk size", chunkedHead + "-5\r\nhello\r\n0\r\n\r\n");
    row("hex prefix", chunkedHead + "0x5\r\nhello\r\n0\r\n\r\n");
    row("chunk size of 2^64-1", chunkedHead + "ffffffffffffffff\r\nhello\r\n0\r\n\r\n");
    row("endless zeros", chunkedHead + QByteArray(64, '0') + "5\r\nhello\r\n0\r\n\r\n");
    row("space after the size", chunkedHead + "5 \r\nhello\r\n0\r\n\r\n");
    row("space before the size", chunkedHead + " 5\r\nhello\r\n0\r\n\r\n");
    row("bare LF after the size", chunkedHead + "5\nhello\r\n0\r\n\r\n");
    row("CR alone after the size", chunkedHead + "5\rhello\r\n0\r\n\r\n");
    row("LF in an extension", chunkedHead + "5;a\nb\r\nhello\r\n0\r\n\r\n");
    row("NUL in an extension", chunkedHead + QByteArrayLiteral("5;a\0b\r\nhello\r\n0\r\n\r\n"));
    row("data longer than its size", chunkedHead + "3\r\nhello\r\n0\r\n\r\n");
    row("data shorter than its size", chunkedHead + "7\r\nhello\r\n0\r\n\r\n");
    row("bare LF after the data", chunkedHead + "5\r\nhello\n0\r\n\r\n");
    row("trailer", chunkedHead + "5\r\nhello\r\n0\r\nX-T: 1\r\n\r\n");
    row("request in the trailer", chunkedHead + "0\r\n  GET /smug HTTP/1.1\r\nHost: a\r\n\r\n");
    row("bare LF at the body's end", chunkedHead + "5\r\nhello\r\n0\r\n\n");
    row("chunk beyond the limit", chunkedHead + "3e9\r\n", 413);
    row("chunks beyond the limit", chunkedHead + "3e8\r\n" + QByteArray(1000, 'x') + "\r\n1\r\n",
        413);
}

void TestHttpFraming::refusesHostileRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    const Outcome whole = scan(bytes);
    QCOMPARE(whole.progress, ScanProgress::Refused);
    QCOMPARE(whole.status, status);
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        const Outcome cut = scan(bytes, split);
        QVERIFY2(cut.progress == ScanProgress::Refused && cut.status == status,
                 qPrintable(u"cut at %1"_s.arg(split)));
    }
}

void TestHttpFraming::acceptsGoodRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("hasBody");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &method,
                        const QByteArray &target, const QByteArray &body = {}) {
        QTest::newRow(name) << bytes << method << target << body << !body.isEmpty();
    };
    row("GET", "GET /v1/models?limit=1000 HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n", "GET",
        "/v1/models?limit=1000");
    row("HEAD", "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n", "HEAD", "/");
    row("OPTIONS *", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS", "*");
    row("PURGE", "PURGE /v1 HTTP/1.1\r\nHost: a\r\n\r\n", "PURGE", "/v1");
    row("IPv6 Host", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", "GET", "/");
    row("colon in the path",
        "GET /v1beta/models/gemini:generateContent?key=%zz HTTP/1.1\r\nHost: a\r\n\r\n", "GET",
        "/v1beta/models/gemini:generateContent?key=%zz");
    row("no Host in 1.0", "GET /v1 HTTP/1.0\r\n\r\n", "GET", "/v1");
    row("empty lines first", "\r\n\r\nGET /v1 HTTP/1.1\r\nHost: a\r\n\r\n", "GET", "/v1");
    row("empty value", "GET / HTTP/1.1\r\nHost: a\r\nCookie:\r\n\r\n", "GET", "/");
    row("high bytes in a value", "GET / HTTP/1.1\r\nHost: a\r\nX-Title: caf\xc3\xa9\r\n\r\n", "GET",
        "/");
    row("length", "POST /v1 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", "POST", "/v1",
        "hello");
    row("length of zero", "POST /v1 HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", "POST",
        "/v1");
    row("length with zeros", "POST /v1 HTTP/1.1\r\nHost: a\r\nContent-Length: 0005\r\n\r\nhello",
        "POST", "/v1", "hello");
    row("odd case", "POST /v1 HTTP/1.1\r\nhOST: a\r\ncONTENT-lENGTH:5\r\n\r\nhello", "POST", "/v1",
        "hello");
    row("h2c upgrade is ignored",
        "GET /v1 HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\n"
        "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n",
        "GET", "/v1");
    row("chunks", chunkedHead + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n", "POST", "/v1",
        "hello world");
    row("chunk sizes in both cases",
        chunkedHead + "A\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n", "POST", "/v1",
        "01234567890123456789");
    row("chunk extension", chunkedHead + "5;a=b;c=\"d\"\r\nhello\r\n0;x\r\n\r\n", "POST", "/v1",
        "hello");
    row("padded sizes", chunkedHead + "00000005\r\nhello\r\n00\r\n\r\n", "POST", "/v1", "hello");
    row("line breaks as data", chunkedHead + "4\r\n\r\n\r\n\r\n0\r\n\r\n", "POST", "/v1",
        "\r\n\r\n");
    QTest::newRow("chunks of nothing")
        << QByteArray(chunkedHead + "0\r\n\r\n") << QByteArray("POST") << QByteArray("/v1")
        << QByteArray() << true;
}

void TestHttpFraming::acceptsGoodRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(bool, hasBody);
    for (qsizetype split = -1; split <= bytes.size(); ++split) {
        const Outcome outcome = scan(bytes, split);
        QCOMPARE(outcome.progress, ScanProgress::Complete);
        QCOMPARE(outcome.head.method, method);
        QCOMPARE(outcome.head.target, target);
        QCOMPARE(outcome.body, body);
        QCOMPARE(outcome.head.hasBody, hasBody);
        QCOMPARE(outcome.used, bytes.size());
    }
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QCOMPARE(scan(bytes.first(length)).progress, ScanProgress::NeedMore);
}

void TestHttpFraming::normalisesTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("origin");
    QTest::newRow("path and query")
        << QByteArray("http://evil.example/v1?x=1") << QByteArray("/v1?x=1");
    QTest::newRow("https") << QByteArray("https://a:8080/v1") << QByteArray("/v1");
    QTest::newRow("upper case") << QByteArray("HTTP://a/v1") << QByteArray("/v1");
    QTest::newRow("no path") << QByteArray("http://a") << QByteArray("/");
    QTest::newRow("query only") << QByteArray("http://a?x=1") << QByteArray("/?x=1");
    QTest::newRow("URL in the query")
        << QByteArray("/v1?u=http://b/c") << QByteArray("/v1?u=http://b/c");
}

void TestHttpFraming::normalisesTargets()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, origin);
    const Outcome outcome = scan("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(outcome.progress, ScanProgress::Complete);
    QCOMPARE(outcome.head.target, origin);
}

void TestHttpFraming::keepsAlive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keepAlive");
    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray(
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                               << false;
    QTest::newRow("close in a list")
        << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, CLOSE\r\n\r\n")
        << false;
    QTest::newRow("close in a second field")
        << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: x\r\nConnection: close\r\n\r\n")
        << false;
    QTest::newRow("a word like close")
        << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: x-close\r\n\r\n") << true;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive")
        << QByteArray("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n") << true;
    QTest::newRow("1.0 keep-alive, close")
        << QByteArray("GET / HTTP/1.0\r\nConnection: close, keep-alive\r\n\r\n") << false;
}

void TestHttpFraming::keepsAlive()
{
    QFETCH(QByteArray, bytes);
    QTEST(scan(bytes).keepAlive, "keepAlive");
}

void TestHttpFraming::refusesEveryControlCharacterInAField()
{
    for (int c = 0; c < 256; ++c) {
        const QByteArray bytes =
            "GET / HTTP/1.1\r\nHost: a\r\nX: a" + QByteArray(1, static_cast<char>(c)) + "b\r\n\r\n";
        const bool good = (c >= 0x20 && c != 0x7f) || c == '\t';
        QCOMPARE(scan(bytes).progress, good ? ScanProgress::Complete : ScanProgress::Refused);
    }
}

void TestHttpFraming::refusesEveryForeignByteInATarget()
{
    for (int c = 0; c < 256; ++c) {
        const QByteArray bytes =
            "GET /a" + QByteArray(1, static_cast<char>(c)) + "b HTTP/1.1\r\nHost: a\r\n\r\n";
        const bool good = c > 0x20 && c < 0x7f && c != '#';
        QCOMPARE(scan(bytes).progress, good ? ScanProgress::Complete : ScanProgress::Refused);
    }
}

void TestHttpFraming::refusesNoiseBeforeTheLineEnds()
{
    QCOMPARE(scan(QByteArray::fromHex("1603010200")).status, 400);
    QCOMPARE(scan("get").status, 400);
    QCOMPARE(scan("G").progress, ScanProgress::NeedMore);
    QCOMPARE(scan("\r").progress, ScanProgress::NeedMore);
}

void TestHttpFraming::boundsTheHead()
{
    const QByteArray start = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    const QByteArray end = "\r\n\r\n";
    const qsizetype room = limits.maxHead - start.size() - end.size();
    QCOMPARE(scan(start + QByteArray(room, 'x') + end).progress, ScanProgress::Complete);
    const Outcome over = scan(start + QByteArray(room + 1, 'x') + end);
    QCOMPARE(over.status, 431);
    QCOMPARE(over.kind, ErrorKind::HeadTooLarge);
    // Also without an end, and as nothing but empty lines.
    QCOMPARE(scan(start + QByteArray(limits.maxHead, 'x')).status, 431);
    QCOMPARE(scan(QByteArray("\r\n").repeated(limits.maxHead)).status, 431);
}

void TestHttpFraming::boundsTheFields()
{
    const QByteArray field = "X: 1\r\n";
    QCOMPARE(scan("GET / HTTP/1.1\r\nHost: a\r\n" + field.repeated(limits.maxHeaders - 1) + "\r\n")
                 .progress,
             ScanProgress::Complete);
    QCOMPARE(
        scan("GET / HTTP/1.1\r\nHost: a\r\n" + field.repeated(limits.maxHeaders) + "\r\n").status,
        431);
}

void TestHttpFraming::boundsChunkExtensions()
{
    QByteArray body;
    QCOMPARE(ChunkScanner(1000).scan(
                 "1;" + QByteArray(ChunkScanner::maxExtension, 'x') + "\r\na\r\n", body),
             ScanProgress::NeedMore);
    QCOMPARE(ChunkScanner(1000).scan(
                 "1;" + QByteArray(ChunkScanner::maxExtension + 1, 'x') + "\r\n", body),
             ScanProgress::Refused);
    // Many small chunks with much to say.
    const QByteArray chunk = "1;" + QByteArray(ChunkScanner::maxExtension, 'x') + "\r\na\r\n";
    ChunkScanner scanner(1'000'000);
    QCOMPARE(scanner.scan(chunk.repeated(ChunkScanner::maxExtensions / ChunkScanner::maxExtension),
                          body),
             ScanProgress::NeedMore);
    QCOMPARE(scanner.scan(chunk, body), ScanProgress::Refused);
    QCOMPARE(scanner.fault().status, 400);
}

void TestHttpFraming::keepsFieldsInOrderWithDuplicates()
{
    const Outcome outcome = scan("GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\nY:\t 2 \t\r\nx: 3\r\n\r\n");
    const HeaderList expected {{"Host", "a"}, {"X", "1"}, {"Y", "2"}, {"x", "3"}};
    QVERIFY(outcome.head.headers == expected);
}

void TestHttpFraming::absoluteFormReplacesTheHost()
{
    const Outcome outcome =
        scan("GET http://evil.example:80/v1 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(outcome.head.headers.value("host"), QByteArrayView("evil.example:80"));
}

void TestHttpFraming::knowsTheHeadWhenTheBodyIsTooLarge()
{
    const Outcome outcome =
        scan("POST /v1/messages HTTP/1.1\r\nContent-Length: 5000\r\nHost: a\r\nX: y\r\n\r\n");
    QCOMPARE(outcome.kind, ErrorKind::BodyTooLarge);
    QCOMPARE(outcome.head.target, QByteArray("/v1/messages"));
    QCOMPARE(outcome.head.headers.value("x"), QByteArrayView("y"));
}

void TestHttpFraming::leavesTheNextRequestAlone()
{
    const QByteArray first = chunkedHead + "5\r\nhello\r\n0\r\n\r\n";
    const Outcome outcome = scan(first + "GET /next HTTP/1.1\r\n");
    QCOMPARE(outcome.progress, ScanProgress::Complete);
    QCOMPARE(outcome.used, first.size());
}

void TestHttpFraming::survivesGarbage()
{
    // A fixed sequence of bytes; whatever comes, the scanners end with a verdict and keep within
    // their limits.
    quint32 state = 12345;
    const auto next = [&state] {
        state = state * 1664525 + 1013904223;
        return state >> 16;
    };
    static constexpr QByteArrayView alphabet = "GET /HTTP1.:\r\n\r\n\t\0,;abc05";
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes = round % 2 ? chunkedHead : QByteArray();
        for (int i = 0; i < 200; ++i)
            bytes.append(alphabet[next() % alphabet.size()]);
        const Outcome outcome = scan(bytes, next() % bytes.size());
        QVERIFY(outcome.body.size() <= limits.maxBody);
        QVERIFY(outcome.used <= bytes.size());
        QCOMPARE(outcome.progress, scan(bytes).progress);
    }
}

QTEST_APPLESS_MAIN(TestHttpFraming)
#include "tst_httpframing.moc"
