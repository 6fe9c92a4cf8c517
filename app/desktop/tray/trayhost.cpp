// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tray/trayhost.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

const QString watcherService = u"org.kde.StatusNotifierWatcher"_s;
const QString watcherPath = u"/StatusNotifierWatcher"_s;

} // namespace

TrayHost::TrayHost(QDBusConnection bus)
    : m_bus(std::move(bus))
{
}

void TrayHost::look()
{
    if (!m_bus.isConnected())
        return;
    auto *watcher = new QDBusServiceWatcher(watcherService, m_bus,
                                            QDBusServiceWatcher::WatchForRegistration
                                                | QDBusServiceWatcher::WatchForUnregistration,
                                            this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &TrayHost::askForHost);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, &TrayHost::watcherGone);
    m_bus.connect(watcherService, watcherPath, watcherService, u"StatusNotifierHostRegistered"_s,
                  this, SLOT(askForHost()));
    askForHost();
}

void TrayHost::askForHost()
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        watcherService, watcherPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << watcherService << u"IsStatusNotifierHostRegistered"_s;
    message.setAutoStartService(false);
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *call;
        setThere(!reply.isError() && reply.value().variant().toBool());
    });
}

void TrayHost::watcherGone()
{
    setThere(false);
}

void TrayHost::setThere(bool there)
{
    if (m_there == there)
        return;
    m_there = there;
    Q_EMIT changed(there);
}

} // namespace spillway

#include "moc_trayhost.cpp"
