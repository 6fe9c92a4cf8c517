// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/admin/admintarget.h"
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/config/snapshot.h"
#include "core/filters/pipeline.h"
#include "core/listener/listener.h"

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
class Gateway;
class SecretResolver;
class StoreSink;
class Telemetry;

/// What the core asks of the process round it; each may be answered later, on the core thread.
struct CoreHooks
{
    std::function<void(std::function<void(Result<QStringList>)>)> reload;
    std::function<void(KeyAddition, std::function<void(Result<void>)>)> addKey;
    std::function<void(QString, QString, std::function<void(Result<void>)>)> removeKey;
};

struct CoreOptions
{
    QString dataFolder; ///< exists, 0700
    bool demo = false; ///< the upstream is the simulated provider; said wherever it shows
    CoreHooks hooks;
};

/// The proxy: builds the rooms, hands them each other, starts, pauses, drains and stops them. Lives
/// on the core thread, owned by CoreThread.
class Core final : public QObject, public AdminTarget
{
    Q_OBJECT
public:
    explicit Core(CoreOptions options);
    ~Core() override;

    /// Opens the log, reads the keys' secrets, then opens the listener: the first request finds
    /// usable keys. A keychain that asks a person for its password is not waited for longer than
    /// three seconds. `started` comes once, with the port.
    void start(SnapshotPtr snapshot, std::function<void(Result<quint16>)> started);
    /// Publishes a new configuration; running exchanges keep theirs. A listener that must move is
    /// re-opened: an error leaves the old one and the old configuration in place.
    [[nodiscard]] Result<void> apply(SnapshotPtr snapshot);
    void pause(std::optional<std::chrono::seconds> duration) override;
    void resume() override;
    /// Stops accepting, lets running exchanges finish for timeouts.drain, then cuts them. `done`
    /// comes once.
    void drain(std::function<void()> done);

    /// Traffic over time; report() is for the core thread.
    [[nodiscard]] Activity &activity() { return *m_activity; }

Q_SIGNALS:
    void keyChanged(const spillway::KeyTransition &transition);
    void pausedChanged(bool paused);

private:
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

    [[nodiscard]] Result<void> openListener(const Snapshot &snapshot);
    void openStore();
    /// What earlier runs logged, page by page; `after` as in HistoryQuery.
    void readActivity(qint64 after);
    /// `done` runs when every place has answered; at once when there is nothing to ask.
    void readSecrets(const std::function<void()> &done);
    void takeSecret(const QString &provider, const QString &label, Result<Secret> secret);
    void listen();
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

    ServingState m_serving;
    TimePoint m_resumesAt {};
    QTimer m_resumeTimer;
    QTimer m_drainTimer;
    std::function<void()> m_drained;
    QTimer m_startTimer;
    std::function<void(Result<quint16>)> m_started;
    std::optional<QByteArray> m_adminTokenHash;
};

} // namespace spillway
