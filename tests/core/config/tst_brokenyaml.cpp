// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/layers.h"
#include "core/config/yamlreader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

ConfigReport check(const QByteArray &text)
{
    ConfigSources sources;
    sources.file = u"c.yaml"_s;
    sources.text = text;
    return checkConfig(sources);
}

QString allTexts(const ConfigProblems &problems)
{
    QStringList lines;
    for (const ConfigProblem &problem : problems)
        lines << problem.text();
    return lines.join(u'\n');
}

} // namespace

class BrokenYamlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorNamesPlaceAndRemedy_data();
    void errorNamesPlaceAndRemedy();
    void warningNamesPlaceAndNearestName_data();
    void warningNamesPlaceAndNearestName();
    void allProblemsAreReported();
    void hostileTextIsRefusedQuickly_data();
    void hostileTextIsRefusedQuickly();
    void anchorsInReasonAreRead();
    void randomMutationsNeverCrash_data();
    void randomMutationsNeverCrash();
    void everyPrefixOfAFileIsHandled();
};

void BrokenYamlTest::errorNamesPlaceAndRemedy_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &text, int line, int column,
                        const QString &path, const QString &part) {
        QTest::newRow(name) << text << line << column << path << part;
    };
    // The text itself.
    row("unclosed list", "listener: {allowedHosts: [a, b}\n", 1, 31, {}, u"YAML syntax"_s);
    row("unclosed quote", "log:\n  file: \"abc\n", 2, 9, {}, u"the quote is never closed"_s);
    row("tab indentation", "listener:\n\tport: 1\n", 2, 6, {}, u"YAML syntax"_s);
    row("bad indentation", "listener:\n    port: 1\n  host: a\n", 3, 3, {}, u"YAML syntax"_s);
    row("colon in plain text", "log: {file: a}: b\n", 1, 15, {}, u"YAML syntax"_s);
    row("two documents", "log: {}\n---\nlog: {}\n", 0, 0, {}, u"more than one YAML document"_s);
    row("not UTF-8", "log:\n  file: a\xff\n", 2, 10, {}, u"not UTF-8"_s);
    row("UTF-16", QByteArray("\xff\xfel\0o\0g\0", 8), 1, 1, {}, u"not UTF-8"_s);
    row("NUL byte", QByteArray("log:\n  file: a\0b\n", 17), 2, 10, {},
        u"control character (0x00)"_s);
    row("end of transmission", "log: {}\n\x04listener: {host: 0.0.0.0}\n", 2, 1, {},
        u"control character (0x04)"_s);
    row("overlong UTF-8", "log: {file: \xc0\xaf}\n", 1, 13, {}, u"not UTF-8"_s);
    row("surrogate in UTF-8", "log: {file: \xed\xa0\x80}\n", 1, 13, {}, u"not UTF-8"_s);
    row("scalar file", "just text\n", 1, 1, {}, u"name: value"_s);
    row("list file", "- a\n- b\n", 1, 1, {}, u"name: value"_s);
    row("unknown alias", "log: {file: *nobody}\n", 1, 13, {}, u"YAML syntax"_s);
    row("merge key", "log:\n  <<: {level: info}\n", 2, 3, {}, u"merge keys"_s);
    row("list as a name", "? [a]\n: b\n", 1, 3, {}, u"plain text"_s);
    // Kinds.
    row("section is a value", "listener: 5\n", 1, 11, u"listener"_s,
        u"Expected a mapping of settings, found a single value"_s);
    row("section is a list", "retry: [1]\n", 1, 8, u"retry"_s, u"found a list"_s);
    row("value is a mapping", "listener:\n  port: {a: 1}\n", 2, 9, u"listener.port"_s,
        u"found a mapping"_s);
    row("list is a value", "listener:\n  allowedHosts: a.lan\n", 2, 17, u"listener.allowedHosts"_s,
        u"Expected a list of texts"_s);
    row("providers is a mapping", "providers:\n  zai: {}\n", 2, 3, u"providers"_s,
        u"lines that begin with a dash"_s);
    row("provider is a text", "providers:\n  - zai\n", 2, 5, u"providers[0]"_s,
        u"found a single value"_s);
    row("map value is a list", "providers: [{id: a, preset: openai, headers: {A: [b]}}]\n", 1, 50,
        u"providers[0].headers.A"_s, u"Expected a text"_s);
    row("list within a list", "listener: {extraPaths: [[/a]]}\n", 1, 25,
        u"listener.extraPaths[0]"_s, u"found a list"_s);
    // Values.
    row("port too large", "listener:\n  port: 99999\n", 2, 9, u"listener.port"_s,
        u"\"99999\" is not allowed: expected a whole number, 0 to 65535"_s);
    row("port negative", "listener: {port: -1}\n", 1, 18, u"listener.port"_s, u"0 to 65535"_s);
    row("port is text", "listener: {port: eight}\n", 1, 18, u"listener.port"_s, u"\"eight\""_s);
    row("port octal", "listener: {port: 018765}\n", 1, 18, u"listener.port"_s, u"018765"_s);
    row("port fraction", "listener: {port: 80.5}\n", 1, 18, u"listener.port"_s, u"80.5"_s);
    row("not a boolean", "clients: {requireKey: maybe}\n", 1, 23, u"clients.requireKey"_s,
        u"true or false"_s);
    row("bad duration", "timeouts:\n  connect: 10 seconds\n", 2, 12, u"timeouts.connect"_s,
        u"such as 500ms, 30s"_s);
    row("duration too long", "timeouts: {drain: 2d}\n", 1, 19, u"timeouts.drain"_s, u"0s to 1h"_s);
    row("bad size", "listener: {maxBody: 8 megs}\n", 1, 21, u"listener.maxBody"_s, u"64KiB"_s);
    row("size too small", "listener: {maxHead: 10B}\n", 1, 21, u"listener.maxHead"_s,
        u"1KiB to 1MiB"_s);
    row("bad choice", "log: {level: inof}\n", 1, 14, u"log.level"_s, u"did you mean info?"_s);
    row("bad dialect", "providers: [{id: a, baseUrl: \"https://x\", dialect: openai_chat}]\n", 1,
        52, u"providers[0].dialect"_s, u"did you mean openai-chat?"_s);
    row("bad dialect in a list",
        "providers: [{id: a, baseUrl: \"https://x\", dialect: [gemini, x]}]\n", 1, 61,
        u"providers[0].dialect[1]"_s, u"anthropic, openai-chat, openai-responses, gemini"_s);
    row("weight zero",
        "providers:\n  - id: a\n    preset: openai\n    keys:\n      - {label: k, secret: env:A, "
        "weight: 0}\n",
        5, 43, u"providers[0].keys[0].weight"_s, u"1 to 1000"_s);
    row("long value is cut", "log: {level: " + QByteArray(500, 'x') + "}\n", 1, 14, u"log.level"_s,
        u"xxx…"_s);
    // Names.
    row("setting twice", "listener:\n  port: 1\n  host: a\n  port: 2\n", 4, 3, u"listener.port"_s,
        u"set twice"_s);
    row("section twice", "log: {}\nlog: {}\n", 2, 1, u"log"_s, u"set twice"_s);
    row("model map twice", "providers: [{id: a, preset: openai, modelMap: {x: y, x: z}}]\n", 1, 54,
        u"providers[0].modelMap.x"_s, u"set twice"_s);
    // Providers.
    row("no id", "providers:\n  - preset: openai\n", 2, 5, u"providers[0].id"_s, u"needs an id"_s);
    row("bad id", "providers: [{id: Z.AI, preset: openai}]\n", 1, 18, u"providers[0].id"_s,
        u"small letters"_s);
    row("id twice", "providers:\n  - {id: a, preset: openai}\n  - {id: a, preset: groq}\n", 3, 10,
        u"providers[1].id"_s, u"two providers"_s);
    row("label twice",
        "providers:\n  - id: a\n    preset: openai\n    keys:\n      - {label: k, secret: env:A}\n "
        "     - {label: k, secret: env:B}\n",
        6, 17, u"providers[0].keys[1].label"_s, u"two keys"_s);
    row("no label", "providers: [{id: a, preset: openai, keys: [{secret: env:A}]}]\n", 1, 44,
        u"providers[0].keys[0].label"_s, u"needs a label"_s);
    row("no secret", "providers: [{id: a, preset: openai, keys: [{label: k}]}]\n", 1, 44,
        u"providers[0].keys[0]"_s, u"has no secret"_s);
    row("unknown preset", "providers: [{id: a, preset: antropic}]\n", 1, 29,
        u"providers[0].preset"_s, u"did you mean anthropic?"_s);
    row("no base URL", "providers: [{id: a, dialect: gemini}]\n", 1, 13, u"providers[0].baseUrl"_s,
        u"needs a baseUrl"_s);
    row("generic without base URL", "providers: [{id: a, preset: generic-gemini}]\n", 1, 13,
        u"providers[0].baseUrl"_s, u"needs a baseUrl"_s);
    row("no dialect", "providers: [{id: a, baseUrl: \"https://x\"}]\n", 1, 13,
        u"providers[0].dialect"_s, u"needs a dialect"_s);
    row("empty dialects", "providers: [{id: a, preset: openai, dialect: []}]\n", 1, 46,
        u"providers[0].dialect"_s, u"list is empty"_s);
    row("base URL without scheme", "providers: [{id: a, preset: openai, baseUrl: api.x.com}]\n", 1,
        46, u"providers[0].baseUrl"_s, u"https://host/path"_s);
    row("base URL with query",
        "providers: [{id: a, preset: openai, baseUrl: \"https://x/?key=1\"}]\n", 1, 46,
        u"providers[0].baseUrl"_s, u"before any ? or #"_s);
    row("file URL", "providers: [{id: a, preset: openai, baseUrl: \"file:///etc/passwd\"}]\n", 1,
        46, u"providers[0].baseUrl"_s, u"https://host/path"_s);
    row("bad proxy", "providers: [{id: a, preset: openai, proxyUrl: \"ftp://x\"}]\n", 1, 47,
        u"providers[0].proxyUrl"_s, u"socks5"_s);
    row("credential header", "providers: [{id: a, preset: openai, headers: {authorization: x}}]\n",
        1, 47, u"providers[0].headers.authorization"_s, u"list them under keys"_s);
    row("header injection",
        "providers: [{id: a, preset: openai, headers: {X-A: \"b\\r\\nEvil: 1\"}}]\n", 1, 47,
        u"providers[0].headers.X-A"_s, u"one line"_s);
    row("connection header", "providers: [{id: a, preset: openai, headers: {Host: x}}]\n", 1, 47,
        u"providers[0].headers.Host"_s, u"cannot be set"_s);
    row("bad header name", "providers: [{id: a, preset: openai, headers: {\"a b\": x}}]\n", 1, 47,
        u"providers[0].headers.a b"_s, u"not a header name"_s);
    // Several settings together.
    row("half of TLS", "listener:\n  tls:\n    cert: /a.pem\n", 3, 5, u"listener.tls"_s,
        u"both cert and key"_s);
    row("origin with path", "listener: {allowedOrigins: [\"https://a/b\"]}\n", 1, 28,
        u"listener.allowedOrigins"_s, u"not an origin"_s);
    row("host with port", "listener: {allowedHosts: [\"a:80\"]}\n", 1, 26,
        u"listener.allowedHosts"_s, u"not a host name"_s);
    row("everything forwarded", "listener: {extraPaths: [/]}\n", 1, 24, u"listener.extraPaths"_s,
        u"not a path prefix"_s);
    row("bad digest", "clients:\n  keys:\n    - {name: a, sha256: abcd}\n", 3, 7,
        u"clients.keys[0].sha256"_s, u"64 hexadecimal digits"_s);
    row("bad token reference", "admin: {token: \"env:2 B\"}\n", 1, 16, u"admin.token"_s,
        u"env:<VARIABLE>"_s);
    row("back-off upside down", "retry: {backoffBase: 10s, backoffMax: 1s}\n", 1, 22,
        u"retry.backoffBase"_s, u"longer than the longest"_s);
    row("open to the network", "listener:\n  host: 0.0.0.0\n", 2, 9, u"listener.host"_s,
        u"spend your keys"_s);
}

void BrokenYamlTest::errorNamesPlaceAndRemedy()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, path);
    QFETCH(QString, part);
    const ConfigReport report = check(text);
    QVERIFY(!report.config);
    const auto found = std::find_if(
        report.problems.begin(), report.problems.end(), [&](const ConfigProblem &problem) {
            return problem.severity == ConfigProblem::Severity::Error && problem.path == path
                && problem.message.contains(part);
        });
    QVERIFY2(found != report.problems.end(), qPrintable(allTexts(report.problems)));
    QCOMPARE(found->file, u"c.yaml"_s);
    QCOMPARE(found->line, line);
    QCOMPARE(found->column, column);
}

void BrokenYamlTest::warningNamesPlaceAndNearestName_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("part");
    QTest::newRow("misspelt") << QByteArray("listener:\n  prot: 1\n") << 2 << 3
                              << u"listener.prot"_s << u"did you mean port?"_s;
    QTest::newRow("other style") << QByteArray("listener: {max_body: 1}\n") << 1 << 12
                                 << u"listener.max_body"_s << u"did you mean maxBody?"_s;
    QTest::newRow("other case") << QByteArray("Listener: {}\n") << 1 << 1 << u"Listener"_s
                                << u"did you mean listener?"_s;
    QTest::newRow("singular") << QByteArray("provider: []\n") << 1 << 1 << u"provider"_s
                              << u"did you mean providers?"_s;
    QTest::newRow("nothing near") << QByteArray("zzzzzz: 1\n") << 1 << 1 << u"zzzzzz"_s
                                  << u"it has no effect."_s;
    QTest::newRow("with a dot") << QByteArray("listener.port: 1\n") << 1 << 1 << u"listener.port"_s
                                << u"no such setting"_s;
    QTest::newRow("with brackets") << QByteArray("\"providers[]\": []\n") << 1 << 1
                                   << u"providers[]"_s << u"no such setting"_s;
    QTest::newRow("in a key") << QByteArray("providers:\n  - id: a\n    preset: openai\n    keys: "
                                            "[{label: k, secret: env:A, wieght: 3}]\n")
                              << 4 << 38 << u"providers[0].keys[0].wieght"_s
                              << u"did you mean weight?"_s;
    QTest::newRow("unencrypted") << QByteArray(
        "providers: [{id: a, preset: openai, baseUrl: \"http://x.example\", keys: [{label: k, "
        "secret: env:A}]}]\n") << 1
                                 << 46 << u"providers[0].baseUrl"_s << u"unencrypted"_s;
}

void BrokenYamlTest::warningNamesPlaceAndNearestName()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, path);
    QFETCH(QString, part);
    const ConfigReport report = check(text);
    QVERIFY2(report.config, qPrintable(allTexts(report.problems)));
    QCOMPARE(report.config->warnings.size(), std::size_t(1));
    const ConfigProblem &warning = report.config->warnings[0];
    QVERIFY2(warning.message.contains(part), qPrintable(warning.text()));
    QCOMPARE(warning.path, path);
    QCOMPARE(warning.line, line);
    QCOMPARE(warning.column, column);
}

void BrokenYamlTest::allProblemsAreReported()
{
    ConfigSources sources;
    sources.file = u"c.yaml"_s;
    sources.text =
        "listener: {port: x, maxBody: y, prot: 1}\nlog: {level: z}\nproviders: [{id: a}]\n";
    const auto loaded = loadConfig(sources);
    QVERIFY(!loaded);
    const QString detail = loaded.error().detail;
    QVERIFY2(detail.contains(u"c.yaml:1:18: listener.port: "_s), qPrintable(detail));
    QVERIFY2(detail.contains(u"c.yaml:1:30: listener.maxBody: "_s), qPrintable(detail));
    QVERIFY2(detail.contains(u"warning: c.yaml:1:33: listener.prot: "_s), qPrintable(detail));
    QVERIFY2(detail.contains(u"c.yaml:2:14: log.level: "_s), qPrintable(detail));
    QVERIFY2(detail.contains(u"providers[0].baseUrl: "_s), qPrintable(detail));
    QVERIFY2(detail.contains(u"providers[0].dialect: "_s), qPrintable(detail));
    QVERIFY2(loaded.error().message.contains(u"and 4 more"_s), qPrintable(loaded.error().message));
}

void BrokenYamlTest::hostileTextIsRefusedQuickly_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char name = 'b'; name <= 'i'; ++name) {
        const QByteArray previous(1, static_cast<char>(name - 1));
        bomb += QByteArray(1, name) + ": &" + name + " [";
        for (int i = 0; i < 9; ++i)
            bomb += QByteArray(i ? "," : "") + '*' + previous;
        bomb += "]\n";
    }
    QTest::newRow("alias bomb") << bomb;
    QTest::newRow("alias of itself") << QByteArray("a: &a [*a]\n");
    QTest::newRow("deep lists") << "a: " + QByteArray(100'000, '[');
    QTest::newRow("deep mappings") << "a: " + QByteArray("{a: ").repeated(50'000);
    QTest::newRow("deep blocks") << [] {
        QByteArray text;
        for (int i = 0; i < 600; ++i)
            text += QByteArray(i, ' ') + "a:\n";
        return text;
    }();
    QTest::newRow("deep dashes") << QByteArray("- ").repeated(50'000);
    QTest::newRow("too large") << QByteArray(10 * 1024 * 1024, '#');
    QTest::newRow("too many values") << "a: [" + QByteArray("1,").repeated(100'000) + "]";
    QTest::newRow("long version") << "%YAML " + QByteArray(100'000, '1') + "\n---\na: b";
    QTest::newRow("question marks") << QByteArray("? ").repeated(50'000);
    QTest::newRow("garbage") << [] {
        QByteArray text(100'000, Qt::Uninitialized);
        QRandomGenerator random(42);
        for (char &c : text)
            c = static_cast<char>(random.bounded(256));
        return text;
    }();
}

void BrokenYamlTest::hostileTextIsRefusedQuickly()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const ConfigReport report = check(text);
    QVERIFY(!report.config);
    QVERIFY(!report.problems.empty());
    for (const ConfigProblem &problem : report.problems)
        QVERIFY(problem.text().size() < 400);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void BrokenYamlTest::anchorsInReasonAreRead()
{
    const ConfigReport report = check("providers:\n"
                                      "  - {id: a, preset: openai, keys: &k [{label: x, secret: "
                                      "env:A}], excludedModels: &e [a*]}\n"
                                      "  - {id: b, preset: groq, keys: *k, excludedModels: *e}\n");
    QVERIFY2(report.config, qPrintable(allTexts(report.problems)));
    QCOMPARE(report.config->snapshot->providers[1].keys[0].label, u"x"_s);
    QCOMPARE(report.config->snapshot->providers[1].excludedModels[0], QByteArray("a*"));
}

void BrokenYamlTest::randomMutationsNeverCrash_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
}

void BrokenYamlTest::randomMutationsNeverCrash()
{
    QFETCH(quint32, seed);
    QFile file(QStringLiteral(SPILLWAY_SOURCE_DIR "/tests/data/config/full.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    const QByteArray special = "{}[]:,-#&*!|>'\"%@`? \n\t~<";
    QRandomGenerator random(seed);
    int refused = 0;
    for (int round = 0; round < 100; ++round) {
        QByteArray text = good;
        const int edits = 1 + random.bounded(6);
        for (int i = 0; i < edits; ++i) {
            const int at = random.bounded(static_cast<int>(text.size()));
            switch (random.bounded(5)) {
            case 0:
                text[at] = special[random.bounded(static_cast<int>(special.size()))];
                break;
            case 1:
                text[at] = static_cast<char>(random.bounded(256));
                break;
            case 2:
                text.remove(at, 1 + random.bounded(20));
                break;
            case 3:
                text.insert(at, text.mid(random.bounded(static_cast<int>(text.size())), 30));
                break;
            default:
                text.insert(at, special[random.bounded(static_cast<int>(special.size()))]);
            }
        }
        const ConfigReport report = check(text);
        // Either there is a snapshot or there is at least one error: never neither, never both.
        QCOMPARE(report.config.has_value(), !hasErrors(report.problems));
        for (const ConfigProblem &problem : report.problems)
            QVERIFY(!problem.message.isEmpty() && problem.line >= 0 && problem.column >= 0);
        refused += report.config ? 0 : 1;
    }
    QVERIFY(refused > 10);
}

void BrokenYamlTest::everyPrefixOfAFileIsHandled()
{
    QFile file(QStringLiteral(SPILLWAY_SOURCE_DIR "/tests/data/config/full.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    for (qsizetype length = 0; length < good.size(); length += 7) {
        const ConfigReport report = check(good.first(length));
        QCOMPARE(report.config.has_value(), !hasErrors(report.problems));
    }
}

QTEST_GUILESS_MAIN(BrokenYamlTest)
#include "tst_brokenyaml.moc"
