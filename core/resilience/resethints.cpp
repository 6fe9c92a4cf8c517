// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/resethints.h"

#include "core/resilience/resettime.h"

#include <algorithm>
#include <array>

namespace spillway {

using namespace std::chrono_literals;

namespace {

constexpr Milliseconds longestHint = 7 * 24h;

struct ResetHeader
{
    const char *name;
    const char *remaining; ///< 0 there = this limit is the one; empty = the vendor has none
};

// One row a limit. Values may be ISO times, durations with units, seconds from now, or seconds or
// milliseconds since 1970: they cannot be mistaken for each other, so any row may hold any.
constexpr std::array resetHeaders {
    // Anthropic: docs.claude.com, API, rate limits
    ResetHeader {"anthropic-ratelimit-requests-reset", "anthropic-ratelimit-requests-remaining"},
    ResetHeader {"anthropic-ratelimit-tokens-reset", "anthropic-ratelimit-tokens-remaining"},
    ResetHeader {"anthropic-ratelimit-input-tokens-reset",
                 "anthropic-ratelimit-input-tokens-remaining"},
    ResetHeader {"anthropic-ratelimit-output-tokens-reset",
                 "anthropic-ratelimit-output-tokens-remaining"},
    ResetHeader {"anthropic-ratelimit-unified-reset", ""},
    // OpenAI and those who copy it (Groq, Together, Mistral): "6m0s"
    ResetHeader {"x-ratelimit-reset-requests", "x-ratelimit-remaining-requests"},
    ResetHeader {"x-ratelimit-reset-tokens", "x-ratelimit-remaining-tokens"},
    // OpenRouter (milliseconds since 1970), GitHub Models (seconds), others (seconds from now)
    ResetHeader {"x-ratelimit-reset", "x-ratelimit-remaining"},
    // draft-ietf-httpapi-ratelimit-headers
    ResetHeader {"ratelimit-reset", "ratelimit-remaining"},
};

/// A moment as a hint: one in the past is no time at all, one beyond a week is a week.
std::optional<Milliseconds> clamped(std::optional<Milliseconds> hint)
{
    if (!hint)
        return {};
    return std::clamp(*hint, Milliseconds::zero(), longestHint);
}

std::optional<Milliseconds> untilTime(std::optional<WallTime> time, WallTime now)
{
    return time ? std::optional(*time - now) : std::nullopt;
}

std::optional<Milliseconds> anyReset(QByteArrayView value, WallTime now)
{
    if (const auto plain = plainReset(value, now))
        return plain;
    if (const auto duration = unitDuration(value))
        return duration;
    return untilTime(isoTime(value), now);
}

std::optional<Milliseconds> retryAfter(const HeaderList &headers, WallTime now)
{
    if (const auto value = headers.optionalValue("retry-after-ms")) {
        bool ok = false;
        const double milliseconds = value->toByteArray().toDouble(&ok);
        if (ok && milliseconds >= 0 && milliseconds < 1e15)
            return Milliseconds(static_cast<Milliseconds::rep>(milliseconds));
    }
    const auto value = headers.optionalValue("retry-after");
    if (!value)
        return {};
    bool ok = false;
    const double seconds = value->toByteArray().toDouble(&ok);
    if (ok)
        return seconds >= 0 && seconds < 1e12
            ? std::optional(Milliseconds(static_cast<Milliseconds::rep>(seconds * 1e3)))
            : std::nullopt;
    return untilTime(httpDate(*value), now);
}

std::optional<Milliseconds> vendorReset(const HeaderList &headers, WallTime now)
{
    std::optional<Milliseconds> usedUp; // latest of the limits that are known to be used up
    std::optional<Milliseconds> unknown; // latest of those that do not say
    for (const ResetHeader &row : resetHeaders) {
        const auto value = headers.optionalValue(row.name);
        const auto reset = value ? anyReset(*value, now) : std::nullopt;
        if (!reset)
            continue;
        const auto remaining = headers.optionalValue(row.remaining);
        bool ok = false;
        const double left = remaining ? remaining->toByteArray().toDouble(&ok) : 0;
        if (!remaining || !ok)
            unknown = std::max(unknown.value_or(*reset), *reset);
        else if (left <= 0)
            usedUp = std::max(usedUp.value_or(*reset), *reset);
    }
    return usedUp ? usedUp : unknown;
}

/// The run of characters at the position that can belong to a duration with units.
QByteArrayView durationRun(QByteArrayView text)
{
    qsizetype length = 0;
    while (length < text.size()
           && ((text[length] >= '0' && text[length] <= '9') || text[length] == '.'
               || QByteArrayView("dhms").contains(text[length])))
        ++length;
    QByteArrayView run = text.first(length);
    while (run.endsWith('.'))
        run.chop(1);
    return run;
}

/// "in 6.5s", wherever such a duration stands in the text.
std::optional<Milliseconds> durationInText(QByteArrayView text)
{
    for (qsizetype at = text.indexOf("in "); at >= 0; at = text.indexOf("in ", at + 1)) {
        const QByteArrayView rest = text.sliced(at + 3);
        const QByteArrayView run = durationRun(rest);
        if (run.isEmpty())
            continue;
        if (const auto duration = unitDuration(run))
            return duration;
        const QByteArrayView unit =
            rest.sliced(run.size()).first(std::min<qsizetype>(8, rest.size() - run.size()));
        if (const auto seconds = unitDuration(run.toByteArray() + 's');
            seconds && unit.startsWith(" second"))
            return seconds;
        if (const auto minutes = unitDuration(run.toByteArray() + 'm');
            minutes && unit.startsWith(" minute"))
            return minutes;
    }
    return {};
}

/// A date with a time, wherever it stands in the text.
std::optional<Milliseconds> timeInText(QByteArrayView text, WallTime now)
{
    for (qsizetype dash = text.indexOf('-'); dash >= 0; dash = text.indexOf('-', dash + 1)) {
        if (dash < 4)
            continue;
        // Longest first, so that a zone is not lost.
        const QByteArrayView rest = text.sliced(dash - 4);
        for (qsizetype length = std::min<qsizetype>(rest.size(), 36); length >= 16; --length) {
            if (const auto time = isoTime(rest.first(length), 8h))
                return *time - now;
        }
    }
    // "…usage limit reached|1749924000"
    if (const qsizetype bar = text.lastIndexOf('|'); bar >= 0 && text.size() - bar > 10)
        return plainReset(text.sliced(bar + 1), now);
    return {};
}

} // namespace

std::optional<Milliseconds> resetHintInText(QByteArrayView text, WallTime now)
{
    text = text.first(std::min<qsizetype>(text.size(), 1000));
    if (const auto time = timeInText(text, now))
        return clamped(time);
    return clamped(durationInText(text));
}

std::optional<Milliseconds> resetHint(const HeaderList &headers, const VendorError &error,
                                      WallTime now)
{
    if (const auto hint = retryAfter(headers, now))
        return clamped(hint);
    if (error.retryDelay)
        return clamped(error.retryDelay);
    if (const auto hint = resetHintInText(error.message, now))
        return hint;
    return clamped(vendorReset(headers, now));
}

} // namespace spillway
