// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/anthropicwriter.h"

#include "core/base/jsonwriter.h"
#include "core/http/sse.h"

namespace spillway {

namespace anthropicwriter {
namespace {

QByteArrayView stopReason(SimulatedStop stop)
{
    switch (stop) {
    case SimulatedStop::MaxTokens:
        return "max_tokens";
    case SimulatedStop::ToolUse:
        return "tool_use";
    case SimulatedStop::EndOfTurn:
        break;
    }
    return "end_turn";
}

void writeUsage(JsonWriter &json, const SimulatedUsage &usage, qint64 output)
{
    json.beginObject();
    json.member("input_tokens", usage.input);
    json.member("cache_creation_input_tokens", usage.cacheWrite);
    json.member("cache_read_input_tokens", usage.cacheRead);
    json.member("output_tokens", output).member("service_tier", "standard").end();
}

/// Opens the message object up to its content.
void beginMessage(JsonWriter &json, const SimulatedAnswer &answer)
{
    json.beginObject().member("id", "msg_" + answer.id).member("type", "message");
    json.member("role", "assistant").member("model", answer.model).key("content");
}

/// One stream, event after event.
class MessageStream final
{
public:
    explicit MessageStream(const SimulatedAnswer &answer)
        : m_answer(answer)
    {
    }

    std::vector<QByteArray> write()
    {
        begin();
        if (!m_answer.thinking.empty())
            thinking();
        if (!m_answer.words.empty())
            text();
        for (const SimulatedToolCall &call : m_answer.toolCalls)
            toolUse(call);
        end();
        return std::move(m_frames);
    }

private:
    void send(QByteArrayView type) { m_frames.push_back(sseFrame(type, m_json.take())); }

    JsonWriter &event(QByteArrayView type) { return m_json.beginObject().member("type", type); }

    JsonWriter &blockEvent(QByteArrayView type) { return event(type).member("index", m_index); }

    void begin()
    {
        event("message_start").key("message");
        beginMessage(m_json, m_answer);
        m_json.beginArray().end().key("stop_reason").null().key("stop_sequence").null();
        m_json.key("usage");
        writeUsage(m_json, m_answer.usage, 1);
        m_json.end().end();
        send("message_start");
    }

    JsonWriter &startBlock(QByteArrayView type)
    {
        return blockEvent("content_block_start")
            .key("content_block")
            .beginObject()
            .member("type", type);
    }

    void sendStart()
    {
        m_json.end().end();
        send("content_block_start");
        if (m_index == 0) {
            event("ping").end();
            send("ping");
        }
    }

    void delta(QByteArrayView type, QByteArrayView name, QByteArrayView piece)
    {
        blockEvent("content_block_delta").key("delta").beginObject();
        m_json.member("type", type).member(name, piece).end().end();
        send("content_block_delta");
    }

    void stopBlock()
    {
        blockEvent("content_block_stop").end();
        send("content_block_stop");
        ++m_index;
    }

    void thinking()
    {
        startBlock("thinking").member("thinking", "").member("signature", "");
        sendStart();
        for (const QByteArray &piece : m_answer.thinking)
            delta("thinking_delta", "thinking", piece);
        delta("signature_delta", "signature", m_answer.signature);
        stopBlock();
    }

    void text()
    {
        startBlock("text").member("text", "");
        sendStart();
        for (const QByteArray &word : m_answer.words)
            delta("text_delta", "text", word);
        stopBlock();
    }

    void toolUse(const SimulatedToolCall &call)
    {
        startBlock("tool_use").member("id", "toolu_" + call.id).member("name", call.name);
        m_json.key("input").beginObject().end();
        sendStart();
        delta("input_json_delta", "partial_json", ""); // the vendor begins so
        const qsizetype half = call.arguments.size() / 2;
        delta("input_json_delta", "partial_json", call.arguments.first(half));
        delta("input_json_delta", "partial_json", call.arguments.sliced(half));
        stopBlock();
    }

    void end()
    {
        event("message_delta").key("delta").beginObject();
        m_json.member("stop_reason", stopReason(m_answer.stop)).key("stop_sequence").null().end();
        m_json.key("usage");
        writeUsage(m_json, m_answer.usage, m_answer.usage.output());
        m_json.end();
        send("message_delta");
        event("message_stop").end();
        send("message_stop");
    }

    const SimulatedAnswer &m_answer;
    JsonWriter m_json;
    std::vector<QByteArray> m_frames;
    int m_index = 0;
};

std::vector<QByteArray> frames(const SimulatedRequest &, const SimulatedAnswer &answer)
{
    return MessageStream(answer).write();
}

QByteArray body(const SimulatedRequest &, const SimulatedAnswer &answer)
{
    JsonWriter json;
    beginMessage(json, answer);
    json.beginArray();
    if (!answer.thinking.empty()) {
        json.beginObject().member("type", "thinking").member("thinking", answer.thinkingText());
        json.member("signature", answer.signature).end();
    }
    if (!answer.words.empty())
        json.beginObject().member("type", "text").member("text", answer.text()).end();
    for (const SimulatedToolCall &call : answer.toolCalls) {
        json.beginObject().member("type", "tool_use").member("id", "toolu_" + call.id);
        json.member("name", call.name).key("input").raw(call.arguments).end();
    }
    json.end()
        .member("stop_reason", stopReason(answer.stop))
        .key("stop_sequence")
        .null()
        .key("usage");
    writeUsage(json, answer.usage, answer.usage.output());
    json.end();
    return json.take();
}

QByteArray tokenCount(qint64 tokens)
{
    JsonWriter json;
    json.beginObject().member("input_tokens", tokens).end();
    return json.take();
}

void writeModel(JsonWriter &json, QByteArrayView id)
{
    json.beginObject().member("type", "model").member("id", id);
    json.member("display_name", "Simulated " + id.toByteArray())
        .member("created_at", "2025-01-01T00:00:00Z")
        .end();
}

QByteArray models(std::span<const QByteArray> ids)
{
    JsonWriter json;
    json.beginObject().key("data").beginArray();
    for (const QByteArray &id : ids)
        writeModel(json, id);
    json.end()
        .member("has_more", false)
        .member("first_id", ids.front())
        .member("last_id", ids.back())
        .end();
    return json.take();
}

QByteArray model(QByteArrayView id)
{
    JsonWriter json;
    writeModel(json, id);
    return json.take();
}

QByteArrayView errorType(const SimulatedError &error)
{
    if (!error.type.isEmpty())
        return error.type;
    switch (error.status) {
    case 400:
        return "invalid_request_error";
    case 401:
        return "authentication_error";
    case 402:
        return "billing_error";
    case 403:
        return "permission_error";
    case 404:
        return "not_found_error";
    case 413:
        return "request_too_large";
    case 429:
        return "rate_limit_error";
    case 504:
        return "timeout_error";
    case 503:
    case 529:
        return "overloaded_error";
    default:
        return error.status < 500 ? "invalid_request_error" : "api_error";
    }
}

QByteArray errorBody(const SimulatedError &error, QByteArrayView requestId)
{
    JsonWriter json;
    json.beginObject().member("type", "error").key("error").beginObject();
    json.member("type", errorType(error)).member("message", error.message).end();
    json.member("request_id", requestId).end();
    return json.take();
}

QByteArray errorFrame(const SimulatedError &error, QByteArrayView requestId, qint64)
{
    return sseFrame("error", errorBody(error, requestId));
}

} // namespace
} // namespace anthropicwriter

const VendorWriter &anthropicWriter()
{
    using namespace anthropicwriter;
    static constexpr VendorWriter writer {frames, body,      tokenCount, models,
                                          model,  errorBody, errorFrame};
    return writer;
}

} // namespace spillway
