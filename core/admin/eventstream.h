// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listener/requesthandler.h"
#include "core/telemetry/feed.h"

#include <functional>

namespace spillway {

/// One client of GET /events: `event: snapshot` with the newest exchanges, then `event: exchanges`
/// with what changed, each event with a running id, and a comment every 15 s of silence. A client
/// that does not read loses batches and is told so by `event: gap`. Core thread; owned by AdminApi.
class EventStream final : public QObject, public ClientObserver
{
    Q_OBJECT
public:
    EventStream(ClientStream &stream, Feed &feed, std::function<void(EventStream *)> closed);
    ~EventStream() override;

private:
    void clientGone() override;
    void clientBlocked() override { m_blocked = true; }
    void clientDrained() override;
    void send(QByteArrayView type, const QByteArray &data);
    void keepAlive();

    ClientStream *m_stream;
    Feed &m_feed;
    std::function<void(EventStream *)> m_closed;
    int m_subscription = 0;
    quint64 m_sequence = 0;
    quint64 m_missed = 0; ///< batches while the client did not read
    bool m_blocked = false;
    QTimer m_silence;
};

} // namespace spillway
