// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/snapshotbuilder.h"

#include "core/config/configcheck.h"
#include "core/config/providerbuilder.h"
#include "core/config/sectionreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

ListenerConfig readListener(const ConfigNode &root)
{
    const ConfigNode *node = root.member("listener");
    const SectionReader reader(node, "listener");
    const SectionReader tls(node ? node->member("tls") : nullptr, "listener.tls");
    ListenerConfig listener;
    listener.host = reader.text("host").trimmed();
    listener.port = static_cast<quint16>(reader.number("port"));
    listener.tlsCertificate = tls.text("cert");
    listener.tlsKey = tls.text("key");
    listener.allowedHosts = reader.texts("allowedHosts");
    listener.allowedOrigins = reader.texts("allowedOrigins");
    listener.extraPaths = reader.texts("extraPaths");
    listener.maxHead = reader.number("maxHead");
    listener.maxBody = reader.number("maxBody");
    listener.maxConnections = reader.integer("maxConnections");
    listener.headTimeout = reader.duration("headTimeout");
    listener.bodyTimeout = reader.duration("bodyTimeout");
    listener.idleTimeout = reader.duration("idleTimeout");
    return listener;
}

ClientsConfig readClients(const ConfigNode &root, ConfigProblems &problems)
{
    const SectionReader reader(root.member("clients"), "clients");
    ClientsConfig clients;
    clients.requireKey = reader.flag("requireKey");
    const auto nodes = reader.objects("keys");
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const SectionReader item(nodes[i], "clients.keys[]");
        const QString path = u"clients.keys[%1]"_s.arg(i);
        const QByteArray digest = QByteArray::fromHex(item.bytes("sha256"));
        const QString name = item.text("name").trimmed();
        const bool taken =
            std::any_of(clients.keys.begin(), clients.keys.end(),
                        [&](const ClientKeyConfig &key) { return key.name == name; });
        if (name.isEmpty() || taken)
            problems.push_back(problemAt(*nodes[i], path + u".name"_s,
                                         u"A client key needs a name that no other one has."_s));
        if (digest.size() != 32 || item.bytes("sha256").size() != 64)
            problems.push_back(
                problemAt(*nodes[i], path + u".sha256"_s,
                          u"Expected the SHA-256 of the client key: 64 hexadecimal digits."_s));
        clients.keys.push_back({name, digest});
    }
    return clients;
}

AdminConfig readAdmin(const ConfigNode &root, BuiltSnapshot &built)
{
    const SectionReader reader(root.member("admin"), "admin");
    AdminConfig admin;
    admin.openHealth = reader.flag("openHealth");
    const ConfigNode *token = reader.node("token");
    if (token && !token->scalar.trimmed().isEmpty()) {
        ClearSecret clear {
            {}, {}, {}, {SecretReference::Kind::Keychain, u"spillway/admin-token"_s}, 0};
        const SecretReference reference = readSecret(*token, u"admin.token"_s, std::move(clear),
                                                     built.problems, built.clearSecrets);
        if (!reference.isEmpty())
            admin.token = reference;
    }
    return admin;
}

TimeoutConfig readTimeouts(const ConfigNode &root)
{
    const SectionReader reader(root.member("timeouts"), "timeouts");
    return {reader.duration("connect"), reader.duration("firstByte"), reader.duration("idle"),
            reader.duration("drain"), reader.duration("keepAlive")};
}

RetryConfig readRetry(const ConfigNode &root)
{
    const SectionReader reader(root.member("retry"), "retry");
    return {reader.integer("maxAttempts"), reader.duration("totalBeforeCommit"),
            reader.duration("backoffBase"), reader.duration("backoffMax")};
}

BreakerConfig readBreaker(const ConfigNode &root)
{
    const SectionReader reader(root.member("breaker"), "breaker");
    return {reader.integer("failures"), reader.duration("window"), reader.duration("open"),
            reader.duration("probeTimeout")};
}

LogConfig readLog(const ConfigNode &root)
{
    const SectionReader reader(root.member("log"), "log");
    return {reader.text("level"), reader.text("format"), reader.text("file"),
            reader.number("maxFileMb"), reader.integer("maxFiles")};
}

} // namespace

BuiltSnapshot buildSnapshot(const ConfigNode &root)
{
    BuiltSnapshot built;
    built.snapshot = std::make_shared<Snapshot>();
    Snapshot &snapshot = *built.snapshot;
    snapshot.listener = readListener(root);
    snapshot.clients = readClients(root, built.problems);
    snapshot.admin = readAdmin(root, built);
    if (const ConfigNode *providers = root.member("providers")) {
        for (std::size_t i = 0; i < providers->items.size(); ++i) {
            if (providers->items[i].kind == ConfigNode::Kind::Mapping)
                snapshot.providers.push_back(buildProvider(providers->items[i],
                                                           u"providers[%1]"_s.arg(i),
                                                           built.problems, built.clearSecrets));
        }
    }
    snapshot.routing.defaultModel =
        SectionReader(root.member("routing"), "routing").bytes("defaultModel");
    snapshot.retry = readRetry(root);
    snapshot.breaker = readBreaker(root);
    snapshot.timeouts = readTimeouts(root);
    const SectionReader store(root.member("store"), "store");
    snapshot.store = {store.integer("retentionDays"), store.number("maxSizeMb")};
    snapshot.log = readLog(root);
    return built;
}

} // namespace spillway
