// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/snapshot.h"
#include "core/dialects/errors.h"
#include "core/listener/requesthandler.h"

#include <optional>

namespace spillway {

/// 421 unless Host is a loopback name, the address that is listened on, or in
/// `listener.allowedHosts`: a page that rebinds its own name to 127.0.0.1 sends that name. IP
/// literals are let through when another address than loopback is bound: a literal cannot be
/// rebound. Pure.
[[nodiscard]] std::optional<ApiError> hostGuard(const RequestHead &head,
                                                const ListenerConfig &listener);

/// 403 for a request that a web page of another origin sends: an Origin that is neither ours nor in
/// `listener.allowedOrigins`, or Sec-Fetch-Site (W3C Fetch Metadata) other than same-origin and
/// none. Pure.
[[nodiscard]] std::optional<ApiError> originGuard(const RequestHead &head,
                                                  const ListenerConfig &listener);

} // namespace spillway
