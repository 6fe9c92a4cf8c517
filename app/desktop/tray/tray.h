// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/tray/trayview.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace spillway {

/// The icon in the desktop's tray with its native menu. The menu is built once and changed in
/// place: trays that read it over D-Bus lose what is open when it is built anew. Ui thread.
class Tray final : public QObject
{
    Q_OBJECT
public:
    Tray();
    ~Tray() override;

    /// Makes the icon if this desktop has a tray; see TrayHost for when to ask.
    void show();
    void hide();
    [[nodiscard]] bool isShown() const { return m_icon && m_icon->isVisible(); }
    /// The rows' texts in the language of now, in their places; setView() does the rest.
    void retranslate();
    void setView(const TrayView &view);
    /// A message by the tray's own means, where there is no notification service.
    void showMessage(const QString &title, const QString &text);
    [[nodiscard]] QMenu &menu() { return m_menu; }

Q_SIGNALS:
    void toggleWindow(); ///< a click on the icon
    void openPage(const QString &page); ///< empty = the one that was last shown
    void copyBaseUrl();
    void copySnippet(const QString &toolId); ///< of connect/tools.h
    void pauseFor(std::optional<std::chrono::seconds> duration);
    void resume();
    void quit();
    void messageClicked();

private:
    void build();
    void buildPauseMenu();
    /// A row whose text follows the language.
    QAction *add(QMenu &menu, std::function<QString()> text);
    void updateAttention(const TrayView &view);
    void activated(QSystemTrayIcon::ActivationReason reason);

    QMenu m_menu; ///< outlives the icon
    QMenu *m_attention = nullptr;
    QMenu *m_pause = nullptr;
    QAction *m_status = nullptr;
    QAction *m_traffic = nullptr;
    QAction *m_resume = nullptr;
    std::vector<std::function<void()>> m_texts; ///< each puts one text in its place
    std::optional<TrayView> m_view;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< while there is a tray
};

} // namespace spillway
