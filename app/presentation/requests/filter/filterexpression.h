// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/requests/filter/filterfield.h"

#include <vector>

namespace spillway {

enum class FilterComparison : std::uint8_t { Equal, Less, LessEqual, Greater, GreaterEqual };

/// One alternative of a term: what is written after the field's colon or comma.
struct FilterValue
{
    FilterComparison comparison = FilterComparison::Equal;
    QString text; ///< as written, without quotes
    double number = 0; ///< Status: the code; Dollars; Duration: seconds; Count

    friend bool operator==(const FilterValue &, const FilterValue &) = default;
};

/// "-model:opus,sonnet": met when any value is met, or with `negated` when none is.
struct FilterTerm
{
    FilterField field = FilterField::Text;
    bool negated = false;
    bool bare = false; ///< a word without a field
    std::vector<FilterValue> values; ///< at least one

    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

/// A request filter: all terms have to be met; no term at all is met by everything. Value.
struct FilterExpression
{
    std::vector<FilterTerm> terms;

    [[nodiscard]] bool isEmpty() const { return terms.empty(); }
    /// The values that some term asks for by equality, without negated terms: what a chip shows.
    [[nodiscard]] QStringList values(FilterField field) const;
    /// Makes `values` the only ones that are asked for by equality; comparisons and negated terms
    /// of the field stay. None takes the term away.
    void setValues(FilterField field, const QStringList &values);

    friend bool operator==(const FilterExpression &, const FilterExpression &) = default;
};

/// The text that parses to the same expression.
[[nodiscard]] QString printFilter(const FilterExpression &expression);
/// A value as it may stand in a filter: quoted when it has to be.
[[nodiscard]] QString quotedFilterValue(const QString &text);

} // namespace spillway
