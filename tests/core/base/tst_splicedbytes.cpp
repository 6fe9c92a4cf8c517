// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/splicedbytes.h"

#include "core/base/random.h"

#include <QTest>

#include <algorithm>

using namespace spillway;

namespace {

QByteArray randomBytes(Random &random, std::uint64_t most)
{
    QByteArray bytes;
    for (auto i = random.below(most + 1); i > 0; --i)
        bytes += static_cast<char>('a' + random.below(26));
    return bytes;
}

qsizetype below(Random &random, qsizetype bound)
{
    return static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(bound)));
}

QByteArray readInPieces(const SplicedBytes &bytes, qsizetype pieceSize)
{
    QByteArray whole;
    QByteArray piece(pieceSize, '\0');
    while (const qsizetype count = bytes.read(whole.size(), piece.data(), pieceSize))
        whole.append(piece.constData(), count);
    return whole;
}

} // namespace

class SplicedBytesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSourceWhenNothingIsReplaced()
    {
        const QByteArray source = "unchanged";
        const SplicedBytes bytes(source);
        QVERIFY(bytes.isUnchanged());
        QCOMPARE(bytes.size(), source.size());
        QCOMPARE(static_cast<const void *>(bytes.flatten().constData()),
                 static_cast<const void *>(source.constData()));
        QVERIFY(SplicedBytes().isEmpty());
        QCOMPARE(SplicedBytes().flatten(), QByteArray());
    }

    void replacesRangesInAnyOrder()
    {
        SplicedBytes bytes("0123456789");
        bytes.replace(8, 1, "EIGHT");
        bytes.replace(0, 2, "");
        bytes.replace(4, 0, "<in>");
        QVERIFY(!bytes.isUnchanged());
        QCOMPARE(bytes.flatten(), "23<in>4567EIGHT9");
        QCOMPARE(bytes.size(), 16);
    }

    void keepsInsertionsBeforeAReplacementAtTheSameByte()
    {
        SplicedBytes bytes("abc");
        bytes.replace(1, 1, "X");
        bytes.replace(1, 0, "1");
        bytes.replace(1, 0, "2");
        bytes.replace(2, 0, "3");
        bytes.replace(3, 0, "4");
        QCOMPARE(bytes.flatten(), "a12X3c4");
    }

    void readsNothingBehindTheEnd()
    {
        SplicedBytes bytes("abc");
        bytes.replace(0, 3, "x");
        char out = '?';
        QCOMPARE(bytes.read(1, &out, 1), 0);
        QCOMPARE(bytes.read(100, &out, 1), 0);
        QCOMPARE(bytes.read(0, &out, 0), 0);
        QCOMPARE(out, '?');
        SplicedBytes gone("abc");
        gone.replace(0, 3, "");
        QVERIFY(gone.isEmpty() && !gone.isUnchanged());
        QCOMPARE(gone.flatten(), QByteArray());
    }

    void copiesShareTheSourceAndNotTheEdits()
    {
        SplicedBytes first("abc");
        SplicedBytes second = first;
        second.replace(0, 1, "X");
        QCOMPARE(first.flatten(), "abc");
        QCOMPARE(second.flatten(), "Xbc");
    }

    void equalsTheNaiveModelForRandomEdits()
    {
        SeededRandom random(99);
        for (int round = 0; round < 2000; ++round) {
            const QByteArray source = randomBytes(random, 60);
            struct Edit
            {
                qsizetype offset;
                qsizetype length;
                QByteArray bytes;
            };
            std::vector<Edit> edits;
            for (qsizetype offset = below(random, 8); offset <= source.size();
                 offset += 1 + below(random, 8)) {
                const qsizetype length =
                    below(random, std::min<qsizetype>(6, source.size() - offset + 1));
                edits.push_back({offset, length, randomBytes(random, 6)});
                offset += length;
            }
            QByteArray expected = source;
            for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
                expected.replace(edit->offset, edit->length, edit->bytes);

            for (std::size_t i = edits.size(); i > 1; --i)
                std::swap(edits[i - 1], edits[random.below(i)]);
            SplicedBytes bytes(source);
            for (const Edit &edit : edits)
                bytes.replace(edit.offset, edit.length, edit.bytes);

            QCOMPARE(bytes.size(), expected.size());
            QCOMPARE(bytes.flatten(), expected);
            QCOMPARE(readInPieces(bytes, 1 + below(random, 9)), expected);
            for (qsizetype position = 0; position <= expected.size(); ++position) {
                QByteArray out(7, '\0');
                const qsizetype count = bytes.read(position, out.data(), out.size());
                QCOMPARE(out.first(count), expected.mid(position, 7));
            }
        }
    }
};

QTEST_GUILESS_MAIN(SplicedBytesTest)
#include "tst_splicedbytes.moc"
