// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/telemetry.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace spillway {

/// What changed in the feed since the last batch: each exchange once, with its newest state.
using FeedBatch = std::shared_ptr<const std::vector<ExchangeRecord>>;

/// The live feed: exchanges appear when accepted and change until they are done. Keeps the newest
/// `capacity` finished ones and all that run. Subscribers get coalesced batches at most 30 times a
/// second, nothing while nothing changes. Core thread.
class Feed final : public QObject, public ExchangeSink
{
    Q_OBJECT
public:
    static constexpr std::size_t defaultCapacity = 10'000;

    explicit Feed(std::size_t capacity = defaultCapacity);

    using Subscriber = std::function<void(const FeedBatch &)>;
    /// Returns a number for unsubscribe(). Called on the core thread.
    int subscribe(const Subscriber &subscriber);
    void unsubscribe(int subscription);

    /// Finished exchanges of an earlier run, oldest first; they are not news to subscribers.
    void load(std::vector<ExchangeRecord> history);
    /// The newest `limit` exchanges, oldest first, running ones last.
    [[nodiscard]] std::vector<ExchangeRecord> recent(std::size_t limit) const;
    [[nodiscard]] std::size_t running() const { return static_cast<std::size_t>(m_running.size()); }

    void exchangeStarted(const ExchangeRecord &record) override;
    void exchangeChanged(const ExchangeRecord &record) override;
    void exchangeFinished(const ExchangeRecord &record) override;

private:
    void markDirty(const QByteArray &id);
    void publish();

    std::size_t m_capacity;
    using Finished = std::shared_ptr<const ExchangeRecord>;
    QHash<QByteArray, const ExchangeRecord *> m_running; ///< their owners' own, see ExchangeSink
    std::deque<Finished> m_finished; ///< oldest first
    QHash<QByteArray, Finished> m_news; ///< finished since the last batch
    std::vector<QByteArray>
        m_dirty; ///< ids in the order of their first change since the last batch
    QSet<QByteArray> m_dirtyIds; ///< the same, to ask quickly
    QHash<int, Subscriber> m_subscribers;
    int m_nextSubscription = 1;
    QTimer m_timer;
};

} // namespace spillway
