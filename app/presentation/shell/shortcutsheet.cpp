// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/shortcutsheet.h"

#include <utility>

namespace spillway {

using namespace Qt::StringLiterals;

ShortcutSheet::ShortcutSheet(const CommandRegistry &commands, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
{
    rebuild();
}

void ShortcutSheet::rebuild()
{
    const auto before = m_left + m_right;
    m_left.clear();
    m_right.clear();
    addCommands();
    addLists();
    Q_EMIT rebuilt();
    for (ShortcutSection *section : before)
        section->deleteLater();
}

void ShortcutSheet::addCommands()
{
    QList<ShortcutSection *> sections;
    for (const Command *command : m_commands.commands()) {
        if (command->shortcuts().isEmpty())
            continue;
        if (sections.isEmpty() || sections.back()->title() != command->group())
            sections << new ShortcutSection(command->group(), this);
        sections.back()->add(command->text(), command->keys());
    }
    for (ShortcutSection *section : std::as_const(sections))
        (section->title() == sections.back()->title() ? m_right : m_left) << section;
}

void ShortcutSheet::addLists()
{
    auto *requests = new ShortcutSection(tr("In the list of requests"), this);
    requests->add(tr("Filter"), {u"/"_s});
    requests->add(tr("Next, previous"), {u"J"_s, u"K"_s});
    requests->add(tr("Open details"), {u"↵"_s});
    requests->add(tr("Details tab"), {u"←"_s, u"→"_s});
    requests->add(tr("Hold or follow"), {tr("Space", "key")});
    requests->add(tr("Jump to the newest"), {tr("Home", "key")});
    requests->add(tr("Next, previous error"), {u"E"_s, tr("Shift E", "keys")});
    requests->add(tr("Filter by this key"), {u"F"_s});
    requests->add(tr("Close details"), {tr("Esc", "key")});
    m_right.prepend(requests);
    auto *logs = new ShortcutSection(tr("In the log"), this);
    logs->add(tr("Search"), {u"/"_s});
    logs->add(tr("Hold or follow"), {tr("Space", "key")});
    logs->add(tr("Copy line"), keyCaps(QKeySequence(QKeySequence::Copy)));
    m_left << logs;
}

} // namespace spillway
