// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/requests/requestsmodel.h"
#include "qml/Spillway/Theme/look.h"
#include "tests/fakes/fakeproxylink.h"
#include "tests/qml/pseudo.h"
#include "tests/qml/requests/traffic.h"
#include "tests/qml/walkers.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace spillway;
using spillway::testing::busyAfternoon;

namespace {

constexpr int rowHeight = 34;

/// One way to look at the page.
struct View
{
    QString name;
    QString theme = u"dark"_s;
    QSize size = {1216, 900};
    bool mirrored = false;
    qreal zoom = 1;
    bool details = false;
    bool held = false;
    QString filter;
    int requests = 500;
    QString density = u"comfortable"_s;
    QString contrast = u"normal"_s;
    int tab = 0;
};

} // namespace

Q_DECLARE_METATYPE(View)

/// The Requests page as it is shown and used: clicks, keys, and what arrives meanwhile.
class RequestsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsEveryState_data();
    void drawsEveryState();
    void everythingHasANameAndCanBeReached();
    void followsAtTheTop();
    void heldAtTheTopStaysToThePixel();
    void scrolledAwayStaysToThePixel();
    void scrollingBackToTheTopFollows();
    void pillAndHomeGoToTheNewest();
    void slashFiltersAndEscapeReturns();
    void clickShowsTheDetailsAndEscapeClosesThem();
    void otherButtonOpensTheRowsMenu();
    void narrowWindowLaysTheDetailsOver();
    void chipMenuWritesTheFilter();
    void hiddenPageTakesNothing();

private:
    void show(const View &view);
    [[nodiscard]] QQuickItem *list() const;
    /// The row of a request and where it stands in the window.
    [[nodiscard]] std::optional<qreal> rowPosition(const QByteArray &id) const;
    [[nodiscard]] QByteArray idAt(int row) const
    {
        return m_model->feed()->shown()[static_cast<std::size_t>(row)]->id;
    }
    [[nodiscard]] QByteArray idInTheMiddle() const;
    void arrive(int count);
    void clickRow(int row);

    Pseudo m_pseudo;
    std::unique_ptr<FakeProxyLink> m_proxy;
    std::unique_ptr<RequestsModel> m_model;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    int m_arrived = 0;
};

void RequestsPageTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    prepareLook();
    walk::switchAccessibilityOn();
}

void RequestsPageTest::show(const View &view)
{
    m_engine.reset();
    qApp->removeTranslator(&m_pseudo);
    if (view.mirrored)
        qApp->installTranslator(&m_pseudo);
    QTest::failOnWarning(QRegularExpression(u"\\.qml"_s));
    m_proxy = std::make_unique<FakeProxyLink>();
    m_proxy->records = busyAfternoon(view.requests);
    m_model = std::make_unique<RequestsModel>(*m_proxy);
    m_arrived = view.requests;
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(u"qrc:/qt/qml"_s);
    QObject *theme = themeOf(*m_engine);
    QVERIFY(theme != nullptr);
    theme->setProperty("theme", view.theme);
    theme->setProperty("contrast", view.contrast);
    theme->setProperty("density", view.density);
    theme->setProperty("motion", u"reduced"_s);
    theme->setProperty("zoom", view.zoom);
    m_engine->setInitialProperties({{u"requests"_s, QVariant::fromValue(m_model.get())},
                                    {u"mirrored"_s, view.mirrored},
                                    {u"width"_s, view.size.width()},
                                    {u"height"_s, view.size.height()}});
    m_engine->load(QUrl::fromLocalFile(QStringLiteral(PAGE_FOLDER) + u"/PageWindow.qml"_s));
    QVERIFY(!m_engine->rootObjects().isEmpty());
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().front());
    QVERIFY(m_window != nullptr);
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_window->requestActivate();
    QTRY_VERIFY(m_model->isReady());
    if (!view.filter.isEmpty())
        m_model->filter()->apply(view.filter);
    QTRY_VERIFY(m_model->history()->state() != RequestHistory::State::Reading);
    if (view.details)
        m_model->choose(11); // one that took two attempts
    m_model->setDetailsTab(view.tab);
    if (view.held) {
        if (m_model->isFollowing())
            m_model->toggleFollow();
        arrive(28);
    }
}

QQuickItem *RequestsPageTest::list() const
{
    return m_window->findChild<QQuickItem *>(u"requestList"_s);
}

std::optional<qreal> RequestsPageTest::rowPosition(const QByteArray &id) const
{
    const QList<QQuickItem *> rows =
        list()->property("contentItem").value<QQuickItem *>()->childItems();
    for (const QQuickItem *row : rows) {
        if (row->isVisible() && row->property("requestId").toByteArray() == id)
            return row->mapToScene({0, 0}).y();
    }
    return {};
}

QByteArray RequestsPageTest::idInTheMiddle() const
{
    const qreal middle = list()->property("contentY").toReal() + list()->height() / 2;
    int row = -1;
    QMetaObject::invokeMethod(list(), "indexAt", Q_RETURN_ARG(int, row), Q_ARG(qreal, 20.0),
                              Q_ARG(qreal, middle));
    return row < 0 ? QByteArray() : idAt(row);
}

void RequestsPageTest::arrive(int count)
{
    std::vector<ExchangeRecord> records = busyAfternoon(m_arrived + count);
    records.erase(records.begin(), records.begin() + m_arrived);
    m_arrived += count;
    m_proxy->feed(std::move(records));
}

void RequestsPageTest::clickRow(int row)
{
    const std::optional<qreal> y = rowPosition(idAt(row));
    QVERIFY(y);
    const qreal left = list()->mapToScene({0, 0}).x();
    QTest::mouseClick(m_window, Qt::LeftButton, {},
                      QPoint(qRound(left) + 200, qRound(*y) + rowHeight / 2));
}

void RequestsPageTest::drawsEveryState_data()
{
    QTest::addColumn<View>("view");
    const auto add = [](View view) { QTest::newRow(qPrintable(view.name)) << view; };
    for (const QString &theme : {u"dark"_s, u"light"_s}) {
        add({.name = u"wide-"_s + theme, .theme = theme});
        add({.name = u"details-"_s + theme, .theme = theme, .details = true});
        add({.name = u"held-"_s + theme, .theme = theme, .details = true, .held = true});
        add({.name = u"filtered-"_s + theme, .theme = theme, .filter = u"status:>=400 key:zai"_s});
        add({.name = u"fault-"_s + theme, .theme = theme, .filter = u"modle:opus"_s});
    }
    add({.name = u"more-dark"_s, .details = true, .tab = 1});
    add({.name = u"medium-dark"_s, .size = {1100, 760}, .details = true});
    add({.name = u"narrow-dark"_s, .size = {900, 700}});
    add({.name = u"narrow-details-light"_s,
         .theme = u"light"_s,
         .size = {900, 700},
         .details = true});
    add({.name = u"compact-dark"_s, .size = {1040, 700}, .density = u"compact"_s});
    add({.name = u"zoom150-light"_s, .theme = u"light"_s, .size = {1440, 900}, .zoom = 1.5});
    add({.name = u"zoom150-details-light"_s,
         .theme = u"light"_s,
         .size = {1440, 900},
         .zoom = 1.5,
         .details = true});
    add({.name = u"rtl-pseudo-dark"_s, .mirrored = true, .held = true});
    add({.name = u"rtl-pseudo-details-dark"_s, .mirrored = true, .details = true});
    add({.name = u"nomatch-dark"_s, .filter = u"stauts client:nobody"_s});
    add({.name = u"empty-dark"_s, .requests = 0});
    add({.name = u"hc-dark"_s, .details = true, .contrast = u"high"_s});
}

void RequestsPageTest::drawsEveryState()
{
    QFETCH(const View, view);
    show(view);
    if (QTest::currentTestFailed())
        return;
    const QImage picture = m_window->grabWindow();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("SPILLWAY_PICTURES");
    if (!folder.isEmpty()) {
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(folder + u"/requests-"_s + view.name + u".png"_s));
    }
    // Rows beyond the list's edge are clipped, and a narrow window's details lie over the table.
    QStringList overlapping = walk::overlapping(m_window->contentItem());
    overlapping.removeIf([](const QString &line) {
        return line.count("RequestRow"_L1) == 1
            || (line.contains("Inspector"_L1) && line.contains("RequestTable"_L1));
    });
    QCOMPARE(overlapping.join(u'\n'), QString());
    if (!view.mirrored)
        QCOMPARE(walk::truncated(m_window->contentItem()).join(u'\n'), QString());
}

void RequestsPageTest::everythingHasANameAndCanBeReached()
{
    for (const View &view : {View {}, View {.details = true}, View {.filter = u"modle:opus"_s},
                             View {.filter = u"client:nobody"_s}, View {.requests = 0}}) {
        show(view);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(walk::unnamed(m_window).join(u'\n'), QString());
        QCOMPARE(walk::smallTargets(m_window->contentItem()), QStringList());
        QCOMPARE(walk::unreachable(m_window).join(u'\n'), QString());
    }
}

void RequestsPageTest::followsAtTheTop()
{
    show({});
    arrive(3);
    const qreal top = list()->mapToScene({0, 0}).y();
    QTRY_COMPARE(rowPosition(idAt(0)), std::optional(top));
    QVERIFY(m_model->isFollowing());
}

void RequestsPageTest::heldAtTheTopStaysToThePixel()
{
    show({});
    clickRow(4);
    QVERIFY(!m_model->isFollowing());
    const QByteArray id = idAt(4);
    const std::optional<qreal> before = rowPosition(id);
    QVERIFY(before);
    for (int round = 0; round < 20; ++round) {
        arrive(1 + round % 4);
        QCOMPARE(rowPosition(id), before);
    }
    QCoreApplication::processEvents();
    QCOMPARE(rowPosition(id), before);
    QCOMPARE(m_model->unseen(), 50);
}

void RequestsPageTest::scrolledAwayStaysToThePixel()
{
    show({});
    const QPoint middle = list()->mapToScene({200, 200}).toPoint();
    QWheelEvent wheel(middle, middle, {}, {0, -480}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_window, &wheel);
    QTRY_VERIFY(!m_model->isFollowing());
    QTRY_VERIFY(!list()->property("moving").toBool());
    const QByteArray id = idInTheMiddle();
    const std::optional<qreal> before = rowPosition(id);
    for (int round = 0; round < 100; ++round)
        arrive(2);
    QCoreApplication::processEvents();
    QCOMPARE(rowPosition(id), before);
    QCOMPARE(m_model->unseen(), 200);
}

void RequestsPageTest::scrollingBackToTheTopFollows()
{
    show({});
    clickRow(4);
    arrive(5);
    const QPoint middle = list()->mapToScene({200, 200}).toPoint();
    for (int i = 0; i < 8 && !m_model->isFollowing(); ++i) {
        QWheelEvent wheel(middle, middle, {}, {0, 480}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_window, &wheel);
        QTRY_VERIFY(!list()->property("moving").toBool());
    }
    QTRY_VERIFY(m_model->isFollowing());
    QCOMPARE(m_model->unseen(), 0);
}

void RequestsPageTest::pillAndHomeGoToTheNewest()
{
    show({});
    clickRow(4);
    arrive(40);
    auto *pill = m_window->findChild<QQuickItem *>(u"unseenPill"_s);
    QVERIFY(pill && pill->isVisible());
    QTest::mouseClick(m_window, Qt::LeftButton, {},
                      pill->mapToScene({pill->width() / 2, pill->height() / 2}).toPoint());
    QVERIFY(m_model->isFollowing());
    QVERIFY(!pill->isVisible());
    const qreal top = list()->mapToScene({0, 0}).y();
    QTRY_COMPARE(rowPosition(idAt(0)), std::optional(top));
    QTest::keyClick(m_window, Qt::Key_End);
    QTRY_VERIFY(rowPosition(idAt(m_model->feed()->count() - 1)));
    QTest::keyClick(m_window, Qt::Key_Home);
    QTRY_COMPARE(rowPosition(idAt(0)), std::optional(top));
    QVERIFY(m_model->isFollowing());
}

void RequestsPageTest::slashFiltersAndEscapeReturns()
{
    show({});
    clickRow(2);
    QTest::keyClick(m_window, Qt::Key_Slash);
    for (const char key : QByteArray("status:429"))
        QTest::keyClick(m_window, key);
    QCOMPARE(m_model->filter()->text(), u"status:429"_s);
    QTRY_VERIFY(m_model->filter()->isActive());
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTest::keyClick(m_window, Qt::Key_J); // the list has the focus again: no letter is typed
    QCOMPARE(m_model->filter()->text(), u"status:429"_s);
    QVERIFY(m_model->currentRow() >= 0);
}

void RequestsPageTest::clickShowsTheDetailsAndEscapeClosesThem()
{
    show({});
    clickRow(2);
    QVERIFY(m_model->isDetailsOpen());
    QTRY_VERIFY(list()->width() < 1216 - 360);
    QTest::keyClick(m_window, Qt::Key_Escape);
    QVERIFY(!m_model->isDetailsOpen());
    QTRY_COMPARE(list()->width(), 1216.0);
}

void RequestsPageTest::otherButtonOpensTheRowsMenu()
{
    show({});
    const std::optional<qreal> y = rowPosition(idAt(3));
    QVERIFY(y);
    QTest::mouseClick(m_window, Qt::RightButton, {}, QPoint(200, qRound(*y) + rowHeight / 2));
    QCOMPARE(m_model->currentRow(), 3);
    QVERIFY(!m_model->isDetailsOpen());
    auto *menu = list()->findChild<QObject *>(u"rowMenu"_s);
    QVERIFY(menu);
    QTRY_VERIFY(menu->property("opened").toBool());
    QTest::keyClick(m_window, Qt::Key_Down);
    QTest::keyClick(m_window, Qt::Key_Down);
    QTest::keyClick(m_window, Qt::Key_Return);
    QCOMPARE(m_model->filter()->text(), u"key:"_s + m_model->currentKey());
    QVERIFY(QTest::qWaitFor([menu] { return !menu->property("visible").toBool(); }));
}

void RequestsPageTest::narrowWindowLaysTheDetailsOver()
{
    show({.size = {900, 700}});
    clickRow(2);
    QVERIFY(m_model->isDetailsOpen());
    QCOMPARE(list()->width(), 900.0);
}

void RequestsPageTest::chipMenuWritesTheFilter()
{
    show({});
    auto *chip = m_window->findChild<QQuickItem *>(u"statusChip"_s);
    QVERIFY(chip);
    QTest::mouseClick(m_window, Qt::LeftButton, {},
                      chip->mapToScene({chip->width() / 2, chip->height() / 2}).toPoint());
    auto *choices = chip->findChild<QObject *>(u"choices"_s);
    QTRY_VERIFY(choices && choices->property("opened").toBool());
    QTest::keyClick(m_window, Qt::Key_Down);
    QTest::keyClick(m_window, Qt::Key_Return);
    QCOMPARE(m_model->filter()->text(), u"status:ok"_s);
    QTRY_COMPARE(chip->property("text").toString(), u"Succeeded"_s);
    QVERIFY(chip->property("on").toBool());
}

void RequestsPageTest::hiddenPageTakesNothing()
{
    show({});
    QVERIFY(m_model->isActive());
    auto *page = m_window->findChild<QQuickItem *>(u"page"_s);
    page->setVisible(false);
    QVERIFY(!m_model->isActive());
    page->setVisible(true);
    QVERIFY(m_model->isActive());
    m_window->hide();
    QTRY_VERIFY(!m_model->isActive());
}

QTEST_MAIN(RequestsPageTest)
#include "tst_requestspage.moc"
