// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/corethread.h"

#include "core/listener/coredispatcher.h"

#include <QEventLoop>

namespace spillway {

using namespace Qt::StringLiterals;

CoreThread::CoreThread(CoreOptions options)
    : m_options(std::move(options))
{
    m_thread.setObjectName(u"core"_s);
}

CoreThread::~CoreThread()
{
    if (m_core) {
        // Objects of the core die where they lived, while their event loop still runs.
        QMetaObject::invokeMethod(
            m_core.get(), [this] { m_core.reset(); }, Qt::BlockingQueuedConnection);
    }
    m_thread.quit();
    m_thread.wait();
}

Result<quint16> CoreThread::start(const SnapshotPtr &snapshot)
{
    Q_ASSERT(!m_thread.isRunning());
    if (auto dispatcher = makeCoreDispatcher())
        m_thread.setEventDispatcher(dispatcher.release());
    m_thread.start();
    QEventLoop loop; // keychain questions of the core are asked on the main thread
    std::optional<Result<quint16>> result;
    const auto finished = [&, this](const Result<quint16> &port) {
        QMetaObject::invokeMethod(
            this,
            [&, port] {
                result = port;
                loop.quit();
            },
            Qt::QueuedConnection);
    };
    QObject onThread;
    onThread.moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        &onThread,
        [&] {
            m_core = std::make_unique<Core>(m_options);
            m_core->start(snapshot, finished);
            onThread.moveToThread(thread()); // so that it is destroyed where it was made
        },
        Qt::BlockingQueuedConnection);
    loop.exec();
    if (!*result)
        QMetaObject::invokeMethod(
            m_core.get(), [this] { m_core.reset(); }, Qt::BlockingQueuedConnection);
    return *result;
}

void CoreThread::post(std::function<void(Core &)> work)
{
    if (m_core) {
        Core *core = m_core.get();
        QMetaObject::invokeMethod(
            core, [core, work = std::move(work)] { work(*core); }, Qt::QueuedConnection);
    }
}

void CoreThread::apply(const SnapshotPtr &snapshot, std::function<void(Result<void>)> done)
{
    post([this, snapshot, done = std::move(done)](Core &core) {
        Result<void> result = core.apply(snapshot);
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
