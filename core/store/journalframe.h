// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace spillway {

/// One entry of a journal segment: magic, kind, payload length, CRC-32 over kind, length and
/// payload, payload. A torn or overwritten entry is found by its sum; the reader then looks for the
/// next magic, so one bad entry costs only itself.
struct JournalFrame
{
    enum class Kind : char { Started = 'S', Finished = 'F' };

    Kind kind = Kind::Started;
    QByteArrayView payload;
};

inline constexpr qsizetype maxFramePayload = qsizetype {1024} * 1024;

/// Pure. `payload` ≤ maxFramePayload.
[[nodiscard]] QByteArray encodeFrame(JournalFrame::Kind kind, QByteArrayView payload);

/// Walks over a segment's bytes, which must outlive it and its frames. Pure.
class FrameScanner final
{
public:
    explicit FrameScanner(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }
    /// The next whole entry; absent at the end.
    [[nodiscard]] std::optional<JournalFrame> next();
    /// Places where bytes had to be passed over.
    [[nodiscard]] int damaged() const { return m_damaged; }

private:
    QByteArrayView m_rest;
    int m_damaged = 0;
};

} // namespace spillway
