// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/logtail.h"
#include "app/desktop/owed.h"
#include "app/desktop/statecomposer.h"
#include "app/presentation/proxylink.h"
#include "core/configuration.h"
#include "core/corethread.h"
#include "core/secrets/secretresolver.h"

#include <QPointer>

namespace spillway {

/// What the window's proxy is made with.
struct CoreLinkOptions
{
    QString dataFolder; ///< exists, 0700
    bool demo = false;
    bool restartedAfterCrash = false;
    std::shared_ptr<MemoryStore> session; ///< that the resolver uses too; not null
};

/// The window's door to the real proxy: owns the core thread, asks it by queued calls, keeps the
/// newest answers. Ui thread. `configuration` is loaded, and it and `secrets` outlive this.
class CoreLink final : public ProxyLink
{
    Q_OBJECT
public:
    CoreLink(Configuration &configuration, SecretResolver &secrets, CoreLinkOptions options);
    ~CoreLink() override;

    /// Starts the core and watches the configuration; phase Starting until the listener is open or
    /// could not be opened.
    void start();
    /// Refuses new requests and lets running ones finish, at most for timeouts.drain; phase
    /// Stopping. `done` comes once.
    void stop(std::function<void()> done);
    /// Empty = this desktop has no keychain.
    void setKeychainService(const QString &name);
    void setSilent(bool silent); ///< what a watchdog found
    /// Runs `work` with the core, on its thread; nothing happens when the core is not running.
    void post(std::function<void(Core &)> work) { m_core->post(std::move(work)); }
    /// `pong` comes when the core thread has got round to it.
    void ping(QObject *context, std::function<void()> pong);

    [[nodiscard]] ProxyState state() const override { return m_state; }
    [[nodiscard]] SnapshotPtr snapshot() const override { return m_configuration.snapshot(); }
    [[nodiscard]] std::vector<KeyStatus> keys() const override;

    void pause(std::optional<std::chrono::seconds> duration) override;
    void resume() override;
    void tryAgain(std::optional<quint16> port) override;
    void restart() override;
    void reload(QObject *context, Done<QStringList> done) override;

    void addKey(KeyAddition addition, QObject *context, Done<void> done) override;
    void editKey(KeyEdit edit, QObject *context, Done<void> done) override;
    void removeKey(const QString &provider, const QString &label, QObject *context,
                   Done<void> done) override;
    void testKey(const QString &provider, const QString &label, QObject *context,
                 Done<KeyTestReport> done) override;
    void testNewKey(KeyAddition addition, QObject *context, Done<KeyTestReport> done) override;
    void resetKey(const QString &provider, const QString &label) override;
    void setSessionSecret(const QString &provider, const QString &label, Secret secret) override;
    void unlockKeychain(QObject *context, Done<void> done) override;
    void readSecret(const QString &provider, const QString &label, QObject *context,
                    Done<Secret> done) override;

    [[nodiscard]] std::vector<SettingState> settings() const override;
    void changeSetting(const QByteArray &path, const QString &value, QObject *context,
                       Done<void> done) override;
    [[nodiscard]] QString configFile() const override { return m_configuration.file(); }
    [[nodiscard]] QString dataFolder() const override { return m_options.dataFolder; }
    [[nodiscard]] QString logFile() const override;

    void recent(std::size_t limit, QObject *context,
                std::function<void(std::vector<ExchangeRecord>)> done) override;
    void query(ExchangeQuery query, QObject *context,
               Done<std::vector<ExchangeRecord>> done) override;
    void activity(ActivityQuery query, QObject *context,
                  std::function<void(ActivityReport)> done) override;
    [[nodiscard]] std::vector<LogLine> logTail() const override { return m_log.lines(); }
    void sendTestRequest(QObject *context, Done<void> done) override;
    void setWatching(bool watching) override;

Q_SIGNALS:
    /// The core thread hangs: only another process can serve again.
    void relaunchNeeded();

private:
    void beginCore();
    void attachWatch();
    void publish(const SnapshotPtr &snapshot, const std::function<void(Result<void>)> &done);
    void take(const CoreReport &report);
    void faulted(const QString &what);
    void refresh(); ///< composes the state anew
    [[nodiscard]] std::optional<SecretReference> referenceOf(const QString &provider,
                                                             const QString &label) const;

    Configuration &m_configuration;
    SecretResolver &m_secrets;
    const CoreLinkOptions m_options;
    LogTail m_log;
    ProxyFacts m_facts;
    ProxyState m_state;
    bool m_watching = false;
    std::unique_ptr<CoreThread> m_core;
};

} // namespace spillway
