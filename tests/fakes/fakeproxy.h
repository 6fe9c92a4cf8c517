// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTcpServer>

namespace spillway::test {

/// A proxy on a free loopback port that relays to wherever it is asked to: HTTP CONNECT and
/// absolute-form requests, or SOCKS5 without authentication.
class FakeProxy final : public QTcpServer
{
    Q_OBJECT

public:
    enum class Kind {
        Http,
        HttpRefusing, ///< 407 to everything
        HttpSilent, ///< closes at once
        Socks5,
        Socks5Refusing,
    };

    explicit FakeProxy(Kind kind);

    [[nodiscard]] QByteArray url() const;
    /// First bytes of each client: the request head, or the SOCKS greeting and request.
    [[nodiscard]] const QList<QByteArray> &asked() const { return m_asked; }

private:
    void accept(QTcpSocket *client);
    void relay(QTcpSocket *client, const QString &host, quint16 port, const QByteArray &toClient,
               const QByteArray &toTarget);
    void serveHttp(QTcpSocket *client);
    void serveSocks(QTcpSocket *client);

    Kind m_kind;
    QList<QByteArray> m_asked;
};

} // namespace spillway::test
