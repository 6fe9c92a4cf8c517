// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/telemetry/exchangerecord.h"

namespace spillway {

/// The journal's compact form of a record: a version byte, then the exchange's fields in a fixed
/// order, then the attempts. Every block carries its length, so a reader skips fields that a newer
/// writer has added at a block's end and leaves those at their defaults that an older one did not
/// know. Pure.
[[nodiscard]] QByteArray encodeRecord(const ExchangeRecord &record);

/// Database error on bytes that no version of us has written: truncated, out of range, another
/// layout.
[[nodiscard]] Result<ExchangeRecord> decodeRecord(QByteArrayView bytes);

} // namespace spillway
