// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/instancelock.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

class TestInstanceLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHeldByOne();
    void tellsWhereTheHolderServes();
    void isFreeAgainAfterwards();
};

void TestInstanceLock::isHeldByOne()
{
    const QTemporaryDir folder;
    InstanceLock first(folder.path());
    QVERIFY(first.acquire().has_value());
    InstanceLock second(folder.path());
    const Result<void> refused = second.acquire();
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(refused.error().message.contains(QString::number(QCoreApplication::applicationPid())));
}

void TestInstanceLock::tellsWhereTheHolderServes()
{
    const QTemporaryDir folder;
    InstanceLock lock(folder.path());
    QVERIFY(lock.acquire().has_value());
    lock.publish({.pid = 42, .port = 2000, .url = u"http://127.0.0.1:2000"_s});
    const InstanceLock::Probe probe = InstanceLock::probe(folder.path());
    QCOMPARE(probe.state, InstanceLock::State::Held);
    QCOMPARE(probe.instance.pid, qint64(42));
    QCOMPARE(probe.instance.port, quint16(2000));
    QCOMPARE(probe.instance.url, u"http://127.0.0.1:2000"_s);
}

void TestInstanceLock::isFreeAgainAfterwards()
{
    const QTemporaryDir folder;
    {
        InstanceLock lock(folder.path());
        QVERIFY(lock.acquire().has_value());
    }
    QCOMPARE(InstanceLock::probe(folder.path()).state, InstanceLock::State::Free);
    InstanceLock next(folder.path());
    QVERIFY(next.acquire().has_value());
}

QTEST_GUILESS_MAIN(TestInstanceLock)
#include "tst_instancelock.moc"
