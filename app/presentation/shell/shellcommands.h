// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"
#include "app/presentation/shell/commandregistry.h"
#include "app/presentation/shell/desktopservices.h"
#include "app/presentation/shell/navigation.h"
#include "app/presentation/shell/preferences.h"
#include "app/presentation/shell/undohistory.h"
#include "app/presentation/shell/windowlayout.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// What the shell's commands act on; all outlive the commands.
struct ShellParts
{
    ProxyLink &proxy;
    DesktopServices &desktop;
    Navigation &navigation;
    Preferences &preferences;
    WindowLayout &layout;
    ToastQueue &toasts;
    UndoHistory &undo;
};

/// Fills the registry with what can be done anywhere, in the order of the sheet of shortcuts; the
/// signals are for the window, which alone can do these. Ui thread; owned by AppModel.
class ShellCommands final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int running READ running NOTIFY quitQuestioned)
public:
    /// What a wish to close the window comes to.
    enum class CloseStep : std::uint8_t {
        Ask, ///< there is no tray to come back by and the person has not said
        Hide, ///< the proxy goes on
        Quit,
    };
    Q_ENUM(CloseStep)

    ShellCommands(CommandRegistry &registry, const ShellParts &parts, QObject *parent = nullptr);

    Q_INVOKABLE spillway::ShellCommands::CloseStep closeStep() const;
    /// Remembers the answer to CloseStep::Ask.
    Q_INVOKABLE void rememberClose(bool keepRunning);
    Q_INVOKABLE void quit(bool now);
    /// Copies a text that is no secret and says so.
    Q_INVOKABLE void copyText(const QString &text, const QString &said);
    /// Requests that would be cut by quitting now.
    [[nodiscard]] int running() const { return m_parts.proxy.state().running; }
    void setWindowShown(bool shown) { m_windowShown = shown; }

Q_SIGNALS:
    /// Quitting was asked for while requests are running and the window is there to ask in.
    void quitQuestioned();
    void paletteRequested();
    void shortcutsRequested();
    /// Moves the focus to the next (1) or previous (-1) pane.
    void paneRequested(int step);
    void closeRequested();
    /// Says that the other of light and dark is wanted.
    void themeFlipRequested();

private:
    void addPages();
    void addProxy();
    void addWindow();
    void addFiles();
    void pause(std::optional<std::chrono::seconds> duration);
    void unlockKeychain();
    void reloadSettings();

    CommandRegistry &m_registry;
    ShellParts m_parts;
    bool m_windowShown = false;
};

} // namespace spillway
