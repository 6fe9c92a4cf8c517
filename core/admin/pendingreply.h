// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listener/requesthandler.h"

#include <memory>

namespace spillway {

/// An answer that comes later. Whoever will answer holds it; a client that leaves meanwhile is no
/// trouble.
class PendingReply final : public ClientObserver
{
public:
    [[nodiscard]] static std::shared_ptr<PendingReply> hold(ClientStream &stream)
    {
        auto pending = std::shared_ptr<PendingReply>(new PendingReply(stream));
        stream.setObserver(pending.get());
        return pending;
    }
    ~PendingReply() override
    {
        if (m_stream)
            m_stream->setObserver(nullptr);
    }

    void send(const LocalReply &reply)
    {
        if (ClientStream *stream = std::exchange(m_stream, nullptr)) {
            stream->setObserver(nullptr);
            stream->reply(reply);
        }
    }

private:
    explicit PendingReply(ClientStream &stream)
        : m_stream(&stream)
    {
    }
    void clientGone() override { m_stream = nullptr; }
    void clientBlocked() override { }
    void clientDrained() override { }

    ClientStream *m_stream;
};

} // namespace spillway
