// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/gemini/parts.h"

#include <algorithm>
#include <array>

namespace spillway::gemini {

namespace {

struct Method
{
    QByteArrayView name;
    Operation operation;
};

/// ai.google.dev/api: the methods of models and tuned models.
constexpr std::array<Method, 11> methods {{
    {"generateContent", Operation::Generate},
    {"streamGenerateContent", Operation::Generate},
    {"generateAnswer", Operation::Other},
    {"countTokens", Operation::CountTokens},
    {"embedContent", Operation::Embeddings},
    {"batchEmbedContents", Operation::Embeddings},
    {"asyncBatchEmbedContent", Operation::Other},
    {"batchGenerateContent", Operation::Other},
    {"predict", Operation::Other},
    {"predictLongRunning", Operation::Other},
    {"countMessageTokens", Operation::Other},
}};

bool isMethodName(QByteArrayView name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

/// models/{model}[:method]; the model may contain slashes (a prefixed name such as zai/glm-5).
std::optional<Endpoint> modelEndpoint(const ApiPath &path, bool ownVersion)
{
    const QByteArrayView collection = path.segments.front();
    const QByteArray version = path.version.isEmpty() ? QByteArray("v1beta") : path.version;
    Endpoint endpoint {.dialect = Dialect::Gemini,
                       .operation = Operation::Other,
                       .path = path.canonical("v1beta"),
                       .model = {}};
    if (path.segments.size() == 1) {
        if (collection == "models" && path.isRead())
            endpoint.operation = Operation::ListModels;
        return endpoint;
    }
    const QByteArray name = path.joined(1);
    const qsizetype colon = name.lastIndexOf(':');
    const QByteArray method = colon < 0 ? QByteArray() : name.sliced(colon + 1);
    const auto known = std::ranges::find(methods, QByteArrayView(method), &Method::name);
    const bool calls =
        path.isPost() && (known != methods.end() || (ownVersion && isMethodName(method)));
    const QByteArray model = QByteArray::fromPercentEncoding(calls ? name.first(colon) : name);
    if (model.isEmpty() || (!calls && !ownVersion && path.isPost()))
        return {};
    endpoint.model = collection == "models" ? model : "tunedModels/" + model;
    endpoint.path = '/' + version + '/' + modelResource(endpoint.model);
    if (calls) {
        endpoint.path += ':' + method;
        endpoint.operation = known == methods.end() ? Operation::Other : known->operation;
        endpoint.streamByPath = method == "streamGenerateContent";
    } else if (path.isRead()) {
        endpoint.operation = Operation::GetModel;
    }
    return endpoint;
}

} // namespace

std::optional<Endpoint> endpointFor(const ApiPath &path)
{
    const QByteArrayView first = path.segments.front();
    const bool ownVersion = path.version.contains("beta") || path.version.contains("alpha");
    if (first == "models" || first == "tunedModels")
        return modelEndpoint(path, ownVersion);
    Endpoint endpoint {.dialect = Dialect::Gemini,
                       .operation = Operation::Other,
                       .path = path.canonical("v1beta"),
                       .model = {}};
    if (first == "interactions") {
        endpoint.modelInBody = path.isPost() && path.segments.size() == 1;
        return endpoint;
    }
    static constexpr std::array<QByteArrayView, 6> forwarded {
        "files", "cachedContents", "operations", "batches", "corpora", "fileSearchStores"};
    const bool generic = first == "files" || first == "operations" || first == "batches";
    if (std::ranges::find(forwarded, first) != forwarded.end()
        && (!generic || !path.version.isEmpty()))
        return endpoint;
    return {};
}

} // namespace spillway::gemini
