// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/commandregistry.h"

#include <algorithm>
#include <utility>

namespace spillway {

CommandRegistry::CommandRegistry(QObject *parent)
    : QObject(parent)
{
}

Command &CommandRegistry::add(Command::Definition definition)
{
    Q_ASSERT(!find(definition.name));
    auto *command = new Command(std::move(definition), this);
    m_commands << command;
    return *command;
}

Command *CommandRegistry::find(const QString &name) const
{
    const auto found = std::ranges::find(m_commands, name, &Command::name);
    return found == m_commands.end() ? nullptr : *found;
}

bool CommandRegistry::run(const QString &name)
{
    Command *command = find(name);
    return command && command->run();
}

QString CommandRegistry::hint(const QString &name) const
{
    const Command *command = find(name);
    if (!command)
        return {};
    const QStringList keys = command->keys();
    if (keys.isEmpty())
        return command->text();
    //: A command and its shortcut, as in "Copy base URL (Ctrl Shift C)".
    return tr("%1 (%2)").arg(command->text(), keys.join(u' '));
}

void CommandRegistry::refresh()
{
    for (Command *command : std::as_const(m_commands))
        Q_EMIT command->changed();
}

} // namespace spillway
