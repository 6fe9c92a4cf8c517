// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Charts/chartitem.h"

#include "qml/Spillway/Theme/fmt.h"

#include <QFontMetricsF>
#include <QQmlEngine>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {
constexpr int valueSteps = 4;
constexpr int mostTimeLabels = 5;
constexpr int daySeconds = 86'400;
} // namespace

ChartItem::ChartItem(QQuickItem *parent)
    : PacedItem(parent)
{
    connect(this, &ChartItem::lookChanged, this, &ChartItem::showNow);
    connect(this, &ChartItem::dataChanged, this, &ChartItem::showSoon);
}

QQmlListProperty<ChartSeries> ChartItem::seriesList()
{
    return {this,
            nullptr,
            [](QQmlListProperty<ChartSeries> *list, ChartSeries *series) {
                static_cast<ChartItem *>(list->object)->append(series);
            },
            [](QQmlListProperty<ChartSeries> *list) {
                return static_cast<ChartItem *>(list->object)->m_series.size();
            },
            [](QQmlListProperty<ChartSeries> *list, qsizetype index) {
                return static_cast<ChartItem *>(list->object)->m_series.at(index);
            },
            nullptr};
}

void ChartItem::append(ChartSeries *series)
{
    m_series.push_back(series);
    connect(series, &ChartSeries::lookChanged, this, &ChartItem::showNow);
    connect(series, &ChartSeries::valuesChanged, this, &ChartItem::showSoon);
    Q_EMIT seriesChanged();
    showNow();
}

/// The engine's one, which knows the digits that the person chose.
Fmt *ChartItem::format() const
{
    static const int type = qmlTypeId("Spillway.Theme", 1, 0, "Fmt");
    QQmlEngine *engine = qmlEngine(this);
    return engine ? engine->singletonInstance<Fmt *>(type) : nullptr;
}

QString ChartItem::formatted(double value, double step) const
{
    const Fmt *fmt = format();
    if (!fmt)
        return {};
    switch (m_valueFormat) {
    case ValueFormat::Compact:
        return fmt->compact(value);
    case ValueFormat::Milliseconds:
        return value == 0 && step > 0 ? fmt->num(0) : fmt->ms(value);
    case ValueFormat::Dollars:
        return fmt->usd(value, step >= 1 ? 0 : -1);
    case ValueFormat::Percent:
        return fmt->pct(value, step >= 1 ? 0 : 1);
    case ValueFormat::Number:
        break;
    }
    return value >= 10'000 && step > 0 ? fmt->compact(value)
                                       : fmt->num(value, value == std::floor(value) ? 0 : 1);
}

QString ChartItem::valueText(int series, int index) const
{
    if (series < 0 || series >= m_series.size() || index < 0
        || index >= m_series.at(series)->values.size())
        return Fmt::dash();
    return formatted(m_series.at(series)->values.at(index), 0);
}

QDateTime ChartItem::columnStart(int index) const
{
    return m_start.addSecs(qint64(index) * m_cellSeconds);
}

QString ChartItem::columnText(int index) const
{
    if (index < 0 || index >= m_layout.count)
        return {};
    if (index < m_labels.size())
        return m_labels.at(index);
    const Fmt *fmt = format();
    if (!fmt || !m_start.isValid())
        return {};
    const QDateTime when = columnStart(index);
    if (m_cellSeconds < 60)
        return fmt->time(when);
    if (qint64(m_cellSeconds) * m_layout.count <= 2 * daySeconds)
        return fmt->shortTime(when);
    //: A day and a time of it
    return tr("%1, %2").arg(fmt->day(when), fmt->shortTime(when));
}

void ChartItem::prepare()
{
    std::vector<std::vector<double>> values;
    m_looks.clear();
    for (const ChartSeries *series : std::as_const(m_series)) {
        values.emplace_back(series->values.begin(), series->values.end());
        m_looks.push_back({series->color, series->dashed});
    }
    ChartLayout &layout = m_layout;
    layout = {};
    layout.bars = m_kind == Kind::Bars;
    layout.stack(values, m_stacked && m_kind != Kind::Line);
    const double largest = std::max({layout.largest(), m_leastTop, m_reference * 1.02});
    layout.scale = chartScale(largest, valueSteps, m_valueFormat == ValueFormat::Number);

    const QFontMetricsF metrics(m_font);
    const int steps = static_cast<int>(std::lround(layout.scale.top / layout.scale.step));
    for (int step = 0; step <= steps; ++step) {
        const double value = step * layout.scale.step;
        const QString text = formatted(value, layout.scale.step);
        layout.valueLabels.push_back({value, 0, text});
        layout.valueLabelWidth = std::max(layout.valueLabelWidth, metrics.horizontalAdvance(text));
    }
    const double half = std::ceil(metrics.height() / 2);
    layout.plot = QRectF(layout.valueLabelWidth + 10, half,
                         std::max(0.0, width() - layout.valueLabelWidth - 12),
                         std::max(0.0, height() - metrics.height() - 8 - half));
    labelColumns(format());
    Q_EMIT laidOut();
}

void ChartItem::labelColumns(const Fmt *format)
{
    ChartLayout &layout = m_layout;
    for (int i = 0; i < std::min<int>(layout.count, static_cast<int>(m_labels.size())); ++i) {
        if (!m_labels.at(i).isEmpty())
            layout.columnLabels.push_back({0, i, m_labels.at(i)});
    }
    if (!m_labels.isEmpty() || layout.count < 2 || !m_start.isValid() || !format)
        return;
    const bool days = qint64(m_cellSeconds) * layout.count > 2 * daySeconds;
    const int room = static_cast<int>(layout.plot.width() / 90);
    const int labels = std::clamp(room, 2, mostTimeLabels);
    for (int i = 0; i < labels; ++i) {
        const int index = (layout.count - 1) * i / (labels - 1);
        const QDateTime when = columnStart(index);
        QString text = days ? format->day(when) : format->shortTime(when);
        if (i == labels - 1 && m_endsNow)
            text = tr("now");
        layout.columnLabels.push_back({0, index, text});
    }
}

} // namespace spillway
