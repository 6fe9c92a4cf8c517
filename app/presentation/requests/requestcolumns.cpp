// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/requestcolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr int margin = 24;
constexpr int gap = 12;
constexpr int wideFrom = 900;
constexpr int leastModelWidth = 120;

struct ColumnRow
{
    QLatin1StringView name;
    int wide; ///< -1 = what is left
    int narrow; ///< 0 = left out
    bool optional;
};

/// What a table that is too narrow leaves to the details, first to last.
constexpr std::array dropOrder {RequestColumns::FirstToken, RequestColumns::Client,
                                RequestColumns::Tokens,     RequestColumns::Cost,
                                RequestColumns::Key,        RequestColumns::Duration};

// In the order of RequestColumns::Column.
constexpr std::array<ColumnRow, RequestColumns::columnCount> columnTable {{
    {"time"_L1, 72, 62, false},
    {"status"_L1, 92, 86, false},
    {"client"_L1, 104, 0, true},
    {"model"_L1, -1, -1, false},
    {"key"_L1, 124, 112, true},
    {"tokens"_L1, 116, 104, true},
    {"firstToken"_L1, 76, 0, true},
    {"duration"_L1, 132, 62, true},
    {"cost"_L1, 68, 60, true},
}};

} // namespace

RequestColumns::RequestColumns(QObject *parent)
    : QObject(parent)
{
    layOut();
}

void RequestColumns::setTableWidth(int width)
{
    if (width == m_tableWidth)
        return;
    m_tableWidth = width;
    layOut();
}

void RequestColumns::setTimeWidth(int width)
{
    if (width == m_timeWidth)
        return;
    m_timeWidth = width;
    layOut();
}

void RequestColumns::setHidden(const QStringList &hidden)
{
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    layOut();
}

void RequestColumns::toggle(const QString &name)
{
    QStringList hidden = m_hidden;
    if (hidden.removeAll(name) == 0)
        hidden.append(name);
    setHidden(hidden);
}

bool RequestColumns::contains(const QStringList &names, const QString &name)
{
    return names.contains(name);
}

void RequestColumns::layOut()
{
    const bool wide = m_tableWidth > wideFrom;
    std::array<int, columnCount> widths {};
    int used = 2 * margin + leastModelWidth;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const ColumnRow &row = columnTable[i];
        const bool hidden = row.optional && m_hidden.contains(row.name);
        widths[i] = hidden ? 0 : wide ? row.wide : row.narrow;
        if (i == Time)
            widths[i] = std::max(widths[i], m_timeWidth);
        if (widths[i] > 0)
            used += widths[i] + gap;
    }
    m_barShown = wide && widths[Duration] > 0 && used <= m_tableWidth;
    if (wide && !m_barShown && widths[Duration] > 0) {
        used -= columnTable[Duration].wide - columnTable[Duration].narrow;
        widths[Duration] = columnTable[Duration].narrow;
    }
    for (const Column column : dropOrder) {
        if (used <= m_tableWidth)
            break;
        if (widths[column] > 0)
            used -= widths[column] + gap;
        widths[column] = 0;
    }
    widths[Model] = std::max(leastModelWidth, m_tableWidth - used + leastModelWidth);
    int start = margin;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        m_boxes[i] = {start, widths[i]};
        start += widths[i] > 0 ? widths[i] + gap : 0;
    }
    Q_EMIT changed();
}

} // namespace spillway
