// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/admin/reports.h"

#include "core/base/jsonwriter.h"
#include "core/telemetry/prometheus.h"

#include <algorithm>

namespace spillway {

namespace {

bool canServe(const KeyStatus &key)
{
    return key.state == "ok" || key.state == "half_open";
}

void writeOptional(JsonWriter &json, QByteArrayView name, Milliseconds value)
{
    json.key(name);
    if (value < Milliseconds::zero())
        json.null();
    else
        json.value(static_cast<qint64>(value.count()));
}

void writeTokens(JsonWriter &json, const TokenUsage &usage)
{
    json.key("tokens")
        .beginObject()
        .member("input", usage.uncachedInput.value)
        .member("cacheRead", usage.cacheRead.value)
        .member("cacheWrite5m", usage.cacheWrite5m.value)
        .member("cacheWrite1h", usage.cacheWrite1h.value)
        .member("output", usage.output.value)
        .member("reasoning", usage.reasoning.value)
        .member("estimated", usage.source == TokenUsage::Source::Estimated)
        .end();
}

void writeKey(JsonWriter &json, const KeyStatus &key)
{
    json.beginObject()
        .member("provider", key.provider)
        .member("label", key.label)
        .member("account", key.account)
        .member("fingerprint", key.fingerprint)
        .member("enabled", key.enabled)
        .member("state", key.state)
        .member("why", key.why)
        .member("inFlight", key.inFlight)
        .member("health", key.health)
        .member("requests", static_cast<qint64>(key.requests))
        .member("failures", static_cast<qint64>(key.failures))
        .member("limited", static_cast<qint64>(key.limited));
    writeOptional(json, "opensInMs", key.opensIn.value_or(Milliseconds(-1)));
    writeOptional(json, "ttftP50Ms", key.ttftP50.value_or(Milliseconds(-1)));
    json.end();
}

void writeAttempt(JsonWriter &json, const AttemptRecord &attempt)
{
    json.beginObject()
        .member("provider", attempt.provider)
        .member("key", attempt.key)
        .member("model", attempt.model)
        .member("reason", attempt.reason)
        .member("outcome", attempt.outcome)
        .member("blame", attempt.blame)
        .member("status", attempt.status)
        .member("detail", attempt.detail);
    writeOptional(json, "startedMs", attempt.started);
    writeOptional(json, "connectedMs", attempt.connected);
    writeOptional(json, "firstByteMs", attempt.firstByte);
    writeOptional(json, "endedMs", attempt.ended);
    json.member("waitedMs", static_cast<qint64>(attempt.waitBefore.count())).end();
}

void writeExchange(JsonWriter &json, const ExchangeRecord &record)
{
    json.beginObject()
        .member("id", record.id)
        .member("accepted", static_cast<qint64>(record.accepted.time_since_epoch().count()))
        .member("state", exchangeStateName(record.state))
        .member("outcome", exchangeOutcomeName(record.outcome))
        .member("method", record.method)
        .member("path", record.path)
        .member("dialect", record.dialectIn ? dialectName(*record.dialectIn) : "")
        .member("client", record.client)
        .member("model", record.modelAsked)
        .member("modelServed", record.modelServed)
        .member("provider", record.provider)
        .member("key", record.key)
        .member("stream", record.stream)
        .member("affinity", record.affinityHit)
        .member("status", record.status)
        .member("errorKind", record.errorKind)
        .member("error", record.error)
        .member("stopReason", record.stopReason)
        .member("bytesIn", record.bytesIn)
        .member("bytesOut", record.bytesOut)
        .member("configVersion", static_cast<qint64>(record.configVersion));
    writeTokens(json, record.usage);
    writeOptional(json, "keyChosenMs", record.keyChosen);
    writeOptional(json, "firstByteMs", record.firstByte);
    writeOptional(json, "firstTokenMs", record.firstToken);
    writeOptional(json, "finishedMs", record.finished);
    json.key("attempts").beginArray();
    for (const AttemptRecord &attempt : record.attempts)
        writeAttempt(json, attempt);
    json.end().end();
}

void writeProcess(JsonWriter &json, const ProcessReport &process,
                  const std::vector<KeyStatus> &keys)
{
    json.member("version", process.version)
        .member("uptimeSeconds", static_cast<qint64>(process.uptime.count()))
        .member("port", static_cast<qint64>(process.port))
        .member("paused", process.paused)
        .member("draining", process.draining)
        .member("demo", process.demo)
        .member("healthyKeys", static_cast<qint64>(std::ranges::count_if(keys, canServe)))
        .member("totalKeys", static_cast<qint64>(keys.size()))
        .member("running", process.running);
    json.key("resumesInSeconds");
    if (process.resumesIn)
        json.value(static_cast<qint64>(process.resumesIn->count()));
    else
        json.null();
    json.key("store")
        .beginObject()
        .member("writable", process.store.writable)
        .member("problem", process.store.problem)
        .member("lost", static_cast<qint64>(process.store.lost))
        .member("waiting", static_cast<qint64>(process.store.waiting))
        .end();
}

} // namespace

bool isHealthy(const std::vector<KeyStatus> &keys)
{
    return std::ranges::any_of(keys, canServe);
}

QByteArray healthJson(const ProcessReport &process, const std::vector<KeyStatus> &keys)
{
    JsonWriter json;
    json.beginObject().member("status", isHealthy(keys) ? "OK" : "DEGRADED");
    writeProcess(json, process, keys);
    json.end();
    return json.take();
}

QByteArray statsJson(const ProcessReport &process, const std::vector<KeyStatus> &keys,
                     const Counters &counters)
{
    const Counters::Totals &totals = counters.totals();
    JsonWriter json;
    json.beginObject();
    writeProcess(json, process, keys);
    json.member("configVersion", static_cast<qint64>(process.configVersion))
        .key("clientRequests")
        .beginObject()
        .member("total", static_cast<qint64>(totals.started))
        .member("succeeded", static_cast<qint64>(totals.completed))
        .member("failed", static_cast<qint64>(totals.failed))
        .member("refused", static_cast<qint64>(totals.refused))
        .member("broken", static_cast<qint64>(totals.broken))
        .member("clientGone", static_cast<qint64>(totals.clientGone))
        .member("inFlight", static_cast<qint64>(counters.running()))
        .end()
        .key("keyAttempts")
        .beginObject()
        .member("total", static_cast<qint64>(totals.attempts))
        .member("retries", static_cast<qint64>(totals.retries))
        .member("rescued", static_cast<qint64>(totals.rescued))
        .end()
        .key("connections")
        .beginObject()
        .member("open", process.connections)
        .member("accepted", static_cast<qint64>(process.listener.accepted))
        .member("requests", static_cast<qint64>(process.listener.requests))
        .member("refused", static_cast<qint64>(process.listener.refused))
        .end();
    json.key("errors").beginObject();
    QList<QByteArray> kinds = counters.upstreamErrors().keys();
    std::ranges::sort(kinds);
    for (const QByteArray &kind : kinds)
        json.member(kind, static_cast<qint64>(counters.upstreamErrors().value(kind)));
    json.end();
    writeTokens(json, totals.tokens);
    json.key("keys").beginArray();
    for (const KeyStatus &key : keys)
        writeKey(json, key);
    json.end().end();
    return json.take();
}

QByteArray keysJson(const std::vector<KeyStatus> &keys)
{
    JsonWriter json;
    json.beginObject().key("keys").beginArray();
    for (const KeyStatus &key : keys)
        writeKey(json, key);
    json.end().end();
    return json.take();
}

QByteArray exchangesJson(const std::vector<ExchangeRecord> &records)
{
    JsonWriter json;
    json.beginObject().key("exchanges").beginArray();
    for (const ExchangeRecord &record : records)
        writeExchange(json, record);
    json.end().end();
    return json.take();
}

QByteArray metricsText(const ProcessReport &process, const std::vector<KeyStatus> &keys,
                       const Counters &counters)
{
    Gauge keyUp {"spillway_key_up", "1 when the key can serve now.", {}};
    Gauge inFlight {"spillway_key_in_flight", "Requests in flight at the key.", {}};
    Gauge health {"spillway_key_health", "Health score, 0 to 100.", {}};
    for (const KeyStatus &key : keys) {
        const std::vector<std::pair<QByteArray, QByteArray>> labels {
            {"provider", key.provider.toUtf8()}, {"key", key.label.toUtf8()}};
        keyUp.samples.push_back({labels, canServe(key) ? 1.0 : 0.0});
        inFlight.samples.push_back({labels, static_cast<double>(key.inFlight)});
        health.samples.push_back({labels, static_cast<double>(key.health)});
    }
    const auto single = [](const char *name, const char *help, double value) {
        return Gauge {name, help, {{{}, value}}};
    };
    return prometheusText(
        counters,
        {keyUp,
         inFlight,
         health,
         single("spillway_uptime_seconds", "Since the start.",
                static_cast<double>(process.uptime.count())),
         single("spillway_paused", "1 while paused.", process.paused ? 1.0 : 0.0),
         single("spillway_connections", "Open client connections.", process.connections),
         single("spillway_log_writable", "0 while records cannot be written to disk.",
                process.store.writable ? 1.0 : 0.0),
         single("spillway_log_lost", "Records that could not be kept.",
                static_cast<double>(process.store.lost)),
         {"spillway_build_info",
          "Version of this process.",
          {{{{"version", process.version}}, 1.0}}}});
}

} // namespace spillway
