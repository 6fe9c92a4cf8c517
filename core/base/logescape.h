// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace spillway {

/// Outside text made fit for one line of a log or a terminal: line breaks become \n and \r, other
/// control characters (ESC, NUL, DEL, C1), line separators and the bidirectional controls that
/// reorder a line become \xNN or \uNNNN, bytes that are no UTF-8 become \xNN. Everything else
/// stays, backslashes included. Pure; any thread.
[[nodiscard]] QByteArray escapedForLog(QByteArrayView text);

} // namespace spillway
