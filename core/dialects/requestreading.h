// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jsonview.h"
#include "core/dialects/requestfacts.h"

namespace spillway {

/// What one pass over a request's top-level members has found. Views point into the body.
struct RequestReading
{
    RequestFacts facts;
    JsonView model;
    QByteArray session; ///< metadata's session, the strongest id in a body
    QByteArray cacheKey; ///< prompt_cache_key
    QByteArray conversationId; ///< session_id, conversation_id …
    JsonView system;
    JsonView turns;
};

} // namespace spillway
