// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/parts.h"

namespace spillway::anthropic {

const DialectParts parts = {
    .endpointFor = endpointFor,
    .readMember = readMember,
    .hashOpening = hashOpening,
    .makeResponseTap = makeResponseTap,
    .errorBody = errorBody,
    .errorFrame = errorFrame,
    .keepAliveFrame = "event: ping\ndata: {\"type\": \"ping\"}\n\n",
};

} // namespace spillway::anthropic
