// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/connect/toollist.h"

#include <algorithm>

namespace spillway {

ToolList::ToolList(QObject *parent)
    : QAbstractListModel(parent)
    , m_lastSeen(knownTools().size())
{
}

int ToolList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lastSeen.size());
}

QVariant ToolList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Tool &tool = knownTools()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
    case Qt::DisplayRole:
        return tool.name;
    case ToolIdRole:
        return tool.id;
    case IconNameRole:
        return tool.icon;
    case LastSeenRole:
        return lastSeen(index.row());
    case ConnectedRole:
        return isConnected(index.row());
    default:
        return {};
    }
}

QHash<int, QByteArray> ToolList::roleNames() const
{
    return {{NameRole, "name"},
            {ToolIdRole, "toolId"},
            {IconNameRole, "iconName"},
            {LastSeenRole, "lastSeen"},
            {ConnectedRole, "connected"}};
}

int ToolList::rowOf(const ExchangeRecord &record)
{
    const std::vector<Tool> &tools = knownTools();
    const auto found = std::ranges::find(tools, record.client, &Tool::client);
    // A client with an empty name would match "other", which is the last row anyway.
    return static_cast<int>(std::min(found - tools.begin(), std::ssize(tools) - 1));
}

bool ToolList::see(const ExchangeRecord &record)
{
    const int row = rowOf(record);
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(record.accepted.time_since_epoch())
            .count());
    QDateTime &last = m_lastSeen[static_cast<std::size_t>(row)];
    if (last.isValid() && last >= when)
        return false;
    const bool wasConnected = isConnected(row);
    last = when;
    Q_EMIT dataChanged(index(row), index(row), {LastSeenRole, ConnectedRole});
    return !wasConnected && isConnected(row);
}

QDateTime ToolList::lastSeen(int row) const
{
    return row >= 0 && row < rowCount() ? m_lastSeen[static_cast<std::size_t>(row)] : QDateTime();
}

bool ToolList::isConnected(int row) const
{
    const QDateTime last = lastSeen(row);
    return last.isValid()
        && last.secsTo(QDateTime::currentDateTime())
        <= std::chrono::duration_cast<std::chrono::seconds>(connectedFor).count();
}

void ToolList::refresh()
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {LastSeenRole, ConnectedRole});
}

} // namespace spillway
