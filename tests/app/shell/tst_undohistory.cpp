// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/undohistory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

class TestUndoHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newestIsTakenBackFirst();
    void toastOffersItsOwnStep();
    void twentyStepsAreKept();
    void toastOfASpentStepDoesNothing();
};

void TestUndoHistory::newestIsTakenBackFirst()
{
    ToastQueue toasts(nullptr);
    UndoHistory history(toasts);
    QStringList undone;
    QVERIFY(!history.canUndo());
    history.undo();
    history.push(u"first"_s, [&] { undone << u"first"_s; });
    history.push(u"second"_s, [&] { undone << u"second"_s; });
    QCOMPARE(history.nextText(), u"second"_s);
    history.undo();
    history.undo();
    QCOMPARE(undone, (QStringList {u"second"_s, u"first"_s}));
    QVERIFY(!history.canUndo());
}

void TestUndoHistory::toastOffersItsOwnStep()
{
    ToastQueue toasts(nullptr);
    UndoHistory history(toasts);
    QStringList undone;
    history.push(u"first"_s, [&] { undone << u"first"_s; });
    history.push(u"second"_s, [&] { undone << u"second"_s; });
    QCOMPARE(toasts.text(), u"second"_s); // the newest at once
    QVERIFY(!toasts.actionText().isEmpty());
    QVERIFY(!toasts.actionKeys().isEmpty());
    toasts.runAction();
    QCOMPARE(undone, QStringList {u"second"_s});
    QCOMPARE(history.nextText(), u"first"_s);
}

void TestUndoHistory::twentyStepsAreKept()
{
    ToastQueue toasts(nullptr);
    UndoHistory history(toasts);
    int undone = 0;
    for (int i = 0; i < 30; ++i)
        history.push(QString::number(i), [&] { ++undone; });
    while (history.canUndo())
        history.undo();
    QCOMPARE(undone, 20);
}

void TestUndoHistory::toastOfASpentStepDoesNothing()
{
    ToastQueue toasts(nullptr);
    UndoHistory history(toasts);
    int undone = 0;
    toasts.showText(u"Base URL copied"_s);
    history.push(u"work-2 turned off"_s, [&] { ++undone; });
    history.undo();
    toasts.dismiss();
    toasts.runAction();
    QCOMPARE(undone, 1);
}

QTEST_MAIN(TestUndoHistory)
#include "tst_undohistory.moc"
