// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/appmodel.h"
#include "app/presentation/settings/settingplaces.h"
#include "core/config/schema.h"
#include "tests/fakes/fakedesktop.h"
#include "tests/fakes/fakeproxylink.h"

#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

/// What the proxy reports when nothing is set.
std::vector<SettingState> defaults()
{
    std::vector<SettingState> states;
    for (const Setting &setting : spillway::settings()) {
        if (!QByteArrayView(setting.path).contains('['))
            states.push_back(
                {setting.path, QString::fromLatin1(setting.defaultText), u"default"_s, false});
    }
    return states;
}

struct Page
{
    QTemporaryDir folder;
    FakeProxyLink proxy;
    FakeDesktop desktop;
    std::unique_ptr<AppModel> app;

    Page()
    {
        proxy.settingStates = defaults();
        open();
    }
    void open()
    {
        app = std::make_unique<AppModel>(proxy, desktop, folder.filePath(u"window.ini"_s));
    }
    [[nodiscard]] SettingsModel &model() const { return *app->settings(); }
    [[nodiscard]] SettingItem &item(const char *name) const
    {
        SettingItem *found = model().find(QString::fromLatin1(name));
        Q_ASSERT(found);
        return *found;
    }
    void override(const char *path, const char *value, const char *origin)
    {
        for (SettingState &state : proxy.settingStates) {
            if (state.path == path) {
                state.value = QString::fromLatin1(value);
                state.origin = QString::fromLatin1(origin);
                state.overridden = true;
            }
        }
    }
};

} // namespace

class TestSettingsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyScalarSettingHasWordsAndIsReachable();
    void namesAreUniqueAndGroupsExist();
    void controlsFollowTheType_data();
    void controlsFollowTheType();
    void changeGoesToTheProxyAndCanBeUndone();
    void spacesInAValueDoNotMatter();
    void wrongNumbersStayOnThePage_data();
    void wrongNumbersStayOnThePage();
    void refusalIsShownAtTheSetting();
    void overriddenSettingsSayByWhat();
    void restartIsSaid();
    void listsAreReadAndEditedInTheFile();
    void searchFindsAcrossGroups();
    void resetTouchesOnlyWhatDiffers();
    void preferencesAreChangedAndUndone();
    void openAtLoginAsksTheDesktop();
    void revealShowsTheGroup();
    void everyShortcutIsListed();
    void languageChangeKeepsThePlace();
};

void TestSettingsModel::everyScalarSettingHasWordsAndIsReachable()
{
    const Page page;
    for (const Setting &setting : spillway::settings()) {
        if (QByteArrayView(setting.path).contains('['))
            continue;
        QVERIFY2(isPlaced(setting.path), setting.path);
        const SettingItem *item = page.model().find(QString::fromLatin1(setting.path));
        QVERIFY2(item, setting.path);
        QVERIFY(!item->label().isEmpty());
        QVERIFY(!item->hint().isEmpty());
        page.model().setCurrent(item->group());
        bool shown = false;
        for (const SettingSection *section : page.model().sections())
            shown = shown || section->items().contains(const_cast<SettingItem *>(item));
        QVERIFY2(shown, setting.path);
    }
}

void TestSettingsModel::namesAreUniqueAndGroupsExist()
{
    const Page page;
    QSet<QString> names;
    QSet<QString> used;
    for (const SettingItem *item : page.model().items()) {
        QVERIFY2(!names.contains(item->name()), qPrintable(item->name()));
        names << item->name();
        used << item->group();
        QVERIFY2(!page.model().pageTitle(item->group()).isEmpty(), qPrintable(item->name()));
        QVERIFY2(!item->section().isEmpty(), qPrintable(item->name()));
    }
    for (const SettingPage *group : page.model().pages())
        QVERIFY2(used.contains(group->name()), qPrintable(group->name()));
}

void TestSettingsModel::controlsFollowTheType_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<SettingItem::Control>("control");
    QTest::newRow("number") << u"listener.port"_s << SettingItem::Control::Number;
    QTest::newRow("duration") << u"timeouts.connect"_s << SettingItem::Control::Number;
    QTest::newRow("size") << u"listener.maxBody"_s << SettingItem::Control::Number;
    QTest::newRow("switch") << u"clients.requireKey"_s << SettingItem::Control::Toggle;
    QTest::newRow("choice") << u"log.level"_s << SettingItem::Control::Choice;
    QTest::newRow("text") << u"listener.host"_s << SettingItem::Control::Text;
    QTest::newRow("list") << u"listener.allowedHosts"_s << SettingItem::Control::ReadOnly;
    QTest::newRow("secret") << u"admin.token"_s << SettingItem::Control::ReadOnly;
    QTest::newRow("preference") << u"window.theme"_s << SettingItem::Control::Choice;
}

void TestSettingsModel::controlsFollowTheType()
{
    QFETCH(const QString, name);
    const Page page;
    QTEST(page.model().find(name)->control(), "control");
}

void TestSettingsModel::changeGoesToTheProxyAndCanBeUndone()
{
    Page page;
    SettingItem &port = page.item("listener.port");
    port.change(u"19000"_s);
    QCOMPARE(page.proxy.calls.back(), u"changeSetting listener.port=19000"_s);
    QTRY_VERIFY(page.app->undo()->canUndo());
    QCOMPARE(port.value(), u"19000"_s);
    QVERIFY(port.isModified());
    QCOMPARE(page.app->toasts()->text(), u"Port changed"_s);
    page.app->undo()->undo();
    QCOMPARE(page.proxy.calls.back(), u"changeSetting listener.port=18765"_s);
    QTRY_COMPARE(port.value(), u"18765"_s);
    QVERIFY(!port.isModified());
    // Typing the same again changes nothing.
    const auto calls = page.proxy.calls.size();
    port.change(u"18765"_s);
    QCOMPARE(page.proxy.calls.size(), calls);
}

void TestSettingsModel::spacesInAValueDoNotMatter()
{
    Page page;
    page.item("timeouts.connect").change(u" 20 s "_s);
    QCOMPARE(page.proxy.calls.back(), u"changeSetting timeouts.connect=20s"_s);
    const auto calls = page.proxy.calls.size();
    page.item("listener.idleTimeout").change(u"2m"_s); // 120s
    QCOMPARE(page.proxy.calls.size(), calls);
}

void TestSettingsModel::wrongNumbersStayOnThePage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("no number") << u"listener.port"_s << u"http"_s;
    QTest::newRow("too large") << u"listener.port"_s << u"70000"_s;
    QTest::newRow("no duration") << u"timeouts.connect"_s << u"soon"_s;
    QTest::newRow("too long") << u"timeouts.connect"_s << u"2h"_s;
    QTest::newRow("too small") << u"listener.maxHead"_s << u"10"_s;
}

void TestSettingsModel::wrongNumbersStayOnThePage()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    Page page;
    SettingItem *item = page.model().find(name);
    const QString before = item->value();
    item->change(value);
    QVERIFY(page.proxy.calls.isEmpty());
    QVERIFY(item->error().contains(value));
    QCOMPARE(item->value(), before);
    item->change(before);
    QVERIFY(item->error().isEmpty());
}

void TestSettingsModel::refusalIsShownAtTheSetting()
{
    Page page;
    page.proxy.editResult =
        Error {ErrorKind::Io, u"config.yaml cannot be written."_s, u"Read-only file system"_s};
    SettingItem &item = page.item("clients.requireKey");
    item.change(u"true"_s);
    QTRY_VERIFY(!item.error().isEmpty());
    QVERIFY(item.error().contains(u"cannot be written"_s));
    QVERIFY(item.error().contains(u"Read-only"_s));
    QCOMPARE(item.value(), u"false"_s);
    QVERIFY(!page.app->undo()->canUndo());
}

void TestSettingsModel::overriddenSettingsSayByWhat()
{
    Page page;
    page.override("listener.port", "9999", "environment");
    page.override("log.level", "debug", "command line");
    page.open();
    const SettingItem &port = page.item("listener.port");
    QVERIFY(!port.isEditable());
    QCOMPARE(port.value(), u"9999"_s);
    QVERIFY(port.note().contains(u"SPILLWAY_LISTENER__PORT"_s));
    QVERIFY(page.item("log.level").note().contains(u"command line"_s));
    page.item("listener.port").change(u"1"_s);
    QVERIFY(page.proxy.calls.isEmpty());
    QVERIFY(!port.isModified());
}

void TestSettingsModel::restartIsSaid()
{
    const Page page;
    for (const Setting &setting : spillway::settings()) {
        if (QByteArrayView(setting.path).contains('['))
            continue;
        const SettingItem *item = page.model().find(QString::fromLatin1(setting.path));
        QCOMPARE(item->note().isEmpty(), setting.live);
    }
}

void TestSettingsModel::listsAreReadAndEditedInTheFile()
{
    Page page;
    SettingItem &hosts = page.item("listener.allowedHosts");
    QVERIFY(!hosts.isEditable());
    QVERIFY(!hosts.actionText().isEmpty());
    hosts.run();
    QCOMPARE(page.desktop.calls, QStringList {u"open "_s + page.proxy.configFile()});
}

void TestSettingsModel::searchFindsAcrossGroups()
{
    Page page;
    SettingsModel &model = page.model();
    model.setSearch(u"timeout"_s);
    QVERIFY(!model.isEmpty());
    model.setSearch(u"every line"_s);
    QCOMPARE(model.sections().size(), 1);
    QCOMPARE(model.sections().front()->items().front()->name(), u"window.contrast"_s);
    QVERIFY(model.sections().front()->title().contains(u"Appearance"_s));
    model.setSearch(u"port network"_s);
    QVERIFY(!model.isEmpty());
    model.setSearch(u"xyzzy"_s);
    QVERIFY(model.isEmpty());
    model.setCurrent(u"about"_s);
    QVERIFY(model.search().isEmpty());
    QVERIFY(!model.isEmpty());
}

void TestSettingsModel::resetTouchesOnlyWhatDiffers()
{
    Page page;
    for (SettingState &state : page.proxy.settingStates) {
        if (state.path == "retry.maxAttempts" || state.path == "listener.port")
            state.value = u"7"_s;
    }
    page.open();
    page.model().setCurrent(u"retries"_s);
    QVERIFY(page.model().isResettable());
    page.model().resetShown();
    QCOMPARE(page.proxy.calls, QStringList {u"changeSetting retry.maxAttempts="_s});
    page.model().setCurrent(u"privacy"_s);
    QVERIFY(!page.model().isResettable());
}

void TestSettingsModel::preferencesAreChangedAndUndone()
{
    Page page;
    SettingItem &theme = page.item("window.theme");
    QSignalSpy changed(&theme, &SettingItem::changed);
    QCOMPARE(theme.currentChoice(), 0);
    theme.choose(2);
    QCOMPARE(page.app->preferences()->theme(), Preferences::ColorScheme::Dark);
    QCOMPARE(theme.currentChoice(), 2);
    QVERIFY(!changed.isEmpty());
    QVERIFY(theme.isModified());
    page.app->undo()->undo();
    QCOMPARE(page.app->preferences()->theme(), Preferences::ColorScheme::System);
    SettingItem &zoom = page.item("window.zoom");
    for (int i = 0; i < zoom.choiceTexts().size(); ++i) {
        zoom.choose(i);
        QCOMPARE(zoom.currentChoice(), i);
    }
    page.app->preferences()->stepZoom(0);
    QVERIFY(!zoom.isModified());
    SettingItem &letters = page.item("window.listLetters");
    letters.change(u"false"_s);
    QVERIFY(!page.app->preferences()->listLetters());
    letters.reset();
    QVERIFY(page.app->preferences()->listLetters());
}

void TestSettingsModel::openAtLoginAsksTheDesktop()
{
    Page page;
    SettingItem &login = page.item("desktop.openAtLogin");
    login.change(u"true"_s);
    QVERIFY(page.desktop.atLogin);
    QCOMPARE(login.value(), u"true"_s);
    page.desktop.atLoginResult = Error {ErrorKind::Io, u"The folder cannot be written."_s, {}};
    login.change(u"false"_s);
    QCOMPARE(login.error(), u"The folder cannot be written."_s);
    QCOMPARE(login.value(), u"true"_s);
    page.desktop.atLoginPossible = false;
    page.open();
    QVERIFY(!page.model().find(u"desktop.openAtLogin"_s));
}

void TestSettingsModel::revealShowsTheGroup()
{
    Page page;
    page.model().setSearch(u"theme"_s);
    page.model().reveal(u"store.retentionDays"_s);
    QCOMPARE(page.model().current(), u"privacy"_s);
    QCOMPARE(page.model().revealed(), u"store.retentionDays"_s);
    QVERIFY(page.model().search().isEmpty());
    page.model().reveal(u"about"_s);
    QCOMPARE(page.model().current(), u"about"_s);
    page.model().reveal(u"nowhere"_s);
    QCOMPARE(page.model().current(), u"about"_s);
}

void TestSettingsModel::everyShortcutIsListed()
{
    const Page page;
    for (const Command *command : page.app->commands()->commands()) {
        const SettingItem *item = page.model().find(u"keys."_s + command->name());
        QCOMPARE(item != nullptr, !command->shortcuts().isEmpty());
        if (item)
            QCOMPARE(item->keys(), command->keys());
    }
}

void TestSettingsModel::languageChangeKeepsThePlace()
{
    Page page;
    page.model().setCurrent(u"network"_s);
    QSignalSpy rebuilt(&page.model(), &SettingsModel::rebuilt);
    page.app->retranslate();
    QCOMPARE(rebuilt.count(), 1);
    QCOMPARE(page.model().current(), u"network"_s);
    QVERIFY(!page.model().isEmpty());
}

QTEST_MAIN(TestSettingsModel)
#include "tst_settingsmodel.moc"
