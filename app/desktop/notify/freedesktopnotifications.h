// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notify/notificationservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QHash>

#include <optional>

namespace spillway {

/// org.freedesktop.Notifications on the session bus (Desktop Notifications Specification 1.2).
/// Nothing is asked before the first notification; every call is asynchronous.
class FreedesktopNotifications final : public NotificationService
{
    Q_OBJECT
public:
    explicit FreedesktopNotifications(QDBusConnection bus = QDBusConnection::sessionBus());

    void show(const Notice &notice) override;
    void close(const QString &name) override;

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void activationToken(uint id, const QString &token);
    void notificationClosed(uint id, uint reason);

private:
    void askCapabilities();
    void send(const Notice &notice);
    [[nodiscard]] static QDBusMessage call(const QString &method);

    QDBusConnection m_bus;
    std::optional<QStringList> m_capabilities; ///< absent until the service has told
    bool m_asked = false;
    std::vector<Notice> m_waiting; ///< for the capabilities
    QHash<QString, uint> m_ids; ///< of those that are shown, by name
    QHash<uint, QString> m_defaults; ///< what a click on the notification itself does
    QString m_token; ///< for the next action
};

} // namespace spillway
