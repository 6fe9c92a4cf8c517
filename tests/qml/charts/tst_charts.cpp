// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/activity/heatcell.h"
#include "qml/Spillway/Charts/chartitem.h"
#include "qml/Spillway/Charts/chartlayout.h"
#include "qml/Spillway/Charts/heatmapitem.h"
#include "qml/Spillway/Charts/monotonecurve.h"
#include "qml/Spillway/Theme/look.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>
#include <QTest>

#include <cmath>
#include <random>

using namespace spillway;
using namespace Qt::StringLiterals;

namespace {

/// Rows of cells, as KeyHeatModel gives them.
class CellModel final : public QAbstractListModel
{
public:
    QList<QByteArray> rows;

    void set(const QList<QByteArray> &cells)
    {
        beginResetModel();
        rows = cells;
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int) const override
    {
        return rows.at(index.row());
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Qt::UserRole, "cells"}};
    }
};

QByteArray byteOf(HeatState state, std::uint8_t level = 0)
{
    return QByteArray(1, HeatCell {state, level}.toByte());
}

/// How many times it was painted.
class CountingItem final : public PacedItem
{
public:
    CountingItem()
        : PacedItem(nullptr)
    {
        setSize({20, 20});
    }
    int painted = 0;
    void paint(QPainter *) override { ++painted; }
    void news() { showSoon(); }
};

} // namespace

/// The painted items and what they reckon with.
class ChartsTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QQuickView> m_view;

    /// A component in a window; the file's own imports are added.
    QQuickItem *show(const QByteArray &qml)
    {
        m_view = std::make_unique<QQuickView>();
        m_view->engine()->addImportPath(u"qrc:/qt/qml"_s);
        QObject *theme = themeOf(*m_view->engine());
        theme->setProperty("theme", u"light"_s);
        theme->setProperty("contrast", u"normal"_s);
        QQmlComponent component(m_view->engine());
        component.setData("import QtQuick\nimport Spillway.Charts\nimport Spillway.Theme\n" + qml,
                          QUrl(u"inline"_s));
        if (!component.isReady())
            qFatal("%s", qPrintable(component.errorString()));
        auto *item = qobject_cast<QQuickItem *>(component.create());
        m_view->setContent(QUrl(u"inline"_s), nullptr, item);
        m_view->show();
        return QTest::qWaitForWindowExposed(m_view.get()) ? item : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        prepareLook();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"\\.qml|QML|inline"_s)); }
    void cleanup() { m_view.reset(); }

    void stepsAreNice_data()
    {
        QTest::addColumn<double>("largest");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<double>("step");
        QTest::addColumn<double>("top");
        QTest::newRow("nothing") << 0.0 << true << 1.0 << 1.0;
        QTest::newRow("one") << 1.0 << true << 1.0 << 1.0;
        QTest::newRow("fraction") << 1.0 << false << 0.25 << 1.0;
        QTest::newRow("four") << 4.0 << true << 1.0 << 4.0;
        QTest::newRow("nine, whole") << 9.0 << true << 5.0 << 10.0;
        QTest::newRow("nine") << 9.0 << false << 2.5 << 10.0;
        QTest::newRow("hundred") << 100.0 << true << 25.0 << 100.0;
        QTest::newRow("just over") << 100.1 << true << 50.0 << 150.0;
        QTest::newRow("millions") << 3.3e6 << true << 1e6 << 4e6;
        QTest::newRow("not a number") << std::nan("") << false << 0.25 << 1.0;
    }
    void stepsAreNice()
    {
        QFETCH(double, largest);
        QFETCH(bool, whole);
        const ChartScale scale = chartScale(largest, 4, whole);
        QTEST(scale.step, "step");
        QTEST(scale.top, "top");
    }

    void theCurveStaysBetweenItsPoints()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 50; ++round) {
            std::vector<QPointF> points;
            for (int i = 0; i < 12; ++i)
                points.emplace_back(10.0 * i, static_cast<double>(random() % 3 * 40));
            const QPainterPath path = monotoneCurve(points);
            for (int i = 0; i <= 400; ++i) {
                const QPointF at = path.pointAtPercent(i / 400.0);
                const auto left =
                    static_cast<std::size_t>(std::clamp(at.x() / 10 - 1e-6, 0.0, 10.0));
                const auto [low, high] = std::minmax(
                    {points[left].y(), points[std::min<std::size_t>(left + 1, 11)].y()});
                QVERIFY(at.y() >= low - 0.5 && at.y() <= high + 0.5);
            }
        }
        QVERIFY(monotoneCurve({}).isEmpty());
        QCOMPARE(monotoneCurve({{0, 0}, {1, 1}, {2, 2}}, {true, false}).currentPosition(),
                 QPointF(2, 2));
    }

    void bandsAreStackedAndShortOnesFilledUp()
    {
        ChartLayout layout;
        layout.stack({{1, 2, 3}, {4, 5}, {-1, std::nan(""), 1}}, true);
        QCOMPARE(layout.count, 3);
        QCOMPARE(layout.tops[1], (std::vector<double> {5, 7, 3}));
        QCOMPARE(layout.tops[2], (std::vector<double> {5, 7, 4}));
        QCOMPARE(layout.largest(), 7.0);
        layout.stack({{1, 2}, {4, 5}}, false);
        QCOMPARE(layout.tops[1], (std::vector<double> {4, 5}));
    }

    void columnsAreFoundWhereTheyAreDrawn()
    {
        for (const bool bars : {false, true}) {
            ChartLayout layout;
            layout.plot = QRectF(30, 5, 300, 100);
            layout.bars = bars;
            layout.count = 13;
            for (int i = 0; i < 13; ++i)
                QCOMPARE(layout.indexAt(layout.xAt(i)), i);
            QCOMPARE(layout.indexAt(-100), 0);
            QCOMPARE(layout.indexAt(1000), 12);
        }
        QCOMPARE(ChartLayout().indexAt(10), -1);
    }

    void theAxesReadInTheLocale()
    {
        auto *chart = qobject_cast<ChartItem *>(
            show("ChartItem { width: 400; height: 200; start: new Date(2026, 10, 21, 9, 0); "
                 "cellSeconds: 60; valueFormat: ChartItem.Milliseconds; font.family: Theme.sans\n"
                 "ChartSeries { name: 'a'; color: 'red'; values: [100, 1840, 20] } "
                 "ChartSeries { name: 'b'; color: 'blue'; values: [1, 2] } }"));
        QVERIFY(chart != nullptr);
        QTRY_COMPARE(chart->count(), 3);
        QCOMPARE(chart->valueText(0, 1), u"1.84\u202Fs"_s);
        QCOMPARE(chart->valueText(1, 2), u"–"_s);
        QCOMPARE(chart->valueText(7, 0), u"–"_s);
        QVERIFY(chart->columnText(2).contains("9:02"_L1));
        QVERIFY(chart->columnText(3).isEmpty());
        QVERIFY(chart->plot().left() > 10);
        QVERIFY(!m_view->grabWindow().isNull());
    }

    void newDataMovesTheAxis()
    {
        auto *chart = qobject_cast<ChartItem *>(
            show("ChartItem { width: 400; height: 200; ChartSeries { values: [1, 2, 3] } }"));
        QVERIFY(chart != nullptr);
        QTRY_COMPARE(chart->count(), 3);
        const QQmlListReference series(chart, "series");
        QCOMPARE(series.count(), 1);
        series.at(0)->setProperty("values", QVariant::fromValue(QList<qreal> {5, 6, 7, 800}));
        QTRY_COMPARE(chart->count(), 4);
        QCOMPARE(chart->valueText(0, 3), u"800"_s);
    }

    void everyStateHasItsOwnPicture()
    {
        CellModel model;
        model.set({byteOf(HeatState::None), byteOf(HeatState::Ok, 0), byteOf(HeatState::Ok, 3),
                   byteOf(HeatState::Slow), byteOf(HeatState::Limited), byteOf(HeatState::Failing),
                   byteOf(HeatState::Open)});
        auto *grid = qobject_cast<HeatmapItem *>(
            show("HeatGrid { width: 60; height: 220; columns: 5; rowHeight: 30 }"));
        QVERIFY(grid != nullptr);
        grid->setModel(&model);
        QCOMPARE(grid->rows(), 7);
        QCOMPARE(grid->implicitHeight(), 210.0);
        QTRY_VERIFY(!m_view->grabWindow().isNull());
        const QImage picture = m_view->grabWindow();
        QList<QImage> cells;
        for (int row = 0; row < 7; ++row) {
            const QImage cell = picture.copy(grid->cellRect(row, 4).toRect());
            QVERIFY(!cells.contains(cell));
            cells.append(cell);
        }
        // Not by colour alone: failing and open differ in shape, in the same colour.
        const QPoint corner(3, 3);
        QCOMPARE(cells[5].pixelColor(corner), cells[6].pixelColor(corner));
        grid->setModel(nullptr);
    }

    void cellsAreHitWhereTheyAreDrawn()
    {
        HeatmapItem grid;
        CellModel model;
        model.set({QByteArray(60, 16), QByteArray(60, 16)});
        grid.setModel(&model);
        grid.setSize({431, 62}); // no multiple of the pitch
        grid.setProperty("rowHeight", 31);
        for (int column = 0; column < 60; ++column) {
            const QRectF cell = grid.cellRect(1, column);
            QCOMPARE(cell.x(), std::floor(cell.x())); // whole pixels
            QCOMPARE(grid.cellAt(cell.center().x(), cell.center().y()), QPoint(column, 1));
        }
        QCOMPARE(grid.cellRect(0, 59).right(), 431.0); // now is at the edge
        QCOMPARE(grid.cellAt(2, 5), QPoint(-1, -1));
        QCOMPARE(grid.cellAt(430, 70), QPoint(-1, -1));
        QCOMPARE(grid.cellAt(430, -1), QPoint(-1, -1));
        QCOMPARE(grid.cellAt(440, 5), QPoint(-1, -1));
        grid.setModel(nullptr);
    }

    void aModelThatDiesLeavesAnEmptyGrid()
    {
        HeatmapItem grid;
        grid.setSize({100, 30});
        {
            CellModel model;
            model.set({byteOf(HeatState::Ok)});
            grid.setModel(&model);
        }
        QCOMPARE(grid.model(), nullptr);
        QCOMPARE(grid.rows(), 0);
        QCOMPARE(grid.cellAt(99, 5), QPoint(-1, -1));
    }

    void aBurstOfNewsIsPaintedOnce()
    {
        QQuickView view;
        auto *item = new CountingItem;
        item->setParentItem(view.contentItem());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(item->painted > 0);
        item->painted = 0;
        for (int i = 0; i < 30; ++i) {
            item->news();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(item->painted, 2); // at once, and the last word a quarter of a second later
    }

    void everyComponentIsMade_data()
    {
        QTest::addColumn<QByteArray>("qml");
        QTest::newRow("chart") << QByteArray("Chart { ChartSeries { values: [1, 2, 3] } }");
        QTest::newRow("bars") << QByteArray(
            "Chart { kind: ChartItem.Bars; reference: 2; referenceLabel: 'limit'; "
            "labels: ['a', 'b', 'c']; ChartSeries { values: [1, 2, 3] } }");
        QTest::newRow("skeleton") << QByteArray("ChartSkeleton { width: 300; height: 100 }");
        QTest::newRow("legend") << QByteArray(
            "Legend { chart: ChartItem { ChartSeries { name: 'a' } } }");
        QTest::newRow("heat legend") << QByteArray("HeatLegend {}");
        QTest::newRow("spark") << QByteArray("SparkItem { width: 80; height: 20; values: [1, 2] }");
        QTest::newRow("tile") << QByteArray("KpiTile { label: 'a'; reading: '1.84\u202Fs' }");
        QTest::newRow("axis") << QByteArray("TimeAxisLabels { width: 400; start: new Date() }");
    }
    void everyComponentIsMade()
    {
        QFETCH(QByteArray, qml);
        QVERIFY(show(qml) != nullptr);
        QVERIFY(!m_view->grabWindow().isNull());
    }
};

QTEST_MAIN(ChartsTest)
#include "tst_charts.moc"
