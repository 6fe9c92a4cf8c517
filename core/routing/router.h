// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/snapshot.h"
#include "core/dialects/endpoint.h"

#include <vector>

namespace spillway {

/// One place that may serve a request: a provider and the model name it knows.
struct RouteCandidate
{
    const ProviderConfig *provider = nullptr; ///< inside the snapshot that the exchange holds
    QByteArray model; ///< upstream's name; empty when the request has no model
};

/// The ordered candidates of one request, and why. Value.
struct Route
{
    std::vector<RouteCandidate> candidates;
    QByteArray reason; ///< alias, prefix, catalog, default, passthrough
};

/// Pure: snapshot in, route out. Steps of the decision order that need the request's name alone:
/// alias and provider prefix, catalog (providers that serve the model, in configured order),
/// default model. Only providers that speak the client's dialect natively are candidates. Errors:
/// ModelNotFound (names the nearest known model), DialectPairUnsupported when only providers of
/// other dialects serve it, NoKeyConfigured when no provider is configured at all.
[[nodiscard]] Result<Route> routeFor(const Snapshot &snapshot, const Endpoint &endpoint,
                                     QByteArrayView model);

} // namespace spillway
