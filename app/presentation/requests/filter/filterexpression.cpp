// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/filter/filterexpression.h"

#include "app/presentation/requests/filter/filterparser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

QLatin1StringView comparisonSign(FilterComparison comparison)
{
    switch (comparison) {
    case FilterComparison::Equal:
        return {};
    case FilterComparison::Less:
        return "<"_L1;
    case FilterComparison::LessEqual:
        return "<="_L1;
    case FilterComparison::Greater:
        return ">"_L1;
    case FilterComparison::GreaterEqual:
        return ">="_L1;
    }
    return {};
}

bool needsQuotes(const QString &text)
{
    return text.isEmpty() || std::ranges::any_of(text, [](QChar c) {
               return c.isSpace() || u",\"<>=\\"_s.contains(c);
           });
}

QString quoted(QString text)
{
    text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + text + u'"';
}

bool asksForOne(const FilterTerm &term, FilterField field)
{
    return term.field == field && !term.negated && !term.bare
        && std::ranges::all_of(term.values, [](const FilterValue &value) {
               return value.comparison == FilterComparison::Equal;
           });
}

QString printTerm(const FilterTerm &term)
{
    QString text;
    if (term.negated)
        text += u'-';
    if (!term.bare)
        text += filterFieldRow(term.field).name + ':'_L1;
    bool first = true;
    for (const FilterValue &value : term.values) {
        if (!first)
            text += u',';
        first = false;
        // A bare word with a colon would read as a field, one with a minus as a negation.
        const bool ambiguous =
            term.bare && (value.text.contains(u':') || value.text.startsWith(u'-'));
        text += comparisonSign(value.comparison);
        text += ambiguous ? quoted(value.text) : quotedFilterValue(value.text);
    }
    return text;
}

} // namespace

QStringList FilterExpression::values(FilterField field) const
{
    QStringList texts;
    for (const FilterTerm &term : terms) {
        if (!asksForOne(term, field))
            continue;
        for (const FilterValue &value : term.values) {
            if (!texts.contains(value.text, Qt::CaseInsensitive))
                texts.append(value.text);
        }
    }
    return texts;
}

void FilterExpression::setValues(FilterField field, const QStringList &texts)
{
    FilterTerm term {.field = field};
    for (const QString &text : texts) {
        if (std::optional<FilterValue> value = filterValue(field, text))
            term.values.push_back(std::move(*value));
    }
    const auto isOne = [field](const FilterTerm &candidate) {
        return asksForOne(candidate, field);
    };
    const auto first = std::ranges::find_if(terms, isOne);
    const auto place = first - terms.begin();
    std::erase_if(terms, isOne);
    if (!term.values.empty())
        terms.insert(terms.begin() + place, std::move(term));
}

QString printFilter(const FilterExpression &expression)
{
    QStringList parts;
    for (const FilterTerm &term : expression.terms)
        parts.append(printTerm(term));
    return parts.join(u' ');
}

QString quotedFilterValue(const QString &text)
{
    return needsQuotes(text) ? quoted(text) : text;
}

} // namespace spillway
