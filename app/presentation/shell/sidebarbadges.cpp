// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/sidebarbadges.h"

#include "app/presentation/shell/bannerdecider.h"

#include <QLocale>

#include <algorithm>
#include <chrono>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds shortestInterval(500);

WallTime wallNow()
{
    return SystemClock().wallNow();
}

} // namespace

SidebarBadges::SidebarBadges(ProxyLink &proxy, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_navigation(navigation)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SidebarBadges::showRate);
    connect(&proxy, &ProxyLink::feedChanged, this, [this](const FeedBatch &batch) {
        m_rate.add(*batch);
        if (m_watched
            && (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > shortestInterval))
            m_timer.start(shortestInterval);
    });
    connect(&proxy, &ProxyLink::keysChanged, this, &SidebarBadges::showKeys);
    connect(&proxy, &ProxyLink::stateChanged, this, &SidebarBadges::showRate);
    refresh();
}

void SidebarBadges::setWatched(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    if (!watched) {
        m_timer.stop();
        return;
    }
    // What came while nobody looked was not sent.
    m_proxy.recent(2'000, this, [this](const std::vector<ExchangeRecord> &records) {
        m_rate.add(records);
        showRate();
    });
    refresh();
}

void SidebarBadges::refresh()
{
    showRate();
    showKeys();
}

void SidebarBadges::showRate()
{
    PageEntry *page = m_navigation.find(u"requests"_s);
    if (!page)
        return;
    const WallTime now = wallNow();
    const int rate = m_rate.perMinute(now);
    const bool serving = m_proxy.state().phase == ProxyState::Phase::Serving;
    page->setBadge(rate > 0 && serving ? tr("%1/min").arg(QLocale().toString(rate)) : QString(),
                   false);
    if (rate > 0 && m_watched)
        m_timer.start(std::max(shortestInterval, m_rate.untilChange(now)));
}

void SidebarBadges::showKeys()
{
    PageEntry *page = m_navigation.find(u"keys"_s);
    if (!page)
        return;
    const auto keys = m_proxy.keys();
    const auto count = std::ranges::count_if(keys, needsAttention);
    page->setBadge(count > 0 ? QLocale().toString(static_cast<qlonglong>(count)) : QString(),
                   count > 0);
}

} // namespace spillway
