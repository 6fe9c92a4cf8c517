// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/policies/health.h"

#include "core/keys/healthscore.h"

#include <algorithm>
#include <vector>

namespace spillway {

namespace {

/// a carries less than b for its weight: requests in flight first, then conversations.
bool lessLoaded(const ChoiceCandidate &a, const ChoiceCandidate &b)
{
    const auto share = [](int load, int otherWeight) { return std::int64_t(load) * otherWeight; };
    const std::int64_t flightA = share(a.metrics->inFlight(), b.weight);
    const std::int64_t flightB = share(b.metrics->inFlight(), a.weight);
    if (flightA != flightB)
        return flightA < flightB;
    return share(a.metrics->conversations, b.weight) < share(b.metrics->conversations, a.weight);
}

std::size_t leastLoadedOfBest(std::span<const ChoiceCandidate> candidates,
                              const std::vector<int> &scores)
{
    constexpr int nearBest = 10;
    const int best = *std::ranges::max_element(scores);
    std::size_t chosen = candidates.size();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (scores[i] < best - nearBest)
            continue;
        if (chosen == candidates.size() || lessLoaded(candidates[i], candidates[chosen]))
            chosen = i;
    }
    return chosen;
}

std::size_t drawn(std::span<const ChoiceCandidate> candidates, const std::vector<int> &scores,
                  std::uint64_t draw)
{
    const auto chance = [&](std::size_t i) {
        return static_cast<std::uint64_t>(healthWeight(scores[i]))
            * static_cast<std::uint64_t>(candidates[i].weight);
    };
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        sum += chance(i);
    std::uint64_t left = draw % sum;
    std::size_t chosen = 0;
    while (left >= chance(chosen))
        left -= chance(chosen++);
    return chosen;
}

} // namespace

std::size_t HealthChooser::choose(std::span<const ChoiceCandidate> candidates,
                                  const ChoiceContext &context) const
{
    if (candidates.size() == 1)
        return 0;
    std::vector<int> scores;
    scores.reserve(candidates.size());
    for (const ChoiceCandidate &candidate : candidates)
        scores.push_back(healthScore(*candidate.metrics, context.poolLatency, context.now));
    return context.newConversation ? leastLoadedOfBest(candidates, scores)
                                   : drawn(candidates, scores, context.draw);
}

} // namespace spillway
