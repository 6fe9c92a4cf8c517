// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/core.h"

#include <QThread>

namespace spillway {

/// The core thread: a QThread with the core's own event dispatcher and the Core in it. Lives on the
/// thread that made it; its methods may be called there only.
class CoreThread final : public QObject
{
    Q_OBJECT
public:
    explicit CoreThread(CoreOptions options);
    /// Stops at once; drain first for a polite end.
    ~CoreThread() override;

    /// Starts the thread and the core; returns when the listener is open or could not be opened.
    /// Runs an event loop meanwhile. The port.
    [[nodiscard]] Result<quint16> start(const SnapshotPtr &snapshot);
    /// Runs `work` with the core, on its thread. Nothing happens when the core is not running.
    void post(std::function<void(Core &)> work);
    /// `done` runs on this object's thread.
    void apply(const SnapshotPtr &snapshot, std::function<void(Result<void>)> done);
    void drain(std::function<void()> done);

private:
    CoreOptions m_options;
    QThread m_thread;
    std::unique_ptr<Core> m_core; ///< made and destroyed on m_thread
};

} // namespace spillway
