// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/settings/settingitem.h"
#include "app/presentation/shell/command.h"
#include "app/presentation/shell/desktopservices.h"

#include <functional>

namespace spillway {

/// A fact, perhaps with a button beside it; without a value a button alone.
class FactItem final : public SettingItem
{
    Q_OBJECT
public:
    FactItem(SettingWords words, const QString &value, const QString &actionText,
             std::function<void()> action, QObject *parent);

    [[nodiscard]] QString value() const override { return m_value; }
    [[nodiscard]] QString actionText() const override { return m_actionText; }
    [[nodiscard]] bool isEditable() const override { return false; }
    void run() override;

private:
    QString m_value;
    QString m_actionText;
    std::function<void()> m_action;
};

/// A command with its shortcut.
class ShortcutItem final : public SettingItem
{
    Q_OBJECT
public:
    ShortcutItem(SettingWords words, const Command &command, QObject *parent);

    [[nodiscard]] QStringList keys() const override { return m_keys; }
    [[nodiscard]] QString value() const override;
    [[nodiscard]] bool isEditable() const override { return false; }

private:
    QStringList m_keys;
};

/// Whether the program starts at login; the desktop knows.
class LoginItem final : public SettingItem
{
    Q_OBJECT
public:
    LoginItem(SettingWords words, DesktopServices &desktop, QObject *parent);

    [[nodiscard]] QString value() const override;
    [[nodiscard]] bool isModified() const override { return m_desktop.opensAtLogin(); }
    void change(const QString &value) override;
    void reset() override;

private:
    DesktopServices &m_desktop;
};

} // namespace spillway
