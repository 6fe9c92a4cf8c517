// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configdiff.h"
#include "core/config/explain.h"
#include "core/config/layers.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

LoadedConfig load(const QByteArray &text)
{
    ConfigSources sources;
    sources.file = u"c.yaml"_s;
    sources.text = text;
    sources.environment.insert(u"SPILLWAY_LOG__LEVEL"_s, u"debug"_s);
    auto loaded = loadConfig(sources);
    return loaded ? std::move(*loaded) : LoadedConfig();
}

} // namespace

class ConfigDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void neverShowsHeaderValuesOrProxyPasswords();
    void explainsWhereValuesComeFrom();
    void explainsOneSettingWithHelp();
};

void ConfigDiffTest::tellsWhatChanged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("changes");
    const QByteArray one =
        "providers: [{id: zai, preset: zai-anthropic, keys: [{label: a, secret: env:A}]}]";
    const QByteArray two = "providers: [{id: zai, preset: zai-anthropic, keys: [{label: a, secret: "
                           "env:A}, {label: ci, secret: env:B}]}]";
    QTest::newRow("nothing") << one << "# comment\n" + one << QStringList();
    QTest::newRow("port") << QByteArray("listener: {port: 18765}")
                          << QByteArray("listener: {port: 18766}")
                          << QStringList {u"listener.port 18765 → 18766"_s};
    QTest::newRow("to empty") << QByteArray("routing: {defaultModel: a}") << QByteArray()
                              << QStringList {u"routing.defaultModel a → (empty)"_s};
    QTest::newRow("duration") << QByteArray() << QByteArray("timeouts: {idle: 90}")
                              << QStringList {u"timeouts.idle 5m → 90s"_s};
    QTest::newRow("provider added") << QByteArray() << one << QStringList {u"provider zai added"_s};
    QTest::newRow("provider removed")
        << one << QByteArray() << QStringList {u"provider zai removed"_s};
    QTest::newRow("key added") << one << two << QStringList {u"provider zai: key ci added"_s};
    QTest::newRow("key removed") << two << one << QStringList {u"provider zai: key ci removed"_s};
    QTest::newRow("key changed") << one << QByteArray(one).replace("env:A", "env:B, weight: 3")
                                 << QStringList {u"provider zai: key a: secret env:A → env:B"_s,
                                                 u"provider zai: key a: weight 1 → 3"_s};
    QTest::newRow("keys moved") << two
                                << QByteArray(
                                       "providers: [{id: zai, preset: zai-anthropic, keys: "
                                       "[{label: ci, secret: env:B}, {label: a, secret: env:A}]}]")
                                << QStringList {u"provider zai: key order is now ci, a"_s};
    QTest::newRow("policy") << one << QByteArray(one).replace("keys:", "policy: weighted, keys:")
                            << QStringList {u"provider zai: policy health → weighted"_s};
    QTest::newRow("model") << QByteArray(one).replace("keys:", "models: [{id: x}], keys:")
                           << QByteArray(one).replace("keys:",
                                                      "models: [{id: x, alias: y}, {id: z}], keys:")
                           << QStringList {u"provider zai: model x: alias (empty) → y"_s,
                                           u"provider zai: model z added"_s};
    QTest::newRow("client key")
        << QByteArray() << "clients: {keys: [{name: ci, sha256: " + QByteArray(64, 'a') + "}]}"
        << QStringList {u"clients.keys[ci].name ci added"_s,
                        u"clients.keys[ci].sha256 %1 added"_s.arg(QString(64, u'a'))};
}

void ConfigDiffTest::tellsWhatChanged()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, changes);
    const LoadedConfig old = load(before);
    const LoadedConfig now = load(after);
    QVERIFY(old.snapshot && now.snapshot);
    QCOMPARE(configDiff(*old.snapshot, *now.snapshot), changes);
}

void ConfigDiffTest::neverShowsHeaderValuesOrProxyPasswords()
{
    const LoadedConfig old = load("providers: [{id: a, preset: ollama, headers: {X-Gate: hush1}, "
                                  "proxyUrl: \"http://me:hush2@p:1\"}]");
    const LoadedConfig now = load("providers: [{id: a, preset: ollama, headers: {X-Gate: hush3}, "
                                  "proxyUrl: \"http://me:hush4@p:2\"}]");
    QVERIFY(old.snapshot && now.snapshot);
    const QString text =
        configDiff(*old.snapshot, *now.snapshot).join(u'\n') + explainConfig(now).join(u'\n');
    QVERIFY2(!text.contains(u"hush"_s), qPrintable(text));
    QVERIFY2(text.contains(u"headers changed"_s), qPrintable(text));
    QVERIFY2(text.contains(u"p:2"_s), qPrintable(text));
}

void ConfigDiffTest::explainsWhereValuesComeFrom()
{
    const QStringList lines =
        explainConfig(load("listener:\n  port: 5\nproviders:\n  - {id: a, preset: groq, policy: "
                           "weighted, keys: [{label: k, secret: env:K}]}\n"));
    QVERIFY(lines.contains(u"listener.port = 5  (c.yaml:2)"_s));
    QVERIFY(lines.contains(u"listener.host = 127.0.0.1  (default)"_s));
    QVERIFY(lines.contains(u"log.level = debug  (environment variable SPILLWAY_LOG__LEVEL)"_s));
    QVERIFY(lines.contains(u"providers[a].policy = weighted  (c.yaml:4)"_s));
    QVERIFY(
        lines.contains(u"providers[a].baseUrl = https://api.groq.com/openai/v1  (preset groq)"_s));
    QVERIFY(lines.contains(u"providers[a].keys[k].secret = env:K  (c.yaml:4)"_s));
    QVERIFY(lines.contains(u"providers[a].keys[k].weight = 1  (default)"_s));
}

void ConfigDiffTest::explainsOneSettingWithHelp()
{
    const QStringList lines = explainConfig(load("listener: {port: 5}"), u"listener.port"_s);
    QCOMPARE(lines.first(), u"listener.port = 5  (c.yaml:1)"_s);
    QVERIFY(lines.contains(u"Default: 18765"_s));
    QVERIFY(lines.contains(u"Environment: SPILLWAY_LISTENER__PORT"_s));
    const QStringList key =
        explainConfig(load("providers: [{id: a, preset: ollama}]"), u"providers[].keys[].weight"_s);
    QCOMPARE(key.first(), u"providers[a].keys[local].weight = 1  (default)"_s);
    QVERIFY(explainConfig(load({}), u"nonsense"_s).isEmpty());
}

QTEST_GUILESS_MAIN(ConfigDiffTest)
#include "tst_configdiff.moc"
