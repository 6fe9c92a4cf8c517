// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/keypool.h"
#include "tests/fakes/fakeclock.h"

namespace spillway {

/// A pool with its clock, its chance and a way to build a configuration.
class PoolFixture
{
public:
    PoolFixture()
    {
        pool.setTransitionHandler(
            [this](const KeyTransition &transition) { transitions.push_back(transition); });
    }

    ProviderConfig &addProvider(const QString &id, const QStringList &labels)
    {
        ProviderConfig provider;
        provider.id = id;
        provider.baseUrl = "https://" + id.toUtf8() + ".example/v1";
        provider.dialects = {Dialect::Anthropic};
        for (const QString &label : labels) {
            KeyConfig key;
            key.label = label;
            key.secret = {SecretReference::Kind::Environment, label};
            provider.keys.push_back(key);
        }
        next.providers.push_back(provider);
        return next.providers.back();
    }

    /// Publishes `next` and reads every secret.
    void apply()
    {
        auto published = std::make_shared<Snapshot>(next);
        snapshot = published;
        pool.apply(published);
        for (const ProviderConfig &provider : published->providers) {
            for (const KeyConfig &key : provider.keys)
                pool.setSecret(provider.id, key.label, SecretState::Present,
                               Secret(key.label.toUtf8()));
        }
        route = Route();
        for (const ProviderConfig &provider : published->providers)
            route.candidates.push_back({&provider, "model"});
        transitions.clear();
    }

    PickRequest request(const QByteArray &conversation = {}, std::vector<KeyIndex> tried = {}) const
    {
        PickRequest question;
        question.route = &route;
        question.conversation = conversation;
        question.tried = std::move(tried);
        return question;
    }

    std::optional<Pick> pick(const QByteArray &conversation = {},
                             std::vector<KeyIndex> tried = {}) const
    {
        const auto answer = pool.pick(request(conversation, std::move(tried)));
        const Pick *pick = std::get_if<Pick>(&answer);
        return pick ? std::optional(*pick) : std::nullopt;
    }
    NoKey noKey(const PickRequest &question) const
    {
        const auto answer = pool.pick(question);
        const NoKey *none = std::get_if<NoKey>(&answer);
        return none ? *none : NoKey {ErrorKind::Internal, {}, {}};
    }
    QString picked(const QByteArray &conversation = {}, std::vector<KeyIndex> tried = {}) const
    {
        const auto answer = pick(conversation, std::move(tried));
        return answer ? pool.label(answer->key) : QString();
    }

    /// One request from choice to outcome.
    QString use(const QByteArray &conversation = {}, const std::optional<Failure> &failure = {})
    {
        const auto answer = pick(conversation);
        if (!answer)
            return {};
        KeyLease lease = pool.acquire(*answer, conversation);
        if (failure)
            lease.failed(*failure);
        else
            lease.succeeded(Milliseconds(300));
        return pool.label(answer->key);
    }
    void fail(const QString &label, const Failure &failure)
    {
        Pick pick;
        pick.key = index(label);
        pick.candidate = route.candidates.front();
        pool.acquire(pick, {}).failed(failure);
    }

    KeyStatus status(const QString &label) const
    {
        for (const KeyStatus &status : pool.statuses()) {
            if (status.label == label)
                return status;
        }
        return {};
    }
    KeyIndex index(const QString &label) const { return status(label).index; }

    FakeClock clock;
    SeededRandom random {7};
    Snapshot next;
    SnapshotPtr snapshot;
    Route route;
    std::vector<KeyTransition> transitions;
    KeyPool pool {clock, random};
};

inline Failure failureOf(FailureKind kind, int status, std::optional<Milliseconds> retryAfter = {})
{
    Failure failure;
    failure.kind = kind;
    failure.status = status;
    failure.retryAfter = retryAfter;
    return failure;
}

} // namespace spillway
