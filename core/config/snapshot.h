// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/dialect.h"
#include "core/config/secretreference.h"
#include "core/http/headers.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace spillway {

/// How a provider wants its key.
enum class AuthScheme { Bearer, XApiKey, XGoogApiKey, None };

/// How a pool of keys is used, see core/keys/policies.
enum class KeyPolicy { Health, Weighted, RoundRobin, FillFirst };

/// One key of a provider. A provider whose auth scheme is None gets one implicit key when it lists
/// none: label "local", no secret (SecretReference::isEmpty), so that the pool has something to
/// lease and to count.
struct KeyConfig
{
    QString label; ///< unique within its provider
    SecretReference secret;
    bool enabled = true;
    int weight = 1; ///< 1…1000
    QString
        account; ///< keys of one account share the vendor's limits; empty = an account of its own
    int rpm = 0; ///< requests a minute that we keep ourselves; 0 = no limit of ours (as for the
                 ///< next three)
    qint64 tpm = 0; ///< tokens a minute
    int rpd = 0; ///< requests a day
    int concurrency = 0; ///< requests in flight, to the end of the stream
    QStringList tenants; ///< empty = every tenant

    friend bool operator==(const KeyConfig &, const KeyConfig &) = default;
};

struct ModelConfig
{
    QByteArray id; ///< the upstream's name
    QByteArray alias; ///< a second name that clients may use; may be empty
    qint64 context = 0; ///< tokens; 0 = unknown
    qint64 maxOutput = 0; ///< tokens; 0 = unknown

    friend bool operator==(const ModelConfig &, const ModelConfig &) = default;
};

/// One vendor endpoint.
struct ProviderConfig
{
    QString id; ///< unique: [a-z0-9-]+
    QString preset; ///< name of the preset that it started from; may be empty
    bool enabled = true;
    QByteArray baseUrl; ///< http(s)://host[:port][/path], without a trailing slash
    std::vector<Dialect> dialects; ///< native ones, preferred first; at least one
    AuthScheme auth = AuthScheme::Bearer;
    KeyPolicy policy = KeyPolicy::Health;
    bool affinity = true; ///< a conversation stays on its key
    std::vector<KeyConfig> keys;
    std::vector<ModelConfig> models; ///< empty = whatever is not excluded
    std::vector<QByteArray> excludedModels; ///< globs: * any run, ? one character
    std::vector<std::pair<QByteArray, QByteArray>>
        modelMap; ///< client's name (glob) → upstream's name; first match wins
    QByteArray prefix; ///< "zai/": names with it go here; it is removed
    HeaderList headers; ///< added or replaced on the way out
    QByteArray proxyUrl; ///< see UpstreamRoute::proxyUrl
    QByteArray caFile;
    bool http2 = true;
    bool mustStream = false;
    std::optional<Milliseconds> idleTimeout; ///< overrides timeouts.idle

    friend bool operator==(const ProviderConfig &, const ProviderConfig &) = default;
};

struct ListenerConfig
{
    QString
        host; ///< "127.0.0.1" also opens ::1, "localhost" the same; another address opens that one
    quint16 port = 18765;
    QString tlsCertificate; ///< PEM files; both or none
    QString tlsKey;
    QStringList allowedHosts; ///< Host names besides the loopback names; without port
    QStringList allowedOrigins; ///< exact origins, e.g. https://app.example
    QStringList extraPaths; ///< path prefixes forwarded besides /v1 and /v1beta
    qint64 maxHead = 0; ///< bytes
    qint64 maxBody = 0; ///< bytes
    int maxConnections = 0;
    Milliseconds headTimeout {};
    Milliseconds bodyTimeout {};
    Milliseconds idleTimeout {};

    friend bool operator==(const ListenerConfig &, const ListenerConfig &) = default;
};

/// A client key that the file names by hash (keys made in the window live in the store).
struct ClientKeyConfig
{
    QString name;
    QByteArray sha256; ///< 32 bytes

    friend bool operator==(const ClientKeyConfig &, const ClientKeyConfig &) = default;
};

struct ClientsConfig
{
    bool requireKey = false;
    std::vector<ClientKeyConfig> keys;

    friend bool operator==(const ClientsConfig &, const ClientsConfig &) = default;
};

struct AdminConfig
{
    std::optional<SecretReference> token; ///< absent = no token set
    bool openHealth = true; ///< /health and /metrics without a token on loopback

    friend bool operator==(const AdminConfig &, const AdminConfig &) = default;
};

struct RoutingConfig
{
    QByteArray defaultModel; ///< used when no provider serves the asked model; empty = 404

    friend bool operator==(const RoutingConfig &, const RoutingConfig &) = default;
};

struct RetryConfig
{
    int maxAttempts = 4; ///< per exchange and model
    Milliseconds totalBeforeCommit {60'000}; ///< no new attempt after this
    Milliseconds backoffBase {100};
    Milliseconds backoffMax {30'000};

    friend bool operator==(const RetryConfig &, const RetryConfig &) = default;
};

struct BreakerConfig
{
    int failures = 5; ///< within window → open
    Milliseconds window {30'000};
    Milliseconds open {60'000};
    Milliseconds probeTimeout {10'000}; ///< a half-open probe that takes longer has failed

    friend bool operator==(const BreakerConfig &, const BreakerConfig &) = default;
};

struct TimeoutConfig
{
    Milliseconds connect {10'000};
    Milliseconds firstByte {600'000};
    Milliseconds idle {300'000};
    Milliseconds drain {30'000};
    Milliseconds keepAlive {
        15'000}; ///< silence towards the client before an SSE keep-alive; 0 = none

    friend bool operator==(const TimeoutConfig &, const TimeoutConfig &) = default;
};

struct StoreConfig
{
    int retentionDays = 90; ///< exchanges older than this are deleted; 0 = keep
    qint64 maxSizeMb = 2048; ///< the oldest go when the database is larger; 0 = no limit

    friend bool operator==(const StoreConfig &, const StoreConfig &) = default;
};

struct LogConfig
{
    QString level; ///< error, warning, info, debug
    QString format; ///< text or json
    QString file; ///< empty = <data-dir>/logs/spillway.log in daemon mode, stderr in the foreground
    qint64 maxFileMb = 10;
    int maxFiles = 5;

    friend bool operator==(const LogConfig &, const LogConfig &) = default;
};

/// The whole configuration, validated. Immutable once published: an exchange keeps the one it began
/// with. Shared between threads as shared_ptr<const Snapshot>.
struct Snapshot
{
    quint64 version = 0; ///< counts publications in this process; in every log row
    ListenerConfig listener;
    ClientsConfig clients;
    AdminConfig admin;
    std::vector<ProviderConfig> providers; ///< in configured order
    RoutingConfig routing;
    RetryConfig retry;
    BreakerConfig breaker;
    TimeoutConfig timeouts;
    StoreConfig store;
    LogConfig log;

    [[nodiscard]] const ProviderConfig *provider(const QString &id) const
    {
        for (const ProviderConfig &candidate : providers) {
            if (candidate.id == id)
                return &candidate;
        }
        return nullptr;
    }
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace spillway
