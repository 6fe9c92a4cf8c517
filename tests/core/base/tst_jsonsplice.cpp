// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonsplice.h"

#include <QTest>

using namespace spillway;

class JsonSpliceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesTopLevelMembersOnly_data();
    void replacesTopLevelMembersOnly();
    void quotesTheNewValue();
};

void JsonSpliceTest::replacesTopLevelMembersOnly_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *body, const char *expected) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(expected);
    };
    row("simple", R"({"model":"a","x":1})", R"({"model":"new","x":1})");
    row("spacing kept", "{ \"model\"\t:\n\"a\" ,\"x\":1 }\n",
        "{ \"model\"\t:\n\"new\" ,\"x\":1 }\n");
    row("last", R"({"x":1,"model":"a"})", R"({"x":1,"model":"new"})");
    row("nested ones stay", R"({"t":{"model":"a"},"model":"b","l":[{"model":"c"}]})",
        R"({"t":{"model":"a"},"model":"new","l":[{"model":"c"}]})");
    row("every duplicate", R"({"model":"a","model":"b","mode\u006c":"c"})",
        R"({"model":"new","model":"new","mode\u006c":"new"})");
    row("value with escapes", R"({"model":"a\"}\\"})", R"({"model":"new"})");
    row("value of another kind", R"({"model":{"a":[1]},"x":2})", R"({"model":"new","x":2})");
    row("in a string", R"({"x":"\"model\":\"a\""})", R"({"x":"\"model\":\"a\""})");
    row("absent", R"({"x":1})", R"({"x":1})");
    row("array", R"(["model"])", R"(["model"])");
    row("not JSON", R"({"model":"a")", R"({"model":"a")");
    row("empty", "", "");
}

void JsonSpliceTest::replacesTopLevelMembersOnly()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, expected);
    const SplicedBytes spliced = replaceTopLevelString(body, "model", "new");
    QCOMPARE(spliced.flatten(), expected);
    QCOMPARE(spliced.isUnchanged(), body == expected);
}

void JsonSpliceTest::quotesTheNewValue()
{
    QCOMPARE(replaceTopLevelString(R"({"model":1})", "model", "a\"b\\\n").flatten(),
             R"({"model":"a\"b\\\n"})");
    QCOMPARE(replaceTopLevelString(R"({"model":1})", "model", "").flatten(), R"({"model":""})");
}

QTEST_GUILESS_MAIN(JsonSpliceTest)
#include "tst_jsonsplice.moc"
