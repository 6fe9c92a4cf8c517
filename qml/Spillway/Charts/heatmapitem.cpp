// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Charts/heatmapitem.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway {

HeatmapItem::HeatmapItem(QQuickItem *parent)
    : PacedItem(parent)
{
    connect(this, &HeatmapItem::lookChanged, this, &HeatmapItem::showNow);
    connect(this, &HeatmapItem::gridChanged, this, [this] {
        countRows();
        showNow();
    });
}

void HeatmapItem::setModel(QAbstractItemModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        const auto rowsMoved = [this] {
            countRows();
            showNow();
        };
        connect(model, &QAbstractItemModel::dataChanged, this, &HeatmapItem::showSoon);
        connect(model, &QAbstractItemModel::rowsInserted, this, rowsMoved);
        connect(model, &QAbstractItemModel::rowsRemoved, this, rowsMoved);
        connect(model, &QAbstractItemModel::rowsMoved, this, rowsMoved);
        connect(model, &QAbstractItemModel::modelReset, this, rowsMoved);
        connect(model, &QObject::destroyed, this, rowsMoved);
    }
    countRows();
    showNow();
    Q_EMIT modelChanged();
}

void HeatmapItem::setSample(int byte)
{
    if (m_sample == byte)
        return;
    m_sample = byte;
    countRows();
    showNow();
    Q_EMIT modelChanged();
}

void HeatmapItem::setRamp(const QList<QColor> &ramp)
{
    if (m_colors.ramp == ramp)
        return;
    m_colors.ramp = ramp;
    Q_EMIT lookChanged();
}

void HeatmapItem::setColor(QColor &member, const QColor &color)
{
    if (member == color)
        return;
    member = color;
    Q_EMIT lookChanged();
}

void HeatmapItem::countRows()
{
    const int rows = m_model ? m_model->rowCount() : m_sample >= 0 ? 1 : 0;
    setImplicitHeight(rows * m_rowHeight);
    if (rows == m_rows.size())
        return;
    m_rows.resize(rows);
    Q_EMIT rowsChanged();
}

void HeatmapItem::prepare()
{
    if (!m_model) {
        if (m_sample >= 0)
            m_rows = {QByteArray(1, static_cast<char>(m_sample))};
        return;
    }
    const int role = m_model->roleNames().key("cells", -1);
    for (int row = 0; row < m_rows.size(); ++row)
        m_rows[row] = m_model->data(m_model->index(row, 0), role).toByteArray();
}

qreal HeatmapItem::pitch() const
{
    return std::max(1.0, std::floor((width() + m_gap) / std::max(1, m_columns)));
}

QRectF HeatmapItem::cellRect(int row, int column) const
{
    const qreal x = width() + m_gap - pitch() * (m_columns - column);
    const qreal y = std::floor(row * m_rowHeight + (m_rowHeight - m_cellHeight) / 2);
    return {x, y, std::max(1.0, pitch() - m_gap), m_cellHeight};
}

QPoint HeatmapItem::cellAt(qreal x, qreal y) const
{
    const auto column =
        m_columns - 1 - static_cast<int>(std::floor((width() + m_gap - x) / pitch()));
    const auto row = static_cast<int>(std::floor(y / std::max(1.0, m_rowHeight)));
    if (x >= width() + m_gap || column < 0 || column >= m_columns || row < 0 || row >= rows())
        return {-1, -1};
    return {column, row};
}

void HeatmapItem::paint(QPainter *painter)
{
    const QSizeF cell = cellRect(0, 0).size();
    const qreal ratio = painter->device()->devicePixelRatioF() * painter->transform().m11();
    if (cell.isEmpty() || ratio <= 0)
        return;
    HeatStamps stamps(cell, m_radius, ratio, m_colors);
    for (int row = 0; row < m_rows.size(); ++row) {
        const QByteArray &cells = m_rows[row];
        const auto missing = m_columns - static_cast<int>(cells.size()); // older than all there is
        for (int column = 0; column < m_columns; ++column) {
            const int index = column - missing;
            const HeatCell value = index >= 0 ? HeatCell::fromByte(cells[index]) : HeatCell();
            painter->drawImage(cellRect(row, column).topLeft(), stamps.stamp(value));
        }
    }
}

} // namespace spillway
