// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/failurewords.h"

#include <algorithm>
#include <array>

namespace spillway {

namespace {

using enum FailureKind;

// Z.AI and Zhipu number their errors (docs.z.ai, API reference, errors); the same numbers come with
// 200, 400 and 429.
constexpr std::array codeRows {
    FailureCodeRow {"1113", ModelUnavailable, true}, // no balance or resource package for the model
    FailureCodeRow {"1211", ModelUnavailable, true}, // model unknown to this account
    FailureCodeRow {"1311", ModelUnavailable, true}, // not in the subscription
    FailureCodeRow {"1302", ConcurrencyLimited, true}, // counted per account and model
    FailureCodeRow {"1303", RateLimited, true},
    FailureCodeRow {"1305", RateLimited, true},
    FailureCodeRow {"1312", RateLimited, true}, // the model is congested
    FailureCodeRow {"1304", QuotaExhausted, false}, // calls of the day
    FailureCodeRow {"1308", QuotaExhausted, false}, // 5 hour window
    FailureCodeRow {"1309", QuotaExhausted, false}, // subscription ended
    FailureCodeRow {"1310", QuotaExhausted, false}, // week or month
    FailureCodeRow {"1316", QuotaExhausted, false},
    // OpenAI and those who copy it
    FailureCodeRow {"insufficient_quota", QuotaExhausted, false},
    FailureCodeRow {"billing_hard_limit_reached", QuotaExhausted, false},
    FailureCodeRow {"billing_not_active", QuotaExhausted, false},
    FailureCodeRow {"usage_limit_reached", QuotaExhausted, false},
    FailureCodeRow {"usage_not_included", ModelUnavailable, true},
    FailureCodeRow {"quota_exceeded", QuotaExhausted, false},
    FailureCodeRow {"invalid_api_key", KeyInvalid, false},
    FailureCodeRow {"account_deactivated", KeyInvalid, false},
    FailureCodeRow {"server_is_overloaded", Overloaded, false},
    FailureCodeRow {"unsupported_country_region_territory", HostUnreachable,
                    false}, // about our address, not the key
    FailureCodeRow {"context_length_exceeded", BadRequest, false},
    FailureCodeRow {"content_policy_violation", BadRequest, false},
    // Anthropic
    FailureCodeRow {"billing_error", QuotaExhausted, false},
    FailureCodeRow {"overloaded_error", Overloaded, false},
    // Google
    FailureCodeRow {"API_KEY_INVALID", KeyInvalid, false},
};

constexpr std::array textRows {
    // Anthropic says 400 for an empty purse and for a spending limit that the person has set.
    FailureTextRow {400, "credit balance is too low", QuotaExhausted},
    FailureTextRow {400, "api usage limits", QuotaExhausted},
    FailureTextRow {0, "usage limit reached", QuotaExhausted},
    FailureTextRow {429, "exceeded your current quota, please check your plan and billing",
                    QuotaExhausted},
    FailureTextRow {403, "key limit exceeded", QuotaExhausted}, // OpenRouter
    FailureTextRow {403, "insufficient balance", QuotaExhausted},
    FailureTextRow {403, "flagged", BadRequest}, // OpenRouter: the input did not pass moderation
    // Google says 400 for a key that it does not know.
    FailureTextRow {400, "api key not valid", KeyInvalid},
    FailureTextRow {400, "api key expired", KeyInvalid},
    FailureTextRow {400, "api key not found", KeyInvalid},
    FailureTextRow {400, "user location is not supported", HostUnreachable},
    FailureTextRow {429, "request too large for",
                    BadRequest}, // OpenAI: more tokens than a minute's limit
    FailureTextRow {429, "concurren", ConcurrencyLimited},
    FailureTextRow {429, "too many simultaneous", ConcurrencyLimited},
};

struct TypeRow
{
    const char *type;
    int status;
};

constexpr std::array typeRows {
    TypeRow {"invalid_request_error", 400},
    TypeRow {"authentication_error", 401},
    TypeRow {"billing_error", 402},
    TypeRow {"permission_error", 403},
    TypeRow {"not_found_error", 404},
    TypeRow {"model_not_found", 404},
    TypeRow {"request_too_large", 413},
    TypeRow {"rate_limit_error", 429},
    TypeRow {"rate_limit_exceeded", 429},
    TypeRow {"insufficient_quota", 429},
    TypeRow {"tokens", 429}, // OpenAI's error.type of a limit by tokens
    TypeRow {"requests", 429},
    TypeRow {"invalid_prompt", 400},
    TypeRow {"context_length_exceeded", 400},
    TypeRow {"api_error", 500},
    TypeRow {"server_error", 500},
    TypeRow {"timeout_error", 504},
    TypeRow {"overloaded_error", 529},
    TypeRow {"INVALID_ARGUMENT", 400},
    TypeRow {"FAILED_PRECONDITION", 400},
    TypeRow {"OUT_OF_RANGE", 400},
    TypeRow {"UNAUTHENTICATED", 401},
    TypeRow {"PERMISSION_DENIED", 403},
    TypeRow {"NOT_FOUND", 404},
    TypeRow {"ABORTED", 409},
    TypeRow {"RESOURCE_EXHAUSTED", 429},
    TypeRow {"INTERNAL", 500},
    TypeRow {"UNAVAILABLE", 503},
    TypeRow {"DEADLINE_EXCEEDED", 504},
};

} // namespace

const FailureCodeRow *failureCodeRow(QByteArrayView code)
{
    const auto *row = std::ranges::find_if(
        codeRows, [&](const FailureCodeRow &one) { return code == QByteArrayView(one.code); });
    return row == codeRows.end() ? nullptr : row;
}

const FailureTextRow *failureTextRow(int status, QByteArrayView message)
{
    const auto *row = std::ranges::find_if(textRows, [&](const FailureTextRow &one) {
        return (one.status == 0 || one.status == status)
            && message.contains(QByteArrayView(one.text));
    });
    return row == textRows.end() ? nullptr : row;
}

int statusOfErrorType(QByteArrayView type)
{
    const auto *row = std::ranges::find_if(
        typeRows, [&](const TypeRow &one) { return type == QByteArrayView(one.type); });
    return row == typeRows.end() ? 0 : row->status;
}

} // namespace spillway
