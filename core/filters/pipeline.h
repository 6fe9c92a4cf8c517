// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/snapshot.h"
#include "core/dialects/endpoint.h"
#include "core/dialects/errors.h"
#include "core/listener/requesthandler.h"

#include <optional>

namespace spillway {

/// Whether new requests are served now. Value.
struct ServingState
{
    bool paused = false;
    std::optional<std::chrono::seconds> resumesIn; ///< of a pause that ends by itself
    bool draining = false;

    friend bool operator==(const ServingState &, const ServingState &) = default;
};

/// What the filters read and what they find out.
struct FilterContext
{
    const RequestHead &head;
    const Snapshot &snapshot;
    const ServingState &serving;
    std::optional<Endpoint> endpoint; ///< absent for a path that is no API path
    QString clientKey; ///< out: the client key's name
};

/// The checks that need the head alone, run before a single body byte is read. The first refusal
/// wins. Pure: all state comes in.
[[nodiscard]] std::optional<ApiError> refuseAnyRoute(const FilterContext &context);
[[nodiscard]] std::optional<ApiError> refuseApiRequest(FilterContext &context);

/// CORS fields for a request of a configured origin (`listener.allowedOrigins`); none for any
/// other.
[[nodiscard]] HeaderList corsHeaders(const RequestHead &head, const Snapshot &snapshot);

/// The client's credential: Authorization: Bearer, x-api-key or x-goog-api-key, whatever the
/// dialect; `key=` for gemini.
[[nodiscard]] QByteArray clientCredential(const RequestHead &head);

} // namespace spillway
