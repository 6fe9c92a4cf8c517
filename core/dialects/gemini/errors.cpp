// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonwriter.h"
#include "core/dialects/gemini/parts.h"

namespace spillway::gemini {

namespace {

/// google.rpc.Status details (cloud.google.com/apis/design/errors); Gemini CLI waits for what
/// RetryInfo says.
void writeDetails(JsonWriter &json, const WrittenError &error)
{
    if (!error.retryAfter && error.requestId.isEmpty())
        return;
    json.key("details").beginArray();
    if (error.retryAfter) {
        json.beginObject().member("@type", "type.googleapis.com/google.rpc.RetryInfo");
        json.member("retryDelay",
                    QByteArray::number(static_cast<qint64>(error.retryAfter->count())) + 's')
            .end();
    }
    if (!error.requestId.isEmpty()) {
        json.beginObject().member("@type", "type.googleapis.com/google.rpc.RequestInfo");
        json.member("requestId", error.requestId).end();
    }
    json.end();
}

} // namespace

QByteArray errorBody(const WrittenError &error)
{
    JsonWriter json;
    json.beginObject().key("error").beginObject();
    json.member("code", error.status)
        .member("message", error.message)
        .member("status", error.row.geminiStatus);
    writeDetails(json, error);
    return json.end().end().take();
}

QByteArray errorFrame(const WrittenError &error, qint64)
{
    return sseFrame({}, errorBody(error));
}

} // namespace spillway::gemini
