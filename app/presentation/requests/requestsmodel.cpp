// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/requestsmodel.h"

#include <QUrl>

#include <algorithm>

namespace spillway {

namespace {

constexpr std::chrono::milliseconds summaryInterval {500};
constexpr int fewRows = 60; ///< fewer fill no window: older ones are looked for at once
constexpr std::size_t mostChoices = 12;
constexpr double nanoDollars = 1e9;

} // namespace

RequestsModel::RequestsModel(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_phase(proxy.state().phase)
    , m_feed(FeedModel::defaultCapacity)
    , m_filter(nullptr)
    , m_history(proxy)
    , m_details(nullptr)
    , m_export(proxy)
{
    m_summaryPause.setSingleShot(true);
    m_summaryPause.setInterval(summaryInterval);
    connect(&m_summaryPause, &QTimer::timeout, this, &RequestsModel::updateSummary);
    connect(&m_proxy, &ProxyLink::feedChanged, this, [this](const FeedBatch &batch) {
        if (!m_active || !m_ready) // catchUp() brings it
            return;
        m_feed.merge(*batch);
        summaryLater();
    });
    connect(&m_proxy, &ProxyLink::snapshotChanged, this, &RequestsModel::retentionChanged);
    connect(&m_proxy, &ProxyLink::stateChanged, this, [this] {
        Q_EMIT addressChanged();
        const ProxyState::Phase phase = m_proxy.state().phase;
        // A core that was built anew tells how the requests of the old one ended.
        if (std::exchange(m_phase, phase) != phase && m_active)
            catchUp();
    });
    connect(&m_filter, &RequestFilter::applied, this, &RequestsModel::applyFilter);
    connect(&m_feed, &FeedModel::prepended, this, [this](int rows) {
        if (m_follow.arrived(rows))
            Q_EMIT unseenChanged();
    });
    connect(&m_feed, &FeedModel::requestChanged, this, [this](const QByteArray &id) {
        if (id == m_current)
            showDetails();
    });
    connect(&m_feed, &FeedModel::countChanged, this, &RequestsModel::currentChanged);
    connect(&m_history, &RequestHistory::found, this,
            [this](const std::vector<ExchangeRecord> &records) {
                m_feed.appendOlder(records);
                summaryLater();
            });
}

void RequestsModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (m_active)
        catchUp();
    Q_EMIT activeChanged();
}

void RequestsModel::catchUp()
{
    m_proxy.recent(FeedModel::defaultCapacity, this,
                   [this](const std::vector<ExchangeRecord> &records) {
                       if (m_ready) {
                           m_feed.merge(records);
                           updateSummary();
                           return;
                       }
                       m_feed.reset(records);
                       m_ready = true;
                       offerChoices();
                       applyFilter();
                       updateSummary();
                       Q_EMIT readyChanged();
                   });
}

void RequestsModel::applyFilter()
{
    m_feed.setMatcher(FilterMatcher(m_filter.expression(), QDateTime::currentDateTime()));
    if (!m_ready)
        return;
    follow();
    const RequestList &loaded = m_feed.loaded();
    m_history.restart(m_filter.expression(), loaded.isEmpty() ? QByteArray() : loaded.oldest()->id);
    if (m_feed.count() < fewRows)
        m_history.readOn();
    updateSummary();
}

void RequestsModel::hold()
{
    if (!m_follow.hold())
        return;
    m_feed.setHeld(true);
    Q_EMIT followingChanged();
}

void RequestsModel::follow()
{
    const bool hadUnseen = m_follow.unseen() > 0;
    const bool changed = m_follow.follow();
    if (changed) {
        const bool paged = m_feed.loaded().size() > FeedModel::defaultCapacity;
        m_feed.setHeld(false);
        if (paged || m_filter.isActive())
            m_history.restart(m_filter.expression(),
                              m_feed.loaded().isEmpty() ? QByteArray()
                                                        : m_feed.loaded().oldest()->id);
        Q_EMIT followingChanged();
    }
    if (hadUnseen)
        Q_EMIT unseenChanged();
    Q_EMIT topWanted();
}

void RequestsModel::toggleFollow()
{
    if (m_follow.isFollowing())
        hold();
    else
        follow();
}

void RequestsModel::scrolled(bool atTop)
{
    FollowState after = m_follow;
    const bool changed = after.scrolled(atTop);
    if (!changed) {
        m_follow = after;
        return;
    }
    if (after.isFollowing())
        follow();
    else
        hold();
    m_follow.scrolled(atTop);
}

void RequestsModel::reachedEnd()
{
    if (m_ready)
        m_history.readOn();
}

void RequestsModel::exportTo(const QUrl &file)
{
    const RequestList &loaded = m_feed.loaded();
    const QByteArray oldest = loaded.isEmpty() ? QByteArray() : loaded.oldest()->id;
    std::vector<RequestPtr> inMemory;
    std::ranges::copy_if(m_feed.shown(), std::back_inserter(inMemory),
                         [&oldest](const RequestPtr &request) { return request->id >= oldest; });
    m_export.begin(file, std::move(inMemory), m_filter.expression(), oldest);
}

void RequestsModel::offerChoices()
{
    for (FilterChip *chip : {m_filter.modelChip(), m_filter.keyChip(), m_filter.clientChip()})
        chip->offer(frequentValues(m_feed.loaded(), chip->field(), mostChoices));
}

void RequestsModel::summaryLater()
{
    if (!m_summaryPause.isActive())
        m_summaryPause.start();
}

void RequestsModel::updateSummary()
{
    m_summary = summarize(m_feed.loaded(), m_feed.shown());
    Q_EMIT summaryChanged();
}

double RequestsModel::spent() const
{
    return static_cast<double>(m_summary.spent.value) / nanoDollars;
}

int RequestsModel::retentionDays() const
{
    return m_proxy.snapshot()->store.retentionDays;
}

QString RequestsModel::address() const
{
    return QUrl(m_proxy.state().baseUrl).authority();
}

} // namespace spillway
