// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeproxy.h"

#include <QTcpSocket>
#include <QUrl>

namespace spillway::test {

FakeProxy::FakeProxy(Kind kind)
    : m_kind(kind)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no free loopback port");
    connect(this, &QTcpServer::newConnection, this, [this] { accept(nextPendingConnection()); });
}

QByteArray FakeProxy::url() const
{
    const bool socks = m_kind == Kind::Socks5 || m_kind == Kind::Socks5Refusing;
    return (socks ? "socks5h://127.0.0.1:" : "http://127.0.0.1:")
        + QByteArray::number(serverPort());
}

void FakeProxy::accept(QTcpSocket *client)
{
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QTcpSocket::readyRead, this, [this, client] {
        if (client->property("relayed").toBool())
            return;
        if (m_kind == Kind::Socks5 || m_kind == Kind::Socks5Refusing)
            serveSocks(client);
        else
            serveHttp(client);
    });
}

void FakeProxy::serveHttp(QTcpSocket *client)
{
    const QByteArray head = client->peek(64 * 1024);
    if (!head.contains("\r\n\r\n"))
        return;
    m_asked.append(head);
    if (m_kind == Kind::HttpSilent) {
        client->abort();
        return;
    }
    if (m_kind == Kind::HttpRefusing) {
        client->readAll();
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
                      "realm=\"x\"\r\n"
                      "Content-Length: 0\r\nConnection: close\r\n\r\n");
        client->disconnectFromHost();
        return;
    }
    const QByteArray target = head.split(' ').value(1);
    if (head.startsWith("CONNECT ")) {
        client->readAll();
        const qsizetype colon = target.lastIndexOf(':');
        relay(client, QString::fromLatin1(target.left(colon)), target.mid(colon + 1).toUShort(),
              "HTTP/1.1 200 Connection established\r\nProxy-Agent: fake\r\n\r\n", {});
        return;
    }
    const QUrl url(QString::fromLatin1(target));
    relay(client, url.host(), static_cast<quint16>(url.port(80)), {}, client->readAll());
}

/// RFC 1928: greeting 05 n methods, answer 05 00; request 05 01 00 type address port, answer 05 00
/// 00 01 0.0.0.0 0.
void FakeProxy::serveSocks(QTcpSocket *client)
{
    const QByteArray bytes = client->readAll();
    if (!client->property("greeted").toBool()) {
        client->setProperty("greeted", true);
        client->write(QByteArray::fromHex("0500"));
        return;
    }
    m_asked.append(bytes);
    if (m_kind == Kind::Socks5Refusing) {
        client->write(QByteArray::fromHex("05020001000000000000")); // not allowed by the ruleset
        client->disconnectFromHost();
        return;
    }
    QByteArray host;
    qsizetype end = 0;
    if (bytes.at(3) == 3) {
        const qsizetype length = static_cast<unsigned char>(bytes.at(4));
        host = bytes.mid(5, length);
        end = 5 + length;
    } else {
        for (qsizetype i = 4; i < 8; ++i)
            host +=
                QByteArray::number(static_cast<unsigned char>(bytes.at(i))) + (i < 7 ? "." : "");
        end = 8;
    }
    const auto byteAt = [&](qsizetype at) {
        return static_cast<unsigned>(static_cast<unsigned char>(bytes.at(at)));
    };
    relay(client, QString::fromLatin1(host),
          static_cast<quint16>(byteAt(end) << 8 | byteAt(end + 1)),
          QByteArray::fromHex("05000001000000000000"), {});
}

void FakeProxy::relay(QTcpSocket *client, const QString &host, quint16 port,
                      const QByteArray &toClient, const QByteArray &toTarget)
{
    client->setProperty("relayed", true);
    auto *target = new QTcpSocket(client);
    connect(target, &QTcpSocket::connected, client, [=] {
        client->write(toClient);
        target->write(toTarget);
        target->write(client->readAll());
        connect(client, &QTcpSocket::readyRead, target, [=] { target->write(client->readAll()); });
    });
    connect(target, &QTcpSocket::readyRead, client, [=] { client->write(target->readAll()); });
    connect(target, &QTcpSocket::disconnected, client, [=] { client->disconnectFromHost(); });
    target->connectToHost(host == u"target.invalid" ? QStringLiteral("127.0.0.1") : host, port);
}

} // namespace spillway::test
