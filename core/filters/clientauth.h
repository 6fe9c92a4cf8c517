// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filters/pipeline.h"

namespace spillway {

/// Identifies the client by its key. 401 when keys are required and none, an unknown or a wrong one
/// came. Without `clients.requireKey` everybody on this machine is served and a known key only
/// names its client.
[[nodiscard]] std::optional<ApiError> clientAuth(FilterContext &context);

} // namespace spillway
