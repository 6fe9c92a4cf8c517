// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"

#include <deque>
#include <span>

namespace spillway {

/// The newest lines of the log, each with a number that stays its own. Value.
class LogRing final
{
public:
    static constexpr std::size_t capacity = 5'000;

    /// Appends; what is too many goes at the front.
    void append(std::span<const LogLine> lines);
    /// Appends those of `tail` (oldest first) that are newer than what is here.
    void catchUp(std::span<const LogLine> tail);

    [[nodiscard]] qint64 firstNumber() const { return m_first; }
    [[nodiscard]] qint64 endNumber() const { return m_first + static_cast<qint64>(m_lines.size()); }
    /// `number` in firstNumber() … endNumber() - 1.
    [[nodiscard]] const LogLine &line(qint64 number) const
    {
        return m_lines[static_cast<std::size_t>(number - m_first)];
    }

private:
    std::deque<LogLine> m_lines;
    qint64 m_first = 0;
};

/// How much a line matters: 0 debug, 1 info, 2 warning, 3 error. (QtMsgType's own order is not
/// this one.)
[[nodiscard]] int logSeverity(QtMsgType type);

/// Which lines the page shows. Value.
struct LogFilter
{
    int leastSeverity = 0;
    QString text; ///< in the message or the component; case does not matter

    [[nodiscard]] bool matches(const LogLine &line) const;
    friend bool operator==(const LogFilter &, const LogFilter &) = default;
};

/// "upstream" of "spillway.upstream".
[[nodiscard]] QString logComponent(const LogLine &line);
/// The line as the log file has it, for the clipboard.
[[nodiscard]] QString logText(const LogLine &line);

} // namespace spillway
