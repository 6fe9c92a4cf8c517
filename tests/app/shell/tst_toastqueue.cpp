// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/toastqueue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

class TestToastQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneAtATimeInOrder();
    void actionRunsOnceAndDismisses();
    void sameTextIsRenewedNotRepeated();
    void longQueueLosesTheOldestWaiting();
    void screenReaderGetsMoreTime();
};

void TestToastQueue::oneAtATimeInOrder()
{
    ToastQueue toasts(nullptr);
    QVERIFY(toasts.shown().isEmpty());
    toasts.showText(u"one"_s);
    toasts.showText(u"two"_s);
    QCOMPARE(toasts.text(), u"one"_s);
    const auto first = toasts.shown();
    QCOMPARE(first.size(), 1);
    toasts.dismiss();
    QCOMPARE(toasts.text(), u"two"_s);
    QVERIFY(toasts.shown() != first);
    toasts.dismiss();
    QVERIFY(toasts.shown().isEmpty());
    QVERIFY(toasts.text().isEmpty());
    toasts.dismiss();
}

void TestToastQueue::actionRunsOnceAndDismisses()
{
    ToastQueue toasts(nullptr);
    int runs = 0;
    toasts.show(
        {.text = u"work-2 turned off"_s, .actionText = u"Undo"_s, .action = [&] { ++runs; }});
    toasts.runAction();
    toasts.runAction();
    QCOMPARE(runs, 1);
    QVERIFY(toasts.shown().isEmpty());
}

void TestToastQueue::sameTextIsRenewedNotRepeated()
{
    ToastQueue toasts(nullptr);
    toasts.showText(u"Base URL copied"_s);
    const auto first = toasts.shown();
    toasts.showText(u"Base URL copied"_s);
    QVERIFY(toasts.shown() != first); // a new view: its time begins anew
    toasts.dismiss();
    QVERIFY(toasts.shown().isEmpty());
}

void TestToastQueue::longQueueLosesTheOldestWaiting()
{
    ToastQueue toasts(nullptr);
    for (int i = 0; i < 10; ++i)
        toasts.showText(QString::number(i));
    QCOMPARE(toasts.text(), u"0"_s);
    toasts.dismiss();
    QCOMPARE(toasts.text(), u"5"_s);
}

void TestToastQueue::screenReaderGetsMoreTime()
{
    ToastQueue toasts(nullptr);
    QCOMPARE(toasts.duration(), 6'000);
    toasts.setScreenReader(true);
    QCOMPARE(toasts.duration(), 20'000);
}

QTEST_GUILESS_MAIN(TestToastQueue)
#include "tst_toastqueue.moc"
