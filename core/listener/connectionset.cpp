// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/connectionset.h"

#include "core/listener/connection.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace spillway {
namespace {

constexpr auto endTurnEvent = QEvent::User;

} // namespace

ConnectionSet::ConnectionSet(RequestHandler &handler, const Clock &clock,
                             const ListenerLimits &limits)
    : m_handler(handler)
    , m_clock(clock)
    , m_limits(limits)
{
}

void ConnectionSet::add(Connection &connection)
{
    m_connections.push_back(&connection);
    if (!m_sweep.isActive())
        m_sweep.start(static_cast<int>(sweepInterval().count()), Qt::CoarseTimer, this);
}

void ConnectionSet::remove(Connection &connection)
{
    std::ranges::replace(m_scheduled, &connection, nullptr);
    std::ranges::replace(m_ending, &connection, nullptr);
    std::erase(m_connections, &connection);
    if (m_connections.empty())
        m_sweep.stop();
}

void ConnectionSet::scheduleEndTurn(Connection &connection)
{
    // A posted event, not aboutToBlock(): that one stays away as long as other posted events keep
    // the loop busy.
    if (m_scheduled.empty())
        QCoreApplication::postEvent(this, new QEvent(endTurnEvent));
    m_scheduled.push_back(&connection);
}

void ConnectionSet::stopAll()
{
    m_stopping = true;
    for (Connection *connection : std::vector(m_connections))
        connection->stopAfterAnswer();
}

void ConnectionSet::cutAll()
{
    for (Connection *connection : std::vector(m_connections)) {
        if (std::ranges::find(m_connections, connection) != m_connections.end())
            connection->cut();
    }
}

bool ConnectionSet::event(QEvent *event)
{
    if (event->type() != endTurnEvent)
        return QObject::event(event);
    endTurn();
    return true;
}

void ConnectionSet::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_sweep.timerId())
        return;
    const TimePoint now = m_clock.now();
    for (Connection *connection : std::vector(m_connections))
        connection->sweep(now);
}

void ConnectionSet::endTurn()
{
    m_handler.aboutToSend();
    // Taken out one by one, so that a connection that goes away meanwhile can be taken out as well.
    m_ending.insert(m_ending.end(), m_scheduled.begin(), m_scheduled.end());
    m_scheduled.clear();
    while (!m_ending.empty()) {
        Connection *connection = m_ending.back();
        m_ending.pop_back();
        if (connection)
            connection->endTurn();
    }
}

Milliseconds ConnectionSet::sweepInterval() const
{
    const Milliseconds shortest = std::min({m_limits.headTimeout, m_limits.bodyTimeout,
                                            m_limits.idleTimeout, m_limits.writeStallTimeout});
    return std::clamp(shortest / 4, Milliseconds(10), Milliseconds(1000));
}

} // namespace spillway
