// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/jsonfault.h"

#include "core/base/jsonscan.h"

#include <algorithm>

namespace spillway {

namespace {

bool isDelimiter(char c)
{
    return c == ',' || c == ']' || c == '}' || c == ':' || c == '"' || c == '[' || c == '{'
        || static_cast<unsigned char>(c) <= 0x20;
}

/// Walks with a stack of its own, so that no depth of nesting can exhaust the thread's.
class FaultFinder final
{
public:
    explicit FaultFinder(QByteArrayView text)
        : m_text(text)
    {
    }

    JsonFault find()
    {
        while (true) {
            if (!value())
                return m_fault;
            // Behind a value: close containers until one goes on, or the text ends.
            while (true) {
                space();
                if (m_open.isEmpty())
                    return atEnd() ? JsonFault {0, "less nesting"} : fault("the end of the body");
                const bool object = m_open.back() == '{';
                if (peek() == ',') {
                    ++m_pos;
                    if (object && !name())
                        return m_fault;
                    break;
                }
                if (peek() != (object ? '}' : ']'))
                    return fault(object ? "',' or '}'" : "',' or ']'");
                ++m_pos;
                m_open.chop(1);
            }
        }
    }

private:
    [[nodiscard]] bool atEnd() const { return m_pos >= m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_pos]; }
    void space() { m_pos = jsonscan::afterSpace(m_text, m_pos); }

    JsonFault fault(QByteArray expected)
    {
        m_fault = {m_pos, std::move(expected)};
        return m_fault;
    }

    bool refuse(const char *expected)
    {
        fault(expected);
        return false;
    }

    /// One value, or the opening of a container and everything up to its first value.
    bool value()
    {
        while (true) {
            space();
            const char c = peek();
            if (c != '{' && c != '[')
                return scalar();
            ++m_pos;
            space();
            if (peek() == (c == '{' ? '}' : ']')) {
                ++m_pos;
                return true;
            }
            m_open += c;
            if (c == '{' && !name())
                return false;
        }
    }

    bool name()
    {
        space();
        if (peek() != '"')
            return refuse("a member name in double quotes");
        if (!scalar())
            return false;
        space();
        if (peek() != ':')
            return refuse("':'");
        ++m_pos;
        return true;
    }

    bool scalar()
    {
        if (atEnd())
            return refuse("a value, but the body ends");
        if (peek() == '"') {
            const qsizetype end = jsonscan::afterString(m_text, m_pos);
            if (end == jsonscan::malformed)
                return refuse("a closed string");
            if (!jsonscan::decodedString(m_text.sliced(m_pos + 1, end - m_pos - 2)))
                return refuse("a string without raw control characters or unknown escapes");
            m_pos = end;
            return true;
        }
        const auto rest = m_text.sliced(m_pos);
        const qsizetype length = std::ranges::find_if(rest, isDelimiter) - rest.begin();
        if (jsonscan::afterValue(rest.first(length), 0) != length)
            return refuse("a value");
        m_pos += length;
        return true;
    }

    QByteArrayView m_text;
    qsizetype m_pos = 0;
    QByteArray m_open;
    JsonFault m_fault;
};

} // namespace

JsonFault firstJsonFault(QByteArrayView text)
{
    return FaultFinder(text).find();
}

} // namespace spillway
