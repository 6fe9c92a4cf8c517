// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/socketwriter.h"

#include "core/listener/socketcontrol.h"

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
    // Past Qt when it can be: its buffer costs a copy, room for the socket's life and a notifier
    // that goes on and off.
    qint64 sent = 0;
    if (!m_tls && !m_buffer.isEmpty() && m_socket.bytesToWrite() == 0)
        sent = sendNow(m_socket, m_buffer);
    if (sent == 0 && m_buffer.size() > copyLimit)
        m_socket.write(std::exchange(m_buffer, {}));
    else if (sent < m_buffer.size())
        m_socket.write(m_buffer.constData() + sent, m_buffer.size() - sent);
    if (m_buffer.size() > copyLimit)
        m_buffer = {};
    else
        m_buffer.resize(0); // keeps its room
    if (waiting() > 0)
        m_socket.flush();
}

} // namespace spillway
