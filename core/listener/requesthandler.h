// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/http/headers.h"

#include <QByteArray>
#include <QHostAddress>

#include <memory>
#include <optional>

namespace spillway {

/// The head of a client's request after it passed the framing rules. Value.
struct RequestHead
{
    QByteArray method; ///< as sent, upper case
    QByteArray target; ///< origin form: path and query, starts with '/' (or "*")
    HeaderList headers;
    QHostAddress peer;
    quint16 peerPort = 0;
    bool http10 = false;
    std::optional<qint64> contentLength; ///< absent for none and for chunked
    bool hasBody = false;
    std::shared_ptr<const void> judgement; ///< the handler's own, from refuse() to serve()

    [[nodiscard]] QByteArrayView path() const
    {
        const qsizetype query = target.indexOf('?');
        return query < 0 ? QByteArrayView(target) : QByteArrayView(target).first(query);
    }
    /// Without the '?'.
    [[nodiscard]] QByteArrayView query() const
    {
        const qsizetype at = target.indexOf('?');
        return at < 0 ? QByteArrayView() : QByteArrayView(target).sliced(at + 1);
    }
};

/// A whole answer that needs no stream.
struct LocalReply
{
    int status = 200;
    HeaderList headers; ///< without framing fields
    QByteArray body;
};

/// What a handler hears about the client while it answers. Core thread.
class ClientObserver
{
public:
    virtual ~ClientObserver() = default;
    /// The client left (or the listener aborted it). The stream is dead and must not be used; the
    /// handler is destroyed by its owner soon after. Called at most once.
    virtual void clientGone() = 0;
    /// More than the high watermark waits to be sent: stop producing.
    virtual void clientBlocked() = 0;
    /// Below the low watermark again.
    virtual void clientDrained() = 0;
};

/// The way back to one client for one request. Owned by the listener; valid until finish(), abort()
/// or clientGone(). Writes are gathered and flushed once per turn of the event loop. None of the
/// methods calls the observer.
class ClientStream
{
public:
    virtual ~ClientStream() = default;
    virtual void setObserver(ClientObserver *observer) = 0;
    /// Once, first. Without a length the body is chunked (or ends with the connection for
    /// HTTP/1.0).
    virtual void sendHead(int status, const HeaderList &headers,
                          std::optional<qint64> contentLength) = 0;
    virtual void sendBody(QByteArrayView bytes) = 0;
    /// The complete end. The next pipelined request may start in a later turn of the event loop.
    virtual void finish() = 0;
    /// Cuts the connection without a clean end (TCP reset) once what was sent before has left, so
    /// that no client takes a part for the whole.
    virtual void abort() = 0;
    /// Closes the connection where the answer is, without a reset, once what was sent before has
    /// left: what a server does that goes away. Only for handlers that play a failing server; a
    /// proxy never ends an answer so.
    virtual void hangUp() { abort(); }
    [[nodiscard]] virtual bool headSent() const = 0;

    /// Head, body with its length, end.
    void reply(const LocalReply &reply)
    {
        sendHead(reply.status, reply.headers, reply.body.size());
        sendBody(reply.body);
        finish();
    }
};

/// What the listener asks about requests: first, with the head alone, whether to read the body at
/// all; then to serve it.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;
    /// Before a single body byte is read. A reply ends the request; the connection is closed when a
    /// body was announced.
    [[nodiscard]] virtual std::optional<LocalReply> refuse(RequestHead &head) = 0;
    /// The complete request. Must set the stream's observer unless it finishes the stream before it
    /// returns.
    virtual void serve(RequestHead head, QByteArray body, ClientStream &stream) = 0;
    /// The reply for a request that broke the listener's own rules (framing, limits, time); `head`
    /// as far as it is known, so that the text can be in the client's dialect.
    [[nodiscard]] virtual LocalReply describe(ErrorKind kind, const RequestHead &head) = 0;
    /// Once a turn of the event loop, before anything that streams were given leaves.
    virtual void aboutToSend() { }
};

} // namespace spillway
