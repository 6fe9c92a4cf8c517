// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/schema.h"

namespace spillway {

/// The rows, split by section; settings() joins them.
[[nodiscard]] std::span<const Setting> serverSettings(); ///< listener, clients, admin
[[nodiscard]] std::span<const Setting> providerSettings(); ///< providers, routing
[[nodiscard]] std::span<const Setting>
operationSettings(); ///< retry, breaker, timeouts, store, log

} // namespace spillway
