// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/policies/keychooser.h"

#include <vector>

namespace spillway {

/// Smooth weighted round robin: at each turn every candidate earns its weight, the richest is used
/// and pays the sum. With a constant set, any run of Σ weights turns gives each key exactly its
/// weight, spread evenly (5:1:1 is a a b a c a a). What a key has earned survives its absence, so a
/// changing set shifts nobody's place.
class WeightedChooser final : public KeyChooser
{
public:
    [[nodiscard]] std::size_t choose(std::span<const ChoiceCandidate> candidates,
                                     const ChoiceContext &context) const override;
    void taken(KeyIndex key, std::span<const ChoiceCandidate> candidates) override;
    [[nodiscard]] bool wantsCandidates() const override { return true; }

private:
    [[nodiscard]] std::int64_t credit(KeyIndex key) const
    {
        return key < m_credit.size() ? m_credit[key] : 0;
    }

    std::vector<std::int64_t> m_credit; ///< by key
};

} // namespace spillway
