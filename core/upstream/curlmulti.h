// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/upstream/curlsockets.h"
#include "core/upstream/transport.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace spillway {

class CurlTransfer;

/// One libcurl multi handle, that is one pool of connections, on the event loop of its thread: runs
/// transfers, watches their deadlines and tells their observers how they ended. Owned by
/// CurlTransport; core thread.
///
/// Observers hear about heads and bodies from inside libcurl, which then forbids most calls. So
/// whatever they ask for in a callback (start, abort, resume) is noted and done as soon as libcurl
/// has returned.
class CurlMulti final
{
public:
    struct Limits
    {
        long maxConnections;
        long maxStreamsPerConnection;
    };
    using Recycle = std::function<void(std::unique_ptr<CurlTransfer>)>;

    /// `recycle` gets each transfer that is over, before its observer hears.
    CurlMulti(const Clock &clock, Limits limits, Recycle recycle);
    ~CurlMulti();
    CurlMulti(const CurlMulti &) = delete;
    CurlMulti &operator=(const CurlMulti &) = delete;

    /// Runs a transfer that has begun. Its observer hears nothing before the event loop is back.
    void add(std::unique_ptr<CurlTransfer> transfer);
    void abort(CurlTransfer &transfer);
    void resume(CurlTransfer &transfer);
    void closeIdleConnections() { m_sockets.shutdownIdle(); }
    [[nodiscard]] bool hasTransfers() const { return !m_running.empty(); }
    /// Called when the last transfer has ended, from the event loop.
    void setDrained(std::function<void()> drained);

    // For CurlTransfer.
    [[nodiscard]] TimePoint now() const { return m_clock.now(); }
    [[nodiscard]] CurlSockets &sockets() { return m_sockets; }
    /// A transfer has to be looked at by then.
    void noteDeadline(TimePoint deadline);

    /// While an observer is called from inside libcurl.
    class CallbackScope final
    {
    public:
        explicit CallbackScope(CurlMulti &multi)
            : m_multi(multi)
        {
            ++m_multi.m_insideLibcurl;
        }
        ~CallbackScope() { --m_multi.m_insideLibcurl; }
        CallbackScope(const CallbackScope &) = delete;
        CallbackScope &operator=(const CallbackScope &) = delete;

    private:
        CurlMulti &m_multi;
    };

private:
    static int onSocket(CURL *, curl_socket_t socket, int what, void *self, void *);
    static int onTimer(CURLM *, long milliseconds, void *self);

    void act(curl_socket_t socket, int events);
    void tick();
    void settle();
    void reap();
    void runPending();
    void expireSilent(TimePoint now);
    void attach(CurlTransfer &transfer);
    void finish(CurlTransfer &transfer, const std::optional<TransportError> &error, bool complete);
    void schedule(TimePoint when);
    void reschedule();

    const Clock &m_clock;
    Recycle m_recycle;
    std::function<void()> m_drained;
    CurlSockets m_sockets;
    CURLM *m_multi;
    QTimer m_timer;
    TimePoint m_timerAt = TimePoint::max(); ///< when m_timer fires; max: it is off
    TimePoint m_libcurlAt = TimePoint::max(); ///< when libcurl wants to run
    TimePoint m_deadlinesAt = TimePoint::max(); ///< no transfer's deadline is before this
    int m_insideLibcurl = 0;

    std::vector<std::unique_ptr<CurlTransfer>> m_running;
    std::vector<CurlTransfer *> m_toAdd;
    std::vector<CurlTransfer *> m_toResume;
    std::vector<CurlTransfer *> m_toRemove;
};

} // namespace spillway
