// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/curlmulti.h"

#include "core/upstream/curltransfer.h"

#include <algorithm>
#include <new>

namespace spillway {

namespace {

/// The timer may fire this much early.
constexpr std::chrono::microseconds timerSlack {500};
/// A QTimer takes 24 days at most; it is set again when it fires.
constexpr std::chrono::hours longestWait {1};

CURLM *newMulti()
{
    CURLM *multi = curl_multi_init();
    if (!multi)
        throw std::bad_alloc();
    return multi;
}

} // namespace

CurlMulti::CurlMulti(const Clock &clock, Limits limits, Recycle recycle)
    : m_clock(clock)
    , m_recycle(std::move(recycle))
    , m_sockets([this](curl_socket_t socket, int events) { act(socket, events); },
                [](CurlTransfer &user, curl_socket_t socket) { user.connectionClosing(socket); })
    , m_multi(newMulti())
{
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlMulti::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlMulti::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, limits.maxConnections);
    curl_multi_setopt(m_multi, CURLMOPT_MAX_CONCURRENT_STREAMS, limits.maxStreamsPerConnection);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
}

CurlMulti::~CurlMulti()
{
    for (const std::unique_ptr<CurlTransfer> &transfer : m_running) {
        curl_multi_remove_handle(m_multi, transfer->easy());
        transfer->end(false);
    }
    curl_multi_cleanup(m_multi);
}

void CurlMulti::add(std::unique_ptr<CurlTransfer> transfer)
{
    CurlTransfer &added = *transfer;
    added.index = m_running.size();
    m_running.push_back(std::move(transfer));
    noteDeadline(added.deadline());
    if (m_insideLibcurl == 0 && !added.refusal()) {
        attach(added);
        return;
    }
    m_toAdd.push_back(&added);
    schedule(now());
}

void CurlMulti::attach(CurlTransfer &transfer)
{
    curl_easy_setopt(
        transfer.easy(), CURLOPT_CLOSESOCKETFUNCTION, +[](void *sockets, curl_socket_t socket) {
            static_cast<CurlSockets *>(sockets)->close(socket);
            return 0;
        });
    curl_easy_setopt(transfer.easy(), CURLOPT_CLOSESOCKETDATA, &m_sockets);
    curl_multi_add_handle(m_multi, transfer.easy());
}

void CurlMulti::abort(CurlTransfer &transfer)
{
    if (m_insideLibcurl > 0) {
        m_toRemove.push_back(&transfer);
        schedule(now());
        return;
    }
    finish(transfer, {}, false);
    reschedule();
}

void CurlMulti::resume(CurlTransfer &transfer)
{
    m_toResume.push_back(&transfer);
    schedule(now());
}

void CurlMulti::setDrained(std::function<void()> drained)
{
    m_drained = std::move(drained);
}

int CurlMulti::onSocket(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    static_cast<CurlMulti *>(self)->m_sockets.watch(socket, what);
    return 0;
}

int CurlMulti::onTimer(CURLM *, long milliseconds, void *self)
{
    auto *multi = static_cast<CurlMulti *>(self);
    if (milliseconds < 0) {
        multi->m_libcurlAt = TimePoint::max();
    } else {
        multi->m_libcurlAt = multi->now() + Milliseconds(milliseconds);
        multi->schedule(multi->m_libcurlAt);
    }
    return 0;
}

void CurlMulti::noteDeadline(TimePoint deadline)
{
    if (deadline < m_deadlinesAt) {
        m_deadlinesAt = deadline;
        schedule(deadline);
    }
}

/// The timer is only ever moved to an earlier time; one that fires too early costs less than
/// stopping and starting it with every event.
void CurlMulti::schedule(TimePoint when)
{
    if (when >= m_timerAt)
        return;
    const auto wait = std::chrono::ceil<Milliseconds>(
        std::clamp<TimePoint::duration>(when - now(), {}, longestWait));
    m_timerAt = now() + wait;
    m_timer.start(wait);
}

void CurlMulti::reschedule()
{
    const bool pending = !m_toAdd.empty() || !m_toResume.empty() || !m_toRemove.empty();
    schedule(pending ? now() : std::min(m_libcurlAt, m_deadlinesAt));
}

void CurlMulti::act(curl_socket_t socket, int events)
{
    if (m_insideLibcurl > 0) // an observer runs an event loop of its own; the notifier asks again
        return;
    int running = 0;
    curl_multi_socket_action(m_multi, socket, events, &running);
    settle();
}

void CurlMulti::tick()
{
    m_timerAt = TimePoint::max();
    const TimePoint now = this->now() + timerSlack;
    if (m_insideLibcurl > 0) {
        schedule(now + Milliseconds(1));
        return;
    }
    runPending();
    if (m_libcurlAt <= now) {
        const TimePoint asked = m_libcurlAt;
        int running = 0;
        curl_multi_socket_action(m_multi, CURL_SOCKET_TIMEOUT, 0, &running);
        if (m_libcurlAt == asked
            && m_libcurlAt <= now) // not due by its own clock, and it does not ask twice
            m_libcurlAt = now + Milliseconds(1);
    }
    if (m_deadlinesAt <= now)
        expireSilent(now);
    settle();
}

/// After each entry into libcurl: tell who is done, then do what observers asked for.
void CurlMulti::settle()
{
    reap();
    runPending();
    reschedule();
}

void CurlMulti::reap()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        CurlTransfer *transfer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        finish(*transfer, transfer->isAborted() ? std::nullopt : transfer->outcome(code),
               code == CURLE_OK);
    }
}

void CurlMulti::runPending()
{
    while (!m_toRemove.empty()) {
        CurlTransfer *transfer = m_toRemove.back();
        finish(*transfer, {}, false);
    }
    while (!m_toResume.empty()) {
        CurlTransfer *transfer = m_toResume.front();
        m_toResume.erase(m_toResume.begin());
        if (const CURLcode code = transfer->unpause(); code != CURLE_OK)
            finish(*transfer, transfer->isAborted() ? std::nullopt : transfer->outcome(code),
                   false);
    }
    while (!m_toAdd.empty()) {
        CurlTransfer *transfer = m_toAdd.front();
        m_toAdd.erase(m_toAdd.begin());
        if (transfer->refusal())
            finish(*transfer, TransportError(*transfer->refusal()), false);
        else
            attach(*transfer);
    }
}

void CurlMulti::expireSilent(TimePoint now)
{
    std::vector<CurlTransfer *> expired;
    m_deadlinesAt = TimePoint::max();
    for (const std::unique_ptr<CurlTransfer> &transfer : m_running) {
        const TimePoint deadline = transfer->deadline();
        if (deadline <= now)
            expired.push_back(transfer.get());
        else
            m_deadlinesAt = std::min(m_deadlinesAt, deadline);
    }
    // An observer may abort other calls, so each is looked up again.
    for (CurlTransfer *transfer : expired) {
        const bool stillRuns = std::ranges::any_of(
            m_running, [&](const auto &other) { return other.get() == transfer; });
        if (stillRuns && transfer->deadline() <= now)
            finish(*transfer, transfer->timeoutError(), false);
    }
}

/// Takes the transfer out of libcurl, which closes its connection unless the response was complete,
/// and tells the observer unless the call was aborted.
void CurlMulti::finish(CurlTransfer &transfer, const std::optional<TransportError> &error,
                       bool complete)
{
    curl_multi_remove_handle(m_multi, transfer.easy());
    std::erase(m_toAdd, &transfer);
    std::erase(m_toResume, &transfer);
    std::erase(m_toRemove, &transfer);
    UpstreamObserver *observer = transfer.end(complete);

    std::unique_ptr<CurlTransfer> owned = std::move(m_running[transfer.index]);
    if (owned->index + 1 < m_running.size()) {
        m_running[owned->index] = std::move(m_running.back());
        m_running[owned->index]->index = owned->index;
    }
    m_running.pop_back();
    m_recycle(std::move(owned));
    if (m_running.empty() && m_drained)
        m_drained();

    if (!observer)
        return;
    if (error)
        observer->upstreamFailed(*error);
    else
        observer->upstreamFinished();
}

} // namespace spillway
