// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/shellcommands.h"

#include <utility>

namespace spillway {

using namespace Qt::StringLiterals;
using Phase = ProxyState::Phase;
using Definition = Command::Definition;

namespace {

QKeySequence keys(const char *portable)
{
    return QKeySequence(QLatin1StringView(portable), QKeySequence::PortableText);
}

/// The number of a page in Ctrl 1…8; the gaps are pages that are not built yet.
QKeySequence pageShortcut(const QString &page)
{
    static const QList<std::pair<QString, const char *>> shortcuts {
        {u"overview"_s, "Ctrl+1"}, {u"requests"_s, "Ctrl+2"}, {u"keys"_s, "Ctrl+3"},
        {u"costs"_s, "Ctrl+4"},    {u"connect"_s, "Ctrl+5"},  {u"routing"_s, "Ctrl+6"},
        {u"logs"_s, "Ctrl+7"},     {u"system"_s, "Ctrl+8"},   {u"settings"_s, "Ctrl+,"},
    };
    for (const auto &[name, portable] : shortcuts) {
        if (name == page)
            return keys(portable);
    }
    return {};
}

} // namespace

ShellCommands::ShellCommands(CommandRegistry &registry, const ShellParts &parts, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_parts(parts)
{
    addProxy();
    addPages();
    addWindow();
    addFiles();
    const auto refresh = [this] { m_registry.refresh(); };
    connect(&parts.proxy, &ProxyLink::stateChanged, this, refresh);
    connect(&parts.undo, &UndoHistory::changed, this, refresh);
    connect(&parts.layout, &WindowLayout::changed, this, refresh);
}

void ShellCommands::addPages()
{
    for (PageEntry *page : m_parts.navigation.pages()) {
        const QKeySequence shortcut = pageShortcut(page->name());
        m_registry.add({.name = u"page."_s + page->name(),
                        .text = [page] { return tr("Go to %1").arg(page->title()); },
                        .group = [] { return tr("Pages"); },
                        .glyph = page->glyph(),
                        .shortcuts = shortcut.isEmpty() ? QList<QKeySequence>() : QList {shortcut},
                        .run = [this, page] { m_parts.navigation.go(page->name()); }});
    }
}

void ShellCommands::addProxy()
{
    const auto group = [] { return tr("Anywhere"); };
    const auto inPhase = [this](Phase phase) { return m_parts.proxy.state().phase == phase; };
    m_registry.add({.name = u"palette.open"_s,
                    .text = [] { return tr("Search or run"); },
                    .group = group,
                    .glyph = u"search"_s,
                    .shortcuts = {keys("Ctrl+K")},
                    .run = [this] { Q_EMIT paletteRequested(); }});
    const auto canPause = [inPhase] { return inPhase(Phase::Serving) || inPhase(Phase::Paused); };
    m_registry.add(
        {.name = u"proxy.toggle"_s,
         .text = [inPhase] { return inPhase(Phase::Paused) ? tr("Resume") : tr("Pause"); },
         .group = group,
         .glyph = u"pause"_s,
         .shortcuts = {keys("Ctrl+Shift+P")},
         .run =
             [this, inPhase] {
                 if (inPhase(Phase::Paused))
                     m_parts.proxy.resume();
                 else
                     pause(std::nullopt);
             },
         .enabled = canPause});
    m_registry.add({.name = u"proxy.pause15"_s,
                    .text = [] { return tr("Pause for 15 minutes"); },
                    .group = group,
                    .glyph = u"pause"_s,
                    .run = [this] { pause(std::chrono::minutes(15)); },
                    .enabled = canPause});
    m_registry.add({.name = u"proxy.pause60"_s,
                    .text = [] { return tr("Pause for 1 hour"); },
                    .group = group,
                    .glyph = u"pause"_s,
                    .run = [this] { pause(std::chrono::hours(1)); },
                    .enabled = canPause});
    m_registry.add({.name = u"url.copy"_s,
                    .text = [] { return tr("Copy base URL"); },
                    .group = group,
                    .glyph = u"copy"_s,
                    .shortcuts = {keys("Ctrl+Shift+C")},
                    .run =
                        [this] {
                            m_parts.desktop.copyText(m_parts.proxy.state().baseUrl,
                                                     DesktopServices::Sensitivity::Public);
                            m_parts.toasts.showText(tr("Base URL copied"));
                        }});
    m_registry.add({.name = u"key.add"_s,
                    .text = [] { return tr("Add key"); },
                    .group = group,
                    .glyph = u"plus"_s,
                    .shortcuts = {keys("Ctrl+N")},
                    .run = [this] { m_parts.navigation.go(u"keys"_s, u"add"_s); }});
    m_registry.add({.name = u"proxy.tryAgain"_s,
                    .text = [] { return tr("Try to listen again"); },
                    .group = group,
                    .glyph = u"refresh"_s,
                    .run = [this] { m_parts.proxy.tryAgain(std::nullopt); },
                    .enabled = [inPhase] { return inPhase(Phase::NotListening); }});
    m_registry.add(
        {.name = u"proxy.useFreePort"_s,
         .text = [] { return tr("Listen on the next free port"); },
         .group = group,
         .glyph = u"refresh"_s,
         .run = [this] { m_parts.proxy.tryAgain(m_parts.proxy.state().portConflict->freePort); },
         .enabled =
             [this] {
                 const auto conflict = m_parts.proxy.state().portConflict;
                 return conflict && conflict->freePort != 0;
             }});
    m_registry.add({.name = u"proxy.restart"_s,
                    .text = [] { return tr("Restart the proxy"); },
                    .group = group,
                    .glyph = u"refresh"_s,
                    .run = [this] { m_parts.proxy.restart(); },
                    .enabled = [inPhase] { return inPhase(Phase::Failed); }});
    m_registry.add(
        {.name = u"keychain.unlock"_s,
         .text = [] { return tr("Unlock the keychain"); },
         .group = group,
         .glyph = u"lock"_s,
         .run = [this] { unlockKeychain(); },
         .enabled =
             [this] { return m_parts.proxy.state().keychain == ProxyState::Keychain::Locked; }});
}

void ShellCommands::addWindow()
{
    const auto group = [] { return tr("Window"); };
    Preferences &preferences = m_parts.preferences;
    m_registry.add({.name = u"edit.undo"_s,
                    .text = [] { return tr("Undo"); },
                    .group = group,
                    .glyph = u"undo"_s,
                    .shortcuts = {QKeySequence(QKeySequence::Undo)},
                    .run = [this] { m_parts.undo.undo(); },
                    .enabled = [this] { return m_parts.undo.canUndo(); }});
    m_registry.add({.name = u"view.sidebar"_s,
                    .text =
                        [this] {
                            return m_parts.layout.isSidebarCollapsed() ? tr("Show the sidebar")
                                                                       : tr("Hide the sidebar");
                        },
                    .group = group,
                    .glyph = u"sidebar"_s,
                    .shortcuts = {keys("Ctrl+B")},
                    .run = [this] { m_parts.layout.toggleSidebar(); }});
    m_registry.add({.name = u"view.nextPane"_s,
                    .text = [] { return tr("Go to the next pane"); },
                    .group = group,
                    .glyph = u"columns"_s,
                    .shortcuts = {keys("F6")},
                    .run = [this] { Q_EMIT paneRequested(1); }});
    m_registry.add({.name = u"view.previousPane"_s,
                    .text = [] { return tr("Go to the previous pane"); },
                    .group = group,
                    .glyph = u"columns"_s,
                    .shortcuts = {keys("Shift+F6")},
                    .run = [this] { Q_EMIT paneRequested(-1); }});
    m_registry.add({.name = u"view.zoomIn"_s,
                    .text = [] { return tr("Make everything bigger"); },
                    .group = group,
                    .glyph = u"plus"_s,
                    .shortcuts = {keys("Ctrl++"), keys("Ctrl+=")},
                    .run = [&preferences] { preferences.stepZoom(1); }});
    m_registry.add({.name = u"view.zoomOut"_s,
                    .text = [] { return tr("Make everything smaller"); },
                    .group = group,
                    .glyph = u"minus"_s,
                    .shortcuts = {keys("Ctrl+-")},
                    .run = [&preferences] { preferences.stepZoom(-1); }});
    m_registry.add({.name = u"view.zoomReset"_s,
                    .text = [] { return tr("Normal size"); },
                    .group = group,
                    .glyph = u"search"_s,
                    .shortcuts = {keys("Ctrl+0")},
                    .run = [&preferences] { preferences.stepZoom(0); }});
    m_registry.add({.name = u"view.theme"_s,
                    .text = [] { return tr("Light or dark"); },
                    .group = group,
                    .glyph = u"sun"_s,
                    .shortcuts = {keys("Ctrl+Shift+L")},
                    .run = [this] { Q_EMIT themeFlipRequested(); }});
    m_registry.add({.name = u"help.shortcuts"_s,
                    .text = [] { return tr("Show keyboard shortcuts"); },
                    .group = group,
                    .glyph = u"keyboard"_s,
                    .shortcuts = {keys("?"), keys("F1")},
                    .run = [this] { Q_EMIT shortcutsRequested(); }});
    m_registry.add({.name = u"window.close"_s,
                    .text = [] { return tr("Close the window"); },
                    .group = group,
                    .glyph = u"x"_s,
                    .shortcuts = {keys("Ctrl+W")},
                    .run = [this] { Q_EMIT closeRequested(); }});
    m_registry.add({.name = u"app.quit"_s,
                    .text = [] { return tr("Quit"); },
                    .group = group,
                    .glyph = u"power"_s,
                    .shortcuts = {keys("Ctrl+Q")},
                    .run =
                        [this] {
                            if (m_windowShown && running() > 0)
                                Q_EMIT quitQuestioned();
                            else
                                quit(false);
                        }});
    m_registry.add({.name = u"window.show"_s,
                    .text = [] { return tr("Show the window"); },
                    .group = group,
                    .glyph = u"overview"_s,
                    .run = [this] { m_parts.desktop.showWindow(); },
                    .enabled = [this] { return !m_windowShown; }});
}

void ShellCommands::addFiles()
{
    const auto group = [] { return tr("Files"); };
    const auto hasFile = [this] { return !m_parts.proxy.configFile().isEmpty(); };
    m_registry.add({.name = u"config.open"_s,
                    .text = [] { return tr("Open the settings file"); },
                    .group = group,
                    .glyph = u"file"_s,
                    .run = [this] { m_parts.desktop.openExternally(m_parts.proxy.configFile()); },
                    .enabled = hasFile});
    m_registry.add({.name = u"config.reload"_s,
                    .text = [] { return tr("Read the settings file again"); },
                    .group = group,
                    .glyph = u"refresh"_s,
                    .run = [this] { reloadSettings(); },
                    .enabled = hasFile});
    m_registry.add({.name = u"folder.data"_s,
                    .text = [] { return tr("Open the data folder"); },
                    .group = group,
                    .glyph = u"folder"_s,
                    .run = [this] { m_parts.desktop.openFolder(m_parts.proxy.dataFolder()); }});
    m_registry.add({.name = u"folder.logs"_s,
                    .text = [] { return tr("Open the log folder"); },
                    .group = group,
                    .glyph = u"folder"_s,
                    .run = [this] { m_parts.desktop.openFolder(m_parts.proxy.logFile()); },
                    .enabled = [this] { return !m_parts.proxy.logFile().isEmpty(); }});
}

ShellCommands::CloseStep ShellCommands::closeStep() const
{
    switch (m_parts.preferences.closeAction()) {
    case Preferences::CloseAction::KeepRunning:
        return CloseStep::Hide;
    case Preferences::CloseAction::Quit:
        return CloseStep::Quit;
    case Preferences::CloseAction::Ask:
        break;
    }
    return m_parts.desktop.hasTray() ? CloseStep::Hide : CloseStep::Ask;
}

void ShellCommands::rememberClose(bool keepRunning)
{
    m_parts.preferences.setCloseAction(keepRunning ? Preferences::CloseAction::KeepRunning
                                                   : Preferences::CloseAction::Quit);
}

void ShellCommands::quit(bool now)
{
    m_parts.desktop.quit(now ? DesktopServices::Ending::Now : DesktopServices::Ending::Drain);
}

void ShellCommands::copyText(const QString &text, const QString &said)
{
    m_parts.desktop.copyText(text, DesktopServices::Sensitivity::Public);
    m_parts.toasts.showText(said);
}

void ShellCommands::pause(std::optional<std::chrono::seconds> duration)
{
    m_parts.proxy.pause(duration);
}

void ShellCommands::unlockKeychain()
{
    m_parts.proxy.unlockKeychain(this, [this](const Result<void> &result) {
        if (!result)
            m_parts.toasts.show({.text = result.error().message, .problem = true});
    });
}

void ShellCommands::reloadSettings()
{
    m_parts.proxy.reload(this, [this](const Result<QStringList> &changes) {
        if (!changes)
            m_parts.toasts.show({.text = changes.error().message, .problem = true});
        else if (changes->isEmpty())
            m_parts.toasts.showText(tr("Settings read again, nothing has changed"));
        else
            m_parts.toasts.showText(tr("Settings read again, %n change(s)", nullptr,
                                       static_cast<int>(changes->size())));
    });
}

} // namespace spillway
