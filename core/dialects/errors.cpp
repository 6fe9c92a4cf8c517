// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/errors.h"

#include "core/dialects/registry.h"

#include <algorithm>

namespace spillway {

namespace {

/// Codex and others read the time out of the text, in this form.
QByteArray waitSentence(std::chrono::seconds wait)
{
    const qint64 seconds = std::max<qint64>(wait.count(), 1);
    constexpr qint64 minute = 60;
    if (seconds <= 10 * minute)
        return " Try again in " + QByteArray::number(seconds) + " s.";
    constexpr qint64 hour = 60 * minute;
    QByteArray time;
    if (seconds >= hour)
        time = QByteArray::number(seconds / hour) + 'h';
    return " Try again in " + time + QByteArray::number(seconds % hour / minute) + 'm'
        + QByteArray::number(seconds % minute) + "s.";
}

WrittenError written(Dialect dialect, const ApiError &error)
{
    const ErrorRow &row = errorRow(error.kind);
    QByteArray message = error.message.isEmpty() ? QByteArray(row.text) : error.message;
    if (error.retryAfter)
        message += waitSentence(*error.retryAfter);
    return {row, statusFor(dialect, error.kind), std::move(message), error.requestId,
            error.retryAfter};
}

} // namespace

int statusFor(Dialect dialect, ErrorKind kind)
{
    const ErrorRow &row = errorRow(kind);
    return dialect == Dialect::Anthropic ? row.anthropicStatus : row.status;
}

QByteArray errorBody(Dialect dialect, const ApiError &error)
{
    return partsOf(dialect).errorBody(written(dialect, error));
}

QByteArray errorFrame(Dialect dialect, const ApiError &error, qint64 sequenceNumber)
{
    return partsOf(dialect).errorFrame(written(dialect, error), sequenceNumber);
}

QByteArray keepAliveFrame(Dialect dialect)
{
    return partsOf(dialect).keepAliveFrame.toByteArray();
}

} // namespace spillway
