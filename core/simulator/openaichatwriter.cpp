// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/openaichatwriter.h"

#include "core/base/jsonwriter.h"
#include "core/http/sse.h"
#include "core/simulator/openaierrors.h"

namespace spillway {

namespace openaichatwriter {
namespace {

QByteArrayView finishReason(SimulatedStop stop)
{
    switch (stop) {
    case SimulatedStop::MaxTokens:
        return "length";
    case SimulatedStop::ToolUse:
        return "tool_calls";
    case SimulatedStop::EndOfTurn:
        break;
    }
    return "stop";
}

void writeUsage(JsonWriter &json, const SimulatedUsage &usage)
{
    json.beginObject();
    json.member("prompt_tokens", usage.prompt()).member("completion_tokens", usage.output());
    json.member("total_tokens", usage.prompt() + usage.output());
    json.key("prompt_tokens_details").beginObject();
    json.member("cached_tokens", usage.cacheRead).member("audio_tokens", 0).end();
    json.key("completion_tokens_details").beginObject();
    json.member("reasoning_tokens", usage.thinking).member("audio_tokens", 0).end().end();
}

void beginCompletion(JsonWriter &json, const SimulatedAnswer &answer, QByteArrayView object)
{
    json.beginObject().member("id", "chatcmpl-" + answer.id).member("object", object);
    json.member("created", answer.created)
        .member("model", answer.model)
        .member("system_fingerprint", "fp_simulated");
}

/// One stream, chunk after chunk.
class ChunkStream final
{
public:
    ChunkStream(const SimulatedRequest &request, const SimulatedAnswer &answer)
        : m_request(request)
        , m_answer(answer)
    {
    }

    std::vector<QByteArray> write()
    {
        beginDelta().member("role", "assistant").member("content", "");
        endDelta();
        for (const QByteArray &piece : m_answer.thinking) {
            beginDelta().member("reasoning_content", piece);
            endDelta();
        }
        for (const QByteArray &word : m_answer.words) {
            beginDelta().member("content", word);
            endDelta();
        }
        int index = 0;
        for (const SimulatedToolCall &call : m_answer.toolCalls)
            toolCall(call, index++);
        beginDelta();
        endDelta(finishReason(m_answer.stop));
        if (m_request.usageChunk)
            usage();
        m_frames.push_back(sseFrame({}, "[DONE]"));
        return std::move(m_frames);
    }

private:
    JsonWriter &beginDelta()
    {
        beginCompletion(m_json, m_answer, "chat.completion.chunk");
        return m_json.key("choices")
            .beginArray()
            .beginObject()
            .member("index", 0)
            .key("delta")
            .beginObject();
    }

    void endDelta(QByteArrayView finish = {})
    {
        m_json.end().key("logprobs").null().key("finish_reason");
        if (finish.isEmpty())
            m_json.null();
        else
            m_json.value(finish);
        m_json.end().end();
        if (m_request.usageChunk)
            m_json.key("usage").null(); // on every chunk but the last
        m_json.end();
        m_frames.push_back(sseFrame({}, m_json.take()));
    }

    void toolCall(const SimulatedToolCall &call, int index)
    {
        beginDelta().key("tool_calls").beginArray().beginObject().member("index", index);
        m_json.member("id", "call_" + call.id)
            .member("type", "function")
            .key("function")
            .beginObject();
        m_json.member("name", call.name).member("arguments", "").end().end().end();
        endDelta();
        const qsizetype half = call.arguments.size() / 2;
        for (const QByteArray &piece : {call.arguments.first(half), call.arguments.sliced(half)}) {
            beginDelta().key("tool_calls").beginArray().beginObject().member("index", index);
            m_json.key("function").beginObject().member("arguments", piece).end().end().end();
            endDelta();
        }
    }

    void usage()
    {
        beginCompletion(m_json, m_answer, "chat.completion.chunk");
        m_json.key("choices").beginArray().end().key("usage");
        writeUsage(m_json, m_answer.usage);
        m_json.end();
        m_frames.push_back(sseFrame({}, m_json.take()));
    }

    const SimulatedRequest &m_request;
    const SimulatedAnswer &m_answer;
    JsonWriter m_json;
    std::vector<QByteArray> m_frames;
};

std::vector<QByteArray> frames(const SimulatedRequest &request, const SimulatedAnswer &answer)
{
    return ChunkStream(request, answer).write();
}

QByteArray body(const SimulatedRequest &, const SimulatedAnswer &answer)
{
    JsonWriter json;
    beginCompletion(json, answer, "chat.completion");
    json.key("choices").beginArray().beginObject().member("index", 0).key("message").beginObject();
    json.member("role", "assistant").key("content");
    if (answer.words.empty())
        json.null();
    else
        json.value(answer.text());
    if (!answer.thinking.empty())
        json.member("reasoning_content", answer.thinkingText());
    json.key("refusal").null();
    if (!answer.toolCalls.empty()) {
        json.key("tool_calls").beginArray();
        for (const SimulatedToolCall &call : answer.toolCalls) {
            json.beginObject()
                .member("id", "call_" + call.id)
                .member("type", "function")
                .key("function");
            json.beginObject()
                .member("name", call.name)
                .member("arguments", call.arguments)
                .end()
                .end();
        }
        json.end();
    }
    json.end()
        .key("logprobs")
        .null()
        .member("finish_reason", finishReason(answer.stop))
        .end()
        .end();
    json.key("usage");
    writeUsage(json, answer.usage);
    json.end();
    return json.take();
}

QByteArray tokenCount(qint64 tokens)
{
    JsonWriter json;
    json.beginObject()
        .member("object", "response.input_tokens")
        .member("input_tokens", tokens)
        .end();
    return json.take();
}

void writeModel(JsonWriter &json, QByteArrayView id)
{
    json.beginObject().member("id", id).member("object", "model");
    json.member("created", 1'735'689'600).member("owned_by", "simulated").end();
}

QByteArray models(std::span<const QByteArray> ids)
{
    JsonWriter json;
    json.beginObject().member("object", "list").key("data").beginArray();
    for (const QByteArray &id : ids)
        writeModel(json, id);
    json.end().end();
    return json.take();
}

QByteArray model(QByteArrayView id)
{
    JsonWriter json;
    writeModel(json, id);
    return json.take();
}

QByteArray errorFrame(const SimulatedError &error, QByteArrayView requestId, qint64)
{
    return sseFrame({}, openAiErrorBody(error, requestId));
}

} // namespace
} // namespace openaichatwriter

const VendorWriter &openAiChatWriter()
{
    using namespace openaichatwriter;
    static constexpr VendorWriter writer {frames,          body,      tokenCount, models, model,
                                          openAiErrorBody, errorFrame};
    return writer;
}

} // namespace spillway
