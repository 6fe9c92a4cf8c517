// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/core.h"

#include "core/admin/adminapi.h"
#include "core/exchange/exchangeregistry.h"
#include "core/gateway.h"
#include "core/keyprobe.h"
#include "core/secrets/secretresolver.h"
#include "core/storesink.h"
#include "core/telemetry/activity.h"
#include "core/upstream/curltransport.h"

#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcCore, "spillway.core", QtInfoMsg)
Q_LOGGING_CATEGORY(lcKeys, "spillway.keys", QtInfoMsg)

constexpr std::chrono::seconds longestWaitForSecrets {3};
constexpr std::chrono::seconds amnestyAfterSleep {10};
constexpr int historyAtStart = static_cast<int>(Feed::defaultCapacity);

} // namespace

Core::Core(CoreOptions options)
    : m_options(std::move(options))
    , m_startedAt(m_clock.now())
    , m_keys(std::make_unique<KeyPool>(m_clock, m_random))
    , m_transport(std::make_unique<CurlTransport>(m_clock))
    , m_secrets(std::make_unique<SecretResolver>(m_options.session))
    , m_store(std::make_unique<Store>(m_options.dataFolder))
    , m_journal(std::make_unique<ExchangeJournal>(m_options.dataFolder))
    , m_storeSink(std::make_unique<StoreSink>(*m_store, *m_journal))
    , m_counters(std::make_unique<Counters>())
    , m_feed(std::make_unique<Feed>())
    , m_activity(std::make_unique<Activity>(m_clock))
    , m_telemetry(std::make_unique<Telemetry>())
{
    m_telemetry->addSink(*m_storeSink); // first: what others have seen is already safe
    m_telemetry->addSink(*m_counters);
    m_telemetry->addSink(*m_activity);
    m_telemetry->addSink(*m_feed);
    m_exchanges = std::make_unique<ExchangeRegistry>(ExchangeServices {.clock = m_clock,
                                                                       .random = m_random,
                                                                       .keys = *m_keys,
                                                                       .transport = *m_transport,
                                                                       .telemetry = *m_telemetry});
    m_admin = std::make_unique<AdminApi>(*this, m_clock);
    m_gateway = std::make_unique<Gateway>(*m_admin, *m_exchanges, [this] {
        ServingState serving = m_serving;
        if (serving.paused && m_resumeTimer.isActive())
            serving.resumesIn =
                std::max(std::chrono::ceil<std::chrono::seconds>(m_resumesAt - m_clock.now()),
                         std::chrono::seconds(1));
        return Gateway::State {m_snapshot, serving};
    });
    m_keys->setTransitionHandler([this](const KeyTransition &change) {
        // That a secret could be read at start is no news.
        if (change.from == "locked" && change.to == "ok")
            qCDebug(lcKeys).noquote() << change.provider << "/" << change.label << change.reason;
        else
            qCInfo(lcKeys).noquote() << change.provider << "/" << change.label << change.from
                                     << "->" << change.to << "(" << change.reason << ")";
        m_activity->keyChanged(change.provider, change.label, change.to);
        Q_EMIT keyChanged(change);
    });
    // A keychain that was locked has been unlocked.
    connect(m_secrets.get(), &SecretResolver::becameAvailable, this,
            [this] { readSecrets([] {}); });
    m_resumeTimer.setSingleShot(true);
    connect(&m_resumeTimer, &QTimer::timeout, this, &Core::resume);
    m_drainTimer.setSingleShot(true);
    connect(&m_drainTimer, &QTimer::timeout, this, &Core::finishDrain);
    connect(m_exchanges.get(), &ExchangeRegistry::idle, this, [this] {
        if (m_drained) // answers that were just finished still have to leave
            m_drainTimer.start(std::chrono::milliseconds(50));
    });
}

Core::~Core() = default;

void Core::start(SnapshotPtr snapshot, std::function<void(Result<quint16>)> started)
{
    m_snapshot = std::move(snapshot);
    m_started = std::move(started);
    m_keys->apply(m_snapshot);
    openStore();
    m_startTimer.setSingleShot(true);
    connect(&m_startTimer, &QTimer::timeout, this, &Core::finishStart);
    m_startTimer.start(longestWaitForSecrets);
    readSecrets([this] { finishStart(); });
}

void Core::finishStart()
{
    m_startTimer.stop();
    const auto started = std::exchange(m_started, {});
    if (!started)
        return;
    const Result<void> opened = listen();
    started(opened ? Result<quint16>(m_listener->port()) : Result<quint16>(opened.error()));
}

void Core::openStore()
{
    m_storeOpenedAt = m_clock.wallNow();
    m_store->setRetention(m_snapshot->store.retentionDays, m_snapshot->store.maxSizeMb);
    m_store->open(this, [this](const Result<StoreReport> &report) {
        if (!report) {
            qCWarning(lcCore).noquote() << report.error().message << report.error().detail;
            m_activity->endHistory();
            return;
        }
        if (!report->setAside.isEmpty())
            qCWarning(lcCore).noquote()
                << "The log database was damaged and is now" << report->setAside;
        if (report->recovered + report->interrupted > 0)
            qCInfo(lcCore) << "The last run ended early:" << report->recovered
                           << "finished requests recovered," << report->interrupted
                           << "were interrupted";
        m_store->query({.limit = historyAtStart}, this,
                       [this](Result<std::vector<ExchangeRecord>> history) {
                           if (history)
                               m_feed->load(*std::move(history));
                       });
        readActivity(-1);
    });
    if (const Result<void> opened = m_journal->open(); !opened)
        qCWarning(lcCore).noquote() << opened.error().message << opened.error().detail;
}

void Core::readActivity(qint64 after)
{
    // What this run logs is counted as it happens.
    m_store->history(
        {.from = m_storeOpenedAt - Activity::history, .before = m_storeOpenedAt, .after = after},
        this, [this](const Result<HistorySlice> &slice) {
            if (slice)
                m_activity->addHistory(slice->records);
            if (slice && slice->more)
                readActivity(slice->last);
            else
                m_activity->endHistory();
        });
}

void Core::readSecrets(const std::function<void()> &done)
{
    // Runs when the last answer and this function itself have let go of it.
    const std::shared_ptr<void> allAnswered(nullptr, [core = QPointer(this), done](void *) {
        if (!core) // it ends: the questions go with it
            return;
        Q_EMIT core->secretsRead();
        done();
    });
    m_keychainProblems.clear();
    for (const ProviderConfig &provider : m_snapshot->providers) {
        for (const KeyConfig &key : provider.keys) {
            if (key.secret.isEmpty()) // a provider that wants no key
                continue;
            m_secrets->read(key.secret, this,
                            [this, id = provider.id, key, allAnswered](Result<Secret> secret) {
                                takeSecret(id, key, std::move(secret));
                            });
        }
    }
    if (!m_snapshot->admin.token) {
        m_adminTokenHash.reset();
        return;
    }
    // Until the first token is known nobody has it: a hash that nothing matches.
    const QByteArray nobody(32, '\0');
    if (!m_adminTokenHash)
        m_adminTokenHash = nobody;
    m_secrets->read(*m_snapshot->admin.token, this,
                    [this, nobody, allAnswered](const Result<Secret> &token) {
                        m_adminTokenHash = token
                            ? QCryptographicHash::hash(token->reveal(), QCryptographicHash::Sha256)
                            : nobody;
                        if (!token)
                            qCWarning(lcCore).noquote()
                                << "The admin token cannot be read, admin routes stay closed:"
                                << token.error().message;
                    });
}

void Core::takeSecret(const QString &provider, const KeyConfig &key, Result<Secret> secret)
{
    if (secret) {
        m_keychainProblems.remove(key.secret.text());
        m_keys->setSecret(provider, key.label, SecretState::Present, *std::move(secret));
        return;
    }
    const ErrorKind kind = secret.error().kind;
    if (key.secret.kind == SecretReference::Kind::Keychain && kind != ErrorKind::NotFound)
        m_keychainProblems.insert(key.secret.text(), kind);
    const bool missing = kind == ErrorKind::NotFound;
    m_keys->setSecret(provider, key.label, missing ? SecretState::Missing : SecretState::Locked,
                      {});
    qCWarning(lcKeys).noquote() << provider << "/" << key.label << ":" << secret.error().message;
}

std::optional<ErrorKind> Core::keychainProblem() const
{
    for (const ErrorKind kind : {ErrorKind::KeychainLocked, ErrorKind::Secret}) {
        if (std::ranges::find(m_keychainProblems, kind) != m_keychainProblems.end())
            return kind;
    }
    return {};
}

Result<void> Core::apply(SnapshotPtr snapshot)
{
    if (Result<void> moved = moveListener(*snapshot); !moved)
        return moved;
    m_snapshot = std::move(snapshot);
    m_keys->apply(m_snapshot);
    m_store->setRetention(m_snapshot->store.retentionDays, m_snapshot->store.maxSizeMb);
    readSecrets([] {});
    return {};
}

void Core::pause(std::optional<std::chrono::seconds> duration)
{
    m_serving.paused = true;
    m_resumeTimer.stop();
    if (duration) {
        m_resumesAt = m_clock.now() + *duration;
        m_resumesAtWall = m_clock.wallNow() + *duration;
        m_resumeTimer.start(*duration);
    }
    qCInfo(lcCore) << "paused";
    Q_EMIT pausedChanged(true);
}

void Core::resume()
{
    m_serving.paused = false;
    m_resumeTimer.stop();
    qCInfo(lcCore) << "resumed";
    Q_EMIT pausedChanged(false);
}

void Core::aboutToSleep()
{
    m_storeSink->flush();
}

void Core::woke()
{
    networkChanged();
    if (!m_resumeTimer.isActive())
        return;
    const Milliseconds left = m_resumesAtWall - m_clock.wallNow();
    m_resumesAt = m_clock.now() + left;
    m_resumeTimer.start(std::max(left, Milliseconds(0)));
    Q_EMIT pausedChanged(true);
}

void Core::networkChanged()
{
    m_transport->closeIdleConnections();
    m_keys->networkReturned(amnestyAfterSleep);
}

void Core::drain(std::function<void()> done)
{
    m_drained = std::move(done);
    m_serving.draining = true;
    if (m_listener)
        m_listener->stopAccepting();
    if (m_exchanges->running() == 0)
        finishDrain();
    else
        m_drainTimer.start(m_snapshot->timeouts.drain);
}

void Core::finishDrain()
{
    m_exchanges->cancelAll(ErrorKind::ShuttingDown);
    m_storeSink->flush();
    const auto done = std::exchange(m_drained, {});
    if (!done)
        return;
    m_store->flush(this, done);
}

ProcessReport Core::report() const
{
    const ServingState serving = m_gateway->state().serving;
    return {.version = SPILLWAY_VERSION,
            .uptime = std::chrono::duration_cast<std::chrono::seconds>(m_clock.now() - m_startedAt),
            .paused = serving.paused,
            .resumesIn = serving.resumesIn,
            .draining = serving.draining,
            .port = m_listener ? m_listener->port() : quint16(0),
            .configVersion = m_snapshot->version,
            .connections = m_listener ? m_listener->connections() : 0,
            .running = m_exchanges->running(),
            .listener = m_listener ? m_listener->counters() : Listener::Counters(),
            .store = m_store->health(),
            .demo = m_options.demo};
}

std::vector<KeyStatus> Core::keys() const
{
    return m_keys->statuses();
}

const Counters &Core::counters() const
{
    return *m_counters;
}

Feed &Core::feed()
{
    return *m_feed;
}

void Core::reload(std::function<void(Result<QStringList>)> done)
{
    m_options.hooks.reload(this, std::move(done));
}

void Core::addKey(KeyAddition addition, std::function<void(Result<void>)> done)
{
    m_options.hooks.addKey(std::move(addition), this, std::move(done));
}

void Core::removeKey(QString provider, QString label, std::function<void(Result<void>)> done)
{
    m_options.hooks.removeKey(std::move(provider), std::move(label), this, std::move(done));
}

void Core::testKey(QString provider, QString label, std::function<void(Result<KeyTestReport>)> done)
{
    const ProviderConfig *config = m_snapshot->provider(provider);
    const std::vector<KeyStatus> keys = m_keys->statuses();
    const auto key = std::ranges::find_if(keys, [&](const KeyStatus &status) {
        return status.provider == provider && status.label == label;
    });
    if (!config || key == keys.end()) {
        done(Error {ErrorKind::NotFound, u"There is no key %1/%2."_s.arg(provider, label), {}});
        return;
    }
    KeyProbe::start(
        *m_transport, m_clock, *config, m_keys->secret(key->index),
        [this, provider, label, done = std::move(done)](const Result<KeyTestReport> &report) {
            if (report && report->accepted)
                m_keys->reset(provider, label);
            done(report);
        });
}

void Core::probe(const ProviderConfig &provider, const Secret &secret,
                 std::function<void(Result<KeyTestReport>)> done)
{
    KeyProbe::start(*m_transport, m_clock, provider, secret, std::move(done));
}

void Core::addSink(ExchangeSink &sink)
{
    m_telemetry->addSink(sink);
}

void Core::query(ExchangeQuery query, std::function<void(Result<std::vector<ExchangeRecord>>)> done)
{
    m_storeSink->flush();
    m_store->query(std::move(query), this, std::move(done));
}

bool Core::resetKey(const QString &provider, const QString &label)
{
    return m_keys->reset(provider, label);
}

} // namespace spillway

#include "moc_core.cpp"
