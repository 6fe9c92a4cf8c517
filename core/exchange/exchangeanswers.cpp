// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Exchange that answers the client itself: errors, and the upstream's own when every
// try has failed.
#include "core/exchange/exchange.h"

#include "core/exchange/answers.h"
#include "core/exchange/headerrules.h"

namespace spillway {

void Exchange::giveUp()
{
    const Failure &failure = *m_lastFailure;
    m_record.errorKind = failure.rule().name;
    m_record.error = shownDetail(failure);
    std::optional<std::chrono::seconds> retryAfter;
    if (failure.retryAfter)
        retryAfter = wholeSeconds(*failure.retryAfter);
    // A key that the vendor refuses is ours to mend: the client must not take it for its own.
    if (m_lastReply && failure.kind != FailureKind::KeyInvalid && m_lastReply->status >= 400) {
        sendUpstreamReply(*m_lastReply, retryAfter);
        return;
    }
    refuse({.kind = finalErrorFor(failure.kind), .retryAfter = retryAfter},
           ExchangeOutcome::Failed);
}

void Exchange::sendUpstreamReply(const UpstreamReply &reply,
                                 std::optional<std::chrono::seconds> retryAfter)
{
    if (m_client->headSent()) { // a keep-alive went out: the status is spent
        refuse({.kind = finalErrorFor(m_lastFailure->kind), .retryAfter = retryAfter},
               ExchangeOutcome::Failed);
        return;
    }
    HeaderList headers = clientHeaders(reply.headers, m_request.extraHeaders, m_record.id);
    if (retryAfter)
        headers.set("Retry-After", QByteArray::number(static_cast<qint64>(retryAfter->count())));
    m_record.status = reply.status;
    m_record.bytesOut = reply.body.size();
    const bool clientsFault = m_lastFailure->rule().blame == Blame::Request;
    ClientStream *client = m_client;
    client->sendHead(reply.status, headers, reply.body.size());
    client->sendBody(reply.body);
    finish(clientsFault ? ExchangeOutcome::Completed : ExchangeOutcome::Failed);
}

void Exchange::cancel(ErrorKind kind)
{
    if (m_record.state == ExchangeState::Done)
        return;
    m_attempt.reset();
    refuse({.kind = kind}, m_record.committed ? ExchangeOutcome::Broken : ExchangeOutcome::Refused);
}

void Exchange::refuse(const ApiError &given, ExchangeOutcome outcome)
{
    ApiError error = given;
    error.requestId = m_record.id;
    const ErrorRow &row = errorRow(error.kind);
    const Dialect dialect = m_request.endpoint.dialect;
    if (m_record.errorKind.isEmpty())
        m_record.errorKind = row.name;
    if (m_record.error.isEmpty())
        m_record.error =
            QString::fromUtf8(error.message.isEmpty() ? QByteArray(row.text) : error.message);
    m_backoff.reset();
    ClientStream *client = std::exchange(m_client, nullptr);
    client->setObserver(nullptr);
    if (client->headSent()) {
        client->sendBody(errorFrame(dialect, error));
        finish(outcome);
        client->abort();
        return;
    }
    LocalReply reply {
        .status = statusFor(dialect, error.kind), .headers = {}, .body = errorBody(dialect, error)};
    reply.headers = {{"Content-Type", "application/json"},
                     {"x-spillway-request-id", m_record.id},
                     {"x-spillway-error", row.name}};
    for (const Header &field : m_request.extraHeaders)
        reply.headers.add(field.name, field.value);
    if (error.retryAfter)
        reply.headers.add("Retry-After",
                          QByteArray::number(static_cast<qint64>(error.retryAfter->count())));
    m_record.status = reply.status;
    m_record.bytesOut = reply.body.size();
    finish(outcome);
    client->reply(reply);
}

} // namespace spillway
