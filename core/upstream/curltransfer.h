// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upstream/curlerrors.h"
#include "core/upstream/curloptions.h"
#include "core/upstream/deliveryprobe.h"
#include "core/upstream/responsehead.h"
#include "core/upstream/transport.h"

#include <array>
#include <optional>

namespace spillway {

class CurlCall;
class CurlMulti;

/// One easy handle with the state of the request that it serves: libcurl's callbacks come in here
/// and go on to the observer. Reused for the next request of the same route. Owned by the pool when
/// idle, by CurlMulti while it runs.
///
/// Sent twice? libcurl repeats a request by itself when a *reused* connection ends before the first
/// byte of a response (never on a fresh one). For a request that is not idempotent we allow that
/// only if the peer's TCP has acknowledged none of its bytes: then the server had closed before it
/// could read anything (its idle timer met our request), and nothing can have been processed or
/// billed. Anything else is ResetBeforeHead, for the retry policy to judge. Where the system cannot
/// say what was acknowledged (not Linux), such a request is never repeated.
class CurlTransfer final
{
public:
    CurlTransfer(CURLSH *share, std::chrono::seconds idleMaxAge, UpstreamRoute route);
    ~CurlTransfer();
    CurlTransfer(const CurlTransfer &) = delete;
    CurlTransfer &operator=(const CurlTransfer &) = delete;

    [[nodiscard]] CURL *easy() const { return m_easy; }
    [[nodiscard]] const UpstreamRoute &route() const { return m_options.route(); }

    /// Takes the next request. A request that cannot be sent is remembered, see refusal().
    void begin(const UpstreamRequest &request, UpstreamObserver &observer, CurlMulti &multi,
               TimePoint now);
    [[nodiscard]] const std::optional<TransportError> &refusal() const { return m_refusal; }
    void setCall(CurlCall *call) { m_call = call; }

    // The caller's wishes, through CurlCall.
    void abort();
    void pause() { m_paused = true; }
    void resume();
    [[nodiscard]] const UpstreamTimings &timings() const { return m_timings; }

    // For CurlMulti.
    /// When silence becomes a failure; TimePoint::max() for never.
    [[nodiscard]] TimePoint deadline() const;
    [[nodiscard]] TransportError timeoutError() const;
    /// Lets libcurl deliver what it held back. After an error the transfer has to be removed.
    [[nodiscard]] CURLcode unpause();
    [[nodiscard]] bool isAborted() const { return m_observer == nullptr; }
    [[nodiscard]] std::optional<TransportError> outcome(CURLcode code) const;
    /// Parts with caller and observer and forgets the request; its connection ends with it unless
    /// the response is `complete`. Returns the observer, null when the call was aborted.
    UpstreamObserver *end(bool complete);
    /// The connection under it is being closed, the socket is still open.
    void connectionClosing(curl_socket_t socket);

    std::size_t index = 0; ///< its place among CurlMulti's running transfers

private:
    static size_t onHeader(char *data, size_t, size_t count, void *self);
    static size_t onBody(char *data, size_t, size_t count, void *self);
    static int onConnected(void *self, char *remoteIp, char *localIp, int remotePort,
                           int localPort);
    static int onSocketOpened(void *self, curl_socket_t socket, curlsocktype purpose);

    size_t receiveHeaderLine(QByteArrayView line);
    size_t receiveBody(QByteArrayView bytes);
    [[nodiscard]] bool maySendAgain() const;
    void noteFirstByte();

    CURL *m_easy;
    std::array<char, CURL_ERROR_SIZE> m_message {};
    CurlOptions m_options;
    CurlMulti *m_multi = nullptr;
    CurlCall *m_call = nullptr;
    UpstreamObserver *m_observer = nullptr;
    std::optional<TransportError> m_refusal;

    ResponseHead m_head;
    UpstreamTimeouts m_timeouts;
    UpstreamTimings m_timings;
    TimePoint m_started;
    TimePoint m_lastActivity;
    bool m_paused = false; ///< the caller's wish
    bool m_held = false; ///< libcurl was told to hold data back
    bool m_badHead = false;

    bool m_openedSocket = false; ///< since the last send: the connection is fresh
    int m_sends = 0;
    std::optional<curl_socket_t> m_socket;
    std::optional<DeliveryProbe> m_probe; ///< on a reused connection
    bool m_nothingDelivered = false;
};

} // namespace spillway
