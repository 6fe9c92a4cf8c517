// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/vendorwriter.h"

namespace spillway {

/// Chat Completions of OpenAI (platform.openai.com, API reference: Chat, Streaming); thinking as
/// the vendors that copy it send it (reasoning_content).
[[nodiscard]] const VendorWriter &openAiChatWriter();

} // namespace spillway
