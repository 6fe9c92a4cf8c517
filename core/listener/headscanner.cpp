// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/headscanner.h"

#include <algorithm>
#include <array>
#include <limits>

namespace spillway {
namespace {

constexpr FramingFault badFraming {};
constexpr FramingFault headTooLarge {ErrorKind::HeadTooLarge, 431};
constexpr FramingFault bodyTooLarge {ErrorKind::BodyTooLarge, 413};
constexpr FramingFault upgradeRequired {ErrorKind::UpgradeRequired, 426};
constexpr FramingFault expectationFailed {ErrorKind::BadFraming, 417};
constexpr FramingFault notImplemented {ErrorKind::BadFraming, 501};
constexpr FramingFault versionNotSupported {ErrorKind::BadFraming, 505};

constexpr qsizetype maxMethod = 32;
constexpr std::size_t usualHeaders = 16;

/// RFC 9110 §5.6.2.
constexpr std::array<bool, 256> tokenCharacters = [] {
    std::array<bool, 256> table {};
    for (std::size_t c = 0; c < 256; ++c) {
        const bool letterOrDigit =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        table[c] = letterOrDigit;
    }
    for (const char c :
         {'!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return tokenCharacters[static_cast<unsigned char>(c)];
    });
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

bool isMethod(QByteArrayView text)
{
    return text.size() <= maxMethod && !text.isEmpty() && std::ranges::all_of(text, [](char c) {
               return (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
           });
}

/// RFC 3986 host and port, without user information: what can stand in a Host field.
bool isAuthority(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || c == '.' || c == '-' || c == '_' || c == '~' || c == ':' || c == '[' || c == ']'
            || c == '%';
    });
}

QByteArrayView withoutOptionalSpace(QByteArrayView text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

/// Calls `visit` with each member of a comma-separated list.
template <typename Visit> void forEachMember(QByteArrayView list, Visit &&visit)
{
    for (;;) {
        const qsizetype comma = list.indexOf(',');
        visit(withoutOptionalSpace(comma < 0 ? list : list.first(comma)));
        if (comma < 0)
            return;
        list = list.sliced(comma + 1);
    }
}

} // namespace

ScanProgress HeadScanner::scan(QByteArrayView bytes)
{
    for (;;) {
        const qsizetype lineEnd = bytes.indexOf('\n', m_searched);
        const qsizetype seen = lineEnd < 0 ? bytes.size() : lineEnd + 1;
        if (seen > m_limits.maxHead) {
            refuse(headTooLarge);
            return ScanProgress::Refused;
        }
        if (lineEnd < 0) {
            m_searched = bytes.size();
            // No need to wait for a line end to see that this is TLS or noise.
            const bool begun = !m_haveRequestLine && m_lineStart < bytes.size();
            if (begun && bytes[m_lineStart] != '\r' && !isMethod(bytes.sliced(m_lineStart, 1))) {
                refuse(badFraming);
                return ScanProgress::Refused;
            }
            return ScanProgress::NeedMore;
        }
        const QByteArrayView line = bytes.sliced(m_lineStart, lineEnd - m_lineStart);
        m_lineStart = m_searched = lineEnd + 1;
        if (!line.endsWith('\r')) {
            refuse(badFraming);
            return ScanProgress::Refused;
        }
        const QByteArrayView content = line.chopped(1);
        Line read = Line::Good;
        if (!content.isEmpty())
            read = m_haveRequestLine ? field(content) : requestLine(content);
        else if (m_haveRequestLine)
            return endOfHead() == Line::Good ? ScanProgress::Complete : ScanProgress::Refused;
        // else an empty line before the request line, which RFC 9112 §2.2 wants to be ignored
        if (read == Line::Bad)
            return ScanProgress::Refused;
    }
}

HeadScanner::Line HeadScanner::requestLine(QByteArrayView line)
{
    m_haveRequestLine = true;
    const qsizetype methodEnd = line.indexOf(' ');
    const qsizetype targetEnd = line.lastIndexOf(' ');
    if (methodEnd <= 0 || targetEnd <= methodEnd + 1 || !isMethod(line.first(methodEnd)))
        return refuse(badFraming);
    m_head.method = line.first(methodEnd).toByteArray();
    m_head.headers.reserve(usualHeaders);

    const QByteArrayView version = line.sliced(targetEnd + 1);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (version.size() != 8 || !version.startsWith("HTTP/") || !isDigit(version[5])
        || version[6] != '.' || !isDigit(version[7])) {
        return refuse(badFraming);
    }
    m_head.http10 = version[5] == '1' && version[7] == '0';
    m_keepAlive = !m_head.http10;
    if (version[5] != '1' || version[7] > '1')
        return refuse(versionNotSupported);
    return target(line.sliced(methodEnd + 1, targetEnd - methodEnd - 1));
}

HeadScanner::Line HeadScanner::target(QByteArrayView target)
{
    const bool clean =
        std::ranges::all_of(target, [](char c) { return c > 0x20 && c < 0x7f && c != '#'; });
    if (!clean)
        return refuse(badFraming);
    // Absolute form (RFC 9112 §3.2.2): its authority replaces the Host field, so that the host
    // guard judges what counts.
    const qsizetype scheme = target.indexOf("://");
    const bool absolute = scheme > 0
        && (equalsIgnoreCase(target.first(scheme), "http")
            || equalsIgnoreCase(target.first(scheme), "https"));
    if (absolute) {
        const QByteArrayView rest = target.sliced(scheme + 3);
        const auto end = std::ranges::find_if(rest, [](char c) { return c == '/' || c == '?'; });
        const qsizetype authorityEnd = end - rest.begin();
        m_authority = rest.first(authorityEnd).toByteArray();
        if (m_authority.isEmpty() || !isAuthority(m_authority))
            return refuse(badFraming);
        target = rest.sliced(authorityEnd);
        m_head.target = target.startsWith('/') ? target.toByteArray() : "/" + target.toByteArray();
    } else {
        m_head.target = target.toByteArray();
    }
    // "//x" reads as an authority to some; the asterisk belongs to OPTIONS alone.
    const bool asterisk = m_head.target == "*" && m_head.method == "OPTIONS" && !absolute;
    if (!asterisk && (!m_head.target.startsWith('/') || m_head.target.startsWith("//")))
        return refuse(badFraming);
    return Line::Good;
}

HeadScanner::Line HeadScanner::field(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return refuse(badFraming);
    const QByteArrayView name = line.first(colon);
    const QByteArrayView value = withoutOptionalSpace(line.sliced(colon + 1));
    // A folded line or a space before the colon is no token.
    if (!isToken(name)
        || std::ranges::any_of(value, [](char c) { return isControl(c) && c != '\t'; }))
        return refuse(badFraming);
    if (m_head.headers.size() >= static_cast<std::size_t>(m_limits.maxHeaders))
        return refuse(headTooLarge);
    m_head.headers.add(name.toByteArray(), value.toByteArray());
    return knownField(name, value);
}

HeadScanner::Line HeadScanner::knownField(QByteArrayView name, QByteArrayView value)
{
    switch (name.size()) {
    case 4:
        if (equalsIgnoreCase(name, "host") && (++m_hosts > 1 || !isAuthority(value)))
            return refuse(badFraming);
        break;
    case 6:
        if (equalsIgnoreCase(name, "expect") && !m_head.http10) {
            if (!equalsIgnoreCase(value, "100-continue"))
                return refuseLater(expectationFailed);
            m_expectsContinue = true;
        }
        break;
    case 7:
        if (equalsIgnoreCase(name, "upgrade") && !m_head.http10) {
            bool webSocket = false;
            forEachMember(value, [&](QByteArrayView protocol) {
                webSocket = webSocket
                    || equalsIgnoreCase(protocol.first(std::min<qsizetype>(9, protocol.size())),
                                        "websocket");
            });
            if (webSocket)
                return refuseLater(upgradeRequired);
        }
        break;
    case 10:
        if (equalsIgnoreCase(name, "connection")) {
            forEachMember(value, [&](QByteArrayView option) {
                m_close = m_close || equalsIgnoreCase(option, "close");
                m_keepAlive = m_keepAlive || equalsIgnoreCase(option, "keep-alive");
            });
        }
        break;
    case 14:
        if (equalsIgnoreCase(name, "content-length"))
            return contentLength(value);
        break;
    case 17:
        if (equalsIgnoreCase(name, "transfer-encoding")) {
            if (m_chunked || value.isEmpty() || m_head.http10)
                return refuse(badFraming);
            if (!equalsIgnoreCase(value, "chunked"))
                return refuseLater(notImplemented);
            m_chunked = true;
        }
        break;
    default:
        break;
    }
    return Line::Good;
}

HeadScanner::Line HeadScanner::contentLength(QByteArrayView value)
{
    // Two fields, even equal ones, and lists are refused: one of the two readers may not see the
    // second.
    const bool digits =
        !value.isEmpty() && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    if (m_head.contentLength || !digits)
        return refuse(badFraming);
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    qint64 length = 0;
    for (const char c : value) {
        const int digit = c - '0';
        length = length > (largest - digit) / 10 ? largest : length * 10 + digit;
    }
    m_head.contentLength = length;
    return length > m_limits.maxBody ? refuseLater(bodyTooLarge) : Line::Good;
}

HeadScanner::Line HeadScanner::endOfHead()
{
    if (m_chunked && m_head.contentLength)
        return refuse(badFraming);
    if (m_hosts == 0 && !m_head.http10)
        return refuse(badFraming);
    if (!m_authority.isEmpty())
        m_head.headers.set("Host", m_authority);
    m_head.hasBody = m_chunked || m_head.contentLength.value_or(0) > 0;
    m_keepAlive = m_keepAlive && !m_close;
    return m_fault ? Line::Bad : Line::Good;
}

HeadScanner::Line HeadScanner::refuse(FramingFault fault)
{
    m_fault = fault;
    m_keepAlive = false;
    return Line::Bad;
}

HeadScanner::Line HeadScanner::refuseLater(FramingFault fault)
{
    if (!m_fault)
        m_fault = fault;
    return Line::Good;
}

} // namespace spillway
