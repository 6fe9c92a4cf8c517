// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/router.h"

#include "core/routing/glob.h"

#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;

namespace {

ProviderConfig provider(const QString &id, std::vector<Dialect> dialects = {Dialect::Anthropic})
{
    ProviderConfig config;
    config.id = id;
    config.dialects = std::move(dialects);
    return config;
}

ModelConfig model(const char *id, const char *alias = "")
{
    ModelConfig config;
    config.id = id;
    config.alias = alias;
    return config;
}

Endpoint generate(Dialect dialect = Dialect::Anthropic)
{
    Endpoint endpoint;
    endpoint.dialect = dialect;
    endpoint.operation = Operation::Generate;
    return endpoint;
}

QString described(const Result<Route> &route)
{
    if (!route)
        return u"error: "_s + route.error().message;
    QStringList parts;
    for (const RouteCandidate &candidate : route->candidates)
        parts.append(candidate.provider->id + u'=' + QString::fromUtf8(candidate.model));
    return QString::fromLatin1(route->reason) + u": "_s + parts.join(u' ');
}

} // namespace

class TestRouter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesGlobs_data();
    void matchesGlobs();
    void matchesAHostileGlobInTime();
    void choosesCandidates_data();
    void choosesCandidates();
    void usesTheDefaultModel();
    void namesTheNearestModel();
    void saysWhoWouldServeTheOtherDialect();
    void forwardsWhatHasNoModel();
    void saysWhenNothingIsConfigured();
    void boundsAHostileName();
};

void TestRouter::matchesGlobs_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *pattern, const char *text, bool matches) {
        QTest::addRow("%s ~ %s", pattern, text)
            << QByteArray(pattern) << QByteArray(text) << matches;
    };
    row("", "", true);
    row("", "a", false);
    row("*", "", true);
    row("*", "anything", true);
    row("**", "x", true);
    row("glm-4.7", "glm-4.7", true);
    row("glm-4.7", "glm-4x7", false);
    row("GLM-*", "glm-4.7", false);
    row("claude-*", "claude-", true);
    row("claude-*", "xclaude-1", false);
    row("*-preview", "gemini-3-pro-preview", true);
    row("*-preview", "gemini-3-preview-02", false);
    row("a*b*c", "aXbYbZc", true);
    row("a*b*c", "aXbYbZ", false);
    row("gpt-?", "gpt-5", true);
    row("gpt-?", "gpt-", false);
    row("gpt-?", "gpt-5o", false);
    row("gpt-?", "gpt-\xc3\xa9", true);
    row("[1m]", "[1m]", true);
    row("*?", "", false);
}

void TestRouter::matchesGlobs()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(bool, matches);
    QCOMPARE(globMatches(pattern, text), matches);
}

void TestRouter::matchesAHostileGlobInTime()
{
    const QByteArray pattern = QByteArray("*a").repeated(200) + "b";
    QVERIFY(!globMatches(pattern, QByteArray(5000, 'a')));
}

void TestRouter::choosesCandidates_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QString>("expected");
    // Providers, in order:
    //   official  lists nothing: takes every name but *-preview
    //   zai       prefix zai/, lists glm-4.7 (alias sonnet) and glm-4.6, maps claude-sonnet-* to
    //   glm-4.7 off       disabled, takes everything second    lists claude-opus-4-5 and gpt-*
    QTest::newRow("catalog, configured order")
        << QByteArray("claude-opus-4-5")
        << u"catalog: official=claude-opus-4-5 second=claude-opus-4-5"_s;
    QTest::newRow("suffix kept") << QByteArray("claude-opus-4-5[1m]")
                                 << u"catalog: official=claude-opus-4-5[1m]"_s;
    QTest::newRow("glob in a list")
        << QByteArray("gpt-5") << u"catalog: official=gpt-5 second=gpt-5"_s;
    QTest::newRow("alias goes only there") << QByteArray("sonnet") << u"alias: zai=glm-4.7"_s;
    QTest::newRow("alias is exact") << QByteArray("sonnets") << u"catalog: official=sonnets"_s;
    QTest::newRow("map beside the catalog")
        << QByteArray("claude-sonnet-4-5") << u"catalog: official=claude-sonnet-4-5 zai=glm-4.7"_s;
    QTest::newRow("first row of the map")
        << QByteArray("zai/claude-sonnet-9") << u"prefix: zai=glm-4.7"_s;
    QTest::newRow("prefix goes only there")
        << QByteArray("zai/glm-4.6") << u"prefix: zai=glm-4.6"_s;
    QTest::newRow("prefix and alias") << QByteArray("zai/sonnet") << u"prefix: zai=glm-4.7"_s;
    QTest::newRow("prefix is needed") << QByteArray("glm-4.6") << u"catalog: official=glm-4.6"_s;
    QTest::newRow("prefix, unknown model")
        << QByteArray("zai/gpt-5")
        << u"error: No provider serves the model \"zai/gpt-5\". Use a name from the model list, or add the model to a provider."_s;
    QTest::newRow("prefix alone is a name") << QByteArray("zai/") << u"catalog: official=zai/"_s;
    QTest::newRow("excluded")
        << QByteArray("claude-5-preview")
        << u"error: No provider serves the model \"claude-5-preview\". Use a name from the model list, or add the model to a provider."_s;
}

void TestRouter::choosesCandidates()
{
    Snapshot snapshot;
    snapshot.providers = {provider(u"official"_s), provider(u"zai"_s), provider(u"off"_s),
                          provider(u"second"_s)};
    snapshot.providers[0].excludedModels = {"*-preview"};
    snapshot.providers[1].prefix = "zai/";
    snapshot.providers[1].models = {model("glm-4.7", "sonnet"), model("glm-4.6")};
    snapshot.providers[1].modelMap = {{"claude-sonnet-*", "glm-4.7"},
                                      {"claude-*", "glm-4.6-preview"}};
    snapshot.providers[1].excludedModels = {"*-preview"};
    snapshot.providers[2].enabled = false;
    snapshot.providers[3].models = {model("claude-opus-4-5"), model("gpt-*")};
    QFETCH(QByteArray, asked);
    QFETCH(QString, expected);
    QCOMPARE(described(routeFor(snapshot, generate(), asked)), expected);
}

void TestRouter::usesTheDefaultModel()
{
    Snapshot snapshot;
    snapshot.providers = {provider(u"zai"_s)};
    snapshot.providers[0].models = {model("glm-4.7", "best")};
    snapshot.routing.defaultModel = "best";
    QCOMPARE(described(routeFor(snapshot, generate(), "claude-haiku")), u"default: zai=glm-4.7"_s);
    QCOMPARE(described(routeFor(snapshot, generate(), "")), u"default: zai=glm-4.7"_s);
    Endpoint lookup = generate();
    lookup.operation = Operation::GetModel;
    QVERIFY(!routeFor(snapshot, lookup, "claude-haiku"));
    lookup.operation = Operation::Embeddings;
    QVERIFY(!routeFor(snapshot, lookup, "text-embedding-3"));
    snapshot.routing.defaultModel = "nobody-has-it";
    QCOMPARE(routeFor(snapshot, generate(), "claude-haiku").error().kind, ErrorKind::ModelNotFound);
}

void TestRouter::namesTheNearestModel()
{
    Snapshot snapshot;
    snapshot.providers = {provider(u"zai"_s)};
    snapshot.providers[0].prefix = "z/";
    snapshot.providers[0].models = {model("glm-4.7"), model("glm-4.6", "cheap")};
    const auto route = routeFor(snapshot, generate(), "glm-4.8");
    QVERIFY(!route);
    QCOMPARE(route.error().kind, ErrorKind::ModelNotFound);
    QCOMPARE(route.error().message,
             u"No provider serves the model \"glm-4.8\". Did you mean \"z/glm-4.7\"?"_s);
    QVERIFY(routeFor(snapshot, generate(), "chaep")
                .error()
                .message.contains("Did you mean \"cheap\"?"_L1));
    QVERIFY(!routeFor(snapshot, generate(), "llama").error().message.contains("Did you mean"_L1));
}

void TestRouter::saysWhoWouldServeTheOtherDialect()
{
    Snapshot snapshot;
    snapshot.providers = {provider(u"anthropic"_s),
                          provider(u"openai"_s, {Dialect::OpenAiChat, Dialect::OpenAiResponses})};
    snapshot.providers[0].models = {model("claude-opus-4-5")};
    snapshot.providers[1].models = {model("gpt-5")};
    snapshot.routing.defaultModel = "claude-opus-4-5";
    const auto route = routeFor(snapshot, generate(), "gpt-5");
    QVERIFY(!route);
    QCOMPARE(route.error().kind, ErrorKind::DialectPairUnsupported);
    QVERIFY(route.error().message.contains("openai (openai-chat, openai-responses)"_L1));
    QVERIFY(route.error().message.contains("anthropic"_L1));
    QCOMPARE(described(routeFor(snapshot, generate(Dialect::OpenAiResponses), "gpt-5")),
             u"catalog: openai=gpt-5"_s);
}

void TestRouter::forwardsWhatHasNoModel()
{
    Snapshot snapshot;
    snapshot.providers = {provider(u"a"_s), provider(u"b"_s, {Dialect::OpenAiChat}),
                          provider(u"c"_s)};
    Endpoint endpoint = generate();
    endpoint.operation = Operation::Other;
    QCOMPARE(described(routeFor(snapshot, endpoint, "")), u"passthrough: a= c="_s);
    endpoint.operation = Operation::ListModels;
    endpoint.dialect = Dialect::OpenAiChat;
    QCOMPARE(described(routeFor(snapshot, endpoint, "")), u"passthrough: b="_s);
    endpoint.dialect = Dialect::Gemini;
    QCOMPARE(routeFor(snapshot, endpoint, "").error().kind, ErrorKind::DialectPairUnsupported);
}

void TestRouter::saysWhenNothingIsConfigured()
{
    Snapshot snapshot;
    QCOMPARE(routeFor(snapshot, generate(), "x").error().kind, ErrorKind::NoKeyConfigured);
    snapshot.providers = {provider(u"a"_s)};
    snapshot.providers[0].enabled = false;
    QCOMPARE(routeFor(snapshot, generate(), "x").error().kind, ErrorKind::NoKeyConfigured);
}

void TestRouter::boundsAHostileName()
{
    Snapshot snapshot;
    snapshot.providers = {provider(u"a"_s)};
    snapshot.providers[0].models = {model("m")};
    const auto route = routeFor(snapshot, generate(), QByteArray("\x1b\n\xff").repeated(100'000));
    QVERIFY(!route);
    QVERIFY(route.error().message.size() < 300);
    QVERIFY(!route.error().message.contains(u'\x1b'));
    QVERIFY(!route.error().message.contains(u'\n'));
}

QTEST_APPLESS_MAIN(TestRouter)
#include "tst_router.moc"
