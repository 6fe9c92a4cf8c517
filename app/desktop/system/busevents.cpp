// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/system/busevents.h"

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

const QString networkManager = u"org.freedesktop.NetworkManager"_s;
const QString networkManagerPath = u"/org/freedesktop/NetworkManager"_s;
constexpr uint connectedSite = 60; ///< NMState: NM_STATE_CONNECTED_SITE, above it global

} // namespace

BusEvents::BusEvents(QDBusConnection bus)
{
    bus.connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
                SLOT(prepareForSleep(bool)));
    bus.connect(networkManager, networkManagerPath, networkManager, u"StateChanged"_s, this,
                SLOT(networkState(uint)));
    bus.connect(networkManager, networkManagerPath, u"org.freedesktop.DBus.Properties"_s,
                u"PropertiesChanged"_s, this,
                SLOT(networkProperties(QString, QVariantMap, QStringList)));
}

void BusEvents::prepareForSleep(bool begins)
{
    if (begins)
        Q_EMIT aboutToSleep();
    else
        Q_EMIT woke();
}

void BusEvents::networkState(uint state)
{
    const bool connected = state >= connectedSite;
    if (connected && !std::exchange(m_connected, connected))
        Q_EMIT networkChanged();
    m_connected = connected;
}

void BusEvents::networkProperties(const QString &, const QVariantMap &changed, const QStringList &)
{
    // The way out is another one: a cable instead of the radio, a tunnel that came up.
    if (changed.contains(u"PrimaryConnection"_s) && m_connected)
        Q_EMIT networkChanged();
}

} // namespace spillway

#include "moc_busevents.cpp"
