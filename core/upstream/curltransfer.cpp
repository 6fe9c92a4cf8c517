// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/curltransfer.h"

#include "core/upstream/curlcall.h"
#include "core/upstream/curlmulti.h"

#include <new>

namespace spillway {

namespace {

Milliseconds elapsed(TimePoint from, TimePoint to)
{
    return std::chrono::duration_cast<Milliseconds>(to - from);
}

CURL *newHandle()
{
    CURL *easy = curl_easy_init();
    if (!easy)
        throw std::bad_alloc();
    return easy;
}

} // namespace

CurlTransfer::CurlTransfer(CURLSH *share, std::chrono::seconds idleMaxAge, UpstreamRoute route)
    : m_easy(newHandle())
    , m_options(m_easy, share, idleMaxAge, std::move(route))
{
    curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_message.data());
    curl_easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeader);
    curl_easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_PREREQFUNCTION, &CurlTransfer::onConnected);
    curl_easy_setopt(m_easy, CURLOPT_PREREQDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_SOCKOPTFUNCTION, &CurlTransfer::onSocketOpened);
    curl_easy_setopt(m_easy, CURLOPT_SOCKOPTDATA, this);
}

CurlTransfer::~CurlTransfer()
{
    if (m_call)
        m_call->detach(m_timings);
    curl_easy_cleanup(m_easy);
}

void CurlTransfer::begin(const UpstreamRequest &request, UpstreamObserver &observer,
                         CurlMulti &multi, TimePoint now)
{
    m_multi = &multi;
    m_observer = &observer;
    m_head.clear();
    m_message[0] = '\0';
    m_timeouts = request.timeouts;
    m_timings = {};
    m_started = now;
    m_lastActivity = now;
    m_paused = false;
    m_held = false;
    m_badHead = false;
    m_openedSocket = false;
    m_sends = 0;
    m_probe.reset();
    m_nothingDelivered = false;
    m_refusal = m_options.prepare(request);
}

void CurlTransfer::abort()
{
    m_call = nullptr;
    m_observer = nullptr;
    m_multi->abort(*this);
}

void CurlTransfer::resume()
{
    if (!m_paused)
        return;
    m_paused = false;
    m_lastActivity = m_multi->now();
    m_multi->noteDeadline(deadline());
    if (m_held)
        m_multi->resume(*this);
}

CURLcode CurlTransfer::unpause()
{
    if (m_paused || !m_held)
        return CURLE_OK;
    m_held = false;
    return curl_easy_pause(m_easy, CURLPAUSE_CONT);
}

TimePoint CurlTransfer::deadline() const
{
    if (!m_head.isComplete())
        return m_timeouts.firstByte.count() > 0 ? m_started + m_timeouts.firstByte
                                                : TimePoint::max();
    if (m_paused || m_timeouts.idle.count() <= 0)
        return TimePoint::max();
    return m_lastActivity + m_timeouts.idle;
}

TransportError CurlTransfer::timeoutError() const
{
    if (m_head.isComplete())
        return {TransportFailure::IdleTimeout,
                "no data for " + QByteArray::number(static_cast<qlonglong>(m_timeouts.idle.count()))
                    + " ms"};
    return {TransportFailure::FirstByteTimeout,
            "no response head for "
                + QByteArray::number(static_cast<qlonglong>(m_timeouts.firstByte.count())) + " ms"};
}

std::optional<TransportError> CurlTransfer::outcome(CURLcode code) const
{
    if (code == CURLE_OK && m_head.isComplete())
        return {};
    CurlOutcome outcome;
    outcome.code = code;
    outcome.connected = m_sends > 0;
    outcome.headComplete = m_head.isComplete();
    outcome.viaProxy = m_options.hasProxyUrl();
    outcome.message = m_badHead ? QByteArray("the response head is too large or contradicts itself")
                                : QByteArray(m_message.data());
    curl_easy_getinfo(m_easy, CURLINFO_HTTP_CONNECTCODE, &outcome.proxyStatus);
    return transportError(outcome);
}

UpstreamObserver *CurlTransfer::end(bool complete)
{
    if (m_socket && complete)
        m_multi->sockets().detach(*this, *m_socket);
    else if (m_socket) // HTTP/2: libcurl keeps the connection, and 7.88 to 8.14 send the RST_STREAM
                       // with the next request
        m_multi->sockets().abandon(*this, *m_socket);
    m_socket.reset();
    m_options.release();
    if (m_call)
        m_call->detach(m_timings);
    m_call = nullptr;
    m_multi = nullptr;
    return std::exchange(m_observer, nullptr);
}

int CurlTransfer::onSocketOpened(void *self, curl_socket_t socket, curlsocktype purpose)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    if (purpose == CURLSOCKTYPE_IPCXN) {
        transfer->m_openedSocket = true;
        transfer->m_multi->sockets().opened(socket, *transfer);
    }
    return CURL_SOCKOPT_OK;
}

/// The connection is there and the request about to be sent, for the first time or again.
int CurlTransfer::onConnected(void *self, char *, char *, int, int localPort)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    if (transfer->m_sends > 0 && !transfer->maySendAgain())
        return CURL_PREREQFUNC_ABORT;
    const bool fresh = std::exchange(transfer->m_openedSocket, false);
    const Milliseconds now = elapsed(transfer->m_started, transfer->m_multi->now());
    ++transfer->m_sends;
    transfer->m_timings.reusedConnection = !fresh;
    transfer->m_timings.connected = fresh ? now : Milliseconds(0);
    transfer->m_timings.sent = now;
    transfer->m_nothingDelivered = false;
    transfer->m_probe.reset();
    transfer->m_socket = transfer->m_multi->sockets().attach(*transfer, localPort, fresh);
    if (!fresh && transfer->m_socket && !transfer->m_options.isIdempotent())
        transfer->m_probe = DeliveryProbe::start(*transfer->m_socket);
    return CURL_PREREQFUNC_OK;
}

void CurlTransfer::connectionClosing(curl_socket_t socket)
{
    if (m_socket != socket)
        return;
    m_socket.reset();
    m_nothingDelivered = m_probe && m_probe->nothingDelivered(socket);
}

bool CurlTransfer::maySendAgain() const
{
    return m_options.isIdempotent() || m_nothingDelivered;
}

void CurlTransfer::noteFirstByte()
{
    m_lastActivity = m_multi->now();
    if (m_timings.firstByte.count() < 0)
        m_timings.firstByte = elapsed(m_started, m_lastActivity);
}

size_t CurlTransfer::onHeader(char *data, size_t, size_t count, void *self)
{
    return static_cast<CurlTransfer *>(self)->receiveHeaderLine(
        {data, static_cast<qsizetype>(count)});
}

size_t CurlTransfer::receiveHeaderLine(QByteArrayView line)
{
    if (!m_observer)
        return 0;
    switch (m_head.feed(line)) {
    case ResponseHead::Progress::Incomplete:
        break;
    case ResponseHead::Progress::Invalid:
        m_badHead = true;
        return 0;
    case ResponseHead::Progress::Complete: {
        noteFirstByte();
        m_multi->noteDeadline(deadline());
        const CurlMulti::CallbackScope scope(*m_multi);
        m_observer->upstreamHead(m_head.status(), m_head.takeHeaders());
        break;
    }
    }
    return m_observer ? static_cast<size_t>(line.size()) : 0;
}

size_t CurlTransfer::onBody(char *data, size_t, size_t count, void *self)
{
    return static_cast<CurlTransfer *>(self)->receiveBody({data, static_cast<qsizetype>(count)});
}

size_t CurlTransfer::receiveBody(QByteArrayView bytes)
{
    if (!m_observer)
        return 0;
    if (m_paused) {
        m_held = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    m_lastActivity = m_multi->now();
    {
        const CurlMulti::CallbackScope scope(*m_multi);
        m_observer->upstreamBody(bytes);
    }
    return m_observer ? static_cast<size_t>(bytes.size()) : 0;
}

} // namespace spillway
