// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/connect/latestrequests.h"

#include <QDateTime>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

QString toneOf(const ExchangeRecord &record)
{
    switch (record.outcome) {
    case ExchangeOutcome::Running:
        return u"info"_s;
    case ExchangeOutcome::Completed:
        if (record.status >= 400)
            return u"err"_s;
        return record.attempts.size() > 1 ? u"warn"_s : u"ok"_s;
    case ExchangeOutcome::ClientGone:
    case ExchangeOutcome::Interrupted:
        return u"neutral"_s;
    default:
        return u"err"_s;
    }
}

} // namespace

int LatestRequests::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LatestRequests::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ExchangeRecord &record = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ToneRole:
        return toneOf(record);
    case Qt::DisplayRole:
    case ModelNameRole:
        return QString::fromUtf8(record.modelServed.isEmpty() ? record.modelAsked
                                                              : record.modelServed);
    case KeyRole:
        return record.key;
    case RunningRole:
        return record.outcome == ExchangeOutcome::Running;
    case DurationRole:
        return static_cast<qlonglong>(record.finished.count());
    case AcceptedRole:
        return QDateTime::fromMSecsSinceEpoch(std::chrono::duration_cast<std::chrono::milliseconds>(
                                                  record.accepted.time_since_epoch())
                                                  .count());
    case StatusRole:
        return record.status;
    default:
        return {};
    }
}

QHash<int, QByteArray> LatestRequests::roleNames() const
{
    return {{ToneRole, "tone"},        {ModelNameRole, "modelName"}, {KeyRole, "keyName"},
            {RunningRole, "running"},  {DurationRole, "duration"},   {AcceptedRole, "accepted"},
            {StatusRole, "httpStatus"}};
}

void LatestRequests::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void LatestRequests::take(const ExchangeRecord &record)
{
    const auto known = std::ranges::find(m_rows, record.id, &ExchangeRecord::id);
    if (known != m_rows.end()) {
        *known = record;
        const QModelIndex row = index(static_cast<int>(known - m_rows.begin()));
        Q_EMIT dataChanged(row, row);
        return;
    }
    const auto place = std::ranges::find_if(
        m_rows, [&](const ExchangeRecord &other) { return other.accepted < record.accepted; });
    const int row = static_cast<int>(place - m_rows.begin());
    if (row >= capacity)
        return;
    beginInsertRows({}, row, row);
    m_rows.insert(place, record);
    endInsertRows();
    if (rowCount() > capacity) {
        beginRemoveRows({}, capacity, capacity);
        m_rows.pop_back();
        endRemoveRows();
    }
}

} // namespace spillway
