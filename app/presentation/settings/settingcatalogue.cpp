// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/settings/settingcatalogue.h"

#include "app/presentation/settings/plainitems.h"
#include "app/presentation/settings/preferenceitem.h"
#include "app/presentation/settings/settingplaces.h"
#include "app/presentation/shell/translation.h"

#include <QLocale>

#include <utility>

namespace spillway {

using namespace Qt::StringLiterals;

SettingCatalogue::SettingCatalogue(const SettingParts &parts, QObject *owner)
    : m_parts(parts)
    , m_owner(owner)
{
    addPages();
    addGeneral();
    addTable(u"network"_s);
    addTable(u"retries"_s);
    addTable(u"privacy"_s);
    addNotifications();
    addAppearance();
    addKeyboard();
    addAbout();
}

void SettingCatalogue::addPages()
{
    const auto add = [this](const QString &name, const QString &title, const QString &glyph) {
        m_pages << new SettingPage(name, title, glyph, m_owner);
    };
    add(u"general"_s, tr("General"), u"settings"_s);
    add(u"network"_s, tr("Network"), u"globe"_s);
    add(u"retries"_s, tr("Retries and limits"), u"replay"_s);
    add(u"privacy"_s, tr("Privacy and history"), u"shield"_s);
    add(u"notifications"_s, tr("Notifications"), u"bell"_s);
    add(u"appearance"_s, tr("Appearance"), u"sun"_s);
    add(u"keyboard"_s, tr("Keyboard"), u"keyboard"_s);
    add(u"about"_s, tr("About"), u"info"_s);
}

void SettingCatalogue::addPreference(const char *property, const QString &group,
                                     const QString &section, const QString &label,
                                     const QString &hint,
                                     const std::vector<std::pair<QVariant, QString>> &choices)
{
    std::vector<PreferenceItem::Choice> offered;
    offered.reserve(choices.size());
    for (const auto &[value, text] : choices)
        offered.push_back({value, text});
    m_items << new PreferenceItem(property,
                                  {.name = u"window."_s + QLatin1StringView(property),
                                   .group = group,
                                   .section = section,
                                   .label = label,
                                   .hint = hint},
                                  std::move(offered), m_parts.preferences, m_parts.undo, m_owner);
}

void SettingCatalogue::addTable(const QString &group)
{
    for (auto &[setting, words] : placedSettings()) {
        if (words.group != group)
            continue;
        auto *item =
            new ProxySettingItem(*setting, std::move(words), m_parts.proxy, m_parts.undo, m_owner);
        QObject::connect(item, &ProxySettingItem::fileWanted, m_owner,
                         [&commands = m_parts.commands] { commands.run(u"config.open"_s); });
        m_items << item;
        m_proxyItems << item;
    }
}

void SettingCatalogue::addGeneral()
{
    const QString group = u"general"_s;
    if (m_parts.desktop.canOpenAtLogin()) {
        m_items << new LoginItem(
            {.name = u"desktop.openAtLogin"_s,
             .group = group,
             .section = tr("Start and close"),
             .label = tr("Open at login"),
             .hint = tr("Starts in the background, so that your tools always find Spillway.")},
            m_parts.desktop, m_owner);
    }
    using enum Preferences::CloseAction;
    addPreference("closeAction", group, tr("Start and close"), tr("When the window is closed"),
                  m_parts.desktop.hasTray()
                      ? tr("The tray icon brings the window back.")
                      : tr("This desktop has no tray. Open Spillway again from its launcher."),
                  {{QVariant::fromValue(Ask),
                    m_parts.desktop.hasTray() ? tr("Keep running") : tr("Ask the first time")},
                   {QVariant::fromValue(KeepRunning), tr("Always keep running")},
                   {QVariant::fromValue(Quit), tr("Quit")}});
    addTable(group);
}

void SettingCatalogue::addNotifications()
{
    const QString group = u"notifications"_s;
    const QString section = tr("Tell me when");
    addPreference(
        "notifyKeyStopped", group, section, tr("A key stops working"),
        tr("Its provider refuses it, or it keeps failing. Single rate limits are not told: "
           "another key serves."));
    addPreference("notifyAllResting", group, section, tr("No key of a provider can serve"),
                  tr("Tools that need the provider wait or fail."));
    addPreference("notifyNotListening", group, section, tr("Spillway is not listening"),
                  tr("Tools cannot connect at all."));
    addPreference("notifyKeychainLocked", group, section, tr("The keychain is locked"),
                  tr("The keys in it cannot be used until you unlock it."));
    m_items << new FactItem(
        {.name = u"desktop.testNotification"_s,
         .group = group,
         .section = tr("Try it"),
         .label = tr("Test notification"),
         .hint = tr("Shows one now, as your desktop will show the others.")},
        {}, tr("Test"), [&desktop = m_parts.desktop] { desktop.testNotification(); }, m_owner);
}

void SettingCatalogue::addAppearance()
{
    const QString group = u"appearance"_s;
    const QString colours = tr("Colours");
    {
        using enum Preferences::ColorScheme;
        addPreference("theme", group, colours, tr("Theme"), {},
                      {{QVariant::fromValue(System), tr("Like the system")},
                       {QVariant::fromValue(Light), tr("Light")},
                       {QVariant::fromValue(Dark), tr("Dark")}});
    }
    {
        using enum Preferences::Contrast;
        addPreference("contrast", group, colours, tr("Contrast"),
                      tr("High contrast draws every line and makes all text stronger."),
                      {{QVariant::fromValue(System), tr("Like the system")},
                       {QVariant::fromValue(Normal), tr("Normal")},
                       {QVariant::fromValue(High), tr("High")}});
    }
    const QString size = tr("Size and motion");
    std::vector<std::pair<QVariant, QString>> zooms;
    const QLocale locale;
    for (int percent = 80; percent <= 200; percent += 10)
        zooms.emplace_back(percent / 100.0, tr("%1 %").arg(locale.toString(percent)));
    addPreference("zoom", group, size, tr("Size of everything"),
                  tr("Ctrl + and Ctrl − change it anywhere, Ctrl 0 goes back."), zooms);
    {
        using enum Preferences::Density;
        addPreference("density", group, size, tr("Rows"), {},
                      {{QVariant::fromValue(Comfortable), tr("Comfortable")},
                       {QVariant::fromValue(Compact), tr("Compact")}});
    }
    {
        using enum Preferences::Motion;
        addPreference("motion", group, size, tr("Motion"),
                      tr("Reduced motion shows changes at once."),
                      {{QVariant::fromValue(System), tr("Like the system")},
                       {QVariant::fromValue(Full), tr("Full")},
                       {QVariant::fromValue(Reduced), tr("Reduced")}});
    }
    if (const QList<Translation::Language> languages = Translation::languages();
        !languages.empty()) {
        std::vector<std::pair<QVariant, QString>> choices {{QString(), tr("Like the system")}};
        for (const Translation::Language &language : languages)
            choices.emplace_back(language.name, language.title);
        addPreference("language", group, tr("Words and numbers"), tr("Language"),
                      tr("Logs and what tools are told stay English."), choices);
    }
    {
        using enum Preferences::Digits;
        addPreference("digits", group, tr("Words and numbers"), tr("Digits"),
                      tr("Tools and logs write 0–9; your language may have its own."),
                      {{QVariant::fromValue(System), tr("Like the language")},
                       {QVariant::fromValue(Latin), tr("Always 0–9")}});
    }
}

void SettingCatalogue::addKeyboard()
{
    const QString group = u"keyboard"_s;
    addPreference("listLetters", group, tr("In lists"), tr("Letters act in lists"),
                  tr("J, K, E and others work while a list has the focus. Turn this off when a "
                     "voice or a switch types for you."));
    for (const Command *command : m_parts.commands.commands()) {
        if (command->shortcuts().isEmpty())
            continue;
        m_items << new ShortcutItem({.name = u"keys."_s + command->name(),
                                     .group = group,
                                     .section = command->group(),
                                     .label = command->text(),
                                     .hint = {}},
                                    *command, m_owner);
    }
}

void SettingCatalogue::addAbout()
{
    const QString group = u"about"_s;
    const auto fact = [&](const char *name, const QString &section, const QString &label,
                          const QString &value, const QString &actionText, const char *command) {
        std::function<void()> run;
        if (command)
            run = [&commands = m_parts.commands, command] {
                commands.run(QString::fromLatin1(command));
            };
        m_items << new FactItem({.name = u"about."_s + QLatin1StringView(name),
                                 .group = group,
                                 .section = section,
                                 .label = label,
                                 .hint = {}},
                                value, actionText, std::move(run), m_owner);
    };
    const QString program = tr("Program");
    fact("version", program, tr("Spillway"), QStringLiteral(SPILLWAY_VERSION), {}, nullptr);
    fact("licence", program, tr("Licence"), tr("GNU General Public License 3 or later"), {},
         nullptr);
    fact("qt", program, tr("Qt"), QString::fromLatin1(qVersion()), {}, nullptr);
    fact("fonts", program, tr("Fonts"), tr("Inter and JetBrains Mono, SIL Open Font License"), {},
         nullptr);
    const QString files = tr("Files");
    if (!m_parts.proxy.configFile().isEmpty())
        fact("config", files, tr("Settings file"), m_parts.proxy.configFile(), tr("Open"),
             "config.open");
    if (!m_parts.proxy.dataFolder().isEmpty())
        fact("data", files, tr("Data folder"), m_parts.proxy.dataFolder(), tr("Open"),
             "folder.data");
    if (!m_parts.proxy.logFile().isEmpty())
        fact("log", files, tr("Log file"), m_parts.proxy.logFile(), tr("Open folder"),
             "folder.logs");
}

} // namespace spillway
