// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/vendorwriter.h"

namespace spillway {

/// generateContent and streamGenerateContent of the Gemini API
/// (ai.google.dev/api/generate-content).
[[nodiscard]] const VendorWriter &geminiWriter();

} // namespace spillway
