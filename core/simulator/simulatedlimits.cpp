// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedlimits.h"

#include <QDateTime>

#include <algorithm>

namespace spillway {

namespace {

using std::chrono::seconds;

constexpr seconds window {60};

seconds roundedUp(TimePoint::duration time)
{
    return std::max(seconds {1}, std::chrono::ceil<seconds>(time));
}

/// Anthropic's form of a time (RFC 3339).
QByteArray timestamp(WallTime at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODate)
        .toLatin1();
}

/// OpenAI's form of a duration: 6m0s, 1.5s, 20ms.
QByteArray durationText(Milliseconds time)
{
    const qint64 ms = time.count();
    if (ms < 1000)
        return QByteArray::number(ms) + "ms";
    const QByteArray rest = QByteArray::number(double(ms % 60'000) / 1000) + 's';
    return ms < 60'000 ? rest : QByteArray::number(ms / 60'000) + 'm' + rest;
}

struct Allowance
{
    const char *name; ///< requests, tokens
    qint64 limit = 0;
    qint64 remaining = 0;
    Milliseconds untilFull {0};
};

void addAnthropic(HeaderList &headers, const Allowance &allowance, WallTime wallNow)
{
    const QByteArray prefix = QByteArray("anthropic-ratelimit-") + allowance.name;
    headers.add(prefix + "-limit", QByteArray::number(allowance.limit));
    headers.add(prefix + "-remaining", QByteArray::number(allowance.remaining));
    headers.add(prefix + "-reset", timestamp(wallNow + allowance.untilFull));
}

void addOpenAi(HeaderList &headers, const Allowance &allowance)
{
    headers.add(QByteArray("x-ratelimit-limit-") + allowance.name,
                QByteArray::number(allowance.limit));
    headers.add(QByteArray("x-ratelimit-remaining-") + allowance.name,
                QByteArray::number(allowance.remaining));
    headers.add(QByteArray("x-ratelimit-reset-") + allowance.name,
                durationText(allowance.untilFull));
}

} // namespace

SimulatedLimits::Usage &SimulatedLimits::current(const QByteArray &who, TimePoint now)
{
    Usage &usage = m_usage[who];
    while (!usage.window.empty() && usage.window.front().at + window <= now) {
        usage.tokens -= usage.window.front().tokens;
        usage.window.pop_front();
    }
    return usage;
}

SimulatedLimits::Verdict SimulatedLimits::take(const QByteArray &who, const KeyLimits &limits,
                                               qint64 tokens, TimePoint now)
{
    Usage &usage = current(who, now);
    if (limits.concurrency > 0 && usage.inFlight >= limits.concurrency)
        return {Refusal::Concurrency, seconds {1}};
    if (limits.rpm > 0 && std::ssize(usage.window) >= limits.rpm) {
        const auto leaves =
            usage.window.at(usage.window.size() - static_cast<std::size_t>(limits.rpm)).at + window;
        return {Refusal::Requests, roundedUp(leaves - now)};
    }
    if (limits.tpm > 0 && usage.tokens + tokens > limits.tpm) {
        qint64 left = usage.tokens;
        TimePoint at = now + window; // a request that is larger than the limit never fits
        for (const Taken &taken : usage.window) {
            left -= taken.tokens;
            if (left + tokens <= limits.tpm) {
                at = taken.at + window;
                break;
            }
        }
        return {Refusal::Tokens, roundedUp(at - now)};
    }
    usage.window.push_back({now, tokens});
    usage.tokens += tokens;
    ++usage.inFlight;
    return {};
}

void SimulatedLimits::release(const QByteArray &who)
{
    const auto found = m_usage.find(who);
    if (found != m_usage.end() && found->second.inFlight > 0)
        --found->second.inFlight;
}

int SimulatedLimits::inFlight(const QByteArray &who) const
{
    const auto found = m_usage.find(who);
    return found == m_usage.end() ? 0 : found->second.inFlight;
}

HeaderList SimulatedLimits::headers(Dialect dialect, const QByteArray &who, const KeyLimits &limits,
                                    TimePoint now, WallTime wallNow)
{
    HeaderList headers;
    if (limits.zaiBodies || dialect == Dialect::Gemini)
        return headers; // these tell nothing before they refuse
    const Usage &usage = current(who, now);
    const Milliseconds untilFull = usage.window.empty()
        ? Milliseconds {0}
        : std::chrono::ceil<Milliseconds>(usage.window.back().at + window - now);
    const auto add = [&](const char *name, qint64 limit, qint64 used) {
        if (limit <= 0)
            return;
        const Allowance allowance {name, limit, std::max<qint64>(0, limit - used), untilFull};
        if (dialect == Dialect::Anthropic)
            addAnthropic(headers, allowance, wallNow);
        else
            addOpenAi(headers, allowance);
    };
    add("requests", limits.rpm, std::ssize(usage.window));
    add("tokens", limits.tpm, usage.tokens);
    return headers;
}

SimulatedError refusalError(Dialect dialect, const KeyLimits &limits,
                            const SimulatedLimits::Verdict &verdict)
{
    using enum SimulatedLimits::Refusal;
    SimulatedError error {
        .status = 429, .type = {}, .code = {}, .message = {}, .retryAfter = verdict.retryAfter};
    const bool tokens = verdict.refusal == Tokens;
    if (limits.zaiBodies) {
        error.zai = true;
        error.retryAfter.reset(); // Z.AI does not say when
        error.code = verdict.refusal == Concurrency ? "1302" : "1303";
        error.message = verdict.refusal == Concurrency
            ? "High concurrency usage of this API, please reduce concurrency"
            : "High frequency usage of this API, please reduce frequency";
        return error;
    }
    const QByteArray seconds = QByteArray::number(qint64(verdict.retryAfter.count()));
    switch (dialect) {
    case Dialect::Anthropic:
        error.message = verdict.refusal == Concurrency
            ? QByteArray("Number of concurrent connections has exceeded your rate limit. Please "
                         "try again later.")
            : QByteArray("This request would exceed your organization's rate limit of ")
                + QByteArray::number(tokens ? limits.tpm : limits.rpm)
                + (tokens ? " tokens" : " requests") + " per minute.";
        break;
    case Dialect::OpenAiChat:
    case Dialect::OpenAiResponses:
        error.type = tokens ? "tokens" : "requests";
        error.code = "rate_limit_exceeded";
        error.message = QByteArray("Rate limit reached on ") + (tokens ? "tokens" : "requests")
            + " per min. Please try again in " + seconds + "s.";
        break;
    case Dialect::Gemini:
        error.message = "You exceeded your current quota, please check your plan and billing "
                        "details. Please retry in "
            + seconds + "s.";
        break;
    }
    return error;
}

} // namespace spillway
