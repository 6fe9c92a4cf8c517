// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spillway::bench {

// One client connection of the fake upstream. Every POST is answered in Anthropic's shape: a JSON
// message of a given size, or, for "stream":true, a stream of deltas that each carry the time at
// which they were written. The prompt says what it wants, because a prompt survives translation
// from any dialect: "response_bytes=2048; events=100; interval_us=20000;".
class UpstreamConnection final
{
public:
    explicit UpstreamConnection(int socket);
    ~UpstreamConnection();
    UpstreamConnection(const UpstreamConnection &) = delete;
    UpstreamConnection &operator=(const UpstreamConnection &) = delete;

    // Reads what is there and answers complete requests. False: the peer is gone or talks nonsense.
    bool readable(std::uint64_t nowNs);
    // Writes what is still waiting. False: the peer is gone.
    bool writable();
    // Sends the next event when its time has come. False: the peer is gone.
    bool tick(std::uint64_t nowNs);

    bool wantsToWrite() const { return !m_output.empty(); }
    std::optional<std::uint64_t> nextEventNs() const;

private:
    bool feed(std::string_view bytes, std::uint64_t nowNs);
    bool readHead();
    void answer(std::uint64_t nowNs);
    void beginStream(std::uint64_t nowNs);
    void appendDelta();

    const int m_socket;
    std::string m_head;
    std::string m_opening; // the first bytes of the body; the rest is swallowed
    bool m_inBody = false;
    std::uint64_t m_bodyLeft = 0;
    std::string m_output;

    std::uint64_t m_eventsLeft = 0;
    std::uint64_t m_intervalNs = 0;
    std::uint64_t m_nextEventNs = 0;
};

} // namespace spillway::bench
