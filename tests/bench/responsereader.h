// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/latencies.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace spillway::bench {

// Reads one HTTP/1.1 answer from pieces of any size, either by Content-Length or chunked, and
// checks it as it goes. In a stream it picks the send stamps ("sent=<ns>;") out of the events.
class ResponseReader final
{
public:
    enum class State { Head, Body, Complete, Broken };

    void reset();

    // Takes bytes that arrived at nowNs. Stamps older than measureFromNs are not recorded.
    State feed(std::string_view bytes, std::uint64_t nowNs, std::uint64_t measureFromNs,
               Latencies &eventLatencies);

    State state() const { return m_state; }
    int status() const { return m_status; }
    std::uint64_t bodyBytes() const { return m_bodyBytes; }
    std::uint64_t events() const { return m_events; }
    // The server said that it closes the connection after this answer.
    bool isLast() const { return m_last; }
    bool sawEndOfMessage() const { return m_endOfMessage; }

private:
    enum class Chunk { Size, Data, DataEnd, Trailer };

    bool readHead();
    void readChunked(std::string_view bytes);
    void readSizeLine();
    void readEvents(std::string_view bytes);

    State m_state = State::Head;
    Chunk m_chunk = Chunk::Size;
    std::string m_line; // the head, then the chunk size line in progress
    std::string m_text; // the end of the event text that is not yet scanned
    int m_status = 0;
    bool m_chunked = false;
    bool m_stream = false;
    bool m_last = false;
    bool m_endOfMessage = false;
    std::uint64_t m_left = 0; // of the body or of the current chunk
    std::uint64_t m_bodyBytes = 0;
    std::uint64_t m_events = 0;

    std::uint64_t m_nowNs = 0;
    std::uint64_t m_measureFromNs = 0;
    Latencies *m_eventLatencies = nullptr;
};

} // namespace spillway::bench
