// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/filter/filterscanner.h"

namespace spillway {

void FilterScanner::skipSpaces()
{
    while (atSpace())
        ++m_position;
}

bool FilterScanner::take(QChar c)
{
    if (atEnd() || m_text[m_position] != c)
        return false;
    ++m_position;
    return true;
}

std::optional<FilterComparison> FilterScanner::takeComparison()
{
    if (take(u'>'))
        return take(u'=') ? FilterComparison::GreaterEqual : FilterComparison::Greater;
    if (take(u'<'))
        return take(u'=') ? FilterComparison::LessEqual : FilterComparison::Less;
    if (take(u'='))
        return FilterComparison::Equal;
    return {};
}

std::optional<QStringView> FilterScanner::takeField()
{
    qsizetype end = m_position;
    while (end < m_text.size() && m_text[end].isLetter())
        ++end;
    if (end == m_position || end == m_text.size())
        return {};
    const QChar next = m_text[end];
    if (next != u':' && next != u'<' && next != u'>' && next != u'=')
        return {};
    const QStringView name = m_text.sliced(m_position, end - m_position);
    m_position = next == u':' ? end + 1 : end;
    return name;
}

FilterScanner::Word FilterScanner::takeWord()
{
    Word word;
    if (!take(u'"')) {
        const qsizetype start = m_position;
        while (!atEnd() && !atSpace() && m_text[m_position] != u',' && m_text[m_position] != u'"')
            ++m_position;
        word.text = m_text.sliced(start, m_position - start).toString();
        return word;
    }
    word.quoted = true;
    while (!atEnd()) {
        if (take(u'"'))
            return word;
        if (m_text[m_position] == u'\\' && m_position + 1 < m_text.size())
            ++m_position;
        word.text += m_text[m_position++];
    }
    word.closed = false;
    return word;
}

} // namespace spillway
