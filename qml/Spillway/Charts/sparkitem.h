// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Spillway/Charts/paceditem.h"

#include <QColor>
#include <QList>

namespace spillway {

/// A small curve without axes: the shape of the last hour beside a number. Ui thread, but paint().
class SparkItem : public spillway::PacedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Oldest first; fewer than two draw nothing.
    Q_PROPERTY(QList<qreal> values MEMBER m_values NOTIFY dataChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY lookChanged)
    /// Bars from zero in place of a curve from the smallest value.
    Q_PROPERTY(bool bars MEMBER m_bars NOTIFY lookChanged)
public:
    explicit SparkItem(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void dataChanged();
    void lookChanged();

private:
    void paintBars(QPainter &painter, qreal largest) const;

    QList<qreal> m_values;
    QColor m_color;
    bool m_bars = false;
};

} // namespace spillway
