// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/timerschedule.h"

#include <QObject>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

class TestTimerSchedule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { fired.clear(); }
    void firesInTheOrderOfTheirTimes();
    void repeatsWithoutDrift();
    void doesNotMakeUpForMissedTicks();
    void zeroTimerFiresOncePerRun();
    void removedInItsOwnHandler();
    void removedByAnEarlierHandler();
    void sameIdAddedAgainInItsOwnHandlerWaits();
    void doesNotFireInsideItsOwnHandler();
    void coarseTimersShareATimeAndAreNeverEarly();
    void removesAllOfAnObject();
    void tellsTheRemainingTime();

private:
    bool run(TimerSchedule &schedule, TimePoint now)
    {
        return schedule.runDue(now, [this](QObject *, int id) { fired.append(id); });
    }

    const TimePoint start {1000s};
    QList<int> fired;
};

void TestTimerSchedule::firesInTheOrderOfTheirTimes()
{
    TimerSchedule schedule;
    schedule.add(1, 30ms, Qt::PreciseTimer, this, start);
    schedule.add(2, 10ms, Qt::PreciseTimer, this, start);
    schedule.add(3, 20ms, Qt::PreciseTimer, this, start);
    QCOMPARE(schedule.untilNext(start), std::optional(10ms));
    QVERIFY(!run(schedule, start + 9ms));
    QVERIFY(run(schedule, start + 20ms));
    QCOMPARE(fired, QList<int>({2, 3}));
}

void TestTimerSchedule::repeatsWithoutDrift()
{
    TimerSchedule schedule;
    schedule.add(1, 10ms, Qt::PreciseTimer, this, start);
    run(schedule, start + 13ms);
    QCOMPARE(schedule.remaining(1, start + 13ms), std::optional(7ms));
}

void TestTimerSchedule::doesNotMakeUpForMissedTicks()
{
    TimerSchedule schedule;
    schedule.add(1, 10ms, Qt::PreciseTimer, this, start);
    run(schedule, start + 95ms);
    run(schedule, start + 96ms);
    QCOMPARE(fired, QList<int>({1}));
    QCOMPARE(schedule.remaining(1, start + 95ms), std::optional(10ms));
}

void TestTimerSchedule::zeroTimerFiresOncePerRun()
{
    TimerSchedule schedule;
    schedule.add(1, 0ms, Qt::CoarseTimer, this, start);
    run(schedule, start);
    QCOMPARE(fired, QList<int>({1}));
    QCOMPARE(schedule.untilNext(start), std::optional(0ms));
    run(schedule, start);
    QCOMPARE(fired, QList<int>({1, 1}));
}

void TestTimerSchedule::removedInItsOwnHandler()
{
    TimerSchedule schedule;
    schedule.add(1, 10ms, Qt::PreciseTimer, this, start);
    schedule.runDue(start + 10ms, [&](QObject *, int id) { QVERIFY(schedule.remove(id)); });
    QCOMPARE(schedule.untilNext(start), std::nullopt);
    QVERIFY(!schedule.remove(1));
}

void TestTimerSchedule::removedByAnEarlierHandler()
{
    TimerSchedule schedule;
    schedule.add(1, 10ms, Qt::PreciseTimer, this, start);
    schedule.add(2, 20ms, Qt::PreciseTimer, this, start);
    schedule.runDue(start + 30ms, [&](QObject *, int id) {
        fired.append(id);
        schedule.remove(2);
    });
    QCOMPARE(fired, QList<int>({1}));
}

void TestTimerSchedule::sameIdAddedAgainInItsOwnHandlerWaits()
{
    TimerSchedule schedule;
    schedule.add(1, 10ms, Qt::PreciseTimer, this, start);
    schedule.runDue(start + 10ms, [&](QObject *object, int id) {
        fired.append(id);
        schedule.add(id, 50ms, Qt::PreciseTimer, object, start + 10ms);
    });
    QCOMPARE(fired, QList<int>({1}));
    QCOMPARE(schedule.remaining(1, start + 10ms), std::optional(50ms));
    run(schedule, start + 60ms);
    QCOMPARE(fired, QList<int>({1, 1}));
}

void TestTimerSchedule::doesNotFireInsideItsOwnHandler()
{
    TimerSchedule schedule;
    schedule.add(1, 10ms, Qt::PreciseTimer, this, start);
    schedule.add(2, 10ms, Qt::PreciseTimer, this, start);
    schedule.runDue(start + 10ms, [&](QObject *, int id) {
        fired.append(id);
        if (id == 1)
            run(schedule, start + 100ms);
    });
    QCOMPARE(fired.count(1), 1);
    QVERIFY(fired.count(2) >= 1);
    QVERIFY(schedule.untilNext(start + 100ms).has_value());
}

void TestTimerSchedule::coarseTimersShareATimeAndAreNeverEarly()
{
    TimerSchedule schedule;
    for (int id = 0; id < 20; ++id)
        schedule.add(id, 1000ms, Qt::CoarseTimer, this, start + id * 1ms);
    QSet<qint64> times;
    for (int id = 0; id < 20; ++id) {
        const Milliseconds left = *schedule.remaining(id, start);
        QVERIFY(left >= 1000ms + id * 1ms);
        QVERIFY(left <= 1050ms + id * 1ms);
        times.insert(left.count());
    }
    QVERIFY(times.size() <= 2);
}

void TestTimerSchedule::removesAllOfAnObject()
{
    TimerSchedule schedule;
    QObject other;
    schedule.add(1, 10ms, Qt::PreciseTimer, this, start);
    schedule.add(2, 10ms, Qt::PreciseTimer, &other, start);
    schedule.add(3, 10ms, Qt::PreciseTimer, this, start);
    QCOMPARE(schedule.timersOf(this).size(), 2U);
    QVERIFY(schedule.removeAll(this));
    QVERIFY(!schedule.removeAll(this));
    run(schedule, start + 10ms);
    QCOMPARE(fired, QList<int>({2}));
}

void TestTimerSchedule::tellsTheRemainingTime()
{
    TimerSchedule schedule;
    schedule.add(1, 10ms, Qt::PreciseTimer, this, start);
    QCOMPARE(schedule.remaining(1, start + 2500us), std::optional(8ms));
    QCOMPARE(schedule.remaining(1, start + 20ms), std::optional(0ms));
    QCOMPARE(schedule.remaining(7, start), std::nullopt);
}

QTEST_APPLESS_MAIN(TestTimerSchedule)
#include "tst_timerschedule.moc"
