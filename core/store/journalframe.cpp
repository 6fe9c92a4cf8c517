// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalframe.h"

#include <QtEndian>

#include <array>

namespace spillway {

namespace {

constexpr QByteArrayView magic("SpJ1");
constexpr qsizetype headSize = 4 + 1 + 4 + 4; ///< magic, kind, length, sum

/// CRC-32 of IEEE 802.3, reflected, as in zip and PNG.
constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table {};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}();

quint32 crc32(quint32 sum, QByteArrayView bytes)
{
    for (const char c : bytes)
        sum = crcTable[(sum ^ static_cast<unsigned char>(c)) & 0xff] ^ (sum >> 8);
    return sum;
}

quint32 frameSum(QByteArrayView kindAndLength, QByteArrayView payload)
{
    return ~crc32(crc32(~0U, kindAndLength), payload);
}

bool isKind(char c)
{
    return c == static_cast<char>(JournalFrame::Kind::Started)
        || c == static_cast<char>(JournalFrame::Kind::Finished);
}

} // namespace

QByteArray encodeFrame(JournalFrame::Kind kind, QByteArrayView payload)
{
    Q_ASSERT(payload.size() <= maxFramePayload);
    QByteArray frame(headSize, Qt::Uninitialized);
    char *head = frame.data();
    std::copy(magic.begin(), magic.end(), head);
    head[4] = static_cast<char>(kind);
    qToLittleEndian(static_cast<quint32>(payload.size()), head + 5);
    qToLittleEndian(frameSum(QByteArrayView(head + 4, 5), payload), head + 9);
    frame.append(payload);
    return frame;
}

std::optional<JournalFrame> FrameScanner::next()
{
    bool passedOver = false;
    while (!m_rest.isEmpty()) {
        const qsizetype start = m_rest.indexOf(magic);
        passedOver |= start != 0;
        if (start < 0 || m_rest.size() - start < headSize) {
            passedOver = true;
            break;
        }
        m_rest = m_rest.sliced(start);
        const auto length = qFromLittleEndian<quint32>(m_rest.data() + 5);
        const auto sum = qFromLittleEndian<quint32>(m_rest.data() + 9);
        if (isKind(m_rest[4]) && length <= quint32(maxFramePayload)
            && qsizetype(length) <= m_rest.size() - headSize) {
            const QByteArrayView payload = m_rest.sliced(headSize, qsizetype(length));
            if (frameSum(m_rest.sliced(4, 5), payload) == sum) {
                const JournalFrame frame {static_cast<JournalFrame::Kind>(m_rest[4]), payload};
                m_rest = m_rest.sliced(headSize + payload.size());
                m_damaged += passedOver ? 1 : 0;
                return frame;
            }
        }
        m_rest = m_rest.sliced(1);
        passedOver = true;
    }
    m_rest = {};
    m_damaged += passedOver ? 1 : 0;
    return {};
}

} // namespace spillway
