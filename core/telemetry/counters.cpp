// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/telemetry/counters.h"

#include <algorithm>

namespace spillway {

namespace {

double seconds(Milliseconds duration)
{
    return static_cast<double>(duration.count()) / 1000.0;
}

void addTokens(TokenUsage &total, const TokenUsage &usage)
{
    total.uncachedInput += usage.uncachedInput;
    total.cacheRead += usage.cacheRead;
    total.cacheWrite5m += usage.cacheWrite5m;
    total.cacheWrite1h += usage.cacheWrite1h;
    total.output += usage.output;
    total.reasoning += usage.reasoning;
}

} // namespace

size_t qHash(const Counters::SeriesKey &key, size_t seed)
{
    return qHashMulti(seed, key.model, key.provider, key.variant, key.status);
}

template <std::size_t Edges>
void Counters::Buckets<Edges>::add(double value, const std::array<double, Edges> &edges)
{
    const auto edge = std::ranges::lower_bound(edges, value);
    ++counts[static_cast<std::size_t>(edge - edges.begin())];
    ++count;
    sum += value;
}

void Counters::exchangeStarted(const ExchangeRecord &)
{
    ++m_totals.started;
    ++m_running;
}

void Counters::exchangeChanged(const ExchangeRecord &) { }

void Counters::exchangeFinished(const ExchangeRecord &record)
{
    --m_running;
    bool failedAttempt = false;
    for (const AttemptRecord &attempt : record.attempts) {
        if (attempt.outcome != "ok") {
            failedAttempt = true;
            ++m_upstreamErrors[attempt.outcome];
        }
    }
    m_totals.attempts += record.attempts.size();
    if (record.attempts.size() > 1)
        m_totals.retries += record.attempts.size() - 1;

    switch (record.outcome) {
    case ExchangeOutcome::Completed:
        ++m_totals.completed;
        if (failedAttempt && record.status < 400)
            ++m_totals.rescued;
        break;
    case ExchangeOutcome::Refused:
        ++m_totals.refused;
        break;
    case ExchangeOutcome::Failed:
        ++m_totals.failed;
        break;
    case ExchangeOutcome::Broken:
    case ExchangeOutcome::Interrupted:
        ++m_totals.broken;
        break;
    case ExchangeOutcome::ClientGone:
        ++m_totals.clientGone;
        break;
    case ExchangeOutcome::Running:
        Q_ASSERT_X(false, "Counters", "a finished exchange cannot be running");
        break;
    }
    addTokens(m_totals.tokens, record.usage);

    Series &series = seriesFor(record);
    ++series.requests;
    series.duration.add(seconds(record.finished), durationEdges);
    if (record.firstToken >= Milliseconds::zero())
        series.firstToken.add(seconds(record.firstToken), durationEdges);
    series.responseSize.add(static_cast<double>(record.bytesOut), sizeEdges);
    addTokens(series.tokens, record.usage);
    if (record.cost)
        series.costNanoDollars += record.cost->value;
    else if (record.usage.source != TokenUsage::Source::None)
        ++series.unpriced;
}

Counters::Series &Counters::seriesFor(const ExchangeRecord &record)
{
    // What a client asked for is unbounded; what an upstream served is not, and only that becomes a
    // label.
    SeriesKey key {record.modelServed.isEmpty() ? QByteArray("none") : record.modelServed,
                   record.provider.toUtf8(), record.variant, record.status};
    if (const auto known = m_series.find(key); known != m_series.end())
        return *known;
    if (m_series.size() >= maxSeries)
        key.model = "other";
    return m_series[key];
}

} // namespace spillway
