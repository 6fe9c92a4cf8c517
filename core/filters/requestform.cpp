// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filters/requestform.h"

#include <algorithm>
#include <array>

namespace spillway {

namespace {

/// The media type without parameters.
QByteArrayView mediaType(const RequestHead &head)
{
    const QByteArrayView value = head.headers.value("Content-Type");
    const qsizetype semicolon = value.indexOf(';');
    return (semicolon < 0 ? value : value.first(semicolon)).trimmed();
}

bool isJson(QByteArrayView type)
{
    constexpr QByteArrayView tree("application/");
    constexpr QByteArrayView suffix("+json");
    return equalsIgnoreCase(type, "application/json")
        || (type.size() >= tree.size() + suffix.size()
            && equalsIgnoreCase(type.first(tree.size()), tree)
            && equalsIgnoreCase(type.last(suffix.size()), suffix));
}

bool carriesCredentialHeader(const RequestHead &head)
{
    return head.headers.contains("Authorization") || head.headers.contains("x-api-key")
        || head.headers.contains("x-goog-api-key");
}

bool methodIsKnown(const Endpoint &endpoint, const QByteArray &method)
{
    switch (endpoint.operation) {
    case Operation::Generate:
    case Operation::CountTokens:
    case Operation::Embeddings:
    case Operation::Completions:
        return method == "POST";
    case Operation::ListModels:
    case Operation::GetModel:
        return method == "GET" || method == "HEAD";
    case Operation::Other: {
        static constexpr std::array known {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
        return std::ranges::any_of(known, [&](const char *name) { return method == name; });
    }
    }
    return false;
}

} // namespace

std::optional<ApiError> methodAndForm(FilterContext &context)
{
    const RequestHead &head = context.head;
    if (!methodIsKnown(*context.endpoint, head.method))
        return ApiError {.kind = ErrorKind::MethodNotAllowed};
    if (head.method == "GET" || head.method == "HEAD" || head.method == "DELETE")
        return {};
    const QByteArrayView type = mediaType(head);
    if (isJson(type))
        return {};
    const bool isUpload = context.endpoint->operation == Operation::Other
        && !equalsIgnoreCase(type, "text/plain")
        && !equalsIgnoreCase(type, "application/x-www-form-urlencoded");
    if (isUpload && carriesCredentialHeader(head))
        return {};
    return ApiError {.kind = ErrorKind::UnsupportedMediaType};
}

std::optional<ApiError> bodyLength(FilterContext &context)
{
    if (context.head.contentLength.value_or(0) > context.snapshot.listener.maxBody)
        return ApiError {.kind = ErrorKind::BodyTooLarge};
    return {};
}

} // namespace spillway
