// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTcpSocket;

namespace spillway {

/// What QTcpSocket has no name for. All are harmless on a socket that is closed.

/// Makes the next close a TCP reset: the peer sees an error, not an end.
void resetOnClose(const QTcpSocket &socket);
/// Sends the end of our side (FIN) and leaves the other open. Everything must have been written.
void shutdownWrite(const QTcpSocket &socket);

} // namespace spillway
