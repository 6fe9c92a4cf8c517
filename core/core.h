// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/config/snapshot.h"
#include "core/corehooks.h"
#include "core/filters/pipeline.h"
#include "core/listener/listener.h"
#include "core/secrets/memorystore.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace spillway {

class Activity;
class AdminApi;
class CurlTransport;
class ExchangeJournal;
class ExchangeRegistry;
class ExchangeSink;
class Gateway;
class SecretResolver;
class StoreSink;
class Telemetry;

struct CoreOptions
{
    QString dataFolder; ///< exists, 0700
    bool demo = false; ///< the upstream is the simulated provider; said wherever it shows
    CoreHooks hooks;
    std::shared_ptr<MemoryStore> session {}; ///< secrets for this session only; null = its own
};

/// Whether the proxy can be reached. Value.
struct ListeningState
{
    quint16 port = 0; ///< 0 = it does not listen
    std::optional<Error> problem {}; ///< why it does not, or why it did not move
    std::optional<PortTaken> taken {}; ///< the same, when another program has the port
};

/// The proxy: builds the rooms, hands them each other, starts, pauses, drains and stops them. It
/// can be without a listener, when the port could not be had: everything else works then, and
/// listen() tries again. Lives on the core thread, owned by CoreThread.
class Core final : public QObject, public AdminTarget
{
    Q_OBJECT
public:
    explicit Core(CoreOptions options);
    ~Core() override;

    /// Opens the log, reads the keys' secrets, then opens the listener: the first request finds
    /// usable keys. A keychain that asks a person for its password is not waited for longer than
    /// three seconds. `started` comes once, with the port or with why there is no listener.
    void start(SnapshotPtr snapshot, std::function<void(Result<quint16>)> started);
    /// Publishes a new configuration; running exchanges keep theirs. A listener that must move is
    /// re-opened: an error leaves the old one and the old configuration in place.
    [[nodiscard]] Result<void> apply(SnapshotPtr snapshot);
    /// Opens the listener if there is none.
    Result<void> listen();
    [[nodiscard]] ListeningState listening() const;
    void pause(std::optional<std::chrono::seconds> duration) override;
    void resume() override;
    /// Stops accepting, lets running exchanges finish for timeouts.drain, then cuts them. `done`
    /// comes once.
    void drain(std::function<void()> done);

    /// Tells `sink` of every exchange from now on; it must outlive the last of them.
    void addSink(ExchangeSink &sink);
    /// Reads every key's secret again. `done` comes when every place has answered: whether one of
    /// them is locked or missing.
    void readSecrets(const std::function<void()> &done);
    /// The worst that a keychain said of a configured key: KeychainLocked, Secret (there is no
    /// keychain), or nothing.
    [[nodiscard]] std::optional<ErrorKind> keychainProblem() const;
    /// Tests a secret that is not stored, at a provider that need not be configured.
    void probe(const ProviderConfig &provider, const Secret &secret,
               std::function<void(Result<KeyTestReport>)> done);
    /// The log on disk; `done` comes on the core thread.
    void query(ExchangeQuery query, std::function<void(Result<std::vector<ExchangeRecord>>)> done);
    /// The computer goes to sleep: what waits for the disk is handed over.
    void aboutToSleep();
    /// The computer slept: connections are dead, pauses end by the clock on the wall.
    void woke();
    /// Another network, or it is back: connections lead nowhere, and what failed meanwhile was
    /// nobody's fault.
    void networkChanged();
    /// Traffic over time; report() is for the core thread.
    [[nodiscard]] Activity &activity() { return *m_activity; }

    // AdminTarget
    [[nodiscard]] ProcessReport report() const override;
    [[nodiscard]] std::vector<KeyStatus> keys() const override;
    [[nodiscard]] const Counters &counters() const override;
    [[nodiscard]] Feed &feed() override;
    [[nodiscard]] SnapshotPtr snapshot() const override { return m_snapshot; }
    void reload(std::function<void(Result<QStringList>)> done) override;
    void addKey(KeyAddition addition, std::function<void(Result<void>)> done) override;
    void removeKey(QString provider, QString label,
                   std::function<void(Result<void>)> done) override;
    void testKey(QString provider, QString label,
                 std::function<void(Result<KeyTestReport>)> done) override;
    bool resetKey(const QString &provider, const QString &label) override;
    [[nodiscard]] std::optional<QByteArray> adminTokenHash() const override
    {
        return m_adminTokenHash;
    }

Q_SIGNALS:
    void keyChanged(const spillway::KeyTransition &transition);
    void pausedChanged(bool paused);
    void listeningChanged();
    void secretsRead(); ///< every place has answered; keychainProblem() is up to date

private:
    [[nodiscard]] Result<void> openListener(const Snapshot &snapshot);
    /// When the snapshot wants another place; an error leaves the old one.
    [[nodiscard]] Result<void> moveListener(const Snapshot &snapshot);
    void openStore();
    /// What earlier runs logged, page by page; `after` as in HistoryQuery.
    void readActivity(qint64 after);
    void takeSecret(const QString &provider, const KeyConfig &key, Result<Secret> secret);
    void listenAsBefore(); ///< after a move that failed
    void finishStart();
    void finishDrain();

    const CoreOptions m_options;
    SystemClock m_clock;
    SeededRandom m_random;
    const TimePoint m_startedAt;
    WallTime m_storeOpenedAt {}; ///< no exchange of this run was accepted before
    SnapshotPtr m_snapshot;

    std::unique_ptr<KeyPool> m_keys;
    std::unique_ptr<CurlTransport> m_transport;
    std::unique_ptr<SecretResolver> m_secrets;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ExchangeJournal> m_journal;
    std::unique_ptr<StoreSink> m_storeSink;
    std::unique_ptr<Counters> m_counters;
    std::unique_ptr<Feed> m_feed;
    std::unique_ptr<Activity> m_activity;
    std::unique_ptr<Telemetry> m_telemetry;
    std::unique_ptr<ExchangeRegistry> m_exchanges;
    std::unique_ptr<AdminApi> m_admin;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<Listener> m_listener;
    std::vector<std::unique_ptr<Listener>>
        m_oldListeners; ///< re-opened elsewhere; their streams finish
    std::optional<Error> m_listenProblem;
    std::optional<PortTaken> m_portTaken;
    QHash<QString, ErrorKind> m_keychainProblems; ///< by the reference's text

    ServingState m_serving;
    TimePoint m_resumesAt {};
    WallTime m_resumesAtWall {}; ///< the same for a person; it goes on while the computer sleeps
    QTimer m_resumeTimer;
    QTimer m_drainTimer;
    std::function<void()> m_drained;
    QTimer m_startTimer;
    std::function<void(Result<quint16>)> m_started;
    std::optional<QByteArray> m_adminTokenHash;
};

} // namespace spillway
