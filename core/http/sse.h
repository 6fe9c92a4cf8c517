// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

namespace spillway {

/// One server-sent event (WHATWG HTML §9.2). `data` lines are joined by LF.
struct SseEvent
{
    QByteArray type; ///< the event: field; empty when the event had none
    QByteArray data;

    friend bool operator==(const SseEvent &, const SseEvent &) = default;
};

/// Cuts a byte stream into server-sent events, whatever the pieces it arrives in: LF, CR and CRLF,
/// a BOM, several data lines, comments, characters split between pieces. Owned by one stream; one
/// thread.
class SseReader final
{
public:
    static constexpr qsizetype maxEventSize = qsizetype {10} * 1024 * 1024;

    /// Called for each frame: `event` is set for an event with data, absent for a comment or an
    /// empty block; `raw` are the frame's bytes exactly as they came, terminator included, so a
    /// relay can forward whole frames unchanged. Both are valid during the call only. The visitor
    /// must not feed the reader that calls it.
    using Visitor = std::function<void(const std::optional<SseEvent> &event, QByteArrayView raw)>;

    /// Visits every frame that `bytes` completes. False when an event exceeds maxEventSize; the
    /// reader must not be used after that.
    [[nodiscard]] bool feed(QByteArrayView bytes, const Visitor &visit);
    /// What has not formed a whole frame yet. A well-behaved stream ends with none.
    [[nodiscard]] QByteArrayView pending() const { return m_buffer; }
    /// Treats the pending bytes as a last frame (some servers omit the final blank line).
    void finish(const Visitor &visit);

private:
    /// Visits the whole frames at the beginning of `text`; returns how many bytes they are, or
    /// nothing when one of them is too large.
    [[nodiscard]] std::optional<qsizetype> takeFrames(QByteArrayView text, const Visitor &visit);
    /// Decides which bytes at the beginning of the current frame belong to no line. False when more
    /// must arrive first.
    [[nodiscard]] bool settleLead(QByteArrayView text);

    QByteArray m_buffer; ///< the begun frame
    // Offsets into the begun frame.
    qsizetype m_lead = 0; ///< a BOM, or the LF of a CRLF whose CR has ended the previous frame
    qsizetype m_lineBegin = 0;
    qsizetype m_scanned = 0; ///< no unseen line end before this one
    bool m_bomSettled = false;
    bool m_usesCrlf =
        false; ///< the last line ended so: a CR that ends a piece is worth waiting for its LF
    bool m_leadMayBeLf = false; ///< the previous frame ended with a CR at the end of a piece
};

/// One frame, event name (none when empty) and data together, ready for one write. Data with line
/// breaks becomes several data lines; the type must have none.
[[nodiscard]] QByteArray sseFrame(QByteArrayView type, QByteArrayView data);

} // namespace spillway
