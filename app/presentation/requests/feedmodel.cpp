// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/feedmodel.h"

#include <algorithm>
#include <set>

namespace spillway {

namespace {

RequestPtr keep(const ExchangeRecord &record)
{
    return std::make_shared<const ExchangeRecord>(record);
}

bool newerFirst(const RequestPtr &a, const RequestPtr &b)
{
    return a->id > b->id;
}

} // namespace

FeedModel::FeedModel(std::size_t capacity, QObject *parent)
    : QAbstractListModel(parent)
    , m_capacity(capacity)
    , m_limit(capacity)
{
    connect(this, &FeedModel::rowsInserted, this, &FeedModel::countChanged);
    connect(this, &FeedModel::rowsRemoved, this, &FeedModel::countChanged);
    connect(this, &FeedModel::modelReset, this, &FeedModel::countChanged);
}

int FeedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

void FeedModel::reset(std::span<const ExchangeRecord> records)
{
    beginResetModel();
    m_loaded.clear();
    m_shown.clear();
    for (const ExchangeRecord &record : records)
        m_loaded.put(keep(record));
    m_limit = m_capacity;
    m_loaded.truncate(m_limit);
    for (const RequestPtr &request : m_loaded) {
        if (m_matcher.matches(*request))
            m_shown.insert(m_shown.size(), {request});
    }
    endResetModel();
}

bool FeedModel::hasGapTo(std::span<const ExchangeRecord> records) const
{
    if (m_loaded.isEmpty() || records.size() < m_capacity)
        return false;
    const auto oldest = std::ranges::min_element(records, {}, &ExchangeRecord::id);
    return oldest->id > m_loaded.newest()->id;
}

void FeedModel::merge(std::span<const ExchangeRecord> records)
{
    if (records.empty())
        return;
    if (m_loaded.isEmpty() || hasGapTo(records)) {
        reset(records);
        return;
    }
    Changes changes;
    for (const ExchangeRecord &record : records) {
        const bool forgotten = m_loaded.size() >= m_capacity && record.id < m_loaded.oldest()->id;
        if (!forgotten)
            note(record, changes);
    }
    removeRequests(changes.removed);
    insertRequests(std::move(changes.added));
    announceChanges(changes.changed);
    trim();
}

void FeedModel::note(const ExchangeRecord &record, Changes &changes)
{
    const std::optional<std::size_t> known = m_loaded.find(record.id);
    if (known && *m_loaded[*known] == record) // catching up brings many that are the same
        return;
    const RequestPtr request = keep(record);
    if (known)
        m_loaded.replace(*known, request);
    else
        m_loaded.put(request);
    const bool wanted = m_matcher.matches(*request);
    const std::optional<std::size_t> row = m_shown.find(request->id);
    if (row && wanted) {
        m_shown.replace(*row, request);
        changes.changed.push_back(request->id);
    } else if (row) {
        changes.removed.push_back(request->id);
    } else if (wanted) {
        changes.added.push_back(request);
    }
}

void FeedModel::removeRequests(const std::vector<QByteArray> &ids)
{
    std::set<std::size_t, std::greater<>> rows;
    for (const QByteArray &id : ids) {
        if (const auto row = m_shown.find(id))
            rows.insert(*row);
    }
    for (auto row = rows.begin(); row != rows.end();) {
        const std::size_t last = *row;
        std::size_t first = last;
        while (++row != rows.end() && *row + 1 == first)
            first = *row;
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
        m_shown.remove(first, last - first + 1);
        endRemoveRows();
    }
}

void FeedModel::insertRequests(std::vector<RequestPtr> requests)
{
    std::ranges::sort(requests, newerFirst);
    const auto sameId = [](const RequestPtr &a, const RequestPtr &b) { return a->id == b->id; };
    requests.erase(std::unique(requests.begin(), requests.end(), sameId), requests.end());
    for (RequestPtr &request : requests) // one that came twice in a batch: its newest state
        request = m_loaded[m_loaded.place(request->id)];
    // From the oldest on, so that the places of the others stay right.
    auto end = requests.end();
    while (end != requests.begin()) {
        const std::size_t place = m_shown.place((*(end - 1))->id);
        auto begin = end - 1;
        while (begin != requests.begin() && m_shown.place((*(begin - 1))->id) == place)
            --begin;
        const std::vector<RequestPtr> run(begin, end);
        const int rows = static_cast<int>(run.size());
        const int first = static_cast<int>(place);
        if (first == 0)
            Q_EMIT aboutToPrepend();
        beginInsertRows({}, first, first + rows - 1);
        m_shown.insert(place, run);
        endInsertRows();
        if (first == 0)
            Q_EMIT prepended(rows);
        end = begin;
    }
}

void FeedModel::announceChanges(const std::vector<QByteArray> &ids)
{
    std::set<std::size_t> rows;
    for (const QByteArray &id : ids) {
        if (const auto row = m_shown.find(id))
            rows.insert(*row);
        Q_EMIT requestChanged(id);
    }
    for (auto row = rows.begin(); row != rows.end();) {
        const std::size_t first = *row;
        std::size_t last = first;
        while (++row != rows.end() && *row == last + 1)
            last = *row;
        Q_EMIT dataChanged(index(static_cast<int>(first)), index(static_cast<int>(last)));
    }
}

void FeedModel::trim()
{
    if (m_loaded.size() <= m_limit)
        return;
    m_loaded.truncate(m_limit);
    const QByteArray oldest = m_loaded.oldest()->id;
    std::size_t keepRows = m_shown.place(oldest);
    if (keepRows < m_shown.size() && m_shown[keepRows]->id == oldest)
        ++keepRows;
    if (keepRows == m_shown.size())
        return;
    beginRemoveRows({}, static_cast<int>(keepRows), count() - 1);
    m_shown.truncate(keepRows);
    endRemoveRows();
}

void FeedModel::appendOlder(std::span<const ExchangeRecord> records)
{
    std::vector<RequestPtr> rows;
    for (const ExchangeRecord &record : records) {
        const RequestPtr request = keep(record);
        const bool older = m_loaded.isEmpty() || record.id < m_loaded.oldest()->id;
        if (older && !isFiltered())
            m_loaded.put(request);
        if (m_matcher.matches(record) && (m_shown.isEmpty() || record.id < m_shown.oldest()->id))
            rows.push_back(request);
    }
    m_limit = std::max(m_limit, m_loaded.size());
    if (rows.empty())
        return;
    std::ranges::sort(rows, newerFirst);
    beginInsertRows({}, count(), count() + static_cast<int>(rows.size()) - 1);
    m_shown.insert(m_shown.size(), rows);
    endInsertRows();
}

void FeedModel::setMatcher(FilterMatcher matcher)
{
    beginResetModel();
    m_matcher = std::move(matcher);
    m_shown.clear();
    std::vector<RequestPtr> rows;
    std::ranges::copy_if(m_loaded, std::back_inserter(rows),
                         [this](const RequestPtr &request) { return m_matcher.matches(*request); });
    m_shown.insert(0, rows);
    endResetModel();
}

void FeedModel::setHeld(bool held)
{
    m_limit = held ? std::max(m_limit, m_loaded.size()) + m_capacity : m_capacity;
    trim();
    if (held || m_loaded.isEmpty())
        return;
    // What a search found on disk goes too: the list begins anew at the top.
    const std::size_t keepRows = m_shown.place(m_loaded.oldest()->id);
    const bool isRow = keepRows < m_shown.size() && m_shown[keepRows]->id == m_loaded.oldest()->id;
    const std::size_t size = keepRows + (isRow ? 1 : 0);
    if (size == m_shown.size())
        return;
    beginRemoveRows({}, static_cast<int>(size), count() - 1);
    m_shown.truncate(size);
    endRemoveRows();
}

void FeedModel::setCurrent(const QByteArray &id)
{
    const QByteArray before = std::exchange(m_current, id);
    announceRange(before, before);
    announceRange(id, id);
}

void FeedModel::setSelection(const QByteArray &newest, const QByteArray &oldest)
{
    const QByteArray newestBefore = std::exchange(m_selectionNewest, newest);
    const QByteArray oldestBefore = std::exchange(m_selectionOldest, oldest);
    announceRange(newestBefore, oldestBefore);
    announceRange(newest, oldest);
}

bool FeedModel::isSelected(const QByteArray &id) const
{
    return !m_selectionOldest.isEmpty() && id <= m_selectionNewest && id >= m_selectionOldest;
}

void FeedModel::announceRange(const QByteArray &newest, const QByteArray &oldest)
{
    if (oldest.isEmpty() || m_shown.isEmpty())
        return;
    const std::size_t first = m_shown.place(newest);
    const std::size_t last = std::min(m_shown.place(oldest), m_shown.size() - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(static_cast<int>(first)), index(static_cast<int>(last)),
                           {CurrentRole, SelectedRole});
}

} // namespace spillway
