// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/navigation.h"

#include <algorithm>
#include <utility>

namespace spillway {

Navigation::Navigation(QObject *parent)
    : QObject(parent)
{
}

PageEntry &Navigation::add(PageEntry::Definition definition)
{
    auto *page = new PageEntry(std::move(definition), this);
    m_pages << page;
    if (m_current.isEmpty())
        m_current = page->name();
    return *page;
}

PageEntry *Navigation::find(const QString &name) const
{
    const auto found = std::ranges::find(m_pages, name, &PageEntry::name);
    return found == m_pages.end() ? nullptr : *found;
}

bool Navigation::go(const QString &name, const QString &argument)
{
    if (!find(name))
        return false;
    if (m_current != name) {
        m_current = name;
        Q_EMIT currentChanged();
    }
    Q_EMIT shown(name, argument);
    return true;
}

void Navigation::retranslate()
{
    for (PageEntry *page : std::as_const(m_pages))
        Q_EMIT page->titleChanged();
}

} // namespace spillway
