// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/logtail.h"

#include "core/telemetry/logging.h"

#include <QTimer>

namespace spillway {

namespace {
constexpr Milliseconds batchInterval {100};
}

LogTail::LogTail()
{
    observeLog([this](const LogEntry &entry) {
        take({entry.utcMilliseconds, entry.type, entry.category, QString::fromUtf8(entry.message)});
    });
}

LogTail::~LogTail()
{
    observeLog({});
}

std::vector<LogLine> LogTail::lines() const
{
    const std::scoped_lock lock(m_mutex);
    return {m_lines.begin(), m_lines.end()};
}

void LogTail::setWatching(bool watching)
{
    const std::scoped_lock lock(m_mutex);
    m_watching = watching;
    if (!watching)
        m_news.clear();
}

void LogTail::take(LogLine line)
{
    const std::scoped_lock lock(m_mutex);
    if (m_watching) {
        m_news.push_back(line);
        if (!std::exchange(m_asked, true))
            QMetaObject::invokeMethod(
                this, [this] { QTimer::singleShot(batchInterval, this, &LogTail::deliver); },
                Qt::QueuedConnection);
    }
    m_lines.push_back(std::move(line));
    if (m_lines.size() > capacity)
        m_lines.pop_front();
}

void LogTail::deliver()
{
    std::vector<LogLine> news;
    {
        const std::scoped_lock lock(m_mutex);
        news.swap(m_news);
        m_asked = false;
    }
    if (!news.empty())
        Q_EMIT logged(news);
}

} // namespace spillway

#include "moc_logtail.cpp"
