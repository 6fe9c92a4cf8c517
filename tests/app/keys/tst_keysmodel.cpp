// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/keys/keysmodel.h"
#include "tests/fakes/fakeproxylink.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;

namespace {

KeyStatus status(const char *provider, const char *label, const char *state = "ok")
{
    KeyStatus result;
    result.provider = QString::fromLatin1(provider);
    result.label = QString::fromLatin1(label);
    result.state = state;
    result.secret = SecretState::Present;
    return result;
}

} // namespace

class KeysModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutKeysThePageInvites()
    {
        FakeProxyLink proxy;
        KeysModel model(proxy);
        QCOMPARE(model.view(), KeysModel::View::NoKeys);
        proxy.setKeys({status("zai", "main")});
        QCOMPARE(model.view(), KeysModel::View::Keys);
        QCOMPARE(model.healthy(), 1);
    }

    void aLockedKeychainComesBeforeEverything()
    {
        FakeProxyLink proxy;
        KeysModel model(proxy);
        proxy.setKeys({status("zai", "main", "locked")});
        proxy.change([](ProxyState &state) { state.keychain = ProxyState::Keychain::Locked; });
        QCOMPARE(model.view(), KeysModel::View::Locked);
        proxy.editResult = Error {ErrorKind::KeychainLocked, u"Still locked."_s, {}};
        model.unlock();
        QVERIFY(model.unlocking());
        QTRY_COMPARE(model.unlockProblem(), u"Still locked."_s);
        proxy.change([](ProxyState &state) { state.keychain = ProxyState::Keychain::Available; });
        QCOMPARE(model.view(), KeysModel::View::Keys);
        QVERIFY(model.unlockProblem().isEmpty());
    }

    void withoutAKeychainKeysFromElsewhereStillShow()
    {
        FakeProxyLink proxy;
        KeysModel model(proxy);
        proxy.change([](ProxyState &state) { state.keychain = ProxyState::Keychain::Missing; });
        QCOMPARE(model.view(), KeysModel::View::NoKeychain);
        proxy.setKeys({status("zai", "from-env")});
        QCOMPARE(model.view(), KeysModel::View::Keys);
    }

    void aStateThatEndsCountsDown()
    {
        KeyList list(nullptr);
        QAbstractItemModelTester tester(&list);
        KeyStatus limited = status("zai", "main", "limited");
        limited.opensIn = Milliseconds(42'000);
        const QDateTime now = QDateTime::currentDateTime();
        list.setKeys({limited}, Snapshot(), now);
        const QModelIndex row = list.index(0);
        QCOMPARE(row.data(KeyList::SecondsLeftRole).toInt(), 42);
        QVERIFY(list.tick(now.addSecs(2)));
        QCOMPARE(row.data(KeyList::SecondsLeftRole).toInt(), 40);
        QVERIFY(!list.tick(now.addSecs(60)));
        QCOMPARE(row.data(KeyList::SecondsLeftRole).toInt(), 0);
        QVERIFY(row.data(KeyList::CanResetRole).toBool());
    }

    void requestsAMinuteAreThoseOfTheLastMinute()
    {
        KeyList list(nullptr);
        list.setKeys({status("zai", "main")}, Snapshot(), QDateTime::currentDateTime());
        ActivityReport report;
        report.width = std::chrono::seconds(15);
        KeyActivity activity;
        activity.provider = u"zai"_s;
        activity.label = u"main"_s;
        activity.cells.resize(8);
        activity.cells[0].served = 100; // two minutes ago
        for (std::size_t i = 4; i < 8; ++i)
            activity.cells[i].served = 3;
        report.keys = {activity};
        list.setReport(report);
        QCOMPARE(list.index(0).data(KeyList::PerMinuteRole).toInt(), 12);
    }

    void turningOffCanBeTakenBack()
    {
        FakeProxyLink proxy;
        KeysModel model(proxy);
        proxy.setKeys({status("zai", "main")});
        std::function<void()> undo;
        connect(&model, &KeysModel::done, this,
                [&](const QString &, const std::function<void()> &back) { undo = back; });
        model.setEnabled(0, false);
        QTRY_VERIFY(undo);
        QCOMPARE(proxy.edits.back().enabled, false);
        undo();
        QCOMPARE(proxy.edits.back().enabled, true);
    }

    void whatCannotBeDoneIsSaid()
    {
        FakeProxyLink proxy;
        KeysModel model(proxy);
        proxy.setKeys({status("zai", "main")});
        proxy.editResult = Error {ErrorKind::Io, u"The disk is full."_s, {}};
        QSignalSpy said(&model, &KeysModel::said);
        model.remove(0);
        QTRY_COMPARE(said.count(), 1);
        QCOMPARE(said.front().at(0).toString(), u"The disk is full."_s);
        QVERIFY(said.front().at(1).toBool());
    }

    void aTestTellsWhatTheProviderSaid()
    {
        FakeProxyLink proxy;
        KeysModel model(proxy);
        proxy.setKeys({status("zai", "main")});
        proxy.testResult = KeyTestReport {false, 401, Milliseconds(10), u"refused (401)"_s};
        QSignalSpy said(&model, &KeysModel::said);
        model.test(0);
        QTRY_COMPARE(said.count(), 1);
        QCOMPARE(said.front().at(0).toString(), u"main: refused (401)"_s);
    }

    void theRangeDecidesTheCells()
    {
        FakeProxyLink proxy;
        KeysModel model(proxy);
        proxy.setKeys({status("zai", "main")});
        model.setActive(true);
        QTRY_COMPARE(model.heat()->columns(), 96);
        model.setRange(KeysModel::Range::Hour);
        QTRY_COMPARE(model.heat()->columns(), 60);
    }
};

QTEST_GUILESS_MAIN(KeysModelTest)
#include "tst_keysmodel.moc"
