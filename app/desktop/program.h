// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/corelink.h"
#include "app/desktop/leaving.h"
#include "app/desktop/notify/freedesktopnotifications.h"
#include "app/desktop/notify/notifier.h"
#include "app/desktop/process/deeplink.h"
#include "app/desktop/process/watchdog.h"
#include "app/desktop/system/autostart.h"
#include "app/desktop/system/keychainname.h"
#include "app/desktop/system/sensitiveclipboard.h"
#include "app/desktop/system/systemevents.h"
#include "app/desktop/tray/traypresenter.h"
#include "app/desktop/windowholder.h"
#include "app/presentation/shell/desktopservices.h"
#include "app/presentation/shell/translation.h"
#include "app/process/commandline.h"

namespace spillway {

/// What is round the proxy on a desktop: window, tray, notifications, what the computer does, and
/// how they act on each other. Ui thread.
class DesktopProgram final : public QObject, public DesktopServices
{
    Q_OBJECT
public:
    /// `preferencesFile`: what the window remembers about itself.
    DesktopProgram(CoreLink &link, const QString &preferencesFile);
    ~DesktopProgram() override;

    /// Looks for a tray and does what the first start asks for. False when there is no window to be
    /// had.
    [[nodiscard]] bool start(const DesktopWish &wish);
    /// What a later start asks for.
    [[nodiscard]] Result<void> obey(const DesktopWish &wish, const QString &activationToken);
    /// Ends when running requests are done; asked a second time, at once.
    void finishAndQuit() { m_leaving.finishAndQuit(); }
    [[nodiscard]] AppModel &model() { return m_model; }
    [[nodiscard]] WindowHolder &window() { return m_window; }

    // DesktopServices
    void copyText(const QString &text, Sensitivity sensitivity) override;
    void openFolder(const QString &path) override;
    void openExternally(const QString &pathOrUrl) override;
    [[nodiscard]] bool canOpenAtLogin() const override { return Autostart::isPossible(); }
    [[nodiscard]] bool opensAtLogin() const override { return m_autostart.isOn(); }
    [[nodiscard]] Result<void> setOpensAtLogin(bool value) override;
    [[nodiscard]] bool hasTray() const override { return m_trayPresenter.hasTray(); }
    void testNotification() override;
    void showWindow() override { show({}, {}); }
    void quit(Ending ending) override;

private:
    void connectTray();
    void connectSystem();
    void connectPreferences();
    void changeLanguage();
    void show(const DeepLink &place, const QString &activationToken);
    void windowShown(bool shown);
    void updateWatchdog();
    void noticeChosen(const QString &action, const QString &activationToken);
    void askToQuit(); ///< from outside the window
    void tellOfCrash();
    void pause(const DesktopWish &wish);

    CoreLink &m_link;
    Translation m_translation; ///< before anything that has a text
    SensitiveClipboard m_clipboard;
    Autostart m_autostart;
    TrayPresenter m_trayPresenter;
    FreedesktopNotifications m_notifications;
    Notifier m_notifier;
    Leaving m_leaving;
    Watchdog m_watchdog;
    KeychainName m_keychainName;
    std::unique_ptr<SystemEvents> m_system;
    bool m_crashTold = false;
    AppModel m_model; ///< asks all of the above, already while it is made
    WindowHolder m_window;
};

} // namespace spillway
