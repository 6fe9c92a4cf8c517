// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listener/chunkscanner.h"
#include "core/listener/headscanner.h"

#include <utility>

class QIODevice;

namespace spillway {

/// Turns what arrives on one connection into requests, one after the other: head, body, and the
/// bytes behind them that wait for their turn. A body is held once. Owned by its connection.
class RequestReader final
{
public:
    enum class Step {
        NeedMore,
        HeadComplete, ///< head() may be judged; the next advance() goes on with the body
        Complete,
        Refused, ///< fault() says why; the connection cannot be read any further
    };

    explicit RequestReader(const HeadScanner::Limits &limits);

    /// Takes everything that the device has; into the body directly when its length is known.
    void take(QIODevice &device);
    /// Goes on with what was taken, to the next step.
    [[nodiscard]] Step advance();
    /// After Complete: the next request may begin.
    void next();
    /// Gives up everything.
    void drop();

    [[nodiscard]] FramingFault fault() const { return m_fault; }
    /// The head, or what is known of it.
    [[nodiscard]] RequestHead &head() { return m_part == Part::Head ? m_scanner.head() : m_head; }
    [[nodiscard]] QByteArray takeBody() { return std::exchange(m_body, {}); }
    [[nodiscard]] bool keepAlive() const { return m_scanner.keepAlive(); }
    /// The client waits for "100 Continue", and nothing of the body has come without it.
    [[nodiscard]] bool waitsForContinue() const
    {
        return m_scanner.expectsContinue() && m_input.isEmpty();
    }
    /// Bytes that were taken and not used yet.
    [[nodiscard]] qsizetype pending() const { return m_input.size(); }

private:
    enum class Part {
        Head,
        Body,
        Done,
    };
    [[nodiscard]] Step refuse(const FramingFault &fault);
    [[nodiscard]] Step advanceHead();
    [[nodiscard]] Step advanceSizedBody();
    [[nodiscard]] Step advanceChunkedBody();
    void takeIntoBody(QIODevice &device);
    [[nodiscard]] qint64 missing() const
    {
        return m_head.contentLength.value_or(0) - m_body.size();
    }

    HeadScanner::Limits m_limits;
    HeadScanner m_scanner;
    ChunkScanner m_chunks;
    RequestHead m_head;
    QByteArray m_input;
    QByteArray m_body;
    FramingFault m_fault;
    Part m_part = Part::Head;
};

} // namespace spillway
