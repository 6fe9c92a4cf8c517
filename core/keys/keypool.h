// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/secret.h"
#include "core/config/snapshot.h"
#include "core/keys/keyindex.h"
#include "core/resilience/circuitbreaker.h"
#include "core/resilience/failure.h"
#include "core/routing/router.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace spillway {

/// What is known of a key's secret.
enum class SecretState : std::uint8_t { Unknown, Present, Missing, Locked };

/// Why a key was chosen.
enum class PickReason : std::uint8_t {
    Affinity,
    Health,
    Weighted,
    RoundRobin,
    FillFirst,
    OnlyKey,
    Probe
};

/// Why a key was not.
enum class RejectReason : std::uint8_t {
    Disabled,
    NoSecret,
    SecretLocked,
    Invalid, ///< the vendor refused it
    Exhausted, ///< quota, until its reset
    Limited, ///< 429 cool-down
    CircuitOpen,
    AtConcurrency,
    ModelUnavailable, ///< not on this key's plan
    TenantNotAllowed,
    AlreadyTried,
    NotBest, ///< eligible, but the policy preferred another
};

[[nodiscard]] const char *pickReasonName(PickReason reason);
[[nodiscard]] const char *rejectReasonName(RejectReason reason);

struct KeyRejection
{
    KeyIndex key;
    RejectReason reason;
    std::optional<Milliseconds> opensIn; ///< when the reason ends by itself
};

/// One request's question to the pool.
struct PickRequest
{
    const Route *route = nullptr;
    QByteArray conversation; ///< affinity id; empty = none
    QString tenant;
    std::vector<KeyIndex> tried; ///< in this exchange, oldest first
    /// When no untried key may serve, a tried one may again: set it when the last failure was
    /// transient (a retryable one), so that the only key is tried more than once. Keys whose
    /// failure left a mark stay out by their mark.
    bool allowRetrySameKey = false;
};

struct Pick
{
    KeyIndex key = 0;
    RouteCandidate candidate;
    PickReason reason = PickReason::Health;
    bool movedConversation = false; ///< the conversation had another key: its prompt cache is lost
    std::vector<KeyRejection> rejected; ///< other keys that were looked at, the first 100
    std::vector<KeyIndex> considered; ///< for acquire(), where the policy's turn depends on who
                                      ///< else could have served
};

/// No key may serve now.
struct NoKey
{
    ErrorKind kind = ErrorKind::NoKeyConfigured; ///< or KeychainLocked, AllKeysCooling,
                                                 ///< AllKeysFailed (all tried)
    std::optional<Milliseconds> earliest; ///< until the first key opens, when that is known
    std::vector<KeyRejection> rejected; ///< the first 100
};

/// A key's state for people and for the admin API. Value.
struct KeyStatus
{
    KeyIndex index = 0;
    QString provider;
    QString label;
    QString account;
    QString fingerprint; ///< of the secret; empty when there is none
    bool enabled = true;
    SecretState secret = SecretState::Unknown;
    QByteArray state; ///< ok, limited, exhausted, invalid, circuit_open, half_open, disabled,
                      ///< no_secret, locked
    std::optional<Milliseconds> opensIn;
    QString why; ///< the last transition's reason in words
    int inFlight = 0;
    int health = 100; ///< 0…100
    quint64 requests = 0;
    quint64 failures = 0;
    quint64 limited = 0; ///< 429s
    std::optional<Milliseconds> ttftP50;
};

/// A change of a key's state, for the log, the feed and notifications.
struct KeyTransition
{
    QString provider;
    QString label;
    QByteArray from;
    QByteArray to;
    QString reason;
    std::optional<Milliseconds> opensIn;
};

class KeyPool;

/// A key in use by one attempt: its in-flight count, held to the end of the stream. Movable; gives
/// the key back when it is destroyed. Report the outcome first, at most once.
class KeyLease final
{
public:
    KeyLease() = default;
    KeyLease(KeyLease &&other) noexcept;
    KeyLease &operator=(KeyLease &&other) noexcept;
    ~KeyLease();

    explicit operator bool() const { return m_pool != nullptr; }
    [[nodiscard]] KeyIndex key() const { return m_key; }
    /// The attempt's first semantic event came (time since the attempt's start: upstream time,
    /// never queue wait).
    void succeeded(Milliseconds timeToFirstToken);
    void failed(const Failure &failure);

private:
    friend class KeyPool;
    KeyLease(KeyPool &pool, KeyIndex key, QByteArray model, CircuitBreaker::ProbeId probe);
    void giveBack();

    KeyPool *m_pool = nullptr;
    KeyIndex m_key = 0;
    QByteArray m_model;
    CircuitBreaker::ProbeId m_probe = 0;
    bool m_reported = false;
};

/// All keys of all providers with their live state: the only place that knows whether a key may be
/// used now. Core thread. Must outlive its leases.
class KeyPool final
{
public:
    using TransitionHandler = std::function<void(const KeyTransition &)>;

    KeyPool(const Clock &clock, Random &random);
    ~KeyPool();
    /// Called in the middle of acquire(), apply(), setSecret(), reset() and a lease's report: it
    /// must not change the pool.
    void setTransitionHandler(TransitionHandler handler);

    /// Takes over a new configuration; keys that stay (provider id + label) keep their state,
    /// secrets are kept when the reference did not change.
    void apply(SnapshotPtr snapshot);
    void setSecret(const QString &provider, const QString &label, SecretState state, Secret secret);
    [[nodiscard]] const Secret &secret(KeyIndex key) const;

    /// Decides; changes nothing (a dry run gives the same answer). Walks the route's candidates in
    /// order; at the first provider with a key that may serve: the conversation's key if it is
    /// among them, else the provider's policy. Costs a pass over the keys of the providers that it
    /// looks at.
    [[nodiscard]] std::variant<Pick, NoKey> pick(const PickRequest &request) const;
    /// Makes the decision real, in the same turn of the event loop as pick(): counts the request in
    /// flight, binds the conversation, takes the half-open probe.
    [[nodiscard]] KeyLease acquire(const Pick &pick, const QByteArray &conversation);

    [[nodiscard]] QString label(KeyIndex key) const;
    [[nodiscard]] QString account(KeyIndex key) const;
    [[nodiscard]] std::vector<KeyStatus> statuses() const;
    /// Manual control: forget invalid / limited / open states (after an edit, a test, or by hand).
    /// False when unknown.
    bool reset(const QString &provider, const QString &label);
    /// Our own network was away and is back: circuits that opened without one answer of a vendor
    /// close, and for `amnesty` an attempt that gets no answer leaves no mark.
    void networkReturned(Milliseconds amnesty);

private:
    friend class KeyLease;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spillway
