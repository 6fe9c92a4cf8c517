// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai_responses/parts.h"

namespace spillway::openairesponses {

std::optional<Endpoint> endpointFor(const ApiPath &path)
{
    if (path.version.contains("beta") || path.version.contains("alpha"))
        return {};
    const QByteArrayView first = path.segments.front();
    if (first != "responses" && first != "conversations")
        return {};
    Endpoint endpoint {.dialect = Dialect::OpenAiResponses,
                       .operation = Operation::Other,
                       .path = path.canonical("v1"),
                       .model = {}};
    if (first == "conversations" || !path.isPost())
        return endpoint;
    const std::size_t depth = path.segments.size();
    const QByteArrayView action = depth == 2 ? QByteArrayView(path.segments[1]) : QByteArrayView();
    if (depth == 1)
        endpoint.operation = Operation::Generate;
    else if (action == "input_tokens")
        endpoint.operation = Operation::CountTokens;
    // compact is a model's work too, but its answer is no response: forwarded, by its model.
    endpoint.modelInBody = depth == 1 || action == "input_tokens" || action == "compact";
    return endpoint;
}

} // namespace spillway::openairesponses
