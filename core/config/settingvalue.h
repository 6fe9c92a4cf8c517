// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace spillway {

struct Setting;

/// true, false, yes, no, on, off in any case.
[[nodiscard]] std::optional<bool> parseBoolean(QByteArrayView text);
/// Decimal digits with an optional sign; no leading zeros, which other programs read as octal.
[[nodiscard]] std::optional<qint64> parseInteger(QByteArrayView text);
/// 500ms, 30s, 1.5h, 2d or plain seconds; in milliseconds.
[[nodiscard]] std::optional<qint64> parseDuration(QByteArrayView text);
/// Plain bytes, or with B, KiB, MiB, GiB (1024) or KB, MB, GB (1000); in bytes.
[[nodiscard]] std::optional<qint64> parseSize(QByteArrayView text);

/// The shortest form that reads back the same.
[[nodiscard]] QString formatDuration(qint64 milliseconds);
[[nodiscard]] QString formatSize(qint64 bytes);

/// A Boolean, Integer, Duration or Size as a number, when it has the right form and is in the
/// setting's range.
[[nodiscard]] std::optional<qint64> parseNumber(const Setting &setting, QByteArrayView text);

} // namespace spillway
