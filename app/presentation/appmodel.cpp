// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/appmodel.h"

#include <QAccessible>
#include <QDir>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

QUrl pageFile(QLatin1StringView page)
{
    return QUrl(u"qrc:/qt/qml/Spillway/Pages/%1/%1Page.qml"_s.arg(page));
}

} // namespace

AppModel::AppModel(ProxyLink &proxy, DesktopServices &desktop, const QString &preferencesFile,
                   QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_preferences(preferencesFile)
    , m_layout(m_preferences)
    , m_navigation(nullptr)
    , m_commands(nullptr)
    , m_toasts(nullptr)
    , m_undo(m_toasts)
    , m_overview(proxy)
    , m_requests(proxy)
    , m_keys(proxy)
    , m_connect(proxy, desktop, m_launcher)
    , m_logs(proxy, desktop, m_toasts)
    , m_wizard({.proxy = proxy,
                .desktop = desktop,
                .preferences = m_preferences,
                .connect = m_connect,
                .environment = QProcessEnvironment::systemEnvironment(),
                .keyFileFolders = {QDir::currentPath(), QDir::homePath()}})
    , m_badges(proxy, (addPages(), m_navigation))
    , m_shell(m_commands, parts(desktop))
    , m_settings({.proxy = proxy,
                  .desktop = desktop,
                  .preferences = m_preferences,
                  .commands = m_commands,
                  .undo = m_undo})
    , m_palette(parts(desktop), m_commands, m_settings)
    , m_shortcuts(m_commands)
    , m_banner(proxy, m_commands)
    , m_card(proxy)
{
    m_navigation.go(m_preferences.page());
    QObject::connect(&m_navigation, &Navigation::currentChanged, this,
                     [this] { m_preferences.setPage(m_navigation.current()); });
    connectPages(desktop);
}

void AppModel::connectPages(DesktopServices &desktop)
{
    QObject::connect(&m_keys, &KeysModel::said, this, [this](const QString &text, bool problem) {
        m_toasts.show({.text = text, .problem = problem});
    });
    QObject::connect(&m_keys, &KeysModel::done, this,
                     [this](const QString &text, const std::function<void()> &undo) {
                         m_undo.push(text, undo);
                     });
    QObject::connect(&m_connect, &ConnectModel::copied, &m_toasts, &ToastQueue::showText);
    static const QStringList ranges {u"15m"_s, u"1h"_s, u"24h"_s, u"7d"_s};
    m_overview.setRange(static_cast<OverviewModel::Range>(ranges.indexOf(m_preferences.range())));
    QObject::connect(&m_overview, &OverviewModel::rangeChanged, this, [this] {
        m_preferences.setRange(ranges.value(static_cast<int>(m_overview.range())));
    });
    connectRequests(desktop);
}

void AppModel::connectRequests(DesktopServices &desktop)
{
    m_requests.setDetailsWidth(m_preferences.inspectorWidth());
    m_requests.setHiddenColumns(m_preferences.hiddenColumns());
    m_requests.setLettersAct(m_preferences.listLetters());
    QObject::connect(&m_requests, &RequestsModel::detailsWidthChanged, this,
                     [this] { m_preferences.setInspectorWidth(m_requests.detailsWidth()); });
    QObject::connect(&m_requests, &RequestsModel::hiddenColumnsChanged, this,
                     [this] { m_preferences.setHiddenColumns(m_requests.hiddenColumns()); });
    QObject::connect(&m_preferences, &Preferences::listLettersChanged, this,
                     [this] { m_requests.setLettersAct(m_preferences.listLetters()); });
    QObject::connect(&m_requests, &RequestsModel::copyRequested, this,
                     [this, &desktop](const QString &text, const QString &said) {
                         desktop.copyText(text, DesktopServices::Sensitivity::Public);
                         m_toasts.showText(said);
                     });
}

ShellParts AppModel::parts(DesktopServices &desktop)
{
    return {.proxy = m_proxy,
            .desktop = desktop,
            .navigation = m_navigation,
            .preferences = m_preferences,
            .layout = m_layout,
            .toasts = m_toasts,
            .undo = m_undo};
}

void AppModel::addPages()
{
    m_navigation.add({.name = u"overview"_s,
                      .title = [] { return tr("Overview"); },
                      .glyph = u"overview"_s,
                      .source = pageFile("Overview"_L1),
                      .model = &m_overview});
    m_navigation.add({.name = u"requests"_s,
                      .title = [] { return tr("Requests"); },
                      .glyph = u"requests"_s,
                      .source = pageFile("Requests"_L1),
                      .model = &m_requests});
    m_navigation.add({.name = u"keys"_s,
                      .title = [] { return tr("Keys"); },
                      .glyph = u"keys"_s,
                      .source = pageFile("Keys"_L1),
                      .model = &m_keys});
    m_navigation.add({.name = u"connect"_s,
                      .title = [] { return tr("Connect"); },
                      .glyph = u"connect"_s,
                      .source = pageFile("Connect"_L1),
                      .model = &m_connect,
                      .setUp = true});
    m_navigation.add({.name = u"logs"_s,
                      .title = [] { return tr("Logs"); },
                      .glyph = u"logs"_s,
                      .source = pageFile("Logs"_L1),
                      .model = &m_logs,
                      .setUp = true});
    m_navigation.add({.name = u"settings"_s,
                      .title = [] { return tr("Settings"); },
                      .glyph = u"settings"_s,
                      .source = pageFile("Settings"_L1),
                      .model = &m_settings,
                      .setUp = true});
}

void AppModel::setWindowShown(bool shown)
{
    m_proxy.setWatching(shown);
    m_card.setWatched(shown);
    m_badges.setWatched(shown);
    m_shell.setWindowShown(shown);
    if (shown)
        m_logs.catchUp();
    m_commands.refresh();
    m_toasts.setScreenReader(QAccessible::isActive());
}

void AppModel::retranslate()
{
    m_navigation.retranslate();
    m_commands.refresh();
    m_settings.rebuild();
    m_shortcuts.rebuild();
    m_banner.refresh();
    m_card.refresh();
    m_badges.refresh();
    m_requests.filter()->retranslate();
}

} // namespace spillway
