// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace spillway {

/// Where a text stops being JSON.
struct JsonFault
{
    qsizetype offset = 0; ///< bytes from the beginning
    QByteArray expected; ///< what should stand there, in words
};

/// The first fault of a text that is known not to be JSON (RFC 8259), to tell a person about it.
/// Slow and strict, for the error path only. A text without a fault (nested too deep for us, say)
/// gets one at its beginning.
[[nodiscard]] JsonFault firstJsonFault(QByteArrayView text);

} // namespace spillway
