// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/jsonarrayreader.h"

#include <utility>

namespace spillway {

bool JsonArrayReader::feed(QByteArrayView bytes, const SseReader::Visitor &visit)
{
    m_buffer.append(bytes);
    qsizetype frameBegin = 0;
    while (m_scanned < m_buffer.size()) {
        const bool ends = step(m_buffer[m_scanned]);
        ++m_scanned;
        if (m_scanned - frameBegin > maxElementSize)
            return false;
        if (!ends)
            continue;
        std::optional<SseEvent> event;
        if (m_elementBegin >= 0)
            event = SseEvent {{}, m_buffer.sliced(m_elementBegin, m_scanned - m_elementBegin)};
        visit(event, QByteArrayView(m_buffer).sliced(frameBegin, m_scanned - frameBegin));
        m_elementBegin = -1;
        frameBegin = m_scanned;
    }
    m_buffer.remove(0, frameBegin);
    m_scanned -= frameBegin;
    if (m_elementBegin >= 0)
        m_elementBegin -= frameBegin;
    return true;
}

void JsonArrayReader::finish(const SseReader::Visitor &visit)
{
    if (m_buffer.isEmpty())
        return;
    const QByteArray rest = std::exchange(m_buffer, {});
    m_scanned = 0;
    m_elementBegin = -1;
    visit({}, rest);
}

bool JsonArrayReader::step(char c)
{
    switch (m_state) {
    case State::Escaped:
        m_state = State::InString;
        return false;
    case State::InString:
        if (c == '\\')
            m_state = State::Escaped;
        else if (c == '"')
            m_state = State::InElement;
        return false;
    case State::InElement:
        if (c == '"')
            m_state = State::InString;
        else if (c == '{' || c == '[')
            ++m_depth;
        else if ((c == '}' || c == ']') && --m_depth == 0) {
            m_state = State::Between;
            return true;
        }
        return false;
    case State::Between:
        break;
    }
    if (c == '[' && !m_inArray) {
        m_inArray = true;
        return false;
    }
    if (c == '{' || c == '[') {
        m_elementBegin = m_scanned;
        m_depth = 1;
        m_state = State::InElement;
        return false;
    }
    return c == ']';
}

} // namespace spillway
