// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/hostburst.h"
#include "core/keys/keymetrics.h"
#include "core/keys/keypool.h"
#include "core/keys/modelcooldowns.h"
#include "core/resilience/circuitbreaker.h"
#include "core/resilience/cooldown.h"

namespace spillway {

/// The quota axis of one account: one key, or all keys that share the vendor's limits.
struct AccountState
{
    Cooldown quota;
    ModelCooldowns models;
    std::vector<KeyIndex> keys;
};

/// A mark that a failure left on an account's quota axis, with what was before: enough to take it
/// back when the account turns out not to be to blame.
struct QuotaMark
{
    std::uint32_t account = 0;
    QByteArray model; ///< empty = the account's own axis
    Cooldown before;
    Cooldown after;
    TimePoint at {};
};

/// What is known of a host.
struct HostState
{
    HostBurst burst;
    std::vector<QuotaMark> marks; ///< of the burst that may be going on
    TimePoint restsUntil {};
};

/// What choosing looks at, for each key and each decision: kept small and together. The auth axis
/// (`invalid`) and the transient axis (`circuit`) are the key's own, the quota axis is its
/// account's.
struct KeyState
{
    bool configured = false; ///< false: gone from the configuration; the number stays taken
    bool enabled = false;
    bool needsSecret = true;
    bool forSomeTenants = false;
    bool invalid = false;
    SecretState secret = SecretState::Unknown;
    int concurrency = 0;
    int weight = 1;
    std::uint32_t provider = 0;
    std::uint32_t account = 0;
    std::uint32_t host = 0;
    CircuitBreaker circuit;
    ModelCooldowns modelsOff; ///< not on this key's plan
    KeyMetrics metrics;
};

/// Why a key may not serve now.
struct Obstacle
{
    RejectReason reason = RejectReason::Disabled;
    std::optional<Milliseconds> opensIn; ///< when that ends by itself
};

/// The first reason against the key for the model (empty = any), absent when it may serve. Tenants
/// and what an exchange has tried are the caller's.
[[nodiscard]] std::optional<Obstacle> obstacleFor(const KeyState &key, const AccountState &account,
                                                  const HostState &host, QByteArrayView model,
                                                  TimePoint now);

/// A key's state boiled down to one comparison, for the pass over thousands of keys: kept beside
/// the state, renewed whenever that changes.
struct KeyGate
{
    TimePoint opensAt {}; ///< quota and circuit
    int weight = 1;
    bool plain = false; ///< nothing but time stands between the key and any request
};
[[nodiscard]] KeyGate gateFor(const KeyState &key, const AccountState &account);

/// The key's state as KeyStatus names it, and when it ends by itself.
struct NamedState
{
    const char *name = "ok";
    std::optional<Milliseconds> opensIn;
};
[[nodiscard]] NamedState namedState(const KeyState &key, const AccountState &account,
                                    const HostState &host, TimePoint now);

} // namespace spillway
