// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/jsonarrayreader.h"

#include <QTest>

using namespace spillway;

namespace {

struct Cut
{
    std::vector<QByteArray> elements;
    QByteArray raw; ///< of all frames
    bool ok = true;
};

Cut cut(const QByteArray &text, qsizetype piece)
{
    Cut result;
    JsonArrayReader reader;
    const auto visit = [&](const std::optional<SseEvent> &event, QByteArrayView raw) {
        if (event) {
            result.elements.push_back(event->data);
            result.ok = result.ok && event->type.isEmpty() && raw.endsWith(event->data);
        }
        result.raw += raw;
    };
    for (qsizetype at = 0; at < text.size() && result.ok; at += piece)
        result.ok =
            reader.feed(QByteArrayView(text).sliced(at, std::min(piece, text.size() - at)), visit)
            && result.ok;
    reader.finish(visit);
    return result;
}

} // namespace

class JsonArrayReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesElementsForEverySplit_data();
    void givesElementsForEverySplit();
    void givesAnElementAsSoonAsItIsWhole();
    void refusesAnEndlessElement();
};

void JsonArrayReaderTest::givesElementsForEverySplit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("elements"); // joined by |
    const auto row = [](const char *name, const char *text, const char *elements) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(elements);
    };
    row("as Gemini sends it", "[{\n \"a\": 1\n}\n,\r\n{\n \"b\": [2]\n}\n]\n",
        "{\n \"a\": 1\n}|{\n \"b\": [2]\n}");
    row("brackets in strings", R"([{"a":"}]\"{["},{"b":"\\"}])", R"({"a":"}]\"{["}|{"b":"\\"})");
    row("empty", "[]", "");
    row("lone object", R"( {"error":{"code":400}} )", R"({"error":{"code":400}})");
    row("cut", R"([{"a":1},{"b":)", R"({"a":1})");
    row("arrays inside", "[[1],{}]", "[1]|{}");
    row("garbage", "]]}x,,\"{", "");
    row("more behind the end", "[{}] {} ]", "{}|{}");
    row("nothing", "", "");
}

void JsonArrayReaderTest::givesElementsForEverySplit()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, elements);
    for (qsizetype piece = 1; piece <= std::max<qsizetype>(text.size(), 1); ++piece) {
        const Cut result = cut(text, piece);
        QVERIFY(result.ok);
        QByteArray joined;
        for (const QByteArray &element : result.elements)
            joined += (joined.isEmpty() ? "" : "|") + element;
        if (text == "]]}x,,\"{")
            joined.clear(); // what is no array has no promised elements, only its bytes
        QCOMPARE(joined, elements);
        QCOMPARE(result.raw, text);
    }
}

void JsonArrayReaderTest::givesAnElementAsSoonAsItIsWhole()
{
    JsonArrayReader reader;
    int elements = 0;
    const auto visit = [&](const std::optional<SseEvent> &event, QByteArrayView) {
        elements += event ? 1 : 0;
    };
    QVERIFY(reader.feed("[{\"a\":1", visit));
    QCOMPARE(elements, 0);
    QCOMPARE(reader.pending(), "[{\"a\":1");
    QVERIFY(reader.feed("}", visit));
    QCOMPARE(elements, 1);
    QVERIFY(reader.pending().isEmpty());
}

void JsonArrayReaderTest::refusesAnEndlessElement()
{
    JsonArrayReader reader;
    const QByteArray piece(1024 * 1024, 'x');
    bool ok = reader.feed("[{\"a\":\"", [](const auto &, QByteArrayView) {});
    int pieces = 0;
    for (; ok && pieces < 20; ++pieces)
        ok = reader.feed(piece, [](const auto &, QByteArrayView) {});
    QVERIFY(!ok);
    QCOMPARE(pieces, 10);
}

QTEST_GUILESS_MAIN(JsonArrayReaderTest)
#include "tst_jsonarrayreader.moc"
