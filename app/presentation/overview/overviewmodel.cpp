// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/overview/overviewmodel.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spillway {

namespace {

constexpr auto tilePace = 500ms;
constexpr auto chartPace = 1000ms;
constexpr auto livePace = 250ms;
constexpr auto skeletonAfter = 200ms;
constexpr auto quarterMinute = 15s;
constexpr std::size_t recentLimit = 32;

struct Stretch
{
    std::chrono::seconds width;
    int cells;
};

Stretch stretchOf(OverviewModel::Range range)
{
    switch (range) {
    case OverviewModel::Range::QuarterHour:
        return {15s, 60};
    case OverviewModel::Range::Day:
        return {30min, 48};
    case OverviewModel::Range::Week:
        return {3h, 56};
    case OverviewModel::Range::Hour:
        break;
    }
    return {60s, 60};
}

WallTime wallNow()
{
    return WallTime(Milliseconds(QDateTime::currentMSecsSinceEpoch()));
}

QDateTime dateTime(WallTime moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

} // namespace

OverviewModel::OverviewModel(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_keyHeat(this)
{
    m_refreshTimer.setSingleShot(true);
    m_liveTimer.setSingleShot(true);
    m_skeletonTimer.setSingleShot(true);
    m_secondTimer.setInterval(1s);
    connect(&m_refreshTimer, &QTimer::timeout, this, &OverviewModel::refresh);
    connect(&m_liveTimer, &QTimer::timeout, this, &OverviewModel::showLive);
    connect(&m_skeletonTimer, &QTimer::timeout, this, [this] {
        m_skeleton = m_view == View::Loading;
        Q_EMIT viewChanged();
    });
    connect(&m_secondTimer, &QTimer::timeout, this, [this] {
        if (!m_keyHeat.tick(QDateTime::currentDateTime()))
            m_secondTimer.stop();
    });
    connect(&proxy, &ProxyLink::stateChanged, this, &OverviewModel::takeState);
    connect(&proxy, &ProxyLink::keysChanged, this, &OverviewModel::takeKeys);
    connect(&proxy, &ProxyLink::feedChanged, this, &OverviewModel::takeFeed);
    takeState();
}

void OverviewModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active) {
        takeKeys();
        readRecent();
        refresh();
        if (m_view == View::Loading)
            m_skeletonTimer.start(skeletonAfter);
    } else {
        for (QTimer *timer : {&m_refreshTimer, &m_liveTimer, &m_secondTimer, &m_skeletonTimer})
            timer->stop();
    }
    Q_EMIT activeChanged();
}

void OverviewModel::setRange(Range range)
{
    if (m_range == range)
        return;
    m_range = range;
    m_sinceChart.invalidate();
    Q_EMIT rangeChanged();
    if (m_active)
        refresh();
}

void OverviewModel::takeState()
{
    const ProxyState state = m_proxy.state();
    const Service service = state.phase == ProxyState::Phase::Paused ? Service::Paused
        : state.phase == ProxyState::Phase::NotListening || state.phase == ProxyState::Phase::Failed
        ? Service::NotListening
        : Service::Running;
    if (service == m_service && state.baseUrl == m_baseUrl)
        return;
    m_service = service;
    m_baseUrl = state.baseUrl;
    Q_EMIT serviceChanged();
}

void OverviewModel::takeKeys()
{
    if (!m_active)
        return;
    const QDateTime now = QDateTime::currentDateTime();
    const int before = m_keyHeat.count();
    m_keyHeat.setKeys(m_proxy.keys(), now);
    if (m_keyHeat.tick(now) && !m_secondTimer.isActive())
        m_secondTimer.start();
    decideView();
    if ((before == 0) != (m_keyHeat.count() == 0))
        Q_EMIT viewChanged();
}

void OverviewModel::takeFeed(const FeedBatch &batch)
{
    if (!m_active)
        return;
    m_liveRequests.update(*batch);
    m_traffic = m_traffic || !batch->empty();
    decideView();
    if (!m_liveTimer.isActive())
        m_liveTimer.start(livePace);
    refreshSoon();
}

void OverviewModel::readRecent()
{
    m_proxy.recent(recentLimit, this, [this](const std::vector<ExchangeRecord> &records) {
        m_liveRequests.reset(records);
        m_traffic = m_traffic || !records.empty();
        m_recentKnown = true;
        showLive();
        decideView();
    });
}

void OverviewModel::showLive()
{
    m_live.assign(m_liveRequests.rows());
}

ActivityQuery OverviewModel::query() const
{
    const Stretch stretch = stretchOf(m_range);
    return {stretch.width, stretch.cells + 1}; // see shownCells()
}

void OverviewModel::refreshSoon()
{
    const auto passed = std::chrono::milliseconds(m_sinceRefresh.elapsed());
    const auto wait = std::max<std::chrono::milliseconds>(tilePace - passed, 0ms);
    if (!m_refreshTimer.isActive() || m_refreshTimer.remainingTimeAsDuration() > wait)
        m_refreshTimer.start(wait);
}

void OverviewModel::refresh()
{
    m_sinceRefresh.start();
    const quint64 asked = ++m_asked;
    m_proxy.activity({quarterMinute, 5}, this,
                     [this](const ActivityReport &report) { takeRate(report); });
    m_proxy.activity(query(), this, [this, asked](const ActivityReport &report) {
        if (asked == m_asked)
            takeReport(report);
    });
    // Without traffic: when cells move on.
    const auto into =
        std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()) % quarterMinute;
    m_refreshTimer.start(quarterMinute - into + 20ms);
}

void OverviewModel::takeRate(const ActivityReport &report)
{
    // The last minute: four whole cells, or the running one where it has more than the oldest.
    int sum = 0;
    for (std::size_t i = 0; i + 1 < report.cells.size(); ++i)
        sum += static_cast<int>(report.cells[i].requests());
    if (!report.cells.empty())
        sum += std::max(0,
                        static_cast<int>(report.cells.back().requests())
                            - static_cast<int>(report.cells.front().requests()));
    if (std::exchange(m_perMinute, sum) != sum)
        Q_EMIT perMinuteChanged();
}

void OverviewModel::takeReport(const ActivityReport &report)
{
    if (!m_active)
        return;
    if (report.complete && !m_complete)
        readRecent(); // the feed has got the log's newest by now
    m_complete = report.complete;
    m_traffic = m_traffic || report.sum.requests() + report.previous.requests() > 0;
    const OverviewNumbers numbers = overviewNumbers(report);
    if (numbers != m_numbers) {
        m_numbers = numbers;
        Q_EMIT numbersChanged();
    }
    m_models.assign(modelShares(report, m_colors));
    if (!m_sinceChart.isValid() || m_sinceChart.hasExpired(chartPace.count() - 50)) {
        m_sinceChart.start();
        takeChart(report);
    } else {
        refreshSoon(); // the chart is to catch up
    }
    if (!m_complete)
        refreshSoon();
    decideView();
}

void OverviewModel::takeChart(const ActivityReport &report)
{
    const ShownCells shown = shownCells(report, wallNow());
    m_cellSeconds = static_cast<int>(report.width.count());
    m_chartStart = dateTime(report.start).addSecs(qint64(m_cellSeconds) * qint64(shown.first));
    m_peak = 0;
    m_served.clear();
    m_rescued.clear();
    m_failed.clear();
    for (std::size_t i = 0; i < shown.count; ++i) {
        const ActivityCell &cell = report.cells[shown.first + i];
        m_served.append(cell.served);
        m_rescued.append(cell.rescued);
        m_failed.append(cell.failed + cell.refused);
        if (const double all = m_served.back() + m_rescued.back() + m_failed.back(); all > m_peak) {
            m_peak = all;
            m_peakTime = m_chartStart.addSecs(qint64(m_cellSeconds) * qint64(i));
        }
    }
    m_keyHeat.setReport(report, stretchOf(m_range).cells);
    Q_EMIT chartChanged();
}

void OverviewModel::decideView()
{
    View view = View::Loading;
    if (m_traffic)
        view = View::Ready;
    else if (m_complete && m_recentKnown)
        view = hasKeys() ? View::Empty : View::NoKeys;
    if (view == m_view)
        return;
    m_view = view;
    m_skeleton = false;
    m_skeletonTimer.stop();
    Q_EMIT viewChanged();
}

QString OverviewModel::stretchText() const
{
    switch (m_range) {
    case Range::QuarterHour:
        return tr("last 15 minutes");
    case Range::Day:
        return tr("last 24 hours");
    case Range::Week:
        return tr("last 7 days");
    case Range::Hour:
        break;
    }
    return tr("last hour");
}

QString OverviewModel::cellText() const
{
    switch (m_range) {
    case Range::QuarterHour:
        return tr("per 15 seconds");
    case Range::Day:
        return tr("per half hour");
    case Range::Week:
        return tr("per 3 hours");
    case Range::Hour:
        break;
    }
    return tr("per minute");
}

QString OverviewModel::againstPrevious() const
{
    switch (m_range) {
    case Range::QuarterHour:
        return tr("%1 vs previous 15 min");
    case Range::Day:
        return tr("%1 vs previous day");
    case Range::Week:
        return tr("%1 vs previous week");
    case Range::Hour:
        break;
    }
    return tr("%1 vs previous hour");
}

QString OverviewModel::columnFilter(int column) const
{
    if (column < 0 || column >= m_served.size())
        return {};
    const QDateTime from = m_chartStart.addSecs(qint64(column) * m_cellSeconds);
    return timeFilter(from, from.addSecs(m_cellSeconds), QDateTime::currentDateTime());
}

QString OverviewModel::stretchFilter(const QString &more) const
{
    const Stretch stretch = stretchOf(m_range);
    const QDateTime now = QDateTime::currentDateTime();
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(stretch.width);
    const QString time =
        timeFilter(now.addSecs(-seconds.count() * stretch.cells), now.addSecs(1), now);
    return more.isEmpty() ? time : more + u' ' + time;
}

void OverviewModel::sendTestRequest()
{
    if (m_testing)
        return;
    m_testing = true;
    m_testProblem.clear();
    Q_EMIT testChanged();
    m_proxy.sendTestRequest(this, [this](const Result<void> &sent) {
        m_testing = false;
        m_testProblem = sent ? QString() : sent.error().message;
        Q_EMIT testChanged();
    });
}

} // namespace spillway
