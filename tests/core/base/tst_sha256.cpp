// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <QTest>

using namespace spillway;

class Sha256Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheStandardsExamples()
    {
        QCOMPARE(sha256({}).toHex(),
                 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(sha256("abc").toHex(),
                 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(sha256(QByteArray(1'000'000, 'a')).toHex(),
                 "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
};

QTEST_GUILESS_MAIN(Sha256Test)
#include "tst_sha256.moc"
