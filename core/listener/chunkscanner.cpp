// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/chunkscanner.h"

#include <algorithm>

namespace spillway {
namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

ScanProgress ChunkScanner::scan(QByteArrayView bytes, QByteArray &body)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (m_state == State::Data) {
            const auto length = static_cast<qsizetype>(std::min<qint64>(m_left, bytes.size() - at));
            body.append(bytes.sliced(at, length));
            at += length;
            m_left -= length;
            if (m_left == 0)
                m_state = State::DataCr;
            continue;
        }
        const bool last = m_state == State::LastLf;
        if (!step(bytes[at])) {
            m_consumed = at;
            return ScanProgress::Refused;
        }
        ++at;
        if (last) {
            m_consumed = at;
            return ScanProgress::Complete;
        }
        if (m_total > m_maxBody) {
            m_fault = {ErrorKind::BodyTooLarge, 413};
            m_consumed = at;
            return ScanProgress::Refused;
        }
    }
    m_consumed = at;
    return ScanProgress::NeedMore;
}

bool ChunkScanner::step(char c)
{
    switch (m_state) {
    case State::Size:
        return sizeCharacter(c);
    case State::Extension:
        return extensionCharacter(c);
    case State::SizeEnd:
        sizeComplete();
        return c == '\n';
    case State::DataCr:
        m_state = State::DataLf;
        return c == '\r';
    case State::DataLf:
        m_state = State::Size;
        return c == '\n';
    case State::LastCr:
        m_state = State::LastLf;
        return c == '\r';
    case State::LastLf:
        return c == '\n';
    case State::Data:
        break;
    }
    return false;
}

bool ChunkScanner::sizeCharacter(char c)
{
    if (const int digit = hexDigit(c); digit >= 0) {
        m_left = m_left * 16 + digit;
        return ++m_sizeDigits <= maxSizeDigits;
    }
    if (m_sizeDigits == 0)
        return false;
    if (c == '\r')
        m_state = State::SizeEnd;
    else if (c == ';')
        m_state = State::Extension;
    else
        return false;
    return true;
}

bool ChunkScanner::extensionCharacter(char c)
{
    if (c == '\r') {
        m_state = State::SizeEnd;
        return true;
    }
    const auto byte = static_cast<unsigned char>(c);
    const bool printable = (byte >= 0x20 && byte != 0x7f) || c == '\t';
    return printable && ++m_extension <= maxExtension && ++m_extensions <= maxExtensions;
}

void ChunkScanner::sizeComplete()
{
    m_total += m_left;
    m_sizeDigits = 0;
    m_extension = 0;
    m_state = m_left > 0 ? State::Data : State::LastCr;
}

} // namespace spillway
