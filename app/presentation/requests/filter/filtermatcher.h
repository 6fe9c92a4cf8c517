// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/requests/filter/filterexpression.h"
#include "core/telemetry/exchangerecord.h"

#include <QDateTime>

namespace spillway {

/// A filter made ready to be asked often: 10,000 requests take a few milliseconds. Value.
class FilterMatcher final
{
public:
    FilterMatcher() = default;
    /// `now` gives times without a date their day.
    FilterMatcher(const FilterExpression &expression, const QDateTime &now);

    [[nodiscard]] bool matchesEverything() const { return m_terms.empty(); }
    [[nodiscard]] bool matches(const ExchangeRecord &record) const;

private:
    struct Value
    {
        FilterComparison comparison = FilterComparison::Equal;
        QString text;
        double number = 0;
        int statusClass = 0; ///< Status only
        qint64 utcMilliseconds = 0; ///< After, Before
    };
    struct Term
    {
        FilterField field = FilterField::Text;
        bool negated = false;
        std::vector<Value> values;
    };

    [[nodiscard]] static bool meets(const ExchangeRecord &record, FilterField field,
                                    const Value &value);

    std::vector<Term> m_terms;
};

/// The status that people see: 499 when the client left, 0 while none is known.
[[nodiscard]] int shownStatus(const ExchangeRecord &record);
/// Something a person may want to look at; a client that left is nobody's fault.
[[nodiscard]] bool isError(const ExchangeRecord &record);

} // namespace spillway
