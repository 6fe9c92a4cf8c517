// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/failureclassifier.h"

#include "core/base/jsonview.h"
#include "core/dialects/errors.h"
#include "core/resilience/resethints.h"
#include "core/upstream/failurewords.h"

#include <algorithm>

namespace spillway {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestMessage = 500;

bool containsAny(QByteArrayView text, std::initializer_list<const char *> parts)
{
    return std::ranges::any_of(
        parts, [&](const char *part) { return text.contains(QByteArrayView(part)); });
}

/// A 403 or 404 whose words are about the model, not about the key.
FailureKind aboutAModel(int status, const VendorError &error, QByteArrayView words)
{
    if (!words.contains("model") && error.code != "model_not_found")
        return FailureKind::None;
    if (containsAny(words,
                    {"plan", "subscription", "do not have access", "don't have access",
                     "does not have access", "no access", "not available to", "not available for",
                     "not allowed", "not enabled", "permission"}))
        return FailureKind::ModelUnavailable;
    return status == 404 ? FailureKind::ModelNotFound : FailureKind::ModelUnavailable;
}

FailureKind kindOfStatus(int status, const VendorError &error, QByteArrayView words,
                         QByteArrayView body)
{
    switch (status) {
    case 401:
        return FailureKind::KeyInvalid;
    case 402:
        return FailureKind::QuotaExhausted;
    case 403: {
        const FailureKind model = aboutAModel(status, error, words);
        if (model != FailureKind::None)
            return model;
        // A page instead of JSON is a firewall in front of the vendor: it knows nothing of the key.
        return body.trimmed().startsWith('<') ? FailureKind::InvalidResponse
                                              : FailureKind::KeyInvalid;
    }
    case 404: {
        const FailureKind model = aboutAModel(status, error, words);
        return model != FailureKind::None ? model : FailureKind::BadRequest;
    }
    case 408:
    case 425:
        return FailureKind::Overloaded;
    case 429:
        return FailureKind::RateLimited;
    case 501:
    case 505:
        return FailureKind::BadRequest;
    default:
        break;
    }
    if (status >= 500)
        return FailureKind::Overloaded;
    return status >= 400 ? FailureKind::BadRequest : FailureKind::InvalidResponse;
}

/// What Google's error details say of a quota: `error.details[].violations[].quotaId`, for example
/// GenerateRequestsPerDayPerProjectPerModel-FreeTier (ai.google.dev, rate limits).
struct GoogleQuota
{
    bool perDay = false;
    bool perModel = false;
};

GoogleQuota googleQuota(QByteArrayView body)
{
    GoogleQuota quota;
    JsonView document = JsonView::document(body);
    if (document.type()
        == JsonView::Type::Array) { // a stream without alt=sse answers with an array
        JsonView first;
        document.forEach([&](QByteArrayView, const JsonView &element) {
            first = element;
            return false;
        });
        document = first;
    }
    JsonView details = document.at("error", "details");
    if (details.isMissing())
        details = document["details"];
    details.forEach([&](QByteArrayView, const JsonView &detail) {
        detail["violations"].forEach([&](QByteArrayView, const JsonView &violation) {
            const QByteArray id = violation["quotaId"].stringOr("");
            quota.perDay = quota.perDay || id.contains("PerDay");
            quota.perModel = quota.perModel || id.contains("PerModel");
            return true;
        });
        return true;
    });
    return quota;
}

/// Google's days begin at midnight in California. Of summer and winter time the earlier hour: a key
/// that is tried an hour too early costs one request, one that is tried too late costs an hour.
Milliseconds untilGoogleDay(WallTime now)
{
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const WallTime today = day + 7h;
    return now < today ? today - now : today + 24h - now;
}

/// Whether a limit is the model's alone where no code says so.
bool limitsByModel(const HeaderList &headers, Dialect dialect, QByteArrayView words)
{
    if (dialect == Dialect::Anthropic)
        return headers.contains("anthropic-ratelimit-requests-limit")
            || headers.contains("anthropic-ratelimit-input-tokens-limit")
            || headers.contains("anthropic-ratelimit-tokens-limit");
    return words.contains("rate limit reached for ");
}

Failure classify(int status, const HeaderList &headers, QByteArrayView body,
                 const VendorError &error, Dialect dialect, WallTime now)
{
    Failure failure;
    failure.status = status;
    failure.vendorCode = error.code.isEmpty() ? error.type : error.code;
    failure.message = error.message.left(longestMessage);
    const QByteArray words = failure.message.toLower();

    const FailureCodeRow *code = failureCodeRow(error.code);
    if (!code)
        code = failureCodeRow(error.type);
    if (code) {
        failure.kind = code->kind;
        failure.modelScoped = code->modelScoped;
    } else if (const FailureTextRow *text = failureTextRow(status, words)) {
        failure.kind = text->kind;
    } else {
        failure.kind = kindOfStatus(status, error, words, body);
    }
    if (!failure.rule().coolsDown)
        return failure;

    failure.retryAfter = resetHint(headers, error, now);
    if (headers.value("anthropic-ratelimit-unified-status") == "rejected")
        failure.kind = FailureKind::QuotaExhausted; // a subscription's window, not a rate
    if (code)
        return failure;
    const GoogleQuota google = googleQuota(body);
    if (google.perDay) {
        failure.kind = FailureKind::QuotaExhausted;
        failure.retryAfter = untilGoogleDay(now); // RetryInfo beside it speaks of the minute
    }
    if (failure.kind == FailureKind::RateLimited || google.perDay)
        failure.modelScoped = google.perModel || limitsByModel(headers, dialect, words);
    return failure;
}

} // namespace

Failure classifyResponse(int status, const HeaderList &headers, QByteArrayView body,
                         Dialect dialect, WallTime now)
{
    const VendorError error = vendorError(body);
    Failure failure =
        classify(status >= 400 ? status : std::max(status, statusOfErrorType(error.type)), headers,
                 body, error, dialect, now);
    failure.status = status;
    return failure;
}

Failure classifyStreamError(QByteArrayView errorJson, Dialect dialect, WallTime now)
{
    const VendorError error = vendorError(errorJson);
    int status = statusOfErrorType(error.type);
    if (status == 0)
        status = statusOfErrorType(error.code);
    if (status == 0) {
        bool ok = false;
        const int code = error.code.toInt(&ok);
        status = ok && code >= 400 && code <= 599 ? code : 500;
    }
    return classify(status, {}, errorJson, error, dialect, now);
}

Failure classifyTransport(const TransportError &error, bool committed)
{
    Failure failure;
    failure.message = error.detail.left(longestMessage);
    switch (error.failure) {
    case TransportFailure::Dns:
    case TransportFailure::Connect:
    case TransportFailure::Tls:
    case TransportFailure::Proxy:
    case TransportFailure::Internal: // nothing was sent; another provider may do
        failure.kind = FailureKind::HostUnreachable;
        break;
    case TransportFailure::ResetBeforeHead:
        failure.kind = FailureKind::ConnectionLost;
        break;
    case TransportFailure::FirstByteTimeout:
        failure.kind = FailureKind::FirstByteTimeout;
        break;
    case TransportFailure::IdleTimeout:
        failure.kind = FailureKind::IdleTimeout;
        break;
    case TransportFailure::CutBody:
    case TransportFailure::Protocol:
        failure.kind = committed ? FailureKind::StreamBroken : FailureKind::InvalidResponse;
        break;
    }
    return failure;
}

} // namespace spillway
