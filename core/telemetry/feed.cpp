// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/telemetry/feed.h"

#include <algorithm>

namespace spillway {

namespace {
constexpr Milliseconds batchInterval {33};
}

Feed::Feed(std::size_t capacity)
    : m_capacity(capacity)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Feed::publish);
}

int Feed::subscribe(const Subscriber &subscriber)
{
    const int subscription = m_nextSubscription++;
    m_subscribers.insert(subscription, subscriber);
    return subscription;
}

void Feed::unsubscribe(int subscription)
{
    m_subscribers.remove(subscription);
}

void Feed::load(std::vector<ExchangeRecord> history)
{
    for (ExchangeRecord &record : history)
        m_finished.push_back(std::make_shared<const ExchangeRecord>(std::move(record)));
    std::ranges::sort(m_finished, {}, [](const Finished &record) { return record->id; });
    while (m_finished.size() > m_capacity)
        m_finished.pop_front();
}

std::vector<ExchangeRecord> Feed::recent(std::size_t limit) const
{
    std::vector<ExchangeRecord> records;
    const std::size_t running = std::min(limit, this->running());
    const std::size_t finished = std::min(limit - running, m_finished.size());
    records.reserve(running + finished);
    for (std::size_t i = m_finished.size() - finished; i < m_finished.size(); ++i)
        records.push_back(*m_finished[i]);
    std::vector<const ExchangeRecord *> live(m_running.cbegin(), m_running.cend());
    std::ranges::sort(live, {}, &ExchangeRecord::id);
    for (std::size_t i = live.size() - running; i < live.size(); ++i)
        records.push_back(*live[i]);
    return records;
}

void Feed::exchangeStarted(const ExchangeRecord &record)
{
    m_running.insert(record.id, &record);
    markDirty(record.id);
}

void Feed::exchangeChanged(const ExchangeRecord &record)
{
    markDirty(record.id);
}

void Feed::exchangeFinished(const ExchangeRecord &record)
{
    m_running.remove(record.id);
    m_finished.push_back(std::make_shared<const ExchangeRecord>(record));
    if (!m_subscribers.isEmpty())
        m_news.insert(record.id, m_finished.back());
    if (m_finished.size() > m_capacity)
        m_finished.pop_front();
    markDirty(record.id);
}

void Feed::markDirty(const QByteArray &id)
{
    if (m_subscribers.isEmpty())
        return;
    if (!m_dirtyIds.contains(id)) {
        m_dirtyIds.insert(id);
        m_dirty.push_back(id);
    }
    if (!m_timer.isActive())
        m_timer.start(batchInterval);
}

void Feed::publish()
{
    auto batch = std::make_shared<std::vector<ExchangeRecord>>();
    batch->reserve(m_dirty.size());
    for (const QByteArray &id : m_dirty) {
        if (const auto news = m_news.constFind(id); news != m_news.cend())
            batch->push_back(**news);
        else if (const auto running = m_running.constFind(id); running != m_running.cend())
            batch->push_back(**running);
    }
    m_dirty.clear();
    m_dirtyIds.clear();
    m_news.clear();
    const FeedBatch shared = std::move(batch);
    const auto subscribers = m_subscribers; // a subscriber may unsubscribe while it is called
    for (const Subscriber &subscriber : subscribers)
        subscriber(shared);
}

} // namespace spillway

#include "moc_feed.cpp"
