// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/responsereader.h"

#include <algorithm>
#include <charconv>
#include <strings.h>

namespace spillway::bench {

namespace {

constexpr std::string_view stampMark = "sent=";
constexpr std::string_view anthropicEnd = "event: message_stop";
constexpr std::string_view chatCompletionsEnd = "data: [DONE]";
constexpr std::size_t longestHead = 16'384;

std::string_view headerValue(std::string_view head, std::string_view name)
{
    for (std::size_t at = head.find("\r\n"); at != std::string_view::npos;
         at = head.find("\r\n", at + 2)) {
        const std::string_view line = head.substr(at + 2, head.find("\r\n", at + 2) - at - 2);
        if (line.size() <= name.size() || line[name.size()] != ':'
            || strncasecmp(line.data(), name.data(), name.size()) != 0)
            continue;
        const std::size_t value = line.find_first_not_of(" \t", name.size() + 1);
        return value == std::string_view::npos ? std::string_view() : line.substr(value);
    }
    return {};
}

} // namespace

void ResponseReader::reset()
{
    m_state = State::Head;
    m_chunk = Chunk::Size;
    m_line.clear();
    m_text.clear();
    m_status = 0;
    m_chunked = m_stream = m_endOfMessage = m_last = false;
    m_left = m_bodyBytes = m_events = 0;
}

ResponseReader::State ResponseReader::feed(std::string_view bytes, std::uint64_t nowNs,
                                           std::uint64_t measureFromNs, Latencies &eventLatencies)
{
    m_nowNs = nowNs;
    m_measureFromNs = measureFromNs;
    m_eventLatencies = &eventLatencies;
    if (m_state == State::Head) {
        const std::size_t before = m_line.size();
        m_line.append(bytes.substr(0, longestHead));
        const std::size_t end = m_line.find("\r\n\r\n", before < 3 ? 0 : before - 3);
        if (end == std::string::npos) {
            if (m_line.size() > longestHead)
                m_state = State::Broken;
            return m_state;
        }
        bytes.remove_prefix(end + 4 - before);
        m_line.resize(end + 2);
        m_state = readHead() ? State::Body : State::Broken;
        m_line.clear();
    }
    if (m_state != State::Body)
        return m_state;
    if (m_chunked) {
        readChunked(bytes);
        return m_state;
    }
    if (bytes.size() > m_left)
        return m_state = State::Broken;
    m_left -= bytes.size();
    m_bodyBytes += bytes.size();
    readEvents(bytes);
    return m_state = m_left == 0 ? State::Complete : State::Body;
}

bool ResponseReader::readHead()
{
    const std::string_view head = m_line;
    if (head.size() < 12 || head.substr(0, 7) != "HTTP/1.")
        return false;
    std::from_chars(head.data() + 9, head.data() + 12, m_status);
    m_stream = headerValue(head, "content-type").substr(0, 17) == "text/event-stream";
    m_last = headerValue(head, "connection").substr(0, 5) == "close";
    m_chunked = headerValue(head, "transfer-encoding").substr(0, 7) == "chunked";
    if (m_chunked)
        return true;
    const std::string_view length = headerValue(head, "content-length");
    return !length.empty()
        && std::from_chars(length.data(), length.data() + length.size(), m_left).ec == std::errc();
}

void ResponseReader::readChunked(std::string_view bytes)
{
    while (!bytes.empty() && m_state == State::Body) {
        if (m_chunk == Chunk::Data) {
            const std::string_view piece = bytes.substr(0, m_left);
            m_bodyBytes += piece.size();
            m_left -= piece.size();
            readEvents(piece);
            bytes.remove_prefix(piece.size());
            if (m_left == 0)
                m_chunk = Chunk::DataEnd;
            continue;
        }
        const char byte = bytes.front();
        bytes.remove_prefix(1);
        if (byte != '\n') {
            m_line.push_back(byte);
            continue;
        }
        if (m_chunk == Chunk::DataEnd)
            m_chunk = Chunk::Size;
        else if (m_chunk == Chunk::Size)
            readSizeLine();
        else if (m_line == "\r")
            m_state = bytes.empty() ? State::Complete : State::Broken;
        m_line.clear();
    }
}

void ResponseReader::readSizeLine()
{
    const auto [end, error] =
        std::from_chars(m_line.data(), m_line.data() + m_line.size(), m_left, 16);
    if (error != std::errc() || end == m_line.data())
        m_state = State::Broken;
    else
        m_chunk = m_left == 0 ? Chunk::Trailer : Chunk::Data;
}

void ResponseReader::readEvents(std::string_view bytes)
{
    if (!m_stream)
        return;
    m_text.append(bytes);
    std::size_t done = 0;
    for (std::size_t at = m_text.find(stampMark); at != std::string::npos;
         at = m_text.find(stampMark, done)) {
        std::uint64_t sentNs = 0;
        const char *const textEnd = m_text.data() + m_text.size();
        const char *const digits = m_text.data() + at + stampMark.size();
        const char *const end = std::from_chars(digits, textEnd, sentNs).ptr;
        if (end == textEnd)
            break; // cut inside the number
        done = static_cast<std::size_t>(end - m_text.data());
        ++m_events;
        if (sentNs >= m_measureFromNs)
            m_eventLatencies->add(m_nowNs - std::min(sentNs, m_nowNs));
    }
    if (m_text.find(anthropicEnd) != std::string::npos
        || m_text.find(chatCompletionsEnd) != std::string::npos)
        m_endOfMessage = true;
    constexpr std::size_t keep = 64; // longer than every mark with its number
    m_text.erase(0, std::max(done, m_text.size() > keep ? m_text.size() - keep : 0));
}

} // namespace spillway::bench
