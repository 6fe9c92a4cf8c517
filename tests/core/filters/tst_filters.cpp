// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filters/browserguard.h"
#include "core/filters/pipeline.h"

#include <QCryptographicHash>
#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;

namespace {

/// The kind's name as a client sees it; empty = let through.
QByteArray verdict(const std::optional<ApiError> &error)
{
    return error ? QByteArray(errorRow(error->kind).name) : QByteArray();
}

RequestHead messages(HeaderList headers = {{"Content-Type", "application/json"}})
{
    RequestHead head;
    head.method = "POST";
    head.target = "/v1/messages";
    head.headers = std::move(headers);
    head.hasBody = true;
    return head;
}

QByteArray refusal(const RequestHead &head, const Snapshot &snapshot,
                   const ServingState &serving = {}, QString *clientKey = nullptr)
{
    FilterContext context {.head = head,
                           .snapshot = snapshot,
                           .serving = serving,
                           .endpoint = endpointFor(head.method, head.path(), head.headers),
                           .clientKey = {}};
    const QByteArray result = verdict(refuseApiRequest(context));
    if (clientKey)
        *clientKey = context.clientKey;
    return result;
}

Snapshot plainSnapshot()
{
    Snapshot snapshot;
    snapshot.listener.host = u"127.0.0.1"_s;
    snapshot.listener.maxBody = 1000;
    return snapshot;
}

} // namespace

/// The checks before a body is read.
class FiltersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostNamesThatMayTalkToUs_data()
    {
        QTest::addColumn<QString>("bound");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("allowed");
        const QString local = u"127.0.0.1"_s;
        const QString everywhere = u"0.0.0.0"_s;
        const auto row = [](const char *name, const QString &bound, const char *host, bool ok) {
            QTest::newRow(name) << bound << QByteArray(host) << ok;
        };
        row("v4", local, "127.0.0.1:18765", true);
        row("another loopback address", local, "127.9.9.9", true);
        row("v6", local, "[::1]:18765", true);
        row("name", local, "localhost:1", true);
        row("name in capitals", local, "LocalHost", true);
        row("name with a dot", local, "localhost.", true);
        row("configured", local, "box.lan:80", true);
        row("configured in capitals", local, "BOX.lan", true);
        row("rebound", local, "evil.example", false);
        row("rebound with our name in it", local, "localhost.evil.example", false);
        row("address-like name", local, "127.0.0.1.evil.example", false);
        row("a literal of ours elsewhere", local, "192.168.1.5", false);
        row("empty", local, "", false);
        row("open bracket", local, "[::1", false);
        row("control characters", local, "local\x01host", false);
        row("literal when bound elsewhere", everywhere, "192.168.1.5:18765", true);
        row("name when bound elsewhere", everywhere, "evil.example", false);
    }
    void hostNamesThatMayTalkToUs()
    {
        QFETCH(const QString, bound);
        QFETCH(const QByteArray, host);
        QFETCH(const bool, allowed);
        ListenerConfig listener;
        listener.host = bound;
        listener.allowedHosts = {u"box.lan"_s};
        const RequestHead head = messages({{"Host", host}});
        QCOMPARE(verdict(hostGuard(head, listener)), allowed ? "" : "host_not_allowed");
    }

    void missingHostIsAllowedToHttp10Alone()
    {
        const ListenerConfig listener = plainSnapshot().listener;
        RequestHead head = messages({});
        QCOMPARE(verdict(hostGuard(head, listener)), "host_not_allowed");
        head.http10 = true;
        QCOMPARE(verdict(hostGuard(head, listener)), "");
    }

    void originsThatMayTalkToUs_data()
    {
        QTest::addColumn<HeaderList>("headers");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const HeaderList &headers, bool ok) {
            QTest::newRow(name) << headers << ok;
        };
        const Header host {"Host", "127.0.0.1:18765"};
        row("none", {host}, true);
        row("our own", {host, {"Origin", "http://127.0.0.1:18765"}}, true);
        row("configured", {host, {"Origin", "https://app.example"}}, true);
        row("our host at another port", {host, {"Origin", "http://127.0.0.1:3000"}}, false);
        row("foreign", {host, {"Origin", "https://evil.example"}}, false);
        row("configured as a prefix", {host, {"Origin", "https://app.example.evil"}}, false);
        row("configured with another scheme", {host, {"Origin", "http://app.example"}}, false);
        row("null", {host, {"Origin", "null"}}, false);
        row("empty", {host, {"Origin", ""}}, false);
        row("no scheme", {host, {"Origin", "127.0.0.1:18765"}}, false);
        row("typed into the address bar", {host, {"Sec-Fetch-Site", "none"}}, true);
        row("own page", {host, {"Sec-Fetch-Site", "same-origin"}}, true);
        row("same site", {host, {"Sec-Fetch-Site", "same-site"}}, false);
        row("cross site", {host, {"Sec-Fetch-Site", "cross-site"}}, false);
        row("own origin, foreign site",
            {host, {"Origin", "http://127.0.0.1:18765"}, {"Sec-Fetch-Site", "cross-site"}}, false);
    }
    void originsThatMayTalkToUs()
    {
        QFETCH(const HeaderList, headers);
        QFETCH(const bool, allowed);
        ListenerConfig listener;
        listener.allowedOrigins = {u"https://app.example"_s};
        QCOMPARE(verdict(originGuard(messages(headers), listener)),
                 allowed ? "" : "origin_not_allowed");
    }

    void contentTypesThatMayCarryARequest_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("credential");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *target, const char *type, bool credential, bool ok) {
            QTest::addRow("%s %s %d", target, type, credential)
                << QByteArray(target) << QByteArray(type) << credential << ok;
        };
        row("/v1/messages", "application/json", false, true);
        row("/v1/messages", "Application/JSON; charset=utf-8", false, true);
        row("/v1/messages", "application/vnd.api+json", false, true);
        row("/v1/messages", "", true, false);
        row("/v1/messages", "text/plain", true, false);
        row("/v1/messages", "text/plain; application/json", true, false);
        row("/v1/messages", "application/x-www-form-urlencoded", true, false);
        row("/v1/messages", "multipart/form-data; boundary=x", true, false);
        row("/v1/messages", "application/jsonp", true, false);
        row("/v1/files", "multipart/form-data; boundary=x", true, true);
        row("/v1/files", "multipart/form-data; boundary=x", false, false);
        row("/v1/files", "text/plain", true, false);
    }
    void contentTypesThatMayCarryARequest()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QByteArray, type);
        QFETCH(const bool, credential);
        QFETCH(const bool, allowed);
        RequestHead head = messages({{"Content-Type", type}});
        head.target = target;
        if (credential)
            head.headers.add("Authorization", "Bearer x");
        QCOMPARE(refusal(head, plainSnapshot()), allowed ? "" : "unsupported_media_type");
    }

    void methodsThatAnEndpointKnows_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *method, const char *target, const char *expected) {
            QTest::addRow("%s %s", method, target)
                << QByteArray(method) << QByteArray(target) << QByteArray(expected);
        };
        row("POST", "/v1/messages", "");
        row("TRACE", "/v1/messages", "method_not_allowed");
        row("OPTIONS", "/v1/chat/completions", "method_not_allowed");
        row("GET", "/v1/models", "");
        row("HEAD", "/v1/models", "");
        row("post", "/v1/messages", "method_not_allowed");
        row("DELETE", "/v1/files/file-1", "");
        row("TRACE", "/v1/files/file-1", "method_not_allowed");
        row("CONNECT", "/v1/files/file-1", "method_not_allowed");
        row("BREW", "/v1/files/file-1", "method_not_allowed");
        row("POST", "/somewhere", "unknown_path");
        row("GET", "/v1/../admin", "unknown_path");
    }
    void methodsThatAnEndpointKnows()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, target);
        QFETCH(const QByteArray, expected);
        RequestHead head = messages();
        head.method = method;
        head.target = target;
        QCOMPARE(refusal(head, plainSnapshot()), expected);
    }

    void clientKeys_data()
    {
        QTest::addColumn<Header>("field");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<bool>("required");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *title, const Header &field, const char *query,
                            bool required, const char *expected, const QString &name) {
            QTest::newRow(title) << field << QByteArray(query) << required << QByteArray(expected)
                                 << name;
        };
        const QString mine = u"laptop"_s;
        row("bearer", {"Authorization", "Bearer good-key"}, "", true, "", mine);
        row("bearer, other case", {"authorization", "bearer  good-key"}, "", true, "", mine);
        row("x-api-key", {"X-Api-Key", "good-key"}, "", true, "", mine);
        row("x-goog-api-key", {"x-goog-api-key", "good-key"}, "", true, "", mine);
        row("query", {}, "?alt=sse&key=good%2Dkey", true, "", mine);
        row("none", {}, "", true, "client_key_missing", {});
        row("wrong", {"x-api-key", "bad-key"}, "", true, "client_key_invalid", {});
        row("prefix", {"x-api-key", "good-ke"}, "", true, "client_key_invalid", {});
        row("basic", {"Authorization", "Basic good-key"}, "", true, "client_key_missing", {});
        row("bearer without a key", {"Authorization", "Bearer "}, "", true, "client_key_missing",
            {});
        row("not required, none", {}, "", false, "", {});
        row("not required, wrong", {"x-api-key", "sk-of-a-vendor"}, "", false, "", {});
        row("not required, known", {"x-api-key", "good-key"}, "", false, "", mine);
    }
    void clientKeys()
    {
        QFETCH(const Header, field);
        QFETCH(const QByteArray, query);
        QFETCH(const bool, required);
        QFETCH(const QByteArray, expected);
        QFETCH(const QString, name);
        Snapshot snapshot = plainSnapshot();
        snapshot.clients.requireKey = required;
        snapshot.clients.keys = {
            {u"other"_s, QCryptographicHash::hash("another", QCryptographicHash::Sha256)},
            {u"laptop"_s, QCryptographicHash::hash("good-key", QCryptographicHash::Sha256)},
            {u"damaged"_s, "short"}};
        RequestHead head = messages();
        head.target += query;
        if (!field.name.isEmpty())
            head.headers.add(field.name, field.value);
        QString clientKey;
        QCOMPARE(refusal(head, snapshot, {}, &clientKey), expected);
        QCOMPARE(clientKey, name);
    }

    void strangersDoNotLearnThatWeArePaused()
    {
        Snapshot snapshot = plainSnapshot();
        const ServingState paused {.paused = true, .resumesIn = {}, .draining = false};
        QCOMPARE(refusal(messages(), snapshot, paused), "paused");
        snapshot.clients.requireKey = true;
        QCOMPARE(refusal(messages(), snapshot, paused), "client_key_missing");
    }

    void pauseSaysWhenItEnds()
    {
        const Snapshot snapshot = plainSnapshot();
        const RequestHead head = messages();
        const ServingState paused {
            .paused = true, .resumesIn = std::chrono::seconds(77), .draining = false};
        FilterContext context {.head = head,
                               .snapshot = snapshot,
                               .serving = paused,
                               .endpoint = endpointFor(head.method, head.path(), head.headers),
                               .clientKey = {}};
        const auto error = refuseApiRequest(context);
        QVERIFY(error);
        QCOMPARE(error->retryAfter, std::chrono::seconds(77));
    }

    void drainingComesBeforePaused()
    {
        const ServingState both {.paused = true, .resumesIn = {}, .draining = true};
        QCOMPARE(refusal(messages(), plainSnapshot(), both), "shutting_down");
    }

    void announcedLengthIsJudgedBeforeTheBodyIsRead()
    {
        RequestHead head = messages();
        head.contentLength = 1000;
        QCOMPARE(refusal(head, plainSnapshot()), "");
        head.contentLength = 1001;
        QCOMPARE(refusal(head, plainSnapshot()), "body_too_large");
    }

    void corsFieldsAreForConfiguredOriginsOnly()
    {
        Snapshot snapshot = plainSnapshot();
        snapshot.listener.allowedOrigins = {u"https://app.example"_s};
        RequestHead head = messages({{"Origin", "https://app.example"},
                                     {"Access-Control-Request-Headers", "content-type"}});
        head.method = "OPTIONS";
        const HeaderList headers = corsHeaders(head, snapshot);
        QCOMPARE(headers.value("Access-Control-Allow-Origin"), "https://app.example");
        QCOMPARE(headers.value("Access-Control-Allow-Headers"), "content-type");
        QCOMPARE(headers.value("Vary"), "Origin");
        head.headers.set("Origin", "https://evil.example");
        QCOMPARE(corsHeaders(head, snapshot).size(), std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(FiltersTest)
#include "tst_filters.moc"
