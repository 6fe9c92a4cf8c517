// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSslConfiguration>
#include <QTcpServer>

class QSslSocket;

namespace spillway::test {

/// A minimal HTTP/2 server (RFC 9113) over TLS: answers each request with 200 and pieces of a body
/// that the test sends when it likes. Reads no header fields, so it needs no HPACK beyond one
/// indexed status.
class Http2Server final : public QTcpServer
{
    Q_OBJECT

public:
    explicit Http2Server(QSslConfiguration configuration);

    [[nodiscard]] QByteArray url(const QByteArray &path = "/") const;
    [[nodiscard]] int connections() const { return m_connections; }
    /// Requests whose head has come, in their order.
    [[nodiscard]] int requests() const { return static_cast<int>(m_streams.size()); }
    [[nodiscard]] int resets() const { return m_resets; }
    [[nodiscard]] int closed() const { return m_closed; }

    void sendHead(int request);
    void sendData(int request, const QByteArray &bytes, bool last);
    void resetStream(int request);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Stream
    {
        QSslSocket *socket;
        quint32 id;
    };

    void consume(QSslSocket *socket);
    void handleFrame(QSslSocket *socket, int type, int flags, quint32 stream);

    QSslConfiguration m_configuration;
    QHash<QSslSocket *, QByteArray> m_received;
    QList<Stream> m_streams;
    int m_connections = 0;
    int m_resets = 0;
    int m_closed = 0;
};

} // namespace spillway::test
