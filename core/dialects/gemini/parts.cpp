// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/gemini/parts.h"

namespace spillway::gemini {

const DialectParts parts = {
    .endpointFor = endpointFor,
    .readMember = readMember,
    .hashOpening = hashOpening,
    .makeResponseTap = makeResponseTap,
    .errorBody = errorBody,
    .errorFrame = errorFrame,
    .keepAliveFrame = {},
};

} // namespace spillway::gemini
