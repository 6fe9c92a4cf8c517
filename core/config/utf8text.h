// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace spillway {

/// Where and why a text is not plain UTF-8 text.
struct TextFault
{
    QString message;
    int line = 0; ///< from 1
    int column = 0; ///< from 1, in bytes
};

/// The first byte that does not belong into a text file: invalid UTF-8 (RFC 3629) or a control
/// character other than tab, line feed and carriage return. The YAML library would guess another
/// encoding or stop at such a byte in silence.
[[nodiscard]] std::optional<TextFault> findTextFault(QByteArrayView text);

/// A value as it may be shown in a message: control characters replaced, long texts cut.
[[nodiscard]] QString shownText(QByteArrayView value);

/// The number of single-character edits (insert, delete, replace, swap of neighbours) between two
/// names.
[[nodiscard]] int editDistance(QByteArrayView a, QByteArrayView b);

} // namespace spillway
