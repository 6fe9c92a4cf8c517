// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingvalue.h"

#include "core/config/schema.h"

#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

struct Unit
{
    const char *suffix;
    qint64 factor;
};

constexpr std::array durationUnits {Unit {"ms", 1}, Unit {"s", 1000}, Unit {"m", 60'000},
                                    Unit {"h", 3'600'000}, Unit {"d", 86'400'000}};
constexpr std::array sizeUnits {
    Unit {"B", 1},     Unit {"KiB", 1LL << 10}, Unit {"MiB", 1LL << 20},   Unit {"GiB", 1LL << 30},
    Unit {"KB", 1000}, Unit {"MB", 1'000'000},  Unit {"GB", 1'000'000'000}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// digits[.digits] as a number; nothing else, so no exponents, signs, hexadecimal or "inf".
std::optional<double> parseDecimal(QByteArrayView text)
{
    bool dot = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool separator = text[i] == '.' && !dot && i > 0 && i + 1 < text.size();
        if (!isDigit(text[i]) && !separator)
            return {};
        dot = dot || separator;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.isEmpty() || error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

template <std::size_t N>
std::optional<qint64> parseWithUnit(QByteArrayView text, const std::array<Unit, N> &units,
                                    qint64 plainFactor)
{
    qsizetype digits = 0;
    while (digits < text.size() && (isDigit(text[digits]) || text[digits] == '.'))
        ++digits;
    const QByteArrayView suffix = text.sliced(digits).trimmed();
    std::optional<qint64> factor;
    if (suffix.isEmpty())
        factor = plainFactor;
    for (const Unit &unit : units) {
        if (suffix == QByteArrayView(unit.suffix))
            factor = unit.factor;
    }
    const auto number = parseDecimal(text.first(digits));
    if (!factor || !number)
        return {};
    const double product = std::round(*number * static_cast<double>(*factor));
    if (product > 9e15) // beyond this a double is no longer exact; no setting goes there
        return {};
    return static_cast<qint64>(product);
}

template <std::size_t N>
QString formatWithUnit(qint64 value, const std::array<Unit, N> &units, std::size_t count)
{
    std::size_t best = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (value != 0 && value % units[i].factor == 0)
            best = i;
    }
    return QString::number(value / units[best].factor) + QLatin1StringView(units[best].suffix);
}

} // namespace

std::optional<bool> parseBoolean(QByteArrayView text)
{
    const QByteArray lower = text.toByteArray().toLower();
    if (lower == "true" || lower == "yes" || lower == "on")
        return true;
    if (lower == "false" || lower == "no" || lower == "off")
        return false;
    return {};
}

std::optional<qint64> parseInteger(QByteArrayView text)
{
    const bool sign = text.startsWith('-') || text.startsWith('+');
    const QByteArrayView digits = text.sliced(sign ? 1 : 0);
    if (digits.isEmpty() || (digits.size() > 1 && digits[0] == '0') || !isDigit(digits[0]))
        return {};
    qint64 value = 0;
    const char *begin = text.startsWith('+') ? digits.data() : text.data();
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

std::optional<qint64> parseDuration(QByteArrayView text)
{
    return parseWithUnit(text, durationUnits, 1000);
}

std::optional<qint64> parseSize(QByteArrayView text)
{
    return parseWithUnit(text, sizeUnits, 1);
}

QString formatDuration(qint64 milliseconds)
{
    return milliseconds == 0 ? u"0s"_s : formatWithUnit(milliseconds, durationUnits, 4);
}

QString formatSize(qint64 bytes)
{
    return formatWithUnit(bytes, sizeUnits, 4);
}

std::optional<qint64> parseNumber(const Setting &setting, QByteArrayView text)
{
    std::optional<qint64> value;
    switch (setting.type) {
    case SettingType::Boolean:
        if (const auto flag = parseBoolean(text))
            value = *flag ? 1 : 0;
        return value;
    case SettingType::Integer:
        value = parseInteger(text);
        break;
    case SettingType::Duration:
        value = parseDuration(text);
        break;
    case SettingType::Size:
        value = parseSize(text);
        break;
    case SettingType::Text:
    case SettingType::Choice:
    case SettingType::Secret:
    case SettingType::TextList:
    case SettingType::ChoiceList:
    case SettingType::TextMap:
        break;
    }
    const bool limited = setting.minimum != 0 || setting.maximum != 0;
    if (value && limited && (*value < setting.minimum || *value > setting.maximum))
        return {};
    return value;
}

} // namespace spillway
