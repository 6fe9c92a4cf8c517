// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"

#include <QMetaObject>

namespace spillway {

/// The proxy as a test wants it: members are what it answers with, `calls` what it was asked. Every
/// answer comes by queued call, as the real one's do.
class FakeProxyLink final : public ProxyLink
{
    Q_OBJECT
public:
    FakeProxyLink();

    // What it answers.
    ProxyState proxyState;
    std::shared_ptr<Snapshot> configuration = std::make_shared<Snapshot>();
    std::vector<KeyStatus> keyStatuses;
    std::vector<ExchangeRecord> records; ///< recent() and query(), oldest first
    std::optional<Error> queryProblem; ///< query() fails with it
    ActivityReport activityReport;
    std::function<ActivityReport(const ActivityQuery &)> activityAnswer; ///< goes before the report
    std::vector<SettingState> settingStates;
    std::vector<LogLine> lines;
    Result<void> editResult; ///< of addKey, editKey, removeKey, changeSetting, unlockKeychain
    Result<void> testRequestResult;
    Result<KeyTestReport> testResult = KeyTestReport {true, 200, Milliseconds(120), {}};
    Secret secretToReveal;

    // What it was asked.
    QStringList calls; ///< "pause 900", "addKey zai/main", …
    std::vector<KeyEdit> edits;
    std::vector<KeyAddition> additions;
    ActivityQuery lastActivityQuery;
    ExchangeQuery lastQuery;
    bool watching = false;

    /// Changes the state and says so.
    void change(const std::function<void(ProxyState &)> &edit);
    void setKeys(std::vector<KeyStatus> keys);
    /// A feed batch, as from the core.
    void feed(std::vector<ExchangeRecord> batch);

    [[nodiscard]] ProxyState state() const override { return proxyState; }
    [[nodiscard]] SnapshotPtr snapshot() const override { return configuration; }
    [[nodiscard]] std::vector<KeyStatus> keys() const override { return keyStatuses; }
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
    [[nodiscard]] std::vector<SettingState> settings() const override { return settingStates; }
    void changeSetting(const QByteArray &path, const QString &value, QObject *context,
                       Done<void> done) override;
    [[nodiscard]] QString configFile() const override;
    [[nodiscard]] QString dataFolder() const override;
    [[nodiscard]] QString logFile() const override;
    void recent(std::size_t limit, QObject *context,
                std::function<void(std::vector<ExchangeRecord>)> done) override;
    void query(ExchangeQuery query, QObject *context,
               Done<std::vector<ExchangeRecord>> done) override;
    void activity(ActivityQuery query, QObject *context,
                  std::function<void(ActivityReport)> done) override;
    [[nodiscard]] std::vector<LogLine> logTail() const override { return lines; }
    void sendTestRequest(QObject *context, Done<void> done) override;
    void setWatching(bool value) override;
};

} // namespace spillway
