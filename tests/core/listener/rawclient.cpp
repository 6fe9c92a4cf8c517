// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include <QElapsedTimer>
#include <QList>

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using std::chrono::milliseconds;

namespace {

int connectTo(const QHostAddress &address, quint16 port, int receiveBuffer)
{
    const bool v6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const int fd = socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receiveBuffer > 0)
        setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    int failed = 0;
    if (v6) {
        sockaddr_in6 to {};
        to.sin6_family = AF_INET6;
        to.sin6_port = htons(port);
        inet_pton(AF_INET6, address.toString().toLatin1().constData(), &to.sin6_addr);
        failed = connect(fd, reinterpret_cast<const sockaddr *>(&to), sizeof to);
    } else {
        sockaddr_in to {};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(address.toIPv4Address());
        failed = connect(fd, reinterpret_cast<const sockaddr *>(&to), sizeof to);
    }
    if (failed) {
        ::close(fd);
        return -1;
    }
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

} // namespace

RawClient::RawClient(quint16 port, const QHostAddress &address, Tls tls, int receiveBuffer)
    : m_socket(connectTo(address, port, receiveBuffer))
{
    if (tls == Tls::No || m_socket < 0)
        return;
    m_context = SSL_CTX_new(TLS_client_method());
    m_tls = SSL_new(m_context);
    SSL_set_fd(m_tls, m_socket);
    if (SSL_connect(m_tls) != 1)
        close();
}

RawClient::~RawClient()
{
    close();
    if (m_tls)
        SSL_free(m_tls);
    if (m_context)
        SSL_CTX_free(m_context);
}

bool RawClient::wait(short events, milliseconds patience) const
{
    pollfd descriptor {.fd = m_socket, .events = events, .revents = 0};
    return poll(&descriptor, 1, static_cast<int>(patience.count())) > 0;
}

qsizetype RawClient::read(char *data, qsizetype size)
{
    if (!m_tls)
        return recv(m_socket, data, static_cast<std::size_t>(size), MSG_DONTWAIT);
    errno = 0;
    const int got = SSL_read(m_tls, data, static_cast<int>(size));
    if (got > 0)
        return got;
    return SSL_get_error(m_tls, got) == SSL_ERROR_ZERO_RETURN ? 0 : -1;
}

qsizetype RawClient::write(const char *data, qsizetype size)
{
    if (!m_tls)
        return ::send(m_socket, data, static_cast<std::size_t>(size), MSG_NOSIGNAL | MSG_DONTWAIT);
    const int sent = SSL_write(m_tls, data, static_cast<int>(size));
    return sent > 0 ? sent : -1;
}

bool RawClient::send(const QByteArray &bytes, milliseconds patience)
{
    QElapsedTimer clock;
    clock.start();
    qsizetype at = 0;
    while (at < bytes.size()) {
        const milliseconds left = patience - milliseconds(clock.elapsed());
        if (left.count() <= 0 || !wait(POLLOUT, left))
            return false;
        const qsizetype sent = write(bytes.constData() + at, bytes.size() - at);
        if (sent < 0 && errno != EAGAIN)
            return false;
        at += std::max<qsizetype>(0, sent);
    }
    return true;
}

RawClient::End RawClient::readAll(milliseconds quiet)
{
    std::array<char, 65536> piece {};
    for (;;) {
        const bool buffered = m_tls && SSL_pending(m_tls) > 0;
        if (!buffered && !wait(POLLIN, quiet))
            return End::Open;
        const qsizetype got = read(piece.data(), piece.size());
        if (got > 0) {
            m_received.append(piece.data(), got);
            continue;
        }
        if (got == 0)
            return End::Closed;
        if (errno != EAGAIN)
            return End::Reset;
    }
}

bool RawClient::readUntil(QByteArrayView text, milliseconds patience)
{
    QElapsedTimer clock;
    clock.start();
    std::array<char, 65536> piece {};
    while (!m_received.contains(text)) {
        const milliseconds left = patience - milliseconds(clock.elapsed());
        const bool buffered = m_tls && SSL_pending(m_tls) > 0;
        if (!buffered && (left.count() <= 0 || !wait(POLLIN, left)))
            return false;
        const qsizetype got = read(piece.data(), piece.size());
        if (got > 0)
            m_received.append(piece.data(), got);
        else if (got == 0 || errno != EAGAIN)
            return false;
    }
    return true;
}

QList<int> RawClient::statuses() const
{
    static constexpr QByteArrayView mark = "HTTP/1.1 ";
    QList<int> codes;
    for (qsizetype at = m_received.indexOf(mark); at >= 0; at = m_received.indexOf(mark, at + 1))
        codes.append(m_received.mid(at + mark.size(), 3).toInt());
    return codes;
}

void RawClient::close()
{
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

void RawClient::reset()
{
    const linger zero {.l_onoff = 1, .l_linger = 0};
    setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &zero, sizeof zero);
    close();
}

void RawClient::shutdownWrite()
{
    shutdown(m_socket, SHUT_WR);
}
