// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

namespace spillway::testing {

/// The id of the n-th request; later ones sort behind earlier ones, as real ids do.
inline QByteArray requestId(int number)
{
    return "ex_" + QByteArray::number(number).rightJustified(20, '0');
}

/// A request that was served at the first attempt; `number` seconds into a day.
inline ExchangeRecord served(int number)
{
    ExchangeRecord record;
    record.id = requestId(number);
    record.accepted = WallTime(Milliseconds(1'790'000'000'000 + number * 1000LL));
    record.state = ExchangeState::Done;
    record.outcome = ExchangeOutcome::Completed;
    record.method = "POST";
    record.path = "/v1/messages";
    record.client = QStringLiteral("Claude Code");
    record.modelAsked = "claude-opus-4-6";
    record.modelServed = "claude-opus-4-6";
    record.provider = QStringLiteral("anthropic");
    record.key = QStringLiteral("work-1");
    record.status = 200;
    record.committed = true;
    record.firstToken = Milliseconds(400);
    record.finished = Milliseconds(2400);
    record.attempts.push_back({.provider = record.provider,
                               .key = record.key,
                               .model = record.modelServed,
                               .reason = "health",
                               .outcome = "ok",
                               .status = 200,
                               .started = Milliseconds(10),
                               .ended = Milliseconds(2400)});
    return record;
}

inline ExchangeRecord running(int number)
{
    ExchangeRecord record = served(number);
    record.state = ExchangeState::Streaming;
    record.outcome = ExchangeOutcome::Running;
    record.finished = Milliseconds(-1);
    record.attempts.back().outcome.clear();
    record.attempts.back().ended = Milliseconds(-1);
    return record;
}

inline ExchangeRecord limited(int number)
{
    ExchangeRecord record = served(number);
    record.outcome = ExchangeOutcome::Failed;
    record.status = 429;
    record.committed = false;
    record.firstToken = Milliseconds(-1);
    record.attempts.back().outcome = "rate_limited";
    record.attempts.back().blame = "account";
    record.attempts.back().status = 429;
    return record;
}

inline std::vector<ExchangeRecord> servedRange(int first, int last)
{
    std::vector<ExchangeRecord> records;
    for (int number = first; number <= last; ++number)
        records.push_back(served(number));
    return records;
}

} // namespace spillway::testing
