// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upstream/requestheaderblock.h"
#include "core/upstream/transport.h"

#include <curl/curl.h>

#include <chrono>
#include <optional>

namespace spillway {

/// The options of one easy handle. A handle serves many requests of one route; only what differs
/// from the request before is set again, because most of libcurl's cost per request is its set-up.
/// Owns the memory that libcurl reads during the request (header list, body). Owned by
/// CurlTransfer.
class CurlOptions final
{
public:
    /// Sets what stays: `share` holds the TLS sessions, `idleMaxAge` is CURLOPT_MAXAGE_CONN.
    CurlOptions(CURL *easy, CURLSH *share, std::chrono::seconds idleMaxAge, UpstreamRoute route);

    /// Sets up the next request, which must be of the same route. The error is Internal: it cannot
    /// be sent as it is.
    [[nodiscard]] std::optional<TransportError> prepare(const UpstreamRequest &request);
    /// Lets go of the body.
    void release();

    [[nodiscard]] const UpstreamRoute &route() const { return m_route; }
    /// GET, HEAD, PUT, DELETE … may be sent twice without harm (RFC 9110 §9.2.2).
    [[nodiscard]] bool isIdempotent() const { return m_method != "POST" && m_method != "PATCH"; }
    [[nodiscard]] bool hasProxyUrl() const
    {
        return !m_route.proxyUrl.isEmpty() && m_route.proxyUrl != "direct";
    }

private:
    enum class Payload {
        Unset,
        None, ///< GET and the like
        NoneForHead,
        Flat, ///< POSTFIELDS
        Spliced, ///< read callback
    };

    void setRoute();
    void setMethod(const UpstreamRequest &request);
    void setBody(const SplicedBytes &body);
    static size_t read(char *out, size_t, size_t count, void *self);
    static int seek(void *self, curl_off_t offset, int origin);

    CURL *m_easy;
    UpstreamRoute m_route;

    bool m_bypassesProxy = false;
    bool m_expectsEvents = false;
    bool m_freshConnection = false;
    Milliseconds m_connectTimeout {-1};
    QByteArray m_method;
    Payload m_payload = Payload::Unset;

    RequestHeaderBlock m_headers;
    QByteArray m_flatBody;
    SplicedBytes m_body;
    qsizetype m_bodyPosition = 0;
};

/// Whether the URL names this machine (localhost, *.localhost, 127.0.0.0/8, ::1); such a host is
/// never asked for through the environment's proxy.
[[nodiscard]] bool isLoopbackUrl(QByteArrayView url);

} // namespace spillway
