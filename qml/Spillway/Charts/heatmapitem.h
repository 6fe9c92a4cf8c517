// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Spillway/Charts/heatstamps.h"
#include "qml/Spillway/Charts/paceditem.h"

#include <QAbstractItemModel>
#include <QPoint>
#include <QPointer>
#include <QVector>

namespace spillway {

/// A grid of cells: one row for each of the model's, which gives its cells as role "cells" (see
/// HeatCell), the newest at the right edge. Cells have whole-pixel pitch; what is left over stays
/// empty at the left. Pages use HeatGrid.qml, which gives the colours. Ui thread, but paint().
class HeatmapItem : public spillway::PacedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(int columns MEMBER m_columns NOTIFY gridChanged)
    Q_PROPERTY(qreal rowHeight MEMBER m_rowHeight NOTIFY gridChanged)
    Q_PROPERTY(qreal cellHeight MEMBER m_cellHeight NOTIFY gridChanged)
    Q_PROPERTY(qreal gap MEMBER m_gap NOTIFY gridChanged)
    Q_PROPERTY(qreal radius MEMBER m_radius NOTIFY gridChanged)
    Q_PROPERTY(QList<QColor> ramp READ ramp WRITE setRamp NOTIFY lookChanged)
    Q_PROPERTY(QColor emptyColor READ emptyColor WRITE setEmptyColor NOTIFY lookChanged)
    Q_PROPERTY(QColor slowColor READ slowColor WRITE setSlowColor NOTIFY lookChanged)
    Q_PROPERTY(QColor limitedColor READ limitedColor WRITE setLimitedColor NOTIFY lookChanged)
    Q_PROPERTY(QColor hatchColor READ hatchColor WRITE setHatchColor NOTIFY lookChanged)
    Q_PROPERTY(QColor failingColor READ failingColor WRITE setFailingColor NOTIFY lookChanged)
    Q_PROPERTY(QColor inkColor READ inkColor WRITE setInkColor NOTIFY lookChanged)
    Q_PROPERTY(int rows READ rows NOTIFY rowsChanged)
    /// One cell of this state and level alone, without a model: for legends.
    Q_PROPERTY(int sample READ sample WRITE setSample NOTIFY modelChanged)
public:
    explicit HeatmapItem(QQuickItem *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *model() const { return m_model; }
    void setModel(QAbstractItemModel *model);
    [[nodiscard]] int sample() const { return m_sample; }
    void setSample(int byte);
    [[nodiscard]] int rows() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] QList<QColor> ramp() const { return m_colors.ramp; }
    void setRamp(const QList<QColor> &ramp);
    [[nodiscard]] QColor emptyColor() const { return m_colors.empty; }
    void setEmptyColor(const QColor &color) { setColor(m_colors.empty, color); }
    [[nodiscard]] QColor slowColor() const { return m_colors.slow; }
    void setSlowColor(const QColor &color) { setColor(m_colors.slow, color); }
    [[nodiscard]] QColor limitedColor() const { return m_colors.limited; }
    void setLimitedColor(const QColor &color) { setColor(m_colors.limited, color); }
    [[nodiscard]] QColor hatchColor() const { return m_colors.hatch; }
    void setHatchColor(const QColor &color) { setColor(m_colors.hatch, color); }
    [[nodiscard]] QColor failingColor() const { return m_colors.failing; }
    void setFailingColor(const QColor &color) { setColor(m_colors.failing, color); }
    [[nodiscard]] QColor inkColor() const { return m_colors.ink; }
    void setInkColor(const QColor &color) { setColor(m_colors.ink, color); }

    /// x = column, y = row; (-1, -1) where there is no cell. Gaps belong to the cell beside them.
    Q_INVOKABLE [[nodiscard]] QPoint cellAt(qreal x, qreal y) const;
    Q_INVOKABLE [[nodiscard]] QRectF cellRect(int row, int column) const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void modelChanged();
    void gridChanged();
    void lookChanged();
    void rowsChanged();

protected:
    void prepare() override;

private:
    void setColor(QColor &member, const QColor &color);
    void countRows();
    [[nodiscard]] qreal pitch() const;

    QPointer<QAbstractItemModel> m_model;
    int m_sample = -1;
    int m_columns = 60;
    qreal m_rowHeight = 32;
    qreal m_cellHeight = 20;
    qreal m_gap = 2;
    qreal m_radius = 2.5;
    HeatColors m_colors;
    QVector<QByteArray> m_rows; ///< as of the last prepare(), for paint()
};

} // namespace spillway
