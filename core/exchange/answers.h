// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/resilience/failure.h"

#include <QString>

namespace spillway {

/// Whole seconds for Retry-After, at least one: clients read nothing finer. Pure.
[[nodiscard]] std::chrono::seconds wholeSeconds(Milliseconds wait);

/// A failure's words for records and the log: redacted, escaped, at most 300 characters. Pure.
[[nodiscard]] QString shownDetail(const Failure &failure);

/// What the client is told when the last attempt failed and the upstream gave no answer that could
/// be passed on. Pure.
[[nodiscard]] ErrorKind finalErrorFor(FailureKind kind);

} // namespace spillway
