// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/keystate.h"

#include <algorithm>

namespace spillway {

namespace {

std::optional<Milliseconds> later(std::optional<Milliseconds> a, std::optional<Milliseconds> b)
{
    return !a ? b : !b ? a : std::max(a, b);
}

std::optional<Milliseconds> hostOpensIn(const HostState &host, TimePoint now)
{
    if (now >= host.restsUntil)
        return {};
    return std::chrono::ceil<Milliseconds>(host.restsUntil - now);
}

/// The obstacles that need a person.
std::optional<RejectReason> standingObstacle(const KeyState &key)
{
    if (!key.configured || !key.enabled)
        return RejectReason::Disabled;
    if (key.needsSecret && key.secret != SecretState::Present)
        return key.secret == SecretState::Missing ? RejectReason::NoSecret
                                                  : RejectReason::SecretLocked;
    if (key.invalid)
        return RejectReason::Invalid;
    return {};
}

/// The obstacles that pass with time; each may hold at once, so the rest is the longest.
std::optional<Obstacle> passingObstacle(const KeyState &key, const AccountState &account,
                                        const HostState &host, QByteArrayView model, TimePoint now)
{
    Cooldown::Level level = account.quota.level(now);
    auto opensIn = level == Cooldown::Level::Clear ? std::nullopt : account.quota.opensIn(now);
    if (const Cooldown *ofModel = model.isEmpty() ? nullptr : account.models.find(model)) {
        level = std::max(level, ofModel->level(now));
        opensIn = later(opensIn, ofModel->opensIn(now));
    }
    if (const auto rest = hostOpensIn(host, now)) {
        level = std::max(level, Cooldown::Level::Limited);
        opensIn = later(opensIn, rest);
    }
    const bool open = !key.circuit.allows(now);
    if (open)
        opensIn = later(opensIn, key.circuit.opensIn(now));

    if (level == Cooldown::Level::Exhausted)
        return Obstacle {RejectReason::Exhausted, opensIn};
    if (level == Cooldown::Level::Limited)
        return Obstacle {RejectReason::Limited, opensIn};
    if (open)
        return Obstacle {RejectReason::CircuitOpen, opensIn};
    return {};
}

} // namespace

std::optional<Obstacle> obstacleFor(const KeyState &key, const AccountState &account,
                                    const HostState &host, QByteArrayView model, TimePoint now)
{
    if (const auto standing = standingObstacle(key))
        return Obstacle {*standing, {}};
    if (!model.isEmpty()) {
        const Cooldown *off = key.modelsOff.find(model);
        if (off && off->level(now) != Cooldown::Level::Clear)
            return Obstacle {RejectReason::ModelUnavailable, off->opensIn(now)};
    }
    if (auto passing = passingObstacle(key, account, host, model, now))
        return passing;
    if (key.concurrency > 0 && key.metrics.inFlight() >= key.concurrency)
        return Obstacle {RejectReason::AtConcurrency, {}};
    return {};
}

KeyGate gateFor(const KeyState &key, const AccountState &account)
{
    KeyGate gate;
    gate.opensAt = std::max(account.quota.clearsAt(), key.circuit.opensAt());
    gate.weight = key.weight;
    gate.plain = !standingObstacle(key) && !key.forSomeTenants && key.concurrency == 0
        && key.modelsOff.isEmpty() && account.models.isEmpty();
    return gate;
}

NamedState namedState(const KeyState &key, const AccountState &account, const HostState &host,
                      TimePoint now)
{
    if (const auto standing = standingObstacle(key)) {
        switch (*standing) {
        case RejectReason::NoSecret:
            return {"no_secret", {}};
        case RejectReason::SecretLocked:
            return {"locked", {}};
        case RejectReason::Invalid:
            return {"invalid", {}};
        default:
            return {"disabled", {}};
        }
    }
    const bool halfOpen = key.circuit.state(now) == CircuitBreaker::State::HalfOpen;
    const auto passing = passingObstacle(key, account, host, {}, now);
    if (!passing)
        return {halfOpen ? "half_open" : "ok", {}};
    switch (passing->reason) {
    case RejectReason::Exhausted:
        return {"exhausted", passing->opensIn};
    case RejectReason::Limited:
        return {"limited", passing->opensIn};
    default:
        return {halfOpen ? "half_open" : "circuit_open", passing->opensIn};
    }
}

} // namespace spillway
