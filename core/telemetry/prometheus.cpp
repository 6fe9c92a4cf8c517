// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/telemetry/prometheus.h"

#include <algorithm>

namespace spillway {

namespace {

using Labels = std::vector<std::pair<QByteArray, QByteArray>>;

QByteArray escaped(QByteArrayView value)
{
    QByteArray text;
    for (const char c : value) {
        if (c == '\\' || c == '"')
            text += '\\';
        if (c == '\n')
            text += "\\n";
        else
            text += c;
    }
    return text;
}

/// Writes one metric family: HELP and TYPE once, then its samples.
class Family final
{
public:
    Family(QByteArray &out, QByteArrayView name, const char *type, QByteArrayView help)
        : m_out(out)
        , m_name(name.toByteArray())
    {
        m_out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        m_out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    void sample(const Labels &labels, double value, QByteArrayView suffix = {},
                QByteArrayView edge = {})
    {
        m_out.append(m_name).append(suffix);
        const char *separator = "{";
        const auto label = [&](QByteArrayView name, QByteArrayView text) {
            m_out.append(separator).append(name).append("=\"").append(escaped(text)).append('"');
            separator = ",";
        };
        for (const auto &[name, text] : labels)
            label(name, text);
        if (!edge.isEmpty())
            label("le", edge);
        if (*separator == ',')
            m_out.append('}');
        m_out.append(' ').append(QByteArray::number(value, 'g', 17)).append('\n');
    }

    template <std::size_t Edges>
    void histogram(const Labels &labels, const Counters::Buckets<Edges> &buckets,
                   const std::array<double, Edges> &edges)
    {
        quint64 cumulative = 0;
        for (std::size_t i = 0; i < Edges; ++i) {
            cumulative += buckets.counts[i];
            sample(labels, static_cast<double>(cumulative), "_bucket",
                   QByteArray::number(edges[i]));
        }
        sample(labels, static_cast<double>(buckets.count), "_bucket", "+Inf");
        sample(labels, buckets.sum, "_sum");
        sample(labels, static_cast<double>(buckets.count), "_count");
    }

private:
    QByteArray &m_out;
    QByteArray m_name;
};

Labels labelsOf(const Counters::SeriesKey &key, bool withStatus)
{
    Labels labels {{"model", key.model},
                   {"variant", key.variant.isEmpty() ? QByteArray("default") : key.variant},
                   {"provider", key.provider}};
    if (withStatus)
        labels.emplace_back("status_code", QByteArray::number(key.status));
    return labels;
}

} // namespace

QByteArray prometheusText(const Counters &counters, const std::vector<Gauge> &gauges)
{
    QByteArray out;
    // A scrape must not depend on the order of a hash table.
    std::vector<std::pair<Counters::SeriesKey, const Counters::Series *>> series;
    for (auto it = counters.series().cbegin(); it != counters.series().cend(); ++it)
        series.emplace_back(it.key(), &it.value());
    std::ranges::sort(series, [](const auto &a, const auto &b) {
        const auto order = [](const Counters::SeriesKey &key) {
            return std::tie(key.model, key.provider, key.variant, key.status);
        };
        return order(a.first) < order(b.first);
    });
    const auto perSeries = [&](const char *name, const char *help, auto value) {
        Family family(out, name, "counter", help);
        for (const auto &[key, data] : series)
            family.sample(labelsOf(key, true), static_cast<double>(value(*data)));
    };

    perSeries("proxy_requests_total", "Client requests by served model and status.",
              [](const Counters::Series &data) { return data.requests; });
    {
        Family family(out, "proxy_request_duration_seconds", "histogram", "Accept to last byte.");
        for (const auto &[key, data] : series)
            family.histogram(labelsOf(key, true), data->duration, Counters::durationEdges);
    }
    {
        Family family(out, "spillway_time_to_first_token_seconds", "histogram",
                      "Accept to first meaningful event.");
        for (const auto &[key, data] : series)
            family.histogram(labelsOf(key, true), data->firstToken, Counters::durationEdges);
    }
    {
        Family family(out, "proxy_response_size_bytes", "histogram",
                      "Response body towards the client.");
        for (const auto &[key, data] : series)
            family.histogram(labelsOf(key, true), data->responseSize, Counters::sizeEdges);
    }
    perSeries("proxy_token_input_total", "Input tokens, cache reads and writes included.",
              [](const Counters::Series &data) { return data.tokens.input().value; });
    perSeries("proxy_token_output_total", "Output tokens, reasoning included.",
              [](const Counters::Series &data) { return data.tokens.totalOutput().value; });
    perSeries("spillway_token_cache_read_total",
              "Input tokens read from the vendor's prompt cache.",
              [](const Counters::Series &data) { return data.tokens.cacheRead.value; });
    perSeries("spillway_token_cache_write_total",
              "Input tokens written to the vendor's prompt cache.",
              [](const Counters::Series &data) {
                  return data.tokens.cacheWrite5m.value + data.tokens.cacheWrite1h.value;
              });
    {
        Family family(out, "proxy_upstream_errors_total", "counter", "Failed attempts by kind.");
        QList<QByteArray> kinds = counters.upstreamErrors().keys();
        std::ranges::sort(kinds);
        for (const QByteArray &kind : kinds)
            family.sample({{"error_type", kind}},
                          static_cast<double>(counters.upstreamErrors().value(kind)));
    }
    const Counters::Totals &totals = counters.totals();
    const auto total = [&](const char *name, const char *help, quint64 value) {
        Family(out, name, "counter", help).sample({}, static_cast<double>(value));
    };
    total("spillway_attempts_total", "Tries at a key.", totals.attempts);
    total("spillway_retries_total", "Tries after the first of their request.", totals.retries);
    total("spillway_rescued_total", "Requests that succeeded after a failed try.", totals.rescued);
    total("spillway_broken_streams_total", "Streams cut after the commit point.", totals.broken);
    total("spillway_clients_gone_total", "Requests whose client left first.", totals.clientGone);
    Family(out, "spillway_requests_in_flight", "gauge", "Requests being served now.")
        .sample({}, static_cast<double>(counters.running()));
    for (const Gauge &gauge : gauges) {
        Family family(out, gauge.name, "gauge", gauge.help);
        for (const Gauge::Sample &sample : gauge.samples)
            family.sample(sample.labels, sample.value);
    }
    return out;
}

} // namespace spillway
