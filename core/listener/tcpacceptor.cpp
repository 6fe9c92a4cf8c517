// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/tcpacceptor.h"

#include "core/listener/connection.h"
#include "core/listener/connectionset.h"

#include <QSslSocket>
#include <QTimer>

namespace spillway {
namespace {

constexpr int backlog = 512;
/// Connections beyond the limit that are still told so; those beyond these are closed without a
/// word.
constexpr int refusalRoom = 64;
constexpr Milliseconds acceptPause {250};

} // namespace

TcpAcceptor::TcpAcceptor(ConnectionSet &set, std::optional<QSslConfiguration> tls)
    : m_set(set)
    , m_tls(std::move(tls))
{
    setListenBacklogSize(backlog);
    // Out of descriptors: Qt stops accepting for good, we try again when some may have been freed.
    connect(this, &QTcpServer::acceptError, this,
            [this] { QTimer::singleShot(acceptPause, this, [this] { resumeAccepting(); }); });
}

void TcpAcceptor::incomingConnection(qintptr descriptor)
{
    ++m_set.counters().accepted;
    if (m_set.size() >= m_set.limits().maxConnections + refusalRoom || (m_set.isFull() && m_tls))
        closeDescriptor(descriptor);
    else if (m_tls)
        acceptTls(descriptor);
    else
        acceptPlain(descriptor);
}

void TcpAcceptor::acceptPlain(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    const bool full = m_set.isFull();
    auto *connection = new Connection(*socket, m_set);
    if (full) {
        connection->turnAway(ErrorKind::TooManyConnections);
        return;
    }
    connection->open();
    addPendingConnection(socket);
}

void TcpAcceptor::acceptTls(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSslConfiguration(*m_tls);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    auto *connection = new Connection(*socket, m_set);
    connect(socket, &QSslSocket::encrypted, connection, [this, socket, connection] {
        connection->open();
        addPendingConnection(socket);
    });
    socket->startServerEncryption();
}

void TcpAcceptor::closeDescriptor(qintptr descriptor)
{
    QTcpSocket socket;
    if (socket.setSocketDescriptor(descriptor))
        socket.abort();
}

} // namespace spillway
