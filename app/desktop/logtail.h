// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"

#include <QObject>

#include <deque>
#include <mutex>

namespace spillway {

/// The newest lines of the program's log, and news of more while somebody looks. Observes the log
/// of the whole process: one instance. Ui thread; lines come from every thread.
class LogTail final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t capacity = 2'000; ///< lines

    LogTail();
    ~LogTail() override;

    [[nodiscard]] std::vector<LogLine> lines() const; ///< oldest first
    void setWatching(bool watching);

Q_SIGNALS:
    void logged(const std::vector<spillway::LogLine> &lines);

private:
    void take(LogLine line); ///< any thread
    void deliver();

    mutable std::mutex m_mutex;
    std::deque<LogLine> m_lines;
    std::vector<LogLine> m_news;
    bool m_watching = false;
    bool m_asked = false; ///< deliver() is on its way
};

} // namespace spillway
