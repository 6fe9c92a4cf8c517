// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/requesthistory.h"

#include "app/presentation/requests/filter/filtervalues.h"

#include <algorithm>

namespace spillway {

namespace {

bool isPlain(const FilterTerm &term)
{
    return !term.negated && term.values.size() == 1;
}

/// The class of status that all values of the term are in; 0 = several.
int onlyStatusClass(const FilterTerm &term)
{
    int only = 0;
    for (const FilterValue &value : term.values) {
        int one = statusClass(value.text);
        if (one == 0 && value.comparison == FilterComparison::Equal)
            one = static_cast<int>(value.number) / 100;
        const bool servable = one != 0 && !(one == 4 && value.number == 499);
        if (!servable || (only != 0 && only != one))
            return 0;
        only = one;
    }
    return only;
}

} // namespace

ExchangeQuery historyQuery(const FilterExpression &filter)
{
    ExchangeQuery query {.limit = RequestHistory::pageSize};
    for (const FilterTerm &term : filter.terms) {
        switch (term.field) {
        case FilterField::Text:
        case FilterField::Id:
            break; // the disk looks for texts in some of the members only
        case FilterField::Model:
        case FilterField::Key:
        case FilterField::Provider:
        case FilterField::Client:
        case FilterField::Path:
            if (isPlain(term)) {
                query.text = term.values.front().text;
                query.statusClass = 0;
                return query;
            }
            break;
        case FilterField::Status:
            if (!term.negated)
                query.statusClass = onlyStatusClass(term);
            break;
        default:
            break;
        }
    }
    return query;
}

RequestHistory::RequestHistory(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
}

void RequestHistory::restart(const FilterExpression &filter, const QByteArray &beforeId)
{
    ++m_generation;
    m_matcher = FilterMatcher(filter, QDateTime::currentDateTime());
    m_query = historyQuery(filter);
    m_query.beforeId = beforeId;
    m_pagesWithoutHit = 0;
    m_rows = 0;
    m_reached = {};
    enter(State::Ready);
}

void RequestHistory::readOn()
{
    if (m_state == State::Ready)
        readPage();
}

void RequestHistory::readMore()
{
    if (m_state == State::Paused || m_state == State::Failed) {
        m_pagesWithoutHit = 0;
        readPage();
    }
}

void RequestHistory::readPage()
{
    enter(State::Reading);
    const int generation = m_generation;
    m_proxy.query(m_query, this,
                  [this, generation](const Result<std::vector<ExchangeRecord>> &page) {
                      if (generation == m_generation)
                          take(page);
                  });
}

void RequestHistory::take(const Result<std::vector<ExchangeRecord>> &page)
{
    if (!page) {
        m_problem = page.error().message;
        enter(State::Failed);
        return;
    }
    std::vector<ExchangeRecord> hits;
    std::ranges::copy_if(*page, std::back_inserter(hits), [this](const ExchangeRecord &record) {
        return m_matcher.matches(record);
    });
    if (!page->empty()) {
        m_query.beforeId = page->back().id;
        m_reached =
            QDateTime::fromMSecsSinceEpoch(page->back().accepted.time_since_epoch().count());
    }
    m_rows += static_cast<int>(hits.size());
    m_pagesWithoutHit = hits.empty() ? m_pagesWithoutHit + 1 : 0;
    const int generation = m_generation;
    if (!hits.empty())
        Q_EMIT found(hits);
    if (generation != m_generation)
        return;
    if (page->size() < static_cast<std::size_t>(m_query.limit))
        enter(State::Complete);
    else if (m_rows >= maxRows)
        enter(State::Full);
    else if (!hits.empty())
        enter(State::Ready);
    else if (m_pagesWithoutHit >= pagesWithoutHit)
        enter(State::Paused);
    else
        readPage();
}

void RequestHistory::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace spillway
