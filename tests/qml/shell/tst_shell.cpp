// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/pseudo.h"
#include "tests/qml/shell/shellwindow.h"
#include "tests/qml/walkers.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

const QStringList &states()
{
    static const QStringList all {u"running"_s, u"nokeys"_s, u"starting"_s, u"paused"_s,
                                  u"port"_s,    u"failed"_s, u"locked"_s,   u"unsaved"_s,
                                  u"resting"_s, u"demo"_s};
    return all;
}

std::vector<LogLine> logLines()
{
    const qint64 start = QDateTime(QDate(2026, 11, 21), QTime(14, 31, 2)).toMSecsSinceEpoch();
    return {
        {start + 201, QtInfoMsg, "spillway.app", u"Spillway 0.1.0, Qt 6.4.2, linux x86_64"_s},
        {start + 690, QtInfoMsg, "spillway.listener", u"http://127.0.0.1:18765 ready"_s},
        {start + 98'110, QtCriticalMsg, "spillway.upstream",
         u"zai-coding-2 TLS handshake failed: certificate expired 2 days ago (api.z.ai)"_s},
        {start + 98'111, QtWarningMsg, "spillway.keys",
         u"zai-coding-2 rests after 5 failures in 60 s; next try in 5 min"_s},
        {start + 98'300, QtDebugMsg, "spillway.routing", u"claude-opus-4-6 goes to work-2"_s},
    };
}

void bring(FakeProxyLink &proxy, const QString &state)
{
    KeyStatus well;
    well.provider = u"zai"_s;
    well.label = u"work-1"_s;
    well.state = "ok";
    KeyStatus second = well;
    second.label = u"work-2"_s;
    ProxyState now = proxy.proxyState;
    now.servingSince = QDateTime::currentDateTime().addSecs(-11'520);
    if (state == "starting"_L1) {
        now.phase = ProxyState::Phase::Starting;
    } else if (state == "paused"_L1) {
        now.phase = ProxyState::Phase::Paused;
        now.resumesAt = QDateTime::currentDateTime().addSecs(900);
    } else if (state == "port"_L1) {
        now.phase = ProxyState::Phase::NotListening;
        now.portConflict = PortConflict {18765, 41207, u"node"_s, 18766};
    } else if (state == "failed"_L1) {
        now.phase = ProxyState::Phase::Failed;
        now.problem = u"Its thread ended unexpectedly. Tools cannot connect."_s;
        now.problemDetail = u"std::bad_alloc in core/exchange"_s;
    } else if (state == "locked"_L1) {
        now.keychain = ProxyState::Keychain::Locked;
        second.state = "locked";
    } else if (state == "unsaved"_L1) {
        now.store.writable = false;
        now.store.problem = u"The disk is full."_s;
    } else if (state == "resting"_L1) {
        second.state = "limited";
        second.opensIn = std::chrono::minutes(7);
    } else if (state == "demo"_L1) {
        now.demo = true;
    }
    proxy.proxyState = now;
    proxy.lines = logLines();
    proxy.settingStates = {
        {"listener.port", u"9999"_s, u"environment"_s, true},
        {"retry.maxAttempts", u"6"_s, u"config.yaml"_s, false},
    };
    if (state != "nokeys"_L1)
        proxy.keyStatuses = {well, second};
    Q_EMIT proxy.stateChanged();
    Q_EMIT proxy.keysChanged();
}

/// The names of the pages that exist below `root`.
QStringList loadedPages(const QQuickItem *root)
{
    QStringList names;
    const auto *page = root->property("page").value<PageEntry *>();
    if (page && root->property("item").value<QObject *>())
        names << page->name();
    for (const QQuickItem *child : root->childItems())
        names << loadedPages(child);
    return names;
}

} // namespace

/// The window in every state and width, under failOnWarning; with SPILLWAY_PICTURES set each view
/// is kept as a picture.
class TestShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void showsEveryState_data();
    void showsEveryState();
    void showsEveryLook_data();
    void showsEveryLook();
    void showsEverySettingsGroup_data();
    void showsEverySettingsGroup();
    void firstRunStandsAlone();
    void pagesLoadOnTheirFirstVisitAndStay();
    void shortcutsReachTheirCommands();
    void paneKeyGoesRound();
    void closingHidesWhenThereIsATray();
    void closingAsksOnceWithoutATray();
    void paletteFindsAndRuns();
    void sheetShowsEveryShortcut();
    void everyControlHasANameAndRoom();
    void nothingMovesWhenIdle();

private:
    Pseudo m_pseudo;
};

void TestShell::initTestCase()
{
    prepareLook();
    walk::switchAccessibilityOn();
}

void TestShell::cleanup()
{
    qApp->removeTranslator(&m_pseudo);
    qApp->setLayoutDirection(Qt::LeftToRight);
}

void TestShell::showsEveryState_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QSize>("size");
    for (const QString &state : states()) {
        QTest::addRow("%s wide", qPrintable(state)) << state << QSize(1440, 900);
        QTest::addRow("%s medium", qPrintable(state)) << state << QSize(1100, 700);
        QTest::addRow("%s narrow", qPrintable(state)) << state << QSize(880, 560);
    }
}

void TestShell::showsEveryState()
{
    QFETCH(const QString, state);
    QFETCH(const QSize, size);
    ShellWindow shell;
    bring(shell.proxy, state);
    shell.app.navigation()->go(u"logs"_s);
    QVERIFY(shell.open(size));
    QVERIFY(shell.picture(u"state-%1-%2"_s.arg(state).arg(size.width())));
    QCOMPARE(walk::truncated(shell.window->contentItem(), {u"mayElide"_s}), QStringList());
    QCOMPARE(walk::overlapping(shell.window->contentItem()), QStringList());
}

void TestShell::showsEveryLook_data()
{
    QTest::addColumn<Preferences::ColorScheme>("theme");
    QTest::addColumn<Preferences::Contrast>("contrast");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<double>("zoom");
    using enum Preferences::ColorScheme;
    QTest::newRow("light") << Light << Preferences::Contrast::Normal << false << 1.0;
    QTest::newRow("high-contrast-dark") << Dark << Preferences::Contrast::High << false << 1.0;
    QTest::newRow("high-contrast-light") << Light << Preferences::Contrast::High << false << 1.0;
    QTest::newRow("right-to-left") << Dark << Preferences::Contrast::Normal << true << 1.0;
    QTest::newRow("zoomed") << Light << Preferences::Contrast::Normal << false << 1.5;
}

void TestShell::showsEveryLook()
{
    QFETCH(const Preferences::ColorScheme, theme);
    QFETCH(const Preferences::Contrast, contrast);
    QFETCH(const bool, mirrored);
    QFETCH(const double, zoom);
    if (mirrored) {
        qApp->installTranslator(&m_pseudo);
        qApp->setLayoutDirection(Qt::RightToLeft);
    }
    {
        ShellWindow shell;
        bring(shell.proxy, u"port"_s);
        shell.app.navigation()->go(u"settings"_s);
        shell.app.preferences()->setTheme(theme);
        shell.app.preferences()->setContrast(contrast);
        shell.app.preferences()->setZoom(zoom);
        QVERIFY(shell.open(QSize(1440, 900)));
        QVERIFY(shell.picture(u"look-"_s + QString::fromLatin1(QTest::currentDataTag())));
        QCOMPARE(walk::truncated(shell.window->contentItem(), {u"mayElide"_s}), QStringList());
        QCOMPARE(walk::overlapping(shell.window->contentItem()), QStringList());
    }
}

void TestShell::showsEverySettingsGroup_data()
{
    QTest::addColumn<QString>("group");
    for (const QString &group : {u"general"_s, u"network"_s, u"retries"_s, u"privacy"_s,
                                 u"notifications"_s, u"appearance"_s, u"keyboard"_s, u"about"_s})
        QTest::newRow(qPrintable(group)) << group;
}

void TestShell::showsEverySettingsGroup()
{
    QFETCH(const QString, group);
    for (const QSize size : {QSize(1440, 900), QSize(880, 560)}) {
        ShellWindow shell;
        bring(shell.proxy, u"running"_s);
        Q_EMIT shell.proxy.snapshotChanged();
        shell.app.settings()->setCurrent(group);
        shell.app.navigation()->go(u"settings"_s);
        QVERIFY(shell.open(size));
        QVERIFY(shell.picture(u"settings-%1-%2"_s.arg(group).arg(size.width())));
        QCOMPARE(walk::truncated(shell.window->contentItem(), {u"mayElide"_s}), QStringList());
        QCOMPARE(walk::overlapping(shell.window->contentItem()), QStringList());
        QCOMPARE(walk::unnamed(shell.window), QStringList());
        QCOMPARE(walk::smallTargets(shell.window->contentItem()), QStringList());
    }
}

void TestShell::firstRunStandsAlone()
{
    QTest::failOnWarning(QRegularExpression(u"qml"_s));
    QTemporaryDir folder;
    FakeProxyLink proxy;
    FakeDesktop desktop;
    AppModel app(proxy, desktop, folder.filePath(u"window.ini"_s));
    QVERIFY(app.wizard()->isOpen());
    QQmlApplicationEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    engine.setInitialProperties({{u"app"_s, QVariant::fromValue(&app)}});
    engine.load(QUrl(u"qrc:/qt/qml/Spillway/Shell/Main.qml"_s));
    QVERIFY(!engine.rootObjects().isEmpty());
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().front());
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window));
    QCOMPARE(walk::overlapping(window->contentItem()), QStringList());
    app.wizard()->finish();
    QTRY_COMPARE(walk::overlapping(window->contentItem()), QStringList());
}

void TestShell::pagesLoadOnTheirFirstVisitAndStay()
{
    ShellWindow shell;
    bring(shell.proxy, u"running"_s);
    QVERIFY(shell.open());
    const auto loaded = [&] { return loadedPages(shell.window->contentItem()); };
    QCOMPARE(loaded(), QStringList {u"overview"_s});
    for (const PageEntry *page : shell.app.navigation()->pages())
        shell.app.navigation()->go(page->name());
    QCOMPARE(loaded().size(), shell.app.navigation()->pages().size());
    shell.app.navigation()->go(u"overview"_s);
    QCOMPARE(loaded().size(), shell.app.navigation()->pages().size());
}

void TestShell::shortcutsReachTheirCommands()
{
    ShellWindow shell;
    bring(shell.proxy, u"running"_s);
    QVERIFY(shell.open());
    shell.press(Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(shell.app.navigation()->current(), u"logs"_s);
    shell.press(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(shell.app.navigation()->current(), u"settings"_s);
    shell.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(shell.app.preferences()->sidebarCollapsed());
    shell.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shell.app.preferences()->theme(), Preferences::ColorScheme::Light);
    shell.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(shell.proxy.calls.contains(u"pause"_s));
    shell.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shell.desktop.clipboard, u"http://127.0.0.1:18765"_s);
    shell.press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(shell.app.preferences()->zoom(), 1.1);
    shell.press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(shell.app.preferences()->zoom(), 1.0);
    shell.press(Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(shell.desktop.calls.contains(u"quit"_s));
}

void TestShell::paneKeyGoesRound()
{
    ShellWindow shell;
    bring(shell.proxy, u"running"_s);
    shell.app.navigation()->go(u"logs"_s);
    QVERIFY(shell.open());
    shell.window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(shell.window));
    const auto pane = [&] {
        for (QQuickItem *item = shell.window->activeFocusItem(); item; item = item->parentItem()) {
            const QLatin1StringView type(item->metaObject()->className());
            if (type.startsWith("Sidebar"_L1))
                return u"sidebar"_s;
            if (type.startsWith("PageHost"_L1))
                return u"pages"_s;
        }
        return QString();
    };
    shell.press(Qt::Key_F6);
    const QString first = pane();
    QVERIFY(!first.isEmpty());
    shell.press(Qt::Key_F6);
    QVERIFY(!pane().isEmpty());
    QVERIFY(pane() != first);
    shell.press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(pane(), first);
}

void TestShell::closingHidesWhenThereIsATray()
{
    ShellWindow shell;
    QVERIFY(shell.open());
    QVERIFY(shell.proxy.watching);
    shell.press(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!shell.window->isVisible());
    QVERIFY(!shell.proxy.watching);
    QVERIFY(!shell.desktop.calls.contains(u"quit"_s));
    shell.window->show();
    QTRY_VERIFY(shell.proxy.watching);
}

void TestShell::closingAsksOnceWithoutATray()
{
    ShellWindow shell;
    shell.desktop.tray = false;
    QVERIFY(shell.open());
    shell.press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(shell.window->isVisible());
    const auto question = [&] { return shell.window->findChild<QObject *>(u"closeQuestion"_s); };
    QTRY_VERIFY(question() && question()->property("opened").toBool());
    QVERIFY(shell.picture(u"close-question"_s));
    shell.press(Qt::Key_Return); // the focus is on Keep running
    QTRY_VERIFY(!shell.window->isVisible());
    QCOMPARE(shell.app.preferences()->closeAction(), Preferences::CloseAction::KeepRunning);
}

void TestShell::paletteFindsAndRuns()
{
    ShellWindow shell;
    bring(shell.proxy, u"resting"_s);
    QVERIFY(shell.open(QSize(1440, 900)));
    shell.press(Qt::Key_K, Qt::ControlModifier);
    const auto field = [&] {
        const QQuickItem *item = shell.window->activeFocusItem();
        return item && item->inherits("QQuickTextInput");
    };
    QTRY_VERIFY(field());
    QVERIFY(shell.picture(u"palette-empty"_s));
    shell.type(u"work"_s);
    QCOMPARE(shell.app.palette()->typed(), u"work"_s);
    QVERIFY(shell.picture(u"palette-work"_s));
    QCOMPARE(walk::truncated(shell.window->contentItem(), {u"mayElide"_s}), QStringList());
    QTRY_COMPARE(walk::unnamed(shell.window), QStringList());
    // Shortcuts of the window wait behind it.
    shell.press(Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(shell.app.navigation()->current(), u"overview"_s);
    QTest::keyClick(shell.window, Qt::Key_A, Qt::ControlModifier);
    shell.type(u"settings"_s);
    shell.press(Qt::Key_Return);
    QCOMPARE(shell.app.navigation()->current(), u"settings"_s);
    QTRY_VERIFY(!field());
}

void TestShell::sheetShowsEveryShortcut()
{
    ShellWindow shell;
    bring(shell.proxy, u"running"_s);
    QVERIFY(shell.open(QSize(1440, 900)));
    shell.press(Qt::Key_F1);
    const auto sheet = [&] { return shell.window->findChild<QObject *>(u"shortcutsSheet"_s); };
    QTRY_VERIFY(sheet() && sheet()->property("opened").toBool());
    QTRY_COMPARE(walk::truncated(shell.window->contentItem()), QStringList());
    QVERIFY(shell.picture(u"shortcuts"_s));
    shell.press(Qt::Key_Escape);
    QTRY_VERIFY(!sheet()->property("visible").toBool());
}

void TestShell::everyControlHasANameAndRoom()
{
    ShellWindow shell;
    bring(shell.proxy, u"port"_s);
    shell.app.navigation()->go(u"logs"_s);
    QVERIFY(shell.open());
    QCOMPARE(walk::unnamed(shell.window), QStringList());
    QCOMPARE(walk::smallTargets(shell.window->contentItem()), QStringList());
    QCOMPARE(walk::unreachable(shell.window), QStringList());
}

void TestShell::nothingMovesWhenIdle()
{
    ShellWindow shell;
    bring(shell.proxy, u"running"_s);
    QVERIFY(shell.open());
    int frames = 0;
    QElapsedTimer still;
    still.start();
    QObject::connect(shell.window, &QQuickWindow::afterRendering, &shell.app, [&] {
        ++frames;
        still.restart();
    });
    // What opening set in motion comes to rest.
    QTRY_VERIFY_WITH_TIMEOUT(still.elapsed() > 600, 15'000);
    frames = 0;
    QTest::qWait(600);
    QVERIFY2(frames <= 1, qPrintable(QString::number(frames)));
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
