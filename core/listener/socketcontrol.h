// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

class QTcpSocket;

namespace spillway {

/// What QTcpSocket has no name for. All are harmless on a socket that is closed.

/// Makes the next close a TCP reset: the peer sees an error, not an end.
void resetOnClose(const QTcpSocket &socket);
/// Gives the kernel what it takes of `bytes` at once, past Qt's write buffer, which must be empty.
/// Returns how much that was; an error counts as nothing, the next write through Qt reports it.
[[nodiscard]] qint64 sendNow(const QTcpSocket &socket, QByteArrayView bytes);
/// Sends the end of our side (FIN) and leaves the other open. Everything must have been written.
void shutdownWrite(const QTcpSocket &socket);

} // namespace spillway
