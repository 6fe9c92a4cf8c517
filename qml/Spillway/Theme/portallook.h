// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Spillway/Theme/looksource.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QMap>
#include <QVariantMap>

namespace spillway {

/// The settings portal (org.freedesktop.portal.Settings, docs at
/// flatpak.github.io/xdg-desktop-portal): color-scheme, contrast and reduced-motion of
/// org.freedesktop.appearance; GNOME's enable-animations and KDE's AnimationDurationFactor where
/// the desktop has no reduced-motion yet. Asks once without waiting, then listens; a desktop
/// without a portal leaves every wish open.
class PortalLook final : public LookSource
{
    Q_OBJECT
public:
    /// Namespace to key to value, as ReadAll returns them.
    using Settings = QMap<QString, QVariantMap>;

    explicit PortalLook(QDBusConnection bus = QDBusConnection::sessionBus(),
                        QObject *parent = nullptr);

    [[nodiscard]] LookWishes wishes() const override { return wishesFrom(m_settings); }

    /// Pure.
    [[nodiscard]] static LookWishes wishesFrom(const Settings &settings);

private Q_SLOTS:
    // A message and not its parts: Qt 6.4 connects no slot that takes a QDBusVariant.
    void settingChanged(const QDBusMessage &signal);

private:
    void readAll();

    QDBusConnection m_bus;
    Settings m_settings;
};

} // namespace spillway
