// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/notify/freedesktopnotifications.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
const QString appId = u"io.github.spillway.Spillway"_s;
const QString defaultAction = u"default"_s;
constexpr int servicesChoice = -1; ///< how long it stays

} // namespace

FreedesktopNotifications::FreedesktopNotifications(QDBusConnection bus)
    : m_bus(std::move(bus))
{
}

QDBusMessage FreedesktopNotifications::call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

void FreedesktopNotifications::show(const Notice &notice)
{
    if (!m_bus.isConnected()) {
        Q_EMIT failed(notice);
        return;
    }
    if (m_capabilities) {
        send(notice);
        return;
    }
    m_waiting.push_back(notice);
    askCapabilities();
}

void FreedesktopNotifications::askCapabilities()
{
    if (std::exchange(m_asked, true))
        return;
    m_bus.connect(service, path, service, u"ActionInvoked"_s, this,
                  SLOT(actionInvoked(uint, QString)));
    m_bus.connect(service, path, service, u"ActivationToken"_s, this,
                  SLOT(activationToken(uint, QString)));
    m_bus.connect(service, path, service, u"NotificationClosed"_s, this,
                  SLOT(notificationClosed(uint, uint)));
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetCapabilities"_s)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        const std::vector<Notice> waiting = std::exchange(m_waiting, {});
        if (reply.isError()) {
            m_asked = false; // a service may come later
            for (const Notice &notice : waiting)
                Q_EMIT failed(notice);
            return;
        }
        m_capabilities = reply.value();
        for (const Notice &notice : waiting)
            send(notice);
    });
}

void FreedesktopNotifications::send(const Notice &notice)
{
    QStringList actions;
    if (m_capabilities->contains("actions"_L1)) {
        if (!notice.defaultAction.isEmpty())
            actions << defaultAction << notice.title;
        for (const NoticeAction &action : notice.actions)
            actions << action.id << action.text;
    }
    const bool markup = m_capabilities->contains("body-markup"_L1);
    const QString body = markup ? notice.body.toHtmlEscaped() : notice.body;
    const QVariantMap hints {{u"desktop-entry"_s, appId},
                             {u"urgency"_s, QVariant::fromValue<uchar>(notice.urgent ? 2 : 1)}};
    QDBusMessage message = call(u"Notify"_s);
    message << u"Spillway"_s << m_ids.value(notice.name(), 0U) << appId << notice.title << body
            << actions << hints << servicesChoice;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notice] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            Q_EMIT failed(notice);
            return;
        }
        m_ids.insert(notice.name(), reply.value());
        m_defaults.insert(reply.value(), notice.defaultAction);
    });
}

void FreedesktopNotifications::close(const QString &name)
{
    const auto id = m_ids.constFind(name);
    if (id == m_ids.cend())
        return;
    QDBusMessage message = call(u"CloseNotification"_s);
    message << *id;
    m_bus.asyncCall(message);
}

void FreedesktopNotifications::activationToken(uint id, const QString &token)
{
    if (m_defaults.contains(id))
        m_token = token;
}

void FreedesktopNotifications::actionInvoked(uint id, const QString &action)
{
    const auto ours = m_defaults.constFind(id);
    if (ours == m_defaults.cend())
        return; // another program's
    const QString chosenAction = action == defaultAction ? *ours : action;
    Q_EMIT chosen(chosenAction, std::exchange(m_token, {}));
}

void FreedesktopNotifications::notificationClosed(uint id, uint)
{
    m_defaults.remove(id);
    m_ids.removeIf([id](const auto &entry) { return entry.value() == id; });
}

} // namespace spillway

#include "moc_freedesktopnotifications.cpp"
#include "moc_notificationservice.cpp"
