// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/listener/listener.h"

#include <QBasicTimer>
#include <QObject>

#include <vector>

namespace spillway {

class Connection;
class HttpServerAdapter;

/// All open connections of one listener, with what they share: limits, handler, counters, the sweep
/// for deadlines (a timer that runs only while there are connections) and the work that each
/// connection has left for the end of the turn of the event loop. Core thread.
class ConnectionSet final : public QObject
{
public:
    ConnectionSet(RequestHandler &handler, const Clock &clock, const ListenerLimits &limits);

    [[nodiscard]] RequestHandler &handler() const { return m_handler; }
    [[nodiscard]] const ListenerLimits &limits() const { return m_limits; }
    [[nodiscard]] TimePoint now() const { return m_clock.now(); }
    [[nodiscard]] Listener::Counters &counters() { return m_counters; }
    [[nodiscard]] int &activeRequests() { return m_activeRequests; }
    [[nodiscard]] HttpServerAdapter &adapter() const { return *m_adapter; }
    void setAdapter(HttpServerAdapter *adapter) { m_adapter = adapter; }

    void add(Connection &connection);
    void remove(Connection &connection);
    [[nodiscard]] int size() const { return static_cast<int>(m_connections.size()); }
    [[nodiscard]] bool isFull() const { return size() >= m_limits.maxConnections; }

    /// Calls the connection's endTurn() before the event loop sleeps; the connection asks once per
    /// turn.
    void scheduleEndTurn(Connection &connection);
    /// Idle connections end now, busy ones after their answer.
    void stopAll();
    void resume() { m_stopping = false; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }
    /// Cuts every connection at once.
    void cutAll();

protected:
    bool event(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void endTurn();
    [[nodiscard]] Milliseconds sweepInterval() const;

    RequestHandler &m_handler;
    const Clock &m_clock;
    ListenerLimits m_limits;
    HttpServerAdapter *m_adapter = nullptr; ///< set by the listener, which owns both
    Listener::Counters m_counters;
    int m_activeRequests = 0;
    bool m_stopping = false;
    std::vector<Connection *> m_connections;
    std::vector<Connection *> m_scheduled; ///< null where a connection went away
    std::vector<Connection *> m_ending; ///< those of the turn that ends now
    QBasicTimer m_sweep;
};

} // namespace spillway
