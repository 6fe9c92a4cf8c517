// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

namespace spillway {

/// The pause before retry number `retry` (0 = the first): full jitter, uniform in [0, min(most,
/// base·2ⁿ)], so that clients that failed together do not come back together. Not needed when
/// another key is free.
[[nodiscard]] Milliseconds backoffDelay(int retry, Milliseconds base, Milliseconds most,
                                        Random &random);

} // namespace spillway
