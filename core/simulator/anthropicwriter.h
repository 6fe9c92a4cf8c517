// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/vendorwriter.h"

namespace spillway {

/// The Messages API of Anthropic (docs.anthropic.com, Messages and Streaming Messages).
[[nodiscard]] const VendorWriter &anthropicWriter();

} // namespace spillway
