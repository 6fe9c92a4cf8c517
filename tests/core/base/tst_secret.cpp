// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QCryptographicHash>
#include <QTest>

#include <type_traits>

using namespace spillway;

class SecretTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsOnlyTheSameBytes()
    {
        const Secret secret(QByteArray("sk-test-1234"));
        QVERIFY(secret.equals("sk-test-1234"));
        for (const char *other :
             {"", "sk-test-1235", "tk-test-1234", "sk-test-123", "sk-test-12345"})
            QVERIFY(!secret.equals(other));
        QVERIFY(Secret().equals(""));
        QVERIFY(!Secret().equals("x"));
        const QByteArray withNul("a\0b", 3);
        QVERIFY(Secret(QByteArray("a\0b", 3)).equals(withNul));
        QVERIFY(!Secret(QByteArray("a\0c", 3)).equals(withNul));
    }

    void takesItsArgumentAway()
    {
        QByteArray bytes("sk-test-1234");
        bytes.detach();
        const Secret secret(std::move(bytes));
        QVERIFY(bytes.isEmpty()); // NOLINT(bugprone-use-after-move): it is promised
        QVERIFY(secret.equals("sk-test-1234"));
    }

    void leavesASharersBytesAlone()
    {
        const QByteArray bytes(64, 'k');
        QByteArray shared = bytes;
        const Secret secret(std::move(shared));
        QCOMPARE(bytes, QByteArray(64, 'k'));
        QVERIFY(secret.equals(bytes));
        QVERIFY(secret.reveal().data() != bytes.constData());
    }

    void leavesNothingInAMovedFromSecret()
    {
        Secret first(QByteArray("sk-test-1234"));
        Secret second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): it is promised
        QVERIFY(first.reveal().isEmpty());
        Secret third(QByteArray("other"));
        third = std::move(second);
        QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
        QVERIFY(third.equals("sk-test-1234"));
    }

    void copiesShareNoMemory()
    {
        const Secret first(QByteArray("sk-test-1234"));
        Secret second = first;
        QVERIFY(first.reveal().data() != second.reveal().data());
        Secret third;
        third = second;
        second = Secret();
        QVERIFY(second.isEmpty());
        QVERIFY(first.equals("sk-test-1234") && third.equals("sk-test-1234"));
        Secret &alias = third;
        third = alias;
        QVERIFY(third.equals("sk-test-1234"));
    }

    void isShownAsAShortHash()
    {
        const Secret secret(QByteArray("sk-test-1234"));
        const QByteArray digest =
            QCryptographicHash::hash("sk-test-1234", QCryptographicHash::Sha256).toHex();
        QCOMPARE(secret.fingerprint().toLatin1(), digest.first(6));
        QVERIFY(Secret(QByteArray("sk-test-1235")).fingerprint() != secret.fingerprint());
    }

    void cannotBePrintedOrConverted()
    {
        static_assert(!std::is_convertible_v<Secret, QByteArray>);
        static_assert(!std::is_convertible_v<Secret, QString>);
        static_assert(!std::is_convertible_v<QByteArray, Secret>);
        static_assert(!std::equality_comparable<Secret>);
        QVERIFY(!Secret(QByteArray("x")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "tst_secret.moc"
