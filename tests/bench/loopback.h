// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace spillway::bench {

// Nanoseconds of CLOCK_MONOTONIC: the same clock in every process of the machine.
std::uint64_t monotonicNs();

// A non-blocking listening socket on 127.0.0.1; port 0 takes any free one. -1 on failure.
int listenOnLoopback(std::uint16_t port);
std::uint16_t localPort(int socket);

// A non-blocking connection attempt; the socket turns writable when it is decided. -1 on failure.
int connectToLoopback(std::uint16_t port);

// Takes the next waiting connection without blocking. -1 when there is none.
int acceptConnection(int listener);

// A CLOCK_MONOTONIC timerfd; epoll's own time-outs are too coarse to space events by less than 1
// ms.
int createTimer();
void armTimer(int timer, std::uint64_t deadlineNs);
void drainTimer(int timer);

void watch(int epoll, int socket, std::uint32_t events, std::uint64_t tag);
void rewatch(int epoll, int socket, std::uint32_t events, std::uint64_t tag);

// The driver may be killed; nothing it started may stay behind.
void endWithParent();

} // namespace spillway::bench
