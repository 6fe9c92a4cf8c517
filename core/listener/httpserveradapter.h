// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractHttpServer>
#include <QHttpServerResponder>

#include <memory>

class QTcpServer;

namespace spillway {

class Connection;

/// Keeps Qt HttpServer from taking the connection's next request while one is answered. Held by the
/// connection until the answer is complete.
class HeldRequest final
{
public:
    HeldRequest() = default;
    [[nodiscard]] bool isTaken() const { return m_taken; }

private:
    friend class HttpServerAdapter;
    bool m_taken = false;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    std::unique_ptr<QHttpServerResponder> m_responder;
#endif
};

/// Qt HttpServer, and the only place that knows which version of it this is: up to 6.4 a request
/// comes with the raw socket, since 6.5 with a responder, since 6.8 bind() may fail, since 6.10 it
/// has limits of its own.
///
/// It sees no byte that a client sent. For each request that the guard has found clean and complete
/// it is given a head of the same method and nothing else, so that its own parsing (lenient
/// framing, its own limits for fields and bodies, each body copied twice, Expect and Upgrade
/// handling that differs by version) decides nothing.
class HttpServerAdapter final : public QAbstractHttpServer
{
public:
    HttpServerAdapter();

    /// The server must be listening; it is owned by this from here on. False when Qt HttpServer
    /// refuses it.
    [[nodiscard]] bool bindServer(QTcpServer *server);
    /// Sends the connection's request through Qt HttpServer, which calls Connection::serve() before
    /// this returns.
    void pass(Connection &connection);

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#elif QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request,
                        QHttpServerResponder &&responder) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request,
                        QHttpServerResponder &responder) override;
#endif

private:
    Connection *m_passing = nullptr;
};

} // namespace spillway
