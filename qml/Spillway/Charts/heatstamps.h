// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/activity/heatcell.h"

#include <QColor>
#include <QImage>
#include <QList>
#include <QSizeF>

#include <array>

namespace spillway {

/// The colours of a heat map, from Theme. Value.
struct HeatColors
{
    QList<QColor> ramp; ///< four steps of traffic
    QColor empty;
    QColor slow;
    QColor limited;
    QColor hatch; ///< on limited
    QColor failing; ///< also of an open circuit
    QColor ink; ///< of dot, ! and ×
};

/// The pictures of a cell, one for each state and level, drawn when first asked for: thousands of
/// cells are then mere copies. Each state has its own shape as well as its colour. Render thread.
class HeatStamps final
{
public:
    HeatStamps(QSizeF cell, qreal radius, qreal ratio, HeatColors colors);
    [[nodiscard]] const QImage &stamp(HeatCell cell);

private:
    [[nodiscard]] QImage draw(HeatCell cell) const;
    [[nodiscard]] QColor fill(HeatCell cell) const;
    void drawMark(QPainter &painter, HeatState state) const;

    QSizeF m_cell;
    qreal m_radius;
    qreal m_ratio; ///< device pixels per unit
    HeatColors m_colors;
    std::array<QImage, 128> m_stamps; ///< by HeatCell::toByte()
};

} // namespace spillway
