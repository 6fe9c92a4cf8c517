// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/keypool.h"

#include "core/keys/healthscore.h"
#include "core/keys/keypooldata.h"

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

/// scheme://host[:port] of a base URL, lower case: what accounts and host troubles belong to.
QByteArray hostOf(const QByteArray &baseUrl)
{
    const qsizetype scheme = baseUrl.indexOf("://");
    const qsizetype path = baseUrl.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    return (path < 0 ? baseUrl : baseUrl.left(path)).toLower();
}

/// The number of a name, given on its first use.
template <typename Name, typename State>
std::uint32_t numberOf(QHash<Name, std::uint32_t> &numbers, std::vector<State> &states,
                       const Name &name)
{
    const auto found = numbers.constFind(name);
    if (found != numbers.cend())
        return *found;
    const auto number = static_cast<std::uint32_t>(states.size());
    numbers.insert(name, number);
    states.emplace_back();
    return number;
}

} // namespace

KeyPool::KeyPool(const Clock &clock, Random &random)
    : d(std::make_unique<Private>(clock, random))
{
}
KeyPool::~KeyPool() = default;

void KeyPool::setTransitionHandler(TransitionHandler handler)
{
    d->handler = std::move(handler);
}

std::uint32_t KeyPool::Private::accountNumber(const ProviderConfig &provider, const KeyConfig &key)
{
    // Accounts are the vendor's, so providers of one host share them; a key without one has an
    // account of its own.
    const QByteArray name = key.account.isEmpty()
        ? provider.id.toUtf8() + '\n' + key.label.toUtf8()
        : hostOf(provider.baseUrl) + "\n\n" + key.account.toUtf8();
    return numberOf(accountNumbers, accounts, name);
}

void KeyPool::Private::configureKey(const ProviderConfig &provider, std::uint32_t number,
                                    const KeyConfig &config)
{
    const std::pair name(provider.id, config.label);
    const auto known = keyNumbers.constFind(name);
    const bool isNew = known == keyNumbers.cend();
    const KeyIndex index = isNew ? static_cast<KeyIndex>(keys.size()) : *known;
    if (isNew) {
        keyNumbers.insert(name, index);
        keys.emplace_back();
        gates.emplace_back();
        records.emplace_back();
    }
    KeyState &key = keys[index];
    KeyRecord &record = records[index];
    if (isNew || record.config.secret != config.secret) {
        record.secret = Secret();
        key.secret = SecretState::Unknown;
        key.invalid = false;
    }
    record.config = config;
    record.provider = provider.id;
    key.configured = true;
    key.enabled = config.enabled && provider.enabled;
    key.needsSecret = provider.auth != AuthScheme::None;
    key.forSomeTenants = !config.tenants.isEmpty();
    key.concurrency = config.concurrency;
    key.weight = std::max(1, config.weight);
    key.provider = number;
    key.account = accountNumber(provider, config);
    key.host = providers[number].host;
    key.modelsOff.clear(); // a reload is a person's doing: the plan may be another one
    accounts[key.account].keys.push_back(index);
    providers[number].keys.push_back(index);
}

void KeyPool::Private::configure(const ProviderConfig &config)
{
    const std::uint32_t number = numberOf(providerNumbers, providers, config.id);
    ProviderState &provider = providers[number];
    provider.id = config.id;
    if (!provider.chooser || provider.policy != config.policy)
        provider.chooser = makeKeyChooser(config.policy);
    provider.policy = config.policy;
    provider.affinity = config.affinity;
    provider.host = numberOf(hostNumbers, hosts, hostOf(config.baseUrl));
    const bool moved = provider.baseUrl != config.baseUrl;
    provider.baseUrl = config.baseUrl;
    for (const KeyConfig &key : config.keys)
        configureKey(config, number, key);
    if (config.auth == AuthScheme::None && config.keys.empty()) {
        // A server that wants no key (a local model) still needs something that carries its state.
        KeyConfig keyless;
        keyless.label = u"none"_s;
        configureKey(config, number, keyless);
    }
    if (moved) {
        // What another address said of the keys is void.
        for (const KeyIndex key : provider.keys) {
            keys[key].invalid = false;
            keys[key].circuit.reset();
        }
    }
}

void KeyPool::apply(SnapshotPtr snapshot)
{
    Q_ASSERT(snapshot);
    for (KeyState &key : d->keys)
        key.configured = false;
    for (AccountState &account : d->accounts)
        account.keys.clear();
    for (ProviderState &provider : d->providers)
        provider.keys.clear();
    d->breaker = snapshot->breaker;
    for (const ProviderConfig &provider : snapshot->providers)
        d->configure(provider);
    d->snapshot = std::move(snapshot);

    const TimePoint now = d->clock.now();
    for (KeyIndex key = 0; key < d->keys.size(); ++key) {
        KeyRecord &record = d->records[key];
        if (!d->keys[key].configured) {
            record.secret = Secret();
            d->keys[key].secret = SecretState::Unknown;
            record.shownState = nullptr;
            d->renewGate(key);
        } else if (!record.shownState) {
            d->renewGate(key);
            record.shownState = d->named(key, now).name; // a new key is no transition
        } else {
            d->report(key, u"The configuration changed."_s, now);
        }
    }
}

std::optional<KeyIndex> KeyPool::Private::find(const QString &provider, const QString &label) const
{
    const auto found = keyNumbers.constFind({provider, label});
    if (found == keyNumbers.cend() || !keys[*found].configured)
        return {};
    return *found;
}

void KeyPool::setSecret(const QString &provider, const QString &label, SecretState state,
                        Secret secret)
{
    const auto index = d->find(provider, label);
    if (!index)
        return;
    KeyState &key = d->keys[*index];
    KeyRecord &record = d->records[*index];
    const bool changed =
        !record.secret.isEmpty() && !secret.isEmpty() && !record.secret.equals(secret.reveal());
    if (changed)
        key.invalid = false; // what the vendor said was about the other secret
    key.secret = state;
    record.secret = std::move(secret);
    switch (state) {
    case SecretState::Present:
        d->report(*index, changed ? u"The secret was replaced."_s : u"The secret was read."_s,
                  d->clock.now());
        break;
    case SecretState::Missing:
        d->report(*index, u"There is no secret where the configuration says."_s, d->clock.now());
        break;
    case SecretState::Locked:
    case SecretState::Unknown:
        d->report(*index, u"The secret cannot be read: the keychain is locked."_s, d->clock.now());
        break;
    }
}

const Secret &KeyPool::secret(KeyIndex key) const
{
    Q_ASSERT(key < d->records.size());
    return d->records[key].secret;
}

QString KeyPool::label(KeyIndex key) const
{
    return key < d->records.size() ? d->records[key].config.label : QString();
}

QString KeyPool::account(KeyIndex key) const
{
    return key < d->records.size() ? d->records[key].config.account : QString();
}

std::vector<KeyStatus> KeyPool::statuses() const
{
    const TimePoint now = d->clock.now();
    std::vector<KeyStatus> statuses;
    for (const ProviderState &provider : d->providers) {
        for (const KeyIndex index : provider.keys) {
            const KeyState &key = d->keys[index];
            const KeyRecord &record = d->records[index];
            const NamedState named = d->named(index, now);
            KeyStatus status;
            status.index = index;
            status.provider = record.provider;
            status.label = record.config.label;
            status.account = record.config.account;
            status.fingerprint = record.secret.isEmpty() ? QString() : record.secret.fingerprint();
            status.enabled = key.enabled;
            status.secret = key.secret;
            status.why = qstrcmp(named.name, "ok") == 0 ? QString() : record.why;
            status.state = named.name;
            status.opensIn = named.opensIn;
            status.inFlight = key.metrics.inFlight();
            status.health = healthScore(key.metrics, provider.latencies.median(), now);
            status.requests = record.requests;
            status.failures = record.failures;
            status.limited = record.limited;
            status.ttftP50 = record.latencies.median();
            statuses.push_back(std::move(status));
        }
    }
    return statuses;
}

void KeyPool::networkReturned(Milliseconds amnesty)
{
    const TimePoint now = d->clock.now();
    d->amnestyUntil = now + amnesty;
    for (KeyIndex index = 0; index < d->keys.size(); ++index) {
        KeyState &key = d->keys[index];
        if (!key.configured || d->records[index].vendorFailed)
            continue;
        key.circuit.reset();
        d->report(index, u"The network is back."_s, now);
    }
}

bool KeyPool::reset(const QString &provider, const QString &label)
{
    const auto index = d->find(provider, label);
    if (!index)
        return false;
    KeyState &key = d->keys[*index];
    key.invalid = false;
    key.circuit.reset();
    key.modelsOff.clear();
    d->accounts[key.account].quota.clear();
    d->accounts[key.account].models.clear();
    d->hosts[key.host].restsUntil = {};
    const TimePoint now = d->clock.now();
    for (const KeyIndex sharing : d->accounts[key.account].keys)
        d->report(sharing, u"Reset by hand."_s, now);
    return true;
}

} // namespace spillway
