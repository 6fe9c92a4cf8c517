// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace spillway {

/// A body that is the client's bytes with a few ranges replaced, without a copy of the rest. A one
/// megabyte request whose model name changes costs three pieces. Value; the source array is shared,
/// never written.
class SplicedBytes final
{
public:
    SplicedBytes() = default;
    explicit SplicedBytes(QByteArray source);

    /// Replaces source bytes [offset, offset + length) by `bytes`. Offsets refer to the original
    /// source; ranges must not overlap; any order. A length of 0 inserts; insertions at one offset
    /// stay in the order of the calls.
    void replace(qsizetype offset, qsizetype length, QByteArray bytes);

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] bool isUnchanged() const { return m_edits.empty(); }

    /// Copies up to `capacity` bytes from `position` on to `out`; returns how many (0 at the end).
    /// Logarithmic in the number of replacements, so a body can be sent in pieces of any size.
    qsizetype read(qsizetype position, char *out, qsizetype capacity) const;
    /// The whole body in one piece; shares the source when nothing was replaced.
    [[nodiscard]] QByteArray flatten() const;

private:
    struct Edit
    {
        qsizetype offset;
        qsizetype length;
        qsizetype start; ///< where `bytes` begins in the spliced body
        QByteArray bytes;
    };
    QByteArray m_source;
    std::vector<Edit> m_edits; ///< ascending, disjoint
    qsizetype m_size = 0;
};

} // namespace spillway
