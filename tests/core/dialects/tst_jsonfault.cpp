// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/jsonfault.h"

#include <QTest>

using namespace spillway;

class JsonFaultTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFirstFault_data();
    void findsTheFirstFault();
    void survivesAnything();
};

void JsonFaultTest::findsTheFirstFault_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *text, qsizetype offset, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << offset << QByteArray(expected);
    };
    row("", 0, "a value, but the body ends");
    row("{", 1, "a member name in double quotes");
    row("{'a':1}", 1, "a member name in double quotes");
    row("{\"a\":1,}", 7, "a member name in double quotes");
    row("{\"a\":1 \"b\":2}", 7, "',' or '}'");
    row("{\"a\":[1,2}", 9, "',' or ']'");
    row("{\"a\":[1,]}", 8, "a value");
    row("{\"a\":}", 5, "a value");
    row("{\"a\":tru}", 5, "a value");
    row("{\"a\":01}", 5, "a value");
    row("{\"a\":\"x\ny\"}", 5, "a string without raw control characters or unknown escapes");
    row("{\"a\":\"\\x\"}", 5, "a string without raw control characters or unknown escapes");
    row("{\"a\":1} x", 8, "the end of the body");
    row("{\"a\":{\"b\":[{}, []", 17, "',' or ']'");
}

void JsonFaultTest::findsTheFirstFault()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qsizetype, offset);
    QFETCH(const QByteArray, expected);
    const JsonFault fault = firstJsonFault(text);
    QCOMPARE(fault.expected, expected);
    QCOMPARE(fault.offset, offset);
}

void JsonFaultTest::survivesAnything()
{
    QCOMPARE(firstJsonFault(QByteArray(100'000, '[')).offset, 100'000);
    QCOMPARE(firstJsonFault(QByteArray(1000, '[') + QByteArray(1000, ']')).expected,
             "less nesting");
    const QByteArray text = R"({"a":[1,true,null,"\u00e9",{"b":-1.5e3}],"c":""})";
    for (qsizetype cut = 0; cut < text.size(); ++cut)
        QVERIFY(firstJsonFault(text.first(cut)).offset <= cut);
    for (qsizetype at = 0; at < text.size(); ++at) {
        QByteArray broken = text;
        broken[at] = '\x01';
        QVERIFY(firstJsonFault(broken).offset <= at);
    }
}

QTEST_GUILESS_MAIN(JsonFaultTest)
#include "tst_jsonfault.moc"
