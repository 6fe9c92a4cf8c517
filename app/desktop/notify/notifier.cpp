// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/notify/notifier.h"

namespace spillway {

namespace {

TimePoint now()
{
    return SystemClock().now();
}

} // namespace

Notifier::Notifier(ProxyLink &proxy, NotificationService &service)
    : m_proxy(proxy)
    , m_service(service)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_next, &QTimer::timeout, this, &Notifier::look);
    connect(&m_proxy, &ProxyLink::stateChanged, this, &Notifier::look);
    connect(&m_proxy, &ProxyLink::keysChanged, this, &Notifier::look);
    connect(&m_proxy, &ProxyLink::keyTransitioned, this, [this](const KeyTransition &transition) {
        carryOut(m_decider.keyTransitioned(transition, m_proxy.keys(), now()));
    });
}

void Notifier::look()
{
    carryOut(m_decider.changed(m_proxy.state(), m_proxy.keys(), now()));
    const std::optional<TimePoint> next = m_decider.nextLook();
    if (next)
        m_next.start(std::max(std::chrono::ceil<std::chrono::seconds>(*next - now()),
                              std::chrono::seconds(1)));
    else
        m_next.stop();
}

void Notifier::carryOut(const NoticeDecider::Decision &decision)
{
    for (const QString &name : decision.close)
        m_service.close(name);
    for (const Notice &notice : decision.show)
        m_service.show(notice);
}

} // namespace spillway

#include "moc_notifier.cpp"
