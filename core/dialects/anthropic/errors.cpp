// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonwriter.h"
#include "core/dialects/anthropic/parts.h"

namespace spillway::anthropic {

QByteArray errorBody(const WrittenError &error)
{
    JsonWriter json;
    json.beginObject().member("type", "error").key("error").beginObject();
    json.member("type", error.row.anthropicType).member("message", error.message).end();
    if (!error.requestId.isEmpty())
        json.member("request_id", error.requestId);
    return json.end().take();
}

QByteArray errorFrame(const WrittenError &error, qint64)
{
    return sseFrame("error", errorBody(error));
}

} // namespace spillway::anthropic
