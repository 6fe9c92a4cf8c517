// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/feed.h"

#include <QElapsedTimer>
#include <QObject>

#include <deque>
#include <vector>

namespace spillway::bench {

/// Exchanges that start, stream and finish at a steady rate through the real feed, on a thread of
/// its own like the core's. Make it, move it there, then start().
class FeedSource final : public QObject
{
    Q_OBJECT
public:
    /// `history` is what the feed holds already, oldest first.
    FeedSource(std::vector<ExchangeRecord> history, int perSecond);

    /// Batches go to `receiver` by queued call.
    void start(QObject *receiver, std::function<void(const FeedBatch &)> receive);
    void stop();
    /// Milliseconds by which the thread's ticks came late, sorted; only after stop().
    [[nodiscard]] std::vector<double> lateness() const;
    [[nodiscard]] int started() const { return m_started; }

private:
    void tick();

    std::vector<ExchangeRecord> m_history;
    int m_perSecond;
    std::unique_ptr<Feed> m_feed; ///< made on its thread
    std::unique_ptr<QTimer> m_timer;
    QElapsedTimer m_clock;
    qint64 m_lastTick = 0; ///< nanoseconds
    std::deque<ExchangeRecord> m_running;
    std::vector<double> m_lateness;
    int m_number = 0; ///< of the newest exchange
    int m_started = 0;
};

} // namespace spillway::bench
