// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/curloptions.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace spillway {

namespace {

/// Up to this size a body is flattened: libcurl then sends head and body in one write.
constexpr qsizetype maxFlatBody = 65'536;
/// What one read takes; it is a buffer per running transfer. Vendors' events are below 1 KiB, and a
/// thousand streams may run.
constexpr long bodyBuffer = 16'384;
constexpr long eventsBuffer = 4096;
constexpr long uploadBuffer = 262'144;
/// libcurl takes 0 for its own default of five minutes; this means none.
constexpr Milliseconds noConnectTimeout = std::chrono::hours(24);

TransportError refusal(const char *why)
{
    return {TransportFailure::Internal, why};
}

bool isSendableUrl(QByteArrayView url)
{
    const auto isUnsafe = [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
    };
    const qsizetype host = url.startsWith("http://") ? 7 : url.startsWith("https://") ? 8 : -1;
    return host > 0 && url.size() > host && url.at(host) != '/'
        && std::ranges::none_of(url, isUnsafe);
}

bool isToken(QByteArrayView method)
{
    return !method.isEmpty()
        && std::ranges::all_of(method, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isSupportedProxy(QByteArrayView url)
{
    static constexpr std::array schemes {"http://", "https://", "socks5://", "socks5h://"};
    return std::ranges::any_of(schemes, [&](const char *scheme) { return url.startsWith(scheme); });
}

} // namespace

bool isLoopbackUrl(QByteArrayView url)
{
    const qsizetype scheme = url.indexOf("://");
    if (scheme < 0)
        return false;
    QByteArrayView authority = url.sliced(scheme + 3);
    const auto end =
        std::ranges::find_if(authority, [](char c) { return c == '/' || c == '?' || c == '#'; });
    authority = authority.first(end - authority.begin());
    if (authority.startsWith("[::1]"))
        return true;
    const qsizetype colon = authority.indexOf(':');
    const QByteArrayView host = colon < 0 ? authority : authority.first(colon);
    if (host.startsWith("127.")) {
        return std::ranges::all_of(host, [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
    }
    static constexpr QByteArrayView suffix = ".localhost";
    return equalsIgnoreCase(host, "localhost")
        || (host.size() > suffix.size() && equalsIgnoreCase(host.last(suffix.size()), suffix));
}

CurlOptions::CurlOptions(CURL *easy, CURLSH *share, std::chrono::seconds idleMaxAge,
                         UpstreamRoute route)
    : m_easy(easy)
    , m_route(std::move(route))
{
    curl_easy_setopt(m_easy, CURLOPT_SHARE, share);
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_easy, CURLOPT_BUFFERSIZE, bodyBuffer);
    curl_easy_setopt(m_easy, CURLOPT_UPLOAD_BUFFERSIZE, uploadBuffer);
    curl_easy_setopt(m_easy, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(m_easy, CURLOPT_MAXAGE_CONN, static_cast<long>(idleMaxAge.count()));
    curl_easy_setopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_easy, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(m_easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    curl_easy_setopt(m_easy, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(m_easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(m_easy, CURLOPT_READFUNCTION, &CurlOptions::read);
    curl_easy_setopt(m_easy, CURLOPT_READDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_SEEKFUNCTION, &CurlOptions::seek);
    curl_easy_setopt(m_easy, CURLOPT_SEEKDATA, this);
#if CURL_AT_LEAST_VERSION(7, 85, 0)
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS,
                     static_cast<long>(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
#if CURL_AT_LEAST_VERSION(7, 87, 0)
    // An aborted call must not wait for its name server on this thread.
    curl_easy_setopt(m_easy, CURLOPT_QUICK_EXIT, 1L);
#endif
    setRoute();
}

void CurlOptions::setRoute()
{
    curl_easy_setopt(m_easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(m_easy, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!m_route.caFile.isEmpty()) {
        curl_easy_setopt(m_easy, CURLOPT_CAINFO, m_route.caFile.constData());
        curl_easy_setopt(m_easy, CURLOPT_CAPATH,
                         nullptr); // or the system's folder would count as well
    }
    curl_easy_setopt(
        m_easy, CURLOPT_HTTP_VERSION,
        static_cast<long>(m_route.http2 ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1));
    if (m_route.proxyUrl == "direct") {
        curl_easy_setopt(m_easy, CURLOPT_PROXY, "");
    } else if (hasProxyUrl()) {
        curl_easy_setopt(m_easy, CURLOPT_PROXY, m_route.proxyUrl.constData());
        curl_easy_setopt(m_easy, CURLOPT_NOPROXY,
                         ""); // the person chose it; no_proxy is the environment's
    }
}

std::optional<TransportError> CurlOptions::prepare(const UpstreamRequest &request)
{
    if (!isSendableUrl(request.url))
        return refusal("the URL is not an absolute http or https URL");
    if (!isToken(request.method))
        return refusal("the method is not a word in upper case");
    if (hasProxyUrl() && !isSupportedProxy(m_route.proxyUrl))
        return refusal("the proxy is not an http, https, socks5 or socks5h URL");
    if (!m_headers.assign(request.headers))
        return refusal("a header field would break the framing");

    curl_easy_setopt(m_easy, CURLOPT_URL, request.url.constData());
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers.list());
    setMethod(request);
    if (m_route.proxyUrl.isEmpty() && isLoopbackUrl(request.url) != m_bypassesProxy) {
        m_bypassesProxy = !m_bypassesProxy;
        curl_easy_setopt(m_easy, CURLOPT_PROXY, m_bypassesProxy ? "" : nullptr);
    }
    if (request.freshConnection != m_freshConnection) {
        m_freshConnection = request.freshConnection;
        curl_easy_setopt(m_easy, CURLOPT_FRESH_CONNECT, m_freshConnection ? 1L : 0L);
    }
    if (request.expectsEvents != m_expectsEvents) {
        m_expectsEvents = request.expectsEvents;
        curl_easy_setopt(m_easy, CURLOPT_BUFFERSIZE, m_expectsEvents ? eventsBuffer : bodyBuffer);
    }
    if (request.timeouts.connect != m_connectTimeout) {
        m_connectTimeout = request.timeouts.connect;
        const Milliseconds limit =
            m_connectTimeout.count() > 0 ? m_connectTimeout : noConnectTimeout;
        curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limit.count()));
    }
    return {};
}

void CurlOptions::setMethod(const UpstreamRequest &request)
{
    const bool carriesLength =
        request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    Payload payload = Payload::None;
    if (!request.body.isEmpty() || carriesLength) {
        const bool flat = request.body.size() <= maxFlatBody || request.body.isUnchanged();
        payload = flat ? Payload::Flat : Payload::Spliced;
    } else if (request.method == "HEAD") {
        payload = Payload::NoneForHead;
    }
    if (payload != m_payload || request.method != m_method) {
        m_payload = payload;
        m_method = request.method;
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS, nullptr);
        curl_easy_setopt(m_easy, CURLOPT_HTTPGET, 1L);
        const char *implied = "GET";
        if (payload == Payload::NoneForHead) {
            curl_easy_setopt(m_easy, CURLOPT_NOBODY, 1L);
            implied = "HEAD";
        } else if (payload != Payload::None) {
            curl_easy_setopt(m_easy, CURLOPT_POST, 1L);
            implied = "POST";
        }
        curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST,
                         m_method == implied ? nullptr : m_method.constData());
    }
    if (payload == Payload::Flat || payload == Payload::Spliced)
        setBody(request.body);
}

void CurlOptions::setBody(const SplicedBytes &body)
{
    m_bodyPosition = 0;
    if (m_payload == Payload::Flat) {
        m_flatBody = body.flatten();
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS,
                         m_flatBody.isNull() ? "" : m_flatBody.constData());
    } else {
        m_body = body;
    }
    curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
}

void CurlOptions::release()
{
    m_body = SplicedBytes();
    m_flatBody = QByteArray();
}

size_t CurlOptions::read(char *out, size_t, size_t count, void *self)
{
    auto *options = static_cast<CurlOptions *>(self);
    const qsizetype copied =
        options->m_body.read(options->m_bodyPosition, out, static_cast<qsizetype>(count));
    options->m_bodyPosition += copied;
    return static_cast<size_t>(copied);
}

int CurlOptions::seek(void *self, curl_off_t offset, int origin)
{
    auto *options = static_cast<CurlOptions *>(self);
    if (origin != SEEK_SET || offset < 0 || offset > options->m_body.size())
        return CURL_SEEKFUNC_FAIL;
    options->m_bodyPosition = static_cast<qsizetype>(offset);
    return CURL_SEEKFUNC_OK;
}

} // namespace spillway
