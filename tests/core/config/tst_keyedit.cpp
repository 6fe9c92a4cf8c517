// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configfile.h"
#include "core/config/explain.h"
#include "core/config/layers.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

const QByteArray written = "providers:\n"
                           "  - id: zai\n"
                           "    preset: zai-anthropic\n"
                           "    keys:\n"
                           "      - {label: main, secret: \"keychain:zai/main\"}   # daily\n"
                           "      - label: ci\n"
                           "        secret: env:ZAI_CI  # from the runner\n"
                           "        weight: 2\n"
                           "listener:\n"
                           "  # the port\n"
                           "  port: 19000\n"
                           "log: {level: debug, maxFiles: 3}\n";

const KeyConfig &keyOf(const LoadedConfig &config, std::size_t index)
{
    return config.snapshot->providers.front().keys.at(index);
}

LoadedConfig load(const QByteArray &text)
{
    ConfigSources sources;
    sources.text = text;
    Result<LoadedConfig> loaded = loadConfig(sources);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().detail));
    return *std::move(loaded);
}

} // namespace

/// Edits of keys and settings that are written already.
class KeyEditTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatIsAsked();
    void renamesAfterEverythingElse();
    void movesTheSecretElsewhere();
    void refusesUnknownAndTakenNames();
    void refusesValuesOutOfRange();
    void takesASettingOutOfTheFile();
    void writesTheDefaultWhereALineCannotBeTakenOut();
    void leavesAnUnwrittenSettingAlone();
    void tellsWhereScalarSettingsComeFrom();
};

void KeyEditTest::changesOnlyWhatIsAsked()
{
    const auto edited = editKey(written, u"zai"_s, u"ci"_s,
                                {.enabled = false, .account = u"team"_s, .tpm = 90'000});
    QVERIFY2(edited.has_value(), edited ? "" : qPrintable(edited.error().message));
    QVERIFY(edited->contains("# daily"));
    QVERIFY(edited->contains("# from the runner"));
    const LoadedConfig config = load(*edited);
    KeyConfig expected = keyOf(load(written), 1);
    expected.enabled = false;
    expected.account = u"team"_s;
    expected.tpm = 90'000;
    QCOMPARE(keyOf(config, 1), expected);
    QCOMPARE(keyOf(config, 0), keyOf(load(written), 0));
}

void KeyEditTest::renamesAfterEverythingElse()
{
    const auto edited =
        editKey(written, u"zai"_s, u"main"_s, {.label = u" daily driver "_s, .weight = 9});
    QVERIFY2(edited.has_value(), edited ? "" : qPrintable(edited.error().message));
    const LoadedConfig config = load(*edited);
    QCOMPARE(keyOf(config, 0).label, u"daily driver"_s);
    QCOMPARE(keyOf(config, 0).weight, 9);
    QCOMPARE(keyOf(config, 0).secret.text(), u"keychain:zai/main"_s);
}

void KeyEditTest::movesTheSecretElsewhere()
{
    const SecretReference place {SecretReference::Kind::Keychain, u"zai/ci"_s};
    const auto edited = editKey(written, u"zai"_s, u"ci"_s, {.secret = place});
    QVERIFY(edited.has_value());
    QCOMPARE(keyOf(load(*edited), 1).secret, place);
}

void KeyEditTest::refusesUnknownAndTakenNames()
{
    QCOMPARE(editKey(written, u"zai"_s, u"nobody"_s, {.weight = 2}).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(editKey(written, u"zai"_s, u"0"_s, {.weight = 2}).error().kind, // not a label
             ErrorKind::NotFound);
    QCOMPARE(editKey(written, u"groq"_s, u"ci"_s, {.weight = 2}).error().kind, ErrorKind::NotFound);
    QCOMPARE(editKey(written, u"zai"_s, u"ci"_s, {.label = u"main"_s}).error().kind,
             ErrorKind::Conflict);
    QVERIFY(!editKey(written, u"zai"_s, u"ci"_s, {.label = u"  "_s}).has_value());
}

void KeyEditTest::refusesValuesOutOfRange()
{
    QVERIFY(!editKey(written, u"zai"_s, u"ci"_s, {.weight = 0}).has_value());
    QVERIFY(!editKey(written, u"zai"_s, u"ci"_s, {.rpm = -1}).has_value());
}

void KeyEditTest::takesASettingOutOfTheFile()
{
    const auto edited = resetScalar(written, "listener.port");
    QVERIFY(edited.has_value());
    QVERIFY(!edited->contains("19000"));
    QVERIFY(edited->contains("# the port"));
    QCOMPARE(load(*edited).snapshot->listener.port, quint16(18765));
}

void KeyEditTest::writesTheDefaultWhereALineCannotBeTakenOut()
{
    const auto edited = resetScalar(written, "log.level");
    QVERIFY(edited.has_value());
    const LoadedConfig config = load(*edited);
    QCOMPARE(config.snapshot->log.level, u"info"_s);
    QCOMPARE(config.snapshot->log.maxFiles, 3);
}

void KeyEditTest::leavesAnUnwrittenSettingAlone()
{
    QCOMPARE(*resetScalar(written, "retry.maxAttempts"), written);
    QCOMPARE(*resetScalar(written, "listener.host"), written);
    QVERIFY(!resetScalar(written, "no.such").has_value());
}

void KeyEditTest::tellsWhereScalarSettingsComeFrom()
{
    ConfigSources sources;
    sources.text = written;
    sources.environment.insert(u"SPILLWAY_RETRY__MAX_ATTEMPTS"_s, u"7"_s);
    sources.overrides = {u"log.maxFiles=2"_s};
    const Result<LoadedConfig> config = loadConfig(sources);
    QVERIFY(config.has_value());
    const std::vector<SettingValue> values = scalarSettings(*config);
    const auto find = [&](const QByteArray &path) {
        const auto found = std::ranges::find(values, path, &SettingValue::path);
        return found == values.end() ? SettingValue() : *found;
    };
    QCOMPARE(find("listener.port").value, u"19000"_s);
    QCOMPARE(find("listener.port").origin, u"config.yaml"_s);
    QVERIFY(!find("listener.port").overridden);
    QCOMPARE(find("retry.maxAttempts").origin, u"environment"_s);
    QCOMPARE(find("retry.maxAttempts").value, u"7"_s);
    QVERIFY(find("retry.maxAttempts").overridden);
    QCOMPARE(find("log.maxFiles").origin, u"command line"_s);
    QVERIFY(find("log.maxFiles").overridden);
    QCOMPARE(find("listener.host").origin, u"default"_s);
    QVERIFY(find("listener.allowedHosts").path.isEmpty()); // a list
    QVERIFY(find("providers[zai].policy").path.isEmpty());
}

QTEST_GUILESS_MAIN(KeyEditTest)
#include "tst_keyedit.moc"
