// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/answers.h"

#include <QTest>

using namespace spillway;

class AnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsAreRoundedUpAndNeverZero()
    {
        QCOMPARE(wholeSeconds(Milliseconds(0)).count(), 1);
        QCOMPARE(wholeSeconds(Milliseconds(-5)).count(), 1);
        QCOMPARE(wholeSeconds(Milliseconds(1000)).count(), 1);
        QCOMPARE(wholeSeconds(Milliseconds(1001)).count(), 2);
    }

    void keyAcrossTheCutIsStillRedacted()
    {
        const QByteArray key = "sk-ant-api03-4Jx8Kq2LmN9pQr7StVwXyZ0123456789AbCdEf";
        for (qsizetype before = 240; before <= 300; ++before) {
            const QString shown =
                shownDetail({.kind = FailureKind::KeyInvalid,
                             .message = QByteArray(before - 1, 'x') + ' ' + key + " end"});
            QVERIFY2(!shown.contains(QStringLiteral("4Jx8")), qPrintable(shown));
            QVERIFY(shown.size() <= 300);
        }
    }

    void controlCharactersAreEscaped()
    {
        QCOMPARE(shownDetail({.message = "a\nb\x1b[2J"}), QStringLiteral("a\\nb\\x1b[2J"));
    }

    void everyKindOfFailureHasAnErrorForTheClient()
    {
        for (int kind = 0; kind <= static_cast<int>(FailureKind::ClientGone); ++kind)
            QVERIFY(finalErrorFor(static_cast<FailureKind>(kind))
                    <= ErrorKind::UpstreamStreamBroken);
        QCOMPARE(finalErrorFor(FailureKind::IdleTimeout), ErrorKind::UpstreamTimeout);
        QCOMPARE(finalErrorFor(FailureKind::KeyInvalid), ErrorKind::AllKeysFailed);
    }
};

QTEST_APPLESS_MAIN(AnswersTest)
#include "tst_answers.moc"
