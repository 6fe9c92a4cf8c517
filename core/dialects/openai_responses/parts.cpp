// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai_responses/parts.h"

namespace spillway::openairesponses {

const DialectParts parts = {
    .endpointFor = endpointFor,
    .readMember = readMember,
    .hashOpening = hashOpening,
    .makeResponseTap = makeResponseTap,
    .errorBody = errorBody,
    .errorFrame = errorFrame,
    .keepAliveFrame = ": keep-alive\n\n",
};

} // namespace spillway::openairesponses
