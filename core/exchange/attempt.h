// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialects/endpoint.h"
#include "core/dialects/jsonarrayreader.h"
#include "core/dialects/responsetap.h"
#include "core/resilience/failure.h"
#include "core/upstream/transport.h"

#include <memory>
#include <optional>

namespace spillway {

class Clock;

/// An upstream's answer that is not a success, whole: passed on when nothing better comes.
struct UpstreamReply
{
    int status = 0;
    HeaderList headers;
    QByteArray body;
};

/// Hears from one attempt: either failed(), or committed(), body()* and then finished() or
/// broken(). failed, finished and broken are the last call; the attempt may be destroyed inside
/// them.
class AttemptObserver
{
public:
    virtual ~AttemptObserver() = default;
    /// The upstream accepted: head came, nothing is decided yet. Once at most.
    virtual void attemptAccepted() = 0;
    /// The commit point: what follows must reach the client. Length is known for whole bodies.
    virtual void attemptCommitted(int status, const HeaderList &headers,
                                  std::optional<qint64> length) = 0;
    virtual void attemptBody(QByteArrayView bytes) = 0;
    virtual void attemptFinished() = 0;
    /// Before the commit point; `reply` when the upstream answered at all.
    virtual void attemptFailed(const Failure &failure, std::optional<UpstreamReply> reply) = 0;
    /// After it: the client has a part.
    virtual void attemptBroken(const Failure &failure) = 0;
};

/// One try of an exchange at one key: sends, judges the answer, holds it back until the commit
/// point, then relays bytes. Knows nothing of keys, retries or the client. Core thread; owned by
/// its Exchange.
class Attempt final : public UpstreamObserver
{
public:
    /// `dialect` is the one spoken with the upstream.
    Attempt(const Endpoint &endpoint, Dialect dialect, bool streaming, const Clock &clock,
            AttemptObserver &observer);
    ~Attempt() override;

    void start(Transport &transport, UpstreamRequest request);

    /// Ends the call: the upstream's connection is closed unless its answer was complete, and the
    /// observer hears nothing any more.
    void hangUp();
    void pause();
    void resume();

    [[nodiscard]] bool committed() const { return m_committed; }
    /// The answer is a stream of server-sent events: whole frames leave, so another may be put
    /// between two.
    [[nodiscard]] bool relaysEvents() const { return m_form == BodyForm::Events; }
    [[nodiscard]] const ResponseFindings &findings() const { return m_tap->findings(); }
    [[nodiscard]] UpstreamTimings timings() const;
    [[nodiscard]] TimePoint startedAt() const { return m_startedAt; }
    /// When the last bytes of the upstream came.
    [[nodiscard]] TimePoint lastByteAt() const { return m_lastByteAt; }
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const HeaderList &headers() const { return m_headers; }

private:
    /// How the body of the answer is read.
    enum class BodyForm {
        Unknown, ///< no head yet
        Error, ///< collected, then classified
        Whole, ///< collected, checked, then committed with its length
        Events, ///< server-sent events
        Array, ///< gemini's streamed JSON array
        Opaque, ///< relayed as it comes
    };

    void upstreamHead(int status, HeaderList headers) override;
    void upstreamBody(QByteArrayView bytes) override;
    void upstreamFinished() override;
    void upstreamFailed(const TransportError &error) override;

    [[nodiscard]] BodyForm formOf(int status, const HeaderList &headers) const;
    void commit(std::optional<qint64> length);
    /// False when reading must stop because the attempt has failed.
    bool take(const std::optional<SseEvent> &event, QByteArrayView raw);
    void collect(QByteArrayView bytes);
    void finishWhole();
    void finishStream();
    void fail(const Failure &failure);
    void failWithReply(const Failure &failure);

    const Endpoint m_endpoint;
    const Dialect m_dialect;
    const bool m_streaming;
    const Clock &m_clock;
    AttemptObserver &m_observer;

    std::unique_ptr<UpstreamCall> m_call; ///< null once the attempt has ended
    UpstreamTimings m_timings; ///< of the ended call
    std::unique_ptr<ResponseTap> m_tap;
    SseReader m_events;
    JsonArrayReader m_array;
    BodyForm m_form = BodyForm::Unknown;
    bool m_committed = false;
    bool m_errorEvent = false; ///< the vendor's error event came before the commit point
    bool m_errorRelayed = false; ///< … or after it: the client has seen it
    int m_status = 0;
    HeaderList m_headers;
    QByteArray m_held; ///< bytes that wait for the commit point
    TimePoint m_startedAt {};
    TimePoint m_lastByteAt {};
};

} // namespace spillway
