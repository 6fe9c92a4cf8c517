// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

class QTcpSocket;

namespace spillway {

class ConnectionSet;

/// One listening address. Makes our own sockets, with their guards connected first, and hands them
/// to Qt HttpServer once they may carry requests. Owned by the HttpServerAdapter; core thread.
class TcpAcceptor final : public QTcpServer
{
public:
    TcpAcceptor(ConnectionSet &set, std::optional<QSslConfiguration> tls);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void acceptPlain(qintptr descriptor);
    void acceptTls(qintptr descriptor);
    void closeDescriptor(qintptr descriptor);

    ConnectionSet &m_set;
    std::optional<QSslConfiguration> m_tls;
};

} // namespace spillway
