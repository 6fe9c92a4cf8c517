// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/requests/followstate.h"
#include "app/presentation/requests/requestcolumns.h"
#include "app/presentation/requests/requestkeys.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

/// The table's columns, its keyboard, and when it follows.
class RequestTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wideTableShowsEveryColumn();
    void narrowTableLeavesColumnsOutWhole();
    void columnsFillTheTableWithoutOverlap_data();
    void columnsFillTheTableWithoutOverlap();
    void aPersonHidesAndShowsColumns();
    void keysMeanWhatTheShortcutSheetSays_data();
    void keysMeanWhatTheShortcutSheetSays();
    void lettersCanBeTurnedOff();
    void arrowsSwapInAMirroredWindow();
    void scrollingAwayHolds();
    void scrollingBackToTheTopFollows();
    void holdingAtTheTopLastsUntilScrolledBack();
    void newsAreCountedOnlyWhileHeld();
};

void RequestTableTest::wideTableShowsEveryColumn()
{
    RequestColumns columns;
    columns.setTableWidth(1216);
    QCOMPARE(columns.time().start, 24);
    QCOMPARE(columns.time().width, 72);
    QCOMPARE(columns.cost().start + columns.cost().width, 1216 - 24);
    QVERIFY(columns.client().isShown());
    QVERIFY(columns.firstToken().isShown());
    QVERIFY(columns.isBarShown());
}

void RequestTableTest::narrowTableLeavesColumnsOutWhole()
{
    RequestColumns columns;
    columns.setTableWidth(760);
    QVERIFY(!columns.client().isShown());
    QVERIFY(!columns.firstToken().isShown());
    QVERIFY(!columns.isBarShown());
    QVERIFY(columns.key().isShown());
    columns.setTableWidth(560);
    QVERIFY(!columns.tokens().isShown());
    QVERIFY(columns.key().isShown());
    columns.setTableWidth(400);
    QVERIFY(!columns.key().isShown());
}

void RequestTableTest::columnsFillTheTableWithoutOverlap_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {376, 420, 520, 560, 700, 733, 900, 901, 1216, 2400})
        QTest::addRow("%d", width) << width;
}

void RequestTableTest::columnsFillTheTableWithoutOverlap()
{
    QFETCH(const int, width);
    RequestColumns columns;
    columns.setTableWidth(width);
    int end = 24 - 12;
    for (int i = 0; i < RequestColumns::columnCount; ++i) {
        const ColumnBox box = columns.box(static_cast<RequestColumns::Column>(i));
        if (!box.isShown())
            continue;
        QCOMPARE(box.start, end + 12);
        end = box.start + box.width;
    }
    QCOMPARE(end, width - 24);
}

void RequestTableTest::aPersonHidesAndShowsColumns()
{
    RequestColumns columns;
    columns.setTableWidth(1216);
    const int model = columns.model().width;
    const QSignalSpy changed(&columns, &RequestColumns::changed);
    columns.toggle(u"client"_s);
    QVERIFY(!columns.client().isShown());
    QCOMPARE(columns.model().width, model + 104 + 12);
    columns.toggle(u"client"_s);
    QVERIFY(columns.client().isShown());
    columns.toggle(u"model"_s); // always there
    QVERIFY(columns.model().isShown());
    QCOMPARE(changed.count(), 3);
}

void RequestTableTest::keysMeanWhatTheShortcutSheetSays_data()
{
    using Action = RequestAction;
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("action");
    const auto row = [](const char *name, int key, Qt::KeyboardModifiers modifiers, Action action) {
        QTest::newRow(name) << key << int(modifiers) << int(action);
    };
    row("J", Qt::Key_J, {}, Action::Next);
    row("K", Qt::Key_K, {}, Action::Previous);
    row("down", Qt::Key_Down, {}, Action::Next);
    row("up on the keypad", Qt::Key_Up, Qt::KeypadModifier, Action::Previous);
    row("page down", Qt::Key_PageDown, {}, Action::PageDown);
    row("home", Qt::Key_Home, {}, Action::Newest);
    row("end", Qt::Key_End, {}, Action::Oldest);
    row("enter", Qt::Key_Return, {}, Action::Open);
    row("escape", Qt::Key_Escape, {}, Action::Close);
    row("F4", Qt::Key_F4, {}, Action::Close);
    row("space", Qt::Key_Space, {}, Action::ToggleFollow);
    row("E", Qt::Key_E, {}, Action::NextError);
    row("shift E", Qt::Key_E, Qt::ShiftModifier, Action::PreviousError);
    row("F", Qt::Key_F, {}, Action::FilterByKey);
    row("slash", Qt::Key_Slash, {}, Action::FocusFilter);
    row("slash by shift, as on German keyboards", Qt::Key_Slash, Qt::ShiftModifier,
        Action::FocusFilter);
    row("right", Qt::Key_Right, {}, Action::NextTab);
    row("shift down", Qt::Key_Down, Qt::ShiftModifier, Action::ExtendNext);
    row("control A", Qt::Key_A, Qt::ControlModifier, Action::SelectAll);
    row("control C", Qt::Key_C, Qt::ControlModifier, Action::CopyRows);
    row("menu", Qt::Key_Menu, {}, Action::ContextMenu);
    row("shift F10", Qt::Key_F10, Qt::ShiftModifier, Action::ContextMenu);
    row("control K is the palette's", Qt::Key_K, Qt::ControlModifier, Action::None);
    row("tab moves the focus", Qt::Key_Tab, {}, Action::None);
}

void RequestTableTest::keysMeanWhatTheShortcutSheetSays()
{
    QFETCH(const int, key);
    QFETCH(const int, modifiers);
    QTEST(int(requestAction(key, Qt::KeyboardModifiers(modifiers), true, false)), "action");
}

void RequestTableTest::lettersCanBeTurnedOff()
{
    QCOMPARE(requestAction(Qt::Key_J, {}, false, false), RequestAction::None);
    QCOMPARE(requestAction(Qt::Key_Slash, {}, false, false), RequestAction::None);
    QCOMPARE(requestAction(Qt::Key_Down, {}, false, false), RequestAction::Next);
}

void RequestTableTest::arrowsSwapInAMirroredWindow()
{
    QCOMPARE(requestAction(Qt::Key_Left, {}, true, true), RequestAction::NextTab);
    QCOMPARE(requestAction(Qt::Key_Right, {}, true, true), RequestAction::PreviousTab);
}

void RequestTableTest::scrollingAwayHolds()
{
    FollowState state;
    QVERIFY(state.isFollowing());
    QVERIFY(!state.scrolled(true));
    QVERIFY(state.scrolled(false));
    QVERIFY(!state.isFollowing());
}

void RequestTableTest::scrollingBackToTheTopFollows()
{
    FollowState state;
    state.scrolled(false);
    state.arrived(5);
    QVERIFY(state.scrolled(true));
    QVERIFY(state.isFollowing());
    QCOMPARE(state.unseen(), 0);
}

void RequestTableTest::holdingAtTheTopLastsUntilScrolledBack()
{
    FollowState state;
    QVERIFY(state.hold());
    QVERIFY(!state.scrolled(true)); // the view settles; nobody went anywhere
    QVERIFY(!state.isFollowing());
    state.arrived(3);
    QVERIFY(state.scrolled(true));
    QVERIFY(state.isFollowing());
}

void RequestTableTest::newsAreCountedOnlyWhileHeld()
{
    FollowState state;
    QVERIFY(!state.arrived(4));
    QCOMPARE(state.unseen(), 0);
    state.hold();
    QVERIFY(state.arrived(4));
    QVERIFY(state.arrived(124));
    QCOMPARE(state.unseen(), 128);
    QVERIFY(state.follow());
    QCOMPARE(state.unseen(), 0);
}

QTEST_GUILESS_MAIN(RequestTableTest)
#include "tst_requesttable.moc"
