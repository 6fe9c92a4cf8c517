// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/settings/settingitem.h"
#include "app/presentation/shell/preferences.h"
#include "app/presentation/shell/undohistory.h"

#include <QMetaProperty>
#include <QVariant>

#include <vector>

namespace spillway {

/// A preference of the window as a row: a switch for a bool, else one of `choices`. Changes can be
/// undone.
class PreferenceItem final : public SettingItem
{
    Q_OBJECT
public:
    struct Choice
    {
        QVariant value; ///< as the property takes it
        QString text;
    };

    /// `property` is one of Preferences'.
    PreferenceItem(const char *property, SettingWords words, std::vector<Choice> choices,
                   Preferences &preferences, UndoHistory &undo, QObject *parent);

    [[nodiscard]] QString value() const override;
    [[nodiscard]] QStringList choiceValues() const override;
    [[nodiscard]] QStringList choiceTexts() const override;
    [[nodiscard]] bool isModified() const override;
    void change(const QString &value) override;
    void reset() override;

private:
    void write(const QVariant &value);
    [[nodiscard]] static QString textOf(const QVariant &value);

    QMetaProperty m_property;
    std::vector<Choice> m_choices;
    Preferences &m_preferences;
    UndoHistory &m_undo;
};

} // namespace spillway
