// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/requestsummary.h"

#include <QHash>

#include <algorithm>

namespace spillway {

namespace {

QString valueOf(const ExchangeRecord &record, FilterField field)
{
    switch (field) {
    case FilterField::Model:
        return QString::fromUtf8(record.modelServed.isEmpty() ? record.modelAsked
                                                              : record.modelServed);
    case FilterField::Key:
        return record.key;
    case FilterField::Client:
        return record.client;
    default:
        return {};
    }
}

} // namespace

RequestSummary summarize(const RequestList &loaded, const RequestList &shown)
{
    RequestSummary summary;
    for (const RequestPtr &request : loaded)
        summary.streaming += request->outcome == ExchangeOutcome::Running ? 1 : 0;
    for (const RequestPtr &request : shown) {
        if (request->cost)
            summary.spent += *request->cost;
        else if (request->usage.total().value > 0)
            ++summary.unpriced;
    }
    return summary;
}

std::vector<FilterChoice> frequentValues(const RequestList &loaded, FilterField field,
                                         std::size_t most)
{
    QHash<QString, int> counts;
    for (const RequestPtr &request : loaded) {
        const QString value = valueOf(*request, field);
        if (!value.isEmpty())
            ++counts[value];
    }
    std::vector<QString> names(counts.keyBegin(), counts.keyEnd());
    std::ranges::sort(names, [&counts](const QString &a, const QString &b) {
        const int countA = counts.value(a);
        const int countB = counts.value(b);
        return countA != countB ? countA > countB : a < b;
    });
    if (names.size() > most)
        names.resize(most);
    std::vector<FilterChoice> choices;
    choices.reserve(static_cast<std::size_t>(names.size()));
    for (const QString &name : names)
        choices.push_back({.value = name, .label = name});
    return choices;
}

} // namespace spillway
