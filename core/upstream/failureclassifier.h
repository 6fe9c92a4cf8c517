// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dialect.h"
#include "core/http/headers.h"
#include "core/resilience/failure.h"
#include "core/upstream/transport.h"

#include <QByteArrayView>

namespace spillway {

/// What a response that is no success means: who is to blame, and when the limit that it speaks of
/// ends. The vendor's own code decides before its words, its words before the HTTP status. Also
/// takes a 2xx whose body is an error (Z.AI's business codes); without a known code such a body is
/// InvalidResponse. `now` is the wall clock, for reset times. Pure.
[[nodiscard]] Failure classifyResponse(int status, const HeaderList &headers, QByteArrayView body,
                                       Dialect dialect, WallTime now);

/// The same for an error event in a stream that began with 200. Failure::status is the one that the
/// vendor would have answered with. An error of an unknown type counts as Overloaded: before the
/// commit point another try is right.
[[nodiscard]] Failure classifyStreamError(QByteArrayView errorJson, Dialect dialect, WallTime now);

/// The same for a call that got no complete response. `committed`: the client has received a part
/// of it already.
[[nodiscard]] Failure classifyTransport(const TransportError &error, bool committed = false);

} // namespace spillway
