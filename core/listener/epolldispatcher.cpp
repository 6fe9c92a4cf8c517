// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/epolldispatcher.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace spillway {
namespace {

constexpr quint64 wakeUpMark = std::numeric_limits<quint64>::max();
constexpr int batchSize = 256;

TimePoint now()
{
    return std::chrono::steady_clock::now();
}

} // namespace

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_event(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    epoll_event event {};
    event.events = EPOLLIN;
    event.data.u64 = wakeUpMark;
    if (isValid())
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_event, &event);
}

EpollDispatcher::~EpollDispatcher()
{
    if (m_epoll >= 0)
        close(m_epoll);
    if (m_event >= 0)
        close(m_event);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_thread.store(QThread::currentThreadId(), std::memory_order_relaxed);
    // An interrupt from before this call must still end the wait: whoever sent it has set the
    // loop's exit flag already.
    const bool interruptedBefore = m_interrupted.exchange(false);
    m_woken.exchange(false); // reads what the waker wrote: its work is visible here from now on
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    if (m_interrupted.load())
        return false;

    const bool timers = !flags.testFlag(QEventLoop::X11ExcludeTimers);
    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && !interruptedBefore;
    if (mayWait && !m_woken.load())
        Q_EMIT aboutToBlock();
    int timeout = 0;
    if (mayWait && !m_woken.load()) {
        constexpr qint64 longest = std::numeric_limits<int>::max();
        const auto next = timers ? m_timers.untilNext(now()) : std::nullopt;
        timeout = next ? static_cast<int>(std::min<qint64>(next->count(), longest)) : -1;
    }

    bool any = flags.testFlag(QEventLoop::ExcludeSocketNotifiers) ? waitForWakeUpOnly(timeout)
                                                                  : waitAndActivate(timeout);
    if (timers && !m_interrupted.load()) {
        any |= m_timers.runDue(now(), [](QObject *object, int id) {
            QTimerEvent event(id);
            QCoreApplication::sendEvent(object, &event);
        });
    }
    return any;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const auto fd = static_cast<std::size_t>(notifier->socket());
    if (fd >= m_descriptors.size())
        m_descriptors.resize(std::max(fd + 1, m_descriptors.size() * 2));
    Descriptor &descriptor = m_descriptors[fd];
    QSocketNotifier *&slot = descriptor.notifiers[static_cast<std::size_t>(notifier->type())];
    if (slot && slot != notifier)
        qWarning(
            "EpollDispatcher: a second notifier of one type for descriptor %zu replaces the first",
            fd);
    slot = notifier;
    if (!descriptor.changed) {
        descriptor.changed = true;
        m_changed.push_back(static_cast<int>(fd));
    }
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const auto fd = static_cast<std::size_t>(notifier->socket());
    if (fd >= m_descriptors.size())
        return;
    Descriptor &descriptor = m_descriptors[fd];
    QSocketNotifier *&slot = descriptor.notifiers[static_cast<std::size_t>(notifier->type())];
    if (slot != notifier)
        return;
    slot = nullptr;
    if (wanted(descriptor) == 0) {
        // At once: the descriptor may be closed and its number given to another file before the
        // next wait.
        ++descriptor.generation;
        if (std::exchange(descriptor.known, false))
            epoll_ctl(m_epoll, EPOLL_CTL_DEL, static_cast<int>(fd), nullptr);
        descriptor.applied = 0;
    } else if (!descriptor.changed) {
        descriptor.changed = true;
        m_changed.push_back(static_cast<int>(fd));
    }
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                                    QObject *object)
{
    m_timers.add(timerId, Milliseconds(interval), timerType, object, now());
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_timers.remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return m_timers.removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> list;
    for (const TimerSchedule::Timer &timer : m_timers.timersOf(object))
        list.append(TimerInfo(timer.id, static_cast<int>(timer.interval.count()), timer.type));
    return list;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto left = m_timers.remaining(timerId, now());
    return left ? static_cast<int>(left->count()) : -1;
}

void EpollDispatcher::wakeUp()
{
    if (m_woken.exchange(true))
        return;
    // The loop's own thread looks at the flag before it waits; only another thread has to end a
    // wait.
    if (m_thread.load(std::memory_order_relaxed) == QThread::currentThreadId())
        return;
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t written = write(m_event, &one, sizeof one);
}

void EpollDispatcher::interrupt()
{
    m_interrupted.store(true);
    wakeUp();
}

quint32 EpollDispatcher::wanted(const Descriptor &descriptor)
{
    return (descriptor.notifiers[QSocketNotifier::Read] ? EPOLLIN : 0U)
        | (descriptor.notifiers[QSocketNotifier::Write] ? EPOLLOUT : 0U)
        | (descriptor.notifiers[QSocketNotifier::Exception] ? EPOLLPRI : 0U);
}

void EpollDispatcher::applyChanges()
{
    for (const int fd : m_changed) {
        Descriptor &descriptor = m_descriptors[static_cast<std::size_t>(fd)];
        descriptor.changed = false;
        if (wanted(descriptor) != descriptor.applied)
            apply(fd, descriptor);
    }
    m_changed.clear();
}

void EpollDispatcher::apply(int fd, Descriptor &descriptor)
{
    epoll_event event {};
    event.events = wanted(descriptor);
    event.data.u64 = (quint64(descriptor.generation) << 32) | static_cast<quint32>(fd);
    // A number that was closed and opened again without our knowledge is unknown to the kernel, or
    // still known.
    int failed = epoll_ctl(m_epoll, descriptor.known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &event);
    if (failed && errno == ENOENT)
        failed = epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    else if (failed && errno == EEXIST)
        failed = epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
    if (failed)
        qErrnoWarning("EpollDispatcher: descriptor %d cannot be watched", fd);
    descriptor.known = !failed;
    descriptor.applied = failed ? 0 : event.events;
}

bool EpollDispatcher::waitAndActivate(int timeout)
{
    applyChanges();
    std::array<epoll_event, batchSize>
        events; // NOLINT(cppcoreguidelines-pro-type-member-init): the kernel fills it
    const int count = epoll_wait(m_epoll, events.data(), batchSize, timeout);
    m_wakeUps.fetch_add(1, std::memory_order_relaxed);
    bool any = false;
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[static_cast<std::size_t>(i)];
        if (event.data.u64 == wakeUpMark)
            drainEvent();
        else
            any |= activate(event.data.u64, event.events);
    }
    return any || count > 0;
}

bool EpollDispatcher::waitForWakeUpOnly(int timeout)
{
    pollfd event {.fd = m_event, .events = POLLIN, .revents = 0};
    const int count = poll(&event, 1, timeout);
    m_wakeUps.fetch_add(1, std::memory_order_relaxed);
    if (count > 0)
        drainEvent();
    return count > 0;
}

bool EpollDispatcher::activate(quint64 data, quint32 events)
{
    const auto fd = static_cast<quint32>(data);
    const auto generation = static_cast<quint32>(data >> 32);
    struct Row
    {
        QSocketNotifier::Type type;
        quint32 events;
    };
    // An error or a hang-up concerns every notifier there is: one of them must see it, or the wait
    // never sleeps again.
    static constexpr std::array rows {
        Row {QSocketNotifier::Exception, EPOLLPRI | EPOLLHUP | EPOLLERR},
        Row {QSocketNotifier::Read, EPOLLIN | EPOLLHUP | EPOLLERR},
        Row {QSocketNotifier::Write, EPOLLOUT | EPOLLHUP | EPOLLERR}};
    bool any = false;
    for (const Row &row : rows) {
        if ((events & row.events) == 0)
            continue;
        // Looked up anew each time: the handler before may have closed everything, also in this
        // batch.
        const Descriptor &descriptor = m_descriptors[fd];
        if (descriptor.generation != generation)
            return any;
        if (QSocketNotifier *notifier = descriptor.notifiers[static_cast<std::size_t>(row.type)]) {
            QEvent event(QEvent::SockAct);
            QCoreApplication::sendEvent(notifier, &event);
            any = true;
        }
    }
    return any;
}

void EpollDispatcher::drainEvent()
{
    quint64 value = 0;
    [[maybe_unused]] const ssize_t got = read(m_event, &value, sizeof value);
}

} // namespace spillway

#include "moc_epolldispatcher.cpp"
