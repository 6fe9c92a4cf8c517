// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/resettime.h"

#include <QByteArray>

#include <array>
#include <cmath>

namespace spillway {

namespace {

using namespace std::chrono;

constexpr qsizetype longestTime = 64; ///< no form is longer

/// Reads a text from its front; every step fails without moving when the text is not so.
class Scanner final
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_text.isEmpty(); }
    bool literal(QByteArrayView expected)
    {
        if (!m_text.startsWith(expected))
            return false;
        m_text = m_text.sliced(expected.size());
        return true;
    }
    /// A run of at least `least` and at most `most` digits.
    std::optional<int> digits(qsizetype least, qsizetype most)
    {
        qsizetype length = 0;
        int value = 0;
        while (length < m_text.size() && length < most && m_text[length] >= '0'
               && m_text[length] <= '9')
            value = value * 10 + (m_text[length++] - '0');
        if (length < least)
            return {};
        m_text = m_text.sliced(length);
        return value;
    }
    QByteArrayView letters()
    {
        qsizetype length = 0;
        while (length < m_text.size()
               && ((m_text[length] >= 'a' && m_text[length] <= 'z')
                   || (m_text[length] >= 'A' && m_text[length] <= 'Z')))
            ++length;
        const QByteArrayView run = m_text.first(length);
        m_text = m_text.sliced(length);
        return run;
    }
    /// Digits with an optional fraction, as text for conversion.
    std::optional<double> decimal()
    {
        qsizetype length = 0;
        while (length < m_text.size()
               && ((m_text[length] >= '0' && m_text[length] <= '9') || m_text[length] == '.'))
            ++length;
        bool ok = false;
        const double value =
            length > 0 && length <= 20 ? m_text.first(length).toByteArray().toDouble(&ok) : 0;
        if (!ok)
            return {};
        m_text = m_text.sliced(length);
        return value;
    }
    void spaces()
    {
        while (!m_text.isEmpty() && m_text.front() == ' ')
            m_text = m_text.sliced(1);
    }

private:
    QByteArrayView m_text;
};

std::optional<WallTime> wallTime(int year, int month, int day, seconds timeOfDay)
{
    const year_month_day date {std::chrono::year(year),
                               std::chrono::month(static_cast<unsigned>(month)),
                               std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok() || year < 1970 || year > 9999)
        return {};
    return sys_days(date) + timeOfDay;
}

/// hh:mm:ss, the seconds left out where they may be; 60 is a leap second.
std::optional<seconds> timeOfDay(Scanner &scan, bool secondsOptional)
{
    const auto hour = scan.digits(2, 2);
    if (!hour || !scan.literal(":"))
        return {};
    const auto minute = scan.digits(2, 2);
    if (!minute || *hour > 23 || *minute > 59)
        return {};
    seconds time = hours(*hour) + minutes(*minute);
    if (scan.literal(":")) {
        const auto second = scan.digits(2, 2);
        if (!second || *second > 60)
            return {};
        return time + seconds(*second);
    }
    return secondsOptional ? std::optional(time) : std::nullopt;
}

std::optional<int> monthNumber(QByteArrayView name)
{
    static constexpr std::array names {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QByteArrayView(names[i]))
            return static_cast<int>(i) + 1;
    }
    return {};
}

/// Sun Nov  6 08:49:37 1994
std::optional<WallTime> asctimeDate(Scanner scan)
{
    const auto month = monthNumber(scan.letters());
    scan.spaces();
    const auto day = scan.digits(1, 2);
    scan.spaces();
    const auto time = timeOfDay(scan, false);
    scan.spaces();
    const auto year = scan.digits(4, 4);
    if (!month || !day || !time || !year || !scan.atEnd())
        return {};
    return wallTime(*year, *month, *day, *time);
}

} // namespace

std::optional<WallTime> httpDate(QByteArrayView text)
{
    text = text.trimmed();
    if (text.size() > longestTime)
        return {};
    Scanner scan(text);
    if (scan.letters().isEmpty())
        return {};
    if (scan.literal(" "))
        return asctimeDate(scan);
    // Sun, 06 Nov 1994 08:49:37 GMT, or the obsolete Sunday, 06-Nov-94 08:49:37 GMT
    if (!scan.literal(", "))
        return {};
    const auto day = scan.digits(2, 2);
    const bool dashes = scan.literal("-");
    if (!day || (!dashes && !scan.literal(" ")))
        return {};
    const auto month = monthNumber(scan.letters());
    if (!month || !scan.literal(dashes ? "-" : " "))
        return {};
    auto year = dashes ? scan.digits(2, 2) : scan.digits(4, 4);
    if (!year || !scan.literal(" "))
        return {};
    const auto time = timeOfDay(scan, false);
    if (!time || !(scan.literal(" GMT") || scan.literal(" UTC")) || !scan.atEnd())
        return {};
    return wallTime(dashes ? *year + 2000 : *year, *month, *day, *time);
}

std::optional<WallTime> isoTime(QByteArrayView text, hours zoneless)
{
    text = text.trimmed();
    if (text.size() > longestTime)
        return {};
    Scanner scan(text);
    const auto year = scan.digits(4, 4);
    if (!year || !scan.literal("-"))
        return {};
    const auto month = scan.digits(2, 2);
    if (!month || !scan.literal("-"))
        return {};
    const auto day = scan.digits(2, 2);
    if (!day || !(scan.literal("T") || scan.literal(" at ") || scan.literal(" ")))
        return {};
    const auto time = timeOfDay(scan, true);
    if (!time)
        return {};
    auto result = wallTime(*year, *month, *day, *time);
    if (!result)
        return {};
    if (scan.literal(".")) {
        if (!scan.digits(1, 9)) // less than a second: not worth keeping
            return {};
    }
    if (scan.literal("Z") || scan.literal(" UTC") || scan.literal(" GMT"))
        return scan.atEnd() ? result : std::nullopt;
    const bool east = scan.literal("+");
    if (east || scan.literal("-")) {
        const auto offsetHours = scan.digits(2, 2);
        (void)scan.literal(":");
        const auto offsetMinutes = scan.digits(2, 2);
        if (!offsetHours || !offsetMinutes || *offsetHours > 23 || *offsetMinutes > 59
            || !scan.atEnd())
            return {};
        const minutes offset = hours(*offsetHours) + minutes(*offsetMinutes);
        return east ? *result - offset : *result + offset;
    }
    return scan.atEnd() ? std::optional(*result - zoneless) : std::nullopt;
}

std::optional<Milliseconds> unitDuration(QByteArrayView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > longestTime)
        return {};
    Scanner scan(text);
    double total = 0; // ms
    while (!scan.atEnd()) {
        const auto value = scan.decimal();
        const QByteArrayView unit = scan.letters();
        const double factor = unit == "ms" ? 1
            : unit == "s"                  ? 1e3
            : unit == "m"                  ? 60e3
            : unit == "h"                  ? 3600e3
            : unit == "d"                  ? 86400e3
                                           : 0;
        if (!value || factor == 0)
            return {};
        total += *value * factor;
    }
    constexpr double century = 3.2e12;
    if (!(total < century))
        return {};
    return Milliseconds(static_cast<Milliseconds::rep>(std::ceil(total)));
}

std::optional<Milliseconds> plainReset(QByteArrayView text, WallTime now)
{
    text = text.trimmed();
    if (text.size() > longestTime)
        return {};
    Scanner scan(text);
    const auto value = scan.decimal();
    if (!value || !scan.atEnd())
        return {};
    constexpr double week = 7 * 86400;
    constexpr double epochSeconds = 1e9; // September 2001: no reset lies before it
    constexpr double epochMilliseconds = 1e11;
    const auto rounded = [](double milliseconds) {
        return Milliseconds(static_cast<Milliseconds::rep>(std::ceil(milliseconds)));
    };
    if (*value <= week)
        return rounded(*value * 1e3);
    if (*value >= epochMilliseconds && *value < 1e14)
        return rounded(*value) - now.time_since_epoch();
    if (*value >= epochSeconds && *value < epochMilliseconds)
        return rounded(*value * 1e3) - now.time_since_epoch();
    return {};
}

} // namespace spillway
