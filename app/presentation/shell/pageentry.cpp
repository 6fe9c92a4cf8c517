// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/pageentry.h"

#include <utility>

namespace spillway {

PageEntry::PageEntry(Definition definition, QObject *parent)
    : QObject(parent)
    , m_definition(std::move(definition))
{
}

void PageEntry::setBadge(const QString &text, bool attention)
{
    if (m_badge == text && m_attention == attention)
        return;
    m_badge = text;
    m_attention = attention;
    Q_EMIT badgeChanged();
}

} // namespace spillway
