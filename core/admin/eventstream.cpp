// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/admin/eventstream.h"

#include "core/admin/reports.h"
#include "core/http/sse.h"

namespace spillway {

namespace {
constexpr std::size_t snapshotSize = 50;
constexpr std::chrono::seconds silence {15};
} // namespace

EventStream::EventStream(ClientStream &stream, Feed &feed,
                         std::function<void(EventStream *)> closed)
    : m_stream(&stream)
    , m_feed(feed)
    , m_closed(std::move(closed))
{
    stream.setObserver(this);
    stream.sendHead(200,
                    {{"Content-Type", "text/event-stream"},
                     {"Cache-Control", "no-store"},
                     {"X-Accel-Buffering", "no"}},
                    {});
    m_silence.setInterval(silence);
    m_silence.setTimerType(Qt::CoarseTimer);
    connect(&m_silence, &QTimer::timeout, this, &EventStream::keepAlive);
    m_silence.start();
    send("snapshot", exchangesJson(feed.recent(snapshotSize)));
    m_subscription = feed.subscribe([this](const FeedBatch &batch) {
        if (m_blocked)
            ++m_missed;
        else
            send("exchanges", exchangesJson(*batch));
    });
}

EventStream::~EventStream()
{
    m_feed.unsubscribe(m_subscription);
    if (m_stream) {
        m_stream->setObserver(nullptr);
        m_stream->finish();
    }
}

void EventStream::clientGone()
{
    m_stream = nullptr;
    m_closed(this);
}

void EventStream::clientDrained()
{
    m_blocked = false;
    if (const quint64 missed = std::exchange(m_missed, 0))
        send("gap", "{\"missedBatches\":" + QByteArray::number(missed) + '}');
}

void EventStream::send(QByteArrayView type, const QByteArray &data)
{
    if (!m_stream)
        return;
    m_stream->sendBody("id: " + QByteArray::number(++m_sequence) + '\n' + sseFrame(type, data));
    m_silence.start();
}

void EventStream::keepAlive()
{
    if (m_stream && !m_blocked)
        m_stream->sendBody(": keep-alive\n\n");
}

} // namespace spillway

#include "moc_eventstream.cpp"
