// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A fake provider that is faster than every proxy in front of it: one thread, epoll, nothing parsed
// that need not be. Prints its URL and serves until it is ended.

#include "tests/bench/arguments.h"
#include "tests/bench/loopback.h"
#include "tests/bench/upstreamconnection.h"

#include <array>
#include <cstdio>
#include <memory>
#include <queue>
#include <sys/epoll.h>
#include <unordered_map>
#include <vector>

using namespace spillway::bench;

namespace {

constexpr std::uint64_t listenerTag = 0;
constexpr std::uint64_t timerTag = 1;
constexpr std::uint64_t firstConnectionTag = 2;

struct Connection
{
    int socket;
    std::unique_ptr<UpstreamConnection> talk;
    bool watchesWrites = false;
    bool scheduled = false;
};

struct Deadline
{
    std::uint64_t ns;
    std::uint64_t tag;
    bool operator<(const Deadline &other) const { return ns > other.ns; } // earliest on top
};

class Upstream final
{
public:
    explicit Upstream(int listener);
    void serve();

private:
    void acceptAll();
    void handle(std::uint64_t tag, std::uint32_t events);
    void sendDueEvents();
    void settle(std::uint64_t tag, Connection &connection);

    const int m_listener;
    const int m_epoll;
    const int m_timer;
    std::uint64_t m_nextTag = firstConnectionTag;
    std::unordered_map<std::uint64_t, Connection> m_connections;
    std::priority_queue<Deadline> m_deadlines;
};

Upstream::Upstream(int listener)
    : m_listener(listener)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_timer(createTimer())
{
    watch(m_epoll, m_listener, EPOLLIN, listenerTag);
    watch(m_epoll, m_timer, EPOLLIN, timerTag);
}

void Upstream::serve()
{
    std::array<epoll_event, 512> ready {};
    for (;;) {
        const int count = epoll_wait(m_epoll, ready.data(), static_cast<int>(ready.size()), -1);
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = ready[static_cast<std::size_t>(i)];
            if (event.data.u64 == listenerTag)
                acceptAll();
            else if (event.data.u64 == timerTag)
                drainTimer(m_timer);
            else
                handle(event.data.u64, event.events);
        }
        sendDueEvents();
    }
}

void Upstream::acceptAll()
{
    for (int socket = acceptConnection(m_listener); socket >= 0;
         socket = acceptConnection(m_listener)) {
        const std::uint64_t tag = m_nextTag++;
        m_connections.emplace(tag,
                              Connection {socket, std::make_unique<UpstreamConnection>(socket)});
        watch(m_epoll, socket, EPOLLIN, tag);
    }
}

void Upstream::handle(std::uint64_t tag, std::uint32_t events)
{
    const auto found = m_connections.find(tag);
    if (found == m_connections.end())
        return;
    Connection &connection = found->second;
    const bool alive = ((events & EPOLLOUT) == 0 || connection.talk->writable())
        && ((events & ~static_cast<std::uint32_t>(EPOLLOUT)) == 0
            || connection.talk->readable(monotonicNs()));
    if (alive)
        settle(tag, connection);
    else
        m_connections.erase(found);
}

void Upstream::settle(std::uint64_t tag, Connection &connection)
{
    if (connection.watchesWrites != connection.talk->wantsToWrite()) {
        connection.watchesWrites = !connection.watchesWrites;
        rewatch(m_epoll, connection.socket, connection.watchesWrites ? EPOLLIN | EPOLLOUT : EPOLLIN,
                tag);
    }
    if (const auto next = connection.talk->nextEventNs(); next && !connection.scheduled) {
        connection.scheduled = true;
        m_deadlines.push({*next, tag});
    }
}

void Upstream::sendDueEvents()
{
    while (!m_deadlines.empty() && m_deadlines.top().ns <= monotonicNs()) {
        const Deadline due = m_deadlines.top();
        m_deadlines.pop();
        const auto found = m_connections.find(due.tag);
        if (found == m_connections.end())
            continue;
        found->second.scheduled = false;
        if (found->second.talk->tick(monotonicNs()))
            settle(due.tag, found->second);
        else
            m_connections.erase(found);
    }
    if (!m_deadlines.empty())
        armTimer(m_timer, m_deadlines.top().ns);
}

} // namespace

int main(int argc, char **argv)
{
    Arguments arguments(argc, argv);
    const long port = arguments.number("port", 0);
    arguments.refuseUnread();
    endWithParent();
    const int listener = listenOnLoopback(static_cast<std::uint16_t>(port));
    if (listener < 0) {
        std::perror("listen");
        return 1;
    }
    std::printf("http://127.0.0.1:%u\n", localPort(listener));
    std::fflush(stdout);
    Upstream(listener).serve();
}
