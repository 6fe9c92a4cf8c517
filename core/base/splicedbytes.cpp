// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/splicedbytes.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace spillway {

SplicedBytes::SplicedBytes(QByteArray source)
    : m_source(std::move(source))
    , m_size(m_source.size())
{
}

void SplicedBytes::replace(qsizetype offset, qsizetype length, QByteArray bytes)
{
    Q_ASSERT(offset >= 0 && length >= 0 && length <= m_source.size() - offset);
    // Ordered by both ends, so that an insertion stands before a replacement that begins at the
    // same byte.
    const auto after = std::ranges::upper_bound(
        m_edits, std::pair(offset, offset + length), {},
        [](const Edit &edit) { return std::pair(edit.offset, edit.offset + edit.length); });
    qsizetype start = offset;
    if (after != m_edits.begin()) {
        const Edit &before = *std::prev(after);
        Q_ASSERT(before.offset + before.length <= offset);
        start = before.start + before.bytes.size() + (offset - before.offset - before.length);
    }
    Q_ASSERT(after == m_edits.end() || offset + length <= after->offset);

    const qsizetype growth = bytes.size() - length;
    std::for_each(after, m_edits.end(), [growth](Edit &edit) { edit.start += growth; });
    m_edits.insert(after, Edit {offset, length, start, std::move(bytes)});
    m_size += growth;
}

qsizetype SplicedBytes::read(qsizetype position, char *out, qsizetype capacity) const
{
    Q_ASSERT(position >= 0);
    if (position >= m_size || capacity <= 0)
        return 0;
    qsizetype copied = 0;
    const auto copy = [&](QByteArrayView piece, qsizetype from) {
        const qsizetype count = std::min(piece.size() - from, capacity - copied);
        std::memcpy(out + copied, piece.data() + from, static_cast<std::size_t>(count));
        copied += count;
    };

    auto next = std::ranges::upper_bound(m_edits, position, {}, &Edit::start);
    qsizetype sourceFrom = position; // in the source, of the first source byte that is wanted
    if (next != m_edits.begin()) {
        const Edit &edit = *std::prev(next);
        const qsizetype within = position - edit.start;
        if (within < edit.bytes.size())
            copy(edit.bytes, within);
        sourceFrom = edit.offset + edit.length + std::max<qsizetype>(0, within - edit.bytes.size());
    }
    const QByteArrayView source = m_source;
    for (; copied < capacity && next != m_edits.end(); ++next) {
        if (next->offset > sourceFrom)
            copy(source.first(next->offset), sourceFrom);
        if (copied < capacity && !next->bytes.isEmpty())
            copy(next->bytes, 0);
        sourceFrom = next->offset + next->length;
    }
    if (copied < capacity && sourceFrom < source.size())
        copy(source, sourceFrom);
    return copied;
}

QByteArray SplicedBytes::flatten() const
{
    if (isUnchanged())
        return m_source;
    QByteArray out(m_size, Qt::Uninitialized);
    read(0, out.data(), m_size);
    return out;
}

} // namespace spillway
