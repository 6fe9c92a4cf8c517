// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/layers.h"
#include "core/config/presets.h"
#include "core/config/schema.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

ConfigSources textSources(const QByteArray &text)
{
    ConfigSources sources;
    sources.file = u"config.yaml"_s;
    sources.text = text;
    return sources;
}

QByteArray fullFile()
{
    QFile file(QStringLiteral(SPILLWAY_SOURCE_DIR "/tests/data/config/full.yaml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class LoadConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyTextGivesTheDefaults_data();
    void emptyTextGivesTheDefaults();
    void missingFileGivesTheDefaultsUnlessNamed();
    void everySettingOfAFullFileIsRead();
    void presetIsAppliedAndOverridden();
    void providerWithoutKeyOrAuthGetsOneImplicitKey();
    void laterLayersWin();
    void overridesReachIntoLists();
    void badOverridesAreReported_data();
    void badOverridesAreReported();
    void unknownEnvironmentVariableIsAWarning();
    void clearSecretIsHandedOverAndReplaced_data();
    void clearSecretIsHandedOverAndReplaced();
    void messagesNeverContainSecrets_data();
    void messagesNeverContainSecrets();
    void bindingBeyondLoopbackNeedsClientKeysAndAdminToken_data();
    void bindingBeyondLoopbackNeedsClientKeysAndAdminToken();
    void readsARealFile();
    void unreadableFileIsAnError();
};

void LoadConfigTest::emptyTextGivesTheDefaults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("comment") << QByteArray("# nothing\n");
    QTest::newRow("document mark") << QByteArray("---\n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("null sections") << QByteArray("listener:\nproviders:\nlog: ~\n");
    QTest::newRow("null settings") << QByteArray("listener: {port: , tls: , allowedHosts: }\n");
}

void LoadConfigTest::emptyTextGivesTheDefaults()
{
    QFETCH(QByteArray, text);
    const auto loaded = loadConfig(textSources(text));
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    const Snapshot &snapshot = *loaded->snapshot;
    QCOMPARE(snapshot.listener.host, u"127.0.0.1"_s);
    QCOMPARE(snapshot.listener.port, quint16(18765));
    QCOMPARE(snapshot.listener.maxHead, 64 * 1024);
    QCOMPARE(snapshot.listener.maxBody, 64 * 1024 * 1024);
    QCOMPARE(snapshot.listener.maxConnections, 1024);
    QVERIFY(snapshot.retry == RetryConfig());
    QVERIFY(snapshot.breaker == BreakerConfig());
    QVERIFY(snapshot.timeouts == TimeoutConfig());
    QVERIFY(snapshot.store == StoreConfig());
    QCOMPARE(snapshot.log.level, u"info"_s);
    QCOMPARE(snapshot.log.format, u"text"_s);
    QVERIFY(snapshot.admin.openHealth);
    QVERIFY(!snapshot.admin.token);
    QVERIFY(snapshot.providers.empty());
    QVERIFY(loaded->warnings.empty());
}

void LoadConfigTest::missingFileGivesTheDefaultsUnlessNamed()
{
    QTemporaryDir folder;
    ConfigSources sources;
    sources.file = folder.filePath(u"none.yaml"_s);
    QVERIFY(loadConfig(sources));
    sources.fileMustExist = true;
    const auto loaded = loadConfig(sources);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ErrorKind::Config);
    QVERIFY(loaded.error().detail.contains(sources.file));
}

void LoadConfigTest::everySettingOfAFullFileIsRead()
{
    const auto loaded = loadConfig(textSources(fullFile()));
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QVERIFY(loaded->warnings.empty());
    const Snapshot &s = *loaded->snapshot;
    const ListenerConfig listener {u"localhost"_s,
                                   19000,
                                   u"/c.pem"_s,
                                   u"/k.pem"_s,
                                   {u"box.lan"_s, u"[fd00::1]"_s},
                                   {u"https://app.example"_s},
                                   {u"/custom"_s},
                                   131072,
                                   8388608,
                                   10,
                                   Milliseconds(5000),
                                   Milliseconds(1500),
                                   Milliseconds(120'000)};
    QVERIFY(s.listener == listener);
    QVERIFY(s.clients.requireKey);
    QCOMPARE(s.clients.keys.size(), std::size_t(1));
    QCOMPARE(s.clients.keys[0].sha256.size(), 32);
    QCOMPARE(s.admin.token->text(), u"env:ADMIN"_s);
    QVERIFY(!s.admin.openHealth);
    QCOMPARE(s.providers.size(), std::size_t(3));
    const ProviderConfig &zai = s.providers[0];
    QCOMPARE(zai.policy, KeyPolicy::Weighted);
    QVERIFY(!zai.affinity && !zai.http2 && zai.mustStream && zai.enabled);
    const KeyConfig main {u"main"_s, {SecretReference::Kind::Keychain, u"zai/main"_s},
                          true,      2,
                          u"me"_s,   60,
                          100'000,   5,
                          3,         {u"a"_s, u"b"_s}};
    QVERIFY(zai.keys[0] == main);
    QVERIFY(!zai.keys[1].enabled);
    const ModelConfig model {"glm-4.7", "sonnet", 200'000, 64'000};
    QVERIFY(zai.models[0] == model);
    QCOMPARE(zai.excludedModels[0], QByteArray("*-preview"));
    QCOMPARE(zai.modelMap[0].first, QByteArray("claude-sonnet-*"));
    QCOMPARE(zai.modelMap[1].second, QByteArray("glm-4.6"));
    QCOMPARE(zai.prefix, QByteArray("zai/"));
    QCOMPARE(zai.headers.value("x-team"), QByteArrayView("blue"));
    QCOMPARE(zai.proxyUrl, QByteArray("socks5h://127.0.0.1:1080"));
    QCOMPARE(zai.caFile, QByteArray("/ca.pem"));
    QCOMPARE(zai.idleTimeout, Milliseconds(90'000));
    QVERIFY(!s.providers[1].enabled);
    QCOMPARE(s.providers[1].baseUrl, QByteArray("https://llm.example/api"));
    const std::vector<Dialect> both {Dialect::OpenAiChat, Dialect::Anthropic};
    QVERIFY(s.providers[1].dialects == both);
    QCOMPARE(s.routing.defaultModel, QByteArray("glm-4.7"));
    const RetryConfig retry {2, Milliseconds(10'000), Milliseconds(50), Milliseconds(1000)};
    QVERIFY(s.retry == retry);
    const BreakerConfig breaker {3, Milliseconds(10'000), Milliseconds(20'000), Milliseconds(5000)};
    QVERIFY(s.breaker == breaker);
    const TimeoutConfig timeouts {Milliseconds(3000), Milliseconds(3'600'000), Milliseconds(0),
                                  Milliseconds(1000), Milliseconds(0)};
    QVERIFY(s.timeouts == timeouts);
    const StoreConfig store {7, 100};
    QVERIFY(s.store == store);
    const LogConfig log {u"debug"_s, u"json"_s, u"/tmp/x.log"_s, 1, 2};
    QVERIFY(s.log == log);
}

void LoadConfigTest::presetIsAppliedAndOverridden()
{
    const auto loaded = loadConfig(
        textSources("providers:\n"
                    "  - {id: a, preset: zai-anthropic, keys: [{label: k, secret: env:A}]}\n"
                    "  - {id: b, preset: zai-anthropic, baseUrl: https://other.example/x/, auth: "
                    "x-api-key, dialect: openai-chat, keys: [{label: k, secret: env:A}]}\n"
                    "  - {id: c, baseUrl: https://g.example, dialect: gemini, keys: [{label: k, "
                    "secret: env:A}]}\n"));
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    const auto &providers = loaded->snapshot->providers;
    QCOMPARE(providers[0].baseUrl, QByteArray("https://api.z.ai/api/anthropic"));
    QCOMPARE(providers[0].dialects.front(), Dialect::Anthropic);
    QCOMPARE(providers[0].auth, AuthScheme::Bearer);
    QCOMPARE(providers[1].baseUrl, QByteArray("https://other.example/x"));
    QCOMPARE(providers[1].dialects.front(), Dialect::OpenAiChat);
    QCOMPARE(providers[1].auth, AuthScheme::XApiKey);
    QCOMPARE(providers[2].auth, AuthScheme::XGoogApiKey);
}

void LoadConfigTest::providerWithoutKeyOrAuthGetsOneImplicitKey()
{
    const auto loaded = loadConfig(
        textSources("providers: [{id: here, preset: ollama}, {id: bare, preset: openai}]"));
    QVERIFY(loaded);
    const auto &providers = loaded->snapshot->providers;
    QCOMPARE(providers[0].keys.size(), std::size_t(1));
    QCOMPARE(providers[0].keys[0].label, u"local"_s);
    QVERIFY(providers[0].keys[0].secret.isEmpty());
    QVERIFY(providers[1].keys.empty());
    QCOMPARE(loaded->warnings.size(), std::size_t(1));
    QVERIFY(loaded->warnings[0].message.contains(u"no keys"_s));
}

void LoadConfigTest::laterLayersWin()
{
    ConfigSources sources = textSources("listener: {port: 1, maxBody: 1MiB, maxConnections: 7}\n");
    sources.environment.insert(u"SPILLWAY_LISTENER__PORT"_s, u"2"_s);
    sources.environment.insert(u"SPILLWAY_LISTENER__MAX_BODY"_s, u"2MiB"_s);
    sources.environment.insert(u"SPILLWAY_LISTENER__ALLOWED_HOSTS"_s, u"a.lan, b.lan"_s);
    sources.environment.insert(u"SPILLWAY_CONFIG"_s, u"/elsewhere"_s);
    sources.overrides = {u"listener.port=3"_s, u"listener.extraPaths=[/x, /y]"_s};
    const auto loaded = loadConfig(sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    const ListenerConfig &listener = loaded->snapshot->listener;
    QCOMPARE(listener.port, quint16(3));
    QCOMPARE(listener.maxBody, 2 * 1024 * 1024);
    QCOMPARE(listener.maxConnections, 7);
    const QStringList hosts {u"a.lan"_s, u"b.lan"_s};
    const QStringList paths {u"/x"_s, u"/y"_s};
    QCOMPARE(listener.allowedHosts, hosts);
    QCOMPARE(listener.extraPaths, paths);
    QCOMPARE(loaded->tree.member("listener")->member("maxBody")->origin,
             u"environment variable SPILLWAY_LISTENER__MAX_BODY"_s);
}

void LoadConfigTest::overridesReachIntoLists()
{
    ConfigSources sources =
        textSources("providers: [{id: a, preset: openai, keys: [{label: k, secret: env:A}]}]");
    sources.overrides = {u"providers[a].keys[k].weight=9"_s, u"providers[0].policy=fill-first"_s};
    const auto loaded = loadConfig(sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->snapshot->providers[0].keys[0].weight, 9);
    QCOMPARE(loaded->snapshot->providers[0].policy, KeyPolicy::FillFirst);
}

void LoadConfigTest::badOverridesAreReported_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("part");
    QTest::newRow("no value") << u"listener.port"_s << u"Expected setting=value"_s;
    QTest::newRow("no name") << u"=5"_s << u"Expected setting=value"_s;
    QTest::newRow("unknown") << u"listener.prot=5"_s << u"did you mean listener.port"_s;
    QTest::newRow("section") << u"listener=5"_s << u"no such setting"_s;
    QTest::newRow("range") << u"listener.port=99999"_s << u"0 to 65535"_s;
    QTest::newRow("no item") << u"providers[nobody].policy=health"_s << u"no item \"nobody\""_s;
    QTest::newRow("broken path") << u"listener..port=1"_s << u"no such setting"_s;
    QTest::newRow("broken selector") << u"providers[=1"_s << u"no such setting"_s;
    QTest::newRow("broken list") << u"listener.allowedHosts=[a"_s << u"YAML syntax"_s;
}

void LoadConfigTest::badOverridesAreReported()
{
    QFETCH(QString, entry);
    QFETCH(QString, part);
    ConfigSources sources = textSources({});
    sources.overrides = {entry};
    const auto loaded = loadConfig(sources);
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().detail.contains(part), qPrintable(loaded.error().detail));
    QVERIFY(loaded.error().detail.contains(u"command line"_s));
}

void LoadConfigTest::unknownEnvironmentVariableIsAWarning()
{
    ConfigSources sources = textSources({});
    sources.environment.insert(u"SPILLWAY_LISTENER__PROT"_s, u"1"_s);
    const auto loaded = loadConfig(sources);
    QVERIFY(loaded);
    QCOMPARE(loaded->warnings.size(), std::size_t(1));
    QVERIFY(loaded->warnings[0].text().contains(u"did you mean SPILLWAY_LISTENER__PORT"_s));
}

void LoadConfigTest::clearSecretIsHandedOverAndReplaced_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("secret") << QByteArray("secret: \"sk-live-0123456789\"");
    QTest::newRow("key") << QByteArray("key: sk-live-0123456789");
    QTest::newRow("apiKey") << QByteArray("apiKey: ' sk-live-0123456789 '");
}

void LoadConfigTest::clearSecretIsHandedOverAndReplaced()
{
    QFETCH(QByteArray, key);
    const auto loaded = loadConfig(
        textSources("providers:\n  - id: o\n    preset: openai\n    keys:\n      - {label: main, "
                    + key + "}\n"));
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->clearSecrets.size(), std::size_t(1));
    const ClearSecret &clear = loaded->clearSecrets[0];
    QCOMPARE(clear.provider, u"o"_s);
    QCOMPARE(clear.label, u"main"_s);
    QVERIFY(clear.value.equals("sk-live-0123456789"));
    QCOMPARE(clear.line, 5);
    QCOMPARE(clear.reference.text(), u"keychain:o/main"_s);
    QVERIFY(loaded->snapshot->providers[0].keys[0].secret == clear.reference);
}

void LoadConfigTest::messagesNeverContainSecrets_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray head = "providers:\n  - id: o\n    preset: openai\n    keys:\n";
    QTest::newRow("bare item") << head + "      - sk-live-0123456789\n";
    QTest::newRow("two secrets") << head
            + "      - {label: a, key: sk-live-0123456789, secret: sk-live-0123456789}\n";
    QTest::newRow("list") << head + "      - {label: a, secret: [sk-live-0123456789]}\n";
    QTest::newRow("misspelt scheme")
        << head + "      - {label: a, secret: \"keychian:sk-live-0123456789\"}\n";
    QTest::newRow("relative file")
        << head + "      - {label: a, secret: \"file:sk-live-0123456789\"}\n";
    QTest::newRow("in a URL") << QByteArray(
        "providers: [{id: o, preset: openai, baseUrl: \"https://x:sk-live-0123456789@h\"}]");
    QTest::newRow("in a header") << QByteArray(
        "providers: [{id: o, preset: openai, headers: {Authorization: sk-live-0123456789}}]");
    QTest::newRow("admin token from outside") << QByteArray("admin: {token: [sk-live-0123456789]}");
}

void LoadConfigTest::messagesNeverContainSecrets()
{
    QFETCH(QByteArray, text);
    const auto loaded = loadConfig(textSources(text));
    QVERIFY(!loaded);
    QVERIFY2(!loaded.error().detail.contains(u"0123456789"_s), qPrintable(loaded.error().detail));
    QVERIFY(!loaded.error().message.contains(u"0123456789"_s));
}

void LoadConfigTest::bindingBeyondLoopbackNeedsClientKeysAndAdminToken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("storedKeys");
    QTest::addColumn<QString>("part"); // empty = accepted
    const QByteArray token = "admin: {token: \"env:T\"}\n";
    const QByteArray key = "keys: [{name: a, sha256: "
                           "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f}]";
    QTest::newRow("loopback name")
        << QByteArray("listener: {host: LocalHost}") << false << QString();
    QTest::newRow("other loopback address")
        << QByteArray("listener: {host: 127.1.2.3}") << false << QString();
    QTest::newRow("IPv6 loopback") << QByteArray("listener: {host: \"::1\"}") << false << QString();
    QTest::newRow("any address") << token + "listener: {host: 0.0.0.0}" << true
                                 << u"set clients.requireKey"_s;
    QTest::newRow("any IPv6 address")
        << token + "listener: {host: \"::\"}" << true << u"set clients.requireKey"_s;
    QTest::newRow("looks like loopback")
        << token + "listener: {host: 127.0.0.1.example.org}" << true << u"set clients.requireKey"_s;
    QTest::newRow("short form") << token + "listener: {host: 127.1}" << true
                                << u"set clients.requireKey"_s;
    QTest::newRow("required but no key")
        << token + "listener: {host: 0.0.0.0}\nclients: {requireKey: true}" << false
        << u"no client key yet"_s;
    QTest::newRow("key in the store")
        << token + "listener: {host: 0.0.0.0}\nclients: {requireKey: true}" << true << QString();
    QTest::newRow("key in the file")
        << token + "listener: {host: 0.0.0.0}\nclients: {requireKey: true, " + key + "}" << false
        << QString();
    QTest::newRow("keys but not required") << token + "listener: {host: 0.0.0.0}\nclients: {" + key
            + "}" << true << u"set clients.requireKey"_s;
    QTest::newRow("no admin token")
        << QByteArray("listener: {host: 0.0.0.0}\nclients: {requireKey: true}") << true
        << u"set admin.token"_s;
}

void LoadConfigTest::bindingBeyondLoopbackNeedsClientKeysAndAdminToken()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, storedKeys);
    QFETCH(QString, part);
    ConfigSources sources = textSources(text);
    sources.storedClientKeys = storedKeys;
    const auto loaded = loadConfig(sources);
    if (part.isEmpty()) {
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        return;
    }
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().detail.contains(part), qPrintable(loaded.error().detail));
}

void LoadConfigTest::readsARealFile()
{
    QTemporaryDir folder;
    ConfigSources sources;
    sources.file = folder.filePath(u"config.yaml"_s);
    QFile file(sources.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("listener:\r\n  port: 4711\r\n");
    file.close();
    const auto loaded = loadConfig(sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->snapshot->listener.port, quint16(4711));
}

void LoadConfigTest::unreadableFileIsAnError()
{
    QTemporaryDir folder;
    ConfigSources sources;
    sources.file = folder.path();
    const auto loaded = loadConfig(sources);
    QVERIFY(!loaded);
    QVERIFY(loaded.error().message.contains(u"folder"_s));
    sources.file = u"/dev/zero"_s;
    QVERIFY(!loadConfig(sources)); // a file without an end
}

QTEST_GUILESS_MAIN(LoadConfigTest)
#include "tst_loadconfig.moc"
