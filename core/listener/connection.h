// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/listener/clientresponse.h"
#include "core/listener/httpserveradapter.h"
#include "core/listener/requestreader.h"
#include "core/listener/socketwriter.h"

#include <QObject>
#include <QTcpSocket>

#include <memory>
#include <optional>

class QSslSocket;

namespace spillway {

class ConnectionSet;

/// The guard of one client's socket. Everything that arrives is taken out of the socket here,
/// before Qt HttpServer can see it, scanned, counted and bounded; a request that is complete and
/// clean then goes through Qt HttpServer, one at a time. Also the connection's deadlines, its
/// output and its end. Child of the socket and deleted with it; core thread.
///
/// The socket is written, flushed, closed and reset in endTurn() only, never inside a signal of the
/// socket or a call of the handler: a flush may emit disconnected() on the spot.
class Connection final : public QObject
{
public:
    Connection(QTcpSocket &socket, ConnectionSet &set);
    ~Connection() override;
    Q_DISABLE_COPY_MOVE(Connection)

    /// The TLS handshake is done, or there is none: requests may come. Qt HttpServer owns the
    /// socket from here on.
    void open();
    /// Answers before any request came, and ends; for a connection that is one too many.
    void turnAway(ErrorKind kind);
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

    // For the set.
    void endTurn();
    void sweep(TimePoint now);
    void stopAfterAnswer();
    /// Resets the connection now and tells the observer.
    void cut();

    // For the adapter: Qt HttpServer has taken the request.
    void serve(HeldRequest &held);
    [[nodiscard]] const RequestHead &request() { return m_reader.head(); }

    // For the response.
    [[nodiscard]] QByteArray &output() { return m_writer.buffer(); }
    void outputGrew() { schedule(); }
    void answerFinished();
    void answerAborted();
    void answerHungUp(); ///< cut, but without a reset

private:
    enum class State {
        Handshake, ///< TLS; ends with open(), by the head deadline
        Idle, ///< between requests, by the idle deadline
        Head, ///< the first byte of a head is there, by the head deadline
        Body, ///< each piece by the body deadline
        Answering, ///< the handler has the request; what arrives is the next one's and waits
        Closing, ///< the last answer is on its way; what arrives is discarded, by the linger
                 ///< deadline once all is sent
        Closed,
    };
    enum class Ending {
        None,
        Close,
        Reset,
        ResetWhenSent, ///< as soon as what was written before has left
        CloseWhenSent,
    };

    void readSocket();
    void advance();
    void beginBody();
    void dispatch();
    void refuse(const FramingFault &fault);
    void startResponse(bool keepAlive);
    void completeAnswer();
    void startClosing();
    void finishClosing();
    void discard(qint64 bytes);
    void flush();
    void bytesLeft();
    void disconnected();
    void schedule();
    void end(Ending ending);
    void setDeadline(Milliseconds fromNow);

    QTcpSocket &m_socket;
    QSslSocket *m_tls; ///< the same socket, or null
    ConnectionSet &m_set;
    QHostAddress m_peer;
    State m_state = State::Handshake;
    Ending m_ending = Ending::None;
    RequestReader m_reader;
    SocketWriter m_writer;
    std::unique_ptr<ClientResponse> m_response;
    HeldRequest m_held;
    std::optional<TimePoint> m_deadline;
    std::optional<TimePoint> m_stallDeadline; ///< set while something waits to be sent
    qint64 m_discarded = 0;
    bool m_open = false; ///< Qt HttpServer owns the socket
    bool m_scheduled = false;
    bool m_dispatching = false; ///< Qt HttpServer reads the socket
    bool m_blocked = false; ///< the observer was told to stop
    bool m_unreadInput = false; ///< the client may still be sending what nobody wants
    bool m_sendingEnded = false; ///< our FIN is out
    bool m_inputOverflow = false; ///< pipelined more than is kept
};

} // namespace spillway
