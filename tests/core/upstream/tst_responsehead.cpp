// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/responsehead.h"

#include <QtTest>

using namespace spillway;
using Progress = ResponseHead::Progress;

namespace {

/// Feeds whole text line by line; what the last line said.
Progress feed(ResponseHead &head, QByteArrayView text)
{
    Progress progress = Progress::Incomplete;
    while (!text.isEmpty() && progress != Progress::Invalid) {
        const qsizetype end = text.indexOf('\n') + 1;
        progress = head.feed(text.first(end));
        text = text.sliced(end);
    }
    return progress;
}

} // namespace

class ResponseHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderAndDuplicates()
    {
        ResponseHead head;
        QCOMPARE(feed(head, "HTTP/1.1 200 OK\r\nB: 1\r\nA: 2\r\nb:  3 \r\nSet-Cookie: x\r\n\r\n"),
                 Progress::Complete);
        QCOMPARE(head.status(), 200);
        const HeaderList expected {{"B", "1"}, {"A", "2"}, {"b", "3"}, {"Set-Cookie", "x"}};
        QVERIFY(head.takeHeaders() == expected);
    }

    void swallowsInterimHeads()
    {
        ResponseHead head;
        QCOMPARE(feed(head, "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n"),
                 Progress::Incomplete);
        QVERIFY(!head.isComplete());
        QCOMPARE(feed(head, "HTTP/2 429\r\nretry-after: 3\r\n\r\n"), Progress::Complete);
        QCOMPARE(head.status(), 429);
        QVERIFY(head.takeHeaders() == HeaderList({{"retry-after", "3"}}));
    }

    void removesHopByHopFields()
    {
        ResponseHead head;
        QCOMPARE(feed(head,
                      "HTTP/1.1 200 OK\r\nConnection: keep-alive, X-Hop\r\nKeep-Alive: "
                      "timeout=5\r\nX-Hop: 1\r\n"
                      "Transfer-Encoding: chunked\r\nTrailer: T\r\nX-Kept: 1\r\n\r\n"),
                 Progress::Complete);
        QVERIFY(head.takeHeaders() == HeaderList({{"X-Kept", "1"}}));
    }

    void ignoresTrailers()
    {
        ResponseHead head;
        QCOMPARE(feed(head, "HTTP/1.1 200 OK\r\n\r\n"), Progress::Complete);
        QCOMPARE(feed(head, "Checksum: 1\r\n\r\n"), Progress::Incomplete);
        QCOMPARE(head.takeHeaders().size(), 0U);
    }

    void keepsContentLengthOnlyWhenTrue_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<bool>("kept");
        QTest::newRow("plain") << QByteArray("Content-Length: 5\r\n") << true;
        QTest::newRow("identity") << QByteArray(
            "Content-Length: 5\r\nContent-Encoding: identity\r\n")
                                  << true;
        QTest::newRow("repeated") << QByteArray("Content-Length: 5\r\nContent-Length: 5\r\n")
                                  << true;
        QTest::newRow("gzip") << QByteArray("Content-Length: 5\r\nContent-Encoding: gzip\r\n")
                              << false;
        QTest::newRow("gzip first")
            << QByteArray("content-encoding: GZIP\r\ncontent-length: 5\r\n") << false;
        QTest::newRow("chunked") << QByteArray(
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")
                                 << false;
        QTest::newRow("connection")
            << QByteArray("Content-Length: 5\r\nConnection: content-length\r\n") << true;
    }
    void keepsContentLengthOnlyWhenTrue()
    {
        QFETCH(QByteArray, fields);
        QFETCH(bool, kept);
        ResponseHead head;
        QCOMPARE(feed(head, "HTTP/1.1 200 OK\r\n" + fields + "\r\n"), Progress::Complete);
        const HeaderList headers = head.takeHeaders();
        QCOMPARE(headers.value("content-length").toByteArray(),
                 kept ? QByteArray("5") : QByteArray());
        QVERIFY(!headers.contains("content-encoding") || fields.contains("identity"));
    }

    void refusesHostileHeads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("two lengths") << QByteArray("Content-Length: 5\r\nContent-Length: 6\r\n");
        QTest::newRow("folded") << QByteArray("A: 1\r\n  2\r\n");
        QTest::newRow("folded blank") << QByteArray("A: 1\r\n \r\n");
        QTest::newRow("endless line") << "A: " + QByteArray(ResponseHead::maxSize, 'x') + "\r\n";
        QTest::newRow("endless head")
            << QByteArray("A: xxxxxxxxxxxxxxxxxxxxxxxxxx\r\n").repeated(10'000);
    }
    void refusesHostileHeads()
    {
        QFETCH(QByteArray, text);
        ResponseHead head;
        QCOMPARE(feed(head, "HTTP/1.1 200 OK\r\n" + text), Progress::Invalid);
    }

    void survivesGarbage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no colon") << QByteArray("HTTP/1.1 200 OK\r\nnonsense\r\n\r\n");
        QTest::newRow("no name") << QByteArray("HTTP/1.1 200 OK\r\n: x\r\n\r\n");
        QTest::newRow("zeros") << QByteArray("HTTP/1.1 200 OK\r\n\0\0\0\r\n\r\n", 24);
        QTest::newRow("bare LF") << QByteArray("HTTP/1.1 200\n\n");
    }
    void survivesGarbage()
    {
        QFETCH(QByteArray, text);
        ResponseHead head;
        QCOMPARE(feed(head, text), Progress::Complete);
        QCOMPARE(head.status(), 200);
        QCOMPARE(head.takeHeaders().size(), 0U);
    }

    void countsManyInterimHeadsTogether()
    {
        ResponseHead head;
        QCOMPARE(feed(head, QByteArray("HTTP/1.1 102 Processing\r\nA: b\r\n\r\n").repeated(10'000)),
                 Progress::Invalid);
    }
};

QTEST_GUILESS_MAIN(ResponseHeadTest)
#include "tst_responsehead.moc"
