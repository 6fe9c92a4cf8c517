// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/headers.h"

namespace spillway {

/// Collects a response head from the lines that libcurl hands over and makes it end-to-end: interim
/// (1xx) heads and trailers are swallowed, hop-by-hop fields removed, and Content-Encoding with
/// Content-Length where libcurl undoes the encoding. Owned by one transfer; one thread.
class ResponseHead final
{
public:
    /// Larger heads are refused. Vendors send 1 to 4 KiB.
    static constexpr qsizetype maxSize = 131'072;

    enum class Progress {
        Incomplete,
        Complete, ///< this line ended the final head; reported once
        Invalid, ///< too large, folded (RFC 9112 §5.2), or with two different lengths (§6.3)
    };

    void clear();
    /// One line, terminator included.
    [[nodiscard]] Progress feed(QByteArrayView line);
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] int status() const { return m_status; }
    /// The end-to-end fields in their order. Only once, after Complete.
    [[nodiscard]] HeaderList takeHeaders() { return std::move(m_headers); }

private:
    void startHead(QByteArrayView statusLine);
    void addField(QByteArrayView line);
    [[nodiscard]] Progress finishHead();

    HeaderList m_headers;
    QByteArray m_connectionOptions;
    QByteArray m_contentLength;
    int m_status = 0;
    qsizetype m_size = 0;
    bool m_complete = false;
    bool m_chunked = false;
    bool m_encoded = false;
    bool m_invalid = false;
};

} // namespace spillway
