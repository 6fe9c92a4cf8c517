// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/policies/keychooser.h"

#include <vector>

namespace spillway {

/// Each key in turn: the one whose last turn is longest ago. A key that could not serve for a while
/// gets one turn when it comes back, not all that it missed.
class RoundRobinChooser final : public KeyChooser
{
public:
    [[nodiscard]] std::size_t choose(std::span<const ChoiceCandidate> candidates,
                                     const ChoiceContext &context) const override;
    void taken(KeyIndex key, std::span<const ChoiceCandidate> candidates) override;

private:
    [[nodiscard]] std::uint64_t lastTurn(KeyIndex key) const;

    std::vector<std::uint64_t> m_lastTurn; ///< by key
    std::uint64_t m_turn = 0;
};

} // namespace spillway
