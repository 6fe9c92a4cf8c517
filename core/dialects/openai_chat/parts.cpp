// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai_chat/parts.h"

namespace spillway::openaichat {

const DialectParts parts = {
    .endpointFor = endpointFor,
    .readMember = readMember,
    .hashOpening = hashOpening,
    .makeResponseTap = makeResponseTap,
    .errorBody = errorBody,
    .errorFrame = errorFrame,
    .keepAliveFrame = ": keep-alive\n\n",
};

} // namespace spillway::openaichat
