// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/curlsockets.h"

#include "core/upstream/curltransfer.h"

#include <algorithm>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace spillway {

namespace {

void shutDown(curl_socket_t socket)
{
#ifdef Q_OS_WIN
    ::shutdown(socket, SD_BOTH);
#else
    ::shutdown(socket, SHUT_RDWR);
#endif
}

int localPortOf(curl_socket_t socket)
{
    sockaddr_storage address {};
    socklen_t size = sizeof address;
    if (::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return -1;
    if (address.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in &>(address).sin_port);
    if (address.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 &>(address).sin6_port);
    return -1;
}

} // namespace

CurlSockets::CurlSockets(Activated activated, Closing closing)
    : m_activated(std::move(activated))
    , m_closing(std::move(closing))
{
}

CurlSockets::~CurlSockets() = default;

void CurlSockets::watch(curl_socket_t socket, int what)
{
    const auto found = m_sockets.find(socket);
    if (what == CURL_POLL_REMOVE) {
        if (found == m_sockets.end())
            return;
        found->second.wantRead = false;
        found->second.wantWrite = false;
        if (!found->second.isConnection) { // libcurl closes the resolver's sockets without a word
            retire(found->second);
            m_sockets.erase(found);
        } else if (found->second.write) {
            found->second.write->setEnabled(false);
        }
        // The read notifier stays on: a pooled connection is often in use again before anything
        // arrives on it.
        return;
    }
    Socket &entry = found != m_sockets.end() ? found->second : m_sockets[socket];
    entry.wantRead = (what & CURL_POLL_IN) != 0;
    entry.wantWrite = (what & CURL_POLL_OUT) != 0;
    if (entry.wantRead)
        arm(socket, entry.read, QSocketNotifier::Read, true);
    arm(socket, entry.write, QSocketNotifier::Write, entry.wantWrite);
}

void CurlSockets::arm(curl_socket_t fd, std::unique_ptr<QSocketNotifier> &notifier,
                      QSocketNotifier::Type type, bool enabled)
{
    if (notifier) {
        if (notifier->isEnabled() != enabled)
            notifier->setEnabled(enabled);
        return;
    }
    if (!enabled)
        return;
    notifier = std::make_unique<QSocketNotifier>(static_cast<qintptr>(fd), type);
    QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(),
                     [this, fd, type] { fired(fd, type); });
}

void CurlSockets::fired(curl_socket_t fd, QSocketNotifier::Type type)
{
    const auto found = m_sockets.find(fd);
    if (found == m_sockets.end())
        return;
    Socket &socket = found->second;
    const bool reading = type == QSocketNotifier::Read;
    if (reading ? !socket.wantRead : !socket.wantWrite) {
        (reading ? socket.read : socket.write)->setEnabled(false);
        return;
    }
    m_activated(fd, reading ? CURL_CSELECT_IN : CURL_CSELECT_OUT);
}

void CurlSockets::opened(curl_socket_t socket, CurlTransfer &opener)
{
#ifndef Q_OS_WIN
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
#endif
    Socket &entry = m_sockets[socket];
    retire(entry);
    entry = Socket();
    entry.isConnection = true;
    entry.users.push_back(&opener);
}

void CurlSockets::close(curl_socket_t socket)
{
    if (const auto found = m_sockets.find(socket); found != m_sockets.end()) {
        if (found->second.users.size() == 1)
            m_closing(*found->second.users.front(), socket);
        const int localPort = found->second.localPort;
        retire(found->second);
        m_sockets.erase(found);
        forgetPort(localPort, socket);
    }
#ifdef Q_OS_WIN
    ::closesocket(socket);
#else
    ::close(socket);
#endif
}

/// The notifiers may be on the call stack, so the event loop deletes them.
void CurlSockets::retire(Socket &socket)
{
    for (std::unique_ptr<QSocketNotifier> *notifier : {&socket.read, &socket.write}) {
        if (!*notifier)
            continue;
        (*notifier)->setEnabled(false);
        (*notifier)->disconnect();
        notifier->release()->deleteLater();
    }
}

std::optional<curl_socket_t> CurlSockets::attach(CurlTransfer &transfer, int localPort, bool fresh)
{
    if (fresh) { // one of the sockets it opened has won; the others are closed already or soon
        for (auto &[fd, socket] : m_sockets) {
            if (socket.localPort >= 0 || socket.users.empty() || socket.users.front() != &transfer
                || localPortOf(fd) != localPort)
                continue;
            socket.localPort = localPort;
            const auto [place, inserted] = m_byPort.try_emplace(localPort, fd);
            if (!inserted)
                place->second = CURL_SOCKET_BAD;
            return fd;
        }
        return {};
    }
    const auto place = m_byPort.find(localPort);
    if (place == m_byPort.end() || place->second == CURL_SOCKET_BAD)
        return {};
    m_sockets.at(place->second).users.push_back(&transfer);
    return place->second;
}

void CurlSockets::detach(CurlTransfer &transfer, curl_socket_t socket)
{
    if (const auto found = m_sockets.find(socket); found != m_sockets.end())
        std::erase(found->second.users, &transfer);
}

void CurlSockets::abandon(CurlTransfer &transfer, curl_socket_t socket)
{
    const auto found = m_sockets.find(socket);
    if (found == m_sockets.end() || std::erase(found->second.users, &transfer) == 0)
        return;
    if (found->second.users.empty())
        shutDown(socket);
}

void CurlSockets::shutdownIdle()
{
    for (const auto &[fd, socket] : m_sockets) {
        if (!socket.isConnection || !socket.users.empty() || isAmbiguous(socket.localPort))
            continue;
        shutDown(fd);
    }
}

void CurlSockets::forgetPort(int localPort, curl_socket_t socket)
{
    const auto place = m_byPort.find(localPort);
    if (place == m_byPort.end())
        return;
    const bool shared =
        place->second == CURL_SOCKET_BAD && std::ranges::any_of(m_sockets, [&](const auto &other) {
            return other.second.localPort == localPort;
        });
    if (place->second == socket || (place->second == CURL_SOCKET_BAD && !shared))
        m_byPort.erase(place);
}

bool CurlSockets::isAmbiguous(int localPort) const
{
    const auto place = m_byPort.find(localPort);
    return place == m_byPort.end() || place->second == CURL_SOCKET_BAD;
}

} // namespace spillway
