// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/failure.h"

#include <QtGlobal>

#include <array>

namespace spillway {

namespace {

// One row a kind, in the order of the enum.
constexpr std::array failureTable {
    // kind, name, blame, retryable, countsForBreaker, coolsDown
    FailureRule {FailureKind::None, "none", Blame::None, false, false, false},
    FailureRule {FailureKind::BadRequest, "bad_request", Blame::Request, false, false, false},
    FailureRule {FailureKind::ModelNotFound, "model_not_found", Blame::Request, false, false,
                 false},
    FailureRule {FailureKind::ModelUnavailable, "model_unavailable", Blame::KeyAndModel, true,
                 false, false},
    FailureRule {FailureKind::KeyInvalid, "key_invalid", Blame::Key, true, false, false},
    FailureRule {FailureKind::QuotaExhausted, "quota_exhausted", Blame::Account, true, false, true},
    FailureRule {FailureKind::RateLimited, "rate_limited", Blame::Account, true, false, true},
    FailureRule {FailureKind::ConcurrencyLimited, "concurrency_limited", Blame::Account, true,
                 false, true},
    FailureRule {FailureKind::Overloaded, "overloaded", Blame::Key, true, true, false},
    FailureRule {FailureKind::HostUnreachable, "host_unreachable", Blame::Host, true, false, false},
    FailureRule {FailureKind::ConnectionLost, "connection_lost", Blame::Host, true, false, false},
    FailureRule {FailureKind::InvalidResponse, "invalid_response", Blame::Host, true, false, false},
    FailureRule {FailureKind::FirstByteTimeout, "first_byte_timeout", Blame::Key, true, true,
                 false},
    FailureRule {FailureKind::IdleTimeout, "idle_timeout", Blame::Key, true, true, false},
    FailureRule {FailureKind::StreamBroken, "stream_broken", Blame::Host, false, false, false},
    FailureRule {FailureKind::ClientGone, "client_gone", Blame::Client, false, false, false},
};

constexpr bool rowsAreInOrder()
{
    for (std::size_t i = 0; i < failureTable.size(); ++i) {
        if (static_cast<std::size_t>(failureTable[i].kind) != i)
            return false;
    }
    return failureTable.size() == static_cast<std::size_t>(FailureKind::ClientGone) + 1;
}
static_assert(rowsAreInOrder(), "the failure table holds one row a kind, in the order of the enum");

} // namespace

const FailureRule &failureRule(FailureKind kind)
{
    const auto row = static_cast<std::size_t>(kind);
    Q_ASSERT(row < failureTable.size());
    return failureTable[row];
}

const char *blameName(Blame blame)
{
    switch (blame) {
    case Blame::None:
        return "";
    case Blame::Request:
        return "request";
    case Blame::KeyAndModel:
        return "model";
    case Blame::Key:
        return "key";
    case Blame::Account:
        return "account";
    case Blame::Host:
        return "host";
    case Blame::Network:
        return "network";
    case Blame::Client:
        return "client";
    }
    return "";
}

} // namespace spillway
