// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonview.h"

#include "core/base/random.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;

namespace {

/// Everything that can be asked of a value, all the way down; the result is of no interest, only
/// that it ends.
void walk(const JsonView &value, int levels)
{
    (void)value.string();
    (void)value.integer();
    (void)value.number();
    (void)value.boolean();
    (void)value["a"];
    if (levels > 0) {
        value.forEach([&](QByteArrayView, const JsonView &child) {
            walk(child, levels - 1);
            return true;
        });
    }
}

QJsonValue rebuilt(const JsonView &value)
{
    switch (value.type()) {
    case JsonView::Type::Missing:
        return QJsonValue::Undefined;
    case JsonView::Type::Null:
        return QJsonValue::Null;
    case JsonView::Type::Bool:
        return *value.boolean();
    case JsonView::Type::Number:
        return *value.number();
    case JsonView::Type::String:
        return QString::fromUtf8(*value.string());
    case JsonView::Type::Array: {
        QJsonArray array;
        value.forEach([&](QByteArrayView, const JsonView &element) {
            array.append(rebuilt(element));
            return true;
        });
        return array;
    }
    case JsonView::Type::Object: {
        QJsonObject object;
        value.forEach([&](QByteArrayView name, const JsonView &member) {
            object.insert(QString::fromUtf8(name), rebuilt(member));
            return true;
        });
        return object;
    }
    }
    return {};
}

QJsonValue randomValue(Random &random, int levels)
{
    switch (random.below(levels > 0 ? 7 : 5)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return random.below(2) == 0;
    case 2:
        return static_cast<qint64>(random.next() >> 12) - (1LL << 50);
    case 3:
        return (random.unit() - 0.5) * 1e9;
    case 4: {
        QString text;
        for (auto i = random.below(40); i > 0; --i) {
            static const QString alphabet = u"ab\"\\/{}[],:\n\t\u0001é€漢 "_s;
            if (random.below(20) == 0)
                text += u"😀"_s;
            else
                text += alphabet[static_cast<qsizetype>(
                    random.below(static_cast<std::uint64_t>(alphabet.size())))];
        }
        return text;
    }
    case 5: {
        QJsonArray array;
        for (auto i = random.below(6); i > 0; --i)
            array.append(randomValue(random, levels - 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (auto i = random.below(6); i > 0; --i)
            object.insert(randomValue(random, 0).toVariant().toString(),
                          randomValue(random, levels - 1));
        return object;
    }
    }
}

} // namespace

class JsonViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsOneValueOnly_data();
    void acceptsOneValueOnly();
    void limitsNesting();
    void readsNumbers_data();
    void readsNumbers();
    void decodesStrings_data();
    void decodesStrings();
    void findsMembers();
    void givesOffsetsInTheDocument();
    void stopsWhenTheVisitorHasEnough();
    void noticesBrokenContainersWhileWalking_data();
    void noticesBrokenContainersWhileWalking();
    void agreesWithQtOnRandomDocuments();
    void survivesEveryTruncationAndMutation();
    void walksAMegabyteQuickly();
};

void JsonViewTest::acceptsOneValueOnly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *text, bool valid) {
        QTest::addRow("%s", text) << QByteArray(text) << valid;
    };
    for (const char *text :
         {"{}", "[]", " \t\r\n{} \n", "null", "true", "false", "\"\"", "0", "-0.5e+10",
          "\"a\\\"b\"", "[[],{\"a\":[]}]", "\"]}\"", "{\"a\":\"}\"}"})
        row(text, true);
    for (const char *text :
         {"",     " ",        "{",   "}",    "]",      "[}",         "{]",    "{}{}",
          "{} x", "[[]",      "\"",  "\"\\", "\"\\\"", "nul",        "nullx", "True",
          "01",   "1.",       ".5",  "+1",   "-",      "1e",         "1e+",   "0x10",
          "NaN",  "Infinity", "1 2", ",",    ":",      "{\"a\":[}]", "[\"]",  "\xef\xbb\xbf{}",
          "'a'",  "// c\n{}"})
        row(text, false);
    QTest::newRow("nul byte behind") << QByteArray("{}\0", 3) << false;
}

void JsonViewTest::acceptsOneValueOnly()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, valid);
    const JsonView view = JsonView::document(text);
    QCOMPARE(!view.isMissing(), valid);
    QCOMPARE(static_cast<bool>(view), valid);
    if (valid)
        QCOMPARE(view.raw(), QByteArrayView(text).trimmed());
}

void JsonViewTest::limitsNesting()
{
    QVERIFY(JsonView::document(QByteArray(512, '[') + QByteArray(512, ']')));
    QVERIFY(!JsonView::document(QByteArray(513, '[') + QByteArray(513, ']')));
    QVERIFY(!JsonView::document(QByteArray(10'000'000, '[')));
}

void JsonViewTest::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<qint64>>("integer");
    QTest::addColumn<std::optional<double>>("number");
    const auto row = [](const QByteArray &text, std::optional<qint64> integer,
                        std::optional<double> number) {
        QTest::addRow("%s", text.left(40).constData()) << text << integer << number;
    };
    row("0", 0, 0.0);
    row("-0", 0, -0.0);
    row("42", 42, 42.0);
    row("-7", -7, -7.0);
    row("1e3", 1000, 1000.0);
    row("1E+3", 1000, 1000.0);
    row("2.0", 2, 2.0);
    row("1.5e1", 15, 15.0);
    row("1500e-2", 15, 15.0);
    row("-120e-1", -12, -12.0);
    row("0.5", {}, 0.5);
    row("15e-1", {}, 1.5);
    row("9223372036854775807", std::numeric_limits<qint64>::max(), 9223372036854775807.0);
    row("-9223372036854775808", std::numeric_limits<qint64>::min(), -9223372036854775808.0);
    row("9223372036854775808", {}, 9223372036854775808.0);
    row("9223372036854775807.0", std::numeric_limits<qint64>::max(), 9223372036854775807.0);
    row("922337203685477580.8e1", {}, 9223372036854775808.0);
    row("1e18", 1'000'000'000'000'000'000, 1e18);
    row("1e19", {}, 1e19);
    row("1e999", {}, {});
    row("1e-999", {}, {});
    row("0e999999999999999999999", 0, 0.0);
    row("1e99999999999999999999", {}, {});
    row("1e-99999999999999999999", {}, {});
    row("0.00e-9223372036854775808", 0, 0.0);
    row("0.1e1", 1, 1.0);
    row("\"1\"", {}, {});
    row("true", {}, {});
}

void JsonViewTest::readsNumbers()
{
    QFETCH(const QByteArray, text);
    QFETCH(const std::optional<qint64>, integer);
    QFETCH(const std::optional<double>, number);
    const JsonView view = JsonView::document(text);
    QVERIFY(view);
    QVERIFY(view.integer() == integer);
    QVERIFY(view.number() == number);
}

void JsonViewTest::decodesStrings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<QByteArray>>("decoded");
    const auto row = [](const char *name, const QByteArray &text,
                        const std::optional<QByteArray> &decoded) {
        QTest::newRow(name) << text << decoded;
    };
    row("empty", R"("")", "");
    row("plain", R"("hello")", "hello");
    row("utf-8", R"("é漢😀")", "é漢😀");
    row("short escapes", R"("\"\\\/\b\f\n\r\t")", "\"\\/\b\f\n\r\t");
    row("unicode", R"("\u0041\u00e9\u20AC")", "Aé€");
    row("nul", R"("a\u0000b")", QByteArray("a\0b", 3));
    row("pair", R"("\ud83d\ude00")", "😀");
    row("lone high", R"("\ud83dx")", "\xef\xbf\xbdx");
    row("lone low", R"("\ude00")", "\xef\xbf\xbd");
    row("high then plain escape", R"("\ud83d\n")", "\xef\xbf\xbd\n");
    row("high then letter escape", R"("\ud83d\u0041")",
        "\xef\xbf\xbd"
        "A");
    row("two high then low", R"("\ud83d\ud83d\ude00")", "\xef\xbf\xbd😀");
    row("escape at a block border", R"("0123456789abcde\n0123456789abcdef\"")",
        "0123456789abcde\n0123456789abcdef\"");
    row("unknown escape", R"("\x41")", {});
    row("upper-case u", R"("\U0041")", {});
    row("short unicode", R"("\u004")", {});
    row("signed unicode", R"("\u-041")", {});
    row("plus unicode", R"("\u+041")", {});
    row("spaced unicode", R"("\u 041")", {});
    row("not hex", R"("\u00g1")", {});
    row("raw line feed", "\"a\nb\"", {});
    row("raw control far in", "\"0123456789abcdef0123\x1f\"", {});
    row("raw nul", QByteArray("\"a\0b\"", 5), {});
    row("delete is allowed", "\"\x7f\"", "\x7f");
    row("number", "1", {});
}

void JsonViewTest::decodesStrings()
{
    QFETCH(const QByteArray, text);
    QFETCH(const std::optional<QByteArray>, decoded);
    const JsonView view = JsonView::document(text);
    QVERIFY(view);
    QVERIFY(view.string() == decoded);
    QCOMPARE(view.stringOr("fallback"), decoded.value_or("fallback"));
}

void JsonViewTest::findsMembers()
{
    const QByteArray text =
        R"( {"model":"a","mo\u0064el" : "b" ,"n":null,"deep":{"er":[1,{"x":true}]},"":5} )";
    const JsonView root = JsonView::document(text);
    QCOMPARE(root["model"].string().value(), "b"); // the last one wins, however it is written
    QCOMPARE(root["n"].type(), JsonView::Type::Null);
    QCOMPARE(root[""].integer().value(), 5);
    QVERIFY(root["Model"].isMissing());
    QVERIFY(root.at("deep", "no", "such").isMissing());
    QCOMPARE(root.at("deep", "er").type(), JsonView::Type::Array);
    QVERIFY(root.at("deep", "er")["x"].isMissing());
    QVERIFY(!JsonView()["x"]);
    QVERIFY(!JsonView().string() && !JsonView().integer() && !JsonView().number()
            && !JsonView().boolean());
    QVERIFY(JsonView().raw().isEmpty());

    QList<bool> flags;
    QVERIFY(root.at("deep", "er").forEach([&](QByteArrayView name, const JsonView &element) {
        flags << (name.isEmpty() && element["x"].boolean().value_or(false));
        return true;
    }));
    QCOMPARE(flags, QList<bool>({false, true}));
}

void JsonViewTest::givesOffsetsInTheDocument()
{
    const QByteArray text = "  { \"a\" : { \"b\" : [ 10 , \"here\" ] } }";
    JsonView last;
    QVERIFY(
        JsonView::document(text).at("a", "b").forEach([&](QByteArrayView, const JsonView &element) {
            last = element;
            return true;
        }));
    QCOMPARE(last.offset(), text.indexOf("\"here\""));
    QCOMPARE(last.raw(), QByteArrayView("\"here\""));
    QCOMPARE(JsonView::document(text).offset(), 2);
}

void JsonViewTest::stopsWhenTheVisitorHasEnough()
{
    int visits = 0;
    QVERIFY(JsonView::document("[1,2,3]").forEach(
        [&](QByteArrayView, const JsonView &) { return ++visits < 2; }));
    QCOMPARE(visits, 2);
    QVERIFY(
        !JsonView::document("1").forEach([](QByteArrayView, const JsonView &) { return true; }));
}

void JsonViewTest::noticesBrokenContainersWhileWalking_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"[1 2]",
                             "[,]",
                             "[1,]",
                             "[,1]",
                             "[1,,2]",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{\"a\" 1}",
                             "{a:1}",
                             "{1:1}",
                             "{\"a\":1,}",
                             "{,}",
                             "{\"a\":1 \"b\":2}",
                             "{\"a\"::1}",
                             "[01]",
                             "[1.]",
                             "[tru]",
                             "[truex]",
                             "[+1]",
                             "[1:2]",
                             "{\"\\x\":1}",
                             "{\"a\nb\":1}",
                             "[\"a\" \"b\"]",
                             "[\v1]"})
        QTest::addRow("%s", text) << QByteArray(text);
}

void JsonViewTest::noticesBrokenContainersWhileWalking()
{
    QFETCH(const QByteArray, text);
    const JsonView view = JsonView::document(text);
    QVERIFY(view); // brackets and quotes match
    QVERIFY(!view.forEach([](QByteArrayView, const JsonView &) { return true; }));
    QVERIFY(!view["z"]);
}

void JsonViewTest::agreesWithQtOnRandomDocuments()
{
    SeededRandom random(20'240'601);
    for (int i = 0; i < 500; ++i) {
        const QJsonArray document {randomValue(random, 5)};
        for (const auto format : {QJsonDocument::Compact, QJsonDocument::Indented}) {
            const QByteArray text = QJsonDocument(document).toJson(format);
            const JsonView view = JsonView::document(text);
            QVERIFY2(view, text.constData());
            QCOMPARE(rebuilt(view).toArray(), document);
        }
    }
}

void JsonViewTest::survivesEveryTruncationAndMutation()
{
    const QByteArray text =
        R"({"a":[1,-2.5e3,"x\u00e9\ud83d\ude00",{"b":null,"c":[true,false]}],"\u0061":{"a":"0123456789abcdef"}})";
    for (qsizetype length = 0; length < text.size(); ++length) {
        const QByteArray cut(text.constData(),
                             length); // own memory, so that a sanitizer sees a read behind it
        QVERIFY(!JsonView::document(cut));
    }
    SeededRandom random(7);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray mutated = text;
        for (auto changes = 1 + random.below(3); changes > 0; --changes) {
            static constexpr QByteArrayView bytes = "{}[]\",:\\u0e-.tfn \n\x01\xff";
            mutated[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(text.size())))] =
                bytes[static_cast<qsizetype>(
                    random.below(static_cast<std::uint64_t>(bytes.size())))];
        }
        walk(JsonView::document(mutated), 6);
    }
}

void JsonViewTest::walksAMegabyteQuickly()
{
    QByteArray text = R"({"model":"m","messages":[)";
    while (text.size() < 1'000'000)
        text +=
            R"({"role":"user","content":"A line of quite ordinary prose of some length, as it stands in a prompt.\nAnd one more, \"quoted\" line."},)";
    text.chop(1);
    text += R"(],"max_tokens":5})";
    QElapsedTimer timer;
    timer.start();
    constexpr int rounds = 20;
    for (int i = 0; i < rounds; ++i)
        QCOMPARE(JsonView::document(text)["max_tokens"].integer().value(), 5);
    const qint64 microseconds = timer.nsecsElapsed() / 1000 / rounds;
    qInfo() << "check and walk of 1 MB:" << microseconds << "µs";
    QVERIFY(
        microseconds
        < 100'000); // a sanitizer build on a busy machine; the usual figure is a hundredth of it
}

QTEST_GUILESS_MAIN(JsonViewTest)
#include "tst_jsonview.moc"
