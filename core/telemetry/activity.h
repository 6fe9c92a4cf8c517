// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/activityreport.h"
#include "core/telemetry/activityseries.h"
#include "core/telemetry/telemetry.h"

#include <QHash>

#include <deque>
#include <optional>
#include <utility>

namespace spillway {

/// Traffic over time for the window's charts and heat maps: cells for everything together, for each
/// key and for each model, in bounded memory. An exchange belongs to the moment at which it was
/// accepted, with all of its attempts, so that the list of requests of that moment explains a cell.
/// Adding one costs well under a microsecond. Core thread.
///
/// The log of earlier runs comes by addHistory(), oldest first, while live exchanges are counted
/// already; the caller leaves out what this run wrote.
class Activity final : public ExchangeSink
{
public:
    /// Keys and models beyond that: the one that was used longest ago is forgotten.
    static constexpr qsizetype maxKeys = 256;
    static constexpr qsizetype maxModels = 64;
    /// The oldest moment, back from now, that a report can need: a week and the week before it.
    static constexpr std::chrono::days history {15};

    explicit Activity(const Clock &clock);

    void exchangeStarted(const ExchangeRecord &) override { }
    void exchangeChanged(const ExchangeRecord &) override { }
    void exchangeFinished(const ExchangeRecord &record) override;

    void addHistory(const std::vector<ExchangeRecord> &records);
    /// There is no more history, or it cannot be read.
    void endHistory() { m_complete = true; }
    /// `state` is the key's new one, as in KeyTransition::to.
    void keyChanged(const QString &provider, const QString &label, const QByteArray &state);

    [[nodiscard]] ActivityReport report(const ActivityQuery &query, WallTime now) const;

private:
    using KeyName = std::pair<QString, QString>; ///< provider, label

    struct Opening ///< of a circuit
    {
        WallTime from;
        std::optional<WallTime> to; ///< absent: still open
    };
    struct Key
    {
        ActivitySeries series;
        std::deque<Opening> openings; ///< oldest first
        double usualFirstToken = 0; ///< moving average, ms
        int firstTokens = 0; ///< that it has seen, up to the few that it takes to trust it
    };

    void add(const ExchangeRecord &record, WallTime now);
    [[nodiscard]] Key &keyFor(const KeyName &name);
    [[nodiscard]] ActivitySeries &modelFor(const QByteArray &model);
    [[nodiscard]] static bool learnFirstToken(Key &key, const ExchangeRecord &record);
    /// Fills everything but keys and models.
    void sumUp(ActivityReport &report) const;
    [[nodiscard]] static std::optional<KeyActivity>
    reportKey(const KeyName &name, const Key &key, const ActivityReport &frame, WallTime now);

    const Clock &m_clock;
    ActivitySeries m_all {history};
    QHash<KeyName, Key> m_keys;
    QHash<QByteArray, ActivitySeries> m_models; ///< as served
    bool m_complete = false;
};

} // namespace spillway
