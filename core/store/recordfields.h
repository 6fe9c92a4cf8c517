// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

namespace spillway {

/// The order of the fields in the journal, once for the writer (const record) and the reader. New
/// fields go to the end of a list; none is ever taken out or moved.
template <typename Io, typename Attempt> void attemptFields(Io &io, Attempt &attempt)
{
    io(attempt.provider);
    io(attempt.key);
    io(attempt.model);
    io(attempt.reason);
    io(attempt.outcome);
    io(attempt.blame);
    io(attempt.detail);
    io(attempt.status);
    io(attempt.started);
    io(attempt.connected);
    io(attempt.firstByte);
    io(attempt.ended);
    io(attempt.waitBefore);
}

template <typename Io, typename Record> void exchangeFields(Io &io, Record &record)
{
    io(record.id);
    io(record.accepted);
    io(record.state, ExchangeState::Done);
    io(record.outcome, ExchangeOutcome::Interrupted);
    io(record.method);
    io(record.path);
    io(record.dialectIn, Dialect::Gemini);
    io(record.dialectOut, Dialect::Gemini);
    io(record.client);
    io(record.clientKey);
    io(record.tenant);
    io(record.project);
    io(record.userAgent);
    io(record.modelAsked);
    io(record.modelServed);
    io(record.provider);
    io(record.account);
    io(record.key);
    io(record.stream);
    io(record.conversation);
    io(record.affinityHit);
    io(record.configVersion);
    io(record.variant);
    io(record.status);
    io(record.committed);
    io(record.errorKind);
    io(record.error);
    io(record.stopReason);
    io(record.usage.source, TokenUsage::Source::Estimated);
    io(record.usage.uncachedInput);
    io(record.usage.cacheRead);
    io(record.usage.cacheWrite5m);
    io(record.usage.cacheWrite1h);
    io(record.usage.output);
    io(record.usage.reasoning);
    io(record.cost);
    io(record.bytesIn);
    io(record.bytesOut);
    io(record.routed);
    io(record.keyChosen);
    io(record.connected);
    io(record.firstByte);
    io(record.firstToken);
    io(record.finished);
}

} // namespace spillway
