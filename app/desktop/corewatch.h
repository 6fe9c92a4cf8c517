// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/core.h"
#include "core/telemetry/telemetry.h"

#include <QTimer>

namespace spillway {

/// How the core stands at a moment. Value.
struct CoreReport
{
    ProcessReport process;
    ListeningState listening;
    std::vector<KeyStatus> keys;
    std::optional<ErrorKind> keychainProblem;
};

/// Tells the window's side what changes in the core: reports when something has happened, at most
/// twice a second while somebody looks and every two seconds otherwise, and the feed while somebody
/// looks. Runs no timer while nothing happens and nothing is about to. Lives on the core thread as
/// the core's child.
class CoreWatch final : public QObject, public ExchangeSink
{
    Q_OBJECT
public:
    /// All are called on the core thread.
    struct Receivers
    {
        std::function<void(const CoreReport &)> report;
        std::function<void(const FeedBatch &)> feed;
        std::function<void(const KeyTransition &)> transition;
    };

    CoreWatch(Core &core, Receivers receivers);

    void setWatched(bool watched);

    void exchangeStarted(const ExchangeRecord &record) override;
    void exchangeChanged(const ExchangeRecord &record) override;
    void exchangeFinished(const ExchangeRecord &record) override;

private:
    void soon();
    void atOnce();
    void report();
    void planNext(const CoreReport &report);

    Core &m_core;
    const Receivers m_receivers;
    bool m_watched = false;
    int m_feedSubscription = 0; ///< 0 = none
    TimePoint m_lastReport {};
    QTimer m_timer;
};

} // namespace spillway
