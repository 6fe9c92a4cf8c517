// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/process/unixsignals.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace spillway {

namespace {

// A signal handler can reach nothing but globals.
std::array<int, 2> signalPipe {-1, -1};

extern "C" void writeSignal(int number)
{
    const char byte = static_cast<char>(number);
    static_cast<void>(write(signalPipe[1], &byte, 1));
}

int openPipe()
{
    if (pipe2(signalPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals");
    return signalPipe[0];
}

} // namespace

UnixSignals::UnixSignals()
    : m_notifier(openPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &UnixSignals::read);
    struct sigaction action = {};
    action.sa_handler = writeSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaction(number, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

UnixSignals::~UnixSignals()
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, SIG_DFL);
    m_notifier.setEnabled(false);
    close(signalPipe[0]);
    close(signalPipe[1]);
}

void UnixSignals::read()
{
    char byte = 0;
    while (::read(signalPipe[0], &byte, 1) == 1) {
        if (byte == SIGHUP)
            Q_EMIT hangUp();
        else
            Q_EMIT terminate();
    }
}

} // namespace spillway

#include "moc_unixsignals.cpp"
