// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/vendorwriter.h"

namespace spillway {

/// OpenAI's error object (platform.openai.com, guides: Error codes), the same for all of its APIs.
/// The request id is in a header only.
[[nodiscard]] QByteArray openAiErrorBody(const SimulatedError &error, QByteArrayView requestId);
[[nodiscard]] QByteArray openAiErrorType(const SimulatedError &error);
[[nodiscard]] QByteArray openAiErrorCode(const SimulatedError &error); ///< may be empty

} // namespace spillway
