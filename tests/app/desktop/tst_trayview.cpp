// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tray/trayicon.h"
#include "app/desktop/tray/trayview.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace spillway;

using Phase = ProxyState::Phase;

namespace {

ProxyState serving()
{
    ProxyState state;
    state.phase = Phase::Serving;
    state.baseUrl = u"http://127.0.0.1:18765"_s;
    state.port = 18765;
    return state;
}

KeyStatus key(const QString &label, const QByteArray &state)
{
    KeyStatus status;
    status.provider = u"zai"_s;
    status.label = label;
    status.state = state;
    return status;
}

/// Which pixels are covered, whatever their colour.
QByteArray shapeOf(TrayState state)
{
    const QImage image = trayIcon(state, Qt::white).pixmap(32, 32).toImage();
    QByteArray shape;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            shape += image.pixelColor(x, y).alpha() > 60 ? '#' : '.';
    }
    return shape;
}

} // namespace

class TestTrayView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void saysWhereItRuns();
    void saysUntilWhenItIsPaused();
    void saysWhyNobodyCanConnect();
    void listsTheWorstKeyFirst();
    void asksForAKeyWhenThereIsNone();
    void showsAtMostEightTroubles();
    void sumsTheLastMinuteAndToday();
    void tellsStatesByShape();
};

void TestTrayView::saysWhereItRuns()
{
    const TrayView view =
        trayViewFrom(serving(), {key(u"main"_s, "ok")}, {41, Money {4'820'000'000}});
    QCOMPARE(view.state, TrayState::Running);
    QCOMPARE(view.status, u"Running on 127.0.0.1:18765"_s);
    QVERIFY(view.traffic.contains(u"41"_s));
    QVERIFY(view.traffic.contains(u"$4.82"_s));
    QVERIFY(view.toolTip.startsWith(u"Spillway: Running on 127.0.0.1:18765"_s));
    QVERIFY(view.toolTip.endsWith(view.traffic));
    QVERIFY(view.attention.empty());
    QVERIFY(view.attentionTitle.isEmpty());
    QVERIFY(view.canPause);
    QVERIFY(!view.canResume);
}

void TestTrayView::saysUntilWhenItIsPaused()
{
    ProxyState state = serving();
    state.phase = Phase::Paused;
    state.resumesAt = QDateTime(QDate(2026, 11, 21), QTime(14, 34));
    TrayView view = trayViewFrom(state, {key(u"main"_s, "ok")}, {});
    QCOMPARE(view.state, TrayState::Paused);
    QVERIFY(view.status.contains(u"2:34"_s));
    QVERIFY(view.canResume);
    QVERIFY(!view.canPause);
    state.resumesAt.reset();
    view = trayViewFrom(state, {key(u"main"_s, "ok")}, {});
    QCOMPARE(view.status, u"Paused until you resume it"_s);
}

void TestTrayView::saysWhyNobodyCanConnect()
{
    ProxyState state = serving();
    state.phase = Phase::NotListening;
    state.problem = u"Port 18765 is taken by node (pid 7)."_s;
    const TrayView view = trayViewFrom(state, {key(u"main"_s, "ok")}, {});
    QCOMPARE(view.state, TrayState::NotListening);
    QCOMPARE(view.status, u"Not listening on 127.0.0.1:18765"_s);
    QCOMPARE(view.attention.front().text, state.problem);
    QVERIFY(!view.canPause);
}

void TestTrayView::listsTheWorstKeyFirst()
{
    const TrayView view =
        trayViewFrom(serving(),
                     {key(u"resting"_s, "limited"), key(u"fine"_s, "ok"), key(u"off"_s, "disabled"),
                      key(u"broken"_s, "circuit_open"), key(u"refused"_s, "invalid")},
                     {});
    QCOMPARE(view.state, TrayState::Attention);
    QCOMPARE(view.attention.size(), std::size_t(3));
    QVERIFY(view.attention[0].text.contains(u"refused"_s));
    QVERIFY(view.attention[1].text.contains(u"broken"_s));
    QVERIFY(view.attention[2].text.contains(u"resting"_s));
    QVERIFY(view.attentionTitle.contains(u'3'));
    QCOMPARE(view.attention[0].page, u"keys"_s);
}

void TestTrayView::asksForAKeyWhenThereIsNone()
{
    const TrayView view = trayViewFrom(serving(), {}, {});
    QCOMPARE(view.state, TrayState::Attention);
    QCOMPARE(view.attentionTitle, u"There is no key yet"_s);
    // A key whose secret is still being read is no trouble.
    QVERIFY(trayViewFrom(serving(), {key(u"main"_s, "locked")}, {}).attention.empty());
    ProxyState starting = serving();
    starting.phase = Phase::Starting;
    QVERIFY(trayViewFrom(starting, {}, {}).attention.empty());
}

void TestTrayView::showsAtMostEightTroubles()
{
    std::vector<KeyStatus> keys;
    for (int i = 0; i < 20; ++i)
        keys.push_back(key(QString::number(i), "invalid"));
    const TrayView view = trayViewFrom(serving(), keys, {});
    QCOMPARE(view.attention.size(), std::size_t(8));
    QVERIFY(view.attentionTitle.contains(u"20"_s));
}

void TestTrayView::sumsTheLastMinuteAndToday()
{
    ActivityReport minute;
    minute.cells.resize(8);
    for (ActivityCell &cell : minute.cells)
        cell.served = 2;
    ActivityReport today;
    today.sum.costNanoDollars = 5;
    const TrafficFigures figures = figuresFrom(minute, today);
    QCOMPARE(figures.requestsPerMinute, 12); // six cells of ten seconds
    QCOMPARE(figures.spentToday.value, std::int64_t(5));
    QCOMPARE(figuresFrom({}, {}), TrafficFigures());
}

void TestTrayView::tellsStatesByShape()
{
    std::set<QByteArray> shapes;
    for (const TrayState state :
         {TrayState::Running, TrayState::Paused, TrayState::Attention, TrayState::NotListening})
        shapes.insert(shapeOf(state));
    QCOMPARE(shapes.size(), std::size_t(4));
    // Stopped is the plain mark, faded.
    const auto strongest = [](TrayState state) {
        const QImage image = trayIcon(state, Qt::white).pixmap(32, 32).toImage();
        int alpha = 0;
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x)
                alpha = std::max(alpha, image.pixelColor(x, y).alpha());
        }
        return alpha;
    };
    QVERIFY(strongest(TrayState::Stopped) < 140);
    QCOMPARE(strongest(TrayState::Running), 255);
}

QTEST_MAIN(TestTrayView)
#include "tst_trayview.moc"
