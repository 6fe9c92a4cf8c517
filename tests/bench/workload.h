// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/latencies.h"
#include "tests/bench/responsereader.h"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace spillway::bench {

// What to send, how, and for how long.
struct WorkloadPlan
{
    std::uint16_t port = 0;
    std::string request; // head and body, sent as it is each time
    int connections = 1;
    std::uint64_t warmUpNs = 0;
    std::uint64_t measureNs = 0;
    std::uint64_t rampNs = 0; // connections are opened evenly over this time
    double requestsPerSecond = 0; // 0: closed loop; else one is due every 1/rate seconds
    std::uint64_t expectedBytes = 0; // of a JSON answer; 0: not checked
    std::uint64_t expectedEvents = 0; // of a stream; 0: not a stream
};

// Only what was finished inside the measured time; errors count from the first second on.
struct WorkloadResult
{
    std::uint64_t completed = 0;
    std::uint64_t errors = 0;
    std::string firstError;
    std::uint64_t elapsedNs = 0;
    Latencies total; // from the moment the request was due to the last byte of the answer
    Latencies afterBody; // from the last request byte handed over to the first answer byte
    Latencies events; // from the stamp in the event to its arrival
};

// Runs a plan on one thread. A broken connection counts as one error and is opened again.
class Workload final
{
public:
    explicit Workload(WorkloadPlan plan);
    ~Workload();
    Workload(const Workload &) = delete;
    Workload &operator=(const Workload &) = delete;

    WorkloadResult run();

private:
    enum class Phase { Closed, Connecting, Idle, Sending, Waiting };
    struct Connection
    {
        int socket = -1;
        Phase phase = Phase::Closed;
        std::uint64_t dueNs = 0;
        std::uint64_t retryNs = 0;
        std::uint64_t sentNs = 0;
        std::size_t sentBytes = 0;
        bool watchesWrites = false;
        bool answered = false;
        ResponseReader reader;
    };

    std::uint64_t runTimers(std::uint64_t nowNs);
    void open(std::size_t index);
    void fail(std::size_t index, const std::string &reason);
    void handle(std::size_t index, std::uint32_t events);
    void offer(std::size_t index);
    void begin(std::size_t index, std::uint64_t dueNs);
    void write(std::size_t index);
    void read(std::size_t index);
    void finish(std::size_t index, std::uint64_t nowNs);
    void watchWrites(std::size_t index, bool on);
    bool measuring(std::uint64_t nowNs) const { return nowNs >= m_measureFromNs; }

    const WorkloadPlan m_plan;
    WorkloadResult m_result;
    int m_epoll = -1;
    int m_timer = -1;
    std::vector<Connection> m_connections;
    std::size_t m_opened = 0;
    std::vector<std::size_t> m_idle; // open loop: connections without a request
    std::deque<std::uint64_t> m_due; // open loop: requests without a connection
    std::deque<std::size_t> m_broken; // to be opened again
    std::uint64_t m_startNs = 0;
    std::uint64_t m_measureFromNs = 0;
    std::uint64_t m_scheduled = 0;
};

} // namespace spillway::bench
