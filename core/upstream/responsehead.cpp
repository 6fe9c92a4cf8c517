// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/responsehead.h"

namespace spillway {

namespace {

/// Calls `visit` with each member of a comma-separated list (RFC 9110 §5.6.1).
template <typename Visitor> void forEachToken(QByteArrayView list, Visitor visit)
{
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        const QByteArrayView token = (comma < 0 ? list : list.first(comma)).trimmed();
        if (!token.isEmpty())
            visit(token);
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
}

bool isRealEncoding(QByteArrayView encodings)
{
    bool real = false;
    forEachToken(encodings,
                 [&](QByteArrayView token) { real |= !equalsIgnoreCase(token, "identity"); });
    return real;
}

} // namespace

void ResponseHead::clear()
{
    *this = ResponseHead();
}

ResponseHead::Progress ResponseHead::feed(QByteArrayView line)
{
    if (m_complete) // trailers
        return Progress::Incomplete;
    m_size += line.size();
    if (m_size > maxSize)
        return Progress::Invalid;
    if (line.startsWith("HTTP/")) {
        startHead(line);
        return Progress::Incomplete;
    }
    if (line.startsWith(' ') || line.startsWith('\t'))
        return Progress::Invalid;
    const QByteArrayView content = line.trimmed();
    if (content.isEmpty())
        return finishHead();
    addField(content);
    return m_invalid ? Progress::Invalid : Progress::Incomplete;
}

void ResponseHead::startHead(QByteArrayView statusLine)
{
    const qsizetype total = m_size;
    clear();
    m_size = total;
    m_headers.reserve(16);
    const qsizetype space = statusLine.indexOf(' ');
    if (space > 0 && statusLine.size() >= space + 4)
        m_status = statusLine.sliced(space + 1, 3).toInt();
}

void ResponseHead::addField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return;
    const QByteArrayView name = line.first(colon).trimmed();
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    if (equalsIgnoreCase(name, "content-length")) {
        m_invalid |= !m_contentLength.isEmpty() && QByteArrayView(m_contentLength) != value;
        if (!m_contentLength.isEmpty())
            return;
        m_contentLength = value.toByteArray();
    } else if (equalsIgnoreCase(name, "connection")) {
        m_connectionOptions += value.toByteArray() + ',';
        return;
    } else if (equalsIgnoreCase(name, "transfer-encoding")) {
        m_chunked = true;
        return;
    } else if (isHopByHop(name)) {
        return;
    } else if (equalsIgnoreCase(name, "content-encoding") && isRealEncoding(value)) {
        m_encoded = true;
        return;
    }
    m_headers.add(name.toByteArray(), value.toByteArray());
}

ResponseHead::Progress ResponseHead::finishHead()
{
    if (m_status < 200)
        return Progress::Incomplete;
    m_complete = true;
    if (m_encoded || m_chunked || m_status == 204)
        m_headers.remove("content-length");
    forEachToken(m_connectionOptions, [&](QByteArrayView option) {
        if (!equalsIgnoreCase(option, "keep-alive") && !equalsIgnoreCase(option, "close")
            && !equalsIgnoreCase(option, "content-length"))
            m_headers.remove(option);
    });
    return Progress::Complete;
}

} // namespace spillway
