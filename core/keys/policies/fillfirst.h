// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/policies/keychooser.h"

namespace spillway {

/// The first key of the configured order that may serve: one is used up before the next is touched.
class FillFirstChooser final : public KeyChooser
{
public:
    [[nodiscard]] std::size_t choose(std::span<const ChoiceCandidate> /*candidates*/,
                                     const ChoiceContext & /*context*/) const override
    {
        return 0;
    }
};

} // namespace spillway
