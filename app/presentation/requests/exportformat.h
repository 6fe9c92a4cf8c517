// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

namespace spillway {

enum class ExportFormat : std::uint8_t {
    Csv, ///< RFC 4180, UTF-8; numbers with a decimal point, times in ISO 8601 UTC
    JsonLines, ///< the same and every attempt, one object a line
    TabSeparated, ///< for the clipboard: the columns of the table
};

/// The first line with its line end; empty for JSON lines.
[[nodiscard]] QByteArray exportHeader(ExportFormat format);
/// One request with its line end. Pure; no secret is ever in it.
[[nodiscard]] QByteArray exportLine(const ExchangeRecord &record, ExportFormat format);

} // namespace spillway
