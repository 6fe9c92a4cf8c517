// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace spillway {

/// Why a request's framing is refused. The status is more exact than the kind: 501, 505 and 417 are
/// kinds of BadFraming.
struct FramingFault
{
    ErrorKind kind = ErrorKind::BadFraming;
    int status = 400;

    friend bool operator==(const FramingFault &, const FramingFault &) = default;
};

/// How far a scanner has come.
enum class ScanProgress {
    NeedMore,
    Complete,
    Refused,
};

} // namespace spillway
