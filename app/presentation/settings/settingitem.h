// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// Where a setting stands on the Settings page and what is said of it. Value.
struct SettingWords
{
    QString name; ///< unique: "listener.port", "window.theme"
    QString group; ///< a SettingPage's name
    QString section; ///< heading above it; items of one section follow each other
    QString label;
    QString hint; ///< what follows from it; may be empty
};

/// One row of the Settings page: what it is, what follows from it, its control. Ui thread; owned by
/// SettingsModel.
class SettingItem : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(QString label READ label CONSTANT)
    Q_PROPERTY(QString hint READ hint CONSTANT)
    Q_PROPERTY(Control control READ control CONSTANT)
    Q_PROPERTY(QString unit READ unit CONSTANT)
    Q_PROPERTY(QString value READ value NOTIFY changed)
    Q_PROPERTY(QStringList choiceTexts READ choiceTexts CONSTANT)
    Q_PROPERTY(int currentChoice READ currentChoice NOTIFY changed)
    Q_PROPERTY(QStringList keys READ keys CONSTANT)
    Q_PROPERTY(QString actionText READ actionText CONSTANT)
    Q_PROPERTY(bool editable READ isEditable NOTIFY changed)
    Q_PROPERTY(bool modified READ isModified NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
public:
    enum class Control : std::uint8_t {
        Toggle, ///< value "true" or "false"
        Number, ///< a short text with a unit: numbers, durations, sizes
        Text,
        Choice,
        ReadOnly, ///< the value as text; perhaps a button
        Action, ///< a button alone
        Shortcut, ///< key caps
    };
    Q_ENUM(Control)

    SettingItem(SettingWords words, Control control, QObject *parent);

    [[nodiscard]] QString name() const { return m_words.name; }
    [[nodiscard]] QString group() const { return m_words.group; }
    [[nodiscard]] QString section() const { return m_words.section; }
    [[nodiscard]] QString label() const { return m_words.label; }
    [[nodiscard]] QString hint() const { return m_words.hint; }
    [[nodiscard]] Control control() const { return m_control; }

    [[nodiscard]] virtual QString value() const { return {}; }
    [[nodiscard]] virtual QString unit() const { return {}; }
    [[nodiscard]] virtual QStringList choiceValues() const { return {}; }
    [[nodiscard]] virtual QStringList choiceTexts() const { return choiceValues(); }
    [[nodiscard]] int currentChoice() const;
    [[nodiscard]] virtual QStringList keys() const { return {}; }
    [[nodiscard]] virtual QString actionText() const { return {}; }
    [[nodiscard]] virtual bool isEditable() const { return true; }
    /// Whether it differs from its default.
    [[nodiscard]] virtual bool isModified() const { return false; }
    /// Why it cannot be changed here, or when a change applies.
    [[nodiscard]] virtual QString note() const { return {}; }
    /// What is wrong with the last change and what to do; empty when all is well.
    [[nodiscard]] QString error() const { return m_error; }

    /// Applies it at once; a wrong value becomes error() and changes nothing.
    Q_INVOKABLE virtual void change(const QString &value) { Q_UNUSED(value) }
    Q_INVOKABLE void choose(int index);
    /// Goes back to the default.
    Q_INVOKABLE virtual void reset() { }
    /// Presses its button.
    Q_INVOKABLE virtual void run() { }

Q_SIGNALS:
    void changed();

protected:
    void setError(const QString &text);

private:
    SettingWords m_words;
    Control m_control;
    QString m_error;
};

} // namespace spillway
