// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <curl/curl.h>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace spillway {

class CurlTransfer;

/// The sockets of one libcurl multi handle: a notifier for each direction that lives as long as its
/// socket, and which transfer uses which connection. Owned by CurlMulti, which it calls back; core
/// thread.
class CurlSockets final
{
public:
    using Activated = std::function<void(curl_socket_t socket, int events)>;
    using Closing = std::function<void(CurlTransfer &user, curl_socket_t socket)>;

    /// `activated` hears CURL_CSELECT_IN or _OUT from the event loop; `closing` hears of a
    /// connection that libcurl closes under its single user, while the socket is still open.
    CurlSockets(Activated activated, Closing closing);
    ~CurlSockets();
    CurlSockets(const CurlSockets &) = delete;
    CurlSockets &operator=(const CurlSockets &) = delete;

    /// CURLMOPT_SOCKETFUNCTION: what to wait for, one of CURL_POLL_*.
    void watch(curl_socket_t socket, int what);
    /// CURLOPT_SOCKOPTFUNCTION: libcurl made a socket for a connection, for `opener`.
    void opened(curl_socket_t socket, CurlTransfer &opener);
    /// CURLOPT_CLOSESOCKETFUNCTION: closes it.
    void close(curl_socket_t socket);

    /// The transfer is about to send its request on the connection with this local port. Returns
    /// its socket; absent when two connections share the port number (to different hosts), as
    /// nothing may be concluded then.
    std::optional<curl_socket_t> attach(CurlTransfer &transfer, int localPort, bool fresh);
    void detach(CurlTransfer &transfer, curl_socket_t socket);
    /// The same, and ends the connection if no other transfer runs on it and libcurl has left it
    /// open.
    void abandon(CurlTransfer &transfer, curl_socket_t socket);
    /// Ends connections that no transfer uses; libcurl finds them dead before it would reuse them.
    void shutdownIdle();

private:
    struct Socket
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
        bool wantRead = false;
        bool wantWrite = false;
        bool isConnection = false; ///< not one of the resolver's own
        int localPort = -1; ///< known once a request was sent
        std::vector<CurlTransfer *> users; ///< transfers that opened it or run on it
    };

    void arm(curl_socket_t fd, std::unique_ptr<QSocketNotifier> &notifier,
             QSocketNotifier::Type type, bool enabled);
    void fired(curl_socket_t fd, QSocketNotifier::Type type);
    static void retire(Socket &socket);
    void forgetPort(int localPort, curl_socket_t socket);
    [[nodiscard]] bool isAmbiguous(int localPort) const;

    Activated m_activated;
    Closing m_closing;
    std::unordered_map<curl_socket_t, Socket> m_sockets;
    std::unordered_map<int, curl_socket_t> m_byPort; ///< CURL_SOCKET_BAD: ambiguous
};

} // namespace spillway
