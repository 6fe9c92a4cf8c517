// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/commands.h"

#include "app/process/instancelock.h"

#include <QThread>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

// The commands that speak to the running process by its lock file and signals.

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr int stopTimeoutMilliseconds = 45'000; // drain takes 30 s at most by default

/// Waits for the end of a process that is not a child of ours. False when it still runs after the
/// time.
bool waitForEnd(qint64 pid, int milliseconds)
{
#ifdef SYS_pidfd_open
    const int descriptor = static_cast<int>(syscall(SYS_pidfd_open, static_cast<pid_t>(pid), 0));
    if (descriptor >= 0) {
        pollfd entry {.fd = descriptor, .events = POLLIN, .revents = 0};
        const int ready = poll(&entry, 1, milliseconds);
        close(descriptor);
        return ready > 0;
    }
#endif
    for (int waited = 0; waited < milliseconds; waited += 50) {
        if (kill(static_cast<pid_t>(pid), 0) != 0)
            return true;
        QThread::msleep(50);
    }
    return false;
}

} // namespace

int stopCommand(const CommandLine &line)
{
    const InstanceLock::Probe probe = InstanceLock::probe(line.paths.dataFolder);
    if (probe.state != InstanceLock::State::Held) {
        std::printf("spillwayd is not running\n");
        return 0;
    }
    const qint64 pid = probe.instance.pid;
    if (kill(static_cast<pid_t>(pid), SIGTERM) != 0) {
        std::perror("spillwayd: stop");
        return 1;
    }
    if (waitForEnd(pid, stopTimeoutMilliseconds)) {
        std::printf("spillwayd (pid %lld) has stopped\n", static_cast<long long>(pid));
        return 0;
    }
    std::fprintf(stderr,
                 "spillwayd (pid %lld) has not stopped after 45 s; kill -9 it if it hangs\n",
                 static_cast<long long>(pid));
    return 1;
}

int statusCommand(const CommandLine &line)
{
    const InstanceLock::Probe probe = InstanceLock::probe(line.paths.dataFolder);
    switch (probe.state) {
    case InstanceLock::State::Held:
        std::printf("running, pid %lld, %s\n", static_cast<long long>(probe.instance.pid),
                    probe.instance.url.isEmpty() ? "starting" : qUtf8Printable(probe.instance.url));
        return 0;
    case InstanceLock::State::Stale:
        std::printf("not running; pid %lld ended without cleaning up\n",
                    static_cast<long long>(probe.instance.pid));
        return 1;
    case InstanceLock::State::Free:
        std::printf("stopped\n");
        return 3;
    }
    return 3;
}

} // namespace spillway
