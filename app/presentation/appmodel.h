// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/terminallauncher.h"
#include "app/presentation/connect/connectmodel.h"
#include "app/presentation/keys/keysmodel.h"
#include "app/presentation/logs/logsmodel.h"
#include "app/presentation/overview/overviewmodel.h"
#include "app/presentation/requests/requestsmodel.h"
#include "app/presentation/settings/settingsmodel.h"
#include "app/presentation/shell/bannermodel.h"
#include "app/presentation/shell/commandregistry.h"
#include "app/presentation/shell/navigation.h"
#include "app/presentation/shell/palettemodel.h"
#include "app/presentation/shell/preferences.h"
#include "app/presentation/shell/proxycard.h"
#include "app/presentation/shell/shellcommands.h"
#include "app/presentation/shell/shortcutsheet.h"
#include "app/presentation/shell/sidebarbadges.h"
#include "app/presentation/shell/toastqueue.h"
#include "app/presentation/shell/undohistory.h"
#include "app/presentation/shell/windowlayout.h"
#include "app/presentation/wizard/wizardmodel.h"

namespace spillway {

/// Everything that the window shows, as one tree: Main.qml gets it as its `app` and hands each page
/// its own model. Ui thread; owned by the program (or a test), outlives the QML engine.
class AppModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(spillway::OverviewModel *overview READ overview CONSTANT)
    Q_PROPERTY(spillway::RequestsModel *requests READ requests CONSTANT)
    Q_PROPERTY(spillway::KeysModel *keys READ keys CONSTANT)
    Q_PROPERTY(spillway::ConnectModel *connect READ connectPage CONSTANT)
    Q_PROPERTY(spillway::LogsModel *logs READ logs CONSTANT)
    Q_PROPERTY(spillway::SettingsModel *settings READ settings CONSTANT)
    Q_PROPERTY(spillway::WizardModel *wizard READ wizard CONSTANT)
    Q_PROPERTY(spillway::Preferences *preferences READ preferences CONSTANT)
    Q_PROPERTY(spillway::WindowLayout *layout READ layout CONSTANT)
    Q_PROPERTY(spillway::Navigation *navigation READ navigation CONSTANT)
    Q_PROPERTY(spillway::CommandRegistry *commands READ commands CONSTANT)
    Q_PROPERTY(spillway::ShellCommands *shell READ shell CONSTANT)
    Q_PROPERTY(spillway::PaletteModel *palette READ palette CONSTANT)
    Q_PROPERTY(spillway::ShortcutSheet *shortcuts READ shortcuts CONSTANT)
    Q_PROPERTY(spillway::BannerModel *banner READ banner CONSTANT)
    Q_PROPERTY(spillway::ToastQueue *toasts READ toasts CONSTANT)
    Q_PROPERTY(spillway::UndoHistory *undo READ undo CONSTANT)
    Q_PROPERTY(spillway::ProxyCard *proxyCard READ proxyCard CONSTANT)
public:
    /// `proxy` and `desktop` outlive it. `preferencesFile` is an absolute path beside config.yaml
    /// ("window.ini"); it need not exist.
    AppModel(ProxyLink &proxy, DesktopServices &desktop, const QString &preferencesFile,
             QObject *parent = nullptr);

    [[nodiscard]] OverviewModel *overview() { return &m_overview; }
    [[nodiscard]] RequestsModel *requests() { return &m_requests; }
    [[nodiscard]] KeysModel *keys() { return &m_keys; }
    [[nodiscard]] ConnectModel *connectPage() { return &m_connect; }
    [[nodiscard]] LogsModel *logs() { return &m_logs; }
    [[nodiscard]] SettingsModel *settings() { return &m_settings; }
    [[nodiscard]] WizardModel *wizard() { return &m_wizard; }
    [[nodiscard]] Preferences *preferences() { return &m_preferences; }
    [[nodiscard]] WindowLayout *layout() { return &m_layout; }
    [[nodiscard]] Navigation *navigation() { return &m_navigation; }
    [[nodiscard]] CommandRegistry *commands() { return &m_commands; }
    [[nodiscard]] ShellCommands *shell() { return &m_shell; }
    [[nodiscard]] PaletteModel *palette() { return &m_palette; }
    [[nodiscard]] ShortcutSheet *shortcuts() { return &m_shortcuts; }
    [[nodiscard]] BannerModel *banner() { return &m_banner; }
    [[nodiscard]] ToastQueue *toasts() { return &m_toasts; }
    [[nodiscard]] UndoHistory *undo() { return &m_undo; }
    [[nodiscard]] ProxyCard *proxyCard() { return &m_card; }

    /// Whether the window can be seen; the proxy sends its news, and clocks tick, only then.
    Q_INVOKABLE void setWindowShown(bool shown);
    /// The texts of the models follow the translators that are installed now; call it before
    /// QQmlEngine::retranslate().
    void retranslate();

private:
    [[nodiscard]] ShellParts parts(DesktopServices &desktop);
    void addPages();
    void connectPages(DesktopServices &desktop);
    void connectRequests(DesktopServices &desktop);

    ProxyLink &m_proxy;
    Preferences m_preferences;
    WindowLayout m_layout;
    Navigation m_navigation;
    CommandRegistry m_commands;
    ToastQueue m_toasts;
    UndoHistory m_undo;
    OverviewModel m_overview;
    RequestsModel m_requests;
    KeysModel m_keys;
    TerminalLauncher m_launcher;
    ConnectModel m_connect;
    LogsModel m_logs;
    WizardModel m_wizard;
    SidebarBadges m_badges;
    ShellCommands m_shell;
    SettingsModel m_settings;
    PaletteModel m_palette;
    ShortcutSheet m_shortcuts;
    BannerModel m_banner;
    ProxyCard m_card;
};

} // namespace spillway
