// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/headers.h"

#include <QTest>

using namespace spillway;

class HeadersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesNamesWithoutCase()
    {
        const HeaderList headers {{"Content-Type", "text/plain"}};
        QVERIFY(headers.contains("content-type"));
        QVERIFY(headers.contains("CONTENT-TYPE"));
        QVERIFY(!headers.contains("content-typ"));
        QCOMPARE(headers.value("cOnTent-tYpe"), QByteArrayView("text/plain"));
    }

    void givesTheFirstOfDuplicates()
    {
        const HeaderList headers {{"A", "1"}, {"a", "2"}, {"Empty", ""}};
        QCOMPARE(headers.value("a"), QByteArrayView("1"));
        QVERIFY(headers.value("none").isEmpty());
        QVERIFY(!headers.optionalValue("none"));
        QVERIFY(headers.optionalValue("empty"));
        QVERIFY(headers.optionalValue("empty")->isEmpty());
        QCOMPARE(headers.size(), 3U);
    }

    void setReplacesTheFirstAndDropsTheOthers()
    {
        HeaderList headers {{"X", "0"}, {"A", "1"}, {"B", "2"}, {"a", "3"}};
        headers.set("a", "9");
        QCOMPARE(headers, HeaderList({{"X", "0"}, {"A", "9"}, {"B", "2"}}));
        headers.set("New", "n");
        QCOMPARE(headers, HeaderList({{"X", "0"}, {"A", "9"}, {"B", "2"}, {"New", "n"}}));
    }

    void keepsOrderAndDuplicates()
    {
        HeaderList headers;
        headers.reserve(3);
        headers.add("Set-Cookie", "a");
        headers.add("Date", "b");
        headers.add("set-cookie", "c");
        QByteArray order;
        for (const Header &header : headers)
            order += header.value;
        QCOMPARE(order, "abc");
        headers.remove("SET-COOKIE");
        QCOMPARE(headers, HeaderList({{"Date", "b"}}));
        headers.remove("none");
        headers.clear();
        QCOMPARE(headers.size(), 0U);
    }

    void knowsHopByHopFields_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("hopByHop");
        for (const char *name :
             {"Connection", "keep-alive", "TRANSFER-ENCODING", "Host", "Content-Length", "TE",
              "Trailer", "Upgrade", "Proxy-Authorization", "Expect"})
            QTest::addRow("%s", name) << QByteArray(name) << true;
        for (const char *name :
             {"Content-Type", "Authorization", "", "Hos", "x-api-key", "Content-Encoding"})
            QTest::addRow("not '%s'", name) << QByteArray(name) << false;
    }

    void knowsHopByHopFields()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const bool, hopByHop);
        QCOMPARE(isHopByHop(name), hopByHop);
    }

    void namesStatusCodes()
    {
        QCOMPARE(reasonPhrase(200), QByteArrayView("OK"));
        QCOMPARE(reasonPhrase(429), QByteArrayView("Too Many Requests"));
        QCOMPARE(reasonPhrase(299), QByteArrayView("Unknown"));
        QCOMPARE(reasonPhrase(-1), QByteArrayView("Unknown"));
    }
};

QTEST_GUILESS_MAIN(HeadersTest)
#include "tst_headers.moc"
