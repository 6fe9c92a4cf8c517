// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filters/browserguard.h"

#include "core/filters/pipeline.h"

#include <QHostAddress>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

/// The host of a Host field or of an origin's authority, without port and brackets, lower case.
QByteArray hostOf(QByteArrayView authority)
{
    QByteArray host;
    if (authority.startsWith('[')) {
        const qsizetype end = authority.indexOf(']');
        host = end < 0 ? authority.toByteArray() : authority.sliced(1, end - 1).toByteArray();
    } else {
        const qsizetype colon = authority.indexOf(':');
        host = (colon < 0 ? authority : authority.first(colon)).toByteArray();
    }
    host = host.toLower();
    if (host.endsWith('.'))
        host.chop(1);
    return host;
}

bool isLoopbackName(const QByteArray &host)
{
    if (host == "127.0.0.1" || host == "localhost")
        return true;
    const QHostAddress address(QString::fromLatin1(host));
    return !address.isNull() && address.isLoopback();
}

bool isConfigured(const QStringList &values, QByteArrayView value)
{
    return values.contains(QString::fromUtf8(value), Qt::CaseInsensitive);
}

} // namespace

std::optional<ApiError> hostGuard(const RequestHead &head, const ListenerConfig &listener)
{
    const std::optional<QByteArrayView> field = head.headers.optionalValue("Host");
    if (!field && head.http10)
        return {}; // browsers always speak HTTP/1.1
    const QByteArray host = hostOf(field.value_or(QByteArrayView()));
    if (isLoopbackName(host) || isConfigured(listener.allowedHosts, host))
        return {};
    const QHostAddress bound(listener.host);
    const bool boundElsewhere = !bound.isNull() && !bound.isLoopback();
    if (boundElsewhere && !QHostAddress(QString::fromLatin1(host)).isNull())
        return {};
    return ApiError {.kind = ErrorKind::HostNotAllowed};
}

std::optional<ApiError> originGuard(const RequestHead &head, const ListenerConfig &listener)
{
    if (const auto origin = head.headers.optionalValue("Origin")) {
        if (isConfigured(listener.allowedOrigins, *origin))
            return {};
        const qsizetype scheme = origin->indexOf("://");
        const bool ours = scheme > 0 && origin->sliced(scheme + 3) == head.headers.value("Host");
        if (!ours)
            return ApiError {.kind = ErrorKind::OriginNotAllowed};
    }
    if (const auto site = head.headers.optionalValue("Sec-Fetch-Site")) {
        if (*site != "same-origin" && *site != "none")
            return ApiError {.kind = ErrorKind::OriginNotAllowed};
    }
    return {};
}

HeaderList corsHeaders(const RequestHead &head, const Snapshot &snapshot)
{
    const auto origin = head.headers.optionalValue("Origin");
    if (!origin || !isConfigured(snapshot.listener.allowedOrigins, *origin))
        return {};
    HeaderList headers {{"Access-Control-Allow-Origin", origin->toByteArray()}, {"Vary", "Origin"}};
    if (head.method == "OPTIONS") {
        headers.add("Access-Control-Allow-Methods", "GET, POST, DELETE");
        headers.add("Access-Control-Allow-Headers",
                    head.headers.value("Access-Control-Request-Headers").toByteArray());
        headers.add("Access-Control-Max-Age", "600");
    }
    return headers;
}

} // namespace spillway
