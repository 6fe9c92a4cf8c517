// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/loopback.h"

#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace spillway::bench {

namespace {

constexpr std::uint64_t nsPerSecond = 1'000'000'000;

sockaddr_in loopbackAddress(std::uint16_t port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void sendAtOnce(int socket)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

} // namespace

std::uint64_t monotonicNs()
{
    timespec now {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<std::uint64_t>(now.tv_sec) * nsPerSecond
        + static_cast<std::uint64_t>(now.tv_nsec);
}

int listenOnLoopback(std::uint16_t port)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const sockaddr_in address = loopbackAddress(port);
    if (bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || listen(listener, SOMAXCONN) != 0) {
        close(listener);
        return -1;
    }
    return listener;
}

std::uint16_t localPort(int socket)
{
    sockaddr_in address {};
    socklen_t length = sizeof address;
    getsockname(socket, reinterpret_cast<sockaddr *>(&address), &length);
    return ntohs(address.sin_port);
}

int connectToLoopback(std::uint16_t port)
{
    const int connection = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (connection < 0)
        return -1;
    sendAtOnce(connection);
    const sockaddr_in address = loopbackAddress(port);
    const auto *target = reinterpret_cast<const sockaddr *>(&address);
    if (connect(connection, target, sizeof address) != 0 && errno != EINPROGRESS) {
        close(connection);
        return -1;
    }
    return connection;
}

int acceptConnection(int listener)
{
    const int connection = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (connection >= 0)
        sendAtOnce(connection);
    return connection;
}

int createTimer()
{
    return timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
}

void armTimer(int timer, std::uint64_t deadlineNs)
{
    itimerspec when {};
    when.it_value.tv_sec = static_cast<time_t>(deadlineNs / nsPerSecond);
    when.it_value.tv_nsec = static_cast<long>(deadlineNs % nsPerSecond);
    timerfd_settime(timer, TFD_TIMER_ABSTIME, &when, nullptr);
}

void drainTimer(int timer)
{
    std::uint64_t expirations = 0;
    while (read(timer, &expirations, sizeof expirations) > 0) { }
}

void watch(int epoll, int socket, std::uint32_t events, std::uint64_t tag)
{
    epoll_event event {};
    event.events = events;
    event.data.u64 = tag;
    epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
}

void rewatch(int epoll, int socket, std::uint32_t events, std::uint64_t tag)
{
    epoll_event event {};
    event.events = events;
    event.data.u64 = tag;
    epoll_ctl(epoll, EPOLL_CTL_MOD, socket, &event);
}

void endWithParent()
{
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace spillway::bench
