// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/openairesponseswriter.h"

#include "core/base/jsonwriter.h"
#include "core/http/sse.h"
#include "core/simulator/openaichatwriter.h"
#include "core/simulator/openaierrors.h"

namespace spillway {

namespace openairesponseswriter {
namespace {

using Pieces = std::vector<QByteArray>;

void writeUsage(JsonWriter &json, const SimulatedUsage &usage)
{
    json.beginObject()
        .member("input_tokens", usage.prompt())
        .key("input_tokens_details")
        .beginObject();
    json.member("cached_tokens", usage.cacheRead).end();
    json.member("output_tokens", usage.output()).key("output_tokens_details").beginObject();
    json.member("reasoning_tokens", usage.thinking).end();
    json.member("total_tokens", usage.prompt() + usage.output()).end();
}

/// The parts of an answer as items and the response object round them; each as often as the vendor
/// repeats it.
class ResponseParts final
{
public:
    ResponseParts(const SimulatedRequest &request, const SimulatedAnswer &answer)
        : m_request(request)
        , m_answer(answer)
    {
    }

    [[nodiscard]] bool hasReasoning() const { return !m_answer.thinking.empty(); }
    [[nodiscard]] bool hasMessage() const { return !m_answer.words.empty(); }
    [[nodiscard]] QByteArray reasoningId() const { return "rs_" + m_answer.id; }
    [[nodiscard]] QByteArray messageId() const { return "msg_" + m_answer.id; }
    [[nodiscard]] static QByteArray callId(const SimulatedToolCall &call)
    {
        return "fc_" + call.id;
    }

    [[nodiscard]] QByteArray summaryPart(const QByteArray &text) const
    {
        JsonWriter json;
        json.beginObject().member("type", "summary_text").member("text", text).end();
        return json.take();
    }

    [[nodiscard]] QByteArray textPart(const QByteArray &text) const
    {
        JsonWriter json;
        json.beginObject().member("type", "output_text").key("annotations").beginArray().end();
        json.key("logprobs").beginArray().end().member("text", text).end();
        return json.take();
    }

    [[nodiscard]] QByteArray reasoning(bool done) const
    {
        JsonWriter json;
        json.beginObject()
            .member("id", reasoningId())
            .member("type", "reasoning")
            .key("summary")
            .beginArray();
        if (done)
            json.raw(summaryPart(m_answer.thinkingText()));
        json.end();
        if (m_request.encryptedReasoning)
            json.member("encrypted_content", done ? m_answer.signature : QByteArray());
        json.end();
        return json.take();
    }

    [[nodiscard]] QByteArray message(bool done) const
    {
        JsonWriter json;
        json.beginObject().member("id", messageId()).member("type", "message");
        json.member("status", done ? itemStatus() : "in_progress").key("content").beginArray();
        if (done)
            json.raw(textPart(m_answer.text()));
        json.end().member("role", "assistant").end();
        return json.take();
    }

    [[nodiscard]] QByteArray functionCall(const SimulatedToolCall &call, bool done) const
    {
        JsonWriter json;
        json.beginObject().member("id", callId(call)).member("type", "function_call");
        json.member("status", done ? "completed" : "in_progress");
        json.member("arguments", done ? call.arguments : QByteArray());
        json.member("call_id", "call_" + call.id).member("name", call.name).end();
        return json.take();
    }

    [[nodiscard]] bool isIncomplete() const { return m_answer.stop == SimulatedStop::MaxTokens; }

    [[nodiscard]] QByteArray response(QByteArrayView status, bool done) const
    {
        JsonWriter json;
        beginResponse(json, status);
        json.key("error").null().key("incomplete_details");
        if (done && isIncomplete())
            json.beginObject().member("reason", "max_output_tokens").end();
        else
            json.null();
        json.member("model", m_answer.model).key("output").beginArray();
        if (done)
            writeOutput(json);
        json.end().member("parallel_tool_calls", true).key("previous_response_id").null();
        json.member("store", false).member("tool_choice", "auto").key("tools").beginArray().end();
        json.key("usage");
        if (done)
            writeUsage(json, m_answer.usage);
        else
            json.null();
        json.key("metadata").beginObject().end().end();
        return json.take();
    }

    [[nodiscard]] QByteArray finalResponse() const { return response(itemStatus(), true); }

private:
    [[nodiscard]] const char *itemStatus() const
    {
        return isIncomplete() ? "incomplete" : "completed";
    }

    void beginResponse(JsonWriter &json, QByteArrayView status) const
    {
        json.beginObject().member("id", "resp_" + m_answer.id).member("object", "response");
        json.member("created_at", m_answer.created).member("status", status);
    }

    void writeOutput(JsonWriter &json) const
    {
        if (hasReasoning())
            json.raw(reasoning(true));
        if (hasMessage())
            json.raw(message(true));
        for (const SimulatedToolCall &call : m_answer.toolCalls)
            json.raw(functionCall(call, true));
    }

    const SimulatedRequest &m_request;
    const SimulatedAnswer &m_answer;
};

/// One stream, event after event, numbered.
class ResponseStream final
{
public:
    ResponseStream(const SimulatedRequest &request, const SimulatedAnswer &answer)
        : m_answer(answer)
        , m_parts(request, answer)
    {
    }

    Pieces write()
    {
        responseEvent("response.created", m_parts.response("in_progress", false));
        responseEvent("response.in_progress", m_parts.response("in_progress", false));
        if (m_parts.hasReasoning())
            reasoning();
        if (m_parts.hasMessage())
            message();
        for (const SimulatedToolCall &call : m_answer.toolCalls)
            functionCall(call);
        responseEvent(m_parts.isIncomplete() ? "response.incomplete" : "response.completed",
                      m_parts.finalResponse());
        return std::move(m_frames);
    }

private:
    JsonWriter &event(QByteArrayView type)
    {
        m_type = type;
        return m_json.beginObject().member("type", type).member("sequence_number", m_sequence++);
    }

    void send()
    {
        m_json.end();
        m_frames.push_back(sseFrame(m_type, m_json.take()));
    }

    void responseEvent(QByteArrayView type, const QByteArray &response)
    {
        event(type).key("response").raw(response);
        send();
    }

    void itemEvent(QByteArrayView type, const QByteArray &item)
    {
        event(type).member("output_index", m_index).key("item").raw(item);
        send();
    }

    /// An event about part 0 of an item.
    JsonWriter &partEvent(QByteArrayView type, const QByteArray &item, QByteArrayView indexName)
    {
        return event(type)
            .member("item_id", item)
            .member("output_index", m_index)
            .member(indexName, 0);
    }

    void reasoning()
    {
        const QByteArray id = m_parts.reasoningId();
        const QByteArray text = m_answer.thinkingText();
        itemEvent("response.output_item.added", m_parts.reasoning(false));
        partEvent("response.reasoning_summary_part.added", id, "summary_index");
        m_json.key("part").raw(m_parts.summaryPart({}));
        send();
        for (const QByteArray &piece : m_answer.thinking) {
            partEvent("response.reasoning_summary_text.delta", id, "summary_index")
                .member("delta", piece);
            send();
        }
        partEvent("response.reasoning_summary_text.done", id, "summary_index").member("text", text);
        send();
        partEvent("response.reasoning_summary_part.done", id, "summary_index");
        m_json.key("part").raw(m_parts.summaryPart(text));
        send();
        itemEvent("response.output_item.done", m_parts.reasoning(true));
        ++m_index;
    }

    void message()
    {
        const QByteArray id = m_parts.messageId();
        const QByteArray text = m_answer.text();
        itemEvent("response.output_item.added", m_parts.message(false));
        partEvent("response.content_part.added", id, "content_index")
            .key("part")
            .raw(m_parts.textPart({}));
        send();
        for (const QByteArray &word : m_answer.words) {
            partEvent("response.output_text.delta", id, "content_index").member("delta", word);
            m_json.key("logprobs").beginArray().end();
            send();
        }
        partEvent("response.output_text.done", id, "content_index").member("text", text);
        m_json.key("logprobs").beginArray().end();
        send();
        partEvent("response.content_part.done", id, "content_index")
            .key("part")
            .raw(m_parts.textPart(text));
        send();
        itemEvent("response.output_item.done", m_parts.message(true));
        ++m_index;
    }

    void functionCall(const SimulatedToolCall &call)
    {
        const QByteArray id = ResponseParts::callId(call);
        itemEvent("response.output_item.added", m_parts.functionCall(call, false));
        const qsizetype half = call.arguments.size() / 2;
        for (const QByteArray &piece : {call.arguments.first(half), call.arguments.sliced(half)}) {
            event("response.function_call_arguments.delta")
                .member("item_id", id)
                .member("output_index", m_index);
            m_json.member("delta", piece);
            send();
        }
        event("response.function_call_arguments.done")
            .member("item_id", id)
            .member("output_index", m_index);
        m_json.member("arguments", call.arguments);
        send();
        itemEvent("response.output_item.done", m_parts.functionCall(call, true));
        ++m_index;
    }

    const SimulatedAnswer &m_answer;
    ResponseParts m_parts;
    JsonWriter m_json;
    Pieces m_frames;
    QByteArrayView m_type;
    qint64 m_sequence = 0;
    int m_index = 0;
};

Pieces frames(const SimulatedRequest &request, const SimulatedAnswer &answer)
{
    return ResponseStream(request, answer).write();
}

QByteArray body(const SimulatedRequest &request, const SimulatedAnswer &answer)
{
    return ResponseParts(request, answer).finalResponse();
}

QByteArray errorFrame(const SimulatedError &error, QByteArrayView, qint64 sent)
{
    const QByteArray code = openAiErrorCode(error);
    JsonWriter json;
    json.beginObject().member("type", "response.failed").member("sequence_number", sent);
    json.key("response").beginObject().member("id", "resp_failed").member("object", "response");
    json.member("status", "failed").key("error").beginObject();
    json.member("code", code.isEmpty() ? openAiErrorType(error) : code)
        .member("message", error.message)
        .end();
    json.key("incomplete_details")
        .null()
        .key("output")
        .beginArray()
        .end()
        .key("usage")
        .null()
        .end()
        .end();
    return sseFrame("response.failed", json.take());
}

} // namespace
} // namespace openairesponseswriter

const VendorWriter &openAiResponsesWriter()
{
    using namespace openairesponseswriter;
    static const VendorWriter writer {frames,
                                      body,
                                      openAiChatWriter().tokenCount,
                                      openAiChatWriter().models,
                                      openAiChatWriter().model,
                                      openAiErrorBody,
                                      errorFrame};
    return writer;
}

} // namespace spillway
