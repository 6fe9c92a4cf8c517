// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/keypool.h"

namespace spillway {

/// A key's state for a person. Value.
struct KeyStateWords
{
    QString tone; ///< ok, warn, err, neutral
    QString text; ///< "Healthy", "Rate-limited"; a countdown may follow

    friend bool operator==(const KeyStateWords &, const KeyStateWords &) = default;
};

/// `slow`: the key answers, but late just now. Pure.
[[nodiscard]] KeyStateWords keyStateWords(const KeyStatus &status, bool slow = false);

} // namespace spillway
