// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The current row, the selection and what a person does with them; the rows are in
// requestsmodel.cpp.
#include "app/presentation/requests/exportformat.h"
#include "app/presentation/requests/requestsmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

int RequestsModel::currentRow() const
{
    const std::optional<std::size_t> row = m_feed.shown().find(m_current);
    return row ? static_cast<int>(*row) : -1;
}

const ExchangeRecord *RequestsModel::currentRecord() const
{
    const std::optional<std::size_t> row = m_feed.shown().find(m_current);
    return row ? m_feed.shown()[*row].get() : nullptr;
}

QString RequestsModel::currentKey() const
{
    const ExchangeRecord *record = currentRecord();
    return record ? record->key : QString();
}

void RequestsModel::setCurrent(const QByteArray &id, bool extend)
{
    m_current = id;
    if (!extend)
        m_anchor = id;
    m_feed.setCurrent(id);
    m_feed.setSelection(std::max(m_anchor, m_current), std::min(m_anchor, m_current));
    showDetails();
    Q_EMIT currentChanged();
}

void RequestsModel::moveTo(int row, bool extend)
{
    if (m_feed.count() == 0)
        return;
    const int target = std::clamp(row, 0, m_feed.count() - 1);
    setCurrent(m_feed.shown()[static_cast<std::size_t>(target)]->id, extend);
    Q_EMIT rowWanted(target);
}

void RequestsModel::select(int row)
{
    hold();
    if (row >= 0 && row < m_feed.count())
        setCurrent(m_feed.shown()[static_cast<std::size_t>(row)]->id);
}

void RequestsModel::choose(int row)
{
    select(row);
    setDetailsOpen(!m_current.isEmpty());
}

void RequestsModel::extendTo(int row)
{
    hold();
    if (row >= 0 && row < m_feed.count())
        setCurrent(m_feed.shown()[static_cast<std::size_t>(row)]->id, !m_anchor.isEmpty());
}

void RequestsModel::moveToError(int direction)
{
    const RequestList &rows = m_feed.shown();
    for (int row = currentRow() + direction; row >= 0 && row < m_feed.count(); row += direction) {
        if (isError(*rows[static_cast<std::size_t>(row)])) {
            moveTo(row);
            return;
        }
    }
}

void RequestsModel::selectAll()
{
    if (m_feed.count() == 0)
        return;
    hold();
    m_feed.setSelection(m_feed.shown().newest()->id, m_feed.shown().oldest()->id);
}

bool RequestsModel::press(int key, int modifiers, int pageRows, bool mirrored)
{
    const RequestAction action =
        requestAction(key, Qt::KeyboardModifiers(modifiers), m_lettersAct, mirrored);
    if (action == RequestAction::None)
        return false;
    if (action == RequestAction::Close && !m_detailsOpen)
        return false; // the window's Escape goes on
    const bool ofDetails = action == RequestAction::NextTab || action == RequestAction::PreviousTab;
    if (ofDetails && !m_detailsOpen)
        return false;
    act(action, pageRows);
    return true;
}

void RequestsModel::act(RequestAction action, int pageRows)
{
    const int row = currentRow();
    const auto step = [&](int rows, bool extend = false) {
        hold();
        // Without a current row the first key takes the newest one.
        moveTo(row < 0 ? 0 : row + rows, extend);
    };
    switch (action) {
    case RequestAction::None:
        return;
    case RequestAction::Next:
        return step(1);
    case RequestAction::Previous:
        return step(-1);
    case RequestAction::PageDown:
        return step(std::max(1, pageRows - 1));
    case RequestAction::PageUp:
        return step(-std::max(1, pageRows - 1));
    case RequestAction::ExtendNext:
        return step(1, true);
    case RequestAction::ExtendPrevious:
        return step(-1, true);
    case RequestAction::Newest:
        moveTo(0);
        return follow();
    case RequestAction::Oldest:
        hold();
        return moveTo(m_feed.count() - 1);
    case RequestAction::Open:
        if (row < 0)
            step(0);
        return setDetailsOpen(m_feed.count() > 0);
    case RequestAction::Close:
        return setDetailsOpen(false);
    case RequestAction::ToggleFollow:
        return toggleFollow();
    case RequestAction::NextError:
        hold();
        return moveToError(1);
    case RequestAction::PreviousError:
        hold();
        return moveToError(-1);
    case RequestAction::FilterByKey:
        return filterByKey();
    case RequestAction::FocusFilter:
        Q_EMIT filterFocusWanted();
        return;
    case RequestAction::NextTab:
        return setDetailsTab(m_detailsTab + 1);
    case RequestAction::PreviousTab:
        return setDetailsTab(m_detailsTab - 1);
    case RequestAction::SelectAll:
        return selectAll();
    case RequestAction::CopyRows:
        return copyRows();
    case RequestAction::ContextMenu:
        if (row >= 0)
            Q_EMIT contextMenuWanted(row);
        return;
    }
}

void RequestsModel::setDetailsOpen(bool open)
{
    if (open == m_detailsOpen)
        return;
    m_detailsOpen = open;
    if (open)
        showDetails();
    Q_EMIT detailsOpenChanged();
}

void RequestsModel::setDetailsTab(int tab)
{
    tab = std::clamp(tab, 0, detailsTabs - 1);
    if (tab == m_detailsTab)
        return;
    m_detailsTab = tab;
    Q_EMIT detailsTabChanged();
}

void RequestsModel::setDetailsWidth(int width)
{
    width = std::clamp(width, leastDetailsWidth, mostDetailsWidth);
    if (width == m_detailsWidth)
        return;
    m_detailsWidth = width;
    Q_EMIT detailsWidthChanged();
}

void RequestsModel::setHiddenColumns(const QStringList &names)
{
    if (names == m_hiddenColumns)
        return;
    m_hiddenColumns = names;
    Q_EMIT hiddenColumnsChanged();
}

void RequestsModel::showDetails()
{
    if (!m_detailsOpen)
        return;
    // A request that the filter hides or that has left the memory stays in view as it was.
    for (const RequestList *list : {&m_feed.shown(), &m_feed.loaded()}) {
        if (const auto row = list->find(m_current)) {
            m_details.show((*list)[*row], QDateTime::currentDateTime());
            return;
        }
    }
}

void RequestsModel::copyRows()
{
    QByteArray rows;
    int count = 0;
    for (const RequestPtr &request : m_feed.shown()) {
        if (!m_feed.isSelected(request->id))
            continue;
        rows += exportLine(*request, ExportFormat::TabSeparated);
        ++count;
    }
    if (!rows.isEmpty())
        Q_EMIT copyRequested(QString::fromUtf8(exportHeader(ExportFormat::TabSeparated) + rows),
                             tr("%n request(s) copied", "", count));
}

void RequestsModel::copyRequestId()
{
    if (!m_current.isEmpty())
        Q_EMIT copyRequested(QString::fromLatin1(m_current), tr("Request ID copied"));
}

void RequestsModel::filterByKey()
{
    if (const ExchangeRecord *record = currentRecord(); record && !record->key.isEmpty())
        m_filter.narrow(FilterField::Key, record->key);
}

void RequestsModel::filterByModel()
{
    const ExchangeRecord *record = currentRecord();
    if (!record)
        return;
    const QByteArray &name =
        record->modelServed.isEmpty() ? record->modelAsked : record->modelServed;
    if (!name.isEmpty())
        m_filter.narrow(FilterField::Model, QString::fromUtf8(name));
}

void RequestsModel::filterByClient()
{
    if (const ExchangeRecord *record = currentRecord(); record && !record->client.isEmpty())
        m_filter.narrow(FilterField::Client, record->client);
}

bool RequestsModel::openRequest(const QString &id)
{
    const QByteArray wanted = id.toLatin1();
    if (!m_feed.loaded().find(wanted))
        return false;
    if (!m_feed.shown().find(wanted))
        m_filter.clear();
    hold();
    moveTo(static_cast<int>(m_feed.shown().place(wanted)));
    setDetailsOpen(true);
    return true;
}

void RequestsModel::show(const QString &argument)
{
    constexpr QLatin1StringView oneRequest("request:");
    const bool isOne = argument.startsWith(oneRequest);
    // One that has left the memory is looked for on disk, by the filter of the same name.
    if (!isOne || !openRequest(argument.sliced(oneRequest.size())))
        m_filter.apply(argument);
}

} // namespace spillway
