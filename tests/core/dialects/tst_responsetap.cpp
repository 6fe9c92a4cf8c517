// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/responsetap.h"

#include "core/dialects/jsonarrayreader.h"

#include <QTest>

#include <initializer_list>

using namespace spillway;

/// Declared before the samples: moc loses its way among long raw strings.
class ResponseTapTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsTheSameForEverySplit_data();
    void hearsTheSameForEverySplit();
    void readsAGeminiArrayAsItsEvents();
    void readsBodies_data();
    void readsBodies();
    void survivesGarbage_data();
    void survivesGarbage();
    void keepsOnlyBoundedCopies();
};

namespace {

struct Tapped
{
    QByteArray meanings; ///< a letter an event: p, s, e, t
    ResponseFindings findings;
};

char letter(EventMeaning meaning)
{
    switch (meaning) {
    case EventMeaning::Preamble:
        return 'p';
    case EventMeaning::Semantic:
        return 's';
    case EventMeaning::Error:
        return 'e';
    case EventMeaning::Terminal:
        return 't';
    }
    return '?';
}

template <typename Reader> Tapped tapped(Dialect dialect, const QByteArray &stream, qsizetype piece)
{
    Tapped result;
    const std::unique_ptr<ResponseTap> tap = makeResponseTap(dialect);
    Reader reader;
    const auto visit = [&](const std::optional<SseEvent> &event, QByteArrayView) {
        if (event)
            result.meanings += letter(tap->event(*event));
    };
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        if (!reader.feed(QByteArrayView(stream).sliced(at, std::min(piece, stream.size() - at)),
                         visit))
            break;
    }
    reader.finish(visit);
    result.findings = tap->findings();
    return result;
}

QByteArray typed(std::initializer_list<QByteArray> events)
{
    QByteArray stream;
    for (const QByteArray &data : events) {
        const qsizetype begin = data.indexOf("\"type\":\"") + 8;
        stream += "event: " + data.sliced(begin, data.indexOf('"', begin) - begin)
            + "\ndata: " + data + "\n\n";
    }
    return stream;
}

QByteArray plain(std::initializer_list<QByteArray> events)
{
    QByteArray stream;
    for (const QByteArray &data : events)
        stream += "data: " + data + "\n\n";
    return stream;
}

/// uncached/read/write5m/write1h/output/reasoning, or "none".
QByteArray written(const TokenUsage &usage)
{
    if (usage.source == TokenUsage::Source::None)
        return "none";
    QByteArray text;
    for (const TokenCount count : {usage.uncachedInput, usage.cacheRead, usage.cacheWrite5m,
                                   usage.cacheWrite1h, usage.output, usage.reasoning})
        text +=
            (text.isEmpty() ? "" : "/") + QByteArray::number(static_cast<qlonglong>(count.value));
    return text;
}

const QByteArray messageStart =
    R"({"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"claude-x","content":[],"stop_reason":null,"usage":{"input_tokens":10,"cache_creation_input_tokens":300,"cache_read_input_tokens":40,"cache_creation":{"ephemeral_5m_input_tokens":100,"ephemeral_1h_input_tokens":200},"output_tokens":1}}})";
const QByteArray messageEnd =
    R"({"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":25}})";
const QByteArray textStart =
    R"({"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}})";
const QByteArray blockStop = R"({"type":"content_block_stop","index":0})";
const QByteArray messageStop = R"({"type":"message_stop"})";
const QByteArray ping = R"({"type": "ping"})";

/// A template with its blanks filled in. (Not pieces of raw strings: moc loses its way among
/// those.)
QByteArray filled(QByteArray text, const QByteArray &first, const QByteArray &second = {},
                  const QByteArray &third = {})
{
    return text.replace("<1>", first).replace("<2>", second).replace("<3>", third);
}

QByteArray textDelta(const char *text)
{
    return filled(
        R"({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"<1>"}})",
        text);
}

QByteArray chunk(const QByteArray &delta, const QByteArray &finish = "null",
                 const QByteArray &usage = "null")
{
    return filled(
        R"({"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"gpt-x","choices":[{"index":0,"delta":<1>,"logprobs":null,"finish_reason":<2>}],"usage":<3>})",
        delta, finish, usage);
}

const QByteArray responseCreated =
    R"({"type":"response.created","sequence_number":0,"response":{"id":"resp_1","model":"gpt-x","status":"in_progress","error":null,"usage":null}})";
const QByteArray messageAdded =
    R"({"type":"response.output_item.added","sequence_number":2,"output_index":0,"item":{"id":"msg_1","type":"message","status":"in_progress","content":[]}})";
const QByteArray partAdded =
    R"({"type":"response.content_part.added","sequence_number":3,"part":{"type":"output_text","text":""}})";
const QByteArray outputDelta =
    R"({"type":"response.output_text.delta","sequence_number":4,"delta":"Hi"})";
const QByteArray responseCompleted =
    R"({"type":"response.completed","sequence_number":9,"response":{"id":"resp_1","model":"gpt-x-1","status":"completed","error":null,"incomplete_details":null,"instructions":"\"usage\":{}","usage":{"input_tokens":100,"input_tokens_details":{"cached_tokens":60,"cache_write_tokens":10},"output_tokens":50,"output_tokens_details":{"reasoning_tokens":20},"total_tokens":150}}})";

QByteArray geminiFrame(const QByteArray &parts, const QByteArray &rest = {})
{
    return filled(
        R"({"candidates":[{"content":{"parts":[<1>],"role":"model"},"index":0<2>}],"usageMetadata":{"promptTokenCount":50,"totalTokenCount":50},"modelVersion":"gemini-x","responseId":"g1"})",
        parts, rest);
}

const QByteArray geminiEnd =
    R"({"candidates":[{"content":{"parts":[{"text":"","thoughtSignature":"c2ln"}],"role":"model"},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":50,"cachedContentTokenCount":30,"candidatesTokenCount":7,"thoughtsTokenCount":9,"toolUsePromptTokenCount":5,"totalTokenCount":71},"modelVersion":"gemini-x","responseId":"g1"})";

} // namespace

void ResponseTapTest::hearsTheSameForEverySplit_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("meanings");
    QTest::addColumn<bool>("terminal");
    QTest::addColumn<QByteArray>("stopReason");
    QTest::addColumn<QByteArray>("usage");
    QTest::addColumn<QByteArray>("names"); // "id model"
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, Dialect dialect, const QByteArray &stream,
                        const char *meanings, bool terminal, const char *stop, const char *usage,
                        const char *names, const QByteArray &error = {}) {
        QTest::newRow(name) << dialect << stream << QByteArray(meanings) << terminal
                            << QByteArray(stop) << QByteArray(usage) << QByteArray(names) << error;
    };

    const Dialect anthropic = Dialect::Anthropic;
    row("anthropic text", anthropic,
        typed({messageStart, ping, textStart, textDelta("Hi"), textDelta(" \\\"usage\\\""),
               textDelta("caf\xc3\xa9"), blockStop, messageEnd, messageStop}),
        "pppssspp"
        "t",
        true, "end_turn", "10/40/100/200/25/0", "msg_1 claude-x");
    row("anthropic empty delta first", anthropic,
        typed({messageStart, textStart, textDelta(""), textDelta("x")}), "ppps", false, "",
        "10/40/100/200/1/0", "msg_1 claude-x");
    row("anthropic thinking", anthropic,
        typed(
            {messageStart,
             R"({"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":"","signature":""}})",
             R"({"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"abc"}})",
             R"({"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"hm"}})"}),
        "ppps", false, "", "10/40/100/200/1/0", "msg_1 claude-x");
    row("anthropic tool", anthropic,
        typed(
            {messageStart,
             R"({"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"t","name":"Bash","input":{}}})",
             R"({"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":""}})",
             blockStop,
             R"({"type":"message_delta","delta":{"stop_reason":"tool_use"},"usage":{"input_tokens":12,"output_tokens":5,"cache_read_input_tokens":0}})",
             messageStop}),
        "pssppt", true, "tool_use", "12/40/100/200/5/0", "msg_1 claude-x");
    row("anthropic without event lines", anthropic,
        plain({messageStart, textStart, textDelta("x"), messageEnd, messageStop}), "ppspt", true,
        "end_turn", "10/40/100/200/25/0", "msg_1 claude-x");
    row("anthropic usage at the end only", anthropic,
        typed(
            {R"({"type":"message_start","message":{"id":"m","model":"glm","usage":{"input_tokens":0,"output_tokens":0}}})",
             R"({"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"input_tokens":7,"output_tokens":3,"cache_read_input_tokens":2,"cache_creation_input_tokens":4}})",
             messageStop}),
        "ppt", true, "end_turn", "7/2/4/0/3/0", "m glm");
    const QByteArray overloaded =
        R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})";
    row("anthropic error first", anthropic, typed({overloaded}), "e", false, "", "none", " ",
        overloaded);
    row("anthropic error mid", anthropic,
        typed({messageStart, textStart, textDelta("x"), overloaded}), "ppse", false, "",
        "10/40/100/200/1/0", "msg_1 claude-x", overloaded);
    row("anthropic nameless error", anthropic,
        plain({R"({"error":{"code":"1302","message":"m"}})"}), "e", false, "", "none", " ",
        R"({"error":{"code":"1302","message":"m"}})");
    row("anthropic cut", anthropic, typed({messageStart, textStart, textDelta("x")}), "pps", false,
        "", "10/40/100/200/1/0", "msg_1 claude-x");
    row("anthropic unknown event", anthropic, typed({R"({"type":"brand_new"})", messageStop}), "pt",
        true, "", "none", " ");

    const Dialect chat = Dialect::OpenAiChat;
    row("chat text", chat,
        plain(
            {chunk(R"({"role":"assistant","content":"","refusal":null})"),
             chunk(R"({"content":"Hi"})"), chunk(R"({"content":" \"usage\":{ \"error\":{\"a\""})"),
             chunk("{}", "\"stop\""),
             R"({"id":"chatcmpl-1","model":"gpt-x","choices":[],"usage":{"prompt_tokens":100,"completion_tokens":50,"total_tokens":150,"prompt_tokens_details":{"cached_tokens":60,"cache_write_tokens":10},"completion_tokens_details":{"reasoning_tokens":20}}})",
             "[DONE]"}),
        "psstst", true, "stop", "30/60/10/0/30/20", "chatcmpl-1 gpt-x");
    row("chat reasoning", chat,
        plain({chunk(R"({"role":"assistant"})"),
               chunk(R"({"reasoning_content":"hm","content":null})"), "[DONE]"}),
        "pst", true, "", "none", "chatcmpl-1 gpt-x");
    row("chat tool", chat,
        plain(
            {chunk(
                 R"({"role":"assistant","content":null,"tool_calls":[{"index":0,"id":"c","type":"function","function":{"name":"f","arguments":""}}]})"),
             chunk(R"({"tool_calls":[{"index":0,"function":{"arguments":"{}"}}]})"),
             chunk("{}", "\"tool_calls\"")}),
        "sst", true, "tool_calls", "none", "chatcmpl-1 gpt-x");
    row("chat refusal", chat, plain({chunk(R"({"refusal":"No"})")}), "s", false, "", "none",
        "chatcmpl-1 gpt-x");
    row("chat usage with the last chunk", chat,
        plain({chunk(R"({"content":"x"})"),
               chunk("{}", "\"length\"",
                     R"({"prompt_tokens":5,"completion_tokens":2,"prompt_cache_hit_tokens":4})")}),
        "st", true, "length", "1/4/0/0/2/0", "chatcmpl-1 gpt-x");
    row("chat reasoning beside completion", chat,
        plain(
            {R"({"choices":[],"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":115,"completion_tokens_details":{"reasoning_tokens":100}}})"}),
        "p", false, "", "10/0/0/0/5/100", " ");
    row("chat usage in the choice", chat,
        plain(
            {R"({"choices":[{"delta":{},"finish_reason":"stop","usage":{"prompt_tokens":3,"completion_tokens":4}}]})"}),
        "t", true, "stop", "3/0/0/0/4/0", " ");
    row("chat legacy text", chat,
        plain({R"({"choices":[{"text":"","index":0}]})", R"({"choices":[{"text":"x"}]})"}), "ps",
        false, "", "none", " ");
    row("chat null error", chat, plain({R"({"error":null,"choices":[{"delta":{"content":"x"}}]})"}),
        "s", false, "", "none", " ");
    const QByteArray chatError =
        R"({"error":{"message":"m","type":"server_error","param":null,"code":null}})";
    row("chat error first", chat, plain({chatError}), "e", false, "", "none", " ", chatError);
    row("chat error mid", chat,
        plain({chunk(R"({"content":"x"})"), chunk(R"({"content":"y"})"), chatError}), "sse", false,
        "", "none", "chatcmpl-1 gpt-x", chatError);
    row("chat error with a choice", chat,
        plain(
            {chunk(R"({"content":"x"})"),
             R"({"error":{"code":502,"message":"m"},"choices":[{"delta":{"content":""},"finish_reason":"error"}]})"}),
        "se", false, "", "none", "chatcmpl-1 gpt-x",
        R"({"error":{"code":502,"message":"m"},"choices":[{"delta":{"content":""},"finish_reason":"error"}]})");
    row("chat cut", chat, plain({chunk(R"({"content":"x"})"), chunk(R"({"content":"y"})")}), "ss",
        false, "", "none", "chatcmpl-1 gpt-x");

    const Dialect responses = Dialect::OpenAiResponses;
    row("responses text", responses,
        typed({responseCreated,
               R"({"type":"response.in_progress","sequence_number":1,"response":{"id":"resp_1"}})",
               messageAdded, partAdded, outputDelta, outputDelta,
               R"({"type":"response.output_text.done","sequence_number":6,"text":"HiHi"})",
               responseCompleted}),
        "ppppssst", true, "completed", "30/60/10/0/30/20", "resp_1 gpt-x-1");
    row("responses reasoning", responses,
        typed(
            {responseCreated,
             R"({"type":"response.output_item.added","item":{"type":"reasoning","summary":[]}})",
             R"({"type":"response.reasoning_summary_part.added","part":{"type":"summary_text","text":""}})",
             R"({"type":"response.reasoning_summary_text.delta","delta":""})",
             R"({"type":"response.reasoning_summary_text.delta","delta":"hm"})"}),
        "pppps", false, "", "none", "resp_1 gpt-x");
    row("responses tool", responses,
        typed(
            {responseCreated,
             R"({"type":"response.output_item.added","item":{"type":"function_call","name":"f","arguments":""}})",
             R"({"type":"response.function_call_arguments.delta","delta":"{"})",
             R"({"type":"response.output_item.done","item":{"type":"function_call"}})",
             responseCompleted}),
        "pssst", true, "completed", "30/60/10/0/30/20", "resp_1 gpt-x-1");
    row("responses without deltas", responses,
        plain({responseCreated, messageAdded,
               R"({"type":"response.output_item.done","item":{"type":"message"}})"}),
        "pps", false, "", "none", "resp_1 gpt-x");
    row("responses incomplete", responses,
        typed(
            {outputDelta,
             R"({"type":"response.incomplete","response":{"id":"r","status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"usage":{"input_tokens":1,"output_tokens":2}}})"}),
        "st", true, "max_output_tokens", "1/0/0/0/2/0", "r ");
    row("responses failed", responses,
        typed(
            {responseCreated,
             R"({"type":"response.failed","response":{"id":"resp_1","status":"failed","instructions":"long","error":{"code":"rate_limit_exceeded","message":"m"}}})"}),
        "pe", true, "failed", "none", "resp_1 gpt-x",
        R"({"error":{"code":"rate_limit_exceeded","message":"m"}})");
    const QByteArray responsesError =
        R"({"type":"error","sequence_number":2,"error":{"type":"tokens","code":"rate_limit_exceeded","message":"m"}})";
    row("responses error first", responses, typed({responsesError}), "e", false, "", "none", " ",
        responsesError);
    row("responses error mid", responses, typed({responseCreated, outputDelta, responsesError}),
        "pse", false, "", "none", "resp_1 gpt-x", responsesError);
    row("responses cut", responses, typed({responseCreated, messageAdded, outputDelta}), "pps",
        false, "", "none", "resp_1 gpt-x");

    const Dialect gemini = Dialect::Gemini;
    row("gemini text", gemini,
        plain({geminiFrame(R"({"text":"Hi"})"), geminiFrame(R"({"text":" you"})"), geminiEnd}),
        "sst", true, "STOP", "25/30/0/0/7/9", "g1 gemini-x");
    row("gemini thought", gemini,
        plain({geminiFrame(R"({"text":"","thought":true})"),
               geminiFrame(R"({"text":"hm","thought":true})")}),
        "ps", false, "", "50/0/0/0/0/0", "g1 gemini-x");
    row("gemini signature only", gemini,
        plain({geminiFrame(R"({"text":"","thoughtSignature":"c2ln"})")}), "p", false, "",
        "50/0/0/0/0/0", "g1 gemini-x");
    row("gemini tool", gemini,
        plain({geminiFrame(R"({"functionCall":{"name":"f","args":{}}})"), geminiEnd}), "st", true,
        "STOP", "25/30/0/0/7/9", "g1 gemini-x");
    row("gemini all in one", gemini,
        plain({geminiFrame(R"({"text":"Hi"})", R"(,"finishReason":"MAX_TOKENS")")}), "t", true,
        "MAX_TOKENS", "50/0/0/0/0/0", "g1 gemini-x");
    row("gemini blocked", gemini,
        plain({R"({"promptFeedback":{"blockReason":"SAFETY"},"modelVersion":"m"})"}), "t", true,
        "SAFETY", "none", " m");
    row("gemini unspecified end", gemini,
        plain({geminiFrame(R"({"text":"x"})", R"(,"finishReason":"FINISH_REASON_UNSPECIFIED")")}),
        "s", false, "", "50/0/0/0/0/0", "g1 gemini-x");
    const QByteArray geminiError =
        R"({"error":{"code":503,"message":"busy","status":"UNAVAILABLE"}})";
    row("gemini error first", gemini, plain({geminiError}), "e", false, "", "none", " ",
        geminiError);
    row("gemini error mid", gemini,
        plain({geminiFrame(R"({"text":"x"})"), '[' + geminiError + ']'}), "se", false, "",
        "50/0/0/0/0/0", "g1 gemini-x", '[' + geminiError + ']');
    row("gemini cut", gemini, plain({geminiFrame(R"({"text":"x"})")}), "s", false, "",
        "50/0/0/0/0/0", "g1 gemini-x");
}

void ResponseTapTest::hearsTheSameForEverySplit()
{
    QFETCH(const Dialect, dialect);
    QFETCH(const QByteArray, stream);
    QFETCH(const QByteArray, meanings);
    QFETCH(const bool, terminal);
    QFETCH(const QByteArray, stopReason);
    QFETCH(const QByteArray, usage);
    QFETCH(const QByteArray, names);
    QFETCH(const QByteArray, error);
    QByteArray withCrLf = stream;
    withCrLf.replace("\n", "\r\n");
    for (const QByteArray &bytes : {stream, withCrLf}) {
        for (qsizetype piece = 1; piece <= bytes.size();
             piece = piece < 70 ? piece + 1 : piece * 2) {
            const Tapped result = tapped<SseReader>(dialect, bytes, piece);
            QCOMPARE(result.meanings, meanings);
            QCOMPARE(result.findings.sawTerminal, terminal);
            QCOMPARE(result.findings.stopReason, stopReason);
            QCOMPARE(written(result.findings.usage), usage);
            QCOMPARE(result.findings.responseId + ' ' + result.findings.model, names);
            QCOMPARE(result.findings.error, error);
        }
    }
}

void ResponseTapTest::readsAGeminiArrayAsItsEvents()
{
    const QByteArray array =
        "[" + geminiFrame(R"({"text":"Hi"})") + "\n,\r\n" + geminiEnd + "\n]\n";
    for (qsizetype piece = 1; piece <= array.size(); ++piece) {
        const Tapped result = tapped<JsonArrayReader>(Dialect::Gemini, array, piece);
        QCOMPARE(result.meanings, "st");
        QCOMPARE(result.findings.stopReason, "STOP");
        QCOMPARE(written(result.findings.usage), "25/30/0/0/7/9");
    }
}

void ResponseTapTest::readsBodies_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("terminal");
    QTest::addColumn<QByteArray>("stopReason");
    QTest::addColumn<QByteArray>("usage");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<bool>("error");
    const auto row = [](const char *name, Dialect dialect, const QByteArray &body, bool terminal,
                        const char *stop, const char *usage, const char *names,
                        bool error = false) {
        QTest::newRow(name) << dialect << body << terminal << QByteArray(stop) << QByteArray(usage)
                            << QByteArray(names) << error;
    };
    row("anthropic", Dialect::Anthropic,
        R"({"id":"m1","type":"message","model":"c","content":[],"stop_reason":"end_turn","usage":{"input_tokens":3,"cache_creation_input_tokens":9,"output_tokens":4}})",
        true, "end_turn", "3/0/9/0/4/0", "m1 c");
    row("anthropic count", Dialect::Anthropic, R"({"input_tokens":2095})", true, "", "none", " ");
    row("chat", Dialect::OpenAiChat,
        R"({"id":"c1","model":"g","choices":[{"message":{"content":"x"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":4}})",
        true, "stop", "3/0/0/0/4/0", "c1 g");
    row("embeddings", Dialect::OpenAiChat,
        R"({"object":"list","data":[],"model":"e","usage":{"prompt_tokens":8,"total_tokens":8}})",
        true, "", "8/0/0/0/0/0", " e");
    row("responses", Dialect::OpenAiResponses,
        R"({"id":"r1","status":"completed","error":null,"model":"g","usage":{"input_tokens":3,"output_tokens":4}})",
        true, "completed", "3/0/0/0/4/0", "r1 g");
    row("responses failed", Dialect::OpenAiResponses,
        R"({"id":"r1","status":"failed","error":{"code":"server_error","message":"m"}})", true,
        "failed", "none", "r1 ", true);
    row("gemini", Dialect::Gemini, geminiEnd, true, "STOP", "25/30/0/0/7/9", "g1 gemini-x");
    row("gemini array", Dialect::Gemini,
        '[' + geminiFrame(R"({"text":"x"})") + ',' + geminiEnd + ']', true, "STOP", "25/30/0/0/7/9",
        "g1 gemini-x");
    for (const Dialect dialect : allDialects) {
        row(QByteArray(dialectName(dialect)) + " error", dialect, R"({"error":{"message":"m"}})",
            true, "", "none", " ", true);
        row(QByteArray(dialectName(dialect)) + " refusal in a success", dialect,
            R"({"code":500,"msg":"m","success":false})", true, "", "none", " ", true);
        row(QByteArray(dialectName(dialect)) + " empty", dialect, "", false, "", "none", " ");
        row(QByteArray(dialectName(dialect)) + " cut", dialect,
            R"({"id":"x","usage":{"input_tokens":3)", false, "", "none", " ");
        row(QByteArray(dialectName(dialect)) + " HTML", dialect, "<html>", false, "", "none", " ");
        row(QByteArray(dialectName(dialect)) + " odd", dialect, "[1,[],\"x\",null]", true, "",
            "none", " ");
    }
}

void ResponseTapTest::readsBodies()
{
    QFETCH(const Dialect, dialect);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, terminal);
    QFETCH(const QByteArray, stopReason);
    QFETCH(const QByteArray, usage);
    QFETCH(const QByteArray, names);
    QFETCH(const bool, error);
    const std::unique_ptr<ResponseTap> tap = makeResponseTap(dialect);
    tap->body(body);
    const ResponseFindings &findings = tap->findings();
    QCOMPARE(findings.sawTerminal, terminal);
    QCOMPARE(findings.stopReason, stopReason);
    QCOMPARE(written(findings.usage), usage);
    QCOMPARE(findings.responseId + ' ' + findings.model, names);
    QCOMPARE(!findings.error.isEmpty(), error);
}

void ResponseTapTest::survivesGarbage_data()
{
    QTest::addColumn<Dialect>("dialect");
    for (const Dialect dialect : allDialects)
        QTest::newRow(dialectName(dialect)) << dialect;
}

void ResponseTapTest::survivesGarbage()
{
    QFETCH(const Dialect, dialect);
    const std::unique_ptr<ResponseTap> tap = makeResponseTap(dialect);
    std::vector<QByteArray> texts {
        messageStart,
        messageEnd,
        textDelta("x"),
        chunk(R"({"content":"x"})", "\"stop\"", R"({"prompt_tokens":1})"),
        responseCompleted,
        messageAdded,
        geminiFrame("{}"),
        geminiEnd,
        QByteArray(100'000, '['),
        QByteArray(100'000, '{'),
        "",
        "\0\xff\xfe",
        "\"type\"",
        "{\"type\":\"",
        "{\"type\":\"a\\\"b\"}",
        R"({"type":[],"usage":[1],"choices":[[],{},{"delta":[1],"usage":[]}],"candidates":[[],{"content":[]}],"response":[1,{"usage":2}],"error":[]})",
        R"({"usage":{"prompt_tokens":-5,"completion_tokens":1e300,"input_tokens":9223372036854775807,"output_tokens":"x","prompt_tokens_details":[]},"usageMetadata":{"promptTokenCount":9223372036854775807,"toolUsePromptTokenCount":9223372036854775807,"cachedContentTokenCount":9223372036854775807}})",
        R"({"type":"message_start","message":{"usage":{"input_tokens":9223372036854775807,"cache_creation_input_tokens":9223372036854775807,"cache_read_input_tokens":9223372036854775807,"output_tokens":9223372036854775807}}})",
    };
    const std::initializer_list<QByteArray> types {"",
                                                   "message_start",
                                                   "message_delta",
                                                   "content_block_start",
                                                   "content_block_delta",
                                                   "response.completed",
                                                   "response.failed",
                                                   "response.created",
                                                   "response.output_item.added",
                                                   "response.output_text.delta",
                                                   "ping",
                                                   "nonsense"};
    for (const QByteArray &text : texts) {
        for (const QByteArray &type : types)
            (void)tap->event({type, text});
        const qsizetype step = std::max<qsizetype>(text.size() / 200, 1);
        for (qsizetype cut = 0; cut < text.size(); cut += step) {
            for (const QByteArray &type : types)
                (void)makeResponseTap(dialect)->event({type, text.first(cut)});
            QByteArray broken = text;
            broken[cut] = '"';
            (void)tap->event({{}, broken});
            tap->body(broken);
        }
    }
    const TokenUsage &usage = tap->findings().usage;
    for (const TokenCount count : {usage.uncachedInput, usage.cacheRead, usage.cacheWrite5m,
                                   usage.cacheWrite1h, usage.output, usage.reasoning})
        QVERIFY(count.value >= 0);
    QVERIFY(usage.total().value >= 0);
}

void ResponseTapTest::keepsOnlyBoundedCopies()
{
    const QByteArray large(1024 * 1024, 'x');
    for (const Dialect dialect : allDialects) {
        const std::unique_ptr<ResponseTap> tap = makeResponseTap(dialect);
        (void)tap->event(
            {"error", "{\"type\":\"error\",\"error\":{\"message\":\"" + large + "\"}}"});
        QVERIFY(!tap->findings().error.isEmpty());
        QVERIFY(tap->findings().error.size() <= 64 * 1024);
        tap->body("{\"id\":\"" + large + "\",\"model\":\"" + large
                  + "\",\"type\":\"message\",\"responseId\":\"" + large + "\"}");
        QVERIFY(tap->findings().model.size() + tap->findings().responseId.size() < 2048);
    }
}

QTEST_GUILESS_MAIN(ResponseTapTest)
#include "tst_responsetap.moc"
