// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange.h"

#include "core/base/clock.h"
#include "core/exchange/answers.h"
#include "core/exchange/clientname.h"
#include "core/exchange/headerrules.h"
#include "core/resilience/backoff.h"

#include <QLoggingCategory>

namespace spillway {

namespace {

Q_LOGGING_CATEGORY(lcExchange, "spillway.exchange", QtInfoMsg)

} // namespace

Exchange::Exchange(const ExchangeServices &services, AcceptedRequest request, ClientStream &client,
                   std::function<void(Exchange &)> done)
    : m_services(services)
    , m_request(std::move(request))
    , m_client(&client)
    , m_done(std::move(done))
    , m_accepted(services.clock.now())
    , m_lastToClient(m_accepted)
{
    const HeaderList &headers = m_request.head.headers;
    m_record.id = m_request.id;
    m_record.accepted = services.clock.wallNow();
    m_record.method = m_request.head.method;
    m_record.path = m_request.head.path().toByteArray();
    m_record.dialectIn = m_request.endpoint.dialect;
    m_record.userAgent = headers.value("User-Agent")
                             .first(std::min<qsizetype>(headers.value("User-Agent").size(), 120))
                             .toByteArray();
    m_record.clientKey = m_request.clientKey;
    m_record.client =
        m_request.clientKey.isEmpty() ? clientName(m_record.userAgent) : m_request.clientKey;
    m_record.tenant = QString::fromUtf8(headers.value("X-Tenant-ID").toByteArray().left(64));
    m_record.configVersion = m_request.snapshot->version;
    m_record.bytesIn = m_request.body.size();
    client.setObserver(this);
}

Exchange::~Exchange()
{
    if (m_client)
        m_client->setObserver(nullptr);
}

void Exchange::start()
{
    m_services.telemetry.exchangeStarted(m_record);
    enter(ExchangeState::Filtering);
    Result<RequestFacts> facts =
        requestFacts(m_request.endpoint, m_request.head.headers, m_request.body);
    if (!facts) {
        refuse({.kind = facts.error().kind, .message = facts.error().message.toUtf8()},
               ExchangeOutcome::Refused);
        return;
    }
    m_facts = *std::move(facts);
    m_record.modelAsked = m_facts.model;
    m_record.stream = m_facts.stream;
    m_record.conversation = m_facts.conversation;
    route();
}

void Exchange::route()
{
    enter(ExchangeState::Routing);
    Result<Route> found = routeFor(*m_request.snapshot, m_request.endpoint, m_facts.model);
    m_record.routed = elapsed();
    if (!found) {
        refuse({.kind = found.error().kind, .message = found.error().message.toUtf8()},
               ExchangeOutcome::Refused);
        return;
    }
    m_route = *std::move(found);
    chooseKey();
}

void Exchange::chooseKey()
{
    enter(ExchangeState::WaitingForKey);
    const PickRequest question {.route = &m_route,
                                .conversation = m_facts.conversation,
                                .tenant = m_record.tenant,
                                .tried = m_tried,
                                .allowRetrySameKey = m_retrySameKey};
    const std::variant<Pick, NoKey> answer = m_services.keys.pick(question);
    if (const Pick *pick = std::get_if<Pick>(&answer)) {
        connect(*pick);
        return;
    }
    const NoKey &none = std::get<NoKey>(answer);
    if (m_lastFailure) {
        const bool onlyKeyMayTryAgain = none.kind == ErrorKind::AllKeysFailed && !m_retrySameKey
            && m_lastFailure->rule().retryable && !m_lastFailure->rule().coolsDown;
        if (onlyKeyMayTryAgain) {
            m_retrySameKey = true;
            backOff();
        } else {
            if (none.earliest && !m_lastFailure->retryAfter)
                m_lastFailure->retryAfter = none.earliest;
            giveUp();
        }
        return;
    }
    ApiError error {.kind = none.kind};
    if (none.earliest)
        error.retryAfter = wholeSeconds(*none.earliest);
    refuse(error, ExchangeOutcome::Failed);
}

void Exchange::connect(const Pick &pick)
{
    const ProviderConfig &provider = *pick.candidate.provider;
    m_lease = m_services.keys.acquire(pick, m_facts.conversation);
    m_record.keyChosen = elapsed();
    m_record.provider = provider.id;
    m_record.key = m_services.keys.label(pick.key);
    m_record.account = m_services.keys.account(pick.key);
    m_record.modelServed = pick.candidate.model;
    m_record.affinityHit = pick.reason == PickReason::Affinity;
    m_record.dialectOut = m_request.endpoint.dialect;
    m_record.attempts.push_back(
        {.provider = m_record.provider,
         .key = m_record.key,
         .model = pick.candidate.model,
         .reason = pickReasonName(pick.reason),
         .started = elapsed(),
         .waitBefore = m_backoff ? m_backoff->intervalAsDuration() : Milliseconds(0)});
    m_backoff.reset();
    m_retrySameKey = false;

    UpstreamRequest request = upstreamRequest(pick);
    Endpoint endpoint = m_request.endpoint;
    if (m_request.head.method == "HEAD") // no body will come that could be judged
        endpoint.operation = Operation::Other;
    m_attempt = std::make_unique<Attempt>(endpoint, endpoint.dialect, m_facts.stream,
                                          m_services.clock, *this);
    enter(ExchangeState::Connecting);
    m_attempt->start(m_services.transport, std::move(request));
    if (m_clientBlocked)
        m_attempt->pause();
}

UpstreamRequest Exchange::upstreamRequest(const Pick &pick) const
{
    const ProviderConfig &provider = *pick.candidate.provider;
    const TimeoutConfig &timeouts = m_request.snapshot->timeouts;
    UpstreamRequest request;
    request.method = m_request.head.method;
    request.url = upstreamUrl(provider.baseUrl, m_request.endpoint, pick.candidate.model,
                              m_request.head.query());
    request.headers = upstreamHeaders(m_request.head.headers, provider, m_request.endpoint.dialect,
                                      m_services.keys.secret(pick.key));
    request.body = pick.candidate.model.isEmpty() || pick.candidate.model == m_facts.model
        ? SplicedBytes(m_request.body)
        : withModel(m_request.endpoint, m_request.body, pick.candidate.model);
    request.timeouts = {.connect = timeouts.connect,
                        .firstByte = timeouts.firstByte,
                        .idle = provider.idleTimeout.value_or(timeouts.idle)};
    request.route = {
        .proxyUrl = provider.proxyUrl, .caFile = provider.caFile, .http2 = provider.http2};
    request.expectsEvents = m_facts.stream;
    request.freshConnection = m_lastFailure && m_lastFailure->kind == FailureKind::ConnectionLost;
    return request;
}

void Exchange::attemptAccepted()
{
    enter(ExchangeState::AwaitingCommit);
}

void Exchange::attemptCommitted(int status, const HeaderList &headers, std::optional<qint64> length)
{
    AttemptRecord &attempt = m_record.attempts.back();
    const UpstreamTimings timings = m_attempt->timings();
    const auto sinceAccepted = [&](Milliseconds sinceStart) {
        return sinceStart < Milliseconds::zero() ? sinceStart : attempt.started + sinceStart;
    };
    attempt.connected = sinceAccepted(timings.connected);
    attempt.firstByte = sinceAccepted(timings.firstByte);
    attempt.status = status;
    m_record.connected = attempt.connected;
    m_record.firstByte = attempt.firstByte;
    m_record.firstToken = elapsed();
    m_record.committed = true;
    m_record.status = status;
    m_lease.succeeded(
        std::chrono::duration_cast<Milliseconds>(m_services.clock.now() - m_attempt->startedAt()));
    enter(ExchangeState::Streaming);
    if (maySendHead())
        m_client->sendHead(status, clientHeaders(headers, m_request.extraHeaders, m_record.id),
                           length);
}

void Exchange::attemptBody(QByteArrayView bytes)
{
    m_record.bytesOut += bytes.size();
    m_lastToClient = m_services.clock.now();
    if (m_facts.stream && m_record.state == ExchangeState::Streaming
        && m_attempt->findings().sawTerminal) {
        // The client may take these bytes for the end and go: the log has to know before they
        // leave.
        takeFindings();
        m_record.outcome = ExchangeOutcome::Completed;
        m_record.finished = elapsed();
        enter(ExchangeState::Finishing);
    }
    m_client->sendBody(bytes);
}

void Exchange::attemptFinished()
{
    takeFindings();
    AttemptRecord &attempt = m_record.attempts.back();
    attempt.outcome = "ok";
    attempt.ended = elapsed();
    finish(ExchangeOutcome::Completed);
}

void Exchange::attemptFailed(const Failure &failure, std::optional<UpstreamReply> reply)
{
    m_lease.failed(failure);
    recordAttemptEnd(failure);
    m_tried.push_back(m_lease.key());
    m_lease = {};
    m_lastFailure = failure;
    m_lastReply = std::move(reply);
    qCInfo(lcExchange).noquote() << m_record.id << "attempt" << m_record.attempts.size() << "at"
                                 << m_record.provider << "/" << m_record.key
                                 << "failed:" << failure.rule().name << failure.status
                                 << shownDetail(failure);
    m_spent = std::move(m_attempt);
    retryOrGiveUp(failure);
}

void Exchange::retryOrGiveUp(const Failure &failure)
{
    const RetryConfig &retry = m_request.snapshot->retry;
    const bool attemptsLeft = static_cast<int>(m_record.attempts.size()) < retry.maxAttempts;
    const bool timeLeft = elapsed() < retry.totalBeforeCommit;
    if (failure.rule().retryable && attemptsLeft && timeLeft)
        chooseKey();
    else
        giveUp();
}

void Exchange::backOff()
{
    const RetryConfig &retry = m_request.snapshot->retry;
    enter(ExchangeState::Backoff);
    m_backoff = std::make_unique<QTimer>();
    m_backoff->setSingleShot(true);
    QObject::connect(m_backoff.get(), &QTimer::timeout, m_backoff.get(), [this] { chooseKey(); });
    m_backoff->start(backoffDelay(static_cast<int>(m_record.attempts.size()) - 1, retry.backoffBase,
                                  retry.backoffMax, m_services.random));
}

void Exchange::attemptBroken(const Failure &failure)
{
    takeFindings();
    if (m_record.state == ExchangeState::Finishing) { // the end event was relayed; how the
                                                      // connection ends is no matter
        attemptFinished();
        return;
    }
    m_lease.failed(failure);
    recordAttemptEnd(failure);
    m_record.errorKind = failure.rule().name;
    m_record.error = shownDetail(failure);
    m_lastFailure = failure;
    ClientStream *client = std::exchange(m_client, nullptr);
    client->setObserver(nullptr);
    if (m_facts.stream)
        client->sendBody(
            errorFrame(m_request.endpoint.dialect,
                       {.kind = ErrorKind::UpstreamStreamBroken, .requestId = m_record.id}));
    finish(ExchangeOutcome::Broken);
    // Never a clean end of a cut stream: clients would take the part for the whole, or loop.
    client->abort();
}

void Exchange::clientGone()
{
    m_client = nullptr;
    if (m_record.state == ExchangeState::Finishing) {
        attemptFinished();
        return;
    }
    takeFindings();
    if (!m_record.attempts.empty() && m_record.attempts.back().outcome.isEmpty())
        recordAttemptEnd({.kind = FailureKind::ClientGone});
    m_backoff.reset();
    finish(ExchangeOutcome::ClientGone);
}

void Exchange::clientBlocked()
{
    m_clientBlocked = true;
    if (m_attempt)
        m_attempt->pause();
}

void Exchange::clientDrained()
{
    m_clientBlocked = false;
    if (m_attempt)
        m_attempt->resume();
}

void Exchange::tick(TimePoint now)
{
    m_spent.reset();
    const Milliseconds interval = m_request.snapshot->timeouts.keepAlive;
    const bool waiting = m_record.state == ExchangeState::AwaitingCommit
        || m_record.state == ExchangeState::Streaming;
    if (!waiting || !m_facts.stream || !m_attempt || !m_attempt->relaysEvents() || m_clientBlocked
        || interval == Milliseconds::zero() || now - m_lastToClient < interval)
        return;
    m_lastToClient = now;
    // Before the commit point this spends the status, but nothing that the model said: another key
    // may still serve.
    if (maySendHead())
        m_client->sendHead(m_attempt->status(),
                           clientHeaders(m_attempt->headers(), m_request.extraHeaders, m_record.id),
                           {});
    if (const QByteArray frame = keepAliveFrame(m_request.endpoint.dialect); !frame.isEmpty())
        m_client->sendBody(frame);
}

void Exchange::enter(ExchangeState state)
{
    m_record.state = state;
    // The steps before a key is chosen take microseconds; only what a person could see is told.
    if (state >= ExchangeState::Connecting && state < ExchangeState::Done)
        m_services.telemetry.exchangeChanged(m_record);
}

void Exchange::recordAttemptEnd(const Failure &failure)
{
    AttemptRecord &attempt = m_record.attempts.back();
    attempt.outcome = failure.rule().name;
    attempt.blame = blameName(failure.rule().blame);
    attempt.detail = shownDetail(failure);
    attempt.status = failure.status;
    attempt.ended = elapsed();
}

void Exchange::takeFindings()
{
    if (!m_attempt || !m_attempt->committed())
        return;
    const ResponseFindings &findings = m_attempt->findings();
    m_record.usage = findings.usage;
    m_record.stopReason = findings.stopReason;
}

void Exchange::finish(ExchangeOutcome outcome)
{
    m_record.outcome = outcome;
    m_record.state = ExchangeState::Done;
    m_record.finished = elapsed();
    m_lease = {};
    if (m_attempt) {
        m_attempt->hangUp();
        m_spent = std::move(m_attempt); // it may be on the stack
    }
    // Before the last bytes leave: what a client has seen finished is in the log, whatever happens
    // to this process.
    m_services.telemetry.exchangeFinished(m_record);
    if (ClientStream *client = std::exchange(m_client, nullptr)) {
        client->setObserver(nullptr);
        client->finish();
    }
    m_done(*this);
}

Milliseconds Exchange::elapsed() const
{
    return std::chrono::duration_cast<Milliseconds>(m_services.clock.now() - m_accepted);
}

bool Exchange::maySendHead() const
{
    return m_client && !m_client->headSent();
}

} // namespace spillway
