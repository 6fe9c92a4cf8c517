// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Spillway/Charts/chartlayout.h"
#include "qml/Spillway/Charts/chartseries.h"
#include "qml/Spillway/Charts/paceditem.h"

#include <QDateTime>
#include <QFont>
#include <QQmlListProperty>
#include <QRectF>
#include <QStringList>

namespace spillway {

class Fmt;

/// Values over time as stacked areas, lines or stacked bars, with its axes. Its children are
/// ChartSeries, the lowest first. Pages use Chart.qml, which adds colours, the read-out and the
/// keyboard. Time runs from left to right in every language. Ui thread, but paint().
class ChartItem : public spillway::PacedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_CLASSINFO("DefaultProperty", "series")
    Q_PROPERTY(QQmlListProperty<spillway::ChartSeries> series READ seriesList NOTIFY seriesChanged)
    Q_PROPERTY(Kind kind MEMBER m_kind NOTIFY lookChanged)
    Q_PROPERTY(bool stacked MEMBER m_stacked NOTIFY lookChanged)
    /// How values read, on the axis and in valueText().
    Q_PROPERTY(ValueFormat valueFormat MEMBER m_valueFormat NOTIFY lookChanged)
    /// The beginning of the first column; each lasts cellSeconds.
    Q_PROPERTY(QDateTime start MEMBER m_start NOTIFY dataChanged)
    Q_PROPERTY(int cellSeconds MEMBER m_cellSeconds NOTIFY dataChanged)
    /// The last column is now and says so.
    Q_PROPERTY(bool endsNow MEMBER m_endsNow NOTIFY lookChanged)
    /// One for each column, empty = none, in place of times.
    Q_PROPERTY(QStringList labels MEMBER m_labels NOTIFY dataChanged)
    /// A value that the axis reaches at least; 0 = none.
    Q_PROPERTY(qreal leastTop MEMBER m_leastTop NOTIFY lookChanged)
    /// A dashed line across, for a budget or a limit; 0 = none.
    Q_PROPERTY(qreal reference MEMBER m_reference NOTIFY lookChanged)
    Q_PROPERTY(QString referenceLabel MEMBER m_referenceLabel NOTIFY lookChanged)
    Q_PROPERTY(QColor referenceColor MEMBER m_referenceColor NOTIFY lookChanged)
    Q_PROPERTY(QColor gridColor MEMBER m_gridColor NOTIFY lookChanged)
    Q_PROPERTY(QColor labelColor MEMBER m_labelColor NOTIFY lookChanged)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY lookChanged)
    /// Where the curves are; changes with the numbers on the axis.
    Q_PROPERTY(QRectF plot READ plot NOTIFY laidOut)
    Q_PROPERTY(int count READ count NOTIFY laidOut)
public:
    enum class Kind { Area, Line, Bars };
    Q_ENUM(Kind)
    enum class ValueFormat { Number, Compact, Milliseconds, Dollars, Percent };
    Q_ENUM(ValueFormat)

    explicit ChartItem(QQuickItem *parent = nullptr);

    [[nodiscard]] QRectF plot() const { return m_layout.plot; }
    [[nodiscard]] int count() const { return m_layout.count; }

    /// The column under the pointer; -1 when there is none.
    Q_INVOKABLE [[nodiscard]] int indexAt(qreal x) const { return m_layout.indexAt(x); }
    Q_INVOKABLE [[nodiscard]] qreal xAt(int index) const { return m_layout.xAt(index); }
    Q_INVOKABLE [[nodiscard]] QString valueText(int series, int index) const;
    /// When the column began: a time, or a day and a time.
    Q_INVOKABLE [[nodiscard]] QString columnText(int index) const;
    Q_INVOKABLE [[nodiscard]] QDateTime columnStart(int index) const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void seriesChanged();
    void lookChanged();
    void dataChanged();
    void laidOut();

protected:
    void prepare() override;

private:
    QQmlListProperty<ChartSeries> seriesList();
    void append(ChartSeries *series);
    [[nodiscard]] Fmt *format() const;
    [[nodiscard]] QString formatted(double value, double step) const;
    void labelColumns(const Fmt *format);
    void paintAxes(QPainter &painter) const;
    void paintAreas(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    void paintReference(QPainter &painter) const;
    [[nodiscard]] std::vector<QPointF> topLine(std::size_t series) const;

    Kind m_kind = Kind::Area;
    bool m_stacked = true;
    ValueFormat m_valueFormat = ValueFormat::Number;
    QDateTime m_start;
    int m_cellSeconds = 60;
    bool m_endsNow = true;
    QStringList m_labels;
    qreal m_leastTop = 0;
    qreal m_reference = 0;
    QString m_referenceLabel;
    QColor m_referenceColor;
    QColor m_gridColor;
    QColor m_labelColor;
    QFont m_font;
    QList<ChartSeries *> m_series;

    // As of the last prepare(), for paint().
    ChartLayout m_layout;
    struct Look
    {
        QColor color;
        bool dashed = false;
    };
    std::vector<Look> m_looks;
};

} // namespace spillway
