// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/dialect.h"
#include "core/http/headers.h"
#include "core/simulator/faultscript.h"
#include "core/simulator/vendorwriter.h"

#include <QByteArray>

#include <deque>
#include <map>
#include <optional>

namespace spillway {

/// The vendor's side of rate limits: counts requests and tokens of each key or account over a
/// sliding minute, and the requests in flight. Decider; time comes in.
class SimulatedLimits final
{
public:
    enum class Refusal { Requests, Tokens, Concurrency };

    struct Verdict
    {
        std::optional<Refusal> refusal;
        std::chrono::seconds retryAfter {0}; ///< true for Requests and Tokens; 1 for Concurrency
    };

    /// Takes a request with `tokens` in, unless a limit of `limits` forbids it; one that was taken
    /// must be released. `who` is the account, or the key where it has none.
    [[nodiscard]] Verdict take(const QByteArray &who, const KeyLimits &limits, qint64 tokens,
                               TimePoint now);
    /// A request that was taken has ended.
    void release(const QByteArray &who);
    /// The headers with which the dialect's vendor tells what is left; none where it tells nothing.
    [[nodiscard]] HeaderList headers(Dialect dialect, const QByteArray &who,
                                     const KeyLimits &limits, TimePoint now, WallTime wallNow);
    [[nodiscard]] int inFlight(const QByteArray &who) const;
    void clear() { m_usage.clear(); }

private:
    struct Taken
    {
        TimePoint at;
        qint64 tokens = 0;
    };
    struct Usage
    {
        std::deque<Taken> window; ///< of the last minute
        qint64 tokens = 0; ///< sum of the window
        int inFlight = 0;
    };
    Usage &current(const QByteArray &who, TimePoint now);

    std::map<QByteArray, Usage> m_usage;
};

/// The vendor's 429 for a refusal.
[[nodiscard]] SimulatedError refusalError(Dialect dialect, const KeyLimits &limits,
                                          const SimulatedLimits::Verdict &verdict);

} // namespace spillway
