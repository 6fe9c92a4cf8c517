// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/overview/traffic.h"

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spillway::test {

namespace {

struct Source
{
    QString provider;
    QString label;
    QByteArray model;
    double weight;
};

const std::vector<Source> &sources()
{
    static const std::vector<Source> list {
        {u"anthropic"_s, u"work-1"_s, "claude-sonnet-4-6", 9},
        {u"anthropic"_s, u"work-2"_s, "claude-opus-4-6", 5},
        {u"anthropic"_s, u"personal"_s, "claude-sonnet-4-6", 6},
        {u"openai"_s, u"openai-team"_s, "gpt-5.2-codex", 7},
        {u"zai"_s, u"zai-coding-1"_s, "glm-4.7", 6},
        {u"zai"_s, u"zai-coding-2"_s, "glm-4.7", 4},
        {u"gemini"_s, u"gemini-free"_s, "gemini-2.5-pro", 1},
        {u"deepseek"_s, u"deepseek"_s, "deepseek-chat", 1},
    };
    return list;
}

ExchangeRecord requestTo(const Source &source, WallTime accepted)
{
    ExchangeRecord record;
    record.id = "ex_" + QByteArray::number(accepted.time_since_epoch().count());
    record.accepted = accepted;
    record.state = ExchangeState::Done;
    record.outcome = ExchangeOutcome::Completed;
    record.status = 200;
    record.stream = true;
    record.modelAsked = source.model;
    record.modelServed = source.model;
    record.provider = source.provider;
    record.key = source.label;
    AttemptRecord attempt;
    attempt.provider = source.provider;
    attempt.key = source.label;
    attempt.outcome = "ok";
    attempt.status = 200;
    attempt.started = 2ms;
    record.attempts.push_back(attempt);
    return record;
}

void failFirst(ExchangeRecord &record, const Source &source, const QByteArray &outcome, int status)
{
    AttemptRecord failed;
    failed.provider = source.provider;
    failed.key = source.label;
    failed.outcome = outcome;
    failed.blame = "key";
    failed.status = status;
    failed.started = 1ms;
    record.attempts.insert(record.attempts.begin(), failed);
}

} // namespace

std::vector<KeyStatus> someKeys()
{
    std::vector<KeyStatus> keys;
    for (const Source &source : sources()) {
        KeyStatus key;
        key.index = static_cast<KeyIndex>(keys.size());
        key.provider = source.provider;
        key.label = source.label;
        key.fingerprint = u"%1c4e2"_s.arg(10 + static_cast<int>(keys.size()));
        key.secret = SecretState::Present;
        key.state = "ok";
        keys.push_back(key);
    }
    keys[1].state = "limited";
    keys[1].opensIn = 42s;
    keys[5].state = "circuit_open";
    keys[5].opensIn = 250s;
    keys[7].enabled = false;
    keys[7].state = "disabled";
    return keys;
}

std::vector<ExchangeRecord> busyHours(WallTime now)
{
    std::mt19937 random(77);
    const auto chance = [&random] { return static_cast<double>(random() % 100'000) / 100'000; };
    std::vector<ExchangeRecord> records;
    for (int minute = 120; minute >= 0; --minute) {
        const double at = 1 - minute / 60.0; // of the last hour, 0…1
        const bool dip = minute < 34 && minute > 22;
        const double wave = 33 + 10 * std::sin(minute / 7.0) + 7 * std::sin(minute / 3.1 + 1);
        const int count = static_cast<int>((dip ? 0.5 : 1.0) * wave + 6 * chance());
        for (int i = 0; i < count; ++i) {
            const WallTime accepted =
                now - std::chrono::minutes(minute) + i * 50'000ms / std::max(1, count);
            if (accepted > now)
                break;
            double draw = chance() * 39;
            std::size_t which = 0;
            while (which + 1 < sources().size() && draw > sources()[which].weight)
                draw -= sources()[which++].weight;
            if (which == 7 && at > -0.4)
                which = 0;
            const Source &source = sources()[which];
            ExchangeRecord record = requestTo(source, accepted + Milliseconds(i));
            record.firstToken = Milliseconds(500 + static_cast<int>(1300 * chance()));
            if (which == 4 && at > 0.78 && chance() < 0.4)
                record.firstToken = 9s;
            record.finished = record.firstToken + Milliseconds(static_cast<int>(20'000 * chance()));
            record.usage.source = TokenUsage::Source::Vendor;
            record.usage.uncachedInput = {static_cast<int>(3500 * chance())};
            record.usage.cacheRead = {static_cast<int>(13'000 * chance() * (0.8 + 0.2 * at))};
            record.usage.output = {static_cast<int>(900 * chance())};
            const bool limited = at > 0.9 || (at > 0.42 && at < 0.47);
            if (which == 2 && limited && chance() < 0.6)
                failFirst(record, sources()[1], "rate_limited", 429);
            if (which == 4 && at > 0.8 && at < 0.88)
                failFirst(record, sources()[5], "server_error", 503);
            if (which == 5 && at > 0.8)
                continue;
            if (chance() < 0.008) {
                record.outcome = ExchangeOutcome::Failed;
                record.status = 529;
            }
            records.push_back(record);
        }
    }
    return records;
}

std::vector<ExchangeRecord> newestRequests(WallTime now)
{
    const std::vector<ExchangeRecord> all = busyHours(now);
    std::vector<ExchangeRecord> newest(all.end() - 12, all.end());
    ExchangeRecord running = requestTo(sources()[0], now - 2s);
    running.id = "ex_running";
    running.state = ExchangeState::Streaming;
    running.outcome = ExchangeOutcome::Running;
    newest.push_back(running);
    return newest;
}

} // namespace spillway::test
