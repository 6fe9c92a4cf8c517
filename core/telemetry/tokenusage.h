// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <optional>

namespace spillway {

/// Tokens of one exchange in disjoint buckets: every token is in exactly one. Vendors' own totals
/// overlap (OpenAI and Gemini count cached tokens inside the prompt); the dialect's tap takes them
/// apart.
struct TokenUsage
{
    enum class Source { None, Vendor, Estimated };

    Source source = Source::None;
    TokenCount uncachedInput;
    TokenCount cacheRead;
    TokenCount cacheWrite5m; ///< also vendors with a single class of cache writes
    TokenCount cacheWrite1h;
    TokenCount output; ///< visible text, tool calls
    TokenCount reasoning; ///< 0 where the vendor does not tell it apart from output

    [[nodiscard]] TokenCount input() const
    {
        return uncachedInput + cacheRead + cacheWrite5m + cacheWrite1h;
    }
    [[nodiscard]] TokenCount totalOutput() const { return output + reasoning; }
    [[nodiscard]] TokenCount total() const { return input() + totalOutput(); }

    friend bool operator==(const TokenUsage &, const TokenUsage &) = default;
};

} // namespace spillway
