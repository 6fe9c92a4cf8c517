// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/requests/filter/filterexpression.h"

#include <optional>

namespace spillway {

/// Where a filter cannot be read and what could be written instead.
struct FilterError
{
    enum class Kind : std::uint8_t {
        UnknownField, ///< `hint`: the nearest field
        MissingValue, ///< a field, a comma or a minus with nothing after it; `hint`: an example
        BadValue, ///< `hint`: an example, or the nearest word
        NotComparable, ///< "model:>5"; `hint`: an example
        OpenQuote,
    };

    Kind kind = Kind::UnknownField;
    qsizetype position = 0; ///< UTF-16 units from the start
    qsizetype length = 0;
    QString text; ///< the part that is wrong
    QString hint; ///< may be empty

    friend bool operator==(const FilterError &, const FilterError &) = default;
};

/// The terms that could be read, and the first fault.
struct FilterParse
{
    FilterExpression expression;
    std::optional<FilterError> error;
};

/// Reads a request filter:
///   filter = { term }              by spaces: all have to be met
///   term   = ["-"] [field ":"] value { "," value }      "-" = not, "," = or
///   value  = [">=" | "<=" | ">" | "<" | "="] (word | '"' text '"')
/// The colon may be left out before a comparison (cost>0.05). Any text is safe; pure.
[[nodiscard]] FilterParse parseFilter(QStringView text);

/// A value of a field from its text, by equality; nothing when the field cannot take it.
[[nodiscard]] std::optional<FilterValue> filterValue(FilterField field, const QString &text);

} // namespace spillway
