// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/policies/weighted.h"

#include <algorithm>

namespace spillway {

std::size_t WeightedChooser::choose(std::span<const ChoiceCandidate> candidates,
                                    const ChoiceContext & /*context*/) const
{
    std::size_t richest = 0;
    std::int64_t most = credit(candidates[0].key) + candidates[0].weight;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        const std::int64_t mine = credit(candidates[i].key) + candidates[i].weight;
        if (mine > most) {
            most = mine;
            richest = i;
        }
    }
    return richest;
}

void WeightedChooser::taken(KeyIndex key, std::span<const ChoiceCandidate> candidates)
{
    std::int64_t sum = 0;
    for (const ChoiceCandidate &candidate : candidates) {
        if (candidate.key >= m_credit.size())
            m_credit.resize(candidate.key + std::size_t(1), 0);
        m_credit[candidate.key] += candidate.weight;
        sum += candidate.weight;
    }
    if (key < m_credit.size())
        m_credit[key] -= sum;
}

} // namespace spillway
