// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/keys/vendorguess.h"
#include "core/config/presets.h"

#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;

class VendorGuessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPrefixNamesTheVendor_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("preset");
        QTest::newRow("anthropic") << QByteArray("sk-ant-api03-abcdefgh") << u"anthropic"_s;
        QTest::newRow("openrouter") << QByteArray("sk-or-v1-abcdefgh") << u"openrouter"_s;
        QTest::newRow("openai project") << QByteArray("sk-proj-abcdefgh") << u"openai"_s;
        QTest::newRow("gemini") << QByteArray("AIzaSyA-abcdefgh") << u"gemini"_s;
        QTest::newRow("zai") << QByteArray("0123456789abcdef0123456789abcdef.AbCdEfGhIjKlMnOp")
                             << u"zai-anthropic"_s;
        QTest::newRow("zai, one short")
            << QByteArray("0123456789abcdef0123456789abcde.AbCdEfGhIjKlMnOp") << QString();
        QTest::newRow("many vendors share sk-") << QByteArray("sk-abcdefgh") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void aPrefixNamesTheVendor()
    {
        QFETCH(const QByteArray, secret);
        QFETCH(const QString, preset);
        QCOMPARE(guessPreset(secret), preset);
        if (!preset.isEmpty())
            QVERIFY(findPreset(preset.toUtf8()));
    }

    void aFreeNameIsFree()
    {
        QCOMPARE(freeKeyName({}), u"main"_s);
        QCOMPARE(freeKeyName({u"main"_s}), u"key-2"_s);
        QCOMPARE(freeKeyName({u"key-2"_s, u"main"_s}), u"key-3"_s);
    }

    void whatCannotBeAKeyIsToldWhy()
    {
        QVERIFY(!secretProblem("").isEmpty());
        QVERIFY(!secretProblem("short").isEmpty());
        QVERIFY(!secretProblem("sk-ant with a space").isEmpty());
        QVERIFY(!secretProblem("sk-\xc3\xa4\xc3\xb6\xc3\xbc-abcdefgh").isEmpty());
        QVERIFY(secretProblem("sk-ant-api03-abcdefgh").isEmpty());
    }
};

QTEST_GUILESS_MAIN(VendorGuessTest)
#include "tst_vendorguess.moc"
