// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// ChartItem's painting: runs on the render thread, from what prepare() left.
#include "qml/Spillway/Charts/chartitem.h"
#include "qml/Spillway/Charts/monotonecurve.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway {

namespace {

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

/// A bar of `width` with rounded upper corners, down to `bottom`.
QPainterPath barShape(double x, double top, double width, double bottom)
{
    const double radius = std::min({3.0, width / 2, bottom - top});
    QPainterPath shape(QPointF(x, bottom));
    shape.lineTo(x, top + radius);
    shape.quadTo(x, top, x + radius, top);
    shape.lineTo(x + width - radius, top);
    shape.quadTo(x + width, top, x + width, top + radius);
    shape.lineTo(x + width, bottom);
    shape.closeSubpath();
    return shape;
}

} // namespace

void ChartItem::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(m_font);
    paintAxes(*painter);
    if (m_layout.count > 0) {
        if (m_layout.bars)
            paintBars(*painter);
        else
            paintAreas(*painter);
    }
    if (m_reference > 0)
        paintReference(*painter);
}

void ChartItem::paintAxes(QPainter &painter) const
{
    const QFontMetricsF metrics(m_font);
    const QRectF &plot = m_layout.plot;
    for (const ChartLayout::Label &label : m_layout.valueLabels) {
        const double y = std::round(m_layout.yAt(label.value)) + 0.5;
        painter.setPen(QPen(m_gridColor, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(m_labelColor);
        painter.drawText(
            QRectF(0, y - metrics.height() / 2, m_layout.valueLabelWidth, metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, label.text);
    }
    painter.setPen(m_labelColor);
    for (const ChartLayout::Label &label : m_layout.columnLabels) {
        const double width = metrics.horizontalAdvance(label.text);
        const double middle = m_layout.xAt(label.index) - width / 2;
        const double x = std::max(plot.left(), std::min(middle, plot.right() - width));
        painter.drawText(QPointF(x, height() - metrics.descent() - 1), label.text);
    }
}

std::vector<QPointF> ChartItem::topLine(std::size_t series) const
{
    std::vector<QPointF> points;
    for (int i = 0; i < m_layout.count; ++i)
        points.emplace_back(m_layout.xAt(i),
                            m_layout.yAt(m_layout.tops[series][static_cast<std::size_t>(i)]));
    return points;
}

void ChartItem::paintAreas(QPainter &painter) const
{
    const QRectF &plot = m_layout.plot;
    const bool stacked = m_stacked && m_kind == Kind::Area;
    for (std::size_t series = m_looks.size(); series-- > 0;) {
        const std::vector<QPointF> points = topLine(series);
        const QColor color = m_looks[series].color;
        std::vector<bool> drawn;
        if (m_kind == Kind::Area) {
            QPainterPath area = monotoneCurve(points);
            if (stacked && series > 0) {
                area.connectPath(monotoneCurve(topLine(series - 1)).toReversed());
            } else {
                area.lineTo(points.back().x(), plot.bottom());
                area.lineTo(points.front().x(), plot.bottom());
            }
            area.closeSubpath();
            QLinearGradient gradient(plot.topLeft(), plot.bottomLeft());
            gradient.setColorAt(0, faded(color, 0.42));
            gradient.setColorAt(1, faded(color, stacked ? 0.20 : 0.04));
            painter.fillPath(area, gradient);
        }
        if (stacked && series > 0) { // no line where a band has no height
            const std::vector<double> &top = m_layout.tops[series];
            const std::vector<double> &below = m_layout.tops[series - 1];
            const double visible = m_layout.scale.top * 0.004;
            for (std::size_t i = 0; i + 1 < top.size(); ++i)
                drawn.push_back(top[i] - below[i] > visible || top[i + 1] - below[i + 1] > visible);
        }
        QPen pen(color, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (m_looks[series].dashed)
            pen.setDashPattern({3, 3});
        painter.strokePath(monotoneCurve(points, drawn), pen);
    }
}

void ChartItem::paintBars(QPainter &painter) const
{
    const QRectF &plot = m_layout.plot;
    const double pitch = plot.width() / m_layout.count;
    const double width = std::clamp(std::floor(pitch * 0.68), 2.0, 28.0);
    for (int column = 0; column < m_layout.count; ++column) {
        const auto i = static_cast<std::size_t>(column);
        const double x = std::round(m_layout.xAt(column) - width / 2);
        double highest = 0;
        for (const std::vector<double> &tops : m_layout.tops)
            highest = std::max(highest, tops[i]);
        if (highest <= 0)
            continue;
        const QPainterPath bar = barShape(x, m_layout.yAt(highest), width, plot.bottom());
        double below = plot.bottom();
        for (std::size_t series = 0; series < m_looks.size(); ++series) {
            const double top = m_layout.yAt(m_layout.tops[series][i]);
            const double gap = series > 0 ? 1 : 0; // between two parts
            if (below - top > gap) {
                QPainterPath part;
                part.addRect(QRectF(x, top, width, below - top - gap));
                painter.fillPath(part.intersected(bar), m_looks[series].color);
            }
            below = std::min(below, top);
        }
    }
}

void ChartItem::paintReference(QPainter &painter) const
{
    const QFontMetricsF metrics(m_font);
    const QRectF &plot = m_layout.plot;
    const double y = std::round(m_layout.yAt(m_reference)) + 0.5;
    QPen pen(m_referenceColor, 1);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.drawText(QRectF(plot.left(), y - metrics.height() - 3, plot.width(), metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, m_referenceLabel);
}

} // namespace spillway
