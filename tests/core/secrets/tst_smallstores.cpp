// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/environmentstore.h"
#include "core/secrets/memorystore.h"
#include "tests/core/secrets/answers.h"

using namespace spillway;
using namespace Qt::StringLiterals;

class SmallStoresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryKeepsWhatWasWritten()
    {
        MemoryStore store;
        const SecretReference one {SecretReference::Kind::Keychain, u"zai/one"_s};
        const SecretReference two {SecretReference::Kind::Keychain, u"zai/two"_s};
        QCOMPARE(readFrom(store, one).error().kind, ErrorKind::NotFound);
        QVERIFY(writeTo(store, one, "sk-1"));
        QVERIFY(writeTo(store, two, "sk-2"));
        QVERIFY(writeTo(store, one, "sk-1b"));
        QVERIFY(store.contains(one));
        QVERIFY(readFrom(store, one)->equals("sk-1b"));
        QVERIFY(readFrom(store, two)->equals("sk-2"));
        QVERIFY(removeFrom(store, one));
        QVERIFY(!store.contains(one));
        QCOMPARE(readFrom(store, one).error().kind, ErrorKind::NotFound);
        QVERIFY(removeFrom(store, one));
    }

    void neverAnswersBeforeItReturned()
    {
        MemoryStore store;
        bool answered = false;
        store.read({SecretReference::Kind::Keychain, u"x"_s}, this,
                   [&answered](const Result<Secret> &) { answered = true; });
        QVERIFY(!answered);
        QTRY_VERIFY(answered);
    }

    void forgetsACallerThatIsGone()
    {
        MemoryStore store;
        bool answered = false;
        {
            QObject context;
            store.read({SecretReference::Kind::Keychain, u"x"_s}, &context,
                       [&answered](const Result<Secret> &) { answered = true; });
        }
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }

    void readsAVariable_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("plain") << QByteArray("sk-1") << QByteArray("sk-1");
        QTest::newRow("line end") << QByteArray("sk-1\r\n") << QByteArray("sk-1");
        QTest::newRow("inner space") << QByteArray(" sk 1") << QByteArray(" sk 1");
        QTest::newRow("empty") << QByteArray("") << QByteArray();
        QTest::newRow("line end only") << QByteArray("\n") << QByteArray();
    }

    void readsAVariable()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, secret);
        EnvironmentStore store;
        const SecretReference reference {SecretReference::Kind::Environment,
                                         u"SPILLWAY_TEST_KEY"_s};
        qunsetenv("SPILLWAY_TEST_KEY");
        QCOMPARE(readFrom(store, reference).error().kind, ErrorKind::NotFound);
        qputenv("SPILLWAY_TEST_KEY", value);
        const Result<Secret> read = readFrom(store, reference);
        qunsetenv("SPILLWAY_TEST_KEY");
        if (secret.isEmpty()) {
            QCOMPARE(read.error().kind, ErrorKind::NotFound);
            QVERIFY(read.error().message.contains(u"SPILLWAY_TEST_KEY"_s));
        } else {
            QVERIFY(read->equals(secret));
        }
    }

    void doesNotChangeTheEnvironment()
    {
        EnvironmentStore store;
        const SecretReference reference {SecretReference::Kind::Environment,
                                         u"SPILLWAY_TEST_KEY"_s};
        QCOMPARE(writeTo(store, reference, "sk-1").error().kind, ErrorKind::Secret);
        QCOMPARE(removeFrom(store, reference).error().kind, ErrorKind::Secret);
        QVERIFY(!qEnvironmentVariableIsSet("SPILLWAY_TEST_KEY"));
    }
};

QTEST_GUILESS_MAIN(SmallStoresTest)
#include "tst_smallstores.moc"
