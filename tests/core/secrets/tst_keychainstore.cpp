// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"
#include "core/secrets/secretresolver.h"
#include "tests/core/secrets/answers.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QThread>

#include <csignal>

using namespace spillway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SecretReference item(const QString &name)
{
    return {SecretReference::Kind::Keychain, name};
}

/// What gdbus prints when it calls the secret service.
QByteArray callService(const QString &path, const QString &method, const QStringList &arguments)
{
    QProcess process;
    process.start(u"gdbus"_s,
                  QStringList {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s,
                               u"--object-path"_s, path, u"--method"_s, method}
                      + arguments);
    process.waitForFinished();
    return process.readAllStandardOutput() + process.readAllStandardError();
}

} // namespace

/// With a keyring of its own (mode "keyring").
class KeyringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // The daemon runs beside us from the start; ready when it answers.
        QTRY_VERIFY_WITH_TIMEOUT(callService(u"/org/freedesktop/secrets"_s,
                                             u"org.freedesktop.Secret.Service.ReadAlias"_s,
                                             {u"default"_s})
                                     .contains("/collection/"),
                                 10000);
    }

    void keepsASecretUnderItsName()
    {
        KeychainStore store;
        QCOMPARE(readFrom(store, item(u"zai/main"_s)).error().kind, ErrorKind::NotFound);
        QVERIFY(writeTo(store, item(u"zai/main"_s), "sk-ant-1 ~"));
        QVERIFY(writeTo(store, item(u"zai/other"_s), "sk-ant-2"));
        QVERIFY(readFrom(store, item(u"zai/main"_s))->equals("sk-ant-1 ~"));
        QVERIFY(readFrom(store, item(u"zai/other"_s))->equals("sk-ant-2"));
    }

    void updatesAnItemInPlace()
    {
        KeychainStore store;
        const auto search = [] {
            return callService(u"/org/freedesktop/secrets"_s,
                               u"org.freedesktop.Secret.Service.SearchItems"_s,
                               {u"{'user': 'zai/update', 'server': "
                                "'io.github.spillway.Spillway'}"_s});
        };
        QVERIFY(writeTo(store, item(u"zai/update"_s), "sk-1"));
        const QByteArray before = search();
        QCOMPARE(before.count("/collection/"), 1);
        QVERIFY(writeTo(store, item(u"zai/update"_s), "sk-2"));
        QCOMPARE(search(), before);
        QVERIFY(readFrom(store, item(u"zai/update"_s))->equals("sk-2"));
    }

    void removesAnItem()
    {
        KeychainStore store;
        QVERIFY(writeTo(store, item(u"zai/gone"_s), "sk-1"));
        QVERIFY(removeFrom(store, item(u"zai/gone"_s)));
        QCOMPARE(readFrom(store, item(u"zai/gone"_s)).error().kind, ErrorKind::NotFound);
        QVERIFY(removeFrom(store, item(u"zai/gone"_s)));
    }

    void refusesWhatIsNoText()
    {
        KeychainStore store;
        QCOMPARE(writeTo(store, item(u"bin"_s), QByteArray("a\0b", 3)).error().kind,
                 ErrorKind::Secret);
        QCOMPARE(writeTo(store, item(u"bin"_s), "k\xc3\xa4se").error().kind, ErrorKind::Secret);
        QCOMPARE(readFrom(store, item(u"bin"_s)).error().kind, ErrorKind::NotFound);
    }

    void servesAThreadWithoutGlib()
    {
        // As the core thread does: the resolver lives there, the keychain's jobs run here.
        KeychainStore store;
        QVERIFY(writeTo(store, item(u"zai/thread"_s), "sk-thread"));
        qputenv("QT_NO_GLIB", "1"); // for dispatchers that are made from now on
        QByteArray got;
        const std::unique_ptr<QThread> thread(QThread::create([&got] {
            SecretResolver resolver;
            QEventLoop loop;
            resolver.read(item(u"zai/thread"_s), &loop, [&](const Result<Secret> &secret) {
                got = secret ? secret->reveal().toByteArray() : secret.error().message.toUtf8();
                loop.quit();
            });
            loop.exec();
        }));
        thread->start();
        QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), 10000);
        qunsetenv("QT_NO_GLIB");
        QCOMPARE(got, QByteArray("sk-thread"));
    }

    void answersManyReadersAtOnce()
    {
        KeychainStore store;
        QVERIFY(writeTo(store, item(u"zai/many"_s), "sk-many"));
        int right = 0;
        for (int i = 0; i < 50; ++i)
            store.read(item(u"zai/many"_s), this, [&right](const Result<Secret> &secret) {
                right += secret && secret->equals("sk-many") ? 1 : 0;
            });
        QTRY_COMPARE(right, 50);
    }

    void aSilentKeychainTimesOutAndRecovers()
    {
        const int keyring = qEnvironmentVariableIntValue("KEYRING_PID");
        QVERIFY(keyring > 1);
        KeychainStore store(400ms);
        QVERIFY(writeTo(store, item(u"zai/slow"_s), "sk-1"));
        QSignalSpy available(&store, &KeychainStore::becameAvailable);

        QCOMPARE(::kill(keyring, SIGSTOP), 0);
        QElapsedTimer timer;
        timer.start();
        const Result<Secret> read = readFrom(store, item(u"zai/slow"_s));
        const Result<void> written = writeTo(store, item(u"zai/slow"_s), "sk-never");
        const qint64 waited = timer.elapsed();
        QCOMPARE(::kill(keyring, SIGCONT), 0);
        QCOMPARE(read.error().kind, ErrorKind::KeychainLocked);
        QCOMPARE(written.error().kind, ErrorKind::KeychainLocked);
        QVERIFY(waited < 5000);

        QTRY_COMPARE(available.size(), 1);
        // The write whose time was over never reached the keychain.
        QVERIFY(readFrom(store, item(u"zai/slow"_s))->equals("sk-1"));
    }

    void aLockedKeyringIsNotAnEmptyOne()
    {
        KeychainStore store;
        QVERIFY(writeTo(store, item(u"zai/locked"_s), "sk-1"));
        const QByteArray locked =
            callService(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                        {u"['/org/freedesktop/secrets/collection/login']"_s});
        QVERIFY2(locked.contains("/collection/login"), locked.constData());
        const Result<Secret> there = readFrom(store, item(u"zai/locked"_s));
        QCOMPARE(there.error().kind, ErrorKind::KeychainLocked);
        QCOMPARE(readFrom(store, item(u"zai/none"_s)).error().kind, ErrorKind::KeychainLocked);
        QCOMPARE(writeTo(store, item(u"zai/locked"_s), "sk-2").error().kind,
                 ErrorKind::KeychainLocked);
    }
};

/// Where no keychain service runs (modes "bus" and "nothing").
class NoKeychainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingSaysWhatToDoInstead()
    {
        KeychainStore store;
        QElapsedTimer timer;
        timer.start();
        const Result<Secret> read = readFrom(store, item(u"zai/main"_s));
        QCOMPARE(read.error().kind, ErrorKind::Secret);
        QVERIFY(read.error().message.contains(u"env:"_s));
        QCOMPARE(writeTo(store, item(u"zai/main"_s), "sk-1").error().kind, ErrorKind::Secret);
        QCOMPARE(removeFrom(store, item(u"zai/main"_s)).error().kind, ErrorKind::Secret);
        QVERIFY(timer.elapsed() < 5000);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QByteArray mode = qgetenv("SPILLWAY_KEYRING_MODE");
    if (mode == "keyring") {
        KeyringTest test;
        return QTest::qExec(&test, argc, argv);
    }
    if (!mode.isEmpty()) {
        NoKeychainTest test;
        return QTest::qExec(&test, QStringList {QCoreApplication::applicationFilePath()});
    }
    int failed = 0;
    for (const QString &each : {u"keyring"_s, u"bus"_s, u"nothing"_s}) {
        qputenv("SPILLWAY_KEYRING_MODE", each.toLatin1());
        QStringList command {each, QCoreApplication::applicationFilePath()};
        command += QCoreApplication::arguments().sliced(1);
        failed += QProcess::execute(QStringLiteral(SPILLWAY_WITH_KEYRING), command) == 0 ? 0 : 1;
    }
    return failed;
}

#include "tst_keychainstore.moc"
