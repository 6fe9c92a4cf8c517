// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/snapshot.h"
#include "core/dialects/endpoint.h"
#include "core/http/headers.h"

namespace spillway {

class Secret;

/// The fields that go upstream: the client's, without its credentials, cookies, hop-by-hop fields,
/// fields named in Connection, browser fields and x-spillway-*; then the provider's own; then
/// exactly one credential. Pure.
[[nodiscard]] HeaderList upstreamHeaders(const HeaderList &client, const ProviderConfig &provider,
                                         Dialect dialect, const Secret &secret);

/// The fields that go back: the upstream's without cookies, CORS and transport policy (they would
/// speak for the vendor's site, not for this proxy), plus `extra` and x-spillway-request-id. Pure.
[[nodiscard]] HeaderList clientHeaders(const HeaderList &upstream, const HeaderList &extra,
                                       const QByteArray &exchangeId);

} // namespace spillway
