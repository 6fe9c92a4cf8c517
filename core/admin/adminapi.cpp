// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/admin/adminapi.h"

#include "core/admin/eventstream.h"
#include "core/base/jsonwriter.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

#include <openssl/crypto.h>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcAdmin, "spillway.admin", QtInfoMsg)

constexpr int maxFailures = 5;
constexpr std::chrono::minutes lockout {15};
constexpr int maxRememberedAddresses = 10'000;

} // namespace

AdminApi::AdminApi(AdminTarget &target, const Clock &clock)
    : m_target(target)
    , m_clock(clock)
{
}

AdminApi::~AdminApi() = default;

bool AdminApi::owns(QByteArrayView path) const
{
    const auto &table = routes();
    return std::ranges::any_of(table, [&](const Route &route) { return route.matches(path); })
        || path.startsWith("/admin/") || path.startsWith("/control/");
}

const AdminApi::Route *AdminApi::find(const QByteArray &method, QByteArrayView path) const
{
    const auto &table = routes();
    const auto found = std::ranges::find_if(
        table, [&](const Route &route) { return route.method == method && route.matches(path); });
    return found == table.end() ? nullptr : &*found;
}

std::optional<LocalReply> AdminApi::refuse(const RequestHead &head)
{
    const QByteArrayView path = head.path();
    const Route *route = find(head.method == "HEAD" ? QByteArray("GET") : head.method, path);
    if (!route) {
        const auto &table = routes();
        const bool known =
            std::ranges::any_of(table, [&](const Route &other) { return other.matches(path); });
        return errorReply(known ? ErrorKind::MethodNotAllowed : ErrorKind::UnknownPath);
    }
    const bool changes = route->method != "GET";
    if (changes && head.hasBody
        && !head.headers.value("Content-Type").startsWith("application/json"))
        return errorReply(ErrorKind::UnsupportedMediaType);

    const bool local = head.peer.isLoopback();
    if (route->access == AdminAccess::Open && local && m_target.snapshot()->admin.openHealth)
        return {};
    const std::optional<QByteArray> expected = m_target.adminTokenHash();
    if (!expected && local)
        return {};
    const Failures failures = m_failures.value(head.peer);
    const TimePoint now = m_clock.now();
    if (failures.count >= maxFailures && now < failures.until) {
        LocalReply reply = errorReply(
            ErrorKind::AdminTokenInvalid,
            u"Too many wrong admin tokens from this address. Try again in 15 minutes."_s);
        reply.status = 429;
        reply.headers.add(
            "Retry-After",
            QByteArray::number(
                std::chrono::ceil<std::chrono::seconds>(failures.until - now).count()));
        return reply;
    }
    QByteArray token = head.headers.value("x-admin-token").toByteArray();
    if (token.isEmpty())
        token = head.headers.value("Authorization").toByteArray().mid(7); // after "Bearer "
    const QByteArray digest = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    if (expected
        && CRYPTO_memcmp(expected->constData(), digest.constData(),
                         static_cast<size_t>(digest.size()))
            == 0) {
        m_failures.remove(head.peer);
        return {};
    }
    if (!token.isEmpty()) {
        if (m_failures.size() >= maxRememberedAddresses)
            m_failures.clear();
        m_failures.insert(head.peer, {failures.count + 1, now + lockout});
        qCWarning(lcAdmin) << "wrong admin token from" << head.peer.toString();
    }
    return errorReply(ErrorKind::AdminTokenInvalid);
}

LocalReply AdminApi::errorReply(ErrorKind kind, const QString &message)
{
    const ErrorRow &row = errorRow(kind);
    JsonWriter json;
    json.beginObject()
        .key("error")
        .beginObject()
        .member("kind", row.name)
        .member("message", message.isEmpty() ? QString::fromUtf8(row.text) : message)
        .end()
        .end();
    return {.status = row.status,
            .headers = {{"Content-Type", "application/json"}},
            .body = json.take()};
}

} // namespace spillway

#include "moc_adminapi.cpp"
