// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace spillway {

/// Stable number of a key for the life of the process; survives reloads as long as provider id and
/// label do.
using KeyIndex = std::uint32_t;

} // namespace spillway
