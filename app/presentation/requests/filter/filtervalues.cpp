// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/filter/filtervalues.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

struct Unit
{
    QLatin1StringView suffix;
    double factor;
};
// Longer suffixes first: "ms" ends in "s".
constexpr Unit durationUnits[] {
    {"ms"_L1, 0.001}, {"min"_L1, 60}, {"s"_L1, 1}, {"m"_L1, 60}, {"h"_L1, 3600}};
constexpr Unit countUnits[] {{"k"_L1, 1e3}, {"m"_L1, 1e6}};

/// A number of at least 0 with an optional unit, always with a decimal point: filters travel
/// between languages.
std::optional<double> number(QStringView text, std::span<const Unit> units)
{
    double factor = 1;
    for (const Unit &unit : units) {
        if (text.endsWith(unit.suffix, Qt::CaseInsensitive)) {
            text.chop(unit.suffix.size());
            factor = unit.factor;
            break;
        }
    }
    bool valid = !text.isEmpty();
    for (const QChar c : text)
        valid = valid && ((c >= u'0' && c <= u'9') || c == u'.');
    double value = 0;
    if (valid)
        value = text.toDouble(&valid);
    if (!valid || !std::isfinite(value * factor))
        return {};
    return value * factor;
}

std::optional<double> statusCode(QStringView text)
{
    bool valid = false;
    const int code = text.toInt(&valid);
    if (!valid || text.size() != 3 || code < 100)
        return {};
    return code;
}

/// The date and the time of day that a text names; either may be missing.
struct NamedTime
{
    QDate date;
    QTime time;
    [[nodiscard]] bool isValid() const { return date.isValid() || time.isValid(); }
    /// With a date: its midnight when no time is named.
    [[nodiscard]] QDateTime moment() const { return {date, time.isValid() ? time : QTime(0, 0)}; }
};

NamedTime namedTime(QStringView text)
{
    const auto timeOfDay = [](QStringView part) {
        const QString digits = part.toString();
        for (const QString &format : {u"H:mm"_s, u"H:mm:ss"_s}) {
            if (const QTime time = QTime::fromString(digits, format); time.isValid())
                return time;
        }
        return QTime();
    };
    NamedTime named;
    const qsizetype separator = text.indexOf(u'T', 0, Qt::CaseInsensitive);
    const QStringView first = separator < 0 ? text : text.first(separator);
    named.date = QDate::fromString(first.toString(), u"yyyy-MM-dd"_s);
    if (separator < 0) {
        if (!named.date.isValid())
            named.time = timeOfDay(first);
        return named;
    }
    named.time = timeOfDay(text.sliced(separator + 1));
    return named.date.isValid() && named.time.isValid() ? named : NamedTime();
}

} // namespace

std::optional<FilterValue> filterValue(FilterField field, const QString &text)
{
    FilterValue value {.text = text};
    const auto with = [&](std::optional<double> read) {
        value.number = read.value_or(0);
        return read ? std::optional(value) : std::nullopt;
    };
    switch (filterFieldRow(field).kind) {
    case FilterKind::Substring:
        return value;
    case FilterKind::Status:
        if (statusClass(text) != 0 || filterStatusWords().contains(text, Qt::CaseInsensitive))
            return value;
        return with(statusCode(text));
    case FilterKind::Dollars:
        return with(number(text.startsWith(u'$') ? QStringView(text).sliced(1) : text, {}));
    case FilterKind::Duration:
        return with(number(text, durationUnits));
    case FilterKind::Count:
        return with(number(text, countUnits));
    case FilterKind::Feature:
        return filterFeatures().contains(text, Qt::CaseInsensitive) ? std::optional(value)
                                                                    : std::nullopt;
    case FilterKind::Time:
        return namedTime(text).isValid() ? std::optional(value) : std::nullopt;
    }
    return {};
}

bool isComparable(FilterKind kind, QStringView text)
{
    switch (kind) {
    case FilterKind::Status:
        return statusCode(text).has_value();
    case FilterKind::Dollars:
    case FilterKind::Duration:
    case FilterKind::Count:
        return true;
    case FilterKind::Substring:
    case FilterKind::Feature:
    case FilterKind::Time:
        return false;
    }
    return false;
}

QString valueHint(FilterField field, QStringView text)
{
    const FilterFieldRow &row = filterFieldRow(field);
    const bool startsWithLetter = !text.isEmpty() && text.front().isLetter();
    if (row.kind == FilterKind::Feature)
        return row.name + ':'_L1 + nearestWord(text, filterFeatures());
    if (row.kind == FilterKind::Status && startsWithLetter)
        return row.name + ':'_L1 + nearestWord(text, filterStatusWords());
    return row.example;
}

int statusClass(QStringView text)
{
    const bool isClass = text.size() == 3 && text[0] >= u'1' && text[0] <= u'5'
        && text.sliced(1).compare("xx"_L1, Qt::CaseInsensitive) == 0;
    return isClass ? text[0].digitValue() : 0;
}

QDateTime filterStart(QStringView text, const QDateTime &now)
{
    const NamedTime named = namedTime(text);
    if (!named.isValid())
        return {};
    if (named.date.isValid())
        return named.moment();
    const QDateTime today(now.date(), named.time);
    return today <= now ? today : QDateTime(now.date().addDays(-1), named.time);
}

QDateTime filterEnd(QStringView text, const QDateTime &start, const QDateTime &now)
{
    const NamedTime named = namedTime(text);
    if (!named.isValid())
        return {};
    if (named.date.isValid())
        return named.moment();
    if (!start.isValid())
        return {now.date(), named.time};
    const QDateTime sameDay(start.date(), named.time);
    return sameDay > start ? sameDay : QDateTime(start.date().addDays(1), named.time);
}

} // namespace spillway
