// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/snapshot.h"
#include "core/keys/keypool.h"
#include "core/listener/listener.h"
#include "core/store/store.h"
#include "core/telemetry/counters.h"
#include "core/telemetry/feed.h"

#include <QString>

#include <functional>

namespace spillway {

/// A snapshot of the process for /health and /stats. Value.
struct ProcessReport
{
    QByteArray version;
    std::chrono::seconds uptime {};
    bool paused = false;
    std::optional<std::chrono::seconds> resumesIn;
    bool draining = false;
    quint16 port = 0;
    quint64 configVersion = 0;
    int connections = 0;
    int running = 0; ///< exchanges
    Listener::Counters listener;
    StoreHealth store;
    bool demo = false;
};

/// What a probe of a key at its vendor found.
struct KeyTestReport
{
    bool accepted = false;
    int status = 0; ///< HTTP, 0 when none came
    Milliseconds latency {};
    QString message; ///< a sentence for a person
};

/// A key to be added.
struct KeyAddition
{
    QString provider; ///< id; made from the preset of that name when it is not configured yet
    QString preset; ///< for a new provider; empty = same as provider
    QByteArray baseUrl; ///< for a new generic provider
    QString label;
    Secret secret; ///< stored in the keychain …
    std::optional<SecretReference> reference; ///< … unless it lives elsewhere already
    QString account;
    int weight = 1;
};

/// What the admin API may ask of the process. The core implements it. Core thread; callbacks come
/// there too.
class AdminTarget
{
public:
    virtual ~AdminTarget() = default;
    [[nodiscard]] virtual ProcessReport report() const = 0;
    [[nodiscard]] virtual std::vector<KeyStatus> keys() const = 0;
    [[nodiscard]] virtual const Counters &counters() const = 0;
    [[nodiscard]] virtual Feed &feed() = 0;
    [[nodiscard]] virtual SnapshotPtr snapshot() const = 0;
    /// Without a duration until resume().
    virtual void pause(std::optional<std::chrono::seconds> duration) = 0;
    virtual void resume() = 0;
    /// Reads the configuration again; what changed, in words.
    virtual void reload(std::function<void(Result<QStringList>)> done) = 0;
    virtual void addKey(KeyAddition addition, std::function<void(Result<void>)> done) = 0;
    virtual void removeKey(QString provider, QString label,
                           std::function<void(Result<void>)> done) = 0;
    virtual void testKey(QString provider, QString label,
                         std::function<void(Result<KeyTestReport>)> done) = 0;
    /// Forgets limits, circuits and refusals of a key. False when there is no such key.
    virtual bool resetKey(const QString &provider, const QString &label) = 0;
    /// SHA-256 of the admin token; absent when none is set.
    [[nodiscard]] virtual std::optional<QByteArray> adminTokenHash() const = 0;
};

} // namespace spillway
