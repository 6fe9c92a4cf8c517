// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/settings/settingitem.h"

#include <utility>

namespace spillway {

SettingItem::SettingItem(SettingWords words, Control control, QObject *parent)
    : QObject(parent)
    , m_words(std::move(words))
    , m_control(control)
{
}

int SettingItem::currentChoice() const
{
    return static_cast<int>(choiceValues().indexOf(value()));
}

void SettingItem::choose(int index)
{
    const QStringList values = choiceValues();
    if (index >= 0 && index < values.size())
        change(values[index]);
}

void SettingItem::setError(const QString &text)
{
    if (m_error == text)
        return;
    m_error = text;
    Q_EMIT changed();
}

} // namespace spillway
