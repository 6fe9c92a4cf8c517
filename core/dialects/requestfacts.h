// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/splicedbytes.h"
#include "core/dialects/endpoint.h"

namespace spillway {

/// What routing, affinity and limits need to know of a request body, read in one lazy pass. Value.
struct RequestFacts
{
    QByteArray model;
    bool stream = false;
    qint64 maxTokens = -1; ///< -1 = not said
    bool hasTools = false;
    /// Stable for all requests of one conversation: SHA-256, 16 hex digits, of the first of:
    /// x-claude-code-session-id, session part of metadata.user_id, prompt_cache_key, session_id /
    /// session-id / conversation_id (header or body), x-session-id, else system text + first user
    /// turn. Empty when nothing of it is there. The opening is hashed so that later turns, moved
    /// cache marks, a text that becomes a list of one text, and Claude Code's varying
    /// x-anthropic-billing-header block do not change it.
    QByteArray conversation;
};

/// Reads the facts. Error InvalidRequest, in words for the client, when the body of a Generate
/// request is not a JSON object or has no model where the dialect needs one. Other operations with
/// other bodies give what can be known.
[[nodiscard]] Result<RequestFacts> requestFacts(const Endpoint &endpoint, const HeaderList &headers,
                                                const QByteArray &body);

/// The body with every top-level "model" replaced and not one other byte changed. Shares `body`
/// when nothing must change, as where the URL names the model (gemini).
[[nodiscard]] SplicedBytes withModel(const Endpoint &endpoint, const QByteArray &body,
                                     QByteArrayView upstreamModel);

} // namespace spillway
