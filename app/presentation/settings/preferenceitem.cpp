// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/settings/preferenceitem.h"

#include <utility>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

QMetaProperty propertyNamed(const char *name)
{
    const QMetaObject &meta = Preferences::staticMetaObject;
    const int index = meta.indexOfProperty(name);
    Q_ASSERT(index >= 0);
    return meta.property(index);
}

/// What a fresh installation has.
QVariant defaultOf(const QMetaProperty &property)
{
    static const Preferences fresh {QString()};
    return property.read(&fresh);
}

} // namespace

PreferenceItem::PreferenceItem(const char *property, SettingWords words,
                               std::vector<Choice> choices, Preferences &preferences,
                               UndoHistory &undo, QObject *parent)
    : SettingItem(std::move(words), choices.empty() ? Control::Toggle : Control::Choice, parent)
    , m_property(propertyNamed(property))
    , m_choices(std::move(choices))
    , m_preferences(preferences)
    , m_undo(undo)
{
    const int index = metaObject()->indexOfSignal("changed()");
    connect(&preferences, m_property.notifySignal(), this, metaObject()->method(index));
}

QString PreferenceItem::textOf(const QVariant &value)
{
    // An enum's number, a bool's word, a text.
    return value.metaType().flags().testFlag(QMetaType::IsEnumeration)
        ? QString::number(value.toInt())
        : value.toString();
}

QString PreferenceItem::value() const
{
    return textOf(m_property.read(&m_preferences));
}

QStringList PreferenceItem::choiceValues() const
{
    QStringList values;
    for (const Choice &choice : m_choices)
        values << textOf(choice.value);
    return values;
}

QStringList PreferenceItem::choiceTexts() const
{
    QStringList texts;
    for (const Choice &choice : m_choices)
        texts << choice.text;
    return texts;
}

bool PreferenceItem::isModified() const
{
    return m_property.read(&m_preferences) != defaultOf(m_property);
}

void PreferenceItem::change(const QString &value)
{
    if (m_choices.empty()) {
        write(value == u"true"_s);
        return;
    }
    for (const Choice &choice : m_choices) {
        if (textOf(choice.value) == value)
            write(choice.value);
    }
}

void PreferenceItem::reset()
{
    write(defaultOf(m_property));
}

void PreferenceItem::write(const QVariant &value)
{
    const QVariant before = m_property.read(&m_preferences);
    if (before == value)
        return;
    m_property.write(&m_preferences, value);
    m_undo.push(tr("%1 changed").arg(label()),
                [&preferences = m_preferences, property = m_property, before] {
                    property.write(&preferences, before);
                });
}

} // namespace spillway
