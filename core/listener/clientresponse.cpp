// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/clientresponse.h"

#include "core/listener/connection.h"

#include <algorithm>
#include <charconv>

namespace spillway {
namespace {

void appendNumber(QByteArray &out, qint64 number, int base = 10)
{
    std::array<char, 24> digits {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, base).ptr;
    out.append(digits.data(), end - digits.data());
}

/// A line break inside a field would let its text write fields of its own.
bool isOneLine(QByteArrayView text)
{
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

ClientResponse::ClientResponse(Connection &connection, Terms terms)
    : m_connection(connection)
    , m_terms(terms)
{
}

void ClientResponse::sendHead(int status, const HeaderList &headers,
                              std::optional<qint64> contentLength)
{
    if (m_phase != Phase::Head)
        return;
    m_phase = Phase::Body;
    const bool noContent = status == 204 || status == 304;
    m_bodyless = m_terms.headOnly || noContent;
    m_chunked = !contentLength && !m_terms.http10 && !noContent;
    if (!m_bodyless)
        m_left = contentLength;
    if (!contentLength && m_terms.http10 && !m_bodyless)
        m_terms.keepAlive = false; // the end of the connection is the end of the body
    if (status == 426)
        m_terms.keepAlive = false;

    QByteArray &out = m_connection.output();
    out.append("HTTP/1.1 ");
    appendNumber(out, status);
    out.append(' ').append(reasonPhrase(status)).append("\r\n");
    for (const Header &field : headers) {
        if (isHopByHop(field.name) || !isOneLine(field.name) || !isOneLine(field.value))
            continue;
        out.append(field.name).append(": ").append(field.value).append("\r\n");
    }
    if (contentLength && !noContent) {
        out.append("Content-Length: ");
        appendNumber(out, *contentLength);
        out.append("\r\n");
    } else if (m_chunked) {
        out.append("Transfer-Encoding: chunked\r\n");
    }
    if (status == 426) // RFC 9110 §15.5.22: must say what is spoken instead
        out.append("Upgrade: HTTP/1.1\r\nConnection: Upgrade, close\r\n");
    else if (!m_terms.keepAlive)
        out.append("Connection: close\r\n");
    else if (m_terms.http10)
        out.append("Connection: keep-alive\r\n");
    out.append("\r\n");
    m_connection.outputGrew();
}

void ClientResponse::sendBody(QByteArrayView bytes)
{
    if (m_phase != Phase::Body || m_bodyless || bytes.isEmpty())
        return;
    QByteArray &out = m_connection.output();
    if (m_chunked) {
        appendNumber(out, bytes.size(), 16);
        out.append("\r\n").append(bytes).append("\r\n");
    } else {
        if (m_left) {
            // More than was announced would be read as the next answer.
            bytes.truncate(std::min<qint64>(bytes.size(), *m_left));
            *m_left -= bytes.size();
        }
        out.append(bytes);
    }
    m_connection.outputGrew();
}

void ClientResponse::finish()
{
    if (!isRunning())
        return;
    if (m_phase == Phase::Head || m_left.value_or(0) > 0) {
        abort(); // less than was announced: the client must not take it for the whole
        return;
    }
    if (m_chunked && !m_bodyless)
        m_connection.output().append("0\r\n\r\n");
    m_phase = Phase::Finished;
    m_connection.answerFinished();
}

void ClientResponse::abort()
{
    if (!isRunning())
        return;
    m_phase = Phase::Dead;
    m_connection.answerAborted();
}

void ClientResponse::hangUp()
{
    if (!isRunning())
        return;
    m_phase = Phase::Dead;
    m_connection.answerHungUp();
}

ClientObserver *ClientResponse::die()
{
    if (!isRunning())
        return nullptr;
    m_phase = Phase::Dead;
    return std::exchange(m_observer, nullptr);
}

} // namespace spillway
