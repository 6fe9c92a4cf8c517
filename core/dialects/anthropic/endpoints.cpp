// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/parts.h"

#include <algorithm>
#include <array>

namespace spillway::anthropic {

namespace {

Endpoint inBody(Operation operation, QByteArray path)
{
    return {.dialect = Dialect::Anthropic,
            .operation = operation,
            .path = std::move(path),
            .model = {},
            .modelInBody = true};
}

} // namespace

std::optional<Endpoint> endpointFor(const ApiPath &path)
{
    if (!path.version.isEmpty() && path.version != "v1")
        return {};
    const QByteArray canonical = path.canonical("v1");
    const QByteArrayView first = path.segments.front();
    const std::size_t depth = path.segments.size();
    const Endpoint other {.dialect = Dialect::Anthropic,
                          .operation = Operation::Other,
                          .path = canonical,
                          .model = {}};

    if (first == "messages") {
        if (depth == 1 && path.isPost())
            return inBody(Operation::Generate, canonical);
        if (depth == 2 && path.isPost() && path.segments[1] == "count_tokens")
            return inBody(Operation::CountTokens, canonical);
        return other;
    }
    if (first == "complete" && depth == 1 && path.isPost())
        return inBody(Operation::Completions, canonical);
    if (first == "models" && path.isRead()) {
        Endpoint models = other;
        models.operation = depth == 1 ? Operation::ListModels : Operation::GetModel;
        if (depth > 1) {
            models.model = QByteArray::fromPercentEncoding(path.joined(1));
            models.path = "/v1/" + modelResource(models.model);
        }
        return models;
    }
    static constexpr std::array<QByteArrayView, 2> shared {"files", "skills"};
    if (std::ranges::find(shared, first) != shared.end())
        return other;
    return {};
}

} // namespace spillway::anthropic
