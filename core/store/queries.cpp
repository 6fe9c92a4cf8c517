// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/queries.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr int chunk = 20'000; ///< rows of an index that are looked at between two looks at the time
constexpr std::size_t maxStreamedNames = 200;
constexpr int maxLimit = 100'000;
const QStringList &textColumns()
{
    static const QStringList columns {u"model_asked"_s, u"model_served"_s, u"provider"_s,
                                      u"key"_s,         u"client"_s,       u"path"_s};
    return columns;
}

QString is(const QString &column, qint64 value)
{
    return u"%1 = %2"_s.arg(column).arg(value);
}

/// `text` as an SQL literal for LIKE with ESCAPE '\\'.
QString pattern(QString text)
{
    text.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    text.replace(u'\'', "''"_L1).remove(QChar(0));
    return u"'%"_s + text + u"%' ESCAPE '\\'"_s;
}

QString inList(const QString &column, const std::vector<qint64> &values)
{
    QStringList numbers;
    for (const qint64 value : values)
        numbers.append(QString::number(value));
    return column + u" IN ("_s + numbers.join(u',') + u')';
}

} // namespace

ExchangeSearch::Plan ExchangeSearch::plan(const ExchangeQuery &query) const
{
    // Filters from the most to the least selective; the first one gives the streams, the others are
    // tested.
    struct Filter
    {
        std::vector<Stream> streams;
        QString test;
        bool errors = false;
    };
    std::vector<Filter> filters;
    Plan result;
    const auto byName = [&](const QStringList &columns, const QString &text) {
        if (text.isEmpty())
            return;
        const std::optional<qint64> number = m_database.names().find(text);
        if (!number) {
            result.nothing = true;
            return;
        }
        Filter filter;
        QStringList tests;
        for (const QString &column : columns) {
            tests.append(is(column, *number));
            filter.streams.push_back({tests.back()});
        }
        filter.test = u'(' + tests.join(u" OR "_s) + u')';
        filters.push_back(std::move(filter));
    };
    byName({u"key"_s}, query.key);
    byName({u"provider"_s}, query.provider);
    const QString statusTest = is(u"status / 100"_s, query.statusClass);
    if (query.statusClass >= 4)
        filters.push_back({std::vector<Stream> {{statusTest}}, statusTest, false});
    byName({u"model_asked"_s, u"model_served"_s}, query.model);
    if (!query.text.isEmpty()) {
        const std::vector<qint64> names = m_database.names().containing(query.text);
        Filter filter;
        QStringList tests;
        for (const QString &column : textColumns()) {
            tests.append(inList(column, names));
            for (const qint64 name : names)
                filter.streams.push_back({is(column, name)});
        }
        tests.append(u"EXISTS (SELECT 1 FROM errors WHERE errors.position = exchanges.position AND "
                     "errors.text LIKE "_s
                     + pattern(query.text) + u')');
        filter.test = u'(' + tests.join(u" OR "_s) + u')';
        filter.errors = true;
        if (names.size() > maxStreamedNames) {
            filter.streams = std::vector<Stream>(1);
            filter.errors = false; // a walk over all rows with the test meets the errors too
        }
        filters.push_back(std::move(filter));
    }
    if (query.statusClass > 0 && query.statusClass < 4)
        filters.push_back({std::vector<Stream> {{statusTest}}, statusTest, false});

    if (filters.empty()) {
        result.streams = std::vector<Stream>(1);
        return result;
    }
    // A text that goes with other filters is only tested: its streams are many and leave nothing
    // out.
    result.streams = std::move(filters.front().streams);
    result.searchErrors = filters.front().errors && filters.size() == 1;
    QStringList residual;
    if (filters.front().errors && filters.size() > 1)
        result.streams = std::vector<Stream>(1);
    const bool wholeTable =
        result.streams.size() == 1 && result.streams.front().condition.isEmpty();
    for (std::size_t i = wholeTable ? 0 : 1; i < filters.size(); ++i)
        residual.append(filters[i].test);
    result.residual = residual.join(u" AND "_s);
    return result;
}

Result<std::vector<qint64>> ExchangeSearch::positions(const QString &statement)
{
    QSqlQuery query = m_database.query();
    if (!query.exec(statement))
        return m_database.failure(query.lastError());
    std::vector<qint64> found;
    while (query.next())
        found.push_back(query.value(0).toLongLong());
    if (query.lastError().isValid())
        return m_database.failure(query.lastError());
    return found;
}

Result<void> ExchangeSearch::walk(const Stream &stream, const Plan &plan, qint64 before, int limit,
                                  std::vector<qint64> &found)
{
    const QString condition = stream.condition.isEmpty() ? u"1"_s : stream.condition;
    const auto select = [&](const QString &where, int count, int offset) {
        return u"SELECT position FROM exchanges WHERE %1 AND %2 ORDER BY position DESC LIMIT %3 OFFSET %4"_s
            .arg(condition, where)
            .arg(count)
            .arg(offset);
    };
    if (plan.residual.isEmpty()) {
        const Result<std::vector<qint64>> page =
            positions(select(u"position < %1"_s.arg(before), limit, 0));
        if (!page)
            return page.error();
        found.insert(found.end(), page->begin(), page->end());
        return {};
    }
    do {
        const Result<std::vector<qint64>> end =
            positions(select(u"position < %1"_s.arg(before), 1, chunk - 1));
        if (!end)
            return end.error();
        const qint64 lowest = end->empty() ? 0 : end->front();
        const Result<std::vector<qint64>> page = positions(select(
            u"position < %1 AND position >= %2 AND %3"_s.arg(before).arg(lowest).arg(plan.residual),
            limit, 0));
        if (!page)
            return page.error();
        found.insert(found.end(), page->begin(), page->end());
        limit -= static_cast<int>(page->size());
        before = lowest;
    } while (limit > 0 && before > 0 && std::chrono::steady_clock::now() < m_deadline);
    return {};
}

Result<void> ExchangeSearch::walkErrors(const QString &text, qint64 before, int limit,
                                        std::vector<qint64> &found)
{
    const QString like = pattern(text);
    do {
        const Result<std::vector<qint64>> end = positions(
            u"SELECT position FROM errors WHERE position < %1 ORDER BY position DESC LIMIT 1 OFFSET %2"_s
                .arg(before)
                .arg(chunk - 1));
        if (!end)
            return end.error();
        const qint64 lowest = end->empty() ? 0 : end->front();
        const Result<std::vector<qint64>> page = positions(
            u"SELECT position FROM errors WHERE position < %1 AND position >= %2 AND text LIKE %3 "
            "ORDER BY position DESC LIMIT %4"_s.arg(
                QString::number(before), QString::number(lowest), like, QString::number(limit)));
        if (!page)
            return page.error();
        found.insert(found.end(), page->begin(), page->end());
        limit -= static_cast<int>(page->size());
        before = lowest;
    } while (limit > 0 && before > 0 && std::chrono::steady_clock::now() < m_deadline);
    return {};
}

Result<std::vector<ExchangeRecord>> ExchangeSearch::run(const ExchangeQuery &query)
{
    m_deadline = std::chrono::steady_clock::now() + budget;
    const int limit = std::clamp(query.limit, 0, maxLimit);
    qint64 before = std::numeric_limits<qint64>::max();
    if (!query.beforeId.isEmpty()) {
        const Result<std::optional<qint64>> known = m_rows.positionOf(query.beforeId);
        if (!known)
            return known.error();
        if (!known->has_value()) // retention has taken it, and everything older with it
            return std::vector<ExchangeRecord>();
        before = **known;
    }
    const Plan searchPlan = plan(query);
    if (searchPlan.nothing || limit == 0)
        return std::vector<ExchangeRecord>();

    std::vector<qint64> found;
    for (const Stream &stream : searchPlan.streams) {
        if (const Result<void> walked = walk(stream, searchPlan, before, limit, found); !walked)
            return walked.error();
    }
    if (searchPlan.searchErrors) {
        if (const Result<void> walked = walkErrors(query.text, before, limit, found); !walked)
            return walked.error();
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (found.size() > static_cast<std::size_t>(limit))
        found.resize(static_cast<std::size_t>(limit));
    const bool everyRow = searchPlan.streams.size() == 1
        && searchPlan.streams.front().condition.isEmpty() && searchPlan.residual.isEmpty();
    if (everyRow && !found.empty())
        return m_rows.between(found.back(), found.front());
    return m_rows.at(found);
}

} // namespace spillway
