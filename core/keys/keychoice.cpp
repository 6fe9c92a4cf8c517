// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/keypooldata.h"

#include <algorithm>
#include <array>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostExplained = 100;

/// The keys that were turned down: the first of them in detail, all of them in number.
class Rejections final
{
public:
    void add(KeyIndex key, RejectReason reason, std::optional<Milliseconds> opensIn)
    {
        ++m_counts[static_cast<std::size_t>(reason)];
        if (opensIn && (!m_earliest || *opensIn < *m_earliest))
            m_earliest = opensIn;
        if (m_list.empty())
            m_list.reserve(8);
        if (m_list.size() < mostExplained)
            m_list.push_back({key, reason, opensIn});
    }
    [[nodiscard]] bool has(RejectReason reason) const
    {
        return m_counts[static_cast<std::size_t>(reason)] > 0;
    }
    [[nodiscard]] std::vector<KeyRejection> take() { return std::move(m_list); }

    [[nodiscard]] NoKey noKey(bool triedAny)
    {
        NoKey none;
        none.kind = kind(triedAny);
        // A request that ends may free a key at any time: then there is no truth to tell.
        if (none.kind == ErrorKind::AllKeysCooling && !has(RejectReason::AtConcurrency))
            none.earliest = m_earliest;
        none.rejected = take();
        return none;
    }

private:
    [[nodiscard]] ErrorKind kind(bool triedAny) const
    {
        using enum RejectReason;
        if (has(AlreadyTried))
            return ErrorKind::AllKeysFailed; // usable keys, but not for this request
        if (has(Limited) || has(Exhausted) || has(CircuitOpen) || has(AtConcurrency))
            return ErrorKind::AllKeysCooling;
        if (has(SecretLocked))
            return ErrorKind::KeychainLocked;
        const bool failed = has(ModelUnavailable) || (has(Invalid) && triedAny);
        return failed ? ErrorKind::AllKeysFailed : ErrorKind::NoKeyConfigured;
    }

    std::vector<KeyRejection> m_list;
    std::array<std::size_t, static_cast<std::size_t>(RejectReason::NotBest) + 1> m_counts {};
    std::optional<Milliseconds> m_earliest;
};

PickReason reasonOf(KeyPolicy policy)
{
    switch (policy) {
    case KeyPolicy::Health:
        return PickReason::Health;
    case KeyPolicy::Weighted:
        return PickReason::Weighted;
    case KeyPolicy::RoundRobin:
        return PickReason::RoundRobin;
    case KeyPolicy::FillFirst:
        return PickReason::FillFirst;
    }
    return PickReason::Health;
}

} // namespace

std::variant<Pick, NoKey> KeyPool::pick(const PickRequest &request) const
{
    Q_ASSERT(request.route);
    const TimePoint now = d->clock.now();
    Rejections rejections;
    std::vector<ChoiceCandidate> able;
    struct Second
    {
        KeyIndex key;
        const RouteCandidate *candidate;
    };
    std::optional<Second> tried; // the one that was tried longest ago, and could be again
    const auto triedAt = [&](KeyIndex key) {
        return std::ranges::find(request.tried, key) - request.tried.begin();
    };
    bool moved = false;

    for (const RouteCandidate &candidate : request.route->candidates) {
        const auto number = d->providerNumbers.constFind(candidate.provider->id);
        if (number == d->providerNumbers.cend())
            continue; // gone since the exchange began
        const ProviderState &provider = d->providers[*number];
        able.clear();
        able.reserve(provider.keys.size());
        const bool hostRests = now < d->hosts[provider.host].restsUntil;
        for (const KeyIndex index : provider.keys) {
            const KeyGate &gate = d->gates[index];
            if (gate.plain && now >= gate.opensAt && !hostRests && request.tried.empty()) {
                Q_ASSERT(!d->obstacle(index, candidate.model, now));
                able.push_back({index, gate.weight, &d->keys[index].metrics});
                continue;
            }
            const KeyState &key = d->keys[index];
            if (key.forSomeTenants && !d->records[index].config.tenants.contains(request.tenant)) {
                rejections.add(index, RejectReason::TenantNotAllowed, {});
            } else if (const auto obstacle = d->obstacle(index, candidate.model, now)) {
                rejections.add(index, obstacle->reason, obstacle->opensIn);
            } else if (std::ranges::find(request.tried, index) != request.tried.end()) {
                rejections.add(index, RejectReason::AlreadyTried, {});
                if (!tried || triedAt(index) < triedAt(tried->key))
                    tried = {index, &candidate};
            } else {
                able.push_back({index, key.weight, &key.metrics});
            }
        }

        const bool sticky = provider.affinity && !request.conversation.isEmpty();
        const auto bound =
            sticky ? d->affinity.key(request.conversation, *number, now) : std::nullopt;
        if (able.empty()) {
            moved = moved || bound;
            continue;
        }

        Pick pick;
        pick.candidate = candidate;
        const auto home =
            bound ? std::ranges::find(able, *bound, &ChoiceCandidate::key) : able.end();
        std::size_t chosen = 0;
        if (home != able.end()) {
            chosen = static_cast<std::size_t>(home - able.begin());
            pick.reason = PickReason::Affinity;
        } else {
            const ChoiceContext context {now, provider.latencies.median(), d->draw, sticky};
            chosen = provider.chooser->choose(able, context);
            pick.reason = able.size() == 1 ? PickReason::OnlyKey : reasonOf(provider.policy);
            moved = moved || bound;
            if (provider.chooser->wantsCandidates()) {
                pick.considered.reserve(able.size());
                for (const ChoiceCandidate &one : able)
                    pick.considered.push_back(one.key);
            }
        }
        pick.key = able[chosen].key;
        if (d->keys[pick.key].circuit.state(now) == CircuitBreaker::State::HalfOpen)
            pick.reason = PickReason::Probe;
        pick.movedConversation = moved;
        for (std::size_t i = 0; i < std::min(able.size(), mostExplained + 1); ++i) {
            if (i != chosen)
                rejections.add(able[i].key, RejectReason::NotBest, {});
        }
        pick.rejected = rejections.take();
        return pick;
    }

    if (request.allowRetrySameKey && tried) {
        Pick pick;
        pick.key = tried->key;
        pick.candidate = *tried->candidate;
        const bool probe =
            d->keys[tried->key].circuit.state(now) == CircuitBreaker::State::HalfOpen;
        pick.reason = probe ? PickReason::Probe : PickReason::OnlyKey;
        pick.rejected = rejections.take();
        std::erase_if(pick.rejected,
                      [&](const KeyRejection &rejection) { return rejection.key == pick.key; });
        return pick;
    }
    return rejections.noKey(!request.tried.empty());
}

KeyLease KeyPool::acquire(const Pick &pick, const QByteArray &conversation)
{
    Q_ASSERT(pick.key < d->keys.size());
    const TimePoint now = d->clock.now();
    KeyState &key = d->keys[pick.key];
    ProviderState &provider = d->providers[key.provider];
    d->report(pick.key, u"Its rest is over."_s, now);

    CircuitBreaker::ProbeId probe = 0;
    if (key.circuit.state(now) == CircuitBreaker::State::HalfOpen && key.circuit.allows(now)) {
        probe = key.circuit.startProbe(now, d->breaker);
        d->renewGate(pick.key);
    }
    key.metrics.started(now);
    ++d->records[pick.key].requests;

    std::vector<ChoiceCandidate> considered;
    considered.reserve(pick.considered.size());
    for (const KeyIndex index : pick.considered)
        considered.push_back({index, d->keys[index].weight, &d->keys[index].metrics});
    provider.chooser->taken(pick.key, considered);
    d->draw = d->random.next();
    if (provider.affinity && !conversation.isEmpty())
        d->bind(conversation, pick.key, now);
    return KeyLease(*this, pick.key, pick.candidate.model, probe);
}

void KeyPool::Private::bind(const QByteArray &conversation, KeyIndex key, TimePoint now)
{
    const std::uint32_t provider = keys[key].provider;
    if (const auto home = affinity.key(conversation, provider, now); home && *home != key) {
        // More requests at once than the key takes: the overflow goes elsewhere, the conversation
        // stays at home.
        const auto inTheWay = obstacle(*home, {}, now);
        if (inTheWay && inTheWay->reason == RejectReason::AtConcurrency)
            return;
    }
    const Affinity::Change change = affinity.bind(conversation, provider, key, now);
    for (const KeyIndex released : change.released)
        --keys[released].metrics.conversations;
    if (change.bound)
        ++keys[*change.bound].metrics.conversations;
}

} // namespace spillway
