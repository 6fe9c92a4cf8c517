// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/daemon/readiness.h"

#include <QByteArray>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef SPILLWAY_SYSTEMD
#include <systemd/sd-daemon.h>
#endif

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

void notify([[maybe_unused]] const char *state)
{
#ifdef SPILLWAY_SYSTEMD
    sd_notify(0, state);
#endif
}

/// The parent's part: '+' and a line when the child is ready, '-' and a message when it failed,
/// nothing when it died.
[[noreturn]] void waitForChild(int pipe, pid_t child)
{
    std::string said;
    std::array<char, 512> buffer {};
    for (;;) {
        const ssize_t count = read(pipe, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        said.append(buffer.data(), static_cast<std::size_t>(count));
    }
    if (!said.empty() && said[0] == '+') {
        std::printf("%s\n", said.c_str() + 1);
        std::fflush(stdout);
        _exit(0);
    }
    if (said.empty()) {
        int status = 0;
        waitpid(child, &status, 0);
        std::fprintf(stderr, "spillwayd: the background process ended before it was ready\n");
    } else {
        std::fprintf(stderr, "%s\n", said.c_str() + 1);
    }
    _exit(1);
}

} // namespace

Readiness Readiness::daemonize()
{
    std::array<int, 2> ends {};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        std::fprintf(stderr, "spillwayd: no pipe: %s\n", std::strerror(errno));
        std::exit(1);
    }
    const pid_t child = fork();
    if (child < 0) {
        std::fprintf(stderr, "spillwayd: cannot start a background process: %s\n",
                     std::strerror(errno));
        std::exit(1);
    }
    if (child > 0) {
        close(ends[1]);
        waitForChild(ends[0], child);
    }
    close(ends[0]);
    setsid();
    const int null = open("/dev/null", O_RDWR);
    if (null >= 0) {
        dup2(null, STDIN_FILENO);
        dup2(null, STDOUT_FILENO);
        dup2(null, STDERR_FILENO);
        if (null > STDERR_FILENO)
            close(null);
    }
    Readiness readiness;
    readiness.m_pipe = ends[1];
    return readiness;
}

void Readiness::ready(const QString &line)
{
    if (m_pipe >= 0) {
        const QByteArray text = '+' + line.toLocal8Bit();
        static_cast<void>(write(m_pipe, text.constData(), static_cast<std::size_t>(text.size())));
        close(std::exchange(m_pipe, -1));
    } else {
        std::printf("%s\n", qUtf8Printable(line));
        std::fflush(stdout);
    }
    notify("READY=1");
}

void Readiness::failed(const QString &message)
{
    if (m_pipe >= 0) {
        const QByteArray text = '-' + message.toLocal8Bit();
        static_cast<void>(write(m_pipe, text.constData(), static_cast<std::size_t>(text.size())));
        close(std::exchange(m_pipe, -1));
    } else {
        std::fprintf(stderr, "%s\n", qUtf8Printable(message));
    }
}

void Readiness::reloading() const
{
    timespec now {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const qint64 microseconds = qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
    notify(("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(microseconds)).constData());
}

void Readiness::reloaded() const
{
    notify("READY=1");
}

void Readiness::stopping() const
{
    notify("STOPPING=1");
}

} // namespace spillway
