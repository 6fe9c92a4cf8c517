// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exchange.h"
#include "core/exchange/exchangeids.h"

#include <QObject>
#include <QTimer>

#include <unordered_map>
#include <vector>

namespace spillway {

/// Owns the running exchanges: starts them, ticks them once a second while there are any, destroys
/// the done ones in the next turn of the event loop. Core thread.
class ExchangeRegistry final : public QObject
{
    Q_OBJECT
public:
    explicit ExchangeRegistry(const ExchangeServices &services);
    ~ExchangeRegistry() override;

    /// `request.id` is given here.
    void start(AcceptedRequest request, ClientStream &client);
    [[nodiscard]] int running() const { return static_cast<int>(m_running.size()); }
    void cancelAll(ErrorKind kind);
    /// What exchanges have written is about to leave for the clients.
    void settle() { m_services.telemetry.settle(); }

Q_SIGNALS:
    /// The last running exchange ended.
    void idle();

private:
    void retire(Exchange &exchange);

    const ExchangeServices m_services;
    ExchangeIds m_ids;
    std::unordered_map<Exchange *, std::unique_ptr<Exchange>> m_running;
    std::vector<std::unique_ptr<Exchange>> m_retired;
    QTimer m_ticks;
};

} // namespace spillway
