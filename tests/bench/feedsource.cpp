// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/feedsource.h"

#include <algorithm>

namespace spillway::bench {

namespace {

constexpr std::chrono::milliseconds tickInterval {5};
constexpr std::size_t concurrent = 100; ///< so long does an exchange run
constexpr double nanosecondsAMillisecond = 1e6;

} // namespace

FeedSource::FeedSource(std::vector<ExchangeRecord> history, int perSecond)
    : m_history(std::move(history))
    , m_perSecond(perSecond)
    , m_number(static_cast<int>(m_history.size()))
{
}

void FeedSource::start(QObject *receiver, std::function<void(const FeedBatch &)> receive)
{
    m_feed = std::make_unique<Feed>();
    m_feed->load(m_history);
    m_feed->subscribe([receiver, receive = std::move(receive)](const FeedBatch &batch) {
        QMetaObject::invokeMethod(receiver, [receive, batch] { receive(batch); });
    });
    m_timer = std::make_unique<QTimer>();
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer.get(), &QTimer::timeout, this, &FeedSource::tick);
    m_clock.start();
    m_timer->start(tickInterval);
}

void FeedSource::stop()
{
    m_timer.reset();
    m_feed.reset();
    std::ranges::sort(m_lateness);
}

std::vector<double> FeedSource::lateness() const
{
    return m_lateness;
}

void FeedSource::tick()
{
    const qint64 now = m_clock.nsecsElapsed();
    const double passed = static_cast<double>(now - m_lastTick) / nanosecondsAMillisecond;
    m_lastTick = now;
    m_lateness.push_back(std::max(0.0, passed - static_cast<double>(tickInterval.count())));
    const qint64 due = m_clock.elapsed() * m_perSecond / 1000;
    for (; m_started < due; ++m_started) {
        ExchangeRecord record = m_history[static_cast<std::size_t>(m_number) % m_history.size()];
        record.id = "ex_" + QByteArray::number(++m_number).rightJustified(20, '0');
        record.state = ExchangeState::Connecting;
        record.outcome = ExchangeOutcome::Running;
        m_feed->exchangeStarted(record);
        record.state = ExchangeState::Streaming;
        m_feed->exchangeChanged(record);
        m_running.push_back(std::move(record));
        if (m_running.size() > concurrent) {
            ExchangeRecord ended = std::move(m_running.front());
            m_running.pop_front();
            ended.state = ExchangeState::Done;
            ended.outcome = ExchangeOutcome::Completed;
            m_feed->exchangeFinished(ended);
        }
    }
}

} // namespace spillway::bench
