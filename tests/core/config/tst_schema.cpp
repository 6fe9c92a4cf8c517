// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configpath.h"
#include "core/config/layers.h"
#include "core/config/presets.h"
#include "core/config/schema.h"
#include "core/config/schemadocs.h"
#include "core/config/settingvalue.h"
#include "core/config/snapshottext.h"
#include "core/config/urlcheck.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

QByteArray sourceFile(const QString &name)
{
    QFile file(QStringLiteral(SPILLWAY_SOURCE_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Compares with the committed file; SPILLWAY_WRITE_GENERATED=1 writes it.
void compareGenerated(const QString &name, const QByteArray &generated)
{
    if (qEnvironmentVariableIsSet("SPILLWAY_WRITE_GENERATED")) {
        QFile file(QStringLiteral(SPILLWAY_SOURCE_DIR "/") + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(generated);
    }
    QVERIFY2(sourceFile(name) == generated,
             "run this test with SPILLWAY_WRITE_GENERATED=1 and commit the file");
}

} // namespace

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAreUniqueAndHelped();
    void defaultsAreValidValues();
    void everySettingReachesTheSnapshot();
    void environmentNamesAreUniqueAndReversible();
    void committedJsonSchemaIsCurrent();
    void committedDocumentationIsCurrent();
    void jsonSchemaKnowsNestedSettings();
    void parsesDurations_data();
    void parsesDurations();
    void parsesSizes_data();
    void parsesSizes();
    void parsesIntegers_data();
    void parsesIntegers();
    void presetsAreUsable_data();
    void presetsAreUsable();
    void namesOfEnumsRoundTrip();
    void findsLoopbackHosts_data();
    void findsLoopbackHosts();
};

void SchemaTest::pathsAreUniqueAndHelped()
{
    QSet<QByteArray> paths;
    for (const Setting &setting : settings()) {
        QVERIFY2(!paths.contains(setting.path), setting.path);
        paths.insert(setting.path);
        const QByteArray help(setting.help);
        QVERIFY2(help.endsWith('.') && help.size() > 15, setting.path);
        QVERIFY2(findSetting(setting.path) == &setting, setting.path);
        const bool isChoice =
            setting.type == SettingType::Choice || setting.type == SettingType::ChoiceList;
        QCOMPARE(!choicesOf(setting).isEmpty(), isChoice);
    }
    QVERIFY(isSection("listener.tls"));
    QVERIFY(isSection("providers[].keys[]"));
    QVERIFY(!isSection("providers"));
    QVERIFY(!isSection("listener.port"));
    QVERIFY(!findSetting("listener"));
}

void SchemaTest::defaultsAreValidValues()
{
    for (const Setting &setting : settings()) {
        const QByteArray text(setting.defaultText);
        switch (setting.type) {
        case SettingType::Boolean:
        case SettingType::Integer:
        case SettingType::Size:
            QVERIFY2(parseNumber(setting, text), setting.path);
            break;
        case SettingType::Duration:
            QVERIFY2(text.isEmpty() || parseNumber(setting, text), setting.path);
            break;
        case SettingType::Choice:
            QVERIFY2(text.isEmpty() || choicesOf(setting).contains(text), setting.path);
            break;
        case SettingType::Text:
        case SettingType::Secret:
        case SettingType::TextList:
        case SettingType::ChoiceList:
        case SettingType::TextMap:
            break;
        }
    }
}

void SchemaTest::everySettingReachesTheSnapshot()
{
    // The file sets everything to something that is not the default, so a setting that is read by
    // nobody shows.
    ConfigSources sources;
    sources.text = sourceFile(u"tests/data/config/full.yaml"_s);
    const auto loaded = loadConfig(sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QSet<QByteArray> changed;
    for (const auto &[path, value] : settingTexts(*loaded->snapshot)) {
        const auto parsed = ConfigPath::parse(path.toUtf8());
        QVERIFY2(parsed, qPrintable(path));
        const Setting *setting = findSetting(parsed->schemaPath());
        QVERIFY2(setting, qPrintable(path));
        if (value.toUtf8() != setting->defaultText)
            changed.insert(setting->path);
    }
    for (const Setting &setting : settings())
        QVERIFY2(changed.contains(setting.path), setting.path);
}

void SchemaTest::environmentNamesAreUniqueAndReversible()
{
    QSet<QByteArray> names;
    for (const Setting &setting : settings()) {
        const QByteArray name = environmentName(setting);
        if (name.isEmpty())
            continue;
        QVERIFY2(!names.contains(name), name.constData());
        names.insert(name);
        QVERIFY(name.contains("__"));
        QCOMPARE(name, name.toUpper());
    }
    QVERIFY(names.contains("SPILLWAY_LISTENER__PORT"));
    QVERIFY(names.contains("SPILLWAY_LISTENER__TLS__CERT"));
    QVERIFY(names.contains("SPILLWAY_LISTENER__MAX_BODY"));
}

void SchemaTest::committedJsonSchemaIsCurrent()
{
    compareGenerated(u"resources/schema/config.schema.json"_s, schemaAsJson());
}

void SchemaTest::committedDocumentationIsCurrent()
{
    compareGenerated(u"docs/configuration.md"_s, schemaAsMarkdown());
}

void SchemaTest::jsonSchemaKnowsNestedSettings()
{
    const QJsonObject root = QJsonDocument::fromJson(schemaAsJson()).object();
    const auto property = [](const QJsonObject &object, const QString &name) {
        return object[u"properties"_s].toObject()[name].toObject();
    };
    const QJsonObject port = property(property(root, u"listener"_s), u"port"_s);
    QCOMPARE(port[u"maximum"_s].toInt(), 65535);
    QCOMPARE(port[u"default"_s].toInt(), 18765);
    const QJsonObject provider = property(root, u"providers"_s)[u"items"_s].toObject();
    const QJsonObject key = property(provider, u"keys"_s)[u"items"_s].toObject();
    QCOMPARE(property(key, u"weight"_s)[u"type"_s].toString(), u"integer"_s);
}

void SchemaTest::parsesDurations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1 = refused
    QTest::newRow("seconds") << QByteArray("30s") << qint64(30'000);
    QTest::newRow("plain") << QByteArray("30") << qint64(30'000);
    QTest::newRow("milliseconds") << QByteArray("500ms") << qint64(500);
    QTest::newRow("minutes") << QByteArray("5m") << qint64(300'000);
    QTest::newRow("hours") << QByteArray("1h") << qint64(3'600'000);
    QTest::newRow("days") << QByteArray("2d") << qint64(172'800'000);
    QTest::newRow("fraction") << QByteArray("1.5s") << qint64(1500);
    QTest::newRow("space") << QByteArray("10 s") << qint64(10'000);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    for (const char *bad : {"", "s", "-1s", "1x", "1.s", ".5s", "1e3", "0x10", "1 2", "inf", "nan",
                            "1s2", "99999999999999999999d", "+5s", "1..5s", "٣s"})
        QTest::newRow(bad) << QByteArray(bad) << qint64(-1);
}

void SchemaTest::parsesDurations()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, milliseconds);
    QCOMPARE(parseDuration(text).value_or(-1), milliseconds);
    if (milliseconds >= 0)
        QCOMPARE(parseDuration(formatDuration(milliseconds).toUtf8()).value_or(-1), milliseconds);
}

void SchemaTest::parsesSizes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("plain") << QByteArray("4096") << qint64(4096);
    QTest::newRow("KiB") << QByteArray("64KiB") << qint64(65536);
    QTest::newRow("MiB") << QByteArray("1.5MiB") << qint64(1572864);
    QTest::newRow("GiB") << QByteArray("2 GiB") << qint64(2147483648);
    QTest::newRow("MB") << QByteArray("3MB") << qint64(3'000'000);
    QTest::newRow("B") << QByteArray("7B") << qint64(7);
    for (const char *bad : {"", "KiB", "-1", "1kib", "1K", "1 Ki B", "9999999999999999GiB"})
        QTest::newRow(bad) << QByteArray(bad) << qint64(-1);
}

void SchemaTest::parsesSizes()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, bytes);
    QCOMPARE(parseSize(text).value_or(-1), bytes);
    if (bytes >= 0)
        QCOMPARE(parseSize(formatSize(bytes).toUtf8()).value_or(-1), bytes);
}

void SchemaTest::parsesIntegers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("number"); // -999 = refused
    QTest::newRow("plain") << QByteArray("18765") << qint64(18765);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-5);
    QTest::newRow("plus") << QByteArray("+5") << qint64(5);
    QTest::newRow("largest") << QByteArray("9223372036854775807") << qint64(9223372036854775807);
    for (const char *bad :
         {"", "-", "+-5", "010", "0x10", "1.0", "1e3", "9223372036854775808", "5 ", " 5", "1_000"})
        QTest::newRow(bad) << QByteArray(bad) << qint64(-999);
}

void SchemaTest::parsesIntegers()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, number);
    QCOMPARE(parseInteger(text).value_or(-999), number);
}

void SchemaTest::presetsAreUsable_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < presets().size(); ++i)
        QTest::newRow(presets()[i].id) << static_cast<int>(i);
}

void SchemaTest::presetsAreUsable()
{
    QFETCH(int, index);
    const ProviderPreset &preset = presets()[static_cast<std::size_t>(index)];
    QCOMPARE(findPreset(preset.id), &preset);
    QVERIFY(!QByteArray(preset.displayName).isEmpty());
    QCOMPARE(preset.dialects().size(),
             static_cast<std::size_t>(QByteArray(preset.dialectNames).count('|') + 1));
    const bool generic = QByteArray(preset.id).startsWith("generic-");
    QCOMPARE(QByteArray(preset.baseUrl).isEmpty(), generic);
    if (!generic) {
        QCOMPARE(baseUrlFault(preset.baseUrl), QString());
        QVERIFY(!sendsInClear(preset.baseUrl));
        QVERIFY(!QByteArray(preset.baseUrl).endsWith('/'));
    }
    const QByteArray base = generic ? ", baseUrl: https://x.example" : "";
    ConfigSources sources;
    sources.text = QByteArray("providers: [{id: p, preset: ") + preset.id + base
        + ", keys: [{label: k, secret: env:K}]}]";
    const auto loaded = loadConfig(sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QVERIFY(loaded->warnings.empty());
    QCOMPARE(loaded->snapshot->providers[0].auth, preset.auth);
}

void SchemaTest::namesOfEnumsRoundTrip()
{
    for (const AuthScheme scheme :
         {AuthScheme::Bearer, AuthScheme::XApiKey, AuthScheme::XGoogApiKey, AuthScheme::None})
        QCOMPARE(authSchemeFromName(authSchemeName(scheme)), scheme);
    for (const KeyPolicy policy :
         {KeyPolicy::Health, KeyPolicy::Weighted, KeyPolicy::RoundRobin, KeyPolicy::FillFirst})
        QCOMPARE(keyPolicyFromName(keyPolicyName(policy)), policy);
    // The table's choices are exactly the names that the code knows.
    for (const QByteArray &name : choicesOf(*findSetting("providers[].auth")))
        QVERIFY(authSchemeFromName(name));
    for (const QByteArray &name : choicesOf(*findSetting("providers[].policy")))
        QVERIFY(keyPolicyFromName(name));
    for (const QByteArray &name : choicesOf(*findSetting("providers[].dialect")))
        QVERIFY(dialectFromName(name));
    QVERIFY(!authSchemeFromName("Bearer"));
}

void SchemaTest::findsLoopbackHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");
    for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s, u"LOCALHOST"_s, u"::1"_s,
                                u"[::1]"_s, u"127.255.255.254"_s})
        QTest::newRow(qPrintable(host)) << host << true;
    for (const QString &host :
         {u""_s, u"0.0.0.0"_s, u"::"_s, u"127.1"_s, u"127.0.0.256"_s, u"127.0.0.1.evil.example"_s,
          u"localhost.evil.example"_s, u"128.0.0.1"_s, u"::ffff:127.0.0.1"_s, u"127.0.0.+1"_s,
          u"127.0.0."_s, u"0127.0.0.1"_s})
        QTest::newRow(qPrintable(u"not "_s + host)) << host << false;
}

void SchemaTest::findsLoopbackHosts()
{
    QFETCH(QString, host);
    QFETCH(bool, loopback);
    QCOMPARE(isLoopbackHost(host), loopback);
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
