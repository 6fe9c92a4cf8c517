// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listener/framingfault.h"
#include "core/listener/requesthandler.h"

#include <optional>

namespace spillway {

/// Reads one request head, strictly by RFC 9112 and RFC 9110: whatever two HTTP implementations
/// could read in two ways is refused (lengths that contradict each other, bare LF, folded lines,
/// white space before a colon, control characters, several Hosts …). Each line is looked at once,
/// however the bytes are cut into pieces. Pure.
class HeadScanner final
{
public:
    struct Limits
    {
        qsizetype maxHead = 0; ///< bytes
        int maxHeaders = 0;
        qint64 maxBody = 0; ///< bytes that a Content-Length may announce
    };

    explicit HeadScanner(const Limits &limits)
        : m_limits(limits)
    {
    }

    /// `bytes` is everything since the end of the request before; the scanner remembers how far it
    /// has read.
    [[nodiscard]] ScanProgress scan(QByteArrayView bytes);
    /// After Refused.
    [[nodiscard]] FramingFault fault() const { return m_fault.value_or(FramingFault {}); }
    /// After Complete: the head's length, blank line included.
    [[nodiscard]] qsizetype size() const { return m_lineStart; }
    /// The head as far as it is known; complete after Complete, and after refusals that concern the
    /// whole head. Peer fields are not set.
    [[nodiscard]] RequestHead &head() { return m_head; }
    [[nodiscard]] bool chunked() const { return m_chunked; }
    /// The client waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool expectsContinue() const { return m_expectsContinue && m_head.hasBody; }
    /// The client wants the connection to stay open.
    [[nodiscard]] bool keepAlive() const { return m_keepAlive; }

private:
    enum class Line {
        Good,
        Bad,
    };
    [[nodiscard]] Line requestLine(QByteArrayView line);
    [[nodiscard]] Line target(QByteArrayView target);
    [[nodiscard]] Line field(QByteArrayView line);
    [[nodiscard]] Line knownField(QByteArrayView name, QByteArrayView value);
    [[nodiscard]] Line contentLength(QByteArrayView value);
    [[nodiscard]] Line endOfHead();
    Line refuse(FramingFault fault);
    /// Remembers a fault that is reported at the end of the head, so that the reply can suit the
    /// whole request.
    Line refuseLater(FramingFault fault);

    Limits m_limits;
    RequestHead m_head;
    QByteArray m_authority; ///< of an absolute-form target
    std::optional<FramingFault> m_fault;
    qsizetype m_lineStart = 0;
    qsizetype m_searched = 0; ///< no line end before this offset
    int m_hosts = 0;
    bool m_haveRequestLine = false;
    bool m_chunked = false;
    bool m_expectsContinue = false;
    bool m_keepAlive = true;
    bool m_close = false; ///< Connection: close
};

} // namespace spillway
