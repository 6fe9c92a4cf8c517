// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listener/requesthandler.h"

namespace spillway {

class Connection;

/// One answer on its way to a client: writes head, body framing and end into the connection's
/// output, which goes to the socket once per turn of the event loop. Owned by its connection.
class ClientResponse final : public ClientStream
{
public:
    /// What the request allows.
    struct Terms
    {
        bool http10 = false; ///< no chunks
        bool headOnly = false; ///< HEAD: head as for GET, no body
        bool keepAlive = true;
    };
    enum class Phase {
        Head, ///< nothing sent
        Body,
        Finished,
        Dead, ///< aborted, or the client left
    };

    ClientResponse(Connection &connection, Terms terms);
    Q_DISABLE_COPY_MOVE(ClientResponse)
    ~ClientResponse() override = default;

    void setObserver(ClientObserver *observer) override { m_observer = observer; }
    void sendHead(int status, const HeaderList &headers,
                  std::optional<qint64> contentLength) override;
    void sendBody(QByteArrayView bytes) override;
    void finish() override;
    void abort() override;
    void hangUp() override;
    [[nodiscard]] bool headSent() const override { return m_phase != Phase::Head; }

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isRunning() const
    {
        return m_phase == Phase::Head || m_phase == Phase::Body;
    }
    /// The connection can serve another request after this answer.
    [[nodiscard]] bool keepAlive() const { return m_terms.keepAlive; }
    /// The answer shall be the last one; too late when the head has gone, then the connection ends
    /// all the same.
    void setLast() { m_terms.keepAlive = false; }
    /// Null once the answer is finished or dead.
    [[nodiscard]] ClientObserver *observer() const { return isRunning() ? m_observer : nullptr; }
    /// Ends the answer without a word to the observer and returns it, for the caller to tell.
    ClientObserver *die();

private:
    Connection &m_connection;
    ClientObserver *m_observer = nullptr;
    Terms m_terms;
    Phase m_phase = Phase::Head;
    bool m_chunked = false;
    bool m_bodyless = false; ///< HEAD, 204, 304
    std::optional<qint64> m_left; ///< of the announced length
};

} // namespace spillway
