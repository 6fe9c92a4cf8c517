// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dialect.h"
#include "core/http/sse.h"
#include "core/telemetry/tokenusage.h"

#include <QByteArray>

#include <memory>

namespace spillway {

/// What one event of a stream means for the exchange.
enum class EventMeaning {
    Preamble, ///< handshake: message_start, response.created, role chunk, ping, comment; holds the
              ///< commit point back
    Semantic, ///< text, thinking, a tool call …: the client must have it; the commit point
    Error, ///< the vendor's error event
    Terminal, ///< message_stop, response.completed, [DONE], a chunk with finishReason …
};

/// What was read out of a response.
struct ResponseFindings
{
    TokenUsage usage;
    QByteArray stopReason; ///< vendor's word
    QByteArray model; ///< the model that the vendor says answered
    QByteArray responseId;
    QByteArray error; ///< JSON of the error event or error body, for the classifier
    bool sawTerminal = false; ///< the stream may end now; without it an end is a cut
};

/// Listens to a response that is relayed as bytes. Changes nothing, copies only the few values it
/// keeps; cheap on the hundreds of deltas between (a prefilter decides by the event's name or a few
/// bytes). One per attempt. Counts are clamped, copies bounded: a stream may be hostile.
class ResponseTap
{
public:
    virtual ~ResponseTap() = default;
    /// One SSE event; `Preamble` for comments must be decided by the caller (no event).
    [[nodiscard]] virtual EventMeaning event(const SseEvent &event) = 0;
    /// A complete non-stream body (2xx). `sawTerminal` then says that it is one whole JSON value;
    /// `error` is set when the body is an error all the same (Z.AI: code, msg, success false).
    virtual void body(QByteArrayView json) = 0;
    [[nodiscard]] const ResponseFindings &findings() const { return m_findings; }

protected:
    ResponseFindings m_findings;
};

[[nodiscard]] std::unique_ptr<ResponseTap> makeResponseTap(Dialect dialect);

} // namespace spillway
