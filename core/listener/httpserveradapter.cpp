// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/httpserveradapter.h"

#include "core/listener/connection.h"

#include <QTcpServer>

#include <utility>
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QHttpServerConfiguration>
#endif

namespace spillway {

#if QT_VERSION < QT_VERSION_CHECK(6, 10, 0)
HttpServerAdapter::HttpServerAdapter() = default;
#else
HttpServerAdapter::HttpServerAdapter()
{
    // The guard has its own idle deadline.
    QHttpServerConfiguration settings = configuration();
    settings.setKeepAliveTimeout(std::chrono::hours(24));
    setConfiguration(settings);
}
#endif

bool HttpServerAdapter::bindServer(QTcpServer *server)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    bind(server);
    return true;
#else
    return bind(server);
#endif
}

void HttpServerAdapter::pass(Connection &connection)
{
    QTcpSocket &socket = connection.socket();
    // The head goes into the socket's read buffer as if it had just come; the buffer takes it from
    // behind, by the byte, and Qt HttpServer reads it by the byte, so it is short.
    const QByteArray head = connection.request().method + " / HTTP/1.1\r\nHost:x\r\n\r\n";
    if (socket.isTransactionStarted())
        socket.commitTransaction();
    for (qsizetype i = head.size() - 1; i >= 0; --i)
        socket.ungetChar(head[i]);
    m_passing = &connection;
    Q_EMIT socket.readyRead();
    m_passing = nullptr;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)

bool HttpServerAdapter::handleRequest(const QHttpServerRequest &, QTcpSocket *)
{
    HeldRequest held;
    held.m_taken = true;
    if (Connection *connection = std::exchange(m_passing, nullptr))
        connection->serve(held);
    return true;
}

void HttpServerAdapter::missingHandler(const QHttpServerRequest &, QTcpSocket *) { }

#else

bool HttpServerAdapter::handleRequest(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    HeldRequest held;
    held.m_taken = true;
    held.m_responder = std::make_unique<QHttpServerResponder>(std::move(responder));
    if (Connection *connection = std::exchange(m_passing, nullptr))
        connection->serve(held);
    return true;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
void HttpServerAdapter::missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) { }
#else
void HttpServerAdapter::missingHandler(const QHttpServerRequest &, QHttpServerResponder &) { }
#endif

#endif

} // namespace spillway
