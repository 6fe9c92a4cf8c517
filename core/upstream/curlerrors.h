// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upstream/transport.h"

#include <curl/curl.h>

namespace spillway {

/// What is known about a transfer that libcurl ended. Value.
struct CurlOutcome
{
    CURLcode code = CURLE_OK;
    bool connected = false; ///< name, TCP, proxy and TLS were done; the request could leave
    bool headComplete = false; ///< the final response head was delivered
    bool viaProxy = false; ///< a proxy was asked for by its URL
    long proxyStatus = 0; ///< the proxy's answer to CONNECT, 0 when there was none
    QByteArray message; ///< CURLOPT_ERRORBUFFER; may be empty
};

/// Why the transfer failed, for blame and for the log. Pure. CURLE_OK is a failure too when no head
/// came.
[[nodiscard]] TransportError transportError(const CurlOutcome &outcome);

} // namespace spillway
