// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonwriter.h"
#include "core/dialects/openai_responses/parts.h"

namespace spillway::openairesponses {

namespace {

void writeCode(JsonWriter &json, const ErrorRow &row)
{
    json.key("code");
    if (row.openAiCode)
        json.value(row.openAiCode);
    else
        json.null();
}

void writeError(JsonWriter &json, const WrittenError &error)
{
    json.beginObject().member("type", error.row.openAiType);
    writeCode(json, error.row);
    json.member("message", error.message).key("param").null().end();
}

/// The reference describes code and message beside the type, the vendor's servers nest them
/// (openai-dotnet issue 881, vercel/ai issue 6534); clients read either, so both are there.
QByteArray errorEvent(const WrittenError &error, qint64 sequenceNumber)
{
    JsonWriter json;
    json.beginObject().member("type", "error").member("sequence_number", sequenceNumber);
    writeCode(json, error.row);
    json.member("message", error.message).key("param").null().key("error");
    writeError(json, error);
    return sseFrame("error", json.end().take());
}

/// Codex ends a turn by this event only. Its error has the closed list of codes of a response
/// object, where server_error means: try again.
QByteArray failedEvent(const WrittenError &error, qint64 sequenceNumber)
{
    JsonWriter json;
    json.beginObject().member("type", "response.failed").member("sequence_number", sequenceNumber);
    json.key("response").beginObject();
    json.member("id", "resp_" + error.requestId)
        .member("object", "response")
        .member("status", "failed");
    json.key("error").beginObject().member("code",
                                           error.row.retryable ? "server_error" : "invalid_prompt");
    json.member("message", error.message).end();
    json.key("incomplete_details").null().key("output").beginArray().end().key("usage").null();
    return sseFrame("response.failed", json.end().end().take());
}

} // namespace

QByteArray errorBody(const WrittenError &error)
{
    JsonWriter json;
    json.beginObject().key("error");
    writeError(json, error);
    return json.end().take();
}

QByteArray errorFrame(const WrittenError &error, qint64 sequenceNumber)
{
    return errorEvent(error, sequenceNumber) + failedEvent(error, sequenceNumber + 1);
}

} // namespace spillway::openairesponses
