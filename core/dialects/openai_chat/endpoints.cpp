// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai_chat/parts.h"

#include <algorithm>
#include <array>

namespace spillway::openaichat {

std::optional<Endpoint> endpointFor(const ApiPath &path)
{
    // Other versions than v1 are other vendors' (Z.AI's /v4): the provider's base URL brings those.
    if (path.version.contains("beta") || path.version.contains("alpha"))
        return {};
    const QByteArrayView first = path.segments.front();
    const std::size_t depth = path.segments.size();
    Endpoint endpoint {.dialect = Dialect::OpenAiChat,
                       .operation = Operation::Other,
                       .path = path.canonical("v1"),
                       .model = {}};

    if (first == "models" && !path.isPost()) {
        if (path.isRead())
            endpoint.operation = depth == 1 ? Operation::ListModels : Operation::GetModel;
        if (depth > 1) {
            endpoint.model = QByteArray::fromPercentEncoding(path.joined(1));
            endpoint.path = endpoint.path.first(endpoint.path.indexOf('/', 1) + 1)
                + modelResource(endpoint.model);
        }
        return endpoint;
    }
    if (first == "chat") {
        if (depth < 2 || path.segments[1] != "completions")
            return {};
        if (depth == 2 && path.isPost()) {
            endpoint.operation = Operation::Generate;
            endpoint.modelInBody = true;
        }
        return endpoint;
    }
    if ((first == "completions" || first == "embeddings") && depth == 1) {
        endpoint.operation =
            first == "completions" ? Operation::Completions : Operation::Embeddings;
        endpoint.modelInBody = path.isPost();
        return endpoint;
    }
    static constexpr std::array<QByteArrayView, 3> namingModels {"images", "audio", "moderations"};
    if (std::ranges::find(namingModels, first) != namingModels.end()) {
        endpoint.modelInBody = path.isPost();
        return endpoint;
    }
    static constexpr std::array<QByteArrayView, 9> forwarded {
        "files",   "batches",     "vector_stores", "assistants", "threads",
        "uploads", "fine_tuning", "videos",        "evals"};
    if (std::ranges::find(forwarded, first) != forwarded.end())
        return endpoint;
    return {};
}

} // namespace spillway::openaichat
