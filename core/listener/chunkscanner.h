// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listener/framingfault.h"

#include <QByteArray>
#include <QByteArrayView>

namespace spillway {

/// Decodes a chunked request body (RFC 9112 §7.1), strictly: no trailers, no bare LF, bounded size
/// lines, bounded extensions in all, bounded body. Pure.
class ChunkScanner final
{
public:
    explicit ChunkScanner(qint64 maxBody = 0)
        : m_maxBody(maxBody)
    {
    }

    /// Reads from `bytes`, which follow those of the call before, and appends the data to `body`.
    [[nodiscard]] ScanProgress scan(QByteArrayView bytes, QByteArray &body);
    /// How many of the last call's bytes belong to the body; the rest is the next request's.
    [[nodiscard]] qsizetype consumed() const { return m_consumed; }
    [[nodiscard]] FramingFault fault() const { return m_fault; }

    static constexpr int maxSizeDigits = 8;
    static constexpr int maxExtension = 256; ///< bytes on one size line
    static constexpr int maxExtensions = 16 * 1024; ///< bytes in one body

private:
    enum class State {
        Size,
        Extension,
        SizeEnd, ///< the LF of the size line
        Data,
        DataCr,
        DataLf,
        LastCr, ///< after the chunk of size zero: trailers are refused
        LastLf,
    };
    /// False when the byte has no place here.
    [[nodiscard]] bool step(char c);
    [[nodiscard]] bool sizeCharacter(char c);
    [[nodiscard]] bool extensionCharacter(char c);
    void sizeComplete();

    qint64 m_maxBody;
    qint64 m_total = 0; ///< body bytes announced so far
    qint64 m_left = 0; ///< of this chunk
    qsizetype m_consumed = 0;
    int m_sizeDigits = 0;
    int m_extension = 0;
    int m_extensions = 0;
    State m_state = State::Size;
    FramingFault m_fault;
};

} // namespace spillway
