// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/sse.h"

#include "core/base/random.h"

#include <QElapsedTimer>
#include <QTest>

using namespace spillway;

namespace {

struct Reading
{
    QList<SseEvent> events;
    QList<QByteArray> frames;
    QByteArray pending; ///< before the end
    QByteArray bytes; ///< all frames and what was pending
};

Reading read(const QList<QByteArray> &pieces)
{
    Reading reading;
    SseReader reader;
    const auto visit = [&](const std::optional<SseEvent> &event, QByteArrayView raw) {
        if (event)
            reading.events << *event;
        reading.frames << raw.toByteArray();
        reading.bytes += raw.toByteArray();
    };
    for (const QByteArray &piece : pieces) {
        const QByteArray own(piece.constData(),
                             piece.size()); // a reader that keeps a view would be caught
        if (!reader.feed(own, visit))
            qFatal("event too large");
    }
    reading.pending = reader.pending().toByteArray();
    const QByteArray before = reading.bytes + reading.pending;
    reader.finish(visit);
    if (before != reading.bytes || !reader.pending().isEmpty())
        qFatal("finish() must hand on what was pending");
    return reading;
}

QList<QByteArray> singleBytes(const QByteArray &text)
{
    QList<QByteArray> pieces;
    for (const char c : text)
        pieces << QByteArray(1, c);
    return pieces;
}

} // namespace

class SseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEvents_data();
    void readsEvents();
    void readsTheSameForEverySplit_data() { readsEvents_data(); }
    void readsTheSameForEverySplit();
    void readsRandomStreamsTheSameForRandomSplits();
    void handsOnAFrameThatEndsWithALoneCr();
    void waitsForTheSecondHalfOfCrlf();
    void keepsRawBytes();
    void tellsCommentsFromEvents();
    void finishesAnUnterminatedFrame();
    void refusesAnEventThatIsTooLarge();
    void isLinearInManySmallPieces();
    void writesFrames_data();
    void writesFrames();
};

Q_DECLARE_METATYPE(SseEvent)

void SseTest::readsEvents_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<SseEvent>>("events");
    const auto row = [](const char *name, const QByteArray &text, const QList<SseEvent> &events) {
        QTest::newRow(name) << text << events;
    };
    row("nothing", "", {});
    row("LF", "data: a\n\ndata: b\n\n", {{"", "a"}, {"", "b"}});
    row("CR", "data: a\r\rdata: b\r\r", {{"", "a"}, {"", "b"}});
    row("CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", {{"", "a"}, {"", "b"}});
    row("mixed",
        "data: a\r\n\rdata: b\n\r\ndata: c\r\ndata: d\n\ndata: e\r\r\n\r\n\n\rdata: f\r\n\n",
        {{"", "a"}, {"", "b"}, {"", "c\nd"}, {"", "e"}, {"", "f"}});
    row("named", "event: ping\ndata: {}\n\n", {{"ping", "{}"}});
    row("name after data", "data: {}\nevent: ping\n\n", {{"ping", "{}"}});
    row("last name wins", "event: a\nevent: b\ndata: x\n\n", {{"b", "x"}});
    row("name without data", "event: a\n\ndata: x\n\n", {{"", "x"}});
    row("several data lines", "data: a\ndata: b\ndata:\ndata: c\n\n", {{"", "a\nb\n\nc"}});
    row("no space", "data:a\nevent:e\n\n", {{"e", "a"}});
    row("one space only", "data:  a \n\n", {{"", " a "}});
    row("no colon", "data\n\ndata\ndata\n\n", {{"", ""}, {"", "\n"}});
    row("colons in data", "data: a: b:c\n\n", {{"", "a: b:c"}});
    row("comments", ": hi\n\n:\ndata: a\n:x\n\n", {{"", "a"}});
    row("unknown fields", "id: 5\nretry: 10\nfoo: bar\ndata: a\ndatax: no\nDATA: no\n data: no\n\n",
        {{"", "a"}});
    row("blank lines before", "\n\n\r\n\r\ndata: a\n\n", {{"", "a"}});
    row("BOM",
        "\xef\xbb\xbf"
        "data: a\n\n",
        {{"", "a"}});
    row("BOM and blank line",
        "\xef\xbb\xbf\r\n"
        "data: a\n\n",
        {{"", "a"}});
    row("BOM once",
        "\xef\xbb\xbf\xef\xbb\xbf"
        "data: a\n\n\xef\xbb\xbf"
        "data: b\n\ndata: c\n\n",
        {{"", "c"}});
    row("half a BOM",
        "\xef\xbb"
        "data: a\n\ndata: b\n\n",
        {{"", "b"}});
    row("only a BOM", "\xef\xbb\xbf", {});
    row("utf-8", "data: é漢😀\n\n", {{"", "é漢😀"}});
    row("nul bytes", QByteArray("data: a\0b\n\n", 11), {{"", QByteArray("a\0b", 3)}});
    row("not terminated", "data: a\n\ndata: b", {{"", "a"}, {"", "b"}});
    row("half terminated", "data: a\r\n\r\ndata: b\r\n\r", {{"", "a"}, {"", "b"}});
    row("garbage", "\xff\xfe\r\x01\n\n:::\r\r\n", {});
}

void SseTest::readsEvents()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<SseEvent>, events);
    const Reading reading = read({text});
    QCOMPARE(reading.events, events);
    QCOMPARE(reading.bytes, text);
}

void SseTest::readsTheSameForEverySplit()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<SseEvent>, events);
    for (qsizetype first = 0; first <= text.size(); ++first) {
        for (qsizetype second = first; second <= text.size(); ++second) {
            const Reading reading =
                read({text.first(first), text.mid(first, second - first), text.mid(second)});
            QCOMPARE(reading.events, events);
            QCOMPARE(reading.bytes, text);
        }
    }
    const Reading reading = read(singleBytes(text));
    QCOMPARE(reading.events, events);
    QCOMPARE(reading.bytes, text);
}

void SseTest::readsRandomStreamsTheSameForRandomSplits()
{
    SeededRandom random(4711);
    for (int round = 0; round < 3000; ++round) {
        QByteArray text;
        for (auto i = random.below(30); i > 0; --i) {
            static constexpr std::array tokens {"data", "event",    ":",        " ",
                                                "x",    "\n",       "\r",       "\r\n",
                                                "\n\n", "\r\n\r\n", "data: y\n"};
            text += tokens[random.below(tokens.size())];
        }
        const Reading whole = read({text});
        QCOMPARE(whole.bytes, text);
        QList<QByteArray> pieces;
        for (qsizetype at = 0; at < text.size();) {
            const auto length = static_cast<qsizetype>(random.below(5));
            pieces << text.mid(at, length);
            at += length;
        }
        const Reading split = read(pieces);
        QCOMPARE(split.events, whole.events);
        QCOMPARE(split.bytes, text);
        QCOMPARE(read(singleBytes(text)).events, whole.events);
    }
}

void SseTest::handsOnAFrameThatEndsWithALoneCr()
{
    SseReader reader;
    QByteArray data;
    const auto visit = [&](const std::optional<SseEvent> &event, QByteArrayView) {
        data += event ? event->data : "-";
    };
    QVERIFY(reader.feed("data: a\r\r", visit));
    QCOMPARE(data, "a");
    QVERIFY(reader.pending().isEmpty());
    QVERIFY(reader.feed("data: b\r", visit));
    QVERIFY(reader.feed("\r", visit));
    QCOMPARE(data, "ab");
    QVERIFY(reader.feed("\ndata: c\n\n", visit)); // it was a CRLF after all: no frame of its own
    QCOMPARE(data, "abc");
}

void SseTest::waitsForTheSecondHalfOfCrlf()
{
    const QByteArray text = "data: a\r\n\r\nevent: e\r\ndata: b\r\n\r\n";
    const QList<QByteArray> frames {"data: a\r\n\r\n", "event: e\r\ndata: b\r\n\r\n"};
    for (qsizetype split = 0; split <= text.size(); ++split)
        QCOMPARE(read({text.first(split), text.mid(split)}).frames, frames);
    const Reading reading = read(singleBytes(text));
    QCOMPARE(reading.frames, frames);
    QVERIFY(reading.pending.isEmpty());
}

void SseTest::keepsRawBytes()
{
    const QByteArray text = ": c\n\nevent:  e\ndata: 1\n\nid: 3\n\nda";
    const Reading reading = read({text});
    QCOMPARE(reading.frames,
             QList<QByteArray>({": c\n\n", "event:  e\ndata: 1\n\n", "id: 3\n\n", "da"}));
    QCOMPARE(reading.pending, "da");
}

void SseTest::tellsCommentsFromEvents()
{
    SseReader reader;
    QList<bool> events;
    QVERIFY(reader.feed(": keep-alive\n\ndata: x\n\n\n",
                        [&](const std::optional<SseEvent> &event, QByteArrayView) {
                            events << event.has_value();
                        }));
    QCOMPARE(events, QList<bool>({false, true, false}));
}

void SseTest::finishesAnUnterminatedFrame()
{
    const Reading reading = read({"data: a\nevent: e"});
    QCOMPARE(reading.events, QList<SseEvent>({{"e", "a"}}));
    QCOMPARE(reading.pending, "data: a\nevent: e");
    SseReader reader;
    reader.finish(
        [](const std::optional<SseEvent> &, QByteArrayView) { QFAIL("nothing was pending"); });
}

void SseTest::refusesAnEventThatIsTooLarge()
{
    const QByteArray line = "data: " + QByteArray(1 << 20, 'x') + '\n';
    const auto ignore = [](const std::optional<SseEvent> &, QByteArrayView) {};
    SseReader inPieces;
    int accepted = 0;
    while (accepted < 20 && inPieces.feed(line, ignore))
        ++accepted;
    QCOMPARE(accepted, 9);
    SseReader atOnce;
    QVERIFY(!atOnce.feed("data: " + QByteArray(SseReader::maxEventSize, 'x') + "\n\n", ignore));
    SseReader manySmall;
    QByteArray many;
    for (int i = 0; i < 11; ++i)
        many += line + '\n';
    QVERIFY(manySmall.feed(many, ignore));
}

void SseTest::isLinearInManySmallPieces()
{
    const QByteArray piece(1000, 'x');
    const auto ignore = [](const std::optional<SseEvent> &, QByteArrayView) {};
    SseReader reader;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(reader.feed("data: ", ignore));
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(reader.feed(piece, ignore));
    QVERIFY2(timer.elapsed() < 10'000, "scanning starts over with each piece");
    QCOMPARE(reader.pending().size(), 10'000'006);
}

void SseTest::writesFrames_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("both") << QByteArray("ping") << QByteArray("{}")
                          << QByteArray("event: ping\ndata: {}\n\n");
    QTest::newRow("no type") << QByteArray() << QByteArray("[DONE]")
                             << QByteArray("data: [DONE]\n\n");
    QTest::newRow("lines") << QByteArray("e") << QByteArray("a\nb\r\nc\rd\n")
                           << QByteArray(
                                  "event: e\ndata: a\ndata: b\ndata: c\ndata: d\ndata: \n\n");
    QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray("data: \n\n");
}

void SseTest::writesFrames()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, data);
    QFETCH(const QByteArray, frame);
    QCOMPARE(sseFrame(type, data), frame);
    QByteArray expected = data;
    expected.replace("\r\n", "\n").replace('\r', '\n');
    QCOMPARE(read({frame}).events, QList<SseEvent>({{type, expected}}));
}

QTEST_GUILESS_MAIN(SseTest)
#include "tst_sse.moc"
