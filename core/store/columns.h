// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

namespace spillway {

/// The columns of the tables and the members that they hold, once for writing and reading.
/// `io(column, member)` for numbers and plain text, `io.name(column, member)` for texts that are
/// kept in `names`. `position` and the error's text are not listed, they are the row's own
/// business.
template <typename Io, typename Record> void exchangeColumns(Io &io, Record &record)
{
    io("id", record.id);
    io("accepted", record.accepted);
    io("state", record.state);
    io("outcome", record.outcome);
    io.name("method", record.method);
    io.name("path", record.path);
    io("dialect_in", record.dialectIn);
    io("dialect_out", record.dialectOut);
    io.name("client", record.client);
    io.name("client_key", record.clientKey);
    io.name("tenant", record.tenant);
    io.name("project", record.project);
    io.name("user_agent", record.userAgent);
    io.name("model_asked", record.modelAsked);
    io.name("model_served", record.modelServed);
    io.name("provider", record.provider);
    io.name("account", record.account);
    io.name("key", record.key);
    io("stream", record.stream);
    io("conversation", record.conversation);
    io("affinity_hit", record.affinityHit);
    io("config_version", record.configVersion);
    io.name("variant", record.variant);
    io("status", record.status);
    io("committed", record.committed);
    io.name("error_kind", record.errorKind);
    io.name("stop_reason", record.stopReason);
    io("usage_source", record.usage.source);
    io("uncached_input", record.usage.uncachedInput);
    io("cache_read", record.usage.cacheRead);
    io("cache_write_5m", record.usage.cacheWrite5m);
    io("cache_write_1h", record.usage.cacheWrite1h);
    io("output", record.usage.output);
    io("reasoning", record.usage.reasoning);
    io("cost", record.cost);
    io("bytes_in", record.bytesIn);
    io("bytes_out", record.bytesOut);
    io("routed", record.routed);
    io("key_chosen", record.keyChosen);
    io("connected", record.connected);
    io("first_byte", record.firstByte);
    io("first_token", record.firstToken);
    io("finished", record.finished);
}

template <typename Io, typename Attempt> void attemptColumns(Io &io, Attempt &attempt)
{
    io.name("provider", attempt.provider);
    io.name("key", attempt.key);
    io.name("model", attempt.model);
    io.name("reason", attempt.reason);
    io.name("outcome", attempt.outcome);
    io.name("blame", attempt.blame);
    io("detail", attempt.detail);
    io("status", attempt.status);
    io("started", attempt.started);
    io("connected", attempt.connected);
    io("first_byte", attempt.firstByte);
    io("ended", attempt.ended);
    io("wait_before", attempt.waitBefore);
}

/// What charts over time read of an exchange and its attempts.
template <typename Io, typename Record> void historyColumns(Io &io, Record &record)
{
    io("accepted", record.accepted);
    io("outcome", record.outcome);
    io.name("model_served", record.modelServed);
    io.name("provider", record.provider);
    io.name("key", record.key);
    io("status", record.status);
    io("usage_source", record.usage.source);
    io("uncached_input", record.usage.uncachedInput);
    io("cache_read", record.usage.cacheRead);
    io("cache_write_5m", record.usage.cacheWrite5m);
    io("cache_write_1h", record.usage.cacheWrite1h);
    io("output", record.usage.output);
    io("reasoning", record.usage.reasoning);
    io("cost", record.cost);
    io("first_token", record.firstToken);
    io("finished", record.finished);
}

template <typename Io, typename Attempt> void historyAttemptColumns(Io &io, Attempt &attempt)
{
    io.name("provider", attempt.provider);
    io.name("key", attempt.key);
    io.name("outcome", attempt.outcome);
    io.name("blame", attempt.blame);
    io("status", attempt.status);
    io("started", attempt.started);
}

} // namespace spillway
