// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/coredispatcher.h"
#include "core/listener/epolldispatcher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QSocketNotifier>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <array>
#include <atomic>
#include <fcntl.h>
#include <future>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

using namespace spillway;
using namespace std::chrono_literals;

namespace {

/// Two connected sockets.
struct Pair
{
    Pair()
    {
        made = socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()) == 0;
    }
    ~Pair()
    {
        closeEnd(0);
        closeEnd(1);
    }
    Q_DISABLE_COPY_MOVE(Pair)
    void closeEnd(std::size_t end)
    {
        if (ends[end] >= 0)
            close(std::exchange(ends[end], -1));
    }
    void send(std::size_t end) const { QCOMPARE(write(ends[end], "x", 1), 1); }
    void take(std::size_t end) const
    {
        char c = 0;
        QCOMPARE(read(ends[end], &c, 1), 1);
    }

    std::array<int, 2> ends {-1, -1};
    bool made = false;
};

} // namespace

/// The test runs on the dispatcher itself: main() installs it before the application exists.
class TestEpollDispatcher final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInstalled();
    void tellsReadable();
    void tellsWritable();
    void tellsHangUp();
    void disabledNotifierIsSilent();
    void notifierToggledWithinATurnStillWorks();
    void notifierDeletedInItsOwnSlot();
    void notifierDeletedByAnotherInTheSameBatch();
    void descriptorReusedWithinATurn();
    void descriptorReusedInOneBatchGetsNoOldEvent();
    void excludesSocketNotifiers();
    void excludesTimers();
    void timersOfAllTypesFire();
    void zeroTimerLetsSocketsThrough();
    void timerStoppedInItsOwnSlot();
    void timerInANestedLoopDoesNotRecurse();
    void remainingTimeAndRegisteredTimers();
    void deleteLaterWorks();
    void deleteLaterWorksAfterANestedLoop();
    void wakesUpForAnotherThread();
    void manyThreadsLoseNoEvent();
    void quitFromAnotherThreadNeverHangs();
    void sleepsWhenIdle();
    void signalsBlockAndAwake();

private:
    [[nodiscard]] static EpollDispatcher *dispatcher()
    {
        return qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance());
    }
};

void TestEpollDispatcher::isInstalled()
{
    QVERIFY(dispatcher());
    QVERIFY(dispatcher()->isValid());
}

void TestEpollDispatcher::tellsReadable()
{
    Pair pair;
    QVERIFY(pair.made);
    int count = 0;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++count;
        pair.take(0);
    });
    QCoreApplication::processEvents();
    QCOMPARE(count, 0);
    pair.send(1);
    QTRY_COMPARE(count, 1);
    pair.send(1);
    QTRY_COMPARE(count, 2);
}

void TestEpollDispatcher::tellsWritable()
{
    Pair pair;
    int count = 0;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Write);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++count;
        notifier.setEnabled(false);
    });
    QTRY_COMPARE(count, 1);
    QCoreApplication::processEvents();
    QCOMPARE(count, 1);
    notifier.setEnabled(true);
    QTRY_COMPARE(count, 2);
}

void TestEpollDispatcher::tellsHangUp()
{
    Pair pair;
    bool end = false;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        char c = 0;
        end = read(pair.ends[0], &c, 1) == 0;
        notifier.setEnabled(false);
    });
    pair.closeEnd(1);
    QTRY_VERIFY(end);
}

void TestEpollDispatcher::disabledNotifierIsSilent()
{
    Pair pair;
    int count = 0;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] { ++count; });
    notifier.setEnabled(false);
    pair.send(1);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(count, 0);
    notifier.setEnabled(true);
    QTRY_VERIFY(count > 0);
}

void TestEpollDispatcher::notifierToggledWithinATurnStillWorks()
{
    Pair pair;
    int reads = 0;
    QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
    QSocketNotifier writer(pair.ends[0], QSocketNotifier::Write);
    connect(&reader, &QSocketNotifier::activated, this, [&] {
        ++reads;
        pair.take(0);
    });
    connect(&writer, &QSocketNotifier::activated, this, [&] { QFAIL("is off"); });
    for (int i = 0; i < 10; ++i) {
        writer.setEnabled(true);
        writer.setEnabled(false);
        reader.setEnabled(false);
        reader.setEnabled(true);
        pair.send(1);
        QTRY_COMPARE(reads, i + 1);
    }
}

void TestEpollDispatcher::notifierDeletedInItsOwnSlot()
{
    Pair pair;
    auto *notifier = new QSocketNotifier(pair.ends[0], QSocketNotifier::Read);
    bool called = false;
    connect(notifier, &QSocketNotifier::activated, this, [&] {
        called = true;
        delete notifier;
    });
    pair.send(1);
    QTRY_VERIFY(called);
    QCoreApplication::processEvents();
}

void TestEpollDispatcher::notifierDeletedByAnotherInTheSameBatch()
{
    Pair first;
    Pair second;
    int calls = 0;
    std::array<std::unique_ptr<QSocketNotifier>, 2> notifiers;
    for (std::size_t i = 0; i < 2; ++i) {
        notifiers[i] =
            std::make_unique<QSocketNotifier>((i ? second : first).ends[0], QSocketNotifier::Read);
        connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&calls, &notifiers, i] {
            ++calls;
            notifiers[1 - i].reset();
            notifiers[i]->setEnabled(false);
        });
    }
    first.send(1);
    second.send(1);
    QTRY_COMPARE(calls, 1);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
}

void TestEpollDispatcher::descriptorReusedWithinATurn()
{
    Pair keep;
    for (int i = 0; i < 20; ++i) {
        Pair pair;
        const int number = pair.ends[0];
        auto old = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
        QCoreApplication::processEvents();
        old.reset();
        // The same number, another file, the same interest: the kernel has forgotten the old one by
        // itself.
        QCOMPARE(dup2(keep.ends[0], number), number);
        QSocketNotifier notifier(number, QSocketNotifier::Read);
        int count = 0;
        connect(&notifier, &QSocketNotifier::activated, this, [&] {
            ++count;
            keep.take(0);
        });
        keep.send(1);
        QTRY_COMPARE(count, 1);
    }
}

void TestEpollDispatcher::descriptorReusedInOneBatchGetsNoOldEvent()
{
    Pair first;
    Pair second;
    Pair quiet;
    int wrong = 0;
    std::unique_ptr<QSocketNotifier> replacement;
    std::array<std::unique_ptr<QSocketNotifier>, 2> notifiers;
    const auto replace = [&](std::size_t other, int number) {
        notifiers[other].reset();
        QCOMPARE(dup2(quiet.ends[0], number), number);
        replacement = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
        connect(replacement.get(), &QSocketNotifier::activated, this, [&] { ++wrong; });
    };
    for (std::size_t i = 0; i < 2; ++i) {
        notifiers[i] =
            std::make_unique<QSocketNotifier>((i ? second : first).ends[0], QSocketNotifier::Read);
        connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&, i] {
            replace(1 - i, (i ? first : second).ends[0]);
            notifiers[i]->setEnabled(false);
        });
    }
    first.send(1);
    second.send(1);
    QTRY_VERIFY(replacement);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(wrong, 0);
}

void TestEpollDispatcher::excludesSocketNotifiers()
{
    Pair pair;
    int count = 0;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++count;
        pair.take(0);
    });
    QCoreApplication::processEvents();
    pair.send(1);
    bool timer = false;
    QTimer::singleShot(20ms, Qt::PreciseTimer, this, [&] { timer = true; });
    const quint64 before = dispatcher()->wakeUps();
    while (!timer)
        dispatcher()->processEvents(QEventLoop::ExcludeSocketNotifiers
                                    | QEventLoop::WaitForMoreEvents);
    QCOMPARE(count, 0);
    QVERIFY(dispatcher()->wakeUps() - before < 10); // it slept although the socket is readable
    QTRY_COMPARE(count, 1);
}

void TestEpollDispatcher::excludesTimers()
{
    int count = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { ++count; });
    timer.start(0);
    for (int i = 0; i < 5; ++i)
        dispatcher()->processEvents(QEventLoop::X11ExcludeTimers);
    QCOMPARE(count, 0);
    dispatcher()->processEvents(QEventLoop::AllEvents);
    QCOMPARE(count, 1);
}

void TestEpollDispatcher::timersOfAllTypesFire()
{
    for (const Qt::TimerType type : {Qt::PreciseTimer, Qt::CoarseTimer, Qt::VeryCoarseTimer}) {
        QElapsedTimer clock;
        clock.start();
        bool fired = false;
        QTimer::singleShot(30ms, type, this, [&] { fired = true; });
        QTRY_VERIFY(fired);
        QVERIFY(clock.elapsed() >= 30);
    }
}

void TestEpollDispatcher::zeroTimerLetsSocketsThrough()
{
    Pair pair;
    int ticks = 0;
    bool readable = false;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { ++ticks; });
    timer.start(0);
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        readable = true;
        pair.take(0);
    });
    pair.send(1);
    QTRY_VERIFY(readable);
    QTRY_VERIFY(ticks > 3);
}

void TestEpollDispatcher::timerStoppedInItsOwnSlot()
{
    int count = 0;
    auto *timer = new QTimer;
    connect(timer, &QTimer::timeout, this, [&] {
        if (++count == 3)
            delete timer;
    });
    timer->start(1ms);
    QTRY_COMPARE(count, 3);
    int others = 0; // of a timer like it
    QTimer other;
    connect(&other, &QTimer::timeout, this, [&] { ++others; });
    other.start(1ms);
    QTRY_VERIFY(others >= 10);
    QCOMPARE(count, 3);
}

void TestEpollDispatcher::timerInANestedLoopDoesNotRecurse()
{
    int depth = 0;
    int deepest = 0;
    int count = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        deepest = std::max(deepest, ++depth);
        ++count;
        QEventLoop loop;
        QTimer::singleShot(10ms, &loop, &QEventLoop::quit);
        loop.exec();
        --depth;
    });
    timer.start(1ms);
    QTRY_VERIFY(count >= 3);
    timer.stop();
    QTRY_COMPARE(depth, 0);
    QCOMPARE(deepest, 1);
}

void TestEpollDispatcher::remainingTimeAndRegisteredTimers()
{
    QObject object;
    const int id = object.startTimer(10s, Qt::CoarseTimer);
    QVERIFY(dispatcher()->remainingTime(id) > 9000);
    const auto timers = dispatcher()->registeredTimers(&object);
    QCOMPARE(timers.size(), 1);
    QCOMPARE(timers[0].timerId, id);
    QCOMPARE(timers[0].interval, 10'000);
    object.killTimer(id);
    QVERIFY(dispatcher()->registeredTimers(&object).isEmpty());
    QCOMPARE(dispatcher()->remainingTime(id), -1);
}

void TestEpollDispatcher::deleteLaterWorks()
{
    QPointer<QObject> object = new QObject;
    QEventLoop loop;
    QTimer::singleShot(0, this, [&] { object->deleteLater(); });
    connect(object, &QObject::destroyed, &loop, &QEventLoop::quit);
    loop.exec();
    QVERIFY(!object);
}

void TestEpollDispatcher::deleteLaterWorksAfterANestedLoop()
{
    QPointer<QObject> object = new QObject;
    QEventLoop outer;
    QTimer::singleShot(0, this, [&] {
        object->deleteLater();
        QEventLoop nested;
        QTimer::singleShot(5ms, &nested, &QEventLoop::quit);
        nested.exec();
        QVERIFY(object); // belongs to the outer loop
    });
    connect(object, &QObject::destroyed, &outer, &QEventLoop::quit);
    outer.exec();
    QVERIFY(!object);
}

void TestEpollDispatcher::wakesUpForAnotherThread()
{
    // The other thread calls when the loop says that it goes to sleep: sometimes just before it
    // does, mostly just after.
    for (int round = 0; round < 100; ++round) {
        QEventLoop loop;
        bool called = false;
        std::promise<void> asleep;
        const auto blocking = connect(
            dispatcher(), &QAbstractEventDispatcher::aboutToBlock, this,
            [&] { asleep.set_value(); }, Qt::SingleShotConnection);
        std::unique_ptr<QThread> other(QThread::create([&] {
            asleep.get_future().wait();
            QMetaObject::invokeMethod(&loop, [&] {
                called = true;
                loop.quit();
            });
        }));
        other->start();
        loop.exec();
        other->wait();
        disconnect(blocking);
        QVERIFY(called);
    }
}

void TestEpollDispatcher::manyThreadsLoseNoEvent()
{
    constexpr int threads = 4;
    constexpr int each = 2000;
    int received = 0;
    QEventLoop loop;
    std::vector<std::unique_ptr<QThread>> senders;
    for (int i = 0; i < threads; ++i) {
        senders.emplace_back(QThread::create([&] {
            for (int n = 0; n < each; ++n) {
                QMetaObject::invokeMethod(&loop, [&] {
                    if (++received == threads * each)
                        loop.quit();
                });
            }
        }));
    }
    for (const auto &sender : senders)
        sender->start();
    loop.exec();
    for (const auto &sender : senders)
        sender->wait();
    QCOMPARE(received, threads * each);
}

void TestEpollDispatcher::quitFromAnotherThreadNeverHangs()
{
    // quit() may come before, within and after any step of the loop.
    for (int i = 0; i < 300; ++i) {
        QThread thread;
        thread.setEventDispatcher(makeCoreDispatcher().release());
        thread.start();
        for (int spin = 0; spin < i * 20; ++spin)
            std::atomic_signal_fence(std::memory_order_seq_cst);
        thread.quit();
        QVERIFY(thread.wait(10'000));
    }
}

void TestEpollDispatcher::sleepsWhenIdle()
{
    QThread thread;
    auto *idle = new EpollDispatcher;
    thread.setEventDispatcher(idle);
    // Its own timer is all that wakes it, once for each tick.
    constexpr int counted = 5;
    std::atomic<bool> undisturbed = false;
    std::promise<quint64> wakeUps;
    connect(&thread, &QThread::started, idle, [&] {
        auto *timer = new QTimer;
        connect(timer, &QTimer::timeout, idle, [&, timer, ticks = -1, before = 0ULL]() mutable {
            if (!undisturbed)
                return;
            if (++ticks == 0)
                return; // what woke it last may have been this test's thread
            if (ticks == 1)
                before = idle->wakeUps();
            if (ticks == 1 + counted) {
                timer->stop();
                timer->deleteLater();
                wakeUps.set_value(idle->wakeUps() - before);
            }
        });
        timer->start(50ms);
    });
    thread.start();
    undisturbed = true;
    QCOMPARE(wakeUps.get_future().get(), quint64(counted));
    thread.quit();
    QVERIFY(thread.wait(10'000));
}

void TestEpollDispatcher::signalsBlockAndAwake()
{
    int blocks = 0;
    int wakes = 0;
    const auto first =
        connect(dispatcher(), &QAbstractEventDispatcher::aboutToBlock, this, [&] { ++blocks; });
    const auto second =
        connect(dispatcher(), &QAbstractEventDispatcher::awake, this, [&] { ++wakes; });
    QEventLoop loop;
    QTimer::singleShot(20ms, &loop, &QEventLoop::quit);
    loop.exec();
    disconnect(first);
    disconnect(second);
    QVERIFY(blocks > 0);
    QVERIFY(wakes >= blocks);
}

#ifdef __SANITIZE_THREAD__
// Qt itself is not instrumented; what it does inside is not for this test to judge.
extern "C" const char *
__tsan_default_options() // NOLINT(bugprone-reserved-identifier): the name is given
{
    return "ignore_noninstrumented_modules=1";
}
#endif

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(makeCoreDispatcher().release());
    QCoreApplication application(argc, argv);
    TestEpollDispatcher test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_epolldispatcher.moc"
