// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/shell/command.h"

#include <QQmlListProperty>

namespace spillway {

/// All commands, in the order of the sheet of shortcuts. Ui thread; owned by AppModel.
class CommandRegistry final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QQmlListProperty<spillway::Command> commands READ commandList CONSTANT)
public:
    // No default argument: QML would derive from a type that it could make.
    explicit CommandRegistry(QObject *parent);

    /// Adds one; its name must be new.
    Command &add(Command::Definition definition);
    [[nodiscard]] const QList<Command *> &commands() const { return m_commands; }
    /// Null when there is none of that name.
    Q_INVOKABLE spillway::Command *find(const QString &name) const;
    /// False when there is none of that name, or it is not enabled now.
    Q_INVOKABLE bool run(const QString &name);
    /// The text, and the shortcut in brackets: what a tooltip says.
    Q_INVOKABLE QString hint(const QString &name) const;
    /// Texts and enabled states may have changed.
    void refresh();

private:
    QQmlListProperty<Command> commandList() { return {this, &m_commands}; }

    QList<Command *> m_commands;
};

} // namespace spillway
