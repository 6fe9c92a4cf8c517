// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/core.h"

#include <QThread>

namespace spillway {

/// The core thread: a QThread with the core's own event dispatcher and the Core in it. Lives on the
/// thread that made it; its methods may be called there only, and callbacks come there. An
/// exception that leaves the core's work ends the core, not the process: faulted() tells, and
/// start() builds a new one.
class CoreThread final : public QObject
{
    Q_OBJECT
public:
    explicit CoreThread(CoreOptions options);
    /// Stops at once; drain first for a polite end.
    ~CoreThread() override;

    /// Starts the thread and the core. `done` comes when the listener is open or could not be
    /// opened: the port, or why not. The core runs in both cases.
    void begin(const SnapshotPtr &snapshot, std::function<void(Result<quint16>)> done);
    /// The same, and waits for it in an event loop: keychain questions of the core are asked on the
    /// main thread.
    [[nodiscard]] Result<quint16> start(const SnapshotPtr &snapshot);
    /// Runs `work` with the core, on its thread. Nothing happens when the core is not running.
    void post(std::function<void(Core &)> work);
    void apply(const SnapshotPtr &snapshot, std::function<void(Result<void>)> done);
    void drain(std::function<void()> done);

Q_SIGNALS:
    /// The core has ended by an exception; `what` is its text.
    void faulted(const QString &what);

private:
    class Thread;
    void fault(const QString &what); ///< core thread

    CoreOptions m_options;
    std::unique_ptr<Thread> m_thread;
    std::unique_ptr<QObject> m_door; ///< on the core thread, for as long as that runs
    std::unique_ptr<Core> m_core; ///< touched on the core thread only
};

} // namespace spillway
