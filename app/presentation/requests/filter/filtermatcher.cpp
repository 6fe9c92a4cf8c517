// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/filter/filtermatcher.h"

#include "app/presentation/requests/filter/filtervalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr int clientClosedRequest = 499;
constexpr double nanoDollars = 1e9;

bool contains(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

bool contains(const QByteArray &text, const QString &part)
{
    return QStringView(part).size() <= text.size()
        && QString::fromUtf8(text).contains(part, Qt::CaseInsensitive);
}

bool compares(double value, FilterComparison comparison, double with)
{
    switch (comparison) {
    case FilterComparison::Equal:
        return value == with;
    case FilterComparison::Less:
        return value < with;
    case FilterComparison::LessEqual:
        return value <= with;
    case FilterComparison::Greater:
        return value > with;
    case FilterComparison::GreaterEqual:
        return value >= with;
    }
    return false;
}

bool meetsStatusWord(const ExchangeRecord &record, const QString &word)
{
    if (word.compare("ok"_L1, Qt::CaseInsensitive) == 0)
        return record.outcome == ExchangeOutcome::Completed && record.status < 400;
    if (word.compare("error"_L1, Qt::CaseInsensitive) == 0)
        return isError(record);
    if (word.compare("running"_L1, Qt::CaseInsensitive) == 0)
        return record.outcome == ExchangeOutcome::Running;
    return record.outcome == ExchangeOutcome::ClientGone;
}

bool hasFeature(const ExchangeRecord &record, const QString &feature)
{
    if (feature.compare("retry"_L1, Qt::CaseInsensitive) == 0)
        return record.attempts.size() > 1;
    if (feature.compare("error"_L1, Qt::CaseInsensitive) == 0)
        return isError(record);
    if (feature.compare("cost"_L1, Qt::CaseInsensitive) == 0)
        return record.cost.has_value();
    if (feature.compare("tokens"_L1, Qt::CaseInsensitive) == 0)
        return record.usage.source != TokenUsage::Source::None;
    if (feature.compare("cache"_L1, Qt::CaseInsensitive) == 0)
        return record.usage.cacheRead.value > 0;
    return !record.conversation.isEmpty();
}

bool hasText(const ExchangeRecord &record, const QString &text)
{
    return contains(record.modelAsked, text) || contains(record.modelServed, text)
        || contains(record.key, text) || contains(record.provider, text)
        || contains(record.client, text) || contains(record.path, text)
        || contains(record.error, text) || contains(record.errorKind, text)
        || contains(record.id, text);
}

/// Milliseconds against seconds; what did not happen meets nothing.
bool comparesDuration(Milliseconds value, FilterComparison comparison, double seconds)
{
    return value >= Milliseconds::zero()
        && compares(static_cast<double>(value.count()), comparison, seconds * 1000);
}

/// Where the stretch that the filter asks for begins; invalid when it asks for none.
QDateTime startOf(const FilterExpression &expression, const QDateTime &now)
{
    const auto isStart = [](const FilterTerm &term) {
        return term.field == FilterField::After && !term.negated;
    };
    const auto term = std::ranges::find_if(expression.terms, isStart);
    return term != expression.terms.end() ? filterStart(term->values.front().text, now)
                                          : QDateTime();
}

} // namespace

int shownStatus(const ExchangeRecord &record)
{
    return record.outcome == ExchangeOutcome::ClientGone ? clientClosedRequest : record.status;
}

bool isError(const ExchangeRecord &record)
{
    switch (record.outcome) {
    case ExchangeOutcome::Running:
    case ExchangeOutcome::ClientGone:
        return false;
    case ExchangeOutcome::Completed:
        return record.status >= 400;
    case ExchangeOutcome::Refused:
    case ExchangeOutcome::Failed:
    case ExchangeOutcome::Broken:
    case ExchangeOutcome::Interrupted:
        return true;
    }
    return false;
}

FilterMatcher::FilterMatcher(const FilterExpression &expression, const QDateTime &now)
{
    const QDateTime start = startOf(expression, now);
    for (const FilterTerm &term : expression.terms) {
        Term ready {.field = term.field, .negated = term.negated};
        for (const FilterValue &value : term.values) {
            Value made {.comparison = value.comparison, .text = value.text, .number = value.number};
            if (filterFieldRow(term.field).kind == FilterKind::Status)
                made.statusClass = statusClass(value.text);
            if (term.field == FilterField::After)
                made.utcMilliseconds = filterStart(value.text, now).toMSecsSinceEpoch();
            if (term.field == FilterField::Before)
                made.utcMilliseconds = filterEnd(value.text, start, now).toMSecsSinceEpoch();
            ready.values.push_back(std::move(made));
        }
        m_terms.push_back(std::move(ready));
    }
}

bool FilterMatcher::matches(const ExchangeRecord &record) const
{
    return std::ranges::all_of(m_terms, [&](const Term &term) {
        const bool met = std::ranges::any_of(
            term.values, [&](const Value &value) { return meets(record, term.field, value); });
        return met != term.negated;
    });
}

bool FilterMatcher::meets(const ExchangeRecord &record, FilterField field, const Value &value)
{
    const auto count = [&](auto number) {
        return compares(static_cast<double>(number), value.comparison, value.number);
    };
    switch (field) {
    case FilterField::Text:
        return hasText(record, value.text);
    case FilterField::Status: {
        const int status = shownStatus(record);
        if (value.statusClass != 0)
            return status / 100 == value.statusClass;
        if (value.number == 0)
            return meetsStatusWord(record, value.text);
        return status != 0 && count(status);
    }
    case FilterField::Model:
        return contains(record.modelAsked, value.text) || contains(record.modelServed, value.text);
    case FilterField::Key:
        return contains(record.key, value.text);
    case FilterField::Provider:
        return contains(record.provider, value.text);
    case FilterField::Client:
        return contains(record.client, value.text);
    case FilterField::Account:
        return contains(record.account, value.text);
    case FilterField::Path:
        return contains(record.path, value.text);
    case FilterField::Id:
        return contains(record.id, value.text);
    case FilterField::Cost:
        return record.cost && count(static_cast<double>(record.cost->value) / nanoDollars);
    case FilterField::FirstToken:
        return comparesDuration(record.firstToken, value.comparison, value.number);
    case FilterField::Duration:
        return comparesDuration(record.finished, value.comparison, value.number);
    case FilterField::TokensIn:
        return record.usage.source != TokenUsage::Source::None && count(record.usage.input().value);
    case FilterField::TokensOut:
        return record.usage.source != TokenUsage::Source::None
            && count(record.usage.totalOutput().value);
    case FilterField::Attempts:
        return count(record.attempts.size());
    case FilterField::Has:
        return hasFeature(record, value.text);
    case FilterField::After:
        return record.accepted.time_since_epoch().count() >= value.utcMilliseconds;
    case FilterField::Before:
        return record.accepted.time_since_epoch().count() < value.utcMilliseconds;
    }
    return false;
}

} // namespace spillway
