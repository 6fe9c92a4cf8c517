// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/snapshottext.h"

#include "core/config/presets.h"
#include "core/config/settingvalue.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

QString shown(bool flag)
{
    return flag ? u"true"_s : u"false"_s;
}

QString shown(Milliseconds duration)
{
    return formatDuration(duration.count());
}

QString shown(const QStringList &list)
{
    return list.join(u", "_s);
}

QString shown(const std::vector<QByteArray> &list)
{
    return QString::fromUtf8(QByteArrayList(list.begin(), list.end()).join(", "));
}

QString shown(qint64 number)
{
    return QString::number(number);
}

QString shown(const HeaderList &headers)
{
    // Values may be private (a gateway's token); names are enough to see what is set.
    QStringList names;
    for (const Header &header : headers)
        names << QString::fromUtf8(header.name);
    return names.join(u", "_s);
}

QString shown(const std::vector<std::pair<QByteArray, QByteArray>> &map)
{
    QStringList rows;
    for (const auto &[name, value] : map)
        rows << QString::fromUtf8(name) + u" → "_s + QString::fromUtf8(value);
    return rows.join(u", "_s);
}

QString withoutCredentials(const QByteArray &url)
{
    const qsizetype at = url.lastIndexOf('@');
    const qsizetype scheme = url.indexOf("://");
    if (at < 0 || scheme < 0 || scheme > at)
        return QString::fromUtf8(url);
    return QString::fromUtf8(url.first(scheme + 3) + "…" + url.sliced(at));
}

SettingTexts listenerTexts(const ListenerConfig &listener)
{
    return {
        {u"listener.host"_s, listener.host},
        {u"listener.port"_s, shown(qint64(listener.port))},
        {u"listener.tls.cert"_s, listener.tlsCertificate},
        {u"listener.tls.key"_s, listener.tlsKey},
        {u"listener.allowedHosts"_s, shown(listener.allowedHosts)},
        {u"listener.allowedOrigins"_s, shown(listener.allowedOrigins)},
        {u"listener.extraPaths"_s, shown(listener.extraPaths)},
        {u"listener.maxHead"_s, formatSize(listener.maxHead)},
        {u"listener.maxBody"_s, formatSize(listener.maxBody)},
        {u"listener.maxConnections"_s, shown(qint64(listener.maxConnections))},
        {u"listener.headTimeout"_s, shown(listener.headTimeout)},
        {u"listener.bodyTimeout"_s, shown(listener.bodyTimeout)},
        {u"listener.idleTimeout"_s, shown(listener.idleTimeout)},
    };
}

SettingTexts operationTexts(const Snapshot &snapshot)
{
    return {
        {u"routing.defaultModel"_s, QString::fromUtf8(snapshot.routing.defaultModel)},
        {u"retry.maxAttempts"_s, shown(qint64(snapshot.retry.maxAttempts))},
        {u"retry.totalBeforeCommit"_s, shown(snapshot.retry.totalBeforeCommit)},
        {u"retry.backoffBase"_s, shown(snapshot.retry.backoffBase)},
        {u"retry.backoffMax"_s, shown(snapshot.retry.backoffMax)},
        {u"breaker.failures"_s, shown(qint64(snapshot.breaker.failures))},
        {u"breaker.window"_s, shown(snapshot.breaker.window)},
        {u"breaker.open"_s, shown(snapshot.breaker.open)},
        {u"breaker.probeTimeout"_s, shown(snapshot.breaker.probeTimeout)},
        {u"timeouts.connect"_s, shown(snapshot.timeouts.connect)},
        {u"timeouts.firstByte"_s, shown(snapshot.timeouts.firstByte)},
        {u"timeouts.idle"_s, shown(snapshot.timeouts.idle)},
        {u"timeouts.drain"_s, shown(snapshot.timeouts.drain)},
        {u"timeouts.keepAlive"_s, shown(snapshot.timeouts.keepAlive)},
        {u"store.retentionDays"_s, shown(qint64(snapshot.store.retentionDays))},
        {u"store.maxSizeMb"_s, shown(snapshot.store.maxSizeMb)},
        {u"log.level"_s, snapshot.log.level},
        {u"log.format"_s, snapshot.log.format},
        {u"log.file"_s, snapshot.log.file},
        {u"log.maxFileMb"_s, shown(snapshot.log.maxFileMb)},
        {u"log.maxFiles"_s, shown(qint64(snapshot.log.maxFiles))},
    };
}

void appendWithPrefix(SettingTexts &all, const QString &prefix, const SettingTexts &rows)
{
    for (const auto &[path, text] : rows)
        all.emplace_back(prefix + path, text);
}

} // namespace

SettingTexts generalTexts(const Snapshot &snapshot)
{
    SettingTexts rows = listenerTexts(snapshot.listener);
    rows.emplace_back(u"clients.requireKey"_s, shown(snapshot.clients.requireKey));
    for (const ClientKeyConfig &key : snapshot.clients.keys) {
        const QString prefix = u"clients.keys[%1]."_s.arg(key.name);
        rows.emplace_back(prefix + u"name"_s, key.name);
        rows.emplace_back(prefix + u"sha256"_s, QString::fromLatin1(key.sha256.toHex()));
    }
    rows.emplace_back(u"admin.token"_s,
                      snapshot.admin.token ? snapshot.admin.token->text() : QString());
    rows.emplace_back(u"admin.openHealth"_s, shown(snapshot.admin.openHealth));
    const SettingTexts rest = operationTexts(snapshot);
    rows.insert(rows.end(), rest.begin(), rest.end());
    return rows;
}

SettingTexts providerTexts(const ProviderConfig &provider)
{
    QStringList dialects;
    for (const Dialect dialect : provider.dialects)
        dialects << QString::fromLatin1(dialectName(dialect));
    return {
        {u"id"_s, provider.id},
        {u"preset"_s, provider.preset},
        {u"enabled"_s, shown(provider.enabled)},
        {u"baseUrl"_s, QString::fromUtf8(provider.baseUrl)},
        {u"dialect"_s, dialects.join(u", "_s)},
        {u"auth"_s, QString::fromLatin1(authSchemeName(provider.auth))},
        {u"policy"_s, QString::fromLatin1(keyPolicyName(provider.policy))},
        {u"affinity"_s, shown(provider.affinity)},
        {u"excludedModels"_s, shown(provider.excludedModels)},
        {u"modelMap"_s, shown(provider.modelMap)},
        {u"prefix"_s, QString::fromUtf8(provider.prefix)},
        {u"headers"_s, shown(provider.headers)},
        {u"proxyUrl"_s, withoutCredentials(provider.proxyUrl)},
        {u"caFile"_s, QString::fromUtf8(provider.caFile)},
        {u"http2"_s, shown(provider.http2)},
        {u"mustStream"_s, shown(provider.mustStream)},
        {u"idleTimeout"_s, provider.idleTimeout ? shown(*provider.idleTimeout) : QString()},
    };
}

SettingTexts keyTexts(const KeyConfig &key)
{
    return {
        {u"label"_s, key.label},
        {u"secret"_s, key.secret.text()},
        {u"enabled"_s, shown(key.enabled)},
        {u"weight"_s, shown(qint64(key.weight))},
        {u"account"_s, key.account},
        {u"rpm"_s, shown(qint64(key.rpm))},
        {u"tpm"_s, shown(key.tpm)},
        {u"rpd"_s, shown(qint64(key.rpd))},
        {u"concurrency"_s, shown(qint64(key.concurrency))},
        {u"tenants"_s, shown(key.tenants)},
    };
}

SettingTexts modelTexts(const ModelConfig &model)
{
    return {
        {u"id"_s, QString::fromUtf8(model.id)},
        {u"alias"_s, QString::fromUtf8(model.alias)},
        {u"context"_s, shown(model.context)},
        {u"maxOutput"_s, shown(model.maxOutput)},
    };
}

SettingTexts settingTexts(const Snapshot &snapshot)
{
    SettingTexts all = generalTexts(snapshot);
    for (const ProviderConfig &provider : snapshot.providers) {
        const QString prefix = u"providers[%1]."_s.arg(provider.id);
        appendWithPrefix(all, prefix, providerTexts(provider));
        for (const KeyConfig &key : provider.keys)
            appendWithPrefix(all, prefix + u"keys[%1]."_s.arg(key.label), keyTexts(key));
        for (const ModelConfig &model : provider.models)
            appendWithPrefix(all, prefix + u"models[%1]."_s.arg(QString::fromUtf8(model.id)),
                             modelTexts(model));
    }
    return all;
}

} // namespace spillway
