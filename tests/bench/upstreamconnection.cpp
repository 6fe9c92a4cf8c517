// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/upstreamconnection.h"

#include "tests/bench/loopback.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace spillway::bench {

namespace {

constexpr std::size_t longestRequestHead = 16'384;
constexpr std::size_t openingBytes = 2048;
constexpr std::uint64_t smallestAnswer = 512;

constexpr std::string_view jsonOpening =
    R"({"id":"msg_bench","type":"message","role":"assistant","model":"claude-bench",)"
    R"("content":[{"type":"text","text":")";
constexpr std::string_view jsonClosing =
    R"("}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":12,)"
    R"("cache_creation_input_tokens":0,"cache_read_input_tokens":0,"output_tokens":34}})";
constexpr std::string_view streamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                                        "Cache-Control: no-cache\r\n"
                                        "Transfer-Encoding: chunked\r\n\r\n";
constexpr std::string_view streamOpening =
    "event: message_start\n"
    R"(data: {"type":"message_start","message":{"id":"msg_bench","type":"message",)"
    R"("role":"assistant","model":"claude-bench","content":[],"stop_reason":null,)"
    R"("stop_sequence":null,"usage":{"input_tokens":12,"cache_creation_input_tokens":0,)"
    R"("cache_read_input_tokens":0,"output_tokens":1}}})"
    "\n\nevent: content_block_start\n"
    R"(data: {"type":"content_block_start","index":0,)"
    R"("content_block":{"type":"text","text":""}})"
    "\n\n";
constexpr std::string_view streamClosing =
    "event: content_block_stop\n"
    R"(data: {"type":"content_block_stop","index":0})"
    "\n\nevent: message_delta\n"
    R"(data: {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},)"
    R"("usage":{"output_tokens":34}})"
    "\n\nevent: message_stop\n"
    R"(data: {"type":"message_stop"})"
    "\n\n";

void appendChunk(std::string &output, std::string_view bytes)
{
    std::array<char, 20> size {};
    const int length = std::snprintf(size.data(), size.size(), "%zx\r\n", bytes.size());
    output.append(size.data(), static_cast<std::size_t>(length)).append(bytes).append("\r\n");
}

std::uint64_t wanted(std::string_view opening, std::string_view name, std::uint64_t fallback)
{
    const std::size_t at = opening.find(name);
    if (at == std::string_view::npos)
        return fallback;
    std::uint64_t value = fallback;
    const char *const digits = opening.data() + at + name.size();
    std::from_chars(digits, opening.data() + opening.size(), value);
    return value;
}

} // namespace

UpstreamConnection::UpstreamConnection(int socket)
    : m_socket(socket)
{
}

UpstreamConnection::~UpstreamConnection()
{
    close(m_socket);
}

bool UpstreamConnection::readable(std::uint64_t nowNs)
{
    static std::array<char, 262'144> buffer;
    for (;;) {
        const ssize_t got = recv(m_socket, buffer.data(), buffer.size(), 0);
        if (got < 0)
            return errno == EAGAIN && writable();
        if (got == 0)
            return false;
        const auto length = static_cast<std::size_t>(got);
        if (!feed(std::string_view(buffer.data(), length), nowNs))
            return false;
        if (length < buffer.size())
            return writable();
    }
}

bool UpstreamConnection::feed(std::string_view bytes, std::uint64_t nowNs)
{
    while (!bytes.empty()) {
        if (!m_inBody) {
            const std::size_t before = m_head.size();
            m_head.append(bytes.substr(0, longestRequestHead));
            const std::size_t end = m_head.find("\r\n\r\n", before < 3 ? 0 : before - 3);
            if (end == std::string::npos)
                return m_head.size() < longestRequestHead;
            bytes.remove_prefix(end + 4 - before);
            m_head.resize(end + 2);
            if (!readHead())
                return false;
        }
        const std::string_view piece = bytes.substr(0, m_bodyLeft);
        if (m_opening.size() < openingBytes)
            m_opening.append(piece.substr(0, openingBytes - m_opening.size()));
        m_bodyLeft -= piece.size();
        bytes.remove_prefix(piece.size());
        if (m_bodyLeft == 0) {
            m_inBody = false;
            m_head.clear();
            answer(nowNs);
            m_opening.clear();
        }
    }
    return true;
}

bool UpstreamConnection::readHead()
{
    constexpr const char *name = "\r\ncontent-length:";
    const char *const header = strcasestr(m_head.c_str(), name);
    if (m_head.compare(0, 5, "POST ") != 0 || !header)
        return false;
    m_bodyLeft = std::strtoull(header + std::string_view(name).size(), nullptr, 10);
    m_inBody = m_bodyLeft > 0;
    return m_inBody;
}

void UpstreamConnection::answer(std::uint64_t nowNs)
{
    if (m_opening.find(R"("stream":true)") != std::string::npos) {
        beginStream(nowNs);
        return;
    }
    const std::uint64_t bytes =
        std::max(wanted(m_opening, "response_bytes=", 2048), smallestAnswer);
    m_output += "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ";
    m_output += std::to_string(bytes) + "\r\n\r\n";
    m_output += jsonOpening;
    m_output.append(bytes - jsonOpening.size() - jsonClosing.size(), 'x');
    m_output += jsonClosing;
}

void UpstreamConnection::beginStream(std::uint64_t nowNs)
{
    m_eventsLeft = std::max<std::uint64_t>(wanted(m_opening, " events=", 100), 1);
    m_intervalNs = 1000 * wanted(m_opening, "interval_us=", 20'000);
    m_output += streamHead;
    appendChunk(m_output, streamOpening);
    // Streams that start together must not tick together.
    const auto phase = static_cast<std::uint64_t>(std::rand());
    m_nextEventNs = nowNs + (m_intervalNs == 0 ? 0 : phase % m_intervalNs);
}

void UpstreamConnection::appendDelta()
{
    std::array<char, 256> event {};
    const int length = std::snprintf(
        event.data(), event.size(),
        "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
        "\"delta\":{\"type\":\"text_delta\",\"text\":\"sent=%llu; and so on\"}}\n\n",
        static_cast<unsigned long long>(monotonicNs()));
    appendChunk(m_output, std::string_view(event.data(), static_cast<std::size_t>(length)));
}

std::optional<std::uint64_t> UpstreamConnection::nextEventNs() const
{
    return m_eventsLeft > 0 ? std::optional(m_nextEventNs) : std::nullopt;
}

bool UpstreamConnection::tick(std::uint64_t nowNs)
{
    if (m_eventsLeft == 0 || m_nextEventNs > nowNs)
        return true;
    appendDelta();
    m_nextEventNs += m_intervalNs;
    if (--m_eventsLeft == 0) {
        appendChunk(m_output, streamClosing);
        m_output += "0\r\n\r\n";
    }
    return writable();
}

bool UpstreamConnection::writable()
{
    std::size_t written = 0;
    while (written < m_output.size()) {
        const ssize_t sent =
            send(m_socket, m_output.data() + written, m_output.size() - written, MSG_NOSIGNAL);
        if (sent < 0) {
            if (errno != EAGAIN)
                return false;
            break;
        }
        written += static_cast<std::size_t>(sent);
    }
    m_output.erase(0, written);
    return true;
}

} // namespace spillway::bench
