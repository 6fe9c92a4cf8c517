// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logescape.h"

namespace spillway {

namespace {

struct Character
{
    char32_t code = 0;
    qsizetype length = 0; ///< 0: the bytes are no UTF-8
};

/// The character at the front of `text`, by the table of well-formed sequences (Unicode 15, table
/// 3-7).
Character firstCharacter(QByteArrayView text)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const qsizetype length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < length)
        return {};
    char32_t code = lead & (0xffU >> (length + 1));
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return {};
        code = (code << 6) | (byte(i) & 0x3fU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xd800 && code < 0xe000;
    if (overlong || surrogate || code > 0x10ffff)
        return {};
    return {code, length};
}

bool isUnsafe(char32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) // C0, DEL, C1
        || code == 0x061c || code == 0x200e || code == 0x200f // marks of direction
        || (code >= 0x2028 && code <= 0x202e) // separators, embeddings and overrides
        || (code >= 0x2066 && code <= 0x2069); // isolates
}

void appendHex(QByteArray &out, char32_t number, int digits)
{
    out += QByteArray::number(static_cast<uint>(number), 16).rightJustified(digits, '0');
}

void appendEscape(QByteArray &out, char32_t code)
{
    switch (code) {
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += code < 0x100 ? "\\x" : "\\u";
        appendHex(out, code, code < 0x100 ? 2 : 4);
    }
}

} // namespace

QByteArray escapedForLog(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype pos = 0; pos < text.size();) {
        const Character character = firstCharacter(text.sliced(pos));
        if (character.length == 0) {
            appendEscape(out, static_cast<unsigned char>(text[pos]));
            ++pos;
            continue;
        }
        if (isUnsafe(character.code))
            appendEscape(out, character.code);
        else
            out.append(text.sliced(pos, character.length));
        pos += character.length;
    }
    return out;
}

} // namespace spillway
