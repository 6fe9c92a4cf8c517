// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonview.h"

#include "core/base/bytescan.h"
#include "core/base/jsonscan.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace spillway {

using namespace jsonscan;

namespace {

/// `first` is the first byte of a value that afterValue has accepted.
JsonView::Type typeOf(char first)
{
    switch (first) {
    case '"':
        return JsonView::Type::String;
    case '{':
        return JsonView::Type::Object;
    case '[':
        return JsonView::Type::Array;
    case 't':
    case 'f':
        return JsonView::Type::Bool;
    case 'n':
        return JsonView::Type::Null;
    default:
        return JsonView::Type::Number;
    }
}

/// The value of `digits` × 10^exponent if it is an integer that fits.
std::optional<qint64> scaledInteger(bool negative, QByteArray digits, qint64 exponent)
{
    while (exponent < 0 && digits.endsWith('0')) {
        digits.chop(1);
        ++exponent;
    }
    const auto significant =
        std::ranges::find_if(std::as_const(digits), [](char c) { return c != '0'; });
    digits.remove(0, significant - digits.cbegin());
    if (digits.isEmpty())
        return 0;
    constexpr qint64 mostDigits = std::numeric_limits<qint64>::digits10 + 1;
    if (exponent < 0 || exponent > mostDigits || digits.size() + exponent > mostDigits)
        return {};
    digits.append(exponent, '0');
    if (negative)
        digits.prepend('-');
    qint64 result = 0;
    const auto [end, error] = std::from_chars(digits.cbegin(), digits.cend(), result);
    if (error != std::errc() || end != digits.cend())
        return {};
    return result;
}

} // namespace

JsonView JsonView::document(QByteArrayView text)
{
    const qsizetype begin = afterSpace(text, 0);
    const qsizetype end = afterValue(text, begin);
    if (end == malformed || afterSpace(text, end) != text.size())
        return {};
    return {typeOf(text[begin]), text.sliced(begin, end - begin), begin};
}

JsonView JsonView::operator[](QByteArrayView name) const
{
    JsonView found;
    if (m_type == Type::Object) {
        Cursor cursor(*this);
        while (cursor.next()) {
            if (cursor.name == name)
                found = cursor.value();
        }
    }
    return found;
}

std::optional<QByteArray> JsonView::string() const
{
    if (m_type != Type::String)
        return {};
    return decodedString(m_raw.sliced(1, m_raw.size() - 2));
}

QByteArray JsonView::stringOr(QByteArrayView fallback) const
{
    std::optional<QByteArray> text = string();
    return text ? *std::move(text) : fallback.toByteArray();
}

std::optional<qint64> JsonView::integer() const
{
    if (m_type != Type::Number)
        return {};
    qint64 plain = 0;
    const auto [end, error] = std::from_chars(m_raw.cbegin(), m_raw.cend(), plain);
    if (end == m_raw.cend())
        return error == std::errc() ? std::optional(plain) : std::nullopt;

    const bool negative = m_raw.startsWith('-');
    const QByteArrayView unsignedPart = m_raw.sliced(negative ? 1 : 0);
    const auto exponentMark =
        std::ranges::find_if(unsignedPart, [](char c) { return c == 'e' || c == 'E'; });
    QByteArray digits = unsignedPart.first(exponentMark - unsignedPart.begin()).toByteArray();
    qint64 exponent = 0;
    if (exponentMark != unsignedPart.end()) {
        constexpr qint64 largest = std::numeric_limits<int>::max();
        const bool plus = exponentMark[1] == '+';
        const auto parsed =
            std::from_chars(exponentMark + (plus ? 2 : 1), unsignedPart.end(), exponent);
        if (parsed.ec != std::errc())
            exponent = exponentMark[1] == '-' ? -largest : largest;
        exponent = std::clamp(exponent, -largest, largest); // no text is longer
    }
    if (const qsizetype point = digits.indexOf('.'); point >= 0) {
        exponent -= digits.size() - point - 1;
        digits.remove(point, 1);
    }
    return scaledInteger(negative, std::move(digits), exponent);
}

std::optional<double> JsonView::number() const
{
    if (m_type != Type::Number)
        return {};
    bool inRange = false;
    const double result = m_raw.toDouble(&inRange);
    return inRange ? std::optional(result) : std::nullopt;
}

std::optional<bool> JsonView::boolean() const
{
    if (m_type != Type::Bool)
        return {};
    return m_raw.front() == 't';
}

JsonView::Cursor::Cursor(const JsonView &container)
    : text(container.m_raw)
    , base(container.m_offset)
    , pos(1)
    , closer(container.m_type == Type::Object ? '}' : ']')
    , failed(container.m_type != Type::Object && container.m_type != Type::Array)
{
}

bool JsonView::Cursor::next()
{
    if (failed || pos >= text.size())
        return false;
    skipSpace();
    failed = true; // until the whole step has gone well
    if (pos >= text.size())
        return false;
    if (text[pos] == closer) {
        pos = text.size();
        failed = false;
        return false;
    }
    if (!first) {
        if (text[pos] != ',')
            return false;
        ++pos;
        skipSpace();
    }
    first = false;
    if (closer == '}' && !readName())
        return false;
    valueBegin = pos;
    valueEnd = afterValue(text, pos);
    if (valueEnd == malformed)
        return false;
    pos = valueEnd;
    failed = false;
    return true;
}

JsonView JsonView::Cursor::value() const
{
    return {typeOf(text[valueBegin]), text.sliced(valueBegin, valueEnd - valueBegin),
            base + valueBegin};
}

bool JsonView::Cursor::readName()
{
    if (pos >= text.size() || text[pos] != '"')
        return false;
    const qsizetype end = afterString(text, pos);
    if (end == malformed)
        return false;
    name = text.sliced(pos + 1, end - pos - 2);
    if (findControlOr<'\\'>(name.data(), name.data() + name.size()) != name.data() + name.size()) {
        std::optional<QByteArray> plain = decodedString(name);
        if (!plain)
            return false;
        decodedName = *std::move(plain);
        name = decodedName;
    }
    pos = end;
    skipSpace();
    if (pos >= text.size() || text[pos] != ':')
        return false;
    ++pos;
    skipSpace();
    return true;
}

void JsonView::Cursor::skipSpace()
{
    pos = afterSpace(text, pos);
}

} // namespace spillway
