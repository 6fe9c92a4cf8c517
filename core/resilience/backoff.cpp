// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/backoff.h"

#include <algorithm>

namespace spillway {

Milliseconds backoffDelay(int retry, Milliseconds base, Milliseconds most, Random &random)
{
    // Doubling stops at the cap, so no exponent can overflow.
    Milliseconds ceiling = std::min(base, most);
    for (int i = 0; i < retry && ceiling < most; ++i)
        ceiling = std::min(most, ceiling * 2);
    if (ceiling <= Milliseconds::zero())
        return Milliseconds::zero();
    return Milliseconds(static_cast<Milliseconds::rep>(
        random.below(static_cast<std::uint64_t>(ceiling.count()) + 1)));
}

} // namespace spillway
