// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/system/systemevents.h"

#include <QDBusConnection>
#include <QVariantMap>

namespace spillway {

/// Sleep by systemd-logind (org.freedesktop.login1, PrepareForSleep), networks by NetworkManager.
/// Only listens: nothing is asked, and services that do not run are silent.
class BusEvents final : public SystemEvents
{
    Q_OBJECT
public:
    explicit BusEvents(QDBusConnection bus);

private Q_SLOTS:
    void prepareForSleep(bool begins);
    void networkState(uint state);
    void networkProperties(const QString &interface, const QVariantMap &changed,
                           const QStringList &invalidated);

private:
    bool m_connected = true;
};

} // namespace spillway
