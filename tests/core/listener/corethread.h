// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listener/listener.h"
#include "scriptedhandler.h"

#include <QThread>

#include <future>
#include <memory>
#include <mutex>

/// A thread like the product's core thread, with a listener and a scripted handler on it.
class CoreThread final
{
public:
    enum class Dispatcher {
        Epoll,
        Platform,
    };
    explicit CoreThread(Dispatcher dispatcher, spillway::ListenerLimits limits = {});
    ~CoreThread();
    Q_DISABLE_COPY_MOVE(CoreThread)

    [[nodiscard]] spillway::Result<void> open(const QList<spillway::ListenEndpoint> &endpoints,
                                              const std::optional<QSslConfiguration> &tls = {});
    /// On a free port of 127.0.0.1; the port.
    quint16 openLocal(const std::optional<QSslConfiguration> &tls = {});
    /// Runs `call` on the core thread and waits for it.
    template <typename Call> void run(Call call)
    {
        // Handed over by the standard library's means, which ThreadSanitizer understands, unlike
        // Qt's.
        struct HandOver
        {
            std::mutex before;
            std::promise<void> done;
        };
        const auto handOver = std::make_shared<HandOver>();
        std::unique_lock lock(handOver->before);
        QMetaObject::invokeMethod(
            m_handler.get(),
            [handOver, &call] {
                handOver->before.lock();
                call();
                handOver->before.unlock();
                handOver->done.set_value();
            },
            Qt::QueuedConnection);
        lock.unlock();
        handOver->done.get_future().wait();
    }
    [[nodiscard]] spillway::Listener &listener() { return *m_listener; }
    [[nodiscard]] ScriptedHandler &handler() { return *m_handler; }
    [[nodiscard]] spillway::Listener::Counters counters();
    [[nodiscard]] int connections();
    [[nodiscard]] int activeRequests();

private:
    QThread m_thread;
    spillway::SystemClock m_clock;
    std::unique_ptr<ScriptedHandler> m_handler;
    std::unique_ptr<spillway::Listener> m_listener;
};
