// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/logs/logring.h"

#include <QDateTime>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

bool same(const LogLine &left, const LogLine &right)
{
    return left.utcMilliseconds == right.utcMilliseconds && left.type == right.type
        && left.category == right.category && left.message == right.message;
}

const char *severityWord(QtMsgType type)
{
    switch (logSeverity(type)) {
    case 0:
        return "DEBUG";
    case 1:
        return "INFO";
    case 2:
        return "WARN";
    default:
        return "ERROR";
    }
}

} // namespace

void LogRing::append(std::span<const LogLine> lines)
{
    m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    while (m_lines.size() > capacity) {
        m_lines.pop_front();
        ++m_first;
    }
}

void LogRing::catchUp(std::span<const LogLine> tail)
{
    if (!m_lines.empty()) {
        // The newest line that is here is looked for from the tail's end.
        const LogLine &newest = m_lines.back();
        for (std::size_t i = tail.size(); i > 0; --i) {
            if (same(tail[i - 1], newest)) {
                append(tail.subspan(i));
                return;
            }
        }
    }
    append(tail);
}

int logSeverity(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 0;
    case QtInfoMsg:
        return 1;
    case QtWarningMsg:
        return 2;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return 3;
}

bool LogFilter::matches(const LogLine &line) const
{
    if (logSeverity(line.type) < leastSeverity)
        return false;
    return text.isEmpty() || line.message.contains(text, Qt::CaseInsensitive)
        || logComponent(line).contains(text, Qt::CaseInsensitive);
}

QString logComponent(const LogLine &line)
{
    const QByteArrayView category(line.category);
    const QByteArrayView prefix("spillway.");
    return QString::fromLatin1(category.startsWith(prefix) ? category.sliced(prefix.size())
                                                           : category);
}

QString logText(const LogLine &line)
{
    const QDateTime when =
        QDateTime::fromMSecsSinceEpoch(line.utcMilliseconds, Qt::UTC).toLocalTime();
    return u"%1 %2 %3 %4"_s.arg(when.toString(Qt::ISODateWithMs),
                                QString::fromLatin1(severityWord(line.type)), logComponent(line),
                                line.message);
}

} // namespace spillway
