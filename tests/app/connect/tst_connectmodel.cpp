// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/connect/connectmodel.h"
#include "tests/fakes/fakedesktop.h"
#include "tests/fakes/fakeproxylink.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;

namespace {

class FakeLauncher final : public ToolLauncher
{
public:
    [[nodiscard]] bool isInstalled(const QString &program) const override
    {
        return installed.contains(program);
    }
    [[nodiscard]] bool canLaunch() const override { return true; }
    [[nodiscard]] Result<void> launch(const ClientLaunch &launch) override
    {
        launched.push_back(launch);
        return answer;
    }

    QStringList installed {u"claude"_s};
    std::vector<ClientLaunch> launched;
    Result<void> answer;
};

ExchangeRecord record(const char *id, const char *client, std::chrono::seconds ago)
{
    ExchangeRecord result;
    result.id = id;
    result.client = QString::fromLatin1(client);
    result.accepted =
        std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now() - ago);
    result.outcome = ExchangeOutcome::Completed;
    result.status = 200;
    return result;
}

} // namespace

class ConnectModelTest final : public QObject
{
    Q_OBJECT

    struct Page
    {
        FakeProxyLink proxy;
        FakeDesktop desktop;
        FakeLauncher launcher;
        ConnectModel model {proxy, desktop, launcher};
        QAbstractItemModelTester tools {model.tools()};
        QAbstractItemModelTester latest {model.latest()};
    };

private Q_SLOTS:
    void aToolIsConnectedForAQuarterOfAnHour()
    {
        Page page;
        page.proxy.records = {record("ex_1", "Codex", std::chrono::hours(3)),
                              record("ex_2", "Claude Code", std::chrono::seconds(5))};
        page.model.setActive(true);
        QTRY_VERIFY(page.model.toolConnected());
        page.model.setCurrentRow(1);
        QVERIFY(!page.model.toolConnected());
        QTRY_VERIFY(page.model.tools()->lastSeen(1).isValid());
        QVERIFY(!page.model.tools()->lastSeen(2).isValid());
    }

    void anUnknownClientCountsAsSomethingElse()
    {
        Page page;
        const int last = page.model.tools()->rowCount() - 1;
        QCOMPARE(ToolList::rowOf(record("ex_1", "my-script", {})), last);
        QCOMPARE(ToolList::rowOf(record("ex_1", "", {})), last);
        QCOMPARE(ToolList::rowOf(record("ex_1", "Claude Code", {})), 0);
    }

    void theFirstCallOfAToolIsNewsOnce()
    {
        Page page;
        QSignalSpy called(&page.model, &ConnectModel::toolCalled);
        page.proxy.feed({record("ex_1", "Claude Code", {})});
        page.proxy.feed({record("ex_2", "Claude Code", {})});
        QCOMPARE(called.count(), 1);
        QCOMPARE(called.front().front().toString(), u"Claude Code"_s);
    }

    void historyIsNoNews()
    {
        Page page;
        QSignalSpy called(&page.model, &ConnectModel::toolCalled);
        QSignalSpy proof(&page.model, &ConnectModel::proofChanged);
        page.proxy.records = {record("ex_1", "Claude Code", {})};
        page.model.setActive(true);
        QTRY_VERIFY(proof.count() > 0);
        QCOMPARE(called.count(), 0);
    }

    void theLatestAreNewestFirstAndFive()
    {
        Page page;
        std::vector<ExchangeRecord> batch;
        for (int i = 0; i < 8; ++i)
            batch.push_back(record(qPrintable(u"ex_%1"_s.arg(i)), "Claude Code",
                                   std::chrono::seconds(100 - i)));
        page.proxy.feed(batch);
        QCOMPARE(page.model.latest()->rowCount(), LatestRequests::capacity);
        const auto accepted = [&](int row) {
            return page.model.latest()->index(row).data(LatestRequests::AcceptedRole).toDateTime();
        };
        for (int row = 1; row < LatestRequests::capacity; ++row)
            QVERIFY(accepted(row) < accepted(row - 1));
    }

    void aRunningRequestBecomesAFinishedOne()
    {
        Page page;
        ExchangeRecord running = record("ex_1", "Claude Code", {});
        running.outcome = ExchangeOutcome::Running;
        page.proxy.feed({running});
        const QModelIndex row = page.model.latest()->index(0);
        QVERIFY(row.data(LatestRequests::RunningRole).toBool());
        page.proxy.feed({record("ex_1", "Claude Code", {})});
        QCOMPARE(page.model.latest()->rowCount(), 1);
        QVERIFY(!row.data(LatestRequests::RunningRole).toBool());
        QCOMPARE(row.data(LatestRequests::ToneRole).toString(), u"ok"_s);
    }

    void copyingSaysWhatWasCopied()
    {
        Page page;
        QSignalSpy copied(&page.model, &ConnectModel::copied);
        page.model.copyBaseUrl();
        QCOMPARE(page.desktop.clipboard, u"http://127.0.0.1:18765"_s);
        page.model.copySnippet();
        QVERIFY(page.desktop.clipboard.contains("ANTHROPIC_BASE_URL"_L1));
        QCOMPARE(copied.count(), 2);
    }

    void onlyInstalledToolsCanBeStarted()
    {
        Page page;
        QVERIFY(page.model.canLaunch());
        page.model.launch();
        QCOMPARE(page.launcher.launched.size(), std::size_t(1));
        QCOMPARE(page.launcher.launched[0].program, u"claude"_s);
        page.model.setCurrentRow(1);
        QVERIFY(!page.model.canLaunch());
    }

    void aTerminalThatFailsIsToldUntilAnotherToolIsChosen()
    {
        Page page;
        page.launcher.answer = Error {ErrorKind::Io, u"xterm could not be started: gone"_s, {}};
        page.model.launch();
        QCOMPARE(page.model.problem(), u"xterm could not be started: gone"_s);
        page.model.setCurrentRow(2);
        QVERIFY(page.model.problem().isEmpty());
    }

    void aRequiredClientKeyIsNamedInTheSnippet()
    {
        Page page;
        QVERIFY(page.model.snippet().contains("local"_L1));
        page.proxy.configuration->clients.requireKey = true;
        Q_EMIT page.proxy.snapshotChanged();
        QVERIFY(page.model.keyRequired());
        QVERIFY(page.model.snippet().contains("YOUR_CLIENT_KEY"_L1));
    }

    void anAddressForOtherComputersIsTold()
    {
        Page page;
        page.proxy.configuration->listener.host = u"127.0.0.1"_s;
        QVERIFY(!page.model.reachableFromOutside());
        page.proxy.configuration->listener.host = u"0.0.0.0"_s;
        QVERIFY(page.model.reachableFromOutside());
    }
};

QTEST_GUILESS_MAIN(ConnectModelTest)
#include "tst_connectmodel.moc"
