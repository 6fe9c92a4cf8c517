// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configrules.h"

#include "core/config/configcheck.h"
#include "core/config/urlcheck.h"
#include "core/config/utf8text.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

using Severity = ConfigProblem::Severity;

/// The node of a setting outside lists, or the nearest one above it that is written.
ConfigNode placeOf(const ConfigNode &root, const QString &path)
{
    const ConfigNode *place = &root;
    const auto names = path.split(u'.');
    for (const QString &name : names) {
        const ConfigNode *next = place->member(name.toUtf8());
        if (!next)
            break;
        place = next;
    }
    return *place;
}

void checkBinding(const Snapshot &snapshot, const ConfigNode &root, bool storedClientKeys,
                  ConfigProblems &problems)
{
    const QString host = snapshot.listener.host;
    const QString hostPath = u"listener.host"_s;
    const auto fail = [&](const QString &message, Severity severity = Severity::Error) {
        problems.push_back(problemAt(placeOf(root, hostPath), hostPath, message, severity));
    };
    if (host.isEmpty() || host.contains(u' ') || host.contains(u'/')) {
        fail(u"Expected an address or a host name such as 127.0.0.1."_s);
        return;
    }
    if (isLoopbackHost(host))
        return;
    const QString shown = shownText(host.toUtf8());
    if (!snapshot.clients.requireKey)
        fail(
            u"%1 can be reached by other machines, which could spend your keys: set clients.requireKey to true and give out client keys, or bind 127.0.0.1."_s
                .arg(shown));
    else if (snapshot.clients.keys.empty() && !storedClientKeys)
        fail(
            u"%1 can be reached by other machines but there is no client key yet: create one first, or bind 127.0.0.1."_s
                .arg(shown));
    if (!snapshot.admin.token)
        fail(u"%1 can be reached by other machines: set admin.token, or bind 127.0.0.1."_s.arg(
            shown));
    if (snapshot.listener.tlsCertificate.isEmpty())
        fail(
            u"Client keys and prompts cross the network unencrypted; set listener.tls, or put a TLS proxy in front."_s,
            Severity::Warning);
}

void checkListener(const Snapshot &snapshot, const ConfigNode &root, ConfigProblems &problems)
{
    const ListenerConfig &listener = snapshot.listener;
    const auto fail = [&](const QString &path, const QString &message) {
        problems.push_back(problemAt(placeOf(root, path), path, message));
    };
    if (listener.tlsCertificate.isEmpty() != listener.tlsKey.isEmpty())
        fail(u"listener.tls"_s, u"TLS needs both cert and key; set the other one too, or none."_s);
    for (const QString &host : listener.allowedHosts) {
        const bool ipv6 = host.startsWith(u'[') && host.endsWith(u']');
        if (host.isEmpty() || host.contains(u'/') || (host.contains(u':') && !ipv6))
            fail(u"listener.allowedHosts"_s,
                 u"\"%1\" is not a host name; write it without scheme, port and path."_s.arg(
                     shownText(host.toUtf8())));
    }
    for (const QString &origin : listener.allowedOrigins) {
        if (!isOrigin(origin.toUtf8()))
            fail(u"listener.allowedOrigins"_s,
                 u"\"%1\" is not an origin; write it as https://app.example, without a path."_s.arg(
                     shownText(origin.toUtf8())));
    }
    for (const QString &path : listener.extraPaths) {
        if (path.size() < 2 || !path.startsWith(u'/'))
            fail(u"listener.extraPaths"_s,
                 u"\"%1\" is not a path prefix; it must begin with / and name something."_s.arg(
                     shownText(path.toUtf8())));
    }
}

void checkProviders(const Snapshot &snapshot, const ConfigNode &root, ConfigProblems &problems)
{
    const ConfigNode *list = root.member("providers");
    QHash<QString, int> seen;
    for (std::size_t i = 0; i < snapshot.providers.size(); ++i) {
        const ProviderConfig &provider = snapshot.providers[i];
        const QString path = u"providers[%1]"_s.arg(i);
        const ConfigNode &item = list && i < list->items.size() ? list->items[i] : root;
        const ConfigNode *id = item.member("id");
        if (!provider.id.isEmpty() && seen[provider.id]++ > 0)
            problems.push_back(
                problemAt(id ? *id : item, path + u".id"_s,
                          u"\"%1\" is the id of two providers; ids must be unique."_s.arg(
                              shownText(provider.id.toUtf8()))));
        if (provider.enabled && provider.keys.empty())
            problems.push_back(problemAt(
                item, path, u"The provider has no keys and cannot serve; add one under keys."_s,
                Severity::Warning));
    }
}

} // namespace

ConfigProblems checkRules(const Snapshot &snapshot, const ConfigNode &root, bool storedClientKeys)
{
    ConfigProblems problems;
    checkBinding(snapshot, root, storedClientKeys, problems);
    checkListener(snapshot, root, problems);
    checkProviders(snapshot, root, problems);
    if (snapshot.retry.backoffBase > snapshot.retry.backoffMax)
        problems.push_back(
            problemAt(placeOf(root, u"retry.backoffBase"_s), u"retry.backoffBase"_s,
                      u"The first pause is longer than the longest one, retry.backoffMax."_s));
    return problems;
}

} // namespace spillway
