// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Theme/fmt.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr QChar narrowSpace(0x202F);
constexpr QChar leftToRightIsolate(0x2066);
constexpr QChar popIsolate(0x2069);

QString withUnit(const QString &number, const QString &unit)
{
    return number + narrowSpace + unit;
}

/// Three significant digits: 1.84, 14.2, 820.
int significantDecimals(double value)
{
    return value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
}

bool known(double value)
{
    return std::isfinite(value) && value >= 0;
}

} // namespace

void Fmt::setLatinDigits(bool latin)
{
    if (m_latinDigits == latin)
        return;
    m_latinDigits = latin;
    Q_EMIT localeChanged();
}

QString Fmt::dash()
{
    return u"–"_s;
}

QLocale Fmt::locale() const
{
    return QLocale();
}

/// QLocale has no switch for the digits: replace them, and the marks that go with them.
QString Fmt::digits(QString text) const
{
    const uint zero = locale().zeroDigit().at(0).unicode();
    if (!m_latinDigits || zero == U'0')
        return text;
    for (QChar &character : text) {
        const uint code = character.unicode();
        if (code >= zero && code < zero + 10)
            character = QChar(u'0' + static_cast<char16_t>(code - zero));
        else if (code == 0x066B)
            character = u'.';
        else if (code == 0x066C)
            character = u',';
    }
    return text;
}

QString Fmt::decimal(double value, int decimals) const
{
    return digits(locale().toString(value, 'f', decimals));
}

QString Fmt::padded(int value) const
{
    const QString text = digits(locale().toString(value));
    return value < 10 ? digits(locale().zeroDigit()) + text : text;
}

QString Fmt::usd(double dollars, int decimals) const
{
    if (!std::isfinite(dollars))
        return dash();
    const double size = std::abs(dollars);
    const int places = decimals >= 0 ? decimals : (size > 0 && size < 0.1 ? 4 : 2);
    return digits(locale().toCurrencyString(dollars, u"$"_s, places));
}

QString Fmt::num(double value, int decimals) const
{
    return std::isfinite(value) ? decimal(value, decimals) : dash();
}

QString Fmt::compact(double value) const
{
    if (!std::isfinite(value))
        return dash();
    const double size = std::abs(value);
    if (size < 9999.5)
        return decimal(value, 0);
    //: Thousands, millions and billions after a number: 47.1k, 38.6M, 1.20B
    if (size < 999'500)
        return tr("%1k").arg(decimal(value / 1e3, size < 99'950 ? 1 : 0));
    if (size < 999'500'000)
        return tr("%1M").arg(decimal(value / 1e6, significantDecimals(size / 1e6)));
    return tr("%1B").arg(decimal(value / 1e9, significantDecimals(size / 1e9)));
}

QString Fmt::ms(double milliseconds) const
{
    if (!known(milliseconds))
        return dash();
    if (milliseconds < 999.5)
        return withUnit(decimal(milliseconds, 0), tr("ms", "milliseconds"));
    if (milliseconds < 59'950)
        return withUnit(decimal(milliseconds / 1000, milliseconds < 9'995 ? 2 : 1),
                        tr("s", "seconds"));
    return duration(milliseconds / 1000);
}

QString Fmt::pct(double percent, int decimals) const
{
    if (!std::isfinite(percent))
        return dash();
    const QString sign = digits(locale().percent());
    const QString number = decimal(percent, decimals);
    // Where the locale sets a space before the sign (German, French) ours is the narrow one.
    const bool spaced = QLocale::German == locale().language()
        || QLocale::French == locale().language() || QLocale::Spanish == locale().language()
        || QLocale::Russian == locale().language() || QLocale::Swedish == locale().language()
        || QLocale::Czech == locale().language();
    return spaced ? number + narrowSpace + sign : number + sign;
}

QString Fmt::duration(double seconds) const
{
    if (!known(seconds))
        return dash();
    const auto whole = static_cast<qint64>(std::llround(seconds));
    const auto first = [&](qint64 value, const QString &unit) {
        return withUnit(digits(locale().toString(value)), unit);
    };
    const auto second = [&](qint64 value, const QString &unit, bool pad) {
        const QString number =
            pad ? padded(static_cast<int>(value)) : digits(locale().toString(value));
        return QString(narrowSpace + withUnit(number, unit));
    };
    if (whole < 60)
        return first(whole, tr("s", "seconds"));
    if (whole < 3600)
        return first(whole / 60, tr("m", "minutes")) + second(whole % 60, tr("s", "seconds"), true);
    if (whole < 86'400)
        return first(whole / 3600, tr("h", "hours"))
            + second(whole % 3600 / 60, tr("m", "minutes"), true);
    return first(whole / 86'400, tr("d", "days"))
        + second(whole % 86'400 / 3600, tr("h", "hours"), false);
}

QString Fmt::countdown(double seconds) const
{
    if (!known(seconds))
        return dash();
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    const QString tail = padded(static_cast<int>(whole % 60));
    if (whole < 3600)
        return ltr(u"%1:%2"_s.arg(digits(locale().toString(whole / 60)), tail));
    return ltr(u"%1:%2:%3"_s.arg(digits(locale().toString(whole / 3600)),
                                 padded(static_cast<int>(whole % 3600 / 60)), tail));
}

QString Fmt::bytes(double count) const
{
    if (!known(count))
        return dash();
    static constexpr std::array<const char *, 4> units {QT_TR_NOOP("B"), QT_TR_NOOP("kB"),
                                                        QT_TR_NOOP("MB"), QT_TR_NOOP("GB")};
    std::size_t unit = 0;
    double value = count;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return withUnit(decimal(value, unit == 0 || value >= 99.95 ? 0 : 1), tr(units.at(unit)));
}

QString Fmt::perSecond(double tokens) const
{
    return known(tokens) ? withUnit(decimal(tokens, tokens < 9.95 ? 1 : 0), tr("tok/s")) : dash();
}

QString Fmt::relative(const QDateTime &when) const
{
    return relative(when, QDateTime::currentDateTime());
}

QString Fmt::relative(const QDateTime &when, const QDateTime &now) const
{
    if (!when.isValid())
        return dash();
    const qint64 seconds = when.secsTo(now);
    if (seconds < -60)
        return full(when);
    if (seconds < 5)
        return tr("just now");
    if (seconds < 60)
        return digits(tr("%Ln second(s) ago", nullptr, static_cast<int>(seconds)));
    if (seconds < 3600)
        return digits(tr("%Ln minute(s) ago", nullptr, static_cast<int>(seconds / 60)));
    if (when.toLocalTime().date() == now.toLocalTime().date())
        return shortTime(when);
    return day(when);
}

QString Fmt::time(const QDateTime &when) const
{
    if (!when.isValid())
        return dash();
    // The short form is the one that has the locale's 12 or 24 hours and no zone; it lacks the
    // seconds.
    QString pattern = locale().timeFormat(QLocale::ShortFormat);
    if (!pattern.contains(u's'))
        pattern.replace(u"mm"_s, u"mm:ss"_s);
    return ltr(digits(locale().toString(when.toLocalTime().time(), pattern)));
}

QString Fmt::shortTime(const QDateTime &when) const
{
    if (!when.isValid())
        return dash();
    QString pattern = locale().timeFormat(QLocale::ShortFormat);
    pattern.remove(u":ss"_s); // the C locale's short form has seconds
    return ltr(digits(locale().toString(when.toLocalTime().time(), pattern)));
}

QString Fmt::day(const QDateTime &when) const
{
    if (!when.isValid())
        return dash();
    const bool monthFirst = locale().dateFormat(QLocale::ShortFormat).startsWith(u'M');
    return digits(
        locale().toString(when.toLocalTime().date(), monthFirst ? u"MMM d"_s : u"d MMM"_s));
}

QString Fmt::full(const QDateTime &when) const
{
    return when.isValid() ? digits(locale().toString(when.toLocalTime(), QLocale::ShortFormat))
                          : dash();
}

QString Fmt::ltr(const QString &text)
{
    return text.isEmpty() ? text : QString(leftToRightIsolate + text + popIsolate);
}

} // namespace spillway
