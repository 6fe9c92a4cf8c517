// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/windowlayout.h"
#include "app/presentation/shell/windowplace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

class TestWindowLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void widthDecidesTheClass_data();
    void widthDecidesTheClass();
    void narrowWindowCollapsesTheSidebarUntilAsked();
    void wideWindowRemembersTheSidebar();
    void placeIsMovedOntoAScreen_data();
    void placeIsMovedOntoAScreen();
};

void TestWindowLayout::widthDecidesTheClass_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<WindowLayout::WidthClass>("widthClass");
    QTest::newRow("least") << 880.0 << WindowLayout::WidthClass::Narrow;
    QTest::newRow("under medium") << 999.5 << WindowLayout::WidthClass::Narrow;
    QTest::newRow("medium") << 1000.0 << WindowLayout::WidthClass::Medium;
    QTest::newRow("under wide") << 1199.0 << WindowLayout::WidthClass::Medium;
    QTest::newRow("wide") << 1200.0 << WindowLayout::WidthClass::Wide;
    QTest::newRow("1440 at 150 %") << 960.0 << WindowLayout::WidthClass::Narrow;
}

void TestWindowLayout::widthDecidesTheClass()
{
    QFETCH(const double, width);
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"window.ini"_s));
    WindowLayout layout(preferences);
    layout.setWidth(width);
    QTEST(layout.widthClass(), "widthClass");
}

void TestWindowLayout::narrowWindowCollapsesTheSidebarUntilAsked()
{
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"window.ini"_s));
    WindowLayout layout(preferences);
    layout.setWidth(900);
    QVERIFY(layout.isSidebarCollapsed());
    layout.toggleSidebar();
    QVERIFY(!layout.isSidebarCollapsed());
    QVERIFY(!preferences.sidebarCollapsed());
    layout.setWidth(1100);
    layout.setWidth(900);
    QVERIFY(layout.isSidebarCollapsed());
}

void TestWindowLayout::wideWindowRemembersTheSidebar()
{
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"window.ini"_s));
    WindowLayout layout(preferences);
    layout.setWidth(1300);
    QVERIFY(!layout.isSidebarCollapsed());
    layout.toggleSidebar();
    QVERIFY(layout.isSidebarCollapsed());
    QVERIFY(preferences.sidebarCollapsed());
}

void TestWindowLayout::placeIsMovedOntoAScreen_data()
{
    QTest::addColumn<QRect>("remembered");
    QTest::addColumn<QList<QRect>>("screens");
    QTest::addColumn<QRect>("place");
    const QRect screen(0, 30, 1920, 1050);
    const QRect right(1920, 0, 1280, 1024);
    QTest::newRow("never placed") << QRect() << QList {screen} << QRect();
    QTest::newRow("no screen") << QRect(0, 0, 1000, 700) << QList<QRect>() << QRect();
    QTest::newRow("as it was") << QRect(100, 100, 1000, 700) << QList {screen}
                               << QRect(100, 100, 1000, 700);
    QTest::newRow("partly off, title bar reachable")
        << QRect(1700, 800, 1000, 700) << QList {screen} << QRect(1700, 800, 1000, 700);
    QTest::newRow("screen is gone")
        << QRect(2000, 100, 1000, 700) << QList {screen} << QRect(920, 100, 1000, 700);
    QTest::newRow("second screen")
        << QRect(2000, 100, 1000, 700) << QList {screen, right} << QRect(2000, 100, 1000, 700);
    QTest::newRow("above the screen")
        << QRect(100, -500, 1000, 700) << QList {screen} << QRect(100, 30, 1000, 700);
    QTest::newRow("larger than the screen")
        << QRect(-3000, -3000, 5000, 4000) << QList {screen} << QRect(0, 30, 1920, 1050);
    QTest::newRow("too small") << QRect(100, 100, 300, 200) << QList {screen}
                               << QRect(100, 100, 880, 560);
}

void TestWindowLayout::placeIsMovedOntoAScreen()
{
    QFETCH(const QRect, remembered);
    QFETCH(const QList<QRect>, screens);
    QTEST(reachablePlace(remembered, screens, QSize(880, 560)), "place");
}

QTEST_GUILESS_MAIN(TestWindowLayout)
#include "tst_windowlayout.moc"
