// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace spillway::jsonscan {

/// How JsonView steps over JSON text without building anything from it (RFC 8259). Positions are
/// offsets into `text`; the functions that step over a value take the offset of its first byte and
/// return the one behind its last, or `malformed`. Pure; any thread.
inline constexpr qsizetype malformed = -1;

[[nodiscard]] qsizetype afterSpace(QByteArrayView text, qsizetype pos);
/// Steps over a string by its quotes and backslashes only.
[[nodiscard]] qsizetype afterString(QByteArrayView text, qsizetype pos);
/// Any value: strings and containers by their delimiters (kinds must match, nesting ≤ 512), scalars
/// by their grammar.
[[nodiscard]] qsizetype afterValue(QByteArrayView text, qsizetype pos);

/// Decodes what stands between the quotes of a string; nullopt for a bad escape or a raw control
/// character. Lone surrogates become U+FFFD.
[[nodiscard]] std::optional<QByteArray> decodedString(QByteArrayView text);

} // namespace spillway::jsonscan
