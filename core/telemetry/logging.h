// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

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

/// One entry of the log, for a window that shows it. Value.
struct LogEntry
{
    qint64 utcMilliseconds = 0;
    QtMsgType type = QtInfoMsg;
    QByteArray category;
    QByteArray message; ///< redacted and escaped
};

/// Hands every entry that is written to `observer` as well, on the thread that logs and one at a
/// time; it must be quick and must not log. An empty one ends that: afterwards no call is running.
void observeLog(std::function<void(const LogEntry &)> observer);

/// The line for one entry, without the end of line. Pure; for tests and for the window's Logs page.
[[nodiscard]] QByteArray formatLogLine(LogFormat format, QtMsgType type, QByteArrayView category,
                                       QByteArrayView message, qint64 utcMilliseconds);

} // namespace spillway
