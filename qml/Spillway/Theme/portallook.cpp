// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Theme/portallook.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString objectPath = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;

const QString appearance = u"org.freedesktop.appearance"_s;
const QString gnome = u"org.gnome.desktop.interface"_s;
const QString kde = u"org.kde.kdeglobals.KDE"_s;

} // namespace

PortalLook::PortalLook(QDBusConnection bus, QObject *parent)
    : LookSource(parent)
    , m_bus(std::move(bus))
{
    if (!m_bus.isConnected())
        return;
    qDBusRegisterMetaType<Settings>();
    m_bus.connect(service, objectPath, interface, u"SettingChanged"_s, this,
                  SLOT(settingChanged(QDBusMessage)));
    readAll();
}

void PortalLook::readAll()
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(service, objectPath, interface, u"ReadAll"_s);
    call << QStringList {appearance, gnome, kde};
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<Settings> reply = *watcher;
        if (reply.isError())
            return;
        m_settings = reply.value();
        Q_EMIT changed();
    });
}

void PortalLook::settingChanged(const QDBusMessage &signal)
{
    const QVariantList arguments = signal.arguments();
    if (arguments.size() != 3)
        return;
    const QString group = arguments.at(0).toString();
    if (group != appearance && group != gnome && group != kde)
        return;
    m_settings[group].insert(arguments.at(1).toString(),
                             arguments.at(2).value<QDBusVariant>().variant());
    Q_EMIT changed();
}

LookWishes PortalLook::wishesFrom(const Settings &settings)
{
    LookWishes wishes;
    const QVariantMap common = settings.value(appearance);
    switch (common.value(u"color-scheme"_s).toUInt()) {
    case 1:
        wishes.dark = true;
        break;
    case 2:
        wishes.dark = false;
        break;
    default: // no preference
        break;
    }
    if (common.contains(u"contrast"_s))
        wishes.highContrast = common.value(u"contrast"_s).toUInt() == 1;
    if (common.contains(u"reduced-motion"_s))
        wishes.reducedMotion = common.value(u"reduced-motion"_s).toUInt() == 1;
    else if (settings.value(gnome).contains(u"enable-animations"_s))
        wishes.reducedMotion = !settings.value(gnome).value(u"enable-animations"_s).toBool();
    else if (settings.value(kde).contains(u"AnimationDurationFactor"_s))
        wishes.reducedMotion =
            settings.value(kde).value(u"AnimationDurationFactor"_s).toDouble() == 0;
    return wishes;
}

} // namespace spillway
