// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/overview/overviewmodel.h"
#include "core/telemetry/activity.h"
#include "qml/Spillway/Theme/look.h"
#include "tests/app/overview/traffic.h"
#include "tests/fakes/fakeproxylink.h"
#include "tests/qml/pseudo.h"
#include "tests/qml/walkers.h"

#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

struct View
{
    QString state =
        u"busy"_s; ///< busy, empty, nokeys, loading, paused, port, first, many, keyless, day, week
    QString theme = u"dark"_s;
    bool mirrored = false;
    qreal zoom = 1;
    QSize size {1216, 900};

    [[nodiscard]] QString name() const
    {
        QStringList parts {state, theme};
        if (mirrored)
            parts << u"rtl"_s;
        if (zoom != 1)
            parts << QString::number(qRound(zoom * 100));
        if (size != QSize(1216, 900))
            parts << QString::number(size.width());
        return parts.join(u'-');
    }
};

} // namespace

Q_DECLARE_METATYPE(View)

/// The page in every state and look, without one word from the engine; pictures are kept in
/// $SPILLWAY_PICTURES when that is set.
class OverviewPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsEveryState_data();
    void drawsEveryState();
    void leavesNothingNameless();
    void theChartTalksAndOpensRequests();
    void theHeatMapTalksAndOpensRequests();
    void theTableShowsTheNumbers();
    void stopsWhenHidden();

private:
    void show(const View &view);
    void prepare(const QString &state);
    void picture(const QString &name);
    [[nodiscard]] QQuickItem *item(const char *type) const;

    SystemClock m_clock;
    Pseudo m_pseudo;
    std::unique_ptr<FakeProxyLink> m_proxy;
    std::unique_ptr<Activity> m_activity;
    std::unique_ptr<OverviewModel> m_model;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    QQuickItem *m_page = nullptr;
};

void OverviewPageTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    prepareLook();
    walk::switchAccessibilityOn();
}

void OverviewPageTest::prepare(const QString &state)
{
    m_engine.reset();
    m_model.reset();
    m_activity = std::make_unique<Activity>(m_clock);
    m_proxy = std::make_unique<FakeProxyLink>();
    m_proxy->activityAnswer = [this](const ActivityQuery &query) {
        return m_activity->report(query, m_clock.wallNow());
    };
    if (state != "loading"_L1)
        m_activity->endHistory();
    if (state != "nokeys"_L1 && state != "keyless"_L1)
        m_proxy->keyStatuses = test::someKeys();
    if (state == "many"_L1) {
        for (int i = 0; i < 22; ++i) {
            KeyStatus key = test::someKeys()[3];
            key.label = u"subscription %1"_s.arg(i);
            m_proxy->keyStatuses.push_back(key);
        }
    }
    const bool quiet = state == "nokeys"_L1 || state == "empty"_L1 || state == "loading"_L1;
    if (!quiet && state != "first"_L1) {
        m_activity->addHistory(test::busyHours(m_clock.wallNow()));
        m_activity->keyChanged(u"zai"_s, u"zai-coding-2"_s, "circuit_open");
        m_proxy->records = test::newestRequests(m_clock.wallNow());
    }
    if (state == "first"_L1) {
        ExchangeRecord first = test::busyHours(m_clock.wallNow()).back();
        first.accepted = m_clock.wallNow();
        m_activity->addHistory({first});
        m_proxy->records = {first};
    }
    if (state == "paused"_L1)
        m_proxy->proxyState.phase = ProxyState::Phase::Paused;
    if (state == "port"_L1)
        m_proxy->proxyState.phase = ProxyState::Phase::NotListening;
    m_model = std::make_unique<OverviewModel>(*m_proxy);
    if (state == "day"_L1)
        m_model->setRange(OverviewModel::Range::Day);
    if (state == "week"_L1)
        m_model->setRange(OverviewModel::Range::Week);
}

void OverviewPageTest::show(const View &view)
{
    QTest::failOnWarning(QRegularExpression(u"\\.qml|QML|qml"_s));
    qApp->removeTranslator(&m_pseudo);
    if (view.mirrored)
        qApp->installTranslator(&m_pseudo);
    prepare(view.state);
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(u"qrc:/qt/qml"_s);
    QObject *theme = themeOf(*m_engine);
    QVERIFY(theme != nullptr);
    theme->setProperty("theme", view.theme);
    theme->setProperty("contrast", u"normal"_s);
    theme->setProperty("motion", u"reduced"_s);
    theme->setProperty("zoom", view.zoom);
    m_engine->setInitialProperties(
        {{u"model"_s, QVariant::fromValue(m_model.get())}, {u"mirrored"_s, view.mirrored}});
    m_engine->load(QUrl::fromLocalFile(QStringLiteral(STAGE_FOLDER) + u"/Stage.qml"_s));
    QVERIFY(!m_engine->rootObjects().isEmpty());
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().front());
    QVERIFY(m_window != nullptr);
    m_window->resize(view.size);
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_page = m_window->property("page").value<QQuickItem *>();
    QVERIFY(m_page != nullptr);
    QTRY_VERIFY(m_model->isActive());
    if (view.state == "loading"_L1)
        QTRY_VERIFY(m_model->skeleton());
    else
        QTRY_VERIFY(m_model->view() != OverviewModel::View::Loading);
    if (m_model->view() == OverviewModel::View::Ready)
        QTRY_VERIFY(m_model->live()->rowCount() > 0);
}

void OverviewPageTest::picture(const QString &name)
{
    const QImage image = m_window->grabWindow();
    QVERIFY(!image.isNull());
    const QString folder = qEnvironmentVariable("SPILLWAY_PICTURES");
    if (folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(image.save(folder + u'/' + name + u".png"_s));
}

QQuickItem *OverviewPageTest::item(const char *type) const
{
    QList<QQuickItem *> waiting {m_page};
    while (!waiting.isEmpty()) {
        QQuickItem *next = waiting.takeFirst();
        if (QByteArray(next->metaObject()->className()).startsWith(QByteArray(type) + "_QMLTYPE"))
            return next;
        waiting.append(next->childItems());
    }
    return nullptr;
}

void OverviewPageTest::drawsEveryState_data()
{
    QTest::addColumn<View>("view");
    const auto add = [](const View &view) { QTest::newRow(qPrintable(view.name())) << view; };
    for (const QString &theme : {u"dark"_s, u"light"_s}) {
        for (const QString &state :
             {u"busy"_s, u"empty"_s, u"nokeys"_s, u"loading"_s, u"paused"_s, u"port"_s, u"first"_s})
            add({state, theme});
        for (const QString &state : {u"many"_s, u"keyless"_s, u"day"_s, u"week"_s})
            add({state, theme});
        add({u"busy"_s, theme, true});
        add({u"busy"_s, theme, false, 1.5});
        add({u"busy"_s, theme, false, 1, {960, 700}});
        add({u"busy"_s, theme, false, 1, {820, 560}});
        add({u"empty"_s, theme, true});
        add({u"loading"_s, theme, false, 1, {820, 560}});
    }
}

void OverviewPageTest::drawsEveryState()
{
    QFETCH(const View, view);
    show(view);
    if (QTest::currentTestFailed())
        return;
    picture(view.name());
    const QStringList cut =
        view.mirrored ? QStringList() : walk::truncated(m_window->contentItem());
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    const QStringList overlapping = walk::overlapping(m_window->contentItem());
    QVERIFY2(overlapping.isEmpty(), qPrintable(overlapping.join(u'\n')));
}

void OverviewPageTest::leavesNothingNameless()
{
    for (const QString &state : {u"busy"_s, u"empty"_s, u"nokeys"_s, u"loading"_s}) {
        show({.state = state});
        if (QTest::currentTestFailed())
            return;
        const QStringList unnamed = walk::unnamed(m_window);
        QVERIFY2(unnamed.isEmpty(), qPrintable(state + unnamed.join(u'\n')));
        QStringList unreachable = walk::unreachable(m_window);
        unreachable.removeIf([](const QString &line) { // a list: the arrow keys go along it
            return line.contains("LiveLine"_L1);
        });
        QVERIFY2(unreachable.isEmpty(), qPrintable(state + unreachable.join(u'\n')));
        const QStringList small = walk::smallTargets(m_window->contentItem());
        QVERIFY2(small.isEmpty(), qPrintable(state + small.join(u'\n')));
    }
}

void OverviewPageTest::theChartTalksAndOpensRequests()
{
    show({});
    QSignalSpy navigated(m_page, SIGNAL(navigate(QString, QString)));
    QQuickItem *chart = item("Chart");
    QVERIFY(chart != nullptr);
    chart->forceActiveFocus(Qt::TabFocusReason);
    QTRY_COMPARE(chart->property("count").toInt(), 60);
    QTest::keyClick(m_window, Qt::Key_End);
    QCOMPARE(chart->property("current").toInt(), 59);
    QTest::keyClick(m_window, Qt::Key_Left);
    QCOMPARE(chart->property("current").toInt(), 58);
    picture(u"chart-readout"_s);
    QTest::keyClick(m_window, Qt::Key_Return);
    QCOMPARE(navigated.size(), 1);
    QCOMPARE(navigated[0][0].toString(), u"requests"_s);
    QCOMPARE(navigated[0][1].toString(), m_model->columnFilter(58));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QCOMPARE(chart->property("current").toInt(), -1);
}

void OverviewPageTest::theHeatMapTalksAndOpensRequests()
{
    show({});
    QSignalSpy navigated(m_page, SIGNAL(navigate(QString, QString)));
    QQuickItem *heat = item("KeyHeat");
    QVERIFY(heat != nullptr);
    heat->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_window, Qt::Key_Down);
    QTest::keyClick(m_window, Qt::Key_Down);
    QTest::keyClick(m_window, Qt::Key_Left);
    QCOMPARE(heat->property("cursorRow").toInt(), 1);
    QCOMPARE(heat->property("cursorColumn").toInt(), 58);
    picture(u"heat-readout"_s);
    QTest::keyClick(m_window, Qt::Key_Return);
    QCOMPARE(navigated.size(), 1);
    QVERIFY(navigated[0][1].toString().startsWith("key:work-2 after:"_L1));
    for (int i = 0; i < 200; ++i)
        QTest::keyClick(m_window, Qt::Key_Down);
    QCOMPARE(heat->property("cursorRow").toInt(), 7);
}

void OverviewPageTest::theTableShowsTheNumbers()
{
    show({});
    QQuickItem *chart = item("Chart");
    QVERIFY(QMetaObject::invokeMethod(chart, "showTable"));
    QTRY_VERIFY(walk::accessibleNodes(m_window).size() > 10);
    picture(u"chart-table"_s);
    const QStringList unnamed = walk::unnamed(m_window);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
}

void OverviewPageTest::stopsWhenHidden()
{
    show({});
    m_page->setVisible(false);
    QVERIFY(!m_model->isActive());
    m_page->setVisible(true);
    QVERIFY(m_model->isActive());
    m_window->hide();
    QTRY_VERIFY(!m_model->isActive());
}

QTEST_MAIN(OverviewPageTest)
#include "tst_overviewpage.moc"
