// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/vendorwriter.h"

namespace spillway {

/// The Responses API of OpenAI (platform.openai.com, API reference: Responses, Streaming events).
[[nodiscard]] const VendorWriter &openAiResponsesWriter();

} // namespace spillway
