// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"
#include "app/presentation/settings/proxysettingitem.h"
#include "app/presentation/settings/settingsection.h"
#include "app/presentation/shell/commandregistry.h"
#include "app/presentation/shell/desktopservices.h"
#include "app/presentation/shell/preferences.h"
#include "app/presentation/shell/undohistory.h"

#include <QCoreApplication>

namespace spillway {

/// What settings act on; all outlive the items.
struct SettingParts
{
    ProxyLink &proxy;
    DesktopServices &desktop;
    Preferences &preferences;
    CommandRegistry &commands;
    UndoHistory &undo;
};

/// Makes every group and every row of the Settings page, in their order and in the language of now.
class SettingCatalogue final
{
    Q_DECLARE_TR_FUNCTIONS(SettingCatalogue)
public:
    /// The objects belong to `owner`.
    SettingCatalogue(const SettingParts &parts, QObject *owner);

    [[nodiscard]] QList<SettingPage *> pages() const { return m_pages; }
    [[nodiscard]] QList<SettingItem *> items() const { return m_items; }
    /// Those of the items that the proxy decides.
    [[nodiscard]] QList<ProxySettingItem *> proxyItems() const { return m_proxyItems; }

private:
    void addPages();
    void addGeneral();
    void addTable(const QString &group);
    void addNotifications();
    void addAppearance();
    void addKeyboard();
    void addAbout();
    void addPreference(const char *property, const QString &group, const QString &section,
                       const QString &label, const QString &hint,
                       const std::vector<std::pair<QVariant, QString>> &choices = {});

    SettingParts m_parts;
    QObject *m_owner;
    QList<SettingPage *> m_pages;
    QList<SettingItem *> m_items;
    QList<ProxySettingItem *> m_proxyItems;
};

} // namespace spillway
