// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QSslSocket;
class QTcpSocket;

namespace spillway {

/// Gathers what is to be sent on one socket in a turn of the event loop, and gives it to the kernel
/// in one write. Owned by its connection.
class SocketWriter final
{
public:
    explicit SocketWriter(QTcpSocket &socket);

    /// To append to.
    [[nodiscard]] QByteArray &buffer() { return m_buffer; }
    /// Bytes that the kernel has not taken yet, here and in Qt's buffers.
    [[nodiscard]] qint64 waiting() const;
    /// May emit the socket's signals, disconnected() too.
    void flush();
    void drop() { m_buffer = {}; }

private:
    QTcpSocket &m_socket;
    QSslSocket *m_tls; ///< the same socket, or null
    QByteArray m_buffer;
};

} // namespace spillway
