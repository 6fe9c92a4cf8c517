// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configfile.h"
#include "core/config/importers/apikeysjson.h"
#include "core/config/layers.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

class ApiKeysJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAList();
    void readsProviders();
    void toleratesHandEditing_data();
    void toleratesHandEditing();
    void takesTheBaseUrlOver_data();
    void takesTheBaseUrlOver();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void previewAndWarningsShowNoSecret();
    void planCanBeAddedToAConfiguration();
    void garbageNeverCrashes();
};

void ApiKeysJsonTest::readsAList()
{
    const auto plan = planFromApiKeysJson(R"({"keys": ["id1.secret1", "id2.secret2"]})");
    QVERIFY(plan);
    QCOMPARE(plan->providers.size(), std::size_t(1));
    const ImportedProvider &zai = plan->providers[0];
    QCOMPARE(zai.id, u"zai"_s);
    QCOMPARE(zai.preset, u"zai-anthropic"_s);
    QVERIFY(zai.baseUrl.isEmpty());
    QCOMPARE(zai.keys.size(), std::size_t(2));
    QCOMPARE(zai.keys[0].label, u"key-1"_s);
    QVERIFY(zai.keys[0].secret.equals("id1.secret1"));
    QCOMPARE(zai.keys[1].label, u"key-2"_s);
    QVERIFY(plan->warnings.isEmpty());
}

void ApiKeysJsonTest::readsProviders()
{
    const auto plan = planFromApiKeysJson(
        R"({"keys": {"z.ai": ["a.1"], "Anthropic": ["b"], "My Gateway!": ["c", "d"], "zai": ["e.2"]}})");
    QVERIFY(plan);
    QCOMPARE(plan->providers.size(), std::size_t(3));
    QCOMPARE(plan->providers[0].id, u"zai"_s);
    QCOMPARE(plan->providers[0].keys.size(), std::size_t(2));
    QCOMPARE(plan->providers[1].preset, u"anthropic"_s);
    QCOMPARE(plan->providers[2].id, u"my-gateway"_s);
    QCOMPARE(plan->providers[2].preset, u"generic-anthropic"_s);
    QCOMPARE(plan->warnings.size(), 1);
    QVERIFY(plan->warnings[0].contains(u"set the baseUrl of provider my-gateway"_s));
}

void ApiKeysJsonTest::toleratesHandEditing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("keys");
    QTest::addColumn<QString>("warning");
    QTest::newRow("trailing commas")
        << QByteArray("{\"keys\": [\"a.1\", \"b.2\" ,\n], }") << 2 << u"commas"_s;
    QTest::newRow("byte order mark")
        << QByteArray("\xef\xbb\xbf{\"keys\": [\"a.1\"]}") << 1 << QString();
    QTest::newRow("stray spaces") << QByteArray("{\"keys\": [\" a.1\\n\"]}") << 1 << u"spaces"_s;
    QTest::newRow("same id") << QByteArray("{\"keys\": [\"a.1\", \"b.1\", \"a.2\"]}") << 2
                             << u"Key 3 of zai has the id"_s;
    QTest::newRow("empty key") << QByteArray("{\"keys\": [\"\", \"a.1\"]}") << 1
                               << u"Key 1 of zai is empty"_s;
    QTest::newRow("number") << QByteArray("{\"keys\": [5, \"a.1\"]}") << 1 << u"not a text"_s;
    QTest::newRow("broken in the middle")
        << QByteArray("{\"keys\": [\"a.1\" \"b.2\"]}") << 1 << u"not valid JSON"_s;
    QTest::newRow("commas in strings")
        << QByteArray("{\"note\": \",]\\\",}\", \"keys\": [\"a.1\"]}") << 1 << QString();
    QTest::newRow("not a list") << QByteArray("{\"keys\": {\"zai\": [\"a.1\"], \"x\": 5}}") << 1
                                << u"\"x\" is not a list"_s;
}

void ApiKeysJsonTest::toleratesHandEditing()
{
    QFETCH(QByteArray, text);
    QFETCH(int, keys);
    QFETCH(QString, warning);
    const auto plan = planFromApiKeysJson(text);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(static_cast<int>(plan->keyCount()), keys);
    const QString warnings = plan->warnings.join(u'\n');
    QVERIFY2(warning.isEmpty() ? warnings.isEmpty() : warnings.contains(warning),
             qPrintable(warnings));
}

void ApiKeysJsonTest::takesTheBaseUrlOver_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("taken");
    QTest::addColumn<bool>("warned");
    QTest::newRow("the preset's own")
        << QByteArray("https://api.z.ai/api/anthropic/") << QByteArray() << false;
    QTest::newRow("another") << QByteArray("https://open.bigmodel.cn/api/anthropic")
                             << QByteArray("https://open.bigmodel.cn/api/anthropic") << false;
    QTest::newRow("not an address") << QByteArray("api.z.ai") << QByteArray() << true;
}

void ApiKeysJsonTest::takesTheBaseUrlOver()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, taken);
    QFETCH(bool, warned);
    const auto plan = planFromApiKeysJson("{\"baseUrl\": \"" + url + "\", \"keys\": [\"a.1\"]}");
    QVERIFY(plan);
    QCOMPARE(plan->providers[0].baseUrl, taken);
    QCOMPARE(!plan->warnings.isEmpty(), warned);
}

void ApiKeysJsonTest::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *bad :
         {"", "[]", "null", "{", "{\"keys\": []}", "{\"keys\": {}}", "{\"keys\": \"a.1\"}",
          "{\"models\": {}}", "keys: [a]", "{\"keys\": [null]}"})
        QTest::newRow(bad) << QByteArray(bad);
    QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, ' ');
    QTest::newRow("deep") << "{\"keys\": " + QByteArray(100'000, '[');
}

void ApiKeysJsonTest::refusesOtherFiles()
{
    QFETCH(QByteArray, text);
    const auto plan = planFromApiKeysJson(text);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Config);
    QVERIFY(!plan.error().message.isEmpty());
}

void ApiKeysJsonTest::previewAndWarningsShowNoSecret()
{
    const auto plan =
        planFromApiKeysJson(R"({"keys": ["hush1.hush2", " hush3.hush4 ", "hush1.hush5", ""]})");
    QVERIFY(plan);
    const QString preview = plan->preview();
    QVERIFY2(!preview.contains(u"hush"_s), qPrintable(preview));
    QVERIFY(preview.contains(u"Provider zai (zai-anthropic)"_s));
    QVERIFY(preview.contains(u"key-2  fingerprint "_s
                             + plan->providers[0].keys[1].secret.fingerprint()));
}

void ApiKeysJsonTest::planCanBeAddedToAConfiguration()
{
    const auto plan = planFromApiKeysJson(
        R"({"keys": ["a.1", "b.2"], "baseUrl": "https://open.bigmodel.cn/api/anthropic"})");
    QVERIFY(plan);
    QByteArray text = "# mine\n";
    for (const ImportedProvider &provider : plan->providers) {
        for (const ImportedKey &key : provider.keys) {
            KeyConfig config;
            config.label = key.label;
            config.secret = {SecretReference::Kind::Keychain, provider.id + u'/' + key.label};
            const auto changed =
                addKey(text, provider.id, {provider.preset, provider.baseUrl}, config);
            QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message));
            text = *changed;
        }
    }
    ConfigSources sources;
    sources.text = text;
    const auto loaded = loadConfig(sources);
    QVERIFY(loaded);
    QCOMPARE(loaded->snapshot->providers.size(), std::size_t(1));
    QCOMPARE(loaded->snapshot->providers[0].keys.size(), std::size_t(2));
    QCOMPARE(loaded->snapshot->providers[0].baseUrl,
             QByteArray("https://open.bigmodel.cn/api/anthropic"));
}

void ApiKeysJsonTest::garbageNeverCrashes()
{
    QRandomGenerator random(3);
    const QByteArray good =
        R"({"keys": {"zai": ["a.1", " b.2 "], "x": ["c"]}, "baseUrl": "https://h/p"})";
    for (int round = 0; round < 2000; ++round) {
        QByteArray text = good;
        for (int i = random.bounded(5); i >= 0; --i)
            text[random.bounded(static_cast<int>(text.size()))] =
                static_cast<char>(random.bounded(256));
        const auto plan = planFromApiKeysJson(text);
        QVERIFY(!plan || plan->keyCount() > 0);
    }
}

QTEST_GUILESS_MAIN(ApiKeysJsonTest)
#include "tst_apikeysjson.moc"
