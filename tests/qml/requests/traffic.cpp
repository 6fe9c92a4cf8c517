// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/requests/traffic.h"

#include <QRandomGenerator>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spillway::testing {

namespace {

struct Source
{
    const char *model;
    const char *provider;
    const char *path;
    const char *key;
    const char *client;
};
constexpr std::array sources {
    Source {"claude-sonnet-4-6", "anthropic", "/v1/messages", "personal", "Claude Code"},
    Source {"claude-sonnet-4-6", "anthropic", "/v1/messages", "work-2", "Claude Code"},
    Source {"claude-opus-4-6", "anthropic", "/v1/messages", "work-1", "Claude Code"},
    Source {"claude-haiku-4-5", "anthropic", "/v1/messages", "work-2", "Python SDK"},
    Source {"gpt-5.2-codex", "openai", "/v1/responses", "openai-team", "Codex"},
    Source {"glm-4.7", "zai", "/v1/messages", "zai-coding-2", "Claude Code"},
    Source {"gemini-2.5-pro", "gemini", "/v1/chat/completions", "gemini-free", "Cline"},
};

AttemptRecord attempt(const ExchangeRecord &record, const char *outcome, int status, int from,
                      int to)
{
    const bool ok = QByteArrayView(outcome) == "ok";
    return {.provider = record.provider,
            .key = record.key,
            .model = record.modelServed,
            .reason = record.attempts.empty() ? "affinity" : "health",
            .outcome = outcome,
            .blame = ok ? "" : "account",
            .detail = ok ? QString() : u"This request would exceed your rate limit."_s,
            .status = status,
            .started = Milliseconds(from),
            .ended = Milliseconds(to)};
}

} // namespace

std::vector<ExchangeRecord> busyAfternoon(int count)
{
    QRandomGenerator random(20261121);
    std::vector<ExchangeRecord> records;
    qint64 time = 1'795'271'600'000;
    for (int number = 1; number <= count; ++number) {
        const Source &source = sources[static_cast<std::size_t>(random.bounded(7))];
        const double share = random.generateDouble();
        time += random.bounded(3100);
        ExchangeRecord record;
        record.id = "ex_" + QByteArray::number(number).rightJustified(20, '0');
        record.accepted = WallTime(Milliseconds(time));
        record.method = "POST";
        record.path = source.path;
        record.dialectIn = record.dialectOut = Dialect::Anthropic;
        record.client = QString::fromLatin1(source.client);
        record.userAgent = "claude-cli/2.1.14 (external, cli)";
        record.modelAsked = record.modelServed = source.model;
        record.provider = QString::fromLatin1(source.provider);
        record.key = QString::fromLatin1(source.key);
        record.stream = true;
        record.conversation = "c41f0e";
        record.configVersion = 3;
        record.bytesIn = 184'000;
        record.bytesOut = 9'300;
        record.status = 200;
        record.state = ExchangeState::Done;
        record.outcome = ExchangeOutcome::Completed;
        record.committed = true;
        record.stopReason = "tool_use";
        record.firstToken = Milliseconds(240 + static_cast<int>(2800 * std::pow(share, 3)));
        record.finished = record.firstToken + Milliseconds(500 + random.bounded(16'000));
        record.usage = {.source = TokenUsage::Source::Vendor,
                        .uncachedInput = {500 + random.bounded(9000)},
                        .cacheRead = {random.bounded(80'000)},
                        .output = {40 + random.bounded(5000)}};
        if (number % 9 != 0)
            record.cost = Money {1'000'000 + random.bounded(120'000'000)};
        const int total = static_cast<int>(record.finished.count());
        if (number % 11 == 5) {
            record.attempts.push_back(attempt(record, "rate_limited", 429, 120, 540));
            record.attempts.push_back(attempt(record, "ok", 200, 1290, total));
            record.attempts.back().waitBefore = Milliseconds(750);
            record.firstToken = Milliseconds(1700);
        } else if (number % 17 == 3) {
            for (int i = 0; i < 3; ++i)
                record.attempts.push_back(
                    attempt(record, "rate_limited", 429, i * 400, i * 400 + 300));
            record.outcome = ExchangeOutcome::Failed;
            record.status = 429;
            record.committed = false;
            record.firstToken = Milliseconds(-1);
            record.finished = Milliseconds(1250);
            record.usage = {};
            record.cost.reset();
            record.error = u"Every key of Z.AI is resting until 14:34."_s;
        } else {
            record.attempts.push_back(attempt(record, "ok", 200, 12, total));
        }
        if (number % 23 == 7)
            record.outcome = ExchangeOutcome::ClientGone;
        if (number > count - 2) {
            record.state = ExchangeState::Streaming;
            record.outcome = ExchangeOutcome::Running;
            record.finished = Milliseconds(-1);
            record.usage = {};
            record.cost.reset();
            record.attempts.back().outcome.clear();
            record.attempts.back().ended = Milliseconds(-1);
        }
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace spillway::testing
