// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchangeregistry.h"

namespace spillway {

ExchangeRegistry::ExchangeRegistry(const ExchangeServices &services)
    : m_services(services)
    , m_ids(services.random)
{
    m_ticks.setInterval(std::chrono::seconds(1));
    m_ticks.setTimerType(Qt::CoarseTimer);
    connect(&m_ticks, &QTimer::timeout, this, [this] {
        const TimePoint now = m_services.clock.now();
        for (const auto &[exchange, owner] : m_running)
            owner->tick(now);
    });
}

ExchangeRegistry::~ExchangeRegistry() = default;

void ExchangeRegistry::start(AcceptedRequest request, ClientStream &client)
{
    request.id = m_ids.next(m_services.clock.wallNow());
    auto owner = std::make_unique<Exchange>(m_services, std::move(request), client,
                                            [this](Exchange &exchange) { retire(exchange); });
    Exchange &exchange = *owner;
    m_running.emplace(&exchange, std::move(owner));
    if (!m_ticks.isActive())
        m_ticks.start();
    exchange.start();
}

void ExchangeRegistry::cancelAll(ErrorKind kind)
{
    std::vector<Exchange *> exchanges;
    exchanges.reserve(m_running.size());
    for (const auto &[exchange, owner] : m_running)
        exchanges.push_back(exchange);
    for (Exchange *exchange : exchanges)
        exchange->cancel(kind);
}

void ExchangeRegistry::retire(Exchange &exchange)
{
    const auto found = m_running.find(&exchange);
    Q_ASSERT(found != m_running.end());
    // It is still on the stack; one sweep a turn buries all that ended in it.
    if (m_retired.empty())
        QMetaObject::invokeMethod(
            this, [this] { m_retired.clear(); }, Qt::QueuedConnection);
    m_retired.push_back(std::move(found->second));
    m_running.erase(found);
    if (m_running.empty()) {
        m_ticks.stop();
        Q_EMIT idle();
    }
}

} // namespace spillway

#include "moc_exchangeregistry.cpp"
