// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/connection.h"

#include "core/listener/connectionset.h"
#include "core/listener/socketcontrol.h"

#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace spillway {
namespace {

/// How long a client may take to close after our last byte, and how much it may send meanwhile.
constexpr Milliseconds lingerTime {2000};
constexpr qint64 maxDiscarded = 1024LL * 1024;
/// Bytes of further requests that are kept while one is answered, beyond a head of full size.
constexpr qsizetype pipelineRoom = 64LL * 1024;

} // namespace

Connection::Connection(QTcpSocket &socket, ConnectionSet &set)
    : QObject(&socket)
    , m_socket(socket)
    , m_tls(qobject_cast<QSslSocket *>(&socket))
    , m_set(set)
    , m_peer(socket.peerAddress())
    , m_reader({.maxHead = set.limits().maxHead,
                .maxHeaders = set.limits().maxHeaders,
                .maxBody = set.limits().maxBody})
    , m_writer(socket)
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Before Qt HttpServer connects its own: slots are called in the order of their connection.
    connect(&m_socket, &QTcpSocket::readyRead, this, &Connection::readSocket);
    connect(&m_socket, &QTcpSocket::disconnected, this, &Connection::disconnected);
    if (m_tls)
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &Connection::bytesLeft);
    else
        connect(&m_socket, &QTcpSocket::bytesWritten, this, &Connection::bytesLeft);
    m_set.add(*this);
    setDeadline(m_set.limits().headTimeout);
}

Connection::~Connection()
{
    if (m_state != State::Closed) {
        // The listener goes away with the connection open.
        if (m_response && m_response->isRunning())
            --m_set.activeRequests();
        m_set.remove(*this);
    }
}

void Connection::open()
{
    m_open = true;
    m_state = State::Idle;
    setDeadline(m_set.limits().idleTimeout);
}

void Connection::turnAway(ErrorKind kind)
{
    m_unreadInput = true;
    refuse({kind, 0});
}

void Connection::readSocket()
{
    if (m_dispatching)
        return;
    // Qt HttpServer has opened one to peek at nothing; inside it, what is read would be kept.
    if (m_socket.isTransactionStarted())
        m_socket.commitTransaction();
    const qint64 available = m_socket.bytesAvailable();
    if (available <= 0)
        return;
    switch (m_state) {
    case State::Closing:
    case State::Closed:
        discard(available);
        return;
    case State::Answering:
        if (m_inputOverflow
            || m_reader.pending() + available > m_set.limits().maxHead + pipelineRoom) {
            // The answer that runs goes on; the requests behind it are lost with the connection
            // (RFC 9112 §9.3.2 makes the client repeat them).
            m_inputOverflow = true;
            m_response->setLast();
            discard(available);
            return;
        }
        break;
    case State::Handshake:
    case State::Idle:
    case State::Head:
    case State::Body:
        break;
    }
    m_reader.take(m_socket);
    advance();
}

void Connection::advance()
{
    if (m_state == State::Idle && m_reader.pending() > 0) {
        m_state = State::Head;
        setDeadline(m_set.limits().headTimeout);
    }
    while (m_state == State::Head || m_state == State::Body) {
        switch (m_reader.advance()) {
        case RequestReader::Step::NeedMore:
            if (m_state == State::Body)
                setDeadline(m_set.limits().bodyTimeout);
            return;
        case RequestReader::Step::HeadComplete:
            beginBody();
            break;
        case RequestReader::Step::Complete:
            dispatch();
            return;
        case RequestReader::Step::Refused:
            m_unreadInput = true;
            refuse(m_reader.fault());
            return;
        }
    }
}

void Connection::beginBody()
{
    RequestHead &head = m_reader.head();
    head.peer = m_peer;
    head.peerPort = m_socket.peerPort();
    if (const std::optional<LocalReply> refusal = m_set.handler().refuse(head)) {
        ++m_set.counters().refused;
        m_unreadInput = head.hasBody;
        startResponse(m_reader.keepAlive() && !head.hasBody);
        m_response->reply(*refusal);
        return;
    }
    m_state = State::Body;
    if (m_reader.waitsForContinue()) {
        output().append("HTTP/1.1 100 Continue\r\n\r\n");
        schedule();
    }
}

void Connection::dispatch()
{
    startResponse(m_reader.keepAlive());
    m_dispatching = true;
    m_set.adapter().pass(*this);
    m_dispatching = false;
    if (m_state == State::Answering && m_response && !m_held.isTaken())
        cut(); // Qt HttpServer did not want it
}

void Connection::serve(HeldRequest &held)
{
    std::swap(m_held, held);
    ++m_set.counters().requests;
    m_set.handler().serve(std::move(m_reader.head()), m_reader.takeBody(), *m_response);
}

void Connection::refuse(const FramingFault &fault)
{
    ++m_set.counters().refused;
    RequestHead &head = m_reader.head();
    head.peer = m_peer;
    head.peerPort = m_socket.peerPort();
    LocalReply reply = m_set.handler().describe(fault.kind, head);
    if (fault.kind == ErrorKind::BadFraming)
        reply.status = fault.status;
    startResponse(false);
    m_response->reply(reply);
}

void Connection::startResponse(bool keepAlive)
{
    m_state = State::Answering;
    m_deadline.reset();
    m_blocked = false;
    ++m_set.activeRequests();
    m_response = std::make_unique<ClientResponse>(
        *this,
        ClientResponse::Terms {.http10 = m_reader.head().http10,
                               .headOnly = m_reader.head().method == "HEAD",
                               .keepAlive = keepAlive && !m_set.isStopping()});
}

void Connection::answerFinished()
{
    --m_set.activeRequests();
    schedule();
}

void Connection::answerAborted()
{
    --m_set.activeRequests();
    // The last words are often the reason.
    m_ending = Ending::ResetWhenSent;
    schedule();
}

void Connection::answerHungUp()
{
    --m_set.activeRequests();
    m_ending = Ending::CloseWhenSent;
    schedule();
}

void Connection::endTurn()
{
    m_scheduled = false;
    if (m_state == State::Closed)
        return;
    if (m_ending == Ending::ResetWhenSent || m_ending == Ending::CloseWhenSent) {
        flush();
        if (m_state == State::Closed || m_writer.waiting() > 0)
            return;
    }
    if (m_ending != Ending::None) {
        if (m_ending == Ending::Reset || m_ending == Ending::ResetWhenSent)
            resetOnClose(m_socket);
        m_socket.abort();
        return;
    }
    flush();
    if (m_state == State::Closed)
        return;
    if (m_state == State::Answering && m_response->phase() == ClientResponse::Phase::Finished)
        completeAnswer();
    if (m_state == State::Closing)
        finishClosing();

    const qint64 waits = m_writer.waiting();
    if (m_state == State::Answering && !m_blocked && waits > m_set.limits().highWatermark) {
        m_blocked = true;
        if (ClientObserver *observer = m_response->observer())
            observer->clientBlocked();
    }
    // The next pipelined request, unless the client leaves too much unread.
    if (m_state == State::Idle && m_reader.pending() > 0 && waits <= m_set.limits().highWatermark)
        advance();
}

void Connection::completeAnswer()
{
    const bool keepAlive = m_response->keepAlive();
    m_response.reset();
    m_held = {};
    m_reader.next();
    if (!keepAlive) {
        startClosing();
        return;
    }
    m_state = State::Idle;
    setDeadline(m_set.limits().idleTimeout);
}

void Connection::startClosing()
{
    m_state = State::Closing;
    m_deadline.reset();
    m_unreadInput = m_unreadInput || m_reader.pending() > 0 || m_inputOverflow;
    m_reader.drop();
}

void Connection::finishClosing()
{
    if (m_sendingEnded || m_writer.waiting() > 0)
        return;
    m_sendingEnded = true;
    if (m_tls && !m_unreadInput) {
        m_socket.disconnectFromHost();
        return;
    }
    // A close with unread input is a reset, which can take the answer away from the client: end our
    // side, then wait for the client to end its own (RFC 9112 §9.6).
    if (!m_tls)
        shutdownWrite(m_socket);
    setDeadline(lingerTime);
}

void Connection::discard(qint64 bytes)
{
    m_discarded += m_socket.skip(bytes);
    if (m_state == State::Answering) {
        if (m_discarded > m_set.limits().maxBody)
            cut();
    } else if (m_discarded > maxDiscarded && m_sendingEnded) {
        end(Ending::Close);
    }
}

void Connection::flush()
{
    m_writer.flush();
    if (m_state == State::Closed)
        return;
    if (m_writer.waiting() == 0)
        m_stallDeadline.reset();
    else if (!m_stallDeadline)
        m_stallDeadline = m_set.now() + m_set.limits().writeStallTimeout;
}

void Connection::bytesLeft()
{
    if (m_state == State::Closed)
        return;
    const qint64 waits = m_writer.waiting();
    if (waits > 0)
        m_stallDeadline = m_set.now() + m_set.limits().writeStallTimeout;
    else
        m_stallDeadline.reset();
    if (m_ending != Ending::None) { // nobody answers any more
        schedule();
        return;
    }
    if (waits >= std::max<qint64>(1, m_set.limits().lowWatermark) && m_state != State::Closing)
        return;
    if (m_state == State::Closing || (m_state == State::Idle && m_reader.pending() > 0))
        schedule();
    if (std::exchange(m_blocked, false) && m_response) {
        if (ClientObserver *observer = m_response->observer())
            observer->clientDrained();
    }
}

void Connection::disconnected()
{
    if (std::exchange(m_state, State::Closed) == State::Closed)
        return;
    m_deadline.reset();
    m_stallDeadline.reset();
    m_reader.drop();
    m_set.remove(*this);
    if (m_response && m_response->phase() != ClientResponse::Phase::Dead) {
        // Also an answer that is finished but has not left us yet.
        ++m_set.counters().clientsGone;
        if (m_response->isRunning())
            --m_set.activeRequests();
        if (ClientObserver *observer = m_response->die())
            observer->clientGone();
    }
    m_writer.drop();
    if (!m_open)
        m_socket.deleteLater();
    m_held = {};
}

void Connection::sweep(TimePoint now)
{
    if (m_stallDeadline && now >= *m_stallDeadline) {
        cut();
        return;
    }
    if (!m_deadline || now < *m_deadline)
        return;
    m_deadline.reset();
    switch (m_state) {
    case State::Head:
    case State::Body:
        m_unreadInput = true;
        refuse({ErrorKind::RequestTimeout, 408});
        return;
    case State::Idle:
        startClosing();
        schedule();
        return;
    case State::Handshake:
    case State::Closing:
        end(Ending::Close);
        return;
    case State::Answering:
    case State::Closed:
        return;
    }
}

void Connection::stopAfterAnswer()
{
    if (m_state == State::Idle) {
        startClosing();
        schedule();
    } else if (m_state == State::Answering) {
        m_response->setLast();
    } else if (m_state == State::Handshake) {
        end(Ending::Close);
    }
    // A request that is being received still gets its answer; startResponse() makes it the last.
}

void Connection::cut()
{
    if (m_state == State::Closed)
        return;
    resetOnClose(m_socket);
    ClientObserver *observer = nullptr;
    if (m_response && m_response->isRunning()) {
        --m_set.activeRequests();
        ++m_set.counters().clientsGone;
        observer = m_response->die();
    }
    end(Ending::Reset);
    if (observer)
        observer->clientGone();
}

void Connection::schedule()
{
    if (std::exchange(m_scheduled, true) || m_state == State::Closed)
        return;
    m_set.scheduleEndTurn(*this);
}

void Connection::end(Ending ending)
{
    m_ending = ending;
    m_writer.drop();
    schedule();
}

void Connection::setDeadline(Milliseconds fromNow)
{
    m_deadline = m_set.now() + fromNow;
}

} // namespace spillway
