// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/simulatedrequest.h"

namespace spillway {

/// The answer to an embeddings request: a unit vector of eight numbers an input, the same for the
/// same text. The shape is OpenAI's, or Gemini's for embedContent and batchEmbedContents. Pure.
[[nodiscard]] QByteArray simulatedEmbeddings(const SimulatedRequest &request, bool batch);

} // namespace spillway
