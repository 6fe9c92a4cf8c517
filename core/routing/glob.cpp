// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/glob.h"

namespace spillway {

namespace {

qsizetype characterLength(QByteArrayView text, qsizetype position)
{
    qsizetype length = 1;
    while (position + length < text.size()
           && (static_cast<unsigned char>(text[position + length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

} // namespace

bool globMatches(QByteArrayView pattern, QByteArrayView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1; // the last * seen, and where its run began
    qsizetype run = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            run = t;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            t += characterLength(text, t);
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++run;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

bool isGlob(QByteArrayView pattern)
{
    return pattern.contains('*') || pattern.contains('?');
}

} // namespace spillway
