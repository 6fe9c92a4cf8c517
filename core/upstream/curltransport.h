// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/upstream/transport.h"

#include <QTimer>

#include <curl/curl.h>

#include <chrono>
#include <memory>
#include <vector>

namespace spillway {

class CurlMulti;
class CurlTransfer;

/// How CurlTransport pools its connections.
struct CurlTransportSettings
{
    /// A connection that was idle for longer is not used again. Hosts close earlier (Z.AI after 5
    /// s); a connection that the host has closed is noticed before it is used.
    std::chrono::seconds idleMaxAge {60};
    long maxIdleConnections = 1024;
    /// HTTP/2 streams at a time on one connection. One keeps streams independent: in libcurl before
    /// 8 a paused stream stops the others on its connection, and one lost packet stops all of them
    /// in any version.
    long maxStreamsPerConnection = 1;
};

/// Transport on libcurl (≥ 7.80), its sockets and timer on the event loop of the thread that made
/// it, whatever the event dispatcher. Ends a request's life exactly as transport.h says; what is
/// repeated and what never is: see CurlTransfer. Calls should be destroyed first; one that outlives
/// the transport is inert.
class CurlTransport final : public Transport
{
public:
    /// `clock` measures the first-byte and idle limits and must outlive the transport.
    explicit CurlTransport(const Clock &clock, CurlTransportSettings settings = {});
    ~CurlTransport() override;
    CurlTransport(const CurlTransport &) = delete;
    CurlTransport &operator=(const CurlTransport &) = delete;

    [[nodiscard]] std::unique_ptr<UpstreamCall> start(UpstreamRequest request,
                                                      UpstreamObserver &observer) override;
    /// Also sees to it that later calls share nothing with running ones: not a connection, not the
    /// DNS cache.
    void closeIdleConnections() override;

private:
    [[nodiscard]] std::unique_ptr<CurlMulti> makeMulti();
    [[nodiscard]] std::unique_ptr<CurlTransfer> takeTransfer(const UpstreamRoute &route);
    void recycle(std::unique_ptr<CurlTransfer> transfer);

    const Clock &m_clock;
    CurlTransportSettings m_settings;
    CURLSH *m_share; ///< TLS sessions, so that a new connection of any handle resumes one
    std::vector<std::unique_ptr<CurlTransfer>> m_idle; ///< the most recently used last
    std::unique_ptr<CurlMulti> m_multi;
    std::vector<std::unique_ptr<CurlMulti>> m_draining; ///< only finish what they have
    QTimer m_sweep; ///< destroys what has drained
};

} // namespace spillway
