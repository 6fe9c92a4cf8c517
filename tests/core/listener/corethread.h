// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listener/listener.h"
#include "scriptedhandler.h"

#include <QThread>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

/// A thread like the product's core thread, with a listener and a scripted handler on it.
class CoreThread final : public QObject
{
    Q_OBJECT

public:
    enum class Dispatcher {
        Epoll,
        Platform,
    };
    explicit CoreThread(Dispatcher dispatcher, spillway::ListenerLimits limits = {});
    ~CoreThread() override;
    Q_DISABLE_COPY_MOVE(CoreThread)

    [[nodiscard]] spillway::Result<void> open(const QList<spillway::ListenEndpoint> &endpoints,
                                              const std::optional<QSslConfiguration> &tls = {});
    /// On a free port of 127.0.0.1; the port.
    quint16 openLocal(const std::optional<QSslConfiguration> &tls = {});
    /// Runs `call` on the core thread and waits for it.
    void run(const std::function<void()> &call);
    [[nodiscard]] spillway::Listener &listener() { return *m_listener; }
    [[nodiscard]] ScriptedHandler &handler() { return *m_handler; }
    [[nodiscard]] spillway::Listener::Counters counters();
    [[nodiscard]] int connections();
    [[nodiscard]] int activeRequests();

Q_SIGNALS:
    /// Wakes the core thread and carries nothing.
    void handedOver();

private:
    void runHandedOver();

    QThread m_thread;
    QMetaObject::Connection m_entrance;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    const std::function<void()> *m_call = nullptr; ///< null when there is none
    spillway::SystemClock m_clock;
    std::unique_ptr<ScriptedHandler> m_handler;
    std::unique_ptr<spillway::Listener> m_listener;
};
