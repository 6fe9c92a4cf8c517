// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/geminiwriter.h"

#include "core/base/jsonwriter.h"
#include "core/http/sse.h"

namespace spillway {

namespace geminiwriter {
namespace {

QByteArrayView finishReason(SimulatedStop stop)
{
    return stop == SimulatedStop::MaxTokens ? "MAX_TOKENS"
                                            : "STOP"; // a function call stops with STOP too
}

void writeUsage(JsonWriter &json, const SimulatedUsage &usage)
{
    json.beginObject().member("promptTokenCount", usage.prompt());
    json.member("candidatesTokenCount", usage.text)
        .member("totalTokenCount", usage.prompt() + usage.output());
    if (usage.cacheRead > 0)
        json.member("cachedContentTokenCount", usage.cacheRead);
    if (usage.thinking > 0)
        json.member("thoughtsTokenCount", usage.thinking);
    json.end();
}

/// Writes responses; a stream is a row of them, each with its own parts.
class ResponseWriter final
{
public:
    explicit ResponseWriter(const SimulatedAnswer &answer)
        : m_answer(answer)
    {
        m_json.beginObject()
            .key("candidates")
            .beginArray()
            .beginObject()
            .key("content")
            .beginObject();
        m_json.key("parts").beginArray();
    }

    void thought(QByteArrayView text)
    {
        m_json.beginObject().member("text", text).member("thought", true).end();
    }

    void text(QByteArrayView text, bool sign)
    {
        m_json.beginObject().member("text", text);
        signIf(sign);
        m_json.end();
    }

    void call(const SimulatedToolCall &call, bool sign)
    {
        m_json.beginObject()
            .key("functionCall")
            .beginObject()
            .member("id", call.id)
            .member("name", call.name);
        m_json.key("args").raw(call.arguments).end();
        signIf(sign);
        m_json.end();
    }

    QByteArray end(bool last)
    {
        m_json.end().member("role", "model").end();
        if (last)
            m_json.member("finishReason", finishReason(m_answer.stop));
        m_json.member("index", 0).end().end().key("usageMetadata");
        writeUsage(m_json, m_answer.usage);
        m_json.member("modelVersion", m_answer.model).member("responseId", m_answer.id).end();
        return m_json.take();
    }

private:
    /// The vendor signs the first call, or else the last text, of an answer with thoughts.
    void signIf(bool sign)
    {
        if (sign && !m_answer.signature.isEmpty())
            m_json.member("thoughtSignature", m_answer.signature);
    }

    const SimulatedAnswer &m_answer;
    JsonWriter m_json;
};

std::vector<QByteArray> responses(const SimulatedAnswer &answer)
{
    std::vector<QByteArray> rows;
    for (const QByteArray &piece : answer.thinking) {
        ResponseWriter row(answer);
        row.thought(piece);
        rows.push_back(row.end(false));
    }
    for (std::size_t i = 0; i < answer.words.size(); ++i) {
        const bool last = i + 1 == answer.words.size() && answer.toolCalls.empty();
        ResponseWriter row(answer);
        row.text(answer.words[i], last);
        rows.push_back(row.end(last));
    }
    for (std::size_t i = 0; i < answer.toolCalls.size(); ++i) {
        ResponseWriter row(answer);
        row.call(answer.toolCalls[i], i == 0);
        rows.push_back(row.end(i + 1 == answer.toolCalls.size()));
    }
    if (answer.words.empty() && answer.toolCalls.empty())
        rows.push_back(ResponseWriter(answer).end(true));
    return rows;
}

std::vector<QByteArray> frames(const SimulatedRequest &request, const SimulatedAnswer &answer)
{
    std::vector<QByteArray> rows = responses(answer);
    if (request.serverSentEvents) {
        for (QByteArray &row : rows)
            row = sseFrame({}, row);
        return rows;
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].prepend(i == 0 ? "[" : ",\n");
    rows.back().append("]");
    return rows;
}

QByteArray body(const SimulatedRequest &, const SimulatedAnswer &answer)
{
    ResponseWriter response(answer);
    if (!answer.thinking.empty())
        response.thought(answer.thinkingText());
    if (!answer.words.empty())
        response.text(answer.text(), answer.toolCalls.empty());
    bool first = true;
    for (const SimulatedToolCall &call : answer.toolCalls)
        response.call(call, std::exchange(first, false));
    return response.end(true);
}

QByteArray tokenCount(qint64 tokens)
{
    JsonWriter json;
    json.beginObject().member("totalTokens", tokens).end();
    return json.take();
}

void writeModel(JsonWriter &json, QByteArrayView id)
{
    json.beginObject().member("name", "models/" + id.toByteArray()).member("version", "001");
    json.member("displayName", "Simulated " + id.toByteArray());
    json.member("inputTokenLimit", 1'048'576).member("outputTokenLimit", 65'536);
    json.key("supportedGenerationMethods").beginArray();
    for (const char *method : {"generateContent", "countTokens", "embedContent"})
        json.value(method);
    json.end().end();
}

QByteArray models(std::span<const QByteArray> ids)
{
    JsonWriter json;
    json.beginObject().key("models").beginArray();
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

QByteArrayView statusName(const SimulatedError &error)
{
    if (!error.type.isEmpty())
        return error.type;
    switch (error.status) {
    case 401:
        return "UNAUTHENTICATED";
    case 403:
        return "PERMISSION_DENIED";
    case 404:
        return "NOT_FOUND";
    case 429:
        return "RESOURCE_EXHAUSTED";
    case 503:
    case 529:
        return "UNAVAILABLE";
    case 504:
        return "DEADLINE_EXCEEDED";
    default:
        return error.status < 500 ? "INVALID_ARGUMENT" : "INTERNAL";
    }
}

QByteArray errorBody(const SimulatedError &error, QByteArrayView)
{
    JsonWriter json;
    json.beginObject()
        .key("error")
        .beginObject()
        .member("code", error.status)
        .member("message", error.message);
    json.member("status", statusName(error));
    // google.rpc.Status details (cloud.google.com/apis/design/errors).
    if (error.retryAfter || !error.code.isEmpty()) {
        json.key("details").beginArray();
        if (!error.code.isEmpty()) {
            json.beginObject()
                .member("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                .member("reason", error.code);
            json.member("domain", "googleapis.com").end();
        }
        if (error.retryAfter) {
            json.beginObject().member("@type", "type.googleapis.com/google.rpc.RetryInfo");
            json.member("retryDelay", QByteArray::number(qint64(error.retryAfter->count())) + 's')
                .end();
        }
        json.end();
    }
    json.end().end();
    return json.take();
}

QByteArray errorFrame(const SimulatedError &error, QByteArrayView requestId, qint64)
{
    return sseFrame({}, errorBody(error, requestId));
}

} // namespace
} // namespace geminiwriter

const VendorWriter &geminiWriter()
{
    using namespace geminiwriter;
    static constexpr VendorWriter writer {frames, body,      tokenCount, models,
                                          model,  errorBody, errorFrame};
    return writer;
}

} // namespace spillway
