// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filters/clientauth.h"

#include "core/base/sha256.h"

#include <QUrlQuery>

#include <openssl/crypto.h>

namespace spillway {

using namespace Qt::StringLiterals;

QByteArray clientCredential(const RequestHead &head)
{
    const QByteArrayView authorization = head.headers.value("Authorization");
    constexpr QByteArrayView bearer("Bearer ");
    if (authorization.size() > bearer.size()
        && equalsIgnoreCase(authorization.first(bearer.size()), bearer))
        return authorization.sliced(bearer.size()).trimmed().toByteArray();
    for (const char *name : {"x-api-key", "x-goog-api-key"}) {
        if (const QByteArrayView key = head.headers.value(name); !key.isEmpty())
            return key.toByteArray();
    }
    if (head.query().isEmpty())
        return {};
    return QUrlQuery(QString::fromUtf8(head.query()))
        .queryItemValue(u"key"_s, QUrl::FullyDecoded)
        .toUtf8();
}

std::optional<ApiError> clientAuth(FilterContext &context)
{
    const ClientsConfig &clients = context.snapshot.clients;
    if (!clients.requireKey && clients.keys.empty())
        return {};
    const QByteArray credential = clientCredential(context.head);
    const QByteArray digest = sha256(credential);
    for (const ClientKeyConfig &key : clients.keys) {
        if (key.sha256.size() == digest.size()
            && CRYPTO_memcmp(key.sha256.constData(), digest.constData(),
                             static_cast<size_t>(digest.size()))
                == 0)
            context.clientKey = key.name;
    }
    if (!clients.requireKey || !context.clientKey.isEmpty())
        return {};
    return ApiError {.kind = credential.isEmpty() ? ErrorKind::ClientKeyMissing
                                                  : ErrorKind::ClientKeyInvalid};
}

} // namespace spillway
