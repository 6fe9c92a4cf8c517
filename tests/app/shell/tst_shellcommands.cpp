// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/appmodel.h"
#include "tests/fakes/fakedesktop.h"
#include "tests/fakes/fakeproxylink.h"

#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

struct Window
{
    QTemporaryDir folder;
    FakeProxyLink proxy;
    FakeDesktop desktop;
    AppModel app {proxy, desktop, folder.filePath(u"window.ini"_s)};

    bool run(const char *command) { return app.commands()->run(QString::fromLatin1(command)); }
};

} // namespace

class TestShellCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCommandHasTextAndGroup();
    void shortcutsAreUniqueWithinTheirScope();
    void shortcutsOfTheDesignAreThere_data();
    void shortcutsOfTheDesignAreThere();
    void keyCapsSplitAShortcut();
    void unknownOrDisabledCommandsDoNotRun();
    void toggleFollowsTheState();
    void pausesHaveAnEnd();
    void copyingTheBaseUrlSaysSo();
    void portTroubleOffersItsCommands();
    void pagesAreGoneToAndRemembered();
    void addKeyGoesToTheKeysPage();
    void closingFollowsTheChoice();
    void quittingAsksWhileRequestsRun();
    void reloadTellsWhatChanged();
    void failedUnlockIsSaid();
    void watchingFollowsTheWindow();
    void badgesCountKeysThatNeedALook();
};

void TestShellCommands::everyCommandHasTextAndGroup()
{
    Window window;
    QVERIFY(window.app.commands()->commands().size() > 20);
    for (const Command *command : window.app.commands()->commands()) {
        QVERIFY2(!command->text().isEmpty(), qPrintable(command->name()));
        QVERIFY2(!command->group().isEmpty(), qPrintable(command->name()));
        QVERIFY2(!command->glyph().isEmpty(), qPrintable(command->name()));
        QVERIFY2(!command->text().endsWith(u'.'), qPrintable(command->name()));
    }
}

void TestShellCommands::shortcutsAreUniqueWithinTheirScope()
{
    Window window;
    QSet<std::pair<int, QString>> seen;
    for (const Command *command : window.app.commands()->commands()) {
        for (const QKeySequence &shortcut : command->shortcuts()) {
            const std::pair place(static_cast<int>(command->scope()), shortcut.toString());
            QVERIFY2(!seen.contains(place), qPrintable(command->name() + u' ' + place.second));
            QVERIFY(!place.second.isEmpty());
            seen.insert(place);
        }
    }
}

void TestShellCommands::shortcutsOfTheDesignAreThere_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("shortcut");
    const std::initializer_list<std::pair<const char *, const char *>> rows {
        {"palette.open", "Ctrl+K"},     {"page.overview", "Ctrl+1"},
        {"page.requests", "Ctrl+2"},    {"page.keys", "Ctrl+3"},
        {"page.connect", "Ctrl+5"},     {"page.logs", "Ctrl+7"},
        {"page.settings", "Ctrl+,"},    {"proxy.toggle", "Ctrl+Shift+P"},
        {"url.copy", "Ctrl+Shift+C"},   {"key.add", "Ctrl+N"},
        {"edit.undo", "Ctrl+Z"},        {"view.sidebar", "Ctrl+B"},
        {"view.nextPane", "F6"},        {"view.zoomIn", "Ctrl++"},
        {"view.zoomOut", "Ctrl+-"},     {"view.zoomReset", "Ctrl+0"},
        {"view.theme", "Ctrl+Shift+L"}, {"help.shortcuts", "?"},
        {"help.shortcuts", "F1"},       {"window.close", "Ctrl+W"},
        {"app.quit", "Ctrl+Q"},
    };
    for (const auto &[command, shortcut] : rows)
        QTest::addRow("%s %s", command, shortcut)
            << QString::fromLatin1(command) << QString::fromLatin1(shortcut);
}

void TestShellCommands::shortcutsOfTheDesignAreThere()
{
    QFETCH(const QString, command);
    QFETCH(const QString, shortcut);
    Window window;
    const Command *found = window.app.commands()->find(command);
    QVERIFY(found);
    QVERIFY(found->sequences().contains(QVariant(shortcut)));
}

void TestShellCommands::keyCapsSplitAShortcut()
{
    QCOMPARE(keyCaps(QKeySequence(u"Ctrl+Shift+P"_s)),
             (QStringList {u"Ctrl"_s, u"Shift"_s, u"P"_s}));
    QCOMPARE(keyCaps(QKeySequence(u"Ctrl++"_s)), (QStringList {u"Ctrl"_s, u"+"_s}));
    QCOMPARE(keyCaps(QKeySequence(u"?"_s)), QStringList {u"?"_s});
    QCOMPARE(keyCaps(QKeySequence()), QStringList());
}

void TestShellCommands::unknownOrDisabledCommandsDoNotRun()
{
    Window window;
    QVERIFY(!window.run("no.such"));
    QVERIFY(!window.run("proxy.restart"));
    QVERIFY(!window.proxy.calls.contains(u"restart"_s));
    QVERIFY(!window.run("edit.undo"));
}

void TestShellCommands::toggleFollowsTheState()
{
    Window window;
    Command *toggle = window.app.commands()->find(u"proxy.toggle"_s);
    QCOMPARE(toggle->text(), u"Pause"_s);
    QSignalSpy changed(toggle, &Command::changed);
    QVERIFY(toggle->run());
    QVERIFY(!changed.isEmpty());
    QCOMPARE(toggle->text(), u"Resume"_s);
    QVERIFY(toggle->run());
    QVERIFY(window.proxy.calls.contains(u"resume"_s));
    window.proxy.change([](ProxyState &state) { state.phase = ProxyState::Phase::NotListening; });
    QVERIFY(!toggle->isEnabled());
}

void TestShellCommands::pausesHaveAnEnd()
{
    Window window;
    QVERIFY(window.run("proxy.pause15"));
    QVERIFY(window.proxy.calls.contains(u"pause 900"_s));
    QVERIFY(window.run("proxy.pause60"));
    QVERIFY(window.proxy.calls.contains(u"pause 3600"_s));
}

void TestShellCommands::copyingTheBaseUrlSaysSo()
{
    Window window;
    QVERIFY(window.run("url.copy"));
    QCOMPARE(window.desktop.clipboard, u"http://127.0.0.1:18765"_s);
    QCOMPARE(window.app.toasts()->text(), u"Base URL copied"_s);
}

void TestShellCommands::portTroubleOffersItsCommands()
{
    Window window;
    window.proxy.change([](ProxyState &state) {
        state.phase = ProxyState::Phase::NotListening;
        state.portConflict = PortConflict {18765, 7, u"node"_s, 18766};
    });
    QVERIFY(window.app.banner()->isVisible());
    window.app.banner()->runPrimary();
    window.app.banner()->runSecondary();
    QCOMPARE(window.proxy.calls, (QStringList {u"tryAgain 18766"_s, u"tryAgain"_s}));
}

void TestShellCommands::pagesAreGoneToAndRemembered()
{
    Window window;
    QCOMPARE(window.app.navigation()->current(), u"overview"_s);
    QVERIFY(window.run("page.logs"));
    QCOMPARE(window.app.navigation()->current(), u"logs"_s);
    QCOMPARE(window.app.preferences()->page(), u"logs"_s);
    window.app.preferences()->flush();
    AppModel again(window.proxy, window.desktop, window.folder.filePath(u"window.ini"_s));
    QCOMPARE(again.navigation()->current(), u"logs"_s);
    QVERIFY(!again.navigation()->go(u"nowhere"_s));
    QCOMPARE(again.navigation()->current(), u"logs"_s);
}

void TestShellCommands::addKeyGoesToTheKeysPage()
{
    Window window;
    QSignalSpy shown(window.app.navigation(), &Navigation::shown);
    QVERIFY(window.run("key.add"));
    QCOMPARE(shown.count(), 1);
    QCOMPARE(shown.front(), (QVariantList {u"keys"_s, u"add"_s}));
}

void TestShellCommands::closingFollowsTheChoice()
{
    Window window;
    ShellCommands *shell = window.app.shell();
    QCOMPARE(shell->closeStep(), ShellCommands::CloseStep::Hide);
    window.desktop.tray = false;
    QCOMPARE(shell->closeStep(), ShellCommands::CloseStep::Ask);
    shell->rememberClose(true);
    QCOMPARE(shell->closeStep(), ShellCommands::CloseStep::Hide);
    shell->rememberClose(false);
    QCOMPARE(shell->closeStep(), ShellCommands::CloseStep::Quit);
}

void TestShellCommands::quittingAsksWhileRequestsRun()
{
    Window window;
    QSignalSpy questioned(window.app.shell(), &ShellCommands::quitQuestioned);
    window.proxy.change([](ProxyState &state) { state.running = 3; });
    QVERIFY(window.run("app.quit")); // nobody to ask
    QCOMPARE(window.desktop.calls, QStringList {u"quit"_s});
    window.app.setWindowShown(true);
    QVERIFY(window.run("app.quit"));
    QCOMPARE(questioned.count(), 1);
    QCOMPARE(window.desktop.calls, QStringList {u"quit"_s});
    window.app.shell()->quit(true);
    QCOMPARE(window.desktop.calls.back(), u"quitNow"_s);
}

void TestShellCommands::reloadTellsWhatChanged()
{
    Window window;
    QVERIFY(window.run("config.reload"));
    QTRY_COMPARE(window.app.toasts()->text(), u"Settings read again, nothing has changed"_s);
}

void TestShellCommands::failedUnlockIsSaid()
{
    Window window;
    QVERIFY(!window.run("keychain.unlock"));
    window.proxy.change([](ProxyState &state) { state.keychain = ProxyState::Keychain::Locked; });
    window.proxy.editResult = Error {ErrorKind::KeychainLocked, u"The prompt was closed."_s, {}};
    QVERIFY(window.run("keychain.unlock"));
    QTRY_COMPARE(window.app.toasts()->text(), u"The prompt was closed."_s);
    QVERIFY(window.app.toasts()->isProblem());
}

void TestShellCommands::watchingFollowsTheWindow()
{
    Window window;
    window.app.setWindowShown(true);
    QVERIFY(window.proxy.watching);
    window.app.setWindowShown(false);
    QVERIFY(!window.proxy.watching);
}

void TestShellCommands::badgesCountKeysThatNeedALook()
{
    Window window;
    const PageEntry *keys = window.app.navigation()->find(u"keys"_s);
    QVERIFY(keys->badge().isEmpty());
    KeyStatus limited;
    limited.state = "limited";
    KeyStatus off;
    off.state = "disabled";
    off.enabled = false;
    KeyStatus well;
    well.state = "ok";
    window.proxy.setKeys({limited, off, well});
    QCOMPARE(keys->badge(), u"1"_s);
    QVERIFY(keys->needsAttention());
    window.proxy.setKeys({well});
    QVERIFY(keys->badge().isEmpty());
}

QTEST_MAIN(TestShellCommands)
#include "tst_shellcommands.moc"
