// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/vendorerrors.h"

namespace spillway {

namespace {

SimulatedError plain(int status, QByteArray message, QByteArray code = {})
{
    return {.status = status,
            .type = {},
            .code = std::move(code),
            .message = std::move(message),
            .retryAfter = {}};
}

bool isAnthropic(Dialect dialect)
{
    return dialect == Dialect::Anthropic;
}

QByteArrayView usualMessage(int status)
{
    switch (status) {
    case 400:
        return "Invalid request (simulated).";
    case 401:
        return "Invalid key (simulated).";
    case 402:
        return "Your credit balance is too low (simulated).";
    case 403:
        return "Your key has no permission for this (simulated).";
    case 404:
        return "Not found (simulated).";
    case 413:
        return "Request exceeds the maximum allowed size (simulated).";
    case 429:
        return "Rate limit exceeded (simulated).";
    case 503:
    case 529:
        return "Overloaded (simulated).";
    default:
        return "Internal server error (simulated).";
    }
}

/// The status that goes with an error type of a stream.
int statusOfType(Dialect dialect, QByteArrayView type)
{
    if (type == "rate_limit_error" || type == "RESOURCE_EXHAUSTED" || type == "rate_limit_exceeded")
        return 429;
    if (type == "invalid_request_error" || type == "INVALID_ARGUMENT")
        return 400;
    if (type == "authentication_error" || type == "UNAUTHENTICATED")
        return 401;
    if (type == "api_error" || type == "server_error" || type == "INTERNAL")
        return 500;
    return isAnthropic(dialect) ? 529 : 503;
}

QByteArray queryValue(QByteArrayView query, QByteArrayView name)
{
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf('&');
        const QByteArrayView field = end < 0 ? query : query.first(end);
        query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
        const qsizetype equals = field.indexOf('=');
        if (equals >= 0 && field.first(equals) == name)
            return QByteArray::fromPercentEncoding(field.sliced(equals + 1).toByteArray());
    }
    return {};
}

} // namespace

SimulatedError missingKeyError(Dialect dialect)
{
    if (isAnthropic(dialect))
        return plain(401, "x-api-key header is required");
    if (dialect == Dialect::Gemini)
        return plain(403,
                     "Method doesn't allow unregistered callers (callers without established "
                     "identity). Please use API "
                     "Key or other form of API consumer identity to call this API.");
    return plain(401,
                 "You didn't provide an API key. You need to provide it in an Authorization header "
                 "using Bearer auth.");
}

SimulatedError invalidKeyError(Dialect dialect, QByteArrayView key)
{
    if (isAnthropic(dialect))
        return plain(401, "invalid x-api-key");
    if (dialect == Dialect::Gemini) // a 400, as the vendor does it
        return plain(400, "API key not valid. Please pass a valid API key.", "API_KEY_INVALID");
    const QByteArrayView tail = key.last(std::min<qsizetype>(4, key.size()));
    return plain(401, "Incorrect API key provided: ****" + tail.toByteArray() + '.',
                 "invalid_api_key");
}

SimulatedError unknownModelError(Dialect dialect, QByteArrayView model)
{
    const QByteArray name = model.toByteArray();
    if (isAnthropic(dialect))
        return plain(404, "model: " + name);
    if (dialect == Dialect::Gemini)
        return plain(
            404,
            "models/" + name
                + " is not found for API version v1beta, or is not supported for generateContent.");
    return plain(404, "The model `" + name + "` does not exist or you do not have access to it.",
                 "model_not_found");
}

SimulatedError badRequestError(QByteArray message)
{
    return plain(400, std::move(message));
}

SimulatedError notFoundError(Dialect dialect, QByteArrayView path)
{
    SimulatedError error = plain(404, "Not found: " + path.toByteArray());
    if (dialect == Dialect::OpenAiChat || dialect == Dialect::OpenAiResponses)
        error.code = "unknown_url";
    return error;
}

SimulatedError faultError(Dialect dialect, const Fault &fault)
{
    SimulatedError error {.status = fault.status,
                          .type = fault.type,
                          .code = fault.code,
                          .message = fault.message,
                          .retryAfter = fault.retryAfter,
                          .zai = fault.kind == FaultKind::VendorCode};
    if (error.status == 0) {
        if (fault.kind == FaultKind::ErrorEvent)
            error.status = statusOfType(
                dialect, fault.type.isEmpty() ? "overloaded_error" : QByteArrayView(fault.type));
        else
            error.status = fault.kind == FaultKind::VendorCode ? 429 : 500;
    }
    // One script may serve all dialects: Anthropic's word becomes the other vendors' own.
    if (!isAnthropic(dialect) && error.type == "overloaded_error")
        error.type.clear();
    if (error.message.isEmpty())
        error.message = usualMessage(error.status).toByteArray();
    return error;
}

QByteArray requestKey(const HeaderList &headers, QByteArrayView query)
{
    for (const char *name : {"x-api-key", "x-goog-api-key"}) {
        if (const QByteArrayView value = headers.value(name); !value.isEmpty())
            return value.toByteArray();
    }
    const QByteArrayView authorization = headers.value("authorization");
    static constexpr QByteArrayView scheme = "bearer ";
    if (authorization.size() > scheme.size()
        && equalsIgnoreCase(authorization.first(scheme.size()), scheme))
        return authorization.sliced(scheme.size()).trimmed().toByteArray();
    return queryValue(query, "key");
}

} // namespace spillway
