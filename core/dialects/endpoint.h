// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dialect.h"
#include "core/http/headers.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace spillway {

/// What a client wants from a path of a vendor's API.
enum class Operation {
    Generate, ///< a model answers: messages, chat completions, responses, generateContent
    CountTokens,
    ListModels,
    GetModel,
    Embeddings,
    Completions, ///< legacy text completions
    Other, ///< files, batches, images, audio, stored responses …: forwarded as it is
};

/// A request's place in the four dialects. Value.
struct Endpoint
{
    Dialect dialect = Dialect::Anthropic;
    Operation operation = Operation::Other;
    QByteArray
        path; ///< canonical, with version: /v1/messages, /v1beta/models/…:generateContent; no query
    QByteArray model; ///< from the path (gemini, GET /v1/models/{id}); empty when the body names it
                      ///< or there is none
    bool modelInBody = false; ///< the JSON body's top-level "model" names it
    bool streamByPath = false; ///< gemini :streamGenerateContent
};

/// The endpoint of a path, tolerant of /v1/v1/…, a missing /v1, doubled slashes' leftovers and a
/// trailing slash; /anthropic/…, /openai/… and /gemini/… say the dialect outright. Where vendors
/// share a path (models, files, batches) and for unknown paths below a version, the headers decide:
/// `anthropic-version` (for models also `x-api-key`) means anthropic, `x-goog-api-key` gemini, else
/// openai-chat; v1beta and v1alpha are gemini's. Absent for a path that is no API path, and for one
/// that upstreams might read in another way (dot segments, encoded slashes …): those are never
/// forwarded.
/// `extraPrefixes` are configured additions (listener.extraPaths), forwarded as openai-chat Other.
[[nodiscard]] std::optional<Endpoint>
endpointFor(QByteArrayView method, QByteArrayView path, const HeaderList &headers,
            const std::vector<QByteArray> &extraPrefixes = {});

/// The upstream's URL: base URL + canonical path, the version segment of the path dropped when the
/// base already ends in one (…/v1, …/v4, …/v1beta/openai), the model in the path replaced, the
/// query kept byte for byte except the credentials in it (`key=`, `access_token=`).
[[nodiscard]] QByteArray upstreamUrl(QByteArrayView baseUrl, const Endpoint &endpoint,
                                     QByteArrayView upstreamModel, QByteArrayView query);

} // namespace spillway
