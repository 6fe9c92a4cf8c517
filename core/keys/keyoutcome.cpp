// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/keypooldata.h"
#include "core/keys/transitiontext.h"

#include <algorithm>
#include <utility>

namespace spillway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

KeyLease::KeyLease(KeyPool &pool, KeyIndex key, QByteArray model, CircuitBreaker::ProbeId probe)
    : m_pool(&pool)
    , m_key(key)
    , m_model(std::move(model))
    , m_probe(probe)
{
}

KeyLease::KeyLease(KeyLease &&other) noexcept
    : m_pool(std::exchange(other.m_pool, nullptr))
    , m_key(other.m_key)
    , m_model(std::move(other.m_model))
    , m_probe(other.m_probe)
    , m_reported(other.m_reported)
{
}

KeyLease &KeyLease::operator=(KeyLease &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_pool = std::exchange(other.m_pool, nullptr);
        m_key = other.m_key;
        m_model = std::move(other.m_model);
        m_probe = other.m_probe;
        m_reported = other.m_reported;
    }
    return *this;
}

KeyLease::~KeyLease()
{
    giveBack();
}

void KeyLease::giveBack()
{
    if (KeyPool *pool = std::exchange(m_pool, nullptr))
        pool->d->giveBack(m_key, m_reported ? 0 : m_probe);
}

void KeyLease::succeeded(Milliseconds timeToFirstToken)
{
    if (m_pool && !std::exchange(m_reported, true))
        m_pool->d->succeeded(m_key, m_probe, timeToFirstToken);
}

void KeyLease::failed(const Failure &failure)
{
    if (m_pool && !std::exchange(m_reported, true))
        m_pool->d->failed(m_key, m_probe, m_model, failure);
}

void KeyPool::Private::giveBack(KeyIndex index, CircuitBreaker::ProbeId unanswered)
{
    keys[index].metrics.ended();
    keys[index].circuit.abandonProbe(unanswered, clock.now());
    renewGate(index);
}

void KeyPool::Private::succeeded(KeyIndex index, CircuitBreaker::ProbeId probe,
                                 Milliseconds timeToFirstToken)
{
    constexpr std::size_t enoughSamples = 5;
    const TimePoint now = clock.now();
    KeyState &key = keys[index];
    KeyLatencies &latencies = records[index].latencies;
    latencies.add(timeToFirstToken);
    if (latencies.count() >= enoughSamples)
        key.metrics.typicalLatency = latencies.median();
    providers[key.provider].latencies.add(timeToFirstToken);
    key.metrics.succeeded(now);
    key.circuit.recordSuccess(probe);
    records[index].vendorFailed = false;
    HostState &host = hosts[key.host];
    host.burst.clear();
    host.marks.clear();
    report(index, u"The trial request succeeded."_s, now);
}

void KeyPool::Private::failed(KeyIndex index, CircuitBreaker::ProbeId probe,
                              const QByteArray &model, const Failure &failure)
{
    const TimePoint now = clock.now();
    const FailureRule &rule = failure.rule();
    KeyState &key = keys[index];
    KeyRecord &record = records[index];

    if (failure.status == 0 && now < amnestyUntil) {
        key.circuit.abandonProbe(probe, now);
        return;
    }
    record.vendorFailed |= failure.status > 0;
    if (rule.countsForBreaker) {
        key.circuit.recordFailure(probe, now, breaker);
        key.metrics.failed(now);
    } else if (failure.status > 0 && rule.blame != Blame::Host) {
        key.circuit.recordSuccess(
            probe); // refused, but by a vendor that works: no fault of the route
    } else {
        key.circuit.abandonProbe(probe, now);
    }

    if (rule.blame == Blame::Key || rule.blame == Blame::KeyAndModel
        || rule.blame == Blame::Account)
        ++record.failures;
    if (failure.kind == FailureKind::KeyInvalid) {
        key.invalid = true;
    } else if (failure.kind == FailureKind::ModelUnavailable && !model.isEmpty()) {
        Cooldown &off = key.modelsOff.at(model, now);
        off.exhaust(now, 1h);
        reportModel(index, "model_unavailable", transitionText(failure, model), off.opensIn(now));
    } else if (rule.coolsDown) {
        markQuota(index, failure.modelScoped ? model : QByteArray(), failure, now);
        return;
    }
    report(index, transitionText(failure, {}), now);
}

void KeyPool::Private::markQuota(KeyIndex index, const QByteArray &model, const Failure &failure,
                                 TimePoint now)
{
    const std::uint32_t number = keys[index].account;
    AccountState &account = accounts[number];
    Cooldown &cooldown = model.isEmpty() ? account.quota : account.models.at(model, now);
    const Cooldown before = cooldown;
    if (failure.kind == FailureKind::QuotaExhausted) {
        cooldown.exhaust(now, failure.retryAfter);
    } else {
        ++records[index].limited;
        cooldown.limit(now, failure.retryAfter);
        HostState &host = hosts[keys[index].host];
        std::erase_if(host.marks,
                      [&](const QuotaMark &mark) { return now - mark.at > HostBurst::window; });
        if (cooldown != before)
            host.marks.push_back({number, model, before, cooldown, now});
        if (host.burst.add(number, now)) {
            blameHost(keys[index].host, now);
            return;
        }
    }
    const QString text = transitionText(failure, model);
    if (!model.isEmpty() && cooldown != before)
        reportModel(index, "model_limited", text, cooldown.opensIn(now));
    for (const KeyIndex sharing : account.keys)
        report(sharing, text, now);
}

void KeyPool::Private::blameHost(std::uint32_t number, TimePoint now)
{
    HostState &host = hosts[number];
    // Newest first, so that an account with two marks ends at the state before the first.
    for (auto mark = host.marks.rbegin(); mark != host.marks.rend(); ++mark) {
        AccountState &account = accounts[mark->account];
        Cooldown &cooldown =
            mark->model.isEmpty() ? account.quota : account.models.at(mark->model, now);
        if (cooldown == mark->after)
            cooldown = mark->before;
    }
    host.marks.clear();
    host.restsUntil = now + HostBurst::rest;
    for (KeyIndex key = 0; key < keys.size(); ++key) {
        if (keys[key].configured && keys[key].host == number) {
            const QString why = u"The vendor's host limits every key at once; all rest for 10 s, "
                                u"their own marks are taken "
                                u"back."_s;
            report(key, why, now);
            if (qstrcmp(records[key].shownState, "limited") == 0)
                records[key].why = why;
        }
    }
}

void KeyPool::Private::report(KeyIndex index, const QString &reason, TimePoint now)
{
    renewGate(index);
    KeyRecord &record = records[index];
    const NamedState state = named(index, now);
    if (!keys[index].configured || qstrcmp(state.name, record.shownState) == 0)
        return;
    const char *before = std::exchange(record.shownState, state.name);
    record.why = reason;
    if (handler)
        handler({record.provider, record.config.label, before, state.name, reason, state.opensIn});
}

void KeyPool::Private::reportModel(KeyIndex index, const char *to, const QString &reason,
                                   std::optional<Milliseconds> opensIn)
{
    if (handler)
        handler({records[index].provider, records[index].config.label, records[index].shownState,
                 to, reason, opensIn});
}

} // namespace spillway
