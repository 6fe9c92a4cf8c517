// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corethread.h"

#include "core/listener/coredispatcher.h"

using namespace spillway;

CoreThread::CoreThread(Dispatcher dispatcher, ListenerLimits limits)
    : m_handler(std::make_unique<ScriptedHandler>())
{
    if (dispatcher == Dispatcher::Epoll)
        m_thread.setEventDispatcher(makeCoreDispatcher().release());
    m_handler->moveToThread(&m_thread);
    m_entrance = connect(
        this, &CoreThread::handedOver, m_handler.get(), [this] { runHandedOver(); },
        Qt::QueuedConnection);
    m_thread.start();
    run([&] { m_listener = std::make_unique<Listener>(*m_handler, m_clock, limits); });
}

CoreThread::~CoreThread()
{
    run([&] {
        m_listener.reset();
        disconnect(m_entrance); // the handler dies after this call and must not look back
        m_handler.release()->deleteLater();
        m_thread.quit();
    });
    m_thread.wait();
}

/// ThreadSanitizer does not see into Qt's event queue, so nothing of ours passes through it: the
/// connection was made before the thread started, and the call is handed over by the standard
/// library's means.
void CoreThread::run(const std::function<void()> &call)
{
    std::unique_lock lock(m_mutex);
    m_call = &call;
    Q_EMIT handedOver();
    m_changed.wait(lock, [this] { return !m_call; });
}

void CoreThread::runHandedOver()
{
    const std::lock_guard lock(m_mutex);
    (*m_call)();
    m_call = nullptr;
    m_changed.notify_one();
}

Result<void> CoreThread::open(const QList<ListenEndpoint> &endpoints,
                              const std::optional<QSslConfiguration> &tls)
{
    Result<void> result;
    run([&] { result = m_listener->open(endpoints, tls); });
    return result;
}

quint16 CoreThread::openLocal(const std::optional<QSslConfiguration> &tls)
{
    quint16 port = 0;
    if (open({{QHostAddress(QHostAddress::LocalHost), 0}}, tls))
        run([&] { port = m_listener->port(); });
    return port;
}

Listener::Counters CoreThread::counters()
{
    Listener::Counters counters;
    run([&] { counters = m_listener->counters(); });
    return counters;
}

int CoreThread::connections()
{
    int count = 0;
    run([&] { count = m_listener->connections(); });
    return count;
}

int CoreThread::activeRequests()
{
    int count = 0;
    run([&] { count = m_listener->activeRequests(); });
    return count;
}
