// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/dialect.h"
#include "core/base/error.h"

#include <QByteArray>

#include <optional>

namespace spillway {

/// An error on its way to a client.
struct ApiError
{
    ErrorKind kind = ErrorKind::Internal;
    QByteArray message; ///< empty = the catalog's text
    QByteArray requestId; ///< exchange id
    std::optional<std::chrono::seconds>
        retryAfter; ///< true earliest time; becomes the header and part of the text
};

/// One row for every kind that a client can meet: the status, the words and types that each vendor
/// uses for it, and what the sender may do. The window and the logs show the same sentence.
struct ErrorRow
{
    ErrorKind kind;
    const char *name; ///< snake_case, in records and x-spillway-error
    int status; ///< for openai and gemini dialects
    int anthropicStatus; ///< 529 where Anthropic says overloaded, else the same
    const char *anthropicType;
    const char *openAiType;
    const char *openAiCode;
    const char *geminiStatus;
    bool retryable;
    const char *text; ///< what happened and what to do, one or two sentences
};

[[nodiscard]] const ErrorRow &errorRow(ErrorKind kind);
[[nodiscard]] int statusFor(Dialect dialect, ErrorKind kind);

/// The vendor-shaped JSON error body.
[[nodiscard]] QByteArray errorBody(Dialect dialect, const ApiError &error);
/// The error as it ends a running stream, ready for one write. One SSE frame; openai-responses gets
/// the two that the vendor sends, `error` with the given number (the next one of the stream) and
/// `response.failed` with the one after it.
[[nodiscard]] QByteArray errorFrame(Dialect dialect, const ApiError &error,
                                    qint64 sequenceNumber = 0);
/// An SSE keep-alive that the dialect's clients tolerate; empty for gemini (comments break Gemini
/// CLI).
[[nodiscard]] QByteArray keepAliveFrame(Dialect dialect);

/// What a dialect's folder writes: an ApiError with the catalog's words filled in.
struct WrittenError
{
    const ErrorRow &row;
    int status = 500; ///< of the dialect
    QByteArray message; ///< with the time to wait, if any
    QByteArray requestId;
    std::optional<std::chrono::seconds> retryAfter;
};

/// What an upstream's error body says, whatever vendor wrote it. Views into nothing: owned copies,
/// bounded.
struct VendorError
{
    QByteArray type; ///< error.type, or gemini's status
    QByteArray code; ///< error.code as text: "insufficient_quota", "1302"
    QByteArray message; ///< ≤ 500 bytes
    std::optional<Milliseconds> retryDelay; ///< gemini RetryInfo, or a hint inside the message
};
[[nodiscard]] VendorError vendorError(QByteArrayView body);

} // namespace spillway
