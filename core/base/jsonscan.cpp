// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonscan.h"

#include "core/base/bytescan.h"

#include <array>
#include <charconv>

namespace spillway::jsonscan {

namespace {

constexpr std::size_t maxDepth = 512;
constexpr char32_t replacementCharacter = 0xfffd;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

qsizetype afterContainer(QByteArrayView text, qsizetype pos)
{
    std::array<char, maxDepth> closers; // written before it is read, level by level
    std::size_t depth = 0;
    const char *const end = text.data() + text.size();
    const char *at = text.data() + pos;
    while ((at = findAny<'"', '{', '}', '[', ']'>(at, end)) != end) {
        switch (*at) {
        case '"': {
            const qsizetype after = afterString(text, at - text.data());
            if (after == malformed)
                return malformed;
            at = text.data() + after;
            continue;
        }
        case '{':
        case '[':
            if (depth == maxDepth)
                return malformed;
            closers[depth++] = *at == '{' ? '}' : ']';
            break;
        default:
            if (closers[--depth] != *at)
                return malformed;
            if (depth == 0)
                return at + 1 - text.data();
        }
        ++at;
    }
    return malformed;
}

/// The grammar of RFC 8259 §6.
qsizetype afterNumber(QByteArrayView text, qsizetype pos)
{
    const auto at = [&](qsizetype i) { return i < text.size() ? text[i] : '\0'; };
    const auto digits = [&](qsizetype from) {
        while (isDigit(at(from)))
            ++from;
        return from;
    };
    if (at(pos) == '-')
        ++pos;
    if (!isDigit(at(pos)))
        return malformed;
    pos = at(pos) == '0' ? pos + 1 : digits(pos);
    if (at(pos) == '.') {
        const qsizetype after = digits(pos + 1);
        if (after == pos + 1)
            return malformed;
        pos = after;
    }
    if (at(pos) == 'e' || at(pos) == 'E') {
        ++pos;
        if (at(pos) == '+' || at(pos) == '-')
            ++pos;
        const qsizetype after = digits(pos);
        if (after == pos)
            return malformed;
        pos = after;
    }
    return pos;
}

qsizetype afterWord(QByteArrayView text, qsizetype pos, QByteArrayView word)
{
    return text.sliced(pos).startsWith(word) ? pos + word.size() : malformed;
}

void appendUtf8(QByteArray &out, char32_t c)
{
    const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xc0 | (c >> 6));
        put(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        put(0xe0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3f));
        put(0x80 | (c & 0x3f));
    } else {
        put(0xf0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3f));
        put(0x80 | ((c >> 6) & 0x3f));
        put(0x80 | (c & 0x3f));
    }
}

/// The four hex digits at `pos`.
std::optional<char32_t> codeUnit(QByteArrayView text, qsizetype pos)
{
    if (text.size() - pos < 4)
        return {};
    unsigned unit = 0;
    const char *const from = text.data() + pos;
    const auto [end, error] = std::from_chars(from, from + 4, unit, 16);
    if (error != std::errc() || end != from + 4 || *from == '-')
        return {};
    return unit;
}

/// Decodes the \u escape whose digits start at `pos`, with its second half if it is a pair; moves
/// `pos` behind it.
bool appendUnicodeEscape(QByteArray &out, QByteArrayView text, qsizetype &pos)
{
    const auto isHigh = [](char32_t unit) { return unit >= 0xd800 && unit < 0xdc00; };
    const auto isLow = [](char32_t unit) { return unit >= 0xdc00 && unit < 0xe000; };
    const std::optional<char32_t> unit = codeUnit(text, pos);
    if (!unit)
        return false;
    pos += 4;
    if (isHigh(*unit) && text.sliced(pos).startsWith("\\u")) {
        const std::optional<char32_t> second = codeUnit(text, pos + 2);
        if (second && isLow(*second)) {
            pos += 6;
            appendUtf8(out, 0x10000 + ((*unit - 0xd800) << 10) + (*second - 0xdc00));
            return true;
        }
    }
    appendUtf8(out, isHigh(*unit) || isLow(*unit) ? replacementCharacter : *unit);
    return true;
}

} // namespace

qsizetype afterSpace(QByteArrayView text, qsizetype pos)
{
    while (pos < text.size() && isSpace(text[pos]))
        ++pos;
    return pos;
}

qsizetype afterString(QByteArrayView text, qsizetype pos)
{
    const char *const end = text.data() + text.size();
    const char *at = text.data() + pos + 1;
    while ((at = findAny<'"', '\\'>(at, end)) != end) {
        if (*at == '"')
            return at + 1 - text.data();
        if (end - at < 2)
            break;
        at += 2;
    }
    return malformed;
}

qsizetype afterValue(QByteArrayView text, qsizetype pos)
{
    if (pos >= text.size())
        return malformed;
    switch (text[pos]) {
    case '"':
        return afterString(text, pos);
    case '{':
    case '[':
        return afterContainer(text, pos);
    case 't':
        return afterWord(text, pos, "true");
    case 'f':
        return afterWord(text, pos, "false");
    case 'n':
        return afterWord(text, pos, "null");
    default:
        return afterNumber(text, pos);
    }
}

std::optional<QByteArray> decodedString(QByteArrayView text)
{
    const char *const end = text.data() + text.size();
    const auto nextSpecial = [&](qsizetype from) {
        return findControlOr<'\\'>(text.data() + from, end) - text.data();
    };
    qsizetype pos = nextSpecial(0);
    if (pos == text.size())
        return text.toByteArray();
    QByteArray out;
    out.reserve(text.size());
    out.append(text.first(pos));
    while (pos < text.size()) {
        if (text[pos] != '\\' || pos + 1 == text.size())
            return {};
        static constexpr QByteArrayView escapes = "\"\\/bfnrt";
        static constexpr QByteArrayView meanings = "\"\\/\b\f\n\r\t";
        const char escape = text[pos + 1];
        pos += 2;
        if (const qsizetype which = escapes.indexOf(escape); which >= 0)
            out += meanings[which];
        else if (escape != 'u' || !appendUnicodeEscape(out, text, pos))
            return {};
        const qsizetype plainEnd = nextSpecial(pos);
        out.append(text.sliced(pos, plainEnd - pos));
        pos = plainEnd;
    }
    return out;
}

} // namespace spillway::jsonscan
