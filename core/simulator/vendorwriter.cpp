// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/vendorwriter.h"

#include "core/base/jsonwriter.h"
#include "core/simulator/anthropicwriter.h"
#include "core/simulator/geminiwriter.h"
#include "core/simulator/openaichatwriter.h"
#include "core/simulator/openairesponseswriter.h"

namespace spillway {

const VendorWriter &writerFor(Dialect dialect)
{
    switch (dialect) {
    case Dialect::OpenAiChat:
        return openAiChatWriter();
    case Dialect::OpenAiResponses:
        return openAiResponsesWriter();
    case Dialect::Gemini:
        return geminiWriter();
    case Dialect::Anthropic:
        break;
    }
    return anthropicWriter();
}

QByteArray writtenError(Dialect dialect, const SimulatedError &error, QByteArrayView requestId)
{
    if (!error.zai)
        return writerFor(dialect).errorBody(error, requestId);
    // The same on both of Z.AI's endpoints, without Anthropic's envelope (docs.z.ai, error codes).
    JsonWriter json;
    json.beginObject().key("error").beginObject();
    json.member("code", error.code).member("message", error.message).end();
    json.member("request_id", requestId).end();
    return json.take();
}

} // namespace spillway
