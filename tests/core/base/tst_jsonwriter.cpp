// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace spillway;
using namespace Qt::StringLiterals;

class JsonWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nestsAndSeparates();
    void isEmptyAgainAfterTake();
    void escapesWhatJsonRequires_data();
    void escapesWhatJsonRequires();
    void writesNumbersThatReadBackTheSame_data();
    void writesNumbersThatReadBackTheSame();
    void writesIntegersExactlyAndNoInfinity();
};

void JsonWriterTest::nestsAndSeparates()
{
    JsonWriter json;
    json.beginObject().member("type", "error").key("usage").beginObject().member("n", 3).end();
    json.key("list")
        .beginArray()
        .value(1)
        .value("two")
        .beginArray()
        .end()
        .beginObject()
        .end()
        .null()
        .end();
    json.member("flag", true).key("raw").raw("{\"a\":[]}").member("last", u"é"_s).end();
    QCOMPARE(
        json.take(),
        R"({"type":"error","usage":{"n":3},"list":[1,"two",[],{},null],"flag":true,"raw":{"a":[]},"last":"é"})");
}

void JsonWriterTest::isEmptyAgainAfterTake()
{
    JsonWriter json;
    QCOMPARE(json.value(false).take(), "false");
    QCOMPARE(json.beginArray().end().take(), "[]");
    QCOMPARE(json.value("x").take(), "\"x\"");
}

void JsonWriterTest::escapesWhatJsonRequires_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &text, const char *json) {
        QTest::newRow(name) << text << QByteArray(json);
    };
    row("empty", "", R"("")");
    row("quotes", R"(a"b\c/d)", R"("a\"b\\c/d")");
    row("breaks", "\n\r\t", R"("\n\r\t")");
    row("controls", QByteArray("\0\x01\x1f\x7f", 4), "\"\\u0000\\u0001\\u001f\x7f\"");
    row("utf-8", "é漢😀", "\"é漢😀\"");
}

void JsonWriterTest::escapesWhatJsonRequires()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, json);
    JsonWriter writer;
    QCOMPARE(writer.value(text).take(), json);
    QCOMPARE(writer.beginObject().member(text, 1).end().take(), "{" + json + ":1}");
    QCOMPARE(QJsonDocument::fromJson("[" + json + "]").array().at(0).toString().toUtf8(), text);
}

void JsonWriterTest::writesNumbersThatReadBackTheSame_data()
{
    QTest::addColumn<double>("number");
    for (const double number : {0.0, -0.0, 0.1, 1.0 / 3, 1e300, 5e-324, -123456.789, 1e21, 3.0})
        QTest::addRow("%g", number) << number;
}

void JsonWriterTest::writesNumbersThatReadBackTheSame()
{
    QFETCH(const double, number);
    JsonWriter json;
    const QByteArray text = json.value(number).take();
    bool valid = false;
    QVERIFY(text.toDouble(&valid) == number);
    QVERIFY(valid);
    QVERIFY(!QJsonDocument::fromJson("[" + text + "]").isNull());
}

void JsonWriterTest::writesIntegersExactlyAndNoInfinity()
{
    JsonWriter json;
    json.beginArray()
        .value(std::numeric_limits<qint64>::min())
        .value(std::numeric_limits<qint64>::max());
    json.value(std::numeric_limits<double>::infinity())
        .value(std::numeric_limits<double>::quiet_NaN())
        .value(0.1)
        .end();
    QCOMPARE(json.take(), "[-9223372036854775808,9223372036854775807,null,null,0.1]");
}

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "tst_jsonwriter.moc"
