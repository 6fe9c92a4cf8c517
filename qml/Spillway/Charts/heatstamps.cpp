// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Charts/heatstamps.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace spillway {

HeatStamps::HeatStamps(QSizeF cell, qreal radius, qreal ratio, HeatColors colors)
    : m_cell(cell)
    , m_radius(radius)
    , m_ratio(ratio)
    , m_colors(std::move(colors))
{
}

const QImage &HeatStamps::stamp(HeatCell cell)
{
    if (cell.state != HeatState::Ok)
        cell.level = 0;
    QImage &image = m_stamps.at(static_cast<unsigned char>(cell.toByte()) & 0x7fU);
    if (image.isNull())
        image = draw(cell);
    return image;
}

QColor HeatStamps::fill(HeatCell cell) const
{
    switch (cell.state) {
    case HeatState::Ok:
        return m_colors.ramp.value(cell.level, m_colors.empty);
    case HeatState::Slow:
        return m_colors.slow;
    case HeatState::Limited:
        return m_colors.limited;
    case HeatState::Failing:
    case HeatState::Open:
        return m_colors.failing;
    case HeatState::None:
        break;
    }
    return m_colors.empty;
}

QImage HeatStamps::draw(HeatCell cell) const
{
    const QSizeF pixels = m_cell * m_ratio;
    QImage image(static_cast<int>(std::ceil(pixels.width())),
                 static_cast<int>(std::ceil(pixels.height())), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(m_ratio, m_ratio);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(QPointF(), m_cell), m_radius, m_radius);
    painter.fillPath(shape, fill(cell));
    painter.setClipPath(shape);
    drawMark(painter, cell.state);
    painter.end();
    image.setDevicePixelRatio(m_ratio);
    return image;
}

void HeatStamps::drawMark(QPainter &painter, HeatState state) const
{
    const QPointF middle(m_cell.width() / 2, m_cell.height() / 2);
    painter.setPen(QPen(m_colors.ink, 1.25, Qt::SolidLine, Qt::RoundCap));
    switch (state) {
    case HeatState::Slow:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colors.ink);
        painter.drawEllipse(middle, 1.25, 1.25);
        break;
    case HeatState::Limited:
        painter.setPen(QPen(m_colors.hatch, 1.4));
        for (qreal x = -m_cell.height(); x < m_cell.width() + m_cell.height(); x += 4)
            painter.drawLine(QPointF(x, m_cell.height()), QPointF(x + m_cell.height(), 0));
        break;
    case HeatState::Failing:
        painter.drawLine(middle - QPointF(0, 4), middle + QPointF(0, 1));
        painter.drawPoint(middle + QPointF(0, 4));
        break;
    case HeatState::Open: {
        const qreal arm = std::min(m_cell.width(), m_cell.height()) / 4;
        painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
        painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
        break;
    }
    case HeatState::None:
    case HeatState::Ok:
        break;
    }
}

} // namespace spillway
