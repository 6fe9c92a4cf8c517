// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxystate.h"
#include "core/admin/admintarget.h"
#include "core/base/result.h"
#include "core/config/snapshot.h"
#include "core/keys/keypool.h"
#include "core/store/store.h"
#include "core/telemetry/activityreport.h"
#include "core/telemetry/feed.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace spillway {

/// One line of the program's own log. Value.
struct LogLine
{
    qint64 utcMilliseconds = 0;
    QtMsgType type = QtInfoMsg;
    QByteArray category; ///< spillway.<room>
    QString message; ///< redacted
};

/// A change of a key that exists; absent members stay as they are.
struct KeyEdit
{
    QString provider; ///< which key: provider id …
    QString label; ///< … and its present label
    std::optional<QString> newLabel {};
    std::optional<bool> enabled {};
    std::optional<int> weight {}; ///< 1…1000
    std::optional<QString> account {};
    std::optional<int> rpm {}; ///< requests a minute; 0 = no limit of ours (as for the next three)
    std::optional<qint64> tpm {}; ///< tokens a minute
    std::optional<int> rpd {}; ///< requests a day
    std::optional<int> concurrency {}; ///< in flight
    std::optional<Secret> secret {}; ///< replaces the stored one
};

/// A setting as the window shows it: the table's row and the value in force. Value.
struct SettingState
{
    QByteArray path; ///< a scalar of the table, "listener.port"
    QString value; ///< as it would be written
    QString origin; ///< "default", "config.yaml", "environment", "command line"
    bool overridden = false; ///< a layer above the file decides: an edit would have no effect now
};

/// The window's only door to the proxy. All members are called, and all signals and callbacks come,
/// on the ui thread; a callback comes once, never before the call has returned, and not at all when
/// `context` is gone by then. Values only cross. The desktop program implements it over the core
/// thread (app/desktop/corelink.h), tests by tests/fakes/fakeproxylink.h.
class ProxyLink : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Done = std::function<void(Result<T>)>;

    explicit ProxyLink(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    [[nodiscard]] virtual ProxyState state() const = 0;
    /// The configuration in force; never null.
    [[nodiscard]] virtual SnapshotPtr snapshot() const = 0;
    /// Every configured key, in configured order; refreshed at most twice a second.
    [[nodiscard]] virtual std::vector<KeyStatus> keys() const = 0;

    /// Without a duration until resume().
    virtual void pause(std::optional<std::chrono::seconds> duration) = 0;
    virtual void resume() = 0;
    /// Opens the listener again after NotListening; `port` moves it there and into config.yaml.
    virtual void tryAgain(std::optional<quint16> port) = 0;
    /// Builds the core anew after Failed.
    virtual void restart() = 0;
    /// Reads config.yaml again; the changes in words.
    virtual void reload(QObject *context, Done<QStringList> done) = 0;

    virtual void addKey(KeyAddition addition, QObject *context, Done<void> done) = 0;
    virtual void editKey(KeyEdit edit, QObject *context, Done<void> done) = 0;
    virtual void removeKey(const QString &provider, const QString &label, QObject *context,
                           Done<void> done) = 0;
    virtual void testKey(const QString &provider, const QString &label, QObject *context,
                         Done<KeyTestReport> done) = 0;
    /// Tests a key that is not stored yet, at its provider or at the preset's; spends no tokens.
    virtual void testNewKey(KeyAddition addition, QObject *context, Done<KeyTestReport> done) = 0;
    /// Forgets limits, circuits and refusals of a key.
    virtual void resetKey(const QString &provider, const QString &label) = 0;
    /// A secret for this session only, never stored.
    virtual void setSessionSecret(const QString &provider, const QString &label, Secret secret) = 0;
    /// Asks the keychain again for what was locked; a desktop shows its own prompt.
    virtual void unlockKeychain(QObject *context, Done<void> done) = 0;
    /// Reads a key's secret for press-and-hold reveal.
    virtual void readSecret(const QString &provider, const QString &label, QObject *context,
                            Done<Secret> done) = 0;

    /// All scalar settings with the values in force.
    [[nodiscard]] virtual std::vector<SettingState> settings() const = 0;
    /// Checks, writes config.yaml, publishes. An empty value restores the default.
    virtual void changeSetting(const QByteArray &path, const QString &value, QObject *context,
                               Done<void> done) = 0;
    [[nodiscard]] virtual QString configFile() const = 0; ///< empty in the demo
    [[nodiscard]] virtual QString dataFolder() const = 0;
    [[nodiscard]] virtual QString logFile() const = 0;

    /// The newest exchanges in memory, oldest first, running ones last.
    virtual void recent(std::size_t limit, QObject *context,
                        std::function<void(std::vector<ExchangeRecord>)> done) = 0;
    /// The log on disk, newest first.
    virtual void query(ExchangeQuery query, QObject *context,
                       Done<std::vector<ExchangeRecord>> done) = 0;
    /// Traffic in cells of time; cheap enough for four times a second.
    virtual void activity(ActivityQuery query, QObject *context,
                          std::function<void(ActivityReport)> done) = 0;
    /// The newest lines of the program's log, oldest first.
    [[nodiscard]] virtual std::vector<LogLine> logTail() const = 0;

    /// Sends a small request with a model of the first key that can serve one, through our own
    /// listener as a tool would; it shows in the feed. NotFound: no key, or none whose models are
    /// known. Otherwise what a tool would have met.
    virtual void sendTestRequest(QObject *context, Done<void> done) = 0;

    /// Feed batches and log lines are sent only while somebody looks (the window is shown).
    virtual void setWatching(bool watching) = 0;

Q_SIGNALS:
    void stateChanged();
    void snapshotChanged();
    void keysChanged();
    void keyTransitioned(const spillway::KeyTransition &transition);
    void feedChanged(const spillway::FeedBatch &batch);
    void logged(const std::vector<spillway::LogLine> &lines);
};

} // namespace spillway
