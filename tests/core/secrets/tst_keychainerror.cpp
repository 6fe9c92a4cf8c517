// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainerror.h"

#include <QTest>

#include <qt6keychain/keychain.h>

using namespace spillway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class KeychainErrorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsKind_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("missing") << int(QKeychain::EntryNotFound) << ErrorKind::NotFound;
        QTest::newRow("denied") << int(QKeychain::AccessDenied) << ErrorKind::KeychainLocked;
        QTest::newRow("refused") << int(QKeychain::AccessDeniedByUser) << ErrorKind::KeychainLocked;
        QTest::newRow("delete") << int(QKeychain::CouldNotDeleteEntry) << ErrorKind::Secret;
        QTest::newRow("no backend") << int(QKeychain::NoBackendAvailable) << ErrorKind::Secret;
        QTest::newRow("not built") << int(QKeychain::NotImplemented) << ErrorKind::Secret;
        QTest::newRow("no service") << int(QKeychain::OtherError) << ErrorKind::Secret;
        QTest::newRow("unknown") << 99 << ErrorKind::Internal;
    }

    void everyCodeHasItsKind()
    {
        QFETCH(int, code);
        QFETCH(ErrorKind, kind);
        const Error error = keychainError(code, u"its own words"_s, u"zai/main"_s);
        QCOMPARE(error.kind, kind);
        QVERIFY(!error.message.isEmpty());
        QCOMPARE(error.detail, u"its own words"_s);
    }

    void aMissingServiceNamesTheOtherPlaces()
    {
        const QString message = keychainError(QKeychain::OtherError, {}, u"x"_s).message;
        for (const QString &remedy : {u"env:"_s, u"file:"_s, u"session"_s})
            QVERIFY(message.contains(remedy));
    }

    void silenceCountsAsLocked()
    {
        const Error error = keychainTimeout(7500ms, u"zai/main"_s);
        QCOMPARE(error.kind, ErrorKind::KeychainLocked);
        QVERIFY(error.message.contains(u"8 s"_s));
        QVERIFY(error.message.contains(u"zai/main"_s));
    }
};

QTEST_APPLESS_MAIN(KeychainErrorTest)
#include "tst_keychainerror.moc"
