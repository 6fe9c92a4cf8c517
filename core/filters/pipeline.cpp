// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filters/pipeline.h"

#include "core/filters/browserguard.h"
#include "core/filters/clientauth.h"
#include "core/filters/requestform.h"

#include <array>

namespace spillway {

namespace {

std::optional<ApiError> knownPath(FilterContext &context)
{
    if (context.endpoint)
        return {};
    return ApiError {.kind = ErrorKind::UnknownPath};
}

std::optional<ApiError> pauseGate(FilterContext &context)
{
    if (context.serving.draining)
        return ApiError {.kind = ErrorKind::ShuttingDown, .retryAfter = std::chrono::seconds(5)};
    if (context.serving.paused)
        return ApiError {.kind = ErrorKind::Paused,
                         .retryAfter = context.serving.resumesIn.value_or(std::chrono::seconds(5))};
    return {};
}

} // namespace

std::optional<ApiError> refuseAnyRoute(const FilterContext &context)
{
    // The order: who may talk to this port at all, before anything is said about what is behind it.
    if (auto refusal = hostGuard(context.head, context.snapshot.listener))
        return refusal;
    return originGuard(context.head, context.snapshot.listener);
}

std::optional<ApiError> refuseApiRequest(FilterContext &context)
{
    using Filter = std::optional<ApiError> (*)(FilterContext &);
    static constexpr std::array<Filter, 5> filters {
        knownPath, // an unknown path never reaches an upstream with a real key
        methodAndForm, // what a web page can send without asking (forms, text/plain) is not JSON
        clientAuth, // before the pause gate: a stranger learns nothing, not even that we are paused
        pauseGate, // cheap refusal before a body is read
        bodyLength,
    };
    for (const Filter filter : filters) {
        if (auto refusal = filter(context))
            return refusal;
    }
    return {};
}

} // namespace spillway
