// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connect/terminallauncher.h"
#include "app/presentation/wizard/wizardmodel.h"
#include "tests/fakes/fakedesktop.h"
#include "tests/fakes/fakeproxylink.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;

namespace {

struct FirstRun
{
    FakeProxyLink proxy;
    FakeDesktop desktop;
    TerminalLauncher launcher;
    QTemporaryDir folder;
    Preferences preferences {folder.filePath(u"window.ini"_s)};
    ConnectModel connect {proxy, desktop, launcher};
    QProcessEnvironment environment;

    [[nodiscard]] WizardModel::Parts parts()
    {
        return {.proxy = proxy,
                .desktop = desktop,
                .preferences = preferences,
                .connect = connect,
                .environment = environment,
                .keyFileFolders = {folder.path()}};
    }
};

} // namespace

class WizardModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itOpensOnlyWhileThereIsNoKey()
    {
        FirstRun run;
        QVERIFY(WizardModel(run.parts()).isOpen());
        KeyStatus key;
        key.provider = u"zai"_s;
        run.proxy.keyStatuses = {key};
        QVERIFY(!WizardModel(run.parts()).isOpen());
    }

    void onceSkippedItStaysAway()
    {
        FirstRun run;
        WizardModel wizard(run.parts());
        wizard.finish();
        QVERIFY(!wizard.isOpen());
        QVERIFY(!WizardModel(run.parts()).isOpen());
    }

    void aSavedKeyLeadsOn()
    {
        FirstRun run;
        WizardModel wizard(run.parts());
        wizard.next();
        QCOMPARE(wizard.step(), WizardModel::Step::Key);
        wizard.form()->setSecret(u"sk-ant-api03-abcdefgh"_s);
        wizard.form()->save();
        QTRY_COMPARE(wizard.step(), WizardModel::Step::Listen);
        QCOMPARE(run.proxy.additions.back().provider, u"anthropic"_s);
    }

    void goingBackForgetsTheSecret()
    {
        FirstRun run;
        WizardModel wizard(run.parts());
        wizard.next();
        wizard.form()->setSecret(u"sk-ant-api03-abcdefgh"_s);
        wizard.back();
        wizard.next();
        QVERIFY(!wizard.form()->canSave());
    }

    void aKeyOfTheEnvironmentStaysThere()
    {
        FirstRun run;
        run.environment.insert(u"ANTHROPIC_API_KEY"_s, u"sk-ant-api03-abcdefgh"_s);
        WizardModel wizard(run.parts());
        QCOMPARE(wizard.variables(), QStringList {u"ANTHROPIC_API_KEY"_s});
        wizard.useVariable(0);
        QTRY_COMPARE(wizard.step(), WizardModel::Step::Listen);
        const KeyAddition &added = run.proxy.additions.back();
        QCOMPARE(added.reference->text(), u"env:ANTHROPIC_API_KEY"_s);
        QVERIFY(added.secret.isEmpty());
        QVERIFY(wizard.variables().isEmpty());
    }

    void aKeyFileIsImported()
    {
        FirstRun run;
        QFile file(run.folder.filePath(u"api-keys.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"keys":["aaaa1111.secret-one"]})");
        file.close();
        WizardModel wizard(run.parts());
        QCOMPARE(wizard.keyFile(), file.fileName());
        wizard.useKeyFile();
        QTRY_COMPARE(wizard.step(), WizardModel::Step::Listen);
        QCOMPARE(run.proxy.additions.size(), std::size_t(1));
    }

    void whatFailsIsToldAndTheStepStays()
    {
        FirstRun run;
        run.environment.insert(u"XAI_API_KEY"_s, u"xai-abcdefgh"_s);
        run.proxy.editResult = Error {ErrorKind::Io, u"The disk is full."_s, {}};
        WizardModel wizard(run.parts());
        wizard.useVariable(0);
        QTRY_COMPARE(wizard.problem(), u"The disk is full."_s);
        QCOMPARE(wizard.step(), WizardModel::Step::Welcome);
        wizard.next();
        QVERIFY(wizard.problem().isEmpty());
    }

    void aTakenPortOffersTheNextFreeOne()
    {
        FirstRun run;
        WizardModel wizard(run.parts());
        QCOMPARE(wizard.freePort(), 0);
        run.proxy.change([](ProxyState &state) {
            state.phase = ProxyState::Phase::NotListening;
            state.portConflict = PortConflict {18765, 4242, u"node"_s, 18766};
        });
        QVERIFY(!wizard.listening());
        QCOMPARE(wizard.portHolder(), u"node"_s);
        wizard.useFreePort();
        QVERIFY(run.proxy.calls.contains(u"tryAgain 18766"_s));
    }

    void theFirstRequestTurnsItGreen()
    {
        FirstRun run;
        WizardModel wizard(run.parts());
        for (int i = 0; i < 3; ++i)
            wizard.next();
        QCOMPARE(wizard.step(), WizardModel::Step::Connect);
        QVERIFY(run.connect.active());
        ExchangeRecord record;
        record.id = "ex_1";
        record.client = u"Claude Code"_s;
        record.accepted =
            std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
        run.proxy.feed({record});
        QCOMPARE(wizard.caller(), u"Claude Code"_s);
        wizard.next();
        QVERIFY(!wizard.isOpen());
        QVERIFY(!run.connect.active());
    }
};

QTEST_GUILESS_MAIN(WizardModelTest)
#include "tst_wizardmodel.moc"
