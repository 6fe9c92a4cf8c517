// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/openaierrors.h"

#include "core/base/jsonwriter.h"

namespace spillway {

QByteArray openAiErrorType(const SimulatedError &error)
{
    if (!error.type.isEmpty())
        return error.type;
    switch (error.status) {
    case 429:
        return error.code == "insufficient_quota" ? "insufficient_quota" : "requests";
    case 503:
        return "service_unavailable_error";
    default:
        return error.status < 500 ? "invalid_request_error" : "server_error";
    }
}

QByteArray openAiErrorCode(const SimulatedError &error)
{
    if (!error.code.isEmpty())
        return error.code;
    switch (error.status) {
    case 404:
        return "model_not_found";
    case 429:
        return "rate_limit_exceeded";
    default:
        return {};
    }
}

QByteArray openAiErrorBody(const SimulatedError &error, QByteArrayView)
{
    JsonWriter json;
    json.beginObject().key("error").beginObject();
    json.member("message", error.message)
        .member("type", openAiErrorType(error))
        .key("param")
        .null()
        .key("code");
    const QByteArray code = openAiErrorCode(error);
    if (code.isEmpty())
        json.null();
    else
        json.value(code);
    json.end().end();
    return json.take();
}

} // namespace spillway
