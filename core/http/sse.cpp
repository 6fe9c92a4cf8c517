// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/sse.h"

#include "core/base/bytescan.h"

#include <algorithm>

namespace spillway {

namespace {

constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf";

/// Offset of the first CR or LF at or after `from`; the size when there is none.
qsizetype lineEnd(QByteArrayView text, qsizetype from)
{
    return findAny<'\r', '\n'>(text.data() + from, text.data() + text.size()) - text.data();
}

/// Offset behind the line break at `at`, which may be CR, LF or CRLF.
qsizetype afterLineBreak(QByteArrayView text, qsizetype at)
{
    return at + (text[at] == '\r' && text.sliced(at + 1).startsWith('\n') ? 2 : 1);
}

template <typename Visit> void forEachLine(QByteArrayView text, Visit &&visit)
{
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype end = lineEnd(text, begin);
        visit(text.sliced(begin, end - begin));
        begin = end < text.size() ? afterLineBreak(text, end) : end;
    }
}

/// The event of one frame's lines; absent without a data field. `id` and `retry` serve
/// reconnection, which no vendor's stream supports.
std::optional<SseEvent> parsed(QByteArrayView lines)
{
    std::optional<SseEvent> event;
    QByteArrayView type;
    forEachLine(lines, [&](QByteArrayView line) {
        const qsizetype colon = line.indexOf(':');
        const QByteArrayView field = line.first(colon < 0 ? line.size() : colon);
        QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
        if (value.startsWith(' '))
            value = value.sliced(1);
        if (field == "data") {
            if (event)
                event->data.append('\n').append(value);
            else
                event = SseEvent {{}, value.toByteArray()};
        } else if (field == "event") {
            type = value;
        }
    });
    if (event)
        event->type = type.toByteArray();
    return event;
}

} // namespace

bool SseReader::feed(QByteArrayView bytes, const Visitor &visit)
{
    const bool direct = m_buffer.isEmpty(); // the usual case: whole frames, visited where they lie
    if (!direct)
        m_buffer.append(bytes);
    const QByteArrayView text = direct ? bytes : QByteArrayView(m_buffer);
    const std::optional<qsizetype> taken = takeFrames(text, visit);
    if (!taken)
        return false;
    if (direct)
        m_buffer.append(text.sliced(*taken));
    else
        m_buffer.remove(0, *taken);
    return m_buffer.size() <= maxEventSize;
}

void SseReader::finish(const Visitor &visit)
{
    if (m_buffer.isEmpty())
        return;
    const QByteArray frame = std::exchange(m_buffer, {});
    visit(parsed(QByteArrayView(frame).sliced(m_lead)), frame);
    m_lead = m_lineBegin = m_scanned = 0;
}

std::optional<qsizetype> SseReader::takeFrames(QByteArrayView text, const Visitor &visit)
{
    qsizetype taken = 0;
    while (taken < text.size()) {
        const QByteArrayView rest = text.sliced(taken);
        if (!settleLead(rest))
            break;
        const qsizetype at = lineEnd(rest, m_scanned);
        const bool blank = at == m_lineBegin;
        m_scanned = at;
        if (at == rest.size())
            break;
        const bool lastByteIsCr = rest[at] == '\r' && at + 1 == rest.size();
        // Whether this CR is a CRLF will be seen with the next piece. That matters only for a line
        // that ends a frame, and a stream of lone CRs must not have its frames held back until more
        // comes.
        if (lastByteIsCr && (!blank || m_usesCrlf))
            break;
        const qsizetype next = afterLineBreak(rest, at);
        m_usesCrlf = next - at == 2;
        m_lineBegin = m_scanned = next;
        if (!blank)
            continue;
        if (next > maxEventSize)
            return {};
        visit(parsed(rest.sliced(m_lead, next - m_lead)), rest.first(next));
        m_leadMayBeLf = lastByteIsCr;
        m_lead = m_lineBegin = m_scanned = 0;
        taken += next;
    }
    return taken;
}

bool SseReader::settleLead(QByteArrayView text)
{
    if (!m_bomSettled) {
        const bool begins =
            byteOrderMark.startsWith(text.first(std::min(text.size(), byteOrderMark.size())));
        if (begins && text.size() < byteOrderMark.size())
            return false;
        m_bomSettled = true;
        if (begins)
            m_lead = m_lineBegin = m_scanned = byteOrderMark.size();
    } else if (m_leadMayBeLf) {
        m_leadMayBeLf = false;
        if (text.startsWith('\n'))
            m_lead = m_lineBegin = m_scanned = 1;
    }
    return true;
}

QByteArray sseFrame(QByteArrayView type, QByteArrayView data)
{
    Q_ASSERT(lineEnd(type, 0) == type.size());
    QByteArray frame;
    frame.reserve(type.size() + data.size() + 24);
    if (!type.isEmpty())
        frame.append("event: ").append(type).append('\n');
    qsizetype begin = 0;
    while (true) {
        const qsizetype end = lineEnd(data, begin);
        frame.append("data: ").append(data.sliced(begin, end - begin)).append('\n');
        if (end == data.size())
            break;
        begin = afterLineBreak(data, end);
    }
    return frame.append('\n');
}

} // namespace spillway
