// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/curlerrors.h"

namespace spillway {

namespace {

TransportFailure whenConnectionEnded(const CurlOutcome &outcome)
{
    if (outcome.headComplete)
        return TransportFailure::CutBody;
    if (outcome.connected)
        return TransportFailure::ResetBeforeHead;
    return outcome.viaProxy ? TransportFailure::Proxy : TransportFailure::Connect;
}

bool isTlsCode(CURLcode code)
{
    switch (code) {
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_CLIENTCERT:
    case CURLE_SSL_ENGINE_NOTFOUND:
    case CURLE_SSL_ENGINE_SETFAILED:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_USE_SSL_FAILED:
        return true;
    default:
        return false;
    }
}

TransportFailure classify(const CurlOutcome &outcome)
{
    if (isTlsCode(outcome.code))
        return TransportFailure::Tls;
    switch (outcome.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return TransportFailure::Dns;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return TransportFailure::Proxy;
    case CURLE_COULDNT_CONNECT:
        return outcome.viaProxy ? TransportFailure::Proxy : TransportFailure::Connect;
    case CURLE_OPERATION_TIMEDOUT: // only the connect phase has a timer of libcurl's own
        return TransportFailure::Connect;
    case CURLE_OK: // the connection ended inside the head: libcurl takes that for an empty answer
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_SEND_FAIL_REWIND:
    case CURLE_HTTP2_STREAM:
    case CURLE_ABORTED_BY_CALLBACK: // we refused to send the request a second time
        return whenConnectionEnded(outcome);
    case CURLE_RECV_ERROR:
        if (!outcome.connected && outcome.proxyStatus != 0)
            return TransportFailure::Proxy;
        // The same code for a reset and for a bad chunk; only the words differ.
        if (outcome.message.contains("chunk") || outcome.message.contains("headers"))
            return TransportFailure::Protocol;
        return whenConnectionEnded(outcome);
    case CURLE_PARTIAL_FILE:
        return TransportFailure::CutBody;
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_WRITE_ERROR: // a head that we refused
        return TransportFailure::Protocol;
    case CURLE_UNSUPPORTED_PROTOCOL: // HTTP/0.9 once connected, else a URL of another scheme
    case CURLE_OUT_OF_MEMORY: // an endless header line once connected
        return outcome.connected ? TransportFailure::Protocol : TransportFailure::Internal;
    default:
        return TransportFailure::Internal;
    }
}

/// libcurl's sentence is kept unless it can quote the URL (query strings and user names hold
/// secrets).
bool mayQuoteSecrets(const CurlOutcome &outcome, TransportFailure failure)
{
    return failure == TransportFailure::Internal || outcome.code == CURLE_COULDNT_RESOLVE_PROXY;
}

} // namespace

TransportError transportError(const CurlOutcome &outcome)
{
    TransportError error;
    error.failure = classify(outcome);
    error.detail = outcome.code == CURLE_OK
        ? QByteArray("connection ended before the response head was complete")
        : QByteArray(curl_easy_strerror(outcome.code));
    if (outcome.proxyStatus != 0 && error.failure == TransportFailure::Proxy)
        error.detail += " (CONNECT answered "
            + QByteArray::number(static_cast<qlonglong>(outcome.proxyStatus)) + ')';
    if (!outcome.message.isEmpty() && !mayQuoteSecrets(outcome, error.failure))
        error.detail += ": " + outcome.message;
    return error;
}

} // namespace spillway
