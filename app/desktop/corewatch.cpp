// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/corewatch.h"

#include <algorithm>

namespace spillway {

namespace {

constexpr Milliseconds watchedInterval {500};
constexpr Milliseconds unwatchedInterval {2000};
constexpr Milliseconds afterOpening {50}; ///< a key that rests is looked at a moment after its end

} // namespace

CoreWatch::CoreWatch(Core &core, Receivers receivers)
    : QObject(&core)
    , m_core(core)
    , m_receivers(std::move(receivers))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CoreWatch::report);
    connect(&core, &Core::keyChanged, this, [this](const KeyTransition &transition) {
        m_receivers.transition(transition);
        atOnce();
    });
    connect(&core, &Core::pausedChanged, this, &CoreWatch::atOnce);
    connect(&core, &Core::listeningChanged, this, &CoreWatch::atOnce);
    connect(&core, &Core::secretsRead, this, &CoreWatch::atOnce);
    core.addSink(*this);
    atOnce();
}

void CoreWatch::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_feedSubscription == 0)
        m_feedSubscription = m_core.feed().subscribe(m_receivers.feed);
    else if (!watched && m_feedSubscription != 0)
        m_core.feed().unsubscribe(std::exchange(m_feedSubscription, 0));
    if (watched)
        atOnce();
}

void CoreWatch::exchangeStarted(const ExchangeRecord &)
{
    soon();
}

void CoreWatch::exchangeChanged(const ExchangeRecord &)
{
    // Its state is the feed's news; nothing that a report holds has changed.
}

void CoreWatch::exchangeFinished(const ExchangeRecord &)
{
    soon();
}

void CoreWatch::soon()
{
    const Milliseconds interval = m_watched ? watchedInterval : unwatchedInterval;
    const auto since =
        std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - m_lastReport);
    const Milliseconds wait = std::clamp(interval - since, Milliseconds(0), interval);
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wait)
        m_timer.start(wait);
}

void CoreWatch::atOnce()
{
    m_timer.start(Milliseconds(0));
}

void CoreWatch::report()
{
    m_lastReport = std::chrono::steady_clock::now();
    const CoreReport report {m_core.report(), m_core.listening(), m_core.keys(),
                             m_core.keychainProblem()};
    m_receivers.report(report);
    planNext(report);
}

void CoreWatch::planNext(const CoreReport &report)
{
    std::optional<Milliseconds> next;
    for (const KeyStatus &key : report.keys) {
        if (key.opensIn && (!next || *key.opensIn < *next))
            next = key.opensIn;
    }
    if (next)
        *next += afterOpening;
    if (m_watched && (next || report.process.running > 0))
        next = watchedInterval;
    if (next && !m_timer.isActive())
        m_timer.start(std::max(*next, m_watched ? watchedInterval : unwatchedInterval));
}

} // namespace spillway

#include "moc_corewatch.cpp"
