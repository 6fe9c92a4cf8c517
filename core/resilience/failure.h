// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>

#include <optional>

namespace spillway {

/// What went wrong with one attempt; one row each in the failure table (failuretable.cpp).
enum class FailureKind : std::uint8_t {
    None,
    BadRequest, ///< 400, 409, 413, 415, 422 and other client faults
    ModelNotFound, ///< 404 for the model, for everybody
    ModelUnavailable, ///< not on this plan (403/404, Z.AI 1113, 1211)
    KeyInvalid, ///< 401, 403
    QuotaExhausted, ///< 402, insufficient_quota, Z.AI 1308/1310, usage limit
    RateLimited, ///< 429 by frequency or tokens
    ConcurrencyLimited, ///< 429 by requests in flight (Z.AI 1302)
    Overloaded, ///< 500, 502, 503, 504, 529, overloaded error event before the commit point
    HostUnreachable, ///< DNS, refused, TLS, proxy
    ConnectionLost, ///< reset before the response head
    InvalidResponse, ///< empty or undecodable success, stream without an end before the commit
                     ///< point
    FirstByteTimeout,
    IdleTimeout,
    StreamBroken, ///< cut after the commit point
    ClientGone,
};

enum class Blame : std::uint8_t { None, Request, KeyAndModel, Key, Account, Host, Network, Client };

/// The fixed part of a row: what the kind means for the next step.
struct FailureRule
{
    FailureKind kind;
    const char *name; ///< snake_case
    Blame blame;
    bool retryable; ///< on another key (or the same when it is the only one)
    bool countsForBreaker; ///< a breaker failure of the key's route
    bool coolsDown; ///< the key (or account) rests until the reset time
};

[[nodiscard]] const FailureRule &failureRule(FailureKind kind);
[[nodiscard]] const char *blameName(Blame blame);

/// One failed attempt, classified.
struct Failure
{
    FailureKind kind = FailureKind::None;
    int status = 0;
    QByteArray vendorCode;
    QByteArray message; ///< vendor's words, bounded, not yet redacted
    std::optional<Milliseconds> retryAfter; ///< from now; the vendor's own hint
    bool modelScoped = false; ///< the hint is about this model only

    [[nodiscard]] const FailureRule &rule() const { return failureRule(kind); }
};

} // namespace spillway
