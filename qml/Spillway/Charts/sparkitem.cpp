// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Charts/sparkitem.h"

#include "qml/Spillway/Charts/monotonecurve.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway {

SparkItem::SparkItem(QQuickItem *parent)
    : PacedItem(parent)
{
    connect(this, &SparkItem::dataChanged, this, &SparkItem::showSoon);
    connect(this, &SparkItem::lookChanged, this, &SparkItem::showNow);
}

void SparkItem::paintBars(QPainter &painter, qreal largest) const
{
    const qreal pitch = width() / static_cast<qreal>(m_values.size());
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const qreal bar = std::max(1.5, height() * m_values[i] / largest);
        QColor color = m_color;
        color.setAlphaF(i == m_values.size() - 1 ? 1.0F : 0.55F);
        painter.fillRect(QRectF(std::round(static_cast<qreal>(i) * pitch), height() - bar,
                                std::max(1.0, std::floor(pitch) - 1), bar),
                         color);
    }
}

void SparkItem::paint(QPainter *painter)
{
    if (m_values.size() < 2)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    const auto [low, high] = std::ranges::minmax(m_values);
    if (m_bars) {
        paintBars(*painter, std::max(high, 1e-9));
        return;
    }
    constexpr qreal margin = 3; // for the line's width and the dot at its end
    const qreal span = high - low;
    std::vector<QPointF> points;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const qreal share = span > 1e-9 ? (m_values[i] - low) / span : 0; // flat lies low
        points.emplace_back(1
                                + (width() - 2 - margin) * static_cast<qreal>(i)
                                    / static_cast<qreal>(m_values.size() - 1),
                            height() - margin - (height() - 2 * margin) * share);
    }
    const QPainterPath line = monotoneCurve(points);
    QPainterPath area = line;
    area.lineTo(points.back().x(), height());
    area.lineTo(points.front().x(), height());
    area.closeSubpath();
    QLinearGradient gradient(0, 0, 0, height());
    QColor color = m_color;
    color.setAlphaF(0.22F);
    gradient.setColorAt(0, color);
    color.setAlphaF(0);
    gradient.setColorAt(1, color);
    painter->fillPath(area, gradient);
    painter->strokePath(line, QPen(m_color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_color);
    painter->drawEllipse(points.back(), 2.25, 2.25);
}

} // namespace spillway
