// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

#include <QTest>

#include <vector>

/// Records for the store's tests.
namespace spillway {

inline WallTime testEpoch()
{
    return WallTime(Milliseconds(1'760'000'000'000));
}

inline QByteArray testId(int number)
{
    return "ex_" + QByteArray::number(number).rightJustified(20, '0');
}

/// Number `number` of a busy morning: accepted `number` × 10 ms after the epoch, with two models,
/// three providers and an error every tenth time. Every member differs from its default.
inline ExchangeRecord testRecord(int number, WallTime epoch = testEpoch())
{
    const QString which = QString::number(number % 3);
    ExchangeRecord record;
    record.id = testId(number);
    record.accepted = epoch + Milliseconds(10) * number;
    record.state = ExchangeState::Done;
    record.outcome = ExchangeOutcome::Completed;
    record.method = "POST";
    record.path = "/v1/messages";
    record.dialectIn = Dialect::Anthropic;
    record.dialectOut = Dialect::OpenAiChat;
    record.client = QStringLiteral("Claude Code");
    record.clientKey = QStringLiteral("laptop");
    record.tenant = QStringLiteral("team");
    record.project = QStringLiteral("spillway");
    record.userAgent = "claude-cli/2.0 (external)";
    record.modelAsked = number % 2 == 0 ? "claude-sonnet" : "claude-opus";
    record.modelServed = number % 2 == 0 ? "glm-4.6" : "kimi-k2";
    record.provider = QStringLiteral("provider") + which;
    record.account = QStringLiteral("account") + which;
    record.key = QStringLiteral("key ä ") + which;
    record.stream = true;
    record.conversation = "c0ffee" + QByteArray::number(number % 7);
    record.affinityHit = true;
    record.configVersion = 7;
    record.variant = "b";
    record.status = 200;
    record.committed = true;
    record.stopReason = "end_turn";
    record.usage = {TokenUsage::Source::Vendor, {1200}, {34'000}, {560}, {78}, {900}, {12}};
    record.cost = Money {12'345'678};
    record.bytesIn = 123'456;
    record.bytesOut = 7'890;
    record.routed = Milliseconds(1);
    record.keyChosen = Milliseconds(2);
    record.connected = Milliseconds(30);
    record.firstByte = Milliseconds(400);
    record.firstToken = Milliseconds(410);
    record.finished = Milliseconds(5000 + number % 100);
    AttemptRecord attempt;
    attempt.provider = record.provider;
    attempt.key = record.key;
    attempt.model = record.modelServed;
    attempt.reason = "affinity";
    attempt.outcome = "ok";
    attempt.status = 200;
    attempt.started = Milliseconds(2);
    attempt.connected = Milliseconds(30);
    attempt.firstByte = Milliseconds(400);
    attempt.ended = Milliseconds(5000);
    if (number % 10 == 9) {
        record.outcome = ExchangeOutcome::Failed;
        record.status = 529;
        record.errorKind = "overloaded";
        record.error = QStringLiteral("Every key is overloaded, try in %1 s.").arg(number % 40);
        record.cost.reset();
        AttemptRecord refused = attempt;
        refused.outcome = "overloaded";
        refused.blame = "host";
        refused.detail = QStringLiteral("Overloaded");
        refused.status = 529;
        refused.waitBefore = Milliseconds(250);
        record.attempts.push_back(refused);
        attempt.outcome = "rate_limited";
        attempt.blame = "key";
        attempt.status = 429;
    }
    record.attempts.push_back(attempt);
    return record;
}

inline std::vector<ExchangeRecord> testRecords(int first, int count, WallTime epoch = testEpoch())
{
    std::vector<ExchangeRecord> records;
    records.reserve(static_cast<std::size_t>(count));
    for (int number = first; number < first + count; ++number)
        records.push_back(testRecord(number, epoch));
    return records;
}

/// As the journal sees it at accept.
inline ExchangeRecord begunRecord(int number)
{
    ExchangeRecord record;
    record.id = testId(number);
    record.accepted = testEpoch() + Milliseconds(10) * number;
    record.method = "POST";
    record.path = "/v1/messages";
    return record;
}

inline QByteArrayList idsOf(const std::vector<ExchangeRecord> &records)
{
    QByteArrayList ids;
    for (const ExchangeRecord &record : records)
        ids.append(record.id);
    return ids;
}

} // namespace spillway
