// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonwriter.h"

#include <array>
#include <charconv>
#include <cmath>

namespace spillway {

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_out += '{';
    m_stack += '{';
    m_needComma = false;
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_out += '[';
    m_stack += '[';
    m_needComma = false;
    return *this;
}

JsonWriter &JsonWriter::end()
{
    Q_ASSERT(!m_stack.isEmpty() && !m_afterKey);
    m_out += m_stack.back() == '{' ? '}' : ']';
    m_stack.chop(1);
    m_needComma = true;
    return *this;
}

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    Q_ASSERT(!m_stack.isEmpty() && m_stack.back() == '{' && !m_afterKey);
    if (m_needComma)
        m_out += ',';
    quoted(name);
    m_out += ':';
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::value(QByteArrayView text)
{
    separate();
    quoted(text);
    m_needComma = true;
    return *this;
}

JsonWriter &JsonWriter::value(qint64 number)
{
    separate();
    std::array<char, 24> digits {};
    const auto [end, error] = std::to_chars(digits.begin(), digits.end(), number);
    Q_UNUSED(error);
    m_out.append(digits.data(), end - digits.data());
    m_needComma = true;
    return *this;
}

JsonWriter &JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return null();
    separate();
    std::array<char, 40> digits {};
    const auto [end, error] = std::to_chars(digits.begin(), digits.end(), number);
    Q_UNUSED(error);
    m_out.append(digits.data(), end - digits.data());
    m_needComma = true;
    return *this;
}

JsonWriter &JsonWriter::value(bool flag)
{
    return raw(flag ? "true" : "false");
}

JsonWriter &JsonWriter::null()
{
    return raw("null");
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_out.append(json);
    m_needComma = true;
    return *this;
}

QByteArray JsonWriter::take()
{
    Q_ASSERT(m_stack.isEmpty() && !m_afterKey);
    m_needComma = false;
    return std::exchange(m_out, {});
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    Q_ASSERT(m_stack.isEmpty() || m_stack.back() == '[');
    if (m_needComma)
        m_out += ',';
}

void JsonWriter::quoted(QByteArrayView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    m_out += '"';
    qsizetype plainFrom = 0;
    const auto flush = [&](qsizetype to) { m_out.append(text.sliced(plainFrom, to - plainFrom)); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        flush(i);
        plainFrom = i + 1;
        m_out += '\\';
        switch (c) {
        case '"':
        case '\\':
            m_out += static_cast<char>(c);
            break;
        case '\n':
            m_out += 'n';
            break;
        case '\r':
            m_out += 'r';
            break;
        case '\t':
            m_out += 't';
            break;
        default:
            m_out += "u00";
            m_out += hex[c >> 4];
            m_out += hex[c & 15];
        }
    }
    flush(text.size());
    m_out += '"';
}

} // namespace spillway
