// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/telemetry.h"

#include <QHash>

#include <array>

namespace spillway {

/// Totals since the start, for /stats and /metrics. Label sets are bounded: at most `maxSeries`
/// combinations, later ones are counted as model "other". Core thread.
class Counters final : public ExchangeSink
{
public:
    static constexpr int maxSeries = 1000;
    /// Upper edges of the duration histograms, seconds.
    static constexpr std::array durationEdges {0.005, 0.01, 0.025, 0.05, 0.1,  0.25,  0.5,  1.0,
                                               2.5,   5.0,  10.0,  30.0, 60.0, 120.0, 300.0};
    /// Upper edges of the size histogram, bytes.
    static constexpr std::array sizeEdges {1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

    template <std::size_t Edges> struct Buckets
    {
        std::array<quint64, Edges + 1> counts {}; ///< not cumulative; last = over the last edge
        quint64 count = 0;
        double sum = 0;

        void add(double value, const std::array<double, Edges> &edges);
    };

    struct SeriesKey
    {
        QByteArray model;
        QByteArray provider;
        QByteArray variant;
        int status = 0;

        friend bool operator==(const SeriesKey &, const SeriesKey &) = default;
    };

    struct Series
    {
        quint64 requests = 0;
        Buckets<durationEdges.size()> duration; ///< accept to last byte, seconds
        Buckets<durationEdges.size()> firstToken; ///< accept to first semantic event, seconds
        Buckets<sizeEdges.size()> responseSize; ///< bytes
        TokenUsage tokens;
        qint64 costNanoDollars = 0;
        quint64 unpriced = 0;
    };

    struct Totals
    {
        quint64 started = 0;
        quint64 completed = 0;
        quint64 refused = 0;
        quint64 failed = 0;
        quint64 broken = 0;
        quint64 clientGone = 0;
        quint64 attempts = 0;
        quint64 retries = 0; ///< attempts after the first
        quint64 rescued = 0; ///< completed after at least one failed attempt
        TokenUsage tokens;
    };

    void exchangeStarted(const ExchangeRecord &record) override;
    void exchangeChanged(const ExchangeRecord &record) override;
    void exchangeFinished(const ExchangeRecord &record) override;

    [[nodiscard]] const Totals &totals() const { return m_totals; }
    [[nodiscard]] quint64 running() const { return m_running; }
    [[nodiscard]] const QHash<SeriesKey, Series> &series() const { return m_series; }
    /// Failed attempts by kind.
    [[nodiscard]] const QHash<QByteArray, quint64> &upstreamErrors() const
    {
        return m_upstreamErrors;
    }

private:
    Series &seriesFor(const ExchangeRecord &record);

    Totals m_totals;
    quint64 m_running = 0;
    QHash<SeriesKey, Series> m_series;
    QHash<QByteArray, quint64> m_upstreamErrors;
};

[[nodiscard]] size_t qHash(const Counters::SeriesKey &key, size_t seed = 0);

} // namespace spillway
