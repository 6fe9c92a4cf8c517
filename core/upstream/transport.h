// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/splicedbytes.h"
#include "core/http/headers.h"

#include <memory>

namespace spillway {

/// Limits of one upstream attempt. Zero means none.
struct UpstreamTimeouts
{
    Milliseconds connect {10'000}; ///< DNS, TCP and TLS together
    Milliseconds firstByte {600'000}; ///< from the start of the attempt to the response head
    Milliseconds idle {300'000}; ///< between two pieces of the response; paused time does not count
};

/// How to reach the host.
struct UpstreamRoute
{
    QByteArray proxyUrl; ///< http, https, socks5, socks5h URL; empty = the environment's proxy,
                         ///< "direct" = none
    QByteArray caFile; ///< PEM bundle that replaces the system's; empty = system's
    bool http2 = true; ///< offer HTTP/2 by ALPN over TLS; cleartext stays HTTP/1.1

    friend bool operator==(const UpstreamRoute &, const UpstreamRoute &) = default;
};

struct UpstreamRequest
{
    QByteArray method; ///< upper case
    QByteArray url; ///< absolute, http or https
    HeaderList headers; ///< end-to-end fields only, credentials included; Host, framing and
                        ///< Accept-Encoding are ours
    SplicedBytes body;
    UpstreamTimeouts timeouts;
    UpstreamRoute route;
    bool expectsEvents = false; ///< the response comes in small pieces over a long time
    bool freshConnection = false; ///< do not reuse a pooled connection (retry after a reset)
};

/// Why no (complete) response came. The distinction that blame needs, see resilience/.
enum class TransportFailure {
    Dns, ///< the name does not resolve
    Connect, ///< refused, unreachable, connect timeout
    Tls, ///< handshake or certificate
    Proxy, ///< the configured proxy refused or failed
    ResetBeforeHead, ///< sent, but the connection ended before a response head
    FirstByteTimeout,
    IdleTimeout, ///< silence in the middle of a body
    CutBody, ///< the connection ended in the middle of a body
    Protocol, ///< not HTTP, bad framing or undecodable content
    Internal, ///< our own mistake: bad URL, out of memory
};

struct TransportError
{
    TransportFailure failure = TransportFailure::Internal;
    QByteArray detail; ///< the library's own words, for the log; contains no header values
};

/// Hears about one call, on the core thread, in the order head, body*, then exactly one of finished
/// or failed. None comes after UpstreamCall's destruction. A callback may destroy the call or start
/// another one.
class UpstreamObserver
{
public:
    virtual ~UpstreamObserver() = default;
    /// Final response head (1xx are swallowed). Content-Encoding was undone and removed, with
    /// Content-Length then; hop-by-hop fields are removed. Content-Length is kept when it is true
    /// for the bytes that will follow.
    virtual void upstreamHead(int status, HeaderList headers) = 0;
    virtual void upstreamBody(QByteArrayView bytes) = 0;
    virtual void upstreamFinished() = 0;
    virtual void upstreamFailed(const TransportError &error) = 0;
};

/// Phases of a call in time, for the time line. Unset = has not happened.
struct UpstreamTimings
{
    Milliseconds connected {-1}; ///< since start; 0 when a pooled connection was used
    Milliseconds sent {-1};
    Milliseconds firstByte {-1};
    bool reusedConnection = false;
};

/// One request on its way. Destroying it aborts it: the connection is closed at once unless the
/// response was complete.
class UpstreamCall
{
public:
    virtual ~UpstreamCall() = default;
    /// Back-pressure: stop delivering body (at most what is already in a buffer still comes) until
    /// resume().
    virtual void pause() = 0;
    virtual void resume() = 0;
    [[nodiscard]] virtual UpstreamTimings timings() const = 0;
};

/// The seam to the network. Implementation: CurlTransport. Core thread only.
class Transport
{
public:
    virtual ~Transport() = default;
    /// Never calls the observer before it returns. The observer must outlive the call.
    [[nodiscard]] virtual std::unique_ptr<UpstreamCall> start(UpstreamRequest request,
                                                              UpstreamObserver &observer) = 0;
    /// Closes pooled connections that are idle (wake from sleep, network change). Running calls go
    /// on.
    virtual void closeIdleConnections() = 0;
};

} // namespace spillway
