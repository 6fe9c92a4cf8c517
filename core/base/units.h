// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace spillway {

/// A count that cannot be mixed up with another kind of count. Explicit in, explicit out.
template <typename Tag> struct Count
{
    std::int64_t value = 0;

    // clang-tidy 14 takes the comparison with 0 for a pointer.
    friend auto operator<=>(Count, Count) = default; // NOLINT(modernize-use-nullptr)
    Count &operator+=(Count other)
    {
        value += other.value;
        return *this;
    }
    friend Count operator+(Count a, Count b) { return Count {a.value + b.value}; }
    friend Count operator-(Count a, Count b) { return Count {a.value - b.value}; }
};

using TokenCount = Count<struct TokenTag>;
using ByteCount = Count<struct ByteTag>;
/// Money in nano-dollars (1 USD = 10^9): exact for every price per million tokens that vendors
/// publish.
using Money = Count<struct MoneyTag>;

} // namespace spillway
