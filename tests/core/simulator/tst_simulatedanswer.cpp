// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedanswer.h"

#include "core/base/jsonview.h"

#include <QtTest>

using namespace spillway;

namespace {

struct Sample
{
    Dialect dialect;
    QByteArray path;
    QByteArray body;
    QByteArray query;
};

Result<SimulatedRequest> read(const Sample &sample)
{
    HeaderList headers;
    if (sample.dialect == Dialect::Anthropic)
        headers.add("anthropic-version", "2023-06-01");
    const auto endpoint = endpointFor("POST", sample.path, headers);
    if (!endpoint || endpoint->dialect != sample.dialect)
        return Error {ErrorKind::UnknownPath, {}, {}};
    return readSimulatedRequest(*endpoint, sample.query, sample.body);
}

/// A request that asks for thinking, offers two tools and ends with `text`.
Sample rich(Dialect dialect, const QByteArray &text)
{
    const QByteArray schema =
        R"({"type":"object","properties":{"city":{"type":"string"}},"required":["city"]})";
    switch (dialect) {
    case Dialect::Anthropic:
        return {
            dialect,
            "/v1/messages",
            R"({"model":"m","max_tokens":100,"stream":true,"system":[{"type":"text","text":"sys"}],
                   "thinking":{"type":"enabled","budget_tokens":9},
                   "tools":[{"name":"weather","input_schema":)"
                + schema + R"(},{"name":"second","input_schema":{}}],
                   "messages":[{"role":"user","content":"first"},{"role":"assistant","content":"a"},
                               {"role":"user","content":[{"type":"text","text":"reminder"},{"type":"text","text":")"
                + text + R"("}]}]})",
            {}};
    case Dialect::OpenAiChat:
        return {
            dialect,
            "/v1/chat/completions",
            R"({"model":"m","max_completion_tokens":100,"stream":true,"stream_options":{"include_usage":true},
                   "reasoning_effort":"high",
                   "tools":[{"type":"function","function":{"name":"weather","parameters":)"
                + schema + R"(}},{"type":"function","function":{"name":"second"}}],
                   "messages":[{"role":"system","content":"sys"},{"role":"user","content":"first"},
                               {"role":"assistant","content":"a"},{"role":"user","content":")"
                + text + R"("}]})",
            {}};
    case Dialect::OpenAiResponses:
        return {
            dialect,
            "/v1/responses",
            R"({"model":"m","max_output_tokens":100,"stream":true,"instructions":"sys","reasoning":{"summary":"auto"},
                   "include":["reasoning.encrypted_content"],
                   "tools":[{"type":"web_search"},{"type":"function","name":"weather","parameters":)"
                + schema + R"(},{"type":"function","name":"second"}],
                   "input":[{"role":"user","content":"first"},{"type":"message","role":"assistant","content":[]},
                            {"role":"user","content":[{"type":"input_text","text":")"
                + text + R"("}]}]})",
            {}};
    case Dialect::Gemini:
        break;
    }
    return {Dialect::Gemini, "/v1beta/models/m:streamGenerateContent",
            R"({"systemInstruction":{"parts":[{"text":"sys"}]},
               "generationConfig":{"maxOutputTokens":100,"thinkingConfig":{"includeThoughts":true}},
               "tools":[{"functionDeclarations":[{"name":"weather","parametersJsonSchema":)"
                + schema + R"(},{"name":"second"}]}],
               "contents":[{"role":"user","parts":[{"text":"first"}]},{"role":"model","parts":[{"text":"a"}]},
                           {"role":"user","parts":[{"text":")"
                + text + R"("}]}]})",
            "alt=sse"};
}

/// The request after which a tool has answered.
Sample toolAnswered(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Anthropic:
        return {dialect,
                "/v1/messages",
                R"({"model":"m","max_tokens":100,"tools":[{"name":"t","input_schema":{}}],
                   "messages":[{"role":"user","content":"use the tool"},
                               {"role":"user","content":[{"type":"tool_result","tool_use_id":"x","content":"ok"}]},
                               {"role":"system","content":"aside"}]})",
                {}};
    case Dialect::OpenAiChat:
        return {dialect,
                "/v1/chat/completions",
                R"({"model":"m","tools":[{"type":"function","function":{"name":"t"}}],
                   "messages":[{"role":"user","content":"use the tool"},{"role":"assistant","tool_calls":[]},
                               {"role":"tool","tool_call_id":"x","content":"ok"}]})",
                {}};
    case Dialect::OpenAiResponses:
        return {dialect,
                "/v1/responses",
                R"({"model":"m","tools":[{"type":"function","name":"t"}],
                   "input":[{"role":"user","content":"use the tool"},{"type":"function_call","name":"t"},
                            {"type":"function_call_output","call_id":"x","output":"ok"}]})",
                {}};
    case Dialect::Gemini:
        break;
    }
    return {Dialect::Gemini,
            "/v1beta/models/m:generateContent",
            R"({"tools":[{"functionDeclarations":[{"name":"t"}]}],
               "contents":[{"role":"user","parts":[{"text":"use the tool"}]},
                           {"role":"user","parts":[{"functionResponse":{"name":"t","response":{}}}]}]})",
            {}};
}

} // namespace

class TestSimulatedAnswer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatWasAsked_data() { dialects(); }
    void readsWhatWasAsked();
    void saysTheSameInEveryDialect();
    void callsTheFirstToolWithRequiredArguments_data() { dialects(); }
    void callsTheFirstToolWithRequiredArguments();
    void callsTheNamedToolAndTwiceOnDemand();
    void answersInWordsAfterAToolResult_data() { dialects(); }
    void answersInWordsAfterAToolResult();
    void stopsAtMaxTokens();
    void readsTheCacheOfTheSameConversation();
    void answersStructuredRequestsWithFittingJson();
    void makesExamplesForSchemas_data();
    void makesExamplesForSchemas();
    void refusesUnusableBodies_data();
    void refusesUnusableBodies();

private:
    static void dialects()
    {
        QTest::addColumn<int>("dialect");
        for (const Dialect dialect : allDialects)
            QTest::newRow(dialectName(dialect)) << static_cast<int>(dialect);
    }
};

void TestSimulatedAnswer::readsWhatWasAsked()
{
    QFETCH(int, dialect);
    const auto request = read(rich(Dialect(dialect), "Hello"));
    QVERIFY2(request.has_value(), request ? "" : qPrintable(request.error().message));
    QCOMPARE(request->model, "m");
    QVERIFY(request->stream);
    QVERIFY(request->serverSentEvents);
    QVERIFY(request->thinking);
    QCOMPARE(request->maxTokens, 100);
    QCOMPARE(request->lastUserText, "Hello");
    QCOMPARE(request->opening, "sysfirst");
    QCOMPARE(request->tools.size(), 2U);
    QCOMPARE(request->tools.front().name, "weather");
    QVERIFY(!request->afterToolResult);
    QCOMPARE(request->usageChunk, Dialect(dialect) == Dialect::OpenAiChat);
    QCOMPARE(request->encryptedReasoning, Dialect(dialect) == Dialect::OpenAiResponses);
}

void TestSimulatedAnswer::saysTheSameInEveryDialect()
{
    QByteArray text;
    for (const Dialect dialect : allDialects) {
        const auto request = read(rich(dialect, "Hello"));
        QVERIFY(request.has_value());
        const SimulatedAnswer answer = simulatedAnswer(*request, {});
        QCOMPARE(answer.words.size(), 24U);
        QVERIFY(!answer.thinking.empty());
        QVERIFY(text.isEmpty() || text == answer.text());
        text = answer.text();
        QCOMPARE(simulatedAnswer(*request, {}).text(), text);
        QCOMPARE(simulatedAnswer(*request, {}).id, answer.id);
    }
    QVERIFY(simulatedAnswer(*read(rich(Dialect::Gemini, "Other")), {}).text() != text);
}

void TestSimulatedAnswer::callsTheFirstToolWithRequiredArguments()
{
    QFETCH(int, dialect);
    const auto request = read(rich(Dialect(dialect), "Please Use The Tool now"));
    const SimulatedAnswer answer = simulatedAnswer(*request, {});
    QCOMPARE(answer.toolCalls.size(), 1U);
    QCOMPARE(answer.toolCalls.front().name, "weather");
    QCOMPARE(answer.toolCalls.front().arguments, R"({"city":"simulated"})");
    QVERIFY(answer.stop == SimulatedStop::ToolUse);
    QVERIFY(answer.words.empty());
    QVERIFY(simulatedAnswer(*read(rich(Dialect(dialect), "Hello")), {}).toolCalls.empty());
    QVERIFY(!simulatedAnswer(*read(rich(Dialect(dialect), "Hello")), {.alwaysUseTools = true})
                 .toolCalls.empty());
}

void TestSimulatedAnswer::callsTheNamedToolAndTwiceOnDemand()
{
    const auto named = read(rich(Dialect::Anthropic, "use the tool second, please"));
    QCOMPARE(simulatedAnswer(*named, {}).toolCalls.at(0).name, "second");
    const SimulatedAnswer twice =
        simulatedAnswer(*read(rich(Dialect::Anthropic, "use the tool twice")), {});
    QCOMPARE(twice.toolCalls.size(), 2U);
    QVERIFY(twice.toolCalls.at(0).id != twice.toolCalls.at(1).id);
}

void TestSimulatedAnswer::answersInWordsAfterAToolResult()
{
    QFETCH(int, dialect);
    const auto request = read(toolAnswered(Dialect(dialect)));
    QVERIFY(request.has_value());
    QVERIFY(request->afterToolResult);
    const SimulatedAnswer answer = simulatedAnswer(*request, {.alwaysUseTools = true});
    QVERIFY(answer.toolCalls.empty());
    QVERIFY(!answer.words.empty());
}

void TestSimulatedAnswer::stopsAtMaxTokens()
{
    SimulatedRequest request;
    request.thinking = true;
    request.maxTokens = 10;
    const SimulatedAnswer answer = simulatedAnswer(request, {});
    QVERIFY(answer.stop == SimulatedStop::MaxTokens);
    QCOMPARE(answer.usage.output(), 10);
    request.maxTokens = 1;
    QCOMPARE(simulatedAnswer(request, {}).usage.output(), 1);
    QVERIFY(simulatedAnswer(request, {}).words.empty());
}

void TestSimulatedAnswer::readsTheCacheOfTheSameConversation()
{
    SimulatedRequest request;
    request.promptBytes = 4000;
    request.lastUserText = QByteArray(400, 'x');
    const SimulatedUsage first = simulatedAnswer(request, {}).usage;
    QCOMPARE(first.input, 100);
    QCOMPARE(first.cacheWrite, 900);
    QCOMPARE(first.cacheRead, 0);
    request.promptBytes = 8000;
    const SimulatedUsage second = simulatedAnswer(request, {.cachedTokens = 900}).usage;
    QCOMPARE(second.cacheRead, 900);
    QCOMPARE(second.cacheWrite, 1000);
    QCOMPARE(second.prompt(), 2000);
    const SimulatedUsage shrunk = simulatedAnswer(request, {.cachedTokens = 1'000'000}).usage;
    QCOMPARE(shrunk.cacheWrite, 0);
    QCOMPARE(shrunk.prompt(), 2000);
}

void TestSimulatedAnswer::answersStructuredRequestsWithFittingJson()
{
    const auto request =
        read({Dialect::OpenAiChat,
              "/v1/chat/completions",
              R"({"model":"m","messages":[],"response_format":{"type":"json_schema","json_schema":
                                  {"schema":{"type":"object","properties":{"note":{"type":"string"},"score":
                                  {"type":"integer"}},"required":["score","note"]}}}})",
              {}});
    QVERIFY(request.has_value());
    QCOMPARE(simulatedAnswer(*request, {}).text(), R"({"score":1,"note":"simulated"})");
}

void TestSimulatedAnswer::makesExamplesForSchemas_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("example");
    const auto row = [](const char *name, const char *schema, const char *example) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(example);
    };
    row("empty", "", "{}");
    row("no type", "{}", "{}");
    row("garbage", "{\"type\":", "{}");
    row("nested",
        R"({"type":"object","properties":{"a":{"type":"object","properties":{"b":{"type":"boolean"}},
        "required":["b"]}},"required":["a"]})",
        R"({"a":{"b":true}})");
    row("gemini capitals",
        R"({"type":"OBJECT","properties":{"n":{"type":"NUMBER"}},"required":["n"]})", R"({"n":1})");
    row("enum", R"({"type":"object","properties":{"e":{"enum":["x","y"]}},"required":["e"]})",
        R"({"e":"x"})");
    row("type list", R"({"properties":{"s":{"type":["string","null"]}},"required":["s"]})",
        R"({"s":"simulated"})");
    row("minimum", R"({"properties":{"i":{"type":"integer","minimum":5}},"required":["i"]})",
        R"({"i":5})");
    row("array", R"({"properties":{"l":{"type":"array"}},"required":["l"]})", R"({"l":[]})");
    row("items",
        R"({"properties":{"l":{"type":"array","minItems":1,"items":{"type":"integer"}}},"required":["l"]})",
        R"({"l":[1]})");
    row("harmless command",
        R"({"properties":{"command":{"type":"string"}},"required":["command"]})",
        R"({"command":"echo simulated"})");
    row("undescribed", R"({"type":"object","required":["x"]})", R"({"x":"simulated"})");
}

void TestSimulatedAnswer::makesExamplesForSchemas()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, example);
    QCOMPARE(exampleForSchema(schema), example);
    QVERIFY(JsonView::document(exampleForSchema(schema)));
}

void TestSimulatedAnswer::refusesUnusableBodies_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *path, const char *body, const char *message) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(body) << QString::fromUtf8(message);
    };
    row("not json", "/v1/messages", "hello", "not valid JSON");
    row("empty", "/v1/messages", "", "not valid JSON");
    row("array", "/v1/chat/completions", "[]", "not valid JSON");
    row("no model", "/v1/messages", R"({"max_tokens":1,"messages":[]})", "model: Field required");
    row("no max_tokens", "/v1/messages", R"({"model":"m","messages":[]})",
        "max_tokens: Field required");
    row("no messages", "/v1/chat/completions", R"({"model":"m"})", "'messages'");
    row("no input", "/v1/responses", R"({"model":"m"})", "'input'");
    row("no contents", "/v1beta/models/m:generateContent", "{}", "contents is not specified");
}

void TestSimulatedAnswer::refusesUnusableBodies()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    const auto endpoint = endpointFor("POST", path, {});
    QVERIFY(endpoint.has_value());
    const auto request = readSimulatedRequest(*endpoint, {}, body);
    QVERIFY(!request.has_value());
    QCOMPARE(request.error().kind, ErrorKind::InvalidRequest);
    QVERIFY2(request.error().message.contains(message), qPrintable(request.error().message));
}

QTEST_GUILESS_MAIN(TestSimulatedAnswer)
#include "tst_simulatedanswer.moc"
