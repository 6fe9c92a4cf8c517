// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/process/instancedoor.h"

#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <optional>

using namespace Qt::StringLiterals;
using namespace spillway;
using namespace std::chrono_literals;

class TestInstanceDoor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit()); }
    void handsTheWordsOver();
    void bringsARefusalBack();
    void saysWhenNobodyIsThere();
    void keepsDataFoldersApart();

private:
    /// knock() blocks as it does in another process: here it has a thread of its own.
    static Result<void> knockFromOutside(const QString &folder, const InstanceKnock &knock,
                                         std::chrono::milliseconds patience = 20s);

    QTemporaryDir m_runtime;
};

Result<void> TestInstanceDoor::knockFromOutside(const QString &folder, const InstanceKnock &knock,
                                                std::chrono::milliseconds patience)
{
    std::optional<Result<void>> result;
    const std::unique_ptr<QThread> outside(
        QThread::create([&] { result = InstanceDoor::knock(folder, knock, patience); }));
    outside->start();
    if (!QTest::qWaitFor([&] { return outside->isFinished(); }, 30'000))
        qFatal("the door does not answer");
    return *result;
}

void TestInstanceDoor::handsTheWordsOver()
{
    const QTemporaryDir folder;
    std::optional<InstanceKnock> heard;
    InstanceDoor door([&](const InstanceKnock &knock) {
        heard = knock;
        return Result<void>();
    });
    QVERIFY(door.open(folder.path()).has_value());
    const InstanceKnock knock {
        {u"--pause"_s, u"15m"_s, u"spillway://keys/\u00e4 \"b\""_s}, u"/home/ada"_s, u"token-1"_s};
    const Result<void> result = knockFromOutside(folder.path(), knock);
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().message));
    QVERIFY(heard == knock);
}

void TestInstanceDoor::bringsARefusalBack()
{
    const QTemporaryDir folder;
    InstanceDoor door([](const InstanceKnock &) {
        return Result<void>(Error {ErrorKind::InvalidRequest, u"There is no such command."_s, {}});
    });
    QVERIFY(door.open(folder.path()).has_value());
    const Result<void> result = knockFromOutside(folder.path(), {});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().message, u"There is no such command."_s);
}

void TestInstanceDoor::saysWhenNobodyIsThere()
{
    const QTemporaryDir folder;
    const Result<void> result = knockFromOutside(folder.path(), {}, 100ms);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::NotFound);
}

void TestInstanceDoor::keepsDataFoldersApart()
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    int first = 0;
    int second = 0;
    InstanceDoor doorOne([&](const InstanceKnock &) {
        ++first;
        return Result<void>();
    });
    InstanceDoor doorTwo([&](const InstanceKnock &) {
        ++second;
        return Result<void>();
    });
    QVERIFY(doorOne.open(one.path()).has_value());
    QVERIFY(doorTwo.open(two.path()).has_value());
    QVERIFY(knockFromOutside(two.path(), {}).has_value());
    QCOMPARE(first, 0);
    QCOMPARE(second, 1);
}

QTEST_GUILESS_MAIN(TestInstanceDoor)
#include "tst_instancedoor.moc"
