// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalframe.h"

#include <QTest>

using namespace spillway;

namespace {

QByteArrayList payloads(QByteArrayView bytes, int *damaged = nullptr)
{
    FrameScanner scanner(bytes);
    QByteArrayList all;
    while (const std::optional<JournalFrame> frame = scanner.next())
        all.append(static_cast<char>(frame->kind) + frame->payload.toByteArray());
    if (damaged)
        *damaged = scanner.damaged();
    return all;
}

} // namespace

class JournalFrameTest final : public QObject
{
    Q_OBJECT

    const QByteArray m_one = encodeFrame(JournalFrame::Kind::Started, "one");
    const QByteArray m_two = encodeFrame(JournalFrame::Kind::Finished, "SpJ1 inside");
    const QByteArray m_three = encodeFrame(JournalFrame::Kind::Started, "");

private Q_SLOTS:
    void framesFollowEachOther()
    {
        int damaged = -1;
        QCOMPARE(payloads(m_one + m_two + m_three, &damaged),
                 QByteArrayList({"Sone", "FSpJ1 inside", "S"}));
        QCOMPARE(damaged, 0);
    }

    void aTornEndCostsOnlyTheLastFrame()
    {
        const QByteArray whole = m_one + m_three + m_two;
        const qsizetype start = m_one.size() + m_three.size();
        for (qsizetype size = start + 1; size < whole.size(); ++size) {
            int damaged = 0;
            QCOMPARE(payloads(QByteArray(whole.constData(), size), &damaged),
                     QByteArrayList({"Sone", "S"}));
            QCOMPARE(damaged, 1);
        }
    }

    void aDamagedByteCostsOnlyItsFrame()
    {
        const QByteArray whole = m_one + m_two + m_three;
        for (qsizetype at = m_one.size(); at < m_one.size() + m_two.size(); ++at) {
            for (const char flip : {'\x01', '\x80', '\xff'}) {
                QByteArray damagedBytes = whole;
                damagedBytes[at] = static_cast<char>(damagedBytes[at] ^ flip);
                int damaged = 0;
                QCOMPARE(payloads(damagedBytes, &damaged), QByteArrayList({"Sone", "S"}));
                QVERIFY(damaged > 0);
            }
        }
    }

    void noiseBetweenFramesIsPassedOver()
    {
        int damaged = 0;
        QCOMPARE(
            payloads("SpJ1" + m_one + QByteArray(100, '\0') + m_three + "SpJ1F\xff\xff\xff\xff",
                     &damaged),
            QByteArrayList({"Sone", "S"}));
        QCOMPARE(damaged, 3);
    }

    void anEmptySegmentHasNothing()
    {
        int damaged = -1;
        QVERIFY(payloads({}, &damaged).isEmpty());
        QCOMPARE(damaged, 0);
    }
};

QTEST_APPLESS_MAIN(JournalFrameTest)
#include "tst_journalframe.moc"
