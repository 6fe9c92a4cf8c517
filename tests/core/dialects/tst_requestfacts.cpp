// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/requestfacts.h"

#include <QTest>

using namespace spillway;

namespace {

Endpoint endpointOf(const char *path)
{
    return endpointFor("POST", path, {}).value();
}

const Endpoint messages = endpointOf("/v1/messages");
const Endpoint chat = endpointOf("/v1/chat/completions");
const Endpoint responses = endpointOf("/v1/responses");
const Endpoint generateContent = endpointOf("/v1beta/models/g:generateContent");

QByteArray conversation(const Endpoint &endpoint, const QByteArray &body,
                        const HeaderList &headers = {})
{
    const Result<RequestFacts> facts = requestFacts(endpoint, headers, body);
    return facts ? facts->conversation : QByteArray("error");
}

} // namespace

class RequestFactsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFacts_data();
    void readsTheFacts();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void toleratesOtherBodiesOfOtherOperations();
    void takesTheFirstConversationId_data();
    void takesTheFirstConversationId();
    void openingNamesAConversation_data();
    void openingNamesAConversation();
    void nothingToGoByGivesNoConversation();
    void changesOnlyTheModel_data();
    void changesOnlyTheModel();
    void changesOnlyTheModelOfALargeOddBody();
    void sharesTheBodyWhenTheModelStays();
    void geminiBodiesStay();
};

void RequestFactsTest::readsTheFacts_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<bool>("stream");
    QTest::addColumn<qint64>("maxTokens");
    QTest::addColumn<bool>("hasTools");
    const auto row = [](const char *name, const char *path, const char *body, const char *model,
                        bool stream, qint64 maxTokens, bool hasTools) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(body) << QByteArray(model) << stream
                            << maxTokens << hasTools;
    };
    row("anthropic", "/v1/messages",
        R"({"model":"claude","max_tokens":32000,"stream":true,"tools":[{"name":"a"}],"messages":[]})",
        "claude", true, 32000, true);
    row("anthropic, least", "/v1/messages", R"({"model":"claude"})", "claude", false, -1, false);
    row("last duplicate counts", "/v1/messages",
        R"({"model":"a","stream":true,"model":"b","stream":false})", "b", false, -1, false);
    row("escaped", "/v1/messages", R"({"mo\u0064el":"claude\u002d1"})", "claude-1", false, -1,
        false);
    row("not at the top", "/v1/messages", R"({"x":{"model":"no","stream":true},"model":"yes"})",
        "yes", false, -1, false);
    row("chat, new name", "/v1/chat/completions",
        R"({"max_tokens":5,"max_completion_tokens":7,"model":"g","tools":[]})", "g", false, 7,
        false);
    row("chat, either order", "/v1/chat/completions",
        R"({"max_completion_tokens":7,"max_tokens":5,"model":"g","functions":[{}]})", "g", false, 7,
        true);
    row("responses", "/v1/responses", R"({"model":"g","max_output_tokens":9,"stream":true})", "g",
        true, 9, false);
    row("gemini", "/v1beta/models/g-1:generateContent",
        R"({"contents":[],"tools":[{}],"generationConfig":{"maxOutputTokens":11},"model":"ignored"})",
        "g-1", false, 11, true);
    row("gemini stream", "/v1beta/models/g-1:streamGenerateContent",
        R"({"generation_config":{"max_output_tokens":12}})", "g-1", true, 12, false);
    row("odd kinds", "/v1/messages",
        R"({"model":"m","stream":"yes","max_tokens":"many","tools":{"a":1},"metadata":[]})", "m",
        false, -1, true);
    row("count_tokens", "/v1/messages/count_tokens", R"({"model":"m"})", "m", false, -1, false);
}

void RequestFactsTest::readsTheFacts()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, model);
    QFETCH(const bool, stream);
    QFETCH(const qint64, maxTokens);
    QFETCH(const bool, hasTools);
    const Result<RequestFacts> facts = requestFacts(endpointOf(path.constData()), {}, body);
    QVERIFY(facts);
    QCOMPARE(facts->model, model);
    QCOMPARE(facts->stream, stream);
    QCOMPARE(facts->maxTokens, maxTokens);
    QCOMPARE(facts->hasTools, hasTools);
}

void RequestFactsTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *body, const char *part, const char *where = "") {
        QTest::newRow(body) << QByteArray(body) << QString::fromUtf8(part)
                            << QString::fromUtf8(where);
    };
    row("", "is empty", "byte 0");
    row("  \n", "is empty", "byte 0");
    row(R"([{"model":"m"}])", "not an object", "byte 0");
    row(R"( "model")", "not an object", "byte 1");
    row(R"({"model":"m",})", "a member name in double quotes was expected", "byte 13");
    row(R"({"model" "m"})", "':' was expected", "byte 9");
    row(R"({"model":"m")", "',' or '}' was expected", "byte 12");
    row(R"({"model":"m)", "a closed string", "byte 9");
    row("model=m&stream=true", "is not valid JSON: at byte 0 of 19, a value was expected");
    row(R"({"messages":[]})", "has no \"model\"");
    row(R"({"model":""})", "at byte 9");
    row(R"({"a":1, "model": 5})", "at byte 17");
    row(R"({"model":null})", "must be a string");
}

void RequestFactsTest::saysWhatIsWrong()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, part);
    QFETCH(const QString, where);
    const Result<RequestFacts> facts = requestFacts(messages, {}, body);
    QVERIFY(!facts);
    QCOMPARE(facts.error().kind, ErrorKind::InvalidRequest);
    QVERIFY2(facts.error().message.contains(part), qPrintable(facts.error().message));
    QVERIFY(facts.error().message.endsWith(QLatin1Char('.')));
    if (!where.isEmpty())
        QCOMPARE(facts.error().detail, where);
}

void RequestFactsTest::toleratesOtherBodiesOfOtherOperations()
{
    const Endpoint speech = endpointOf("/v1/audio/transcriptions");
    const QByteArray multipart =
        "--b\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nwhisper\r\n--b--\r\n";
    const Result<RequestFacts> facts = requestFacts(speech, {{"session-id", "s"}}, multipart);
    QVERIFY(facts);
    QVERIFY(facts->model.isEmpty());
    QVERIFY(!facts->conversation.isEmpty());
    QVERIFY(requestFacts(endpointOf("/v1/files"), {}, QByteArray()));
    QVERIFY(withModel(speech, multipart, "x").isUnchanged());
    QCOMPARE(withModel(endpointOf("/v1/images/generations"), R"({"model":"a"})", "b").flatten(),
             R"({"model":"b"})");
}

void RequestFactsTest::takesTheFirstConversationId_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("sameAsPlainId");
    const auto row = [](const char *name, const char *path, const char *header, const char *body,
                        bool same = true) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(header) << QByteArray(body) << same;
    };
    row("claude code header", "/v1/messages", "X-Claude-Code-Session-Id",
        R"({"model":"m","metadata":{"user_id":"user_1_account_2_session_other"}})");
    row("user id text", "/v1/messages", "",
        R"({"model":"m","prompt_cache_key":"other","metadata":{"user_id":"user_1_account__session_ID"}})");
    row("user id JSON", "/v1/messages", "",
        R"({"model":"m","metadata":{"user_id":"{\"device_id\":\"d\",\"session_id\":\"ID\"}"}})");
    row("cache key", "/v1/responses", "",
        R"({"model":"m","session_id":"other","prompt_cache_key":"ID"})");
    row("cache key before header", "/v1/responses", "", R"({"model":"m","prompt_cache_key":"ID"})");
    row("session-id", "/v1/responses", "session-id", R"({"model":"m","conversation_id":"other"})");
    row("session_id", "/v1/chat/completions", "session_id", R"({"model":"m"})");
    row("conversation_id", "/v1/chat/completions", "conversation_id", R"({"model":"m"})");
    row("body session_id", "/v1/chat/completions", "", R"({"model":"m","session_id":"ID"})");
    row("conversation", "/v1/responses", "", R"({"model":"m","conversation":"ID"})");
    row("conversation object", "/v1/responses", "", R"({"model":"m","conversation":{"id":"ID"}})");
    row("x-session-id", "/v1/messages", "x-session-id",
        R"({"model":"m","messages":[{"role":"user","content":"hi"}]})");
    row("a user is no session", "/v1/messages", "", R"({"model":"m","metadata":{"user_id":"ID"}})",
        false);
    row("an empty id is none", "/v1/messages", "", R"({"model":"m","prompt_cache_key":""})", false);
}

void RequestFactsTest::takesTheFirstConversationId()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, sameAsPlainId);
    const QByteArray plain = conversation(messages, R"({"model":"m"})", {{"x-session-id", "ID"}});
    QCOMPARE(plain.size(), 16);
    HeaderList headers;
    if (!header.isEmpty())
        headers.add(header, "ID");
    const QByteArray found = conversation(endpointOf(path.constData()), body, headers);
    QCOMPARE(found == plain, sameAsPlainId);
}

void RequestFactsTest::openingNamesAConversation_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char *path, const char *first, const char *second,
                        bool same) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(first) << QByteArray(second) << same;
    };
    row("later turns", "/v1/messages",
        R"({"model":"m","system":"S","messages":[{"role":"user","content":"hi"}]})",
        R"({"model":"m","system":"S","messages":[{"role":"user","content":"hi"},{"role":"assistant","content":"x"},{"role":"user","content":"y"}]})",
        true);
    row("another question", "/v1/messages",
        R"({"model":"m","messages":[{"role":"user","content":"hi"}]})",
        R"({"model":"m","messages":[{"role":"user","content":"ho"}]})", false);
    row("another system", "/v1/messages",
        R"({"model":"m","system":"S","messages":[{"role":"user","content":"hi"}]})",
        R"({"model":"m","system":"T","messages":[{"role":"user","content":"hi"}]})", false);
    row("another model", "/v1/messages",
        R"({"model":"m","messages":[{"role":"user","content":"hi"}]})",
        R"({"model":"n","messages":[{"role":"user","content":"hi"}],"max_tokens":3})", true);
    row("text or part", "/v1/messages",
        R"({"model":"m","messages":[{"role":"user","content":"hi"}]})",
        R"({"model":"m","messages":[{"content":[{"type":"text","text":"hi","cache_control":{"type":"ephemeral"}}],"role":"user"}]})",
        true);
    row("cache marks move", "/v1/messages",
        R"({"model":"m","messages":[{"role":"user","content":[{"type":"image","source":{"a":1},"cache_control":{}}]}]})",
        R"({"model":"m","messages":[{"role":"user","content":[{"type":"image","source":{"a":1}}]}]})",
        true);
    row("billing header", "/v1/messages",
        R"({"model":"m","system":[{"type":"text","text":"x-anthropic-billing-header: n=1"},{"type":"text","text":"S"}],"messages":[{"role":"user","content":"hi"}]})",
        R"({"model":"m","system":[{"type":"text","text":"x-anthropic-billing-header: n=2"},{"type":"text","text":"S"}],"messages":[{"role":"user","content":"hi"}]})",
        true);
    row("border of texts", "/v1/messages",
        R"({"model":"m","system":"ab","messages":[{"role":"user","content":"c"}]})",
        R"({"model":"m","system":"a","messages":[{"role":"user","content":"bc"}]})", false);
    row("chat", "/v1/chat/completions",
        R"({"model":"m","messages":[{"role":"system","content":"S"},{"role":"user","content":"hi"}]})",
        R"({"model":"m","messages":[{"role":"system","content":"S"},{"role":"user","content":"hi"},{"role":"assistant","content":null}]})",
        true);
    row("chat, another system", "/v1/chat/completions",
        R"({"model":"m","messages":[{"role":"system","content":"S"},{"role":"user","content":"hi"}]})",
        R"({"model":"m","messages":[{"role":"system","content":"T"},{"role":"user","content":"hi"}]})",
        false);
    row("responses", "/v1/responses", R"({"model":"m","instructions":"S","input":"hi"})",
        R"({"model":"m","instructions":"S","input":[{"role":"user","content":[{"type":"input_text","text":"hi"}]},{"type":"function_call"}]})",
        true);
    row("responses, another", "/v1/responses", R"({"model":"m","input":"hi"})",
        R"({"model":"m","input":"ho"})", false);
    row("gemini", "/v1beta/models/g:generateContent",
        R"({"systemInstruction":{"parts":[{"text":"S"}]},"contents":[{"role":"user","parts":[{"text":"hi"}]}]})",
        R"({"system_instruction":{"parts":[{"text":"S"}]},"contents":[{"parts":[{"text":"hi"}]},{"role":"model","parts":[]}]})",
        true);
    row("gemini, another", "/v1beta/models/g:generateContent",
        R"({"contents":[{"role":"user","parts":[{"text":"hi"}]}]})",
        R"({"contents":[{"role":"user","parts":[{"text":"ho"}]}]})", false);
}

void RequestFactsTest::openingNamesAConversation()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const bool, same);
    const Endpoint endpoint = endpointOf(path.constData());
    const QByteArray one = conversation(endpoint, first);
    QCOMPARE(one.size(), 16);
    QCOMPARE(conversation(endpoint, second) == one, same);
}

void RequestFactsTest::nothingToGoByGivesNoConversation()
{
    for (const Endpoint &endpoint : {messages, chat, responses, generateContent}) {
        QCOMPARE(conversation(endpoint, R"({"model":"m"})"), QByteArray());
        QCOMPARE(conversation(endpoint,
                              R"({"model":"m","messages":3,"input":{},"contents":"x","system":[]})")
                         .size()
                     % 16,
                 0);
    }
}

void RequestFactsTest::changesOnlyTheModel_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("spacing") << QByteArray("{ \"model\" : \"old\" , \"z\":1.0,\"a\": 1e400 }\n")
                             << QByteArray("{ \"model\" : \"new\" , \"z\":1.0,\"a\": 1e400 }\n");
    QTest::newRow("every duplicate") << QByteArray(R"({"model":"new","model":"old"})")
                                     << QByteArray(R"({"model":"new","model":"new"})");
    QTest::newRow("nested stays") << QByteArray(R"({"model":"old","x":{"model":"old"}})")
                                  << QByteArray(R"({"model":"new","x":{"model":"old"}})");
}

void RequestFactsTest::changesOnlyTheModel()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QCOMPARE(withModel(messages, before, "new").flatten(), after);
}

void RequestFactsTest::changesOnlyTheModelOfALargeOddBody()
{
    QByteArray head = "\t{\n  \"max_tokens\" :32000, \"big\":123456789012345678901234567890, "
                      "\"f\":1.50e+07,\r\n \"messages\" : [ ";
    for (int turn = 0; head.size() < 300 * 1024; ++turn) {
        if (turn > 0)
            head += " ,\n";
        head += R"({"role":"user" ,"content": "caf\u00e9 \ud83d\ude00 \\ \"model\":\"old\" )"
                "\xc3\xa9"
            + QByteArray(200, 'x') + R"(","n":-0.0,"model":"old","role":"user"})";
    }
    head += "], \"b\":2, \"a\":1, \"b\":2, \"model\"   :";
    const QByteArray tail = " ,\"unknown\":{\"keep\":[ ] , \"me\" : null}\n}  \n";
    const QByteArray before = head + "\"claude-old\"" + tail;
    QVERIFY(before.size() > 300 * 1024);
    const Result<RequestFacts> facts = requestFacts(messages, {}, before);
    QVERIFY(facts);
    QCOMPARE(facts->model, "claude-old");
    QCOMPARE(facts->maxTokens, 32000);
    const SplicedBytes after = withModel(messages, before, "glm-5");
    QVERIFY(!after.isUnchanged());
    QCOMPARE(after.flatten(), head + "\"glm-5\"" + tail);
    QCOMPARE(after.size(), before.size() - 5);
}

void RequestFactsTest::sharesTheBodyWhenTheModelStays()
{
    const QByteArray body = R"({"model":"s\u0061me"})";
    const SplicedBytes spliced = withModel(messages, body, "same");
    QVERIFY(spliced.isUnchanged());
    QCOMPARE(spliced.flatten().constData(), body.constData());
}

void RequestFactsTest::geminiBodiesStay()
{
    QVERIFY(withModel(generateContent, R"({"model":"old","contents":[]})", "new").isUnchanged());
}

QTEST_GUILESS_MAIN(RequestFactsTest)
#include "tst_requestfacts.moc"
