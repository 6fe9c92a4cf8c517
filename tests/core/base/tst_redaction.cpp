// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redaction.h"

#include "core/base/random.h"

#include <QElapsedTimer>
#include <QTest>

using namespace spillway;

namespace {

// Put together here so that no scanner of repositories takes them for real ones.
const QByteArray random48 = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dF3gH5jK7mN9pQ1sT3";
const QByteArray anthropicKey = "sk-"
                                "ant-api03-"
    + random48 + "-_x" + random48 + "AA";
const QByteArray openAiKey = "sk-" + random48;
const QByteArray openAiProjectKey = "sk-"
                                    "proj-"
    + random48 + "_T3BlbkFJ-" + random48;
const QByteArray openRouterKey =
    "sk-"
    "or-v1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
const QByteArray googleKey = "AI"
                             "zaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q";
const QByteArray zaiKey = "0123456789abcdef0123456789abcdef.AbCdEf0123456789";
const QByteArray olderZaiKey = "a1b2c3d4e5f6g7h8i9j0k1.Xy9Zw8Vu7Ts6";
const QByteArray groqKey = "gs"
                           "k_"
    + random48;
const QByteArray xaiKey = "xa"
                          "i-"
    + random48 + random48;
const QByteArray mistralKey = "q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6";
const QByteArray githubToken = "gh"
                               "p_"
    + random48.left(36);
const QByteArray spillwayKey = "sk-"
                               "spill-"
    + random48.left(32);
const QByteArray webToken =
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U";

} // namespace

class RedactionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesSecrets_data();
    void removesSecrets();
    void removesKeysWhereverTheyStand_data();
    void removesKeysWhereverTheyStand();
    void leavesOrdinaryTextAlone_data();
    void leavesOrdinaryTextAlone();
    void changesNothingTheSecondTime();
    void isLinear();
    void escapesWhatCouldForgeALogLine_data();
    void escapesWhatCouldForgeALogLine();
};

void RedactionTest::removesSecrets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &text, const char *expected) {
        QTest::newRow(name) << text << QByteArray(expected);
    };
    row("Anthropic", anthropicKey, "sk-ant-…[redacted]");
    row("OpenAI", openAiKey, "sk-…[redacted]");
    row("OpenAI project", openAiProjectKey, "sk-proj-…[redacted]");
    row("OpenRouter", openRouterKey, "sk-or-v1-…[redacted]");
    row("Google", googleKey, "AIza…[redacted]");
    row("Z.AI", zaiKey, "…[redacted]");
    row("Z.AI, older", olderZaiKey, "…[redacted]");
    row("Z.AI in a word", "key_" + zaiKey, "key_…[redacted]");
    row("Groq", groqKey, "gsk_…[redacted]");
    row("xAI", xaiKey, "xai-…[redacted]");
    row("Spillway", spillwayKey, "sk-spill-…[redacted]");
    row("GitHub", githubToken, "ghp_…[redacted]");
    row("GitHub OAuth",
        "gh"
        "o_" + random48.left(36),
        "gho_…[redacted]");
    row("web token", "got " + webToken + ", done", "got eyJ…[redacted], done");
    row("in prose", "The key " + anthropicKey + " was refused.",
        "The key sk-ant-…[redacted] was refused.");
    row("bearer", "Authorization: Bearer " + mistralKey, "Authorization: Bearer …[redacted]");
    row("bearer with a known key", "authorization: bearer " + openAiKey + "\r\nAccept: */*",
        "authorization: bearer sk-…[redacted]\r\nAccept: */*");
    row("raw authorization", "Authorization: " + zaiKey, "Authorization: …[redacted]");
    row("basic", "Proxy-Authorization: Basic dXNlcjpwYXNzd29yZA==",
        "Proxy-Authorization: Basic …[redacted]");
    row("bearer in prose", "sent Bearer " + mistralKey + " to it", "sent Bearer …[redacted] to it");
    row("x-api-key", "x-api-key: " + mistralKey + "\nx: y", "x-api-key: …[redacted]\nx: y");
    row("x-goog-api-key", "X-Goog-Api-Key:secretvalue", "X-Goog-Api-Key:…[redacted]");
    row("cookie", "Cookie: a=b; session=abcdef\r\nX: y", "Cookie: …[redacted]\r\nX: y");
    row("query", "GET /v1beta/models?key=" + mistralKey + "&alt=sse HTTP/1.1",
        "GET /v1beta/models?key=…[redacted]&alt=sse HTTP/1.1");
    row("query, second", "/x?alt=sse&key=abc", "/x?alt=sse&key=…[redacted]");
    row("query, Google", "/x?key=" + googleKey, "/x?key=AIza…[redacted]");
    row("query, token", "/x?access_token=abcdef#top", "/x?access_token=…[redacted]#top");
    row("environment", "MISTRAL_API_KEY=" + mistralKey + " codex",
        "MISTRAL_API_KEY=…[redacted] codex");
    row("environment, quoted", "export A_API_KEY=\"abc def\"", "export A_API_KEY=\"…[redacted]\"");
    row("JSON", R"({"api_key":"abc","apiKey" : "d\"ef","n":1})",
        R"({"api_key":"…[redacted]","apiKey" : "…[redacted]","n":1})");
    row("JSON names",
        R"({"token":"a","secret":"b","password":"c","authorization":"Bearer d","client_secret":"e"})",
        R"({"token":"…[redacted]","secret":"…[redacted]","password":"…[redacted]","authorization":"Bearer …[redacted]","client_secret":"…[redacted]"})");
    row("JSON key", "{\"key\":\"" + mistralKey + "\"}", R"({"key":"…[redacted]"})");
    row("JSON in JSON", R"({"body":"{\"api_key\":\"abc\",\"x\":\"y\"}"})",
        R"({"body":"{\"api_key\":\"…[redacted]\",\"x\":\"y\"}"})");
    row("JSON in JSON, with a quote", R"("{\"password\":\"a\\\"b\",\"x\":1}")",
        R"("{\"password\":\"…[redacted]\",\"x\":1}")");
    row("JSON cut off", R"({"password":"hunt)", R"({"password":"…[redacted])");
    row("Python", "{'api_key': 'abc'}", "{'api_key': '…[redacted]'}");
    row("YAML", "password: hunter2", "password: …[redacted]");
    row("URL", "https://user:pa55@proxy.example:8080/x?y",
        "https://user:…[redacted]@proxy.example:8080/x?y");
    row("URL with an at sign", "http://user:p@ss@proxy/", "http://user:…[redacted]@proxy/");
    row("URL with a token", "https://x-access-token:" + githubToken + "@github.com/a/b",
        "https://x-access-token:ghp_…[redacted]@github.com/a/b");
    row("URL with a key as user", "https://" + githubToken + ":x@github.com/a/b",
        "https://ghp_…[redacted]:…[redacted]@github.com/a/b");
}

void RedactionTest::removesSecrets()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    QCOMPARE(redacted(text), expected);
    QCOMPARE(redacted(expected), expected);
}

void RedactionTest::removesKeysWhereverTheyStand_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const QByteArray &key :
         {anthropicKey, openAiKey, openAiProjectKey, openRouterKey, googleKey, zaiKey, olderZaiKey,
          groqKey, xaiKey, githubToken, spillwayKey, webToken})
        QTest::addRow("%s…", key.left(10).constData()) << key;
}

void RedactionTest::removesKeysWhereverTheyStand()
{
    QFETCH(const QByteArray, key);
    for (const char *frame : {"%",
                              " %.",
                              "\"%\"",
                              "'%'",
                              "<%>",
                              "(%)",
                              "[%]",
                              "a=%",
                              "k:%,",
                              "\\n%\\n",
                              "{\"x\":\"%\"}",
                              "\\u0022%",
                              "Bearer%%20%",
                              "\n%\n",
                              "://%@host/",
                              "/%/",
                              "key %: refused",
                              "…%…",
                              "x-api-key: %",
                              "{\"token\":\"%\"}",
                              "\\\"api_key\\\":\\\"%\\\"",
                              "api_key=%&"}) {
        QByteArray text(frame);
        text.replace(text.lastIndexOf('%') >= 0 && text.contains("%%") ? text.lastIndexOf('%')
                                                                       : text.indexOf('%'),
                     1, key);
        text.replace("%%", "%");
        const QByteArray result = redacted(text);
        QVERIFY2(!result.contains(key.mid(12, 12)) && !result.contains(key.right(8)),
                 result.constData());
        QVERIFY2(result.contains("[redacted]"), result.constData());
        QCOMPARE(redacted(result), result);
    }
}

void RedactionTest::leavesOrdinaryTextAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"",
          "claude-sonnet-4-5-20250929",
          "gpt-5.2-codex",
          "gemini-2.5-pro",
          "glm-4.7",
          "grok-4-fast-reasoning-latest",
          "o3-mini",
          "msg_01XFDUDYJgAACzvnptvVoYEL",
          "req_011CSHoEeqs5C35K2UUqR7Fy",
          "toolu_01A09q90qw90lq917835lq9",
          "resp_68af4030592c81938ec0a5fbab4a3e9f",
          "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT",
          "call_62136354Z1xLq9",
          "550e8400-e29b-41d4-a716-446655440000",
          "commit 9d479fa1c2b3d4e5f60718293a4b5c6d7e8f9012.",
          "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "d41d8cd98f00b204e9800998ecf8427e.png",
          "The risk-free task-force met at the desk-top.",
          "sk-learn, sk-your-key-here and sk-ant-your-key",
          R"({"max_tokens":4096,"input_tokens":12,"token_count":3})",
          R"({"token":null,"secret":true})",
          "Invalid token: expected a value",
          "Unexpected token '<' in JSON",
          "The password: is it right?",
          "A bearer of good news from authorization-less services",
          "AbstractSingletonProxyFactoryBean.createProxyInstance",
          "internationalisation.Unfortunately it was",
          "https://example.com:8080/a@b?x=1",
          "mailto:user@example.com ssh://git@github.com/a/b.git",
          "http://127.0.0.1:18765/v1/messages?beta=true",
          "{\"key\":\"value\",\"x\":\"ctrl+key\"}",
          "key: Home, key=Enter",
          "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ",
          "eyJhbGciOiJIUzI1NiJ9",
          "é漢😀 – “quoted”",
          "2025-01-31T10:20:30.123Z",
          "\\n\\t\\u0041 \\ %",
          "192.168.100.200:65535 [::1]:80",
          "{\"secret\":[1],\"token\":{\"type\":\"string\"}}",
          "tokens: 1500, cookies: none"})
        QTest::addRow("%s", QByteArray(text).left(60).constData()) << QByteArray(text);
}

void RedactionTest::leavesOrdinaryTextAlone()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(redacted(text), text);
}

void RedactionTest::changesNothingTheSecondTime()
{
    SeededRandom random(8);
    const QList<QByteArray> parts {anthropicKey,
                                   zaiKey,
                                   webToken,
                                   googleKey,
                                   githubToken,
                                   mistralKey,
                                   "Bearer ",
                                   "token",
                                   "\"password\"",
                                   "key",
                                   "x-api-key",
                                   "authorization",
                                   "cookie",
                                   ": ",
                                   ":",
                                   "=",
                                   "\"",
                                   "\\\"",
                                   "'",
                                   "\\",
                                   "://",
                                   "user:pw1",
                                   "@",
                                   "&",
                                   "?",
                                   ".",
                                   "-",
                                   "_",
                                   " ",
                                   "\n",
                                   "%20",
                                   "…[redacted]",
                                   "sk-",
                                   "eyJ",
                                   "x",
                                   "5",
                                   "{",
                                   ","};
    for (int i = 0; i < 50'000; ++i) {
        QByteArray text;
        for (auto count = random.below(10); count > 0; --count)
            text += parts[static_cast<qsizetype>(
                random.below(static_cast<std::uint64_t>(parts.size())))];
        const QByteArray once = redacted(text);
        QVERIFY2(redacted(once) == once,
                 (text + "\n→ " + once + "\n→ " + redacted(once)).constData());
    }
}

void RedactionTest::isLinear()
{
    for (const QByteArray &part :
         {QByteArray("token: \""), QByteArray("://a:"), QByteArray("\\"), QByteArray("sk-ant-"),
          QByteArray("a.b-"), QByteArray("eyJaaaaaaaaa"), QByteArray("password:\\\\'"),
          QByteArray("api_key=\""), QByteArray("AIza_"), QByteArray("Bearer ")}) {
        const QByteArray text = part.repeated(300'000 / part.size());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!redacted(text).isEmpty());
        QVERIFY2(timer.elapsed() < 3000, part.constData());
    }
}

void RedactionTest::escapesWhatCouldForgeALogLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &text, const char *expected) {
        QTest::newRow(name) << text << QByteArray(expected);
    };
    row("plain", "plain text, é漢😀 \\ \"", "plain text, é漢😀 \\ \"");
    row("breaks", "a\r\nINFO b\tc", "a\\r\\nINFO b\\tc");
    row("escape sequence", "\x1b[31mred", "\\x1b[31mred");
    row("nul and delete", QByteArray("\0\x7f", 2), "\\x00\\x7f");
    row("C1",
        "a\xc2\x9b"
        "31m\xc2\x85",
        "a\\x9b31m\\x85");
    row("no-break space stays", "\xc2\xa0", "\xc2\xa0");
    row("override",
        "a\u202e"
        "b\u2066\u2069\u200f\u061c",
        "a\\u202eb\\u2066\\u2069\\u200f\\u061c");
    row("separators", "\u2028\u2029", "\\u2028\\u2029");
    row("no UTF-8", "a\x9b\xff\xc0\x8a\xe2\x80", "a\\x9b\\xff\\xc0\\x8a\\xe2\\x80");
    row("surrogate", "\xed\xa0\x80", "\\xed\\xa0\\x80");
    row("overlong", "\xe0\x80\x8a\xf0\x80\x80\x8a", "\\xe0\\x80\\x8a\\xf0\\x80\\x80\\x8a");
    row("too large", "\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80");
    row("the last character", "\xf4\x8f\xbf\xbf", "\xf4\x8f\xbf\xbf");
}

void RedactionTest::escapesWhatCouldForgeALogLine()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    QCOMPARE(escapedForLog(text), expected);
    QCOMPARE(escapedForLog(expected), expected);
}

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
