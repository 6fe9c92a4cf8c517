// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/workload.h"

#include "tests/bench/loopback.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace spillway::bench {

namespace {

constexpr std::uint64_t timerTag = ~std::uint64_t(0);
constexpr std::uint64_t never = ~std::uint64_t(0);
constexpr std::uint64_t reopenAfterNs = 10'000'000;

} // namespace

Workload::Workload(WorkloadPlan plan)
    : m_plan(std::move(plan))
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_timer(createTimer())
    , m_connections(static_cast<std::size_t>(m_plan.connections))
{
    watch(m_epoll, m_timer, EPOLLIN, timerTag);
}

Workload::~Workload()
{
    for (const Connection &connection : m_connections) {
        if (connection.socket >= 0)
            close(connection.socket);
    }
    close(m_timer);
    close(m_epoll);
}

WorkloadResult Workload::run()
{
    m_startNs = monotonicNs();
    m_measureFromNs = m_startNs + m_plan.rampNs + m_plan.warmUpNs;
    const std::uint64_t endNs = m_measureFromNs + m_plan.measureNs;
    std::array<epoll_event, 512> ready {};
    for (std::uint64_t nowNs = m_startNs; nowNs < endNs; nowNs = monotonicNs()) {
        armTimer(m_timer, std::min(runTimers(nowNs), endNs));
        const int count = epoll_wait(m_epoll, ready.data(), static_cast<int>(ready.size()), -1);
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = ready[static_cast<std::size_t>(i)];
            if (event.data.u64 == timerTag)
                drainTimer(m_timer);
            else
                handle(static_cast<std::size_t>(event.data.u64), event.events);
        }
    }
    m_result.elapsedNs = monotonicNs() - m_measureFromNs;
    return std::move(m_result);
}

// Opens connections and starts requests that are due; returns when it wants to be called again.
std::uint64_t Workload::runTimers(std::uint64_t nowNs)
{
    std::uint64_t next = never;
    while (m_opened < m_connections.size()) {
        const std::uint64_t at = m_startNs + m_plan.rampNs * m_opened / m_connections.size();
        if (at > nowNs) {
            next = at;
            break;
        }
        open(m_opened++);
    }
    while (!m_broken.empty()) {
        const std::size_t index = m_broken.front();
        if (m_connections[index].retryNs > nowNs) {
            next = std::min(next, m_connections[index].retryNs);
            break;
        }
        m_broken.pop_front();
        open(index);
    }
    while (m_plan.requestsPerSecond > 0) {
        const double spacingNs = 1e9 / m_plan.requestsPerSecond;
        const std::uint64_t at = m_startNs + m_plan.rampNs
            + static_cast<std::uint64_t>(spacingNs * static_cast<double>(m_scheduled));
        if (at > nowNs) {
            next = std::min(next, at);
            break;
        }
        ++m_scheduled;
        if (m_idle.empty()) {
            m_due.push_back(at);
            continue;
        }
        const std::size_t index = m_idle.back();
        m_idle.pop_back();
        begin(index, at);
    }
    return next;
}

void Workload::open(std::size_t index)
{
    Connection &connection = m_connections[index];
    connection.socket = connectToLoopback(m_plan.port);
    connection.phase = Phase::Connecting;
    connection.watchesWrites = true;
    if (connection.socket < 0)
        fail(index, std::string("connect: ") + std::strerror(errno));
    else
        watch(m_epoll, connection.socket, EPOLLIN | EPOLLOUT, index);
}

void Workload::fail(std::size_t index, const std::string &reason)
{
    Connection &connection = m_connections[index];
    ++m_result.errors;
    if (m_result.firstError.empty())
        m_result.firstError = reason;
    if (connection.socket >= 0)
        close(connection.socket);
    connection.socket = -1;
    connection.phase = Phase::Closed;
    connection.retryNs = monotonicNs() + reopenAfterNs;
    m_idle.erase(std::remove(m_idle.begin(), m_idle.end(), index), m_idle.end());
    m_broken.push_back(index);
}

void Workload::handle(std::size_t index, std::uint32_t events)
{
    Connection &connection = m_connections[index];
    if (connection.phase == Phase::Connecting) {
        int error = 0;
        socklen_t length = sizeof error;
        getsockopt(connection.socket, SOL_SOCKET, SO_ERROR, &error, &length);
        if (error != 0) {
            fail(index, std::string("connect: ") + std::strerror(error));
            return;
        }
        watchWrites(index, false);
        offer(index);
        return;
    }
    if (connection.phase == Phase::Sending && (events & EPOLLOUT) != 0)
        write(index);
    if (connection.phase != Phase::Closed && (events & ~static_cast<std::uint32_t>(EPOLLOUT)) != 0)
        read(index);
}

// The connection is free: what should it do next?
void Workload::offer(std::size_t index)
{
    if (m_plan.requestsPerSecond <= 0) {
        begin(index, monotonicNs());
    } else if (!m_due.empty()) {
        const std::uint64_t dueNs = m_due.front();
        m_due.pop_front();
        begin(index, dueNs);
    } else {
        m_connections[index].phase = Phase::Idle;
        m_idle.push_back(index);
    }
}

void Workload::begin(std::size_t index, std::uint64_t dueNs)
{
    Connection &connection = m_connections[index];
    connection.phase = Phase::Sending;
    connection.dueNs = dueNs;
    connection.sentBytes = 0;
    connection.answered = false;
    connection.reader.reset();
    write(index);
}

void Workload::write(std::size_t index)
{
    Connection &connection = m_connections[index];
    while (connection.sentBytes < m_plan.request.size()) {
        const ssize_t sent = send(connection.socket, m_plan.request.data() + connection.sentBytes,
                                  m_plan.request.size() - connection.sentBytes, MSG_NOSIGNAL);
        if (sent < 0 && errno == EAGAIN) {
            watchWrites(index, true);
            return;
        }
        if (sent < 0) {
            fail(index, std::string("send: ") + std::strerror(errno));
            return;
        }
        connection.sentBytes += static_cast<std::size_t>(sent);
    }
    connection.sentNs = monotonicNs();
    connection.phase = Phase::Waiting;
    watchWrites(index, false);
}

void Workload::read(std::size_t index)
{
    static std::array<char, 131'072> buffer;
    Connection &connection = m_connections[index];
    const ssize_t got = recv(connection.socket, buffer.data(), buffer.size(), 0);
    if (got < 0 && errno == EAGAIN)
        return;
    if (got <= 0) {
        fail(index, got == 0 ? "closed by the other side" : std::strerror(errno));
        return;
    }
    const std::uint64_t nowNs = monotonicNs();
    if (connection.phase != Phase::Waiting) {
        fail(index, "answer before the end of the request");
        return;
    }
    if (!std::exchange(connection.answered, true) && measuring(connection.dueNs))
        m_result.afterBody.add(nowNs - connection.sentNs);
    const auto bytes = std::string_view(buffer.data(), static_cast<std::size_t>(got));
    switch (connection.reader.feed(bytes, nowNs, m_measureFromNs, m_result.events)) {
    case ResponseReader::State::Complete:
        finish(index, nowNs);
        break;
    case ResponseReader::State::Broken:
        fail(index, "malformed answer, status " + std::to_string(connection.reader.status()));
        break;
    case ResponseReader::State::Head:
    case ResponseReader::State::Body:
        break;
    }
}

void Workload::finish(std::size_t index, std::uint64_t nowNs)
{
    const Connection &connection = m_connections[index];
    const ResponseReader &reader = connection.reader;
    std::string wrong;
    if (reader.status() != 200)
        wrong = "status " + std::to_string(reader.status());
    else if (m_plan.expectedBytes != 0 && reader.bodyBytes() != m_plan.expectedBytes)
        wrong = "a body of " + std::to_string(reader.bodyBytes()) + " bytes";
    else if (m_plan.expectedEvents != 0
             && (reader.events() != m_plan.expectedEvents || !reader.sawEndOfMessage()))
        wrong = "a stream that ended after " + std::to_string(reader.events()) + " events";
    if (!wrong.empty()) {
        ++m_result.errors;
        if (m_result.firstError.empty())
            m_result.firstError = wrong;
    } else if (measuring(nowNs)) {
        ++m_result.completed;
        if (measuring(connection.dueNs))
            m_result.total.add(nowNs - connection.dueNs);
    }
    if (reader.isLast()) {
        close(connection.socket);
        open(index);
    } else {
        offer(index);
    }
}

void Workload::watchWrites(std::size_t index, bool on)
{
    Connection &connection = m_connections[index];
    if (std::exchange(connection.watchesWrites, on) != on)
        rewatch(m_epoll, connection.socket, on ? EPOLLIN | EPOLLOUT : EPOLLIN, index);
}

} // namespace spillway::bench
