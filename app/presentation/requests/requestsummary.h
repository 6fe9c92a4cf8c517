// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/requests/filterchip.h"
#include "app/presentation/requests/requestlist.h"

namespace spillway {

/// What the line under the table says. Value.
struct RequestSummary
{
    int streaming = 0; ///< running requests in memory, whatever the filter
    Money spent; ///< of the rows that are shown
    int unpriced = 0; ///< rows with tokens and without a price

    friend bool operator==(const RequestSummary &, const RequestSummary &) = default;
};

[[nodiscard]] RequestSummary summarize(const RequestList &loaded, const RequestList &shown);

/// The models, keys or clients of the requests in memory, the most frequent first, `most` at most.
[[nodiscard]] std::vector<FilterChoice> frequentValues(const RequestList &loaded, FilterField field,
                                                       std::size_t most);

} // namespace spillway
