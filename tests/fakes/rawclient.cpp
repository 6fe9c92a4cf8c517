// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/rawclient.h"

#include <QHostAddress>
#include <QTest>

namespace spillway::test {

namespace {

template <typename Condition> bool waitUntil(Condition condition)
{
    return QTest::qWaitFor(condition, static_cast<int>(RawClient::patience.count()));
}

} // namespace

RawClient::RawClient(quint16 port)
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &RawClient::take);
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void RawClient::stopReading()
{
    m_reading = false;
    m_socket.setReadBufferSize(64 * 1024);
}

void RawClient::readOn()
{
    m_reading = true;
    m_socket.setReadBufferSize(0);
    take();
}

bool RawClient::waitForHead()
{
    return waitUntil([this] { return m_status != 0; });
}

bool RawClient::waitForBody(const QByteArray &text)
{
    return waitUntil([this, &text] { return m_body.contains(text); });
}

bool RawClient::waitForAnswer()
{
    return waitUntil([this] { return m_complete; });
}

bool RawClient::waitForEnd()
{
    return waitUntil([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
}

QList<QByteArray> RawClient::values(const QByteArray &lowerName) const
{
    QList<QByteArray> found;
    for (const QByteArray &line : m_head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == lowerName)
            found.append(line.mid(colon + 1).trimmed());
    }
    return found;
}

void RawClient::next()
{
    m_head.clear();
    m_body.clear();
    m_status = 0;
    m_left = -1;
    m_chunked = false;
    m_complete = false;
    decode();
}

void RawClient::take()
{
    if (!m_reading)
        return;
    m_raw += m_socket.readAll();
    decode();
}

void RawClient::decode()
{
    if (m_status == 0 && !takeHead())
        return;
    if (m_chunked) {
        while (!m_complete && takeChunk()) { }
        return;
    }
    const qsizetype count = m_left < 0 ? m_raw.size() : qMin<qsizetype>(m_left, m_raw.size());
    m_body += m_raw.left(count);
    m_raw.remove(0, count);
    if (m_left >= 0) {
        m_left -= count;
        m_complete = m_left == 0;
    }
}

bool RawClient::takeHead()
{
    const qsizetype end = m_raw.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    m_head = m_raw.left(end + 4);
    m_raw.remove(0, end + 4);
    m_status = m_head.mid(qstrlen("HTTP/1.1 "), 3).toInt();
    m_chunked = value("transfer-encoding") == "chunked";
    if (const QByteArray length = value("content-length"); !length.isEmpty())
        m_left = length.toLongLong();
    return true;
}

bool RawClient::takeChunk()
{
    const qsizetype line = m_raw.indexOf("\r\n");
    if (line < 0)
        return false;
    bool isNumber = false;
    const qsizetype size = m_raw.left(line).toLongLong(&isNumber, 16);
    if (!isNumber)
        qFatal("bad chunk");
    if (m_raw.size() < line + 2 + size + 2)
        return false;
    m_body += m_raw.mid(line + 2, size);
    m_raw.remove(0, line + 2 + size + 2);
    m_complete = size == 0;
    return true;
}

QByteArray post(const QByteArray &target, const QByteArray &body, const QByteArray &fields)
{
    return "POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        + fields + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray request(const QByteArray &method, const QByteArray &target, const QByteArray &fields)
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n";
}

} // namespace spillway::test
