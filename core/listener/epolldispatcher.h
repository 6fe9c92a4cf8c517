// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listener/timerschedule.h"

#include <QAbstractEventDispatcher>

#include <array>
#include <atomic>
#include <vector>

class QSocketNotifier;

namespace spillway {

/// An event dispatcher on epoll(7). Level-triggered; changes of notifiers reach the kernel once,
/// right before the wait, so that a write notifier which goes on and off within one turn costs
/// nothing. Owned by its thread; only wakeUp() and interrupt() may be called from another one.
/// Sleeps without a time-out when no timer runs.
class EpollDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT
public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;
    Q_DISABLE_COPY_MOVE(EpollDispatcher)

    /// False when the kernel gave no descriptors.
    [[nodiscard]] bool isValid() const { return m_epoll >= 0 && m_event >= 0; }
    /// How often the wait in the kernel returned, for the tests of idleness.
    [[nodiscard]] quint64 wakeUps() const { return m_wakeUps.load(std::memory_order_relaxed); }

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                       QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    [[nodiscard]] QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;

private:
    struct Descriptor
    {
        std::array<QSocketNotifier *, 3> notifiers {}; ///< by QSocketNotifier::Type
        quint32 applied = 0; ///< what the kernel knows
        quint32 generation = 0; ///< counts the times when the last notifier left: the number may
                                ///< mean another file then
        bool known = false; ///< the kernel has it
        bool changed = false; ///< stands in m_changed
    };

    [[nodiscard]] static quint32 wanted(const Descriptor &descriptor);
    void applyChanges();
    void apply(int fd, Descriptor &descriptor);
    bool waitAndActivate(int timeout);
    bool waitForWakeUpOnly(int timeout);
    bool activate(quint64 data, quint32 events);
    void drainEvent();

    int m_epoll = -1;
    int m_event = -1; ///< eventfd that other threads write to
    std::vector<Descriptor> m_descriptors; ///< by number
    std::vector<int> m_changed;
    TimerSchedule m_timers;
    std::atomic<Qt::HANDLE> m_thread {nullptr}; ///< the thread that runs processEvents()
    std::atomic<bool> m_woken {false};
    std::atomic<bool> m_interrupted {false};
    std::atomic<quint64> m_wakeUps {0};
};

} // namespace spillway
