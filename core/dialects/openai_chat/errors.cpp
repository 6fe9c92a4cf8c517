// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonwriter.h"
#include "core/dialects/openai_chat/parts.h"

namespace spillway::openaichat {

QByteArray errorBody(const WrittenError &error)
{
    JsonWriter json;
    json.beginObject().key("error").beginObject();
    json.member("message", error.message)
        .member("type", error.row.openAiType)
        .key("param")
        .null()
        .key("code");
    if (error.row.openAiCode)
        json.value(error.row.openAiCode);
    else
        json.null();
    return json.end().end().take();
}

QByteArray errorFrame(const WrittenError &error, qint64)
{
    return sseFrame({}, errorBody(error));
}

} // namespace spillway::openaichat
