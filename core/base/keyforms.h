// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace spillway::keyforms {

/// What vendors' keys look like, for redaction.h. Pure; any thread.

/// What stands in the place of a secret.
inline constexpr QByteArrayView redactedMark = "…[redacted]";

/// A secret found at the front of a text.
struct Match
{
    QByteArrayView label; ///< the public prefix that is kept, such as `sk-ant-`; may be empty
    qsizetype length = 0; ///< of the whole secret; 0: there is none
};

/// A key at the front of `text`, which begins where a word begins.
[[nodiscard]] Match keyAt(QByteArrayView text);
/// A key of an unmistakable form that begins somewhere inside the word at the front of `text`;
/// `offset` is where it begins.
[[nodiscard]] Match keyInside(QByteArrayView text, qsizetype &offset);
/// A JSON Web Token (RFC 7519), or a Z.AI key of the form `id.secret`, at the front of `text`.
[[nodiscard]] Match dottedKeyAt(QByteArrayView text);

/// What replaces a value that is known to be secret: its public prefix, if it has one of those
/// above, and the mark. A leading scheme such as `Bearer` is kept.
[[nodiscard]] QByteArray replacementFor(QByteArrayView secret);
/// Length of an authentication scheme and the spaces behind it (RFC 9110 §11.4) at the front of
/// `value`; 0 for none.
[[nodiscard]] qsizetype schemeLength(QByteArrayView value);

/// Of base64url: letters, digits, - and _.
[[nodiscard]] constexpr bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
        || c == '_';
}
[[nodiscard]] qsizetype wordLength(QByteArrayView text);

} // namespace spillway::keyforms
