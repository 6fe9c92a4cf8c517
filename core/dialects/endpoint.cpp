// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/endpoint.h"

#include "core/dialects/apipath.h"
#include "core/dialects/registry.h"

#include <algorithm>
#include <vector>

namespace spillway {

namespace {

/// Who is meant where vendors use the same path, in the order in which the tables are asked.
std::vector<Dialect> byHeaders(const HeaderList &headers, bool modelList)
{
    // Other paths are not judged by x-api-key: every dialect's clients may send their key so.
    if (headers.contains("anthropic-version") || (modelList && headers.contains("x-api-key")))
        return {Dialect::Anthropic, Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Gemini};
    if (headers.contains("x-goog-api-key"))
        return {Dialect::Gemini, Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic};
    return {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini};
}

/// /anthropic/…, /openai/… and /gemini/… leave no question open.
std::vector<Dialect> byPrefix(QByteArrayView segment)
{
    if (segment == "anthropic")
        return {Dialect::Anthropic};
    if (segment == "openai")
        return {Dialect::OpenAiChat, Dialect::OpenAiResponses};
    if (segment == "gemini")
        return {Dialect::Gemini};
    return {};
}

/// Cuts the version off. Of several (/v1/v1/…, /v1/v1beta/…: a base URL and a client that both
/// bring one) the last counts.
QByteArray takeVersion(std::vector<QByteArray> &segments)
{
    QByteArray version;
    while (!segments.empty() && isVersionSegment(segments.front())) {
        version = segments.front();
        segments.erase(segments.begin());
    }
    return version;
}

bool isPreviewVersion(QByteArrayView version)
{
    return version.contains("beta") || version.contains("alpha");
}

bool hasPrefix(QByteArrayView path, QByteArray prefix)
{
    while (prefix.endsWith('/'))
        prefix.chop(1);
    return !prefix.isEmpty() && path.startsWith(prefix)
        && (path.size() == prefix.size() || path[prefix.size()] == '/');
}

Endpoint other(Dialect dialect, QByteArray path)
{
    return {
        .dialect = dialect, .operation = Operation::Other, .path = std::move(path), .model = {}};
}

std::optional<Endpoint> knownEndpoint(const ApiPath &path, const std::vector<Dialect> &dialects)
{
    for (const Dialect dialect : dialects) {
        if (std::optional<Endpoint> endpoint = partsOf(dialect).endpointFor(path))
            return endpoint;
    }
    return {};
}

bool namesCredential(QByteArrayView parameter)
{
    const qsizetype equals = parameter.indexOf('=');
    const QByteArray name = QByteArray::fromPercentEncoding(
        parameter.first(equals < 0 ? parameter.size() : equals).toByteArray());
    // Google's system parameters (cloud.google.com/apis/docs/system-parameters).
    return name == "key" || name == "$key" || name == "access_token";
}

QByteArray withoutCredentials(QByteArrayView query)
{
    QByteArray kept;
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf('&');
        const QByteArrayView parameter = query.first(end < 0 ? query.size() : end);
        query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
        if (namesCredential(parameter))
            continue;
        if (!kept.isEmpty())
            kept += '&';
        kept += parameter;
    }
    return kept;
}

/// Length of the base without its version: …/v1, …/api/paas/v4, …/v1beta/openai. The size when it
/// has none.
qsizetype versionlessLength(QByteArrayView base)
{
    const qsizetype path = base.indexOf('/', base.indexOf("://") < 0 ? 0 : base.indexOf("://") + 3);
    if (path < 0)
        return base.size();
    QByteArrayView rest = base;
    const auto lastSegment = [&] { return rest.sliced(rest.lastIndexOf('/') + 1); };
    if (lastSegment() == "openai" && rest.lastIndexOf('/') > path)
        rest = rest.first(rest.lastIndexOf('/'));
    return isVersionSegment(lastSegment()) ? rest.lastIndexOf('/') : base.size();
}

} // namespace

std::optional<Endpoint> endpointFor(QByteArrayView method, QByteArrayView path,
                                    const HeaderList &headers,
                                    const std::vector<QByteArray> &extraPrefixes)
{
    std::optional<std::vector<QByteArray>> segments = safeSegments(path);
    if (!segments || segments->empty())
        return {};
    const QByteArray asWritten = '/' + ApiPath {{}, {}, *segments}.joined();

    // Resumable uploads live beside the version (ai.google.dev/api/files).
    if (segments->size() >= 3 && segments->at(0) == "upload" && isVersionSegment(segments->at(1)))
        return other(Dialect::Gemini, asWritten);

    std::vector<Dialect> dialects = byPrefix(segments->front());
    if (!dialects.empty())
        segments->erase(segments->begin());
    ApiPath apiPath {method.toByteArray(), takeVersion(*segments), *std::move(segments)};
    if (apiPath.version == "v1beta" && !apiPath.segments.empty()
        && apiPath.segments.front() == "openai") {
        dialects = byPrefix("openai"); // Gemini's OpenAI-compatible door
        apiPath.segments.erase(apiPath.segments.begin());
        apiPath.version = "v1";
    }
    if (!apiPath.segments.empty()) {
        if (dialects.empty() && isPreviewVersion(apiPath.version))
            dialects = {Dialect::Gemini};
        if (dialects.empty())
            dialects = byHeaders(headers, apiPath.segments.front() == "models");
        if (std::optional<Endpoint> endpoint = knownEndpoint(apiPath, dialects))
            return endpoint;
        if (!apiPath.version.isEmpty())
            return other(dialects.front(), apiPath.canonical({}));
    }
    if (std::ranges::any_of(extraPrefixes,
                            [&](const QByteArray &p) { return hasPrefix(asWritten, p); }))
        return other(Dialect::OpenAiChat, asWritten);
    return {};
}

QByteArray upstreamUrl(QByteArrayView baseUrl, const Endpoint &endpoint,
                       QByteArrayView upstreamModel, QByteArrayView query)
{
    while (baseUrl.endsWith('/'))
        baseUrl.chop(1);
    QByteArray path = endpoint.path;
    const qsizetype versionEnd = path.indexOf('/', 1);
    if (!endpoint.model.isEmpty() && !upstreamModel.isEmpty() && versionEnd > 0) {
        const QByteArray resource = '/' + modelResource(endpoint.model);
        if (QByteArrayView(path).sliced(versionEnd).startsWith(resource))
            path.replace(versionEnd, resource.size(), '/' + modelResource(upstreamModel));
    }
    const qsizetype versionless = versionlessLength(baseUrl);
    if (versionless < baseUrl.size()) {
        if (path.startsWith("/upload/"))
            baseUrl = baseUrl.first(versionless);
        else if (versionEnd > 0 && isVersionSegment(QByteArrayView(path).sliced(1, versionEnd - 1)))
            path.remove(0, versionEnd);
    }
    if (query.startsWith('?'))
        query = query.sliced(1);
    const QByteArray keptQuery = withoutCredentials(query);
    return baseUrl.toByteArray() + path + (keptQuery.isEmpty() ? QByteArray() : '?' + keptQuery);
}

} // namespace spillway
