// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace spillway {

enum class LogFormat { Text, Json };

struct LogSettings
{
    QString level; ///< error, warning, info, debug
    LogFormat format = LogFormat::Text;
    QString file; ///< empty = stderr
    qint64 maxFileBytes = 10LL * 1024 * 1024; ///< then it becomes file.1, file.1 becomes file.2 …
    int maxFiles = 5; ///< older ones are deleted
};

/// Sends every qCDebug … qCCritical of the process to one place: one line an entry, secrets
/// redacted, control characters escaped, rotated by size. Thread-safe; may be called again
/// (reload). Categories are named spillway.<room>.
void installLogging(const LogSettings &settings);

/// The line for one entry, without the end of line. Pure; for tests and for the window's Logs page.
[[nodiscard]] QByteArray formatLogLine(LogFormat format, QtMsgType type, QByteArrayView category,
                                       QByteArrayView message, qint64 utcMilliseconds);

} // namespace spillway
