// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/logs/logsmodel.h"

#include <QDateTime>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;

LogsModel::LogsModel(ProxyLink &proxy, DesktopServices &desktop, ToastQueue &toasts,
                     QObject *parent)
    : QAbstractListModel(parent)
    , m_proxy(proxy)
    , m_desktop(desktop)
    , m_toasts(toasts)
{
    connect(&proxy, &ProxyLink::logged, this, [this](const std::vector<LogLine> &lines) {
        const qint64 firstNew = m_ring.endNumber();
        m_ring.append(lines);
        takeOver(firstNew);
    });
    catchUp();
}

void LogsModel::catchUp()
{
    const auto tail = m_proxy.logTail();
    const qint64 firstNew = m_ring.endNumber();
    m_ring.catchUp(tail);
    takeOver(firstNew);
}

void LogsModel::takeOver(qint64 firstNew)
{
    dropGone();
    std::vector<qint64> added;
    for (qint64 number = std::max(firstNew, m_ring.firstNumber()); number < m_ring.endNumber();
         ++number) {
        if (m_filter.matches(m_ring.line(number)))
            added.push_back(number);
    }
    if (added.empty())
        return;
    const int row = count();
    beginInsertRows({}, row, row + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
    Q_EMIT countChanged();
    if (!m_following) {
        m_newLines += static_cast<int>(added.size());
        Q_EMIT newLinesChanged();
    }
}

void LogsModel::dropGone()
{
    const auto kept = std::ranges::lower_bound(m_rows, m_ring.firstNumber());
    const auto gone = static_cast<int>(kept - m_rows.begin());
    if (gone == 0)
        return;
    beginRemoveRows({}, 0, gone - 1);
    m_rows.erase(m_rows.begin(), kept);
    endRemoveRows();
    Q_EMIT countChanged();
}

void LogsModel::setLevel(int value)
{
    LogFilter filter = m_filter;
    filter.leastSeverity = std::clamp(value, 0, 3);
    setFilter(filter);
}

void LogsModel::setSearch(const QString &value)
{
    LogFilter filter = m_filter;
    filter.text = value;
    setFilter(filter);
}

void LogsModel::clearFilter()
{
    setFilter({});
}

void LogsModel::setFilter(const LogFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    beginResetModel();
    m_rows.clear();
    for (qint64 number = m_ring.firstNumber(); number < m_ring.endNumber(); ++number) {
        if (m_filter.matches(m_ring.line(number)))
            m_rows.push_back(number);
    }
    endResetModel();
    Q_EMIT filterChanged();
    Q_EMIT countChanged();
}

void LogsModel::setFollowing(bool value)
{
    if (m_following == value)
        return;
    m_following = value;
    m_newLines = 0;
    Q_EMIT followingChanged();
    Q_EMIT newLinesChanged();
}

int LogsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LogsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogLine &line = m_ring.line(m_rows[static_cast<std::size_t>(index.row())]);
    const int severity = logSeverity(line.type);
    const auto level = [severity] {
        switch (severity) {
        case 0:
            return tr("DEBUG", "level of a log line");
        case 1:
            return tr("INFO", "level of a log line");
        case 2:
            return tr("WARN", "level of a log line");
        default:
            return tr("ERROR", "level of a log line");
        }
    };
    const auto time = [&line] {
        return QDateTime::fromMSecsSinceEpoch(line.utcMilliseconds, Qt::UTC)
            .toLocalTime()
            .time()
            .toString(u"HH:mm:ss.zzz"_s);
    };
    switch (role) {
    case TimeRole:
        return time();
    case LevelRole:
        return level();
    case ToneRole:
        return severity == 3 ? u"err"_s : severity == 2 ? u"warn"_s : u"neutral"_s;
    case ComponentRole:
        return logComponent(line);
    case MessageRole:
        // A row is one line.
        return line.message.contains(u'\n') ? line.message.simplified() : line.message;
    case SentenceRole:
        return tr("%1, %2, %3: %4").arg(time(), level(), logComponent(line), line.message);
    default:
        return {};
    }
}

QHash<int, QByteArray> LogsModel::roleNames() const
{
    return {{TimeRole, "time"},           {LevelRole, "levelWord"}, {ToneRole, "tone"},
            {ComponentRole, "component"}, {MessageRole, "message"}, {SentenceRole, "sentence"}};
}

void LogsModel::copyRow(int row)
{
    if (row < 0 || row >= count())
        return;
    m_desktop.copyText(logText(m_ring.line(m_rows[static_cast<std::size_t>(row)])),
                       DesktopServices::Sensitivity::Public);
    m_toasts.showText(tr("Line copied"));
}

void LogsModel::copyShown()
{
    QStringList lines;
    lines.reserve(count());
    for (const qint64 number : m_rows)
        lines << logText(m_ring.line(number));
    if (lines.isEmpty())
        return;
    m_desktop.copyText(lines.join(u'\n'), DesktopServices::Sensitivity::Public);
    m_toasts.showText(tr("%n line(s) copied", nullptr, count()));
}

void LogsModel::openFolder()
{
    m_desktop.openFolder(m_proxy.logFile());
}

} // namespace spillway
