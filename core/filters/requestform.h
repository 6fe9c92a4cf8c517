// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filters/pipeline.h"

namespace spillway {

/// 405 for a method that the endpoint does not know; 415 for a body that a web page can send
/// without a preflight (WHATWG Fetch §4.9 "simple" types): API bodies are JSON, uploads of other
/// types need a credential in a header.
[[nodiscard]] std::optional<ApiError> methodAndForm(FilterContext &context);

/// 413 from the announced length, before it is read.
[[nodiscard]] std::optional<ApiError> bodyLength(FilterContext &context);

} // namespace spillway
