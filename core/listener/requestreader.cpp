// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/requestreader.h"

#include <QIODevice>

#include <algorithm>

namespace spillway {
namespace {

/// What is set aside for a body at once; a client that announces much and sends little shall not
/// cost more.
constexpr qint64 bodyReserve = 1024LL * 1024;

} // namespace

RequestReader::RequestReader(const HeadScanner::Limits &limits)
    : m_limits(limits)
    , m_scanner(limits)
{
}

void RequestReader::take(QIODevice &device)
{
    if (m_part == Part::Body && !m_scanner.chunked())
        takeIntoBody(device);
    if (m_input.isEmpty())
        m_input = device.readAll();
    else
        m_input.append(device.readAll());
}

void RequestReader::takeIntoBody(QIODevice &device)
{
    const qsizetype before = m_body.size();
    const qint64 length = std::min(missing(), device.bytesAvailable());
    if (before == 0)
        m_body.reserve(std::min(missing(), bodyReserve));
    m_body.resize(before + length);
    const qint64 got = device.read(m_body.data() + before, length);
    m_body.resize(before + std::max<qint64>(0, got));
}

RequestReader::Step RequestReader::advance()
{
    switch (m_part) {
    case Part::Head:
        return advanceHead();
    case Part::Body:
        return m_scanner.chunked() ? advanceChunkedBody() : advanceSizedBody();
    case Part::Done:
        break;
    }
    return Step::NeedMore;
}

RequestReader::Step RequestReader::advanceHead()
{
    const ScanProgress progress = m_scanner.scan(m_input);
    if (progress == ScanProgress::NeedMore)
        return Step::NeedMore;
    m_head = std::move(m_scanner.head());
    if (progress == ScanProgress::Refused)
        return refuse(m_scanner.fault());
    m_input.remove(0, m_scanner.size());
    m_chunks = ChunkScanner(m_limits.maxBody);
    m_part = Part::Body;
    return Step::HeadComplete;
}

RequestReader::Step RequestReader::advanceSizedBody()
{
    const qsizetype length = std::min<qint64>(missing(), m_input.size());
    if (m_body.isEmpty() && length == m_input.size()) {
        m_body = std::exchange(m_input, {});
    } else {
        m_body.append(QByteArrayView(m_input).first(length));
        m_input.remove(0, length);
    }
    if (missing() > 0)
        return Step::NeedMore;
    m_part = Part::Done;
    return Step::Complete;
}

RequestReader::Step RequestReader::advanceChunkedBody()
{
    const ScanProgress progress = m_chunks.scan(m_input, m_body);
    if (progress == ScanProgress::Refused)
        return refuse(m_chunks.fault());
    m_input.remove(0, m_chunks.consumed());
    if (progress == ScanProgress::NeedMore)
        return Step::NeedMore;
    m_part = Part::Done;
    return Step::Complete;
}

RequestReader::Step RequestReader::refuse(const FramingFault &fault)
{
    m_fault = fault;
    m_part = Part::Done;
    return Step::Refused;
}

void RequestReader::next()
{
    m_part = Part::Head;
    m_scanner = HeadScanner(m_limits);
    m_head = {};
    m_body = {};
}

void RequestReader::drop()
{
    m_part = Part::Done;
    m_input = {};
    m_body = {};
}

} // namespace spillway
