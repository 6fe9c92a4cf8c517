// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/http2server.h"

#include <QSslSocket>
#include <QtEndian>

namespace spillway::test {

namespace {

enum FrameType { Data = 0, Headers = 1, ResetStream = 3, Settings = 4, Ping = 6 };
constexpr int endStream = 1;
constexpr int acknowledge = 1;
constexpr int endHeaders = 4;
const QByteArray preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

QByteArray frame(FrameType type, int flags, quint32 stream, const QByteArray &payload)
{
    QByteArray bytes(9, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(payload.size()) << 8, bytes.data());
    bytes[3] = static_cast<char>(type);
    bytes[4] = static_cast<char>(flags);
    qToBigEndian<quint32>(stream, bytes.data() + 5);
    return bytes + payload;
}

} // namespace

Http2Server::Http2Server(QSslConfiguration configuration)
    : m_configuration(std::move(configuration))
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no free loopback port");
}

QByteArray Http2Server::url(const QByteArray &path) const
{
    return "https://127.0.0.1:" + QByteArray::number(serverPort()) + path;
}

void Http2Server::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSslConfiguration(m_configuration);
    connect(socket, &QSslSocket::encrypted, this,
            [socket] { socket->write(frame(Settings, 0, 0, {})); });
    connect(socket, &QSslSocket::readyRead, this, [this, socket] {
        m_received[socket] += socket->readAll();
        consume(socket);
    });
    connect(socket, &QSslSocket::disconnected, this, [this] { ++m_closed; });
    socket->startServerEncryption();
}

void Http2Server::consume(QSslSocket *socket)
{
    QByteArray &bytes = m_received[socket];
    if (bytes.startsWith(preface))
        bytes.remove(0, preface.size());
    while (bytes.size() >= 9 && !preface.startsWith(bytes)) {
        const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.constData()) >> 8);
        if (bytes.size() < 9 + length)
            return;
        handleFrame(socket, bytes.at(3), bytes.at(4),
                    qFromBigEndian<quint32>(bytes.constData() + 5) & 0x7fffffff);
        bytes.remove(0, 9 + length);
    }
}

void Http2Server::handleFrame(QSslSocket *socket, int type, int flags, quint32 stream)
{
    if (type == Headers)
        m_streams.append({socket, stream});
    else if (type == ResetStream)
        ++m_resets;
    else if (type == Settings && !(flags & acknowledge))
        socket->write(frame(Settings, acknowledge, 0, {}));
}

void Http2Server::sendHead(int request)
{
    const Stream &stream = m_streams.at(request);
    stream.socket->write(
        frame(Headers, endHeaders, stream.id, QByteArray(1, '\x88'))); // :status 200, static table
}

void Http2Server::sendData(int request, const QByteArray &bytes, bool last)
{
    const Stream &stream = m_streams.at(request);
    for (qsizetype at = 0; at == 0 || at < bytes.size(); at += 16'384) {
        const bool end = last && at + 16'384 >= bytes.size();
        stream.socket->write(frame(Data, end ? endStream : 0, stream.id, bytes.mid(at, 16'384)));
    }
}

void Http2Server::resetStream(int request)
{
    const Stream &stream = m_streams.at(request);
    stream.socket->write(
        frame(ResetStream, 0, stream.id, QByteArray::fromHex("00000002"))); // INTERNAL_ERROR
}

} // namespace spillway::test
