// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resilience/failure.h"

#include <QByteArrayView>

namespace spillway {

/// What vendors' codes and words mean, as data: one row each.

/// error.code or error.type, exact. Holds whatever the HTTP status says.
struct FailureCodeRow
{
    const char *code;
    FailureKind kind;
    bool modelScoped;
};
[[nodiscard]] const FailureCodeRow *failureCodeRow(QByteArrayView code);

/// A part of the message, lower case; holds for one status or for all (0).
struct FailureTextRow
{
    int status;
    const char *text;
    FailureKind kind;
};
/// The first row whose text is in the (lower-case) message.
[[nodiscard]] const FailureTextRow *failureTextRow(int status, QByteArrayView message);

/// The HTTP status that goes with an error type or status word; 0 = not known.
[[nodiscard]] int statusOfErrorType(QByteArrayView type);

} // namespace spillway
