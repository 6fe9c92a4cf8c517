// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/settings/plainitems.h"

#include <utility>

namespace spillway {

using namespace Qt::StringLiterals;

FactItem::FactItem(SettingWords words, const QString &value, const QString &actionText,
                   std::function<void()> action, QObject *parent)
    : SettingItem(std::move(words), value.isEmpty() ? Control::Action : Control::ReadOnly, parent)
    , m_value(value)
    , m_actionText(actionText)
    , m_action(std::move(action))
{
}

void FactItem::run()
{
    if (m_action)
        m_action();
}

ShortcutItem::ShortcutItem(SettingWords words, const Command &command, QObject *parent)
    : SettingItem(std::move(words), Control::Shortcut, parent)
    , m_keys(command.keys())
{
}

QString ShortcutItem::value() const
{
    return m_keys.join(u' ');
}

LoginItem::LoginItem(SettingWords words, DesktopServices &desktop, QObject *parent)
    : SettingItem(std::move(words), Control::Toggle, parent)
    , m_desktop(desktop)
{
}

QString LoginItem::value() const
{
    return m_desktop.opensAtLogin() ? u"true"_s : u"false"_s;
}

void LoginItem::change(const QString &value)
{
    const auto result = m_desktop.setOpensAtLogin(value == u"true"_s);
    setError(result ? QString() : result.error().message);
    Q_EMIT changed();
}

void LoginItem::reset()
{
    if (isModified())
        change(u"false"_s);
}

} // namespace spillway
