// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dialect.h"

#include <QByteArray>
#include <QList>

namespace spillway::test {

/// An answer as a vendor streams it, as it must leave the proxy: what a re-writing proxy would
/// change (spaces, escapes, key order, unknown events) is in it.
struct StreamedAnswer
{
    QByteArray opening; ///< the vendor's preamble and the first event that says something
    QList<QByteArray> rest; ///< one event each; the last one ends the answer

    [[nodiscard]] QByteArray all() const { return opening + rest.join(); }
};

[[nodiscard]] inline StreamedAnswer streamedAnswer(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Anthropic:
        return {"event: message_start\ndata: {\"type\":\"message_start\",  \"message\":{\"id\":"
                "\"msg_1\",\"model\":\"m\",\"usage\":{\"input_tokens\":3,\"output_tokens\":1}}}\n\n"
                "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,"
                "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n"
                "event: ping\ndata: {\"type\": \"ping\"}\n\n"
                "event: content_block_delta\ndata: {\"index\":0,\"type\":\"content_block_delta\","
                "\"delta\":{\"type\":\"text_delta\",\"text\":\"\\u0048i\"}}\n\n",
                {"event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
                 "\"delta\":{\"type\":\"text_delta\",\"text\":\" there\\n\"}}\n\n",
                 "event: never_heard_of\nid: 7\ndata: {\"type\":\"never_heard_of\"}\n\n",
                 "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}"
                 "\n\n",
                 "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{"
                 "\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":5}}\n\n",
                 "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n"}};
    case Dialect::OpenAiChat:
        return {": a comment\n\ndata: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\","
                "\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}"
                "\n\ndata: {\"id\":\"c1\",  \"choices\":[{\"index\":0,\"delta\":{\"content\":"
                "\"\\u0048i\"}}]}\n\n",
                {"data:{\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\" there\"}"
                 "}]}\r\n\r\n",
                 "data: {\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":"
                 "\"stop\"}]}\n\n",
                 "data: [DONE]\n\n"}};
    case Dialect::OpenAiResponses:
        return {"event: response.created\ndata: {\"type\":\"response.created\",\"sequence_number\":"
                "0,\"response\":{\"id\":\"resp_1\",\"status\":\"in_progress\"}}\n\n"
                "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\","
                "\"sequence_number\":1,\"delta\":\"\\u0048i\"}\n\n",
                {"event: response.output_text.delta\ndata: {\"delta\" : \" there\",\"type\":"
                 "\"response.output_text.delta\",\"sequence_number\":2}\n\n",
                 "event: response.completed\ndata: {\"type\":\"response.completed\","
                 "\"sequence_number\":3,\"response\":{\"id\":\"resp_1\",\"status\":\"completed\","
                 "\"usage\":{\"input_tokens\":3,\"output_tokens\":5}}}\n\n"}};
    case Dialect::Gemini:
        return {"data: {\"candidates\": [{\"content\": {\"parts\": [{\"text\": \"\\u0048i\"}],"
                "\"role\": \"model\"}}]}\r\n\r\n",
                {"data: {\"candidates\": [{\"content\": {\"parts\": [{\"text\": \" there\"}]}}]}"
                 "\r\n\r\n",
                 "data: {\"candidates\": [{\"content\": {\"parts\": [{\"text\": \".\"}]},"
                 "\"finishReason\": \"STOP\"}],\"usageMetadata\": {\"promptTokenCount\": 3,"
                 "\"candidatesTokenCount\": 5}}\r\n\r\n"}};
    }
    return {};
}

/// A whole answer with everything that a re-writing proxy would change.
[[nodiscard]] inline QByteArray wholeAnswer(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Anthropic:
        return "{ \"usage\":{\"output_tokens\":5,\"input_tokens\":12345678901234567890},\n\t"
               "\"type\":\"message\",\"content\":[{\"text\":\"\\u00e9 \\/\",\"type\":\"text\"}],"
               "\"stop_reason\":\"end_turn\",\"x\":1,\"x\":1.0 }\n";
    case Dialect::OpenAiChat:
        return "{\"choices\" : [{\"message\":{\"content\":\"\\u00e9 \\/\"},\"index\":0,"
               "\"finish_reason\":\"stop\"}],\"n\":1e400,\"x\":1,\"x\":1.0}\n\n";
    case Dialect::OpenAiResponses:
        return "{\"status\":\"completed\",\"output\":[ "
               "],\"id\":\"resp_1\",\"z\":\"\\ud83d\\ude00\","
               "\"x\":1,\"x\":1.0}";
    case Dialect::Gemini:
        return "{\n  \"candidates\": [{\"content\": {\"parts\": [{\"text\": \"\\u00e9\"}]},"
               "\"finishReason\": \"STOP\"}],\n  \"x\": 1, \"x\": 1.0\n}\n";
    }
    return {};
}

[[nodiscard]] inline QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

inline constexpr const char *lastChunk = "0\r\n\r\n";
inline constexpr const char *streamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                                          "Transfer-Encoding: chunked\r\n\r\n";

} // namespace spillway::test
