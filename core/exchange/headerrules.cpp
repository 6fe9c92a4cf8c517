// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/headerrules.h"

#include "core/base/secret.h"

#include <algorithm>
#include <array>

namespace spillway {

namespace {

bool startsWithIgnoreCase(QByteArrayView text, QByteArrayView prefix)
{
    return text.size() >= prefix.size() && equalsIgnoreCase(text.first(prefix.size()), prefix);
}

bool staysHere(QByteArrayView name)
{
    // Accept-Encoding is the transport's: it decodes what it asked for.
    static constexpr std::array<QByteArrayView, 10> names {
        "authorization", "x-api-key", "x-goog-api-key", "api-key",         "x-admin-token",
        "cookie",        "origin",    "referer",        "accept-encoding", "x-tenant-id"};
    static constexpr std::array<QByteArrayView, 4> prefixes {"x-spillway-", "sec-fetch-", "sec-ch-",
                                                             "access-control-"};
    return isHopByHop(name)
        || std::ranges::any_of(names,
                               [&](QByteArrayView known) { return equalsIgnoreCase(name, known); })
        || std::ranges::any_of(
               prefixes, [&](QByteArrayView prefix) { return startsWithIgnoreCase(name, prefix); });
}

bool isListed(QByteArrayView commaList, QByteArrayView name)
{
    while (!commaList.isEmpty()) {
        const qsizetype comma = commaList.indexOf(',');
        const QByteArrayView item = comma < 0 ? commaList : commaList.first(comma);
        if (equalsIgnoreCase(item.trimmed(), name))
            return true;
        if (comma < 0)
            break;
        commaList = commaList.sliced(comma + 1);
    }
    return false;
}

void addCredential(HeaderList &headers, AuthScheme scheme, const Secret &secret)
{
    if (secret.isEmpty())
        return;
    switch (scheme) {
    case AuthScheme::Bearer:
        headers.set("Authorization", "Bearer " + secret.reveal().toByteArray());
        break;
    case AuthScheme::XApiKey:
        headers.set("x-api-key", secret.reveal().toByteArray());
        break;
    case AuthScheme::XGoogApiKey:
        headers.set("x-goog-api-key", secret.reveal().toByteArray());
        break;
    case AuthScheme::None:
        break;
    }
}

} // namespace

HeaderList upstreamHeaders(const HeaderList &client, const ProviderConfig &provider,
                           Dialect dialect, const Secret &secret)
{
    const QByteArrayView connection = client.value("Connection");
    HeaderList headers;
    headers.reserve(client.size() + 2);
    for (const Header &field : client) {
        if (!staysHere(field.name) && !isListed(connection, field.name))
            headers.add(field.name, field.value);
    }
    for (const Header &field : provider.headers)
        headers.set(field.name, field.value);
    // The Messages API refuses requests without a version; clients of other dialects' tools may not
    // send one.
    if (dialect == Dialect::Anthropic && !headers.contains("anthropic-version"))
        headers.add("anthropic-version", "2023-06-01");
    addCredential(headers, provider.auth, secret);
    return headers;
}

HeaderList clientHeaders(const HeaderList &upstream, const HeaderList &extra,
                         const QByteArray &exchangeId)
{
    static constexpr std::array<QByteArrayView, 7> dropped {
        "set-cookie", "strict-transport-security", "alt-svc", "content-length", "nel",
        "report-to",  "content-security-policy"};
    HeaderList headers;
    headers.reserve(upstream.size() + extra.size() + 1);
    for (const Header &field : upstream) {
        const bool drop = startsWithIgnoreCase(field.name, "access-control-")
            || startsWithIgnoreCase(field.name, "x-spillway-")
            || std::ranges::any_of(dropped, [&](QByteArrayView name) {
                              return equalsIgnoreCase(field.name, name);
                          });
        if (!drop)
            headers.add(field.name, field.value);
    }
    for (const Header &field : extra)
        headers.add(field.name, field.value);
    headers.add("x-spillway-request-id", exchangeId);
    return headers;
}

} // namespace spillway
