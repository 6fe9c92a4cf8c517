// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace spillway {

/// Who runs, as the lock file tells. Value.
struct RunningInstance
{
    qint64 pid = 0;
    quint16 port = 0; ///< 0 while it starts
    QString url; ///< base URL; empty while it starts
};

/// `<data-dir>/spillwayd.lock`: one process a data folder. The lock (flock) is taken before a byte
/// is changed, so a second start cannot wipe the first one's entry; it ends with the process
/// however that ends.
class InstanceLock final
{
public:
    enum class State {
        Free, ///< nobody runs
        Stale, ///< nobody runs, but an entry was left behind by a crash
        Held, ///< somebody runs
    };
    struct Probe
    {
        State state = State::Free;
        RunningInstance instance;
    };

    explicit InstanceLock(const QString &dataFolder);
    ~InstanceLock();

    /// Error Conflict names the pid that holds it.
    [[nodiscard]] Result<void> acquire();
    /// Fills in the entry of the running process.
    void publish(const RunningInstance &instance);

    [[nodiscard]] static Probe probe(const QString &dataFolder);

private:
    QString m_path;
    int m_descriptor = -1;
};

} // namespace spillway
