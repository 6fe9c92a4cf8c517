// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/attempt.h"

#include "core/base/clock.h"
#include "core/upstream/failureclassifier.h"

namespace spillway {

namespace {

/// Handshake events that hold the commit point back are a few hundred bytes; an upstream that sends
/// more is talking.
constexpr qsizetype maxHeldPreamble = 1024LL * 1024;
/// A whole answer larger than this is relayed as it comes: it cannot be checked before it is
/// committed.
constexpr qsizetype maxHeldBody = 32LL * 1024 * 1024;
constexpr qsizetype maxErrorBody = 256LL * 1024;

bool hasContentType(const HeaderList &headers, QByteArrayView type)
{
    const QByteArrayView value = headers.value("Content-Type");
    return value.size() >= type.size() && equalsIgnoreCase(value.first(type.size()), type);
}

} // namespace

Attempt::Attempt(const Endpoint &endpoint, Dialect dialect, bool streaming, const Clock &clock,
                 AttemptObserver &observer)
    : m_endpoint(endpoint)
    , m_dialect(dialect)
    , m_streaming(streaming)
    , m_clock(clock)
    , m_observer(observer)
    , m_tap(makeResponseTap(dialect))
{
}

Attempt::~Attempt() = default;

void Attempt::start(Transport &transport, UpstreamRequest request)
{
    m_startedAt = m_clock.now();
    m_lastByteAt = m_startedAt;
    m_call = transport.start(std::move(request), *this);
}

void Attempt::pause()
{
    if (m_call)
        m_call->pause();
}

void Attempt::resume()
{
    if (m_call)
        m_call->resume();
}

UpstreamTimings Attempt::timings() const
{
    return m_call ? m_call->timings() : m_timings;
}

void Attempt::upstreamHead(int status, HeaderList headers)
{
    m_lastByteAt = m_clock.now();
    m_status = status;
    m_headers = std::move(headers);
    m_form = formOf(status, m_headers);
    if (m_form == BodyForm::Error)
        return;
    m_observer.attemptAccepted();
    if (m_form == BodyForm::Opaque) {
        const QByteArrayView length = m_headers.value("Content-Length");
        commit(length.isEmpty() ? std::optional<qint64>() : length.toLongLong());
    }
}

Attempt::BodyForm Attempt::formOf(int status, const HeaderList &headers) const
{
    if (status >= 400)
        return BodyForm::Error;
    if (status >= 300 || status < 200)
        return BodyForm::Opaque;
    if (hasContentType(headers, "text/event-stream"))
        return BodyForm::Events;
    if (m_endpoint.operation == Operation::Other)
        return BodyForm::Opaque;
    // Whatever it says it is: a page of a firewall must not reach a client as the model's answer.
    if (!hasContentType(headers, "application/json"))
        return m_streaming ? BodyForm::Events : BodyForm::Whole;
    return m_endpoint.streamByPath ? BodyForm::Array : BodyForm::Whole;
}

void Attempt::upstreamBody(QByteArrayView bytes)
{
    m_lastByteAt = m_clock.now();
    switch (m_form) {
    case BodyForm::Unknown:
    case BodyForm::Opaque:
        m_observer.attemptBody(bytes);
        return;
    case BodyForm::Error:
        if (m_held.size() < maxErrorBody)
            m_held.append(bytes.first(std::min(bytes.size(), maxErrorBody - m_held.size())));
        return;
    case BodyForm::Whole:
        collect(bytes);
        return;
    case BodyForm::Events:
    case BodyForm::Array: {
        const auto visit = [this](const std::optional<SseEvent> &event, QByteArrayView raw) {
            take(event, raw);
        };
        const bool readable =
            m_form == BodyForm::Events ? m_events.feed(bytes, visit) : m_array.feed(bytes, visit);
        if (!m_committed && (m_errorEvent || !readable)) {
            fail(m_errorEvent
                     ? classifyStreamError(m_tap->findings().error, m_dialect, m_clock.wallNow())
                     : Failure {.kind = FailureKind::InvalidResponse,
                                .status = m_status,
                                .message = "an event of the stream exceeds 10 MiB"});
            return;
        }
        if (!readable) {
            hangUp();
            m_observer.attemptBroken({.kind = FailureKind::StreamBroken,
                                      .status = m_status,
                                      .message = "an event of the stream exceeds 10 MiB"});
        }
        return;
    }
    }
}

bool Attempt::take(const std::optional<SseEvent> &event, QByteArrayView raw)
{
    if (m_errorEvent)
        return false;
    const EventMeaning meaning = event ? m_tap->event(*event) : EventMeaning::Preamble;
    if (m_committed) {
        m_errorRelayed = m_errorRelayed || meaning == EventMeaning::Error;
        m_observer.attemptBody(raw);
        return true;
    }
    switch (meaning) {
    case EventMeaning::Preamble:
        m_held.append(raw);
        if (m_held.size() > maxHeldPreamble)
            commit({});
        return true;
    case EventMeaning::Error:
        m_errorEvent = true;
        return false;
    case EventMeaning::Semantic:
    case EventMeaning::Terminal:
        m_held.append(raw);
        commit({});
        return true;
    }
    return true;
}

void Attempt::collect(QByteArrayView bytes)
{
    if (m_committed) {
        m_observer.attemptBody(bytes);
        return;
    }
    m_held.append(bytes);
    if (m_held.size() > maxHeldBody)
        commit({});
}

void Attempt::commit(std::optional<qint64> length)
{
    m_committed = true;
    m_observer.attemptCommitted(m_status, m_headers, length);
    if (const QByteArray held = std::exchange(m_held, {}); !held.isEmpty())
        m_observer.attemptBody(held);
}

void Attempt::upstreamFinished()
{
    switch (m_form) {
    case BodyForm::Unknown:
        fail({.kind = FailureKind::InvalidResponse,
              .message = "the upstream ended without a response"});
        return;
    case BodyForm::Error:
        failWithReply(classifyResponse(m_status, m_headers, m_held, m_dialect, m_clock.wallNow()));
        return;
    case BodyForm::Opaque:
        m_observer.attemptFinished();
        return;
    case BodyForm::Whole:
        finishWhole();
        return;
    case BodyForm::Events:
    case BodyForm::Array:
        finishStream();
        return;
    }
}

void Attempt::finishWhole()
{
    if (m_committed) {
        m_observer.attemptFinished();
        return;
    }
    m_tap->body(m_held);
    if (!m_tap->findings().sawTerminal) {
        fail({.kind = FailureKind::InvalidResponse,
              .status = m_status,
              .message = m_held.isEmpty() ? "the upstream's answer is empty"
                                          : "the upstream's answer is not JSON"});
        return;
    }
    // Some vendors put an error into a success.
    if (!m_tap->findings().error.isEmpty()) {
        failWithReply(classifyStreamError(m_tap->findings().error, m_dialect, m_clock.wallNow()));
        return;
    }
    commit(m_held.size());
    m_observer.attemptFinished();
}

void Attempt::finishStream()
{
    const auto visit = [this](const std::optional<SseEvent> &event, QByteArrayView raw) {
        take(event, raw);
    };
    if (m_form == BodyForm::Events)
        m_events.finish(visit);
    else
        m_array.finish(visit);

    if (m_errorEvent) {
        fail(classifyStreamError(m_tap->findings().error, m_dialect, m_clock.wallNow()));
        return;
    }
    if (!m_committed) {
        fail({.kind = FailureKind::InvalidResponse,
              .status = m_status,
              .message = "the upstream's stream ended before it said anything"});
        return;
    }
    // A stream may only end after its terminal event, or after the vendor's own error that the
    // client has seen.
    if (m_tap->findings().sawTerminal || m_errorRelayed
        || m_endpoint.operation == Operation::Other) {
        m_observer.attemptFinished();
        return;
    }
    m_observer.attemptBroken({.kind = FailureKind::StreamBroken,
                              .status = m_status,
                              .message = "the upstream's stream ended without its end event"});
}

void Attempt::upstreamFailed(const TransportError &error)
{
    Failure failure = classifyTransport(error, m_committed);
    failure.status = m_status;
    if (m_committed)
        m_observer.attemptBroken(failure);
    else if (m_form == BodyForm::Error)
        failWithReply(classifyResponse(m_status, m_headers, m_held, m_dialect, m_clock.wallNow()));
    else
        fail(failure);
}

void Attempt::hangUp()
{
    if (m_call) {
        m_timings = m_call->timings();
        m_call.reset();
    }
}

void Attempt::fail(const Failure &failure)
{
    hangUp();
    m_observer.attemptFailed(failure, {});
}

void Attempt::failWithReply(const Failure &failure)
{
    hangUp();
    m_observer.attemptFailed(failure,
                             UpstreamReply {m_status, std::move(m_headers), std::move(m_held)});
}

} // namespace spillway
