// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dialects/endpoint.h"

#include <QByteArray>

#include <vector>

namespace spillway {

struct OfferedTool
{
    QByteArray name;
    QByteArray schema; ///< JSON schema of the arguments; may be empty
};

/// What the simulated provider has to know of a request to answer it. Value.
struct SimulatedRequest
{
    Dialect dialect = Dialect::Anthropic;
    Operation operation = Operation::Other;
    QByteArray model;
    bool stream = false;
    bool serverSentEvents = true; ///< gemini without alt=sse streams a JSON array
    bool usageChunk = false; ///< openai-chat: stream_options.include_usage
    bool thinking = false; ///< shown thinking was asked for
    bool encryptedReasoning = false; ///< openai-responses: include has reasoning.encrypted_content
    qint64 maxTokens = -1; ///< -1 = not said
    std::vector<OfferedTool> tools;
    bool toolForced = false; ///< tool_choice any, required or a name
    bool afterToolResult = false; ///< the last item is a tool's result
    QByteArray lastUserText;
    QByteArray answerSchema; ///< JSON schema of a structured answer; empty = prose
    QByteArray opening; ///< system text and first turn: what names a conversation
    qint64 promptBytes = 0; ///< all text that a vendor would count
    std::vector<QByteArray> inputs; ///< of embeddings
};

/// Reads a request of one of the known operations. Error InvalidRequest, in the words of a vendor,
/// when the body cannot be used. `query` is the target's, without '?'.
[[nodiscard]] Result<SimulatedRequest>
readSimulatedRequest(const Endpoint &endpoint, QByteArrayView query, const QByteArray &body);

} // namespace spillway
