// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/corethread.h"

#include "core/listener/coredispatcher.h"

#include <QEventLoop>
#include <QLoggingCategory>

#include <exception>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(lcThread, "spillway.core", QtInfoMsg)
}

/// Where exceptions of the core's work are caught: nothing of ours throws, but memory can run out
/// and libraries can.
class CoreThread::Thread final : public QThread
{
public:
    explicit Thread(CoreThread &owner)
        : m_owner(owner)
    {
        setObjectName(u"core"_s);
    }

protected:
    void run() override
    {
        bool finished = false;
        while (!finished) {
            try {
                exec();
                finished = true;
            } catch (const std::exception &exception) {
                m_owner.fault(QString::fromLocal8Bit(exception.what()));
            } catch (...) {
                m_owner.fault(u"an exception without a text"_s);
            }
        }
    }

private:
    CoreThread &m_owner;
};

CoreThread::CoreThread(CoreOptions options)
    : m_options(std::move(options))
    , m_thread(std::make_unique<Thread>(*this))
{
}

CoreThread::~CoreThread()
{
    if (!m_door)
        return;
    // Objects of the core die where they lived, while their event loop still runs.
    QMetaObject::invokeMethod(
        m_door.get(),
        [this] {
            m_core.reset();
            m_thread->quit();
        },
        Qt::QueuedConnection);
    m_thread->wait();
}

void CoreThread::fault(const QString &what)
{
    qCCritical(lcThread).noquote() << "The proxy stopped working:" << what;
    try {
        m_core.reset();
    } catch (...) {
        qCCritical(lcThread) << "What it held could not be freed.";
    }
    QMetaObject::invokeMethod(
        this, [this, what] { Q_EMIT faulted(what); }, Qt::QueuedConnection);
}

void CoreThread::begin(const SnapshotPtr &snapshot, std::function<void(Result<quint16>)> done)
{
    if (!m_door) {
        if (auto dispatcher = makeCoreDispatcher())
            m_thread->setEventDispatcher(dispatcher.release());
        m_door = std::make_unique<QObject>();
        m_door->moveToThread(m_thread.get());
        m_thread->start();
    }
    QMetaObject::invokeMethod(
        m_door.get(),
        [this, snapshot, done = std::move(done)] {
            m_core = std::make_unique<Core>(m_options);
            m_core->start(snapshot, [this, done](const Result<quint16> &port) {
                QMetaObject::invokeMethod(
                    this, [done, port] { done(port); }, Qt::QueuedConnection);
            });
        },
        Qt::QueuedConnection);
}

Result<quint16> CoreThread::start(const SnapshotPtr &snapshot)
{
    QEventLoop loop;
    std::optional<Result<quint16>> result;
    const auto answer = [&](const Result<quint16> &port) {
        result = port;
        loop.quit();
    };
    connect(this, &CoreThread::faulted, &loop, [&](const QString &what) {
        answer(Error {ErrorKind::Internal, u"The proxy could not be started."_s, what});
    });
    begin(snapshot, answer);
    loop.exec();
    return *result;
}

void CoreThread::post(std::function<void(Core &)> work)
{
    if (!m_door)
        return;
    QMetaObject::invokeMethod(
        m_door.get(),
        [this, work = std::move(work)] {
            if (m_core)
                work(*m_core);
        },
        Qt::QueuedConnection);
}

void CoreThread::apply(const SnapshotPtr &snapshot, std::function<void(Result<void>)> done)
{
    post([this, snapshot, done = std::move(done)](Core &core) {
        const Result<void> result = core.apply(snapshot);
        QMetaObject::invokeMethod(
            this, [result, done] { done(result); }, Qt::QueuedConnection);
    });
}

void CoreThread::drain(std::function<void()> done)
{
    post([this, done = std::move(done)](Core &core) {
        core.drain([this, done] { QMetaObject::invokeMethod(this, done, Qt::QueuedConnection); });
    });
}

} // namespace spillway

#include "moc_corethread.cpp"
