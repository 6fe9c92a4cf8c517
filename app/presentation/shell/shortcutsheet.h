// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/shell/commandregistry.h"

#include <QObject>
#include <QQmlListProperty>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// A line of the sheet: what a shortcut does and its key caps. Ui thread; owned by its section.
class ShortcutEntry final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString text READ text CONSTANT)
    Q_PROPERTY(QStringList keys READ keys CONSTANT)
    Q_PROPERTY(QString keysText READ keysText CONSTANT)
public:
    ShortcutEntry(const QString &text, const QStringList &keys, QObject *parent)
        : QObject(parent)
        , m_text(text)
        , m_keys(keys)
    {
    }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QStringList keys() const { return m_keys; }
    [[nodiscard]] QString keysText() const { return m_keys.join(QLatin1Char(' ')); }

private:
    QString m_text;
    QStringList m_keys;
};

/// A group of the sheet. Ui thread; owned by ShortcutSheet.
class ShortcutSection final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString title READ title CONSTANT)
    Q_PROPERTY(QQmlListProperty<spillway::ShortcutEntry> lines READ lineList CONSTANT)
public:
    ShortcutSection(const QString &title, QObject *parent)
        : QObject(parent)
        , m_title(title)
    {
    }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] const QList<ShortcutEntry *> &lines() const { return m_lines; }
    void add(const QString &text, const QStringList &keys)
    {
        m_lines << new ShortcutEntry(text, keys, this);
    }

private:
    QQmlListProperty<ShortcutEntry> lineList() { return {this, &m_lines}; }

    QString m_title;
    QList<ShortcutEntry *> m_lines;
};

/// The sheet of all shortcuts in two columns: what acts anywhere, from the registry, and what acts
/// in lists. Ui thread; owned by AppModel.
class ShortcutSheet final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QQmlListProperty<spillway::ShortcutSection> left READ leftList NOTIFY rebuilt)
    Q_PROPERTY(QQmlListProperty<spillway::ShortcutSection> right READ rightList NOTIFY rebuilt)
public:
    explicit ShortcutSheet(const CommandRegistry &commands, QObject *parent = nullptr);

    [[nodiscard]] const QList<ShortcutSection *> &left() const { return m_left; }
    [[nodiscard]] const QList<ShortcutSection *> &right() const { return m_right; }
    /// In the language of now.
    Q_INVOKABLE void rebuild();

Q_SIGNALS:
    void rebuilt();

private:
    void addCommands();
    void addLists();
    QQmlListProperty<ShortcutSection> leftList() { return {this, &m_left}; }
    QQmlListProperty<ShortcutSection> rightList() { return {this, &m_right}; }

    const CommandRegistry &m_commands;
    QList<ShortcutSection *> m_left;
    QList<ShortcutSection *> m_right;
};

} // namespace spillway
