// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/command.h"

#include <utility>

namespace spillway {

using namespace Qt::StringLiterals;

Command::Command(Definition definition, QObject *parent)
    : QObject(parent)
    , m_definition(std::move(definition))
{
}

bool Command::isEnabled() const
{
    return !m_definition.enabled || m_definition.enabled();
}

QVariantList Command::sequences() const
{
    QVariantList texts;
    if (m_definition.scope != Scope::Window)
        return texts;
    for (const QKeySequence &sequence : m_definition.shortcuts)
        texts << sequence.toString(QKeySequence::PortableText);
    return texts;
}

QStringList Command::keys() const
{
    return m_definition.shortcuts.isEmpty() ? QStringList()
                                            : keyCaps(m_definition.shortcuts.front());
}

bool Command::run()
{
    if (!isEnabled())
        return false;
    m_definition.run();
    return true;
}

QStringList keyCaps(const QKeySequence &sequence)
{
    if (sequence.isEmpty())
        return {};
    QString text = sequence.toString(QKeySequence::NativeText);
    // "Ctrl++": the last plus is the key.
    const bool plusKey = text.endsWith(u"++"_s) || text == u"+"_s;
    if (plusKey)
        text.chop(1);
    QStringList caps = text.split(u'+', Qt::SkipEmptyParts);
    if (plusKey)
        caps << u"+"_s;
    return caps;
}

} // namespace spillway
