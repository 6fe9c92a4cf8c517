// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/atomicfile.h"
#include "core/config/configfile.h"
#include "core/config/layers.h"
#include "core/config/yamlreader.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

KeyConfig key(const QString &label, const QString &item)
{
    KeyConfig config;
    config.label = label;
    config.secret = {SecretReference::Kind::Keychain, item};
    return config;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

const QByteArray commented = "# top\n"
                             "providers:   # mine\n"
                             "  # about zai\n"
                             "  - id: zai\n"
                             "    preset: zai-anthropic\n"
                             "    unknown: {kept: [1, 2]}   # kept\n"
                             "    keys:   # all of them\n"
                             "      # the first\n"
                             "      - {label: main, secret: \"keychain:zai/main\"}   # daily\n"
                             "      # the second\n"
                             "      - label: ci\n"
                             "        secret: 'sk-live-123'  # oops\n"
                             "        weight: 2\n"
                             "  - {id: groq, preset: groq, keys: [{label: a, apiKey: gsk-456}, "
                             "{label: b, secret: env:B}]} # flow\n"
                             "listener:\n"
                             "  port: 18765 # the port\n"
                             "# end\n";

} // namespace

class ConfigFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAKey_data();
    void addsAKey();
    void addedKeyReadsBackWithAllItsSettings();
    void addKeyRefuses_data();
    void addKeyRefuses();
    void addKeyRefusesToWriteBehindTheEndMark();
    void removesAKey_data();
    void removesAKey();
    void setsASecretReference_data();
    void setsASecretReference();
    void movesEveryClearSecretOfAFile();
    void setsAScalar_data();
    void setsAScalar();
    void setScalarRefuses_data();
    void setScalarRefuses();
    void editsNeverDamageMutatedFiles();
    void writesAtomicallyWithBackup();
    void noBackupKeepsASecret();
    void writeFollowsSymbolicLinks();
    void writeErrorsNamePathAndRemedy_data();
    void writeErrorsNamePathAndRemedy();
    void failedWriteLeavesTheFileAlone();
};

void ConfigFileTest::addsAKey_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray newProvider = "providers:\n  - id: zai\n    preset: zai-anthropic\n    "
                                   "keys:\n      - {label: new, secret: \"keychain:zai/new\"}\n";
    const QByteArray item = "{label: new, secret: \"keychain:zai/new\"}";
    QTest::newRow("empty file") << QByteArray() << newProvider;
    QTest::newRow("only comments") << QByteArray("# hello") << "# hello\n" + newProvider;
    QTest::newRow("other section")
        << QByteArray("log: {level: info}") << "log: {level: info}\n" + newProvider;
    QTest::newRow("windows line breaks")
        << QByteArray("log: {}\r\n")
        << "log: {}\r\n" + QByteArray(newProvider).replace("\n", "\r\n");
    QTest::newRow("providers null")
        << QByteArray("providers: # none\nlog: {}\n")
        << newProvider.mid(0, 10) + " # none" + newProvider.mid(10) + "log: {}\n";
    QTest::newRow("providers tilde")
        << QByteArray("providers: ~ # none\n")
        << "providers: [{id: zai, preset: zai-anthropic, keys: [" + item + "]}] # none\n";
    QTest::newRow("providers empty list")
        << QByteArray("providers: []\n")
        << "providers: [{id: zai, preset: zai-anthropic, keys: [" + item + "]}]\n";
    QTest::newRow("flow file")
        << QByteArray("{log: {level: info}}\n")
        << "{log: {level: info}, providers: [{id: zai, preset: zai-anthropic, keys: [" + item
            + "]}]}\n";
    QTest::newRow("flow file empty")
        << QByteArray("{}")
        << "{providers: [{id: zai, preset: zai-anthropic, keys: [" + item + "]}]}";
    QTest::newRow("second provider") << QByteArray("providers:\n- id: a\n  preset: groq\n# end\n")
                                     << QByteArray("providers:\n- id: a\n  preset: groq\n- id: "
                                                   "zai\n  preset: zai-anthropic\n  keys:\n    - ")
            + item + "\n# end\n";
    QTest::newRow("block keys")
        << QByteArray("providers:\n  - id: zai\n    keys:\n    - label: a # x\n      secret: "
                      "env:A\n    preset: groq\n")
        << "providers:\n  - id: zai\n    keys:\n    - label: a # x\n      secret: env:A\n    - "
            + item + "\n    preset: groq\n";
    QTest::newRow("flow keys") << QByteArray(
        "providers:\n  - id: zai\n    keys: [{label: a, secret: env:A} ]\n")
                               << "providers:\n  - id: zai\n    keys: [{label: a, secret: env:A}, "
            + item + " ]\n";
    QTest::newRow("flow keys over lines")
        << QByteArray("providers:\n  - id: zai\n    keys: [\n      {label: a, secret: env:A}, # "
                      "first\n    ]\n")
        << "providers:\n  - id: zai\n    keys: [\n      {label: a, secret: env:A}, " + item
            + ", # first\n    ]\n";
    QTest::newRow("no keys") << QByteArray("providers:\n  - id: zai\n    preset: groq # p")
                             << "providers:\n  - id: zai\n    preset: groq # p\n    keys:\n      - "
            + item + "\n";
    QTest::newRow("keys null") << QByteArray(
        "providers:\n  - id: zai\n    keys:\n    preset: groq\n")
                               << "providers:\n  - id: zai\n    keys:\n      - " + item
            + "\n    preset: groq\n";
    QTest::newRow("keys empty") << QByteArray("providers:\n  - id: zai\n    keys: []\n")
                                << "providers:\n  - id: zai\n    keys: [" + item + "]\n";
    QTest::newRow("flow provider")
        << QByteArray("providers: [{id: zai, preset: groq}]\n")
        << "providers: [{id: zai, preset: groq, keys: [" + item + "]}]\n";
    QTest::newRow("flow provider keys null") << QByteArray("providers: [{id: zai, keys: }]\n")
                                             << "providers: [{id: zai, keys: [" + item + "] }]\n";
    QTest::newRow("byte order mark")
        << QByteArray("\xef\xbb\xbfproviders: []\n")
        << "\xef\xbb\xbfproviders: [{id: zai, preset: zai-anthropic, keys: [" + item + "]}]\n";
}

void ConfigFileTest::addsAKey()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto changed =
        addKey(before, u"zai"_s, {u"zai-anthropic"_s, {}}, key(u"new"_s, u"zai/new"_s));
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message));
    QCOMPARE(*changed, after);
}

void ConfigFileTest::addedKeyReadsBackWithAllItsSettings()
{
    const KeyConfig full {u"ci \"x\": #1, {y}"_s,
                          {SecretReference::Kind::File, u"/run/my secrets/a"_s},
                          false,
                          7,
                          u"true"_s,
                          60,
                          100'000,
                          9,
                          3,
                          {u"a, b"_s, u"12"_s}};
    const auto changed =
        addKey(commented, u"new"_s, {u"generic-anthropic"_s, "https://x.example/a"}, full);
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message));
    ConfigSources sources;
    sources.text = *changed;
    const auto loaded = loadConfig(sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    const ProviderConfig *provider = loaded->snapshot->provider(u"new"_s);
    QVERIFY(provider);
    QCOMPARE(provider->baseUrl, QByteArray("https://x.example/a"));
    QVERIFY(provider->keys[0] == full);
}

void ConfigFileTest::addKeyRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("broken file") << QByteArray("providers: [")
                                 << static_cast<int>(ErrorKind::Config);
    QTest::newRow("label taken") << QByteArray("providers: [{id: zai, keys: [{label: new}]}]")
                                 << static_cast<int>(ErrorKind::Conflict);
    QTest::newRow("unknown provider without preset")
        << QByteArray("log: {}") << static_cast<int>(ErrorKind::NotFound);
    QTest::newRow("keys is a text")
        << QByteArray("providers: [{id: zai, keys: x}]") << static_cast<int>(ErrorKind::Config);
    QTest::newRow("shared by an alias")
        << QByteArray("providers:\n  - {id: a, keys: &k [{label: x}]}\n  - {id: zai, keys: *k}\n")
        << static_cast<int>(ErrorKind::Config);
    QTest::newRow("shared by an anchor")
        << QByteArray("providers:\n  - {id: zai, keys: &k [{label: x}]}\n  - {id: b, keys: *k}\n")
        << static_cast<int>(ErrorKind::Config);
    QTest::newRow("text over lines")
        << QByteArray("providers:\n  - id: zai\n    keys:\n      - label: a\n        account: "
                      "one\n          two\n")
        << static_cast<int>(ErrorKind::Config);
}

void ConfigFileTest::addKeyRefuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    const auto changed = addKey(text, u"zai"_s, {}, key(u"new"_s, u"zai/new"_s));
    QVERIFY(!changed);
    QCOMPARE(static_cast<int>(changed.error().kind), kind);
    QVERIFY(!changed.error().message.isEmpty());
}

void ConfigFileTest::addKeyRefusesToWriteBehindTheEndMark()
{
    const auto changed =
        addKey("---\n...\n", u"zai"_s, {u"zai-anthropic"_s, {}}, key(u"new"_s, u"zai/new"_s));
    QVERIFY(!changed);
    QVERIFY(changed.error().message.contains(u"by hand: add key \"new\" to provider \"zai\""_s));
}

void ConfigFileTest::removesAKey_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("first of block")
        << QByteArray("providers:\n  - id: p\n    keys:\n      # a\n      - {label: x} # gone\n    "
                      "  # b\n      - {label: y}\n")
        << QByteArray(
               "providers:\n  - id: p\n    keys:\n      # a\n      # b\n      - {label: y}\n");
    QTest::newRow("last of block")
        << QByteArray("providers:\n  - id: p\n    keys:\n      - {label: y}\n      - label: x\n    "
                      "    secret: \"a\"\n    preset: q\n")
        << QByteArray("providers:\n  - id: p\n    keys:\n      - {label: y}\n    preset: q\n");
    QTest::newRow("only of block")
        << QByteArray("providers:\n  - id: p\n    keys:\n      - label: x")
        << QByteArray("providers:\n  - id: p\n    keys:\n");
    QTest::newRow("first of flow")
        << QByteArray("providers: [{id: p, keys: [{label: x}, {label: y}]}]")
        << QByteArray("providers: [{id: p, keys: [{label: y}]}]");
    QTest::newRow("last of flow") << QByteArray(
        "providers: [{id: p, keys: [{label: y}, {label: x}]}]")
                                  << QByteArray("providers: [{id: p, keys: [{label: y}]}]");
    QTest::newRow("only of flow") << QByteArray("providers: [{id: p, keys: [ {label: x} ]}]")
                                  << QByteArray("providers: [{id: p, keys: [  ]}]");
}

void ConfigFileTest::removesAKey()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto changed = removeKey(before, u"p"_s, u"x"_s);
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message));
    QCOMPARE(*changed, after);
    const auto again = removeKey(*changed, u"p"_s, u"x"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NotFound);
}

void ConfigFileTest::setsASecretReference_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("plain") << QByteArray("providers:\n  - id: p\n    keys:\n      - label: x\n     "
                                         "   secret: sk-1 # c\n        weight: 2\n")
                           << QByteArray("providers:\n  - id: p\n    keys:\n      - label: x\n     "
                                         "   secret: \"keychain:p/x\" # c\n        weight: 2\n");
    QTest::newRow("quoted in flow")
        << QByteArray("providers: [{id: p, keys: [{secret: 'it''s, {a}', label: x}]}]")
        << QByteArray("providers: [{id: p, keys: [{secret: \"keychain:p/x\", label: x}]}]");
    QTest::newRow("double quoted")
        << QByteArray("providers: [{id: p, keys: [{secret: \"a\\\"}]\" , label: x}]}]")
        << QByteArray("providers: [{id: p, keys: [{secret: \"keychain:p/x\" , label: x}]}]");
    QTest::newRow("other name")
        << QByteArray("providers: [{id: p, keys: [{label: x, apiKey: sk-1}]}]")
        << QByteArray("providers: [{id: p, keys: [{label: x, secret: \"keychain:p/x\"}]}]");
    QTest::newRow("missing") << QByteArray("providers:\n  - id: p\n    keys:\n      - label: x\n")
                             << QByteArray("providers:\n  - id: p\n    keys:\n      - label: x\n   "
                                           "     secret: \"keychain:p/x\"\n");
    QTest::newRow("empty")
        << QByteArray("providers: [{id: p, keys: [{label: x, secret: }]}]")
        << QByteArray("providers: [{id: p, keys: [{label: x, secret: \"keychain:p/x\" }]}]");
    QTest::newRow("tab and colon") << QByteArray(
        "providers:\n  - id: p\n    keys:\n      - label: x\n        secret:\t\"sk:1\"\n")
                                   << QByteArray("providers:\n  - id: p\n    keys:\n      - label: "
                                                 "x\n        secret: \"keychain:p/x\"\n");
}

void ConfigFileTest::setsASecretReference()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto changed =
        setSecretReference(before, u"p"_s, u"x"_s, {SecretReference::Kind::Keychain, u"p/x"_s});
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message));
    QCOMPARE(*changed, after);
}

void ConfigFileTest::movesEveryClearSecretOfAFile()
{
    ConfigSources sources;
    sources.text = commented + "admin: {token: topsecret}\n";
    auto loaded = loadConfig(sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->clearSecrets.size(), std::size_t(3));
    QByteArray text = *sources.text;
    for (const ClearSecret &clear : loaded->clearSecrets) {
        const auto changed = setSecretReference(text, clear.provider, clear.label, clear.reference);
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message));
        text = *changed;
    }
    QVERIFY(!text.contains("sk-live-123") && !text.contains("gsk-456")
            && !text.contains("topsecret"));
    QCOMPARE(text.count('#'), commented.count('#'));
    QVERIFY(text.contains("unknown: {kept: [1, 2]}   # kept"));
    const SnapshotPtr before = loaded->snapshot;
    sources.text = text;
    loaded = loadConfig(sources);
    QVERIFY(loaded);
    QVERIFY(loaded->clearSecrets.empty());
    QVERIFY(loaded->snapshot->providers == before->providers);
    QVERIFY(loaded->snapshot->admin == before->admin);
}

void ConfigFileTest::setsAScalar_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &path,
                        const QByteArray &value, const QByteArray &after) {
        QTest::newRow(name) << before << path << value << after;
    };
    row("replace", "listener:\n  port: 1 # p\n", "listener.port", "2",
        "listener:\n  port: 2 # p\n");
    row("replace in flow", "listener: {port: 1, host: a}", "listener.port", "2",
        "listener: {port: 2, host: a}");
    row("replace null", "listener:\n  port: # p\n  host: a\n", "listener.port", "2",
        "listener:\n  port: 2 # p\n  host: a\n");
    row("replace quoted", "log: {file: \"a # b\"}", "log.file", "c", "log: {file: c}");
    row("add to section", "listener:\n    host: a\nlog: {}\n", "listener.port", "2",
        "listener:\n    host: a\n    port: 2\nlog: {}\n");
    row("add to flow section", "listener: {host: a}", "listener.port", "2",
        "listener: {host: a, port: 2}");
    row("add to empty section", "listener:\nlog: {}\n", "listener.port", "2",
        "listener:\n  port: 2\nlog: {}\n");
    row("add section", "log: {}\n", "listener.port", "2", "log: {}\nlistener:\n  port: 2\n");
    row("add nested section", "", "listener.tls.cert", "/my cert.pem",
        "listener:\n  tls:\n    cert: \"/my cert.pem\"\n");
    row("add nested section in flow", "{listener: {port: 1}}", "listener.tls.cert", "/c",
        "{listener: {port: 1, tls: {cert: /c}}}");
    row("item of a list", "providers:\n  - id: a\n    preset: groq\n", "providers[a].policy",
        "fill-first", "providers:\n  - id: a\n    preset: groq\n    policy: fill-first\n");
    row("item of a list in a list", "providers: [{id: a, keys: [{label: k, weight: 1}]}]",
        "providers[a].keys[k].weight", "5", "providers: [{id: a, keys: [{label: k, weight: 5}]}]");
    row("word that YAML would change", "log: {file: a}", "log.file", "yes", "log: {file: \"yes\"}");
    row("duration", "timeouts: {idle: 5m}", "timeouts.idle", "90s", "timeouts: {idle: 90s}");
}

void ConfigFileTest::setsAScalar()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, after);
    const auto changed = setScalar(before, path, value);
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message));
    QCOMPARE(*changed, after);
}

void ConfigFileTest::setScalarRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("unknown setting")
        << QByteArray() << QByteArray("listener.prot") << QByteArray("1");
    QTest::newRow("section") << QByteArray() << QByteArray("listener") << QByteArray("1");
    QTest::newRow("list") << QByteArray() << QByteArray("listener.allowedHosts") << QByteArray("a");
    QTest::newRow("bad value") << QByteArray() << QByteArray("listener.port")
                               << QByteArray("99999");
    QTest::newRow("no such item") << QByteArray("providers: []")
                                  << QByteArray("providers[a].policy") << QByteArray("health");
    QTest::newRow("section is a value")
        << QByteArray("listener: 5") << QByteArray("listener.port") << QByteArray("1");
    QTest::newRow("block text") << QByteArray("log:\n  file: |\n    a\n    b\n")
                                << QByteArray("log.file") << QByteArray("c");
    QTest::newRow("tagged") << QByteArray("log:\n  file: !!str a\n") << QByteArray("log.file")
                            << QByteArray("c");
    QTest::newRow("anchored") << QByteArray("log:\n  file: &f a\n  level: *f\n")
                              << QByteArray("log.file") << QByteArray("c");
}

void ConfigFileTest::setScalarRefuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, value);
    const auto changed = setScalar(text, path, value);
    QVERIFY2(!changed, changed ? changed->constData() : "");
    QVERIFY(!changed.error().message.isEmpty());
}

void ConfigFileTest::editsNeverDamageMutatedFiles()
{
    // Whatever the text looks like, an edit either fails or changes just what it says.
    QRandomGenerator random(7);
    const QByteArray special = "{}[]:,-#&*!|>'\"~ \n\r?";
    int edited = 0;
    for (int round = 0; round < 600; ++round) {
        QByteArray text = commented;
        for (int i = random.bounded(4); i >= 0; --i) {
            const int at = random.bounded(static_cast<int>(text.size()));
            if (random.bounded(2))
                text.remove(at, 1 + random.bounded(8));
            else
                text.insert(at, special[random.bounded(static_cast<int>(special.size()))]);
        }
        const auto changed =
            addKey(text, u"zai"_s, {u"zai-anthropic"_s, {}}, key(u"new"_s, u"zai/new"_s));
        if (!changed)
            continue;
        ++edited;
        const auto back = removeKey(*changed, u"zai"_s, u"new"_s);
        if (!back)
            continue; // an unusual style: refused, not damaged
        const ConfigNode before = readYaml(text, {}).root;
        const ConfigNode after = readYaml(*back, {}).root;
        const auto providers = [](const ConfigNode &root) {
            return root.member("providers") ? root.member("providers")->items.size() : 0;
        };
        if (providers(before) == providers(after))
            QVERIFY2(before.sameContent(after) || !before.member("providers"),
                     (text + "\n=====\n" + *back).constData());
    }
    QVERIFY(edited > 100);
}

void ConfigFileTest::writesAtomicallyWithBackup()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"config.yaml"_s);
    QVERIFY(writeAtomically(path, "one"));
    QCOMPARE(readAll(path), QByteArray("one"));
    QVERIFY(!QFile::exists(path + u".bak"_s));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    QVERIFY(writeAtomically(path, "two"));
    QCOMPARE(readAll(path), QByteArray("two"));
    QCOMPARE(readAll(path + u".bak"_s), QByteArray("one"));
    const QFile::Permissions foreign =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path) & foreign));
    QVERIFY(!(QFile::permissions(path + u".bak"_s) & foreign));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

void ConfigFileTest::noBackupKeepsASecret()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"config.yaml"_s);
    QVERIFY(writeAtomically(path, "secret"));
    QVERIFY(writeAtomically(path, "secret too"));
    QVERIFY(QFile::exists(path + u".bak"_s));
    QVERIFY(writeAtomically(path, "clean", Backup::Remove));
    QCOMPARE(readAll(path), QByteArray("clean"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void ConfigFileTest::writeFollowsSymbolicLinks()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"real"_s));
    const QString target = folder.filePath(u"real/config.yaml"_s);
    const QString link = folder.filePath(u"link.yaml"_s);
    const QString linkToLink = folder.filePath(u"link2.yaml"_s);
    QVERIFY(QFile::link(target, link));
    QVERIFY(QFile::link(link, linkToLink));
    QVERIFY(writeAtomically(linkToLink, "made through a dangling link"));
    QCOMPARE(readAll(target), QByteArray("made through a dangling link"));
    QVERIFY(writeAtomically(linkToLink, "changed"));
    QCOMPARE(readAll(target), QByteArray("changed"));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(QFile::exists(target + u".bak"_s));
}

void ConfigFileTest::writeErrorsNamePathAndRemedy_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("part");
    QTest::newRow("no permission") << EACCES << u"no permission to write in /etc/spillway"_s;
    QTest::newRow("read-only") << EROFS << u"read-only disk"_s;
    QTest::newRow("disk full") << ENOSPC << u"free some space"_s;
    QTest::newRow("no folder") << ENOENT << u"create it first"_s;
    QTest::newRow("other") << EIO << u"The system says"_s;
}

void ConfigFileTest::writeErrorsNamePathAndRemedy()
{
    QFETCH(int, number);
    QFETCH(QString, part);
    const Error error = writeError(u"/etc/spillway/config.yaml"_s, number);
    QCOMPARE(error.kind, ErrorKind::Io);
    QVERIFY(error.message.contains(u"/etc/spillway/config.yaml"_s));
    QVERIFY2(error.message.contains(part), qPrintable(error.message));
}

void ConfigFileTest::failedWriteLeavesTheFileAlone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"config.yaml"_s);
    QVERIFY(writeAtomically(path, "good"));
    QVERIFY(QDir(folder.path()).mkdir(u"config.yaml.bak"_s)); // the backup cannot be written
    const auto written = writeAtomically(path, "new");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Io);
    QCOMPARE(readAll(path), QByteArray("good"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // no temporary file is left
    const auto nowhere = writeAtomically(folder.filePath(u"none/config.yaml"_s), "x");
    QVERIFY(!nowhere);
    QVERIFY(nowhere.error().message.contains(u"does not exist"_s));
}

QTEST_GUILESS_MAIN(ConfigFileTest)
#include "tst_configfile.moc"
