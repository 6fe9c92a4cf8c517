// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/sse.h"

namespace spillway {

/// Cuts a streamed top-level JSON array (Gemini's streamGenerateContent without alt=sse) into its
/// elements, whatever the pieces it arrives in; same contract as SseReader, so that a relay can use
/// either. Matches brackets and strings only: what is inside an element is the tap's business. A
/// lone object, which is what an error may be, is one element. Owned by one stream; one thread.
class JsonArrayReader final
{
public:
    static constexpr qsizetype maxElementSize = SseReader::maxEventSize;

    /// Visits every element that `bytes` completes: the event has no type and the element as data;
    /// `raw` are its bytes with the bracket, comma and white space before it. The closing bracket
    /// comes as a frame without an event. False when an element exceeds maxElementSize; the reader
    /// must not be used after that.
    [[nodiscard]] bool feed(QByteArrayView bytes, const SseReader::Visitor &visit);
    /// What has not formed a whole frame yet.
    [[nodiscard]] QByteArrayView pending() const { return m_buffer; }
    /// Gives what is left as a frame without an event: it is no whole element.
    void finish(const SseReader::Visitor &visit);

private:
    enum class State { Between, InElement, InString, Escaped };

    /// Takes one byte; true when the frame ends with it.
    bool step(char c);

    QByteArray m_buffer; ///< the begun frame
    qsizetype m_scanned = 0; ///< bytes of m_buffer that step() has seen
    qsizetype m_elementBegin = -1; ///< in m_buffer; -1 = none has begun
    qsizetype m_depth = 0; ///< inside the element
    State m_state = State::Between;
    bool m_inArray = false;
};

} // namespace spillway
