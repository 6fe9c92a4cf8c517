// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/scriptedserver.h"

#include <QSslSocket>
#include <QTimer>

#include <algorithm>
#include <sys/socket.h>

namespace spillway::test {

/// One accepted socket and its place in the script. Child of the server.
class ScriptedConnection final : public QObject
{
public:
    ScriptedConnection(ScriptedServer &server, QTcpSocket *socket, int number, Script script)
        : QObject(&server)
        , m_server(server)
        , m_socket(socket)
        , m_number(number)
        , m_script(std::move(script))
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, [this] {
            m_received += m_socket->readAll();
            run();
        });
        connect(socket, &QTcpSocket::bytesWritten, this, [this] {
            if (m_socket->bytesToWrite() < floodPiece)
                run();
        });
        connect(socket, &QTcpSocket::disconnected, this, [this] {
            ++m_server.m_closed;
            m_script.clear();
        });
        connect(&server, &ScriptedServer::released, this, &ScriptedConnection::run);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_position = (m_position + 1) % qMax<qsizetype>(1, m_script.size());
            run();
        });
        m_timer.setSingleShot(true);
        run();
    }

private:
    static constexpr qsizetype floodPiece = 256 * 1024;

    void run()
    {
        while (!m_running && !m_script.isEmpty() && !m_timer.isActive()) {
            m_running = true;
            const bool done = perform(m_script[m_position]);
            m_running = false;
            if (!done)
                return;
            if (!m_script.isEmpty() && !m_timer.isActive() && ++m_position == m_script.size())
                m_position = 0;
        }
    }

    /// False when the step has to wait for something.
    bool perform(const Step &step)
    {
        switch (step.kind) {
        case Step::Kind::AwaitRequest:
            return takeRequest();
        case Step::Kind::Send:
            m_socket->write(step.bytes);
            m_socket->flush();
            return true;
        case Step::Kind::Flood:
            return floodOn(step.count);
        case Step::Kind::Wait:
            m_timer.start(step.wait);
            return false;
        case Step::Kind::Hold:
            if (m_server.m_releases == 0)
                return false;
            --m_server.m_releases;
            return true;
        case Step::Kind::Close:
            m_script.clear();
            m_socket->disconnectFromHost();
            return false;
        case Step::Kind::Reset: {
            m_script.clear();
            const linger now {1, 0};
            ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                         &now, sizeof now);
            m_socket->abort();
            return false;
        }
        }
        return false;
    }

    bool takeRequest()
    {
        const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return false;
        RecordedRequest request {m_received.left(headEnd + 4), {}, m_number};
        const QList<QByteArray> lengths = request.values("content-length");
        const qsizetype length = lengths.isEmpty() ? 0 : lengths.first().toLongLong();
        if (m_received.size() < headEnd + 4 + length)
            return false;
        request.body = m_received.mid(headEnd + 4, length);
        m_received.remove(0, headEnd + 4 + length);
        m_server.m_requests.append(request);
        return true;
    }

    bool floodOn(qint64 count)
    {
        while (m_flooded < count && m_socket->bytesToWrite() < floodPiece) {
            const auto piece = static_cast<qsizetype>(qMin<qint64>(floodPiece, count - m_flooded));
            m_socket->write(floodBytes(m_flooded, piece));
            m_flooded += piece;
            m_server.m_flooded += piece;
        }
        if (m_flooded < count)
            return false;
        m_flooded = 0;
        return true;
    }

    ScriptedServer &m_server;
    QTcpSocket *m_socket;
    int m_number;
    Script m_script;
    qsizetype m_position = 0;
    QByteArray m_received;
    qint64 m_flooded = 0;
    QTimer m_timer;
    bool m_running = false;
};

QByteArray okResponse(const QByteArray &body, const QByteArray &fields)
{
    return "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

QByteArray floodBytes(qint64 offset, qsizetype count)
{
    // Each block is the same cycle of 256 bytes, begun at another place: no byte is computed twice,
    // since tests ask for many millions of them.
    constexpr qint64 block = 4096;
    static const QByteArray cycle = [] {
        QByteArray bytes(block + 256, Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>((i * 31) & 0xff);
        return bytes;
    }();
    QByteArray bytes;
    bytes.reserve(count);
    while (bytes.size() < count) {
        const qint64 at = offset + bytes.size();
        const qint64 within = at % block;
        const qint64 begin = (at / block * 37) & 0xff;
        bytes.append(cycle.constData() + begin + within,
                     std::min<qsizetype>(block - within, count - bytes.size()));
    }
    return bytes;
}

QList<QByteArray> RecordedRequest::values(const QByteArray &lowerName) const
{
    QList<QByteArray> found;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == lowerName)
            found.append(line.mid(colon + 1).trimmed());
    }
    return found;
}

ScriptedServer::ScriptedServer(Script script)
    : m_script(std::move(script))
{
    setListenBacklogSize(512);
    if (!listen(QHostAddress::LocalHost))
        qFatal("no free loopback port");
}

QByteArray ScriptedServer::url(const QByteArray &path) const
{
    return (m_tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + QByteArray::number(serverPort())
        + path;
}

void ScriptedServer::release()
{
    ++m_releases;
    Q_EMIT released();
}

void ScriptedServer::closeAll()
{
    for (auto *socket : findChildren<QTcpSocket *>())
        socket->disconnectFromHost();
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    const int number = m_connections++;
    QTcpSocket *socket = m_tls ? new QSslSocket : new QTcpSocket;
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_tls) {
        auto *secure = static_cast<QSslSocket *>(socket);
        secure->setSslConfiguration(*m_tls);
        secure->startServerEncryption();
    }
    new ScriptedConnection(*this, socket, number, m_special.value(number, m_script));
}

} // namespace spillway::test
