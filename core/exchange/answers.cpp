// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/answers.h"

#include "core/base/redaction.h"

#include <algorithm>

namespace spillway {

std::chrono::seconds wholeSeconds(Milliseconds wait)
{
    return std::max(std::chrono::ceil<std::chrono::seconds>(wait), std::chrono::seconds(1));
}

QString shownDetail(const Failure &failure)
{
    // Cut last: half a key is not recognized as one.
    constexpr qsizetype longest = 300;
    return QString::fromUtf8(escapedForLog(redacted(failure.message))).left(longest);
}

/// What the client is told when the last attempt failed without an answer of the upstream's that
/// could be passed on.
ErrorKind finalErrorFor(FailureKind kind)
{
    switch (kind) {
    case FailureKind::HostUnreachable:
    case FailureKind::ConnectionLost:
        return ErrorKind::UpstreamUnreachable;
    case FailureKind::FirstByteTimeout:
    case FailureKind::IdleTimeout:
        return ErrorKind::UpstreamTimeout;
    case FailureKind::InvalidResponse:
        return ErrorKind::UpstreamInvalid;
    case FailureKind::Overloaded:
        return ErrorKind::UpstreamOverloaded;
    case FailureKind::RateLimited:
    case FailureKind::ConcurrencyLimited:
    case FailureKind::QuotaExhausted:
        return ErrorKind::AllKeysCooling;
    default:
        return ErrorKind::AllKeysFailed;
    }
}

} // namespace spillway
