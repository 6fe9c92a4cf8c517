// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace spillway {

/// Whether somebody shows tray icons: the StatusNotifierItem host on the session bus
/// (org.kde.StatusNotifierWatcher). Qt asks once in a program's life and believes the answer for
/// ever, so it must not be asked before there is a host: at login the desktop's panel may come
/// after us. Only listens; everything is asynchronous. Ui thread.
class TrayHost final : public QObject
{
    Q_OBJECT
public:
    explicit TrayHost(QDBusConnection bus = QDBusConnection::sessionBus());

    /// Asks for the first time; changed() comes if there is a host.
    void look();
    [[nodiscard]] bool isThere() const { return m_there; }

Q_SIGNALS:
    void changed(bool there);

private Q_SLOTS:
    void askForHost();
    void watcherGone();

private:
    void setThere(bool there);

    QDBusConnection m_bus;
    bool m_there = false;
};

} // namespace spillway
