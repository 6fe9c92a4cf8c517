// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/policies/keychooser.h"

namespace spillway {

/// The default. A draw in which each key's chance is max(1, score²/100) times its configured
/// weight; see healthscore.h. A new conversation, which will stay, goes to the least loaded of the
/// keys within 10 points of the best instead.
class HealthChooser final : public KeyChooser
{
public:
    [[nodiscard]] std::size_t choose(std::span<const ChoiceCandidate> candidates,
                                     const ChoiceContext &context) const override;
};

} // namespace spillway
