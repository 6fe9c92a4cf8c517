// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/affinity.h"
#include "core/keys/keypool.h"
#include "core/keys/keystate.h"
#include "core/keys/policies/keychooser.h"

#include <QHash>

namespace spillway {

/// What deciding does not need of a key.
struct KeyRecord
{
    KeyConfig config;
    QString provider;
    Secret secret;
    KeyLatencies latencies;
    const char *shownState = nullptr; ///< as last reported
    QString why; ///< the last transition's reason
    quint64 requests = 0;
    quint64 failures = 0;
    quint64 limited = 0;
    bool vendorFailed = false; ///< since the last success, with an answer of its own
};

struct ProviderState
{
    QString id;
    QByteArray baseUrl;
    KeyPolicy policy = KeyPolicy::Health;
    bool affinity = true;
    std::uint32_t host = 0;
    std::vector<KeyIndex> keys; ///< configured order; empty when the provider is gone
    std::unique_ptr<KeyChooser> chooser;
    PoolLatencies latencies;
};

/// The pool's state and the steps of its life: configuring (keypool.cpp), choosing (keychoice.cpp),
/// hearing outcomes (keyoutcome.cpp). Keys, accounts, hosts and providers are numbered once and
/// never removed.
class KeyPool::Private
{
public:
    Private(const Clock &time, Random &chance)
        : clock(time)
        , random(chance)
        , draw(chance.next())
    {
    }

    // Configuring
    void configure(const ProviderConfig &config);
    void configureKey(const ProviderConfig &provider, std::uint32_t number,
                      const KeyConfig &config);
    [[nodiscard]] std::uint32_t accountNumber(const ProviderConfig &provider, const KeyConfig &key);
    [[nodiscard]] std::optional<KeyIndex> find(const QString &provider, const QString &label) const;

    // Choosing
    [[nodiscard]] std::optional<Obstacle> obstacle(KeyIndex key, QByteArrayView model,
                                                   TimePoint now) const
    {
        const KeyState &state = keys[key];
        return obstacleFor(state, accounts[state.account], hosts[state.host], model, now);
    }
    void renewGate(KeyIndex key) { gates[key] = gateFor(keys[key], accounts[keys[key].account]); }
    void bind(const QByteArray &conversation, KeyIndex key, TimePoint now);

    // Outcomes
    void succeeded(KeyIndex key, CircuitBreaker::ProbeId probe, Milliseconds timeToFirstToken);
    void failed(KeyIndex key, CircuitBreaker::ProbeId probe, const QByteArray &model,
                const Failure &failure);
    void giveBack(KeyIndex key, CircuitBreaker::ProbeId unanswered);
    void markQuota(KeyIndex key, const QByteArray &model, const Failure &failure, TimePoint now);
    void blameHost(std::uint32_t host, TimePoint now);

    // Telling
    [[nodiscard]] NamedState named(KeyIndex key, TimePoint now) const
    {
        const KeyState &state = keys[key];
        return namedState(state, accounts[state.account], hosts[state.host], now);
    }
    /// After every change of a key or its account: renews the gate, and tells the handler when the
    /// key's state is another one than last told.
    void report(KeyIndex key, const QString &reason, TimePoint now);
    /// A change that concerns one model only; the key's own state stays.
    void reportModel(KeyIndex key, const char *to, const QString &reason,
                     std::optional<Milliseconds> opensIn);

    const Clock &clock;
    Random &random;
    TransitionHandler handler;
    SnapshotPtr snapshot;
    BreakerConfig breaker;

    std::vector<KeyState> keys;
    std::vector<KeyGate> gates; ///< the same numbers
    std::vector<KeyRecord> records; ///< the same numbers
    std::vector<AccountState> accounts;
    std::vector<HostState> hosts;
    std::vector<ProviderState> providers;
    QHash<std::pair<QString, QString>, KeyIndex> keyNumbers; ///< provider id, label
    QHash<QByteArray, std::uint32_t> accountNumbers;
    QHash<QByteArray, std::uint32_t> hostNumbers;
    QHash<QString, std::uint32_t> providerNumbers;
    Affinity affinity;
    std::uint64_t draw; ///< the next decision's chance
    TimePoint amnestyUntil {}; ///< attempts without an answer leave no mark
};

} // namespace spillway
