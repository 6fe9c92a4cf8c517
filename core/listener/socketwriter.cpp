// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/socketwriter.h"

#include <QSslSocket>

#include <utility>

namespace spillway {
namespace {

/// Larger pieces go to the socket without a copy.
constexpr qsizetype copyLimit = 16LL * 1024;

} // namespace

SocketWriter::SocketWriter(QTcpSocket &socket)
    : m_socket(socket)
    , m_tls(qobject_cast<QSslSocket *>(&socket))
{
}

qint64 SocketWriter::waiting() const
{
    return m_buffer.size() + m_socket.bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

void SocketWriter::flush()
{
    if (m_buffer.size() > copyLimit) {
        m_socket.write(std::exchange(m_buffer, {}));
    } else if (!m_buffer.isEmpty()) {
        m_socket.write(m_buffer.constData(), m_buffer.size());
        m_buffer.resize(0); // keeps its room
    }
    if (waiting() > 0)
        m_socket.flush();
}

} // namespace spillway
