// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialects/errors.h"
#include "core/dialects/requestfacts.h"
#include "core/exchange/attempt.h"
#include "core/keys/keypool.h"
#include "core/listener/requesthandler.h"
#include "core/telemetry/telemetry.h"

#include <QTimer>

#include <memory>

namespace spillway {

class Clock;
class Random;

/// What an exchange works with; all of it outlives every exchange.
struct ExchangeServices
{
    const Clock &clock;
    Random &random;
    KeyPool &keys;
    Transport &transport;
    ExchangeSink &telemetry;
};

/// A request that passed the filters, on its way to an exchange.
struct AcceptedRequest
{
    RequestHead head;
    QByteArray body;
    Endpoint endpoint;
    QByteArray id;
    QString clientKey; ///< name; empty when none was asked for
    SnapshotPtr snapshot;
    HeaderList extraHeaders; ///< added to the answer (CORS of a configured origin)
};

/// One client request from accept to last byte: a visible state machine (ExchangeState). It
/// sequences and decides nothing: the route, the key, the blame and the waits come from the
/// deciders.
///
/// Filtering → Routing → WaitingForKey → Connecting → AwaitingCommit → Streaming → Finishing →
/// Done, with Backoff between attempts. Owned by ExchangeRegistry; core thread.
class Exchange final : public ClientObserver, public AttemptObserver
{
public:
    /// `done` is called once, when the exchange will touch nothing any more; it must not destroy it
    /// at once.
    Exchange(const ExchangeServices &services, AcceptedRequest request, ClientStream &client,
             std::function<void(Exchange &)> done);
    ~Exchange() override;

    void start();
    /// Once a second: keep-alives towards a client whose upstream is silent.
    void tick(TimePoint now);
    /// Ends it with an error in the client's dialect (drain deadline, shutdown).
    void cancel(ErrorKind kind);

    [[nodiscard]] const ExchangeRecord &record() const { return m_record; }

private:
    // ClientObserver
    void clientGone() override;
    void clientBlocked() override;
    void clientDrained() override;
    // AttemptObserver
    void attemptAccepted() override;
    void attemptCommitted(int status, const HeaderList &headers,
                          std::optional<qint64> length) override;
    void attemptBody(QByteArrayView bytes) override;
    void attemptFinished() override;
    void attemptFailed(const Failure &failure, std::optional<UpstreamReply> reply) override;
    void attemptBroken(const Failure &failure) override;

    void enter(ExchangeState state);
    void route();
    void chooseKey();
    void connect(const Pick &pick);
    void retryOrGiveUp(const Failure &failure);
    void backOff();
    void giveUp();
    void recordAttemptEnd(const Failure &failure);
    void sendUpstreamReply(const UpstreamReply &reply,
                           std::optional<std::chrono::seconds> retryAfter);
    void refuse(const ApiError &error, ExchangeOutcome outcome);
    void takeFindings();
    void finish(ExchangeOutcome outcome);

    [[nodiscard]] Milliseconds elapsed() const;
    [[nodiscard]] bool maySendHead() const;
    [[nodiscard]] UpstreamRequest upstreamRequest(const Pick &pick) const;

    const ExchangeServices m_services;
    const AcceptedRequest m_request;
    ClientStream *m_client; ///< null after its end
    std::function<void(Exchange &)> m_done;
    const TimePoint m_accepted;

    ExchangeRecord m_record;
    RequestFacts m_facts;
    Route m_route;
    std::vector<KeyIndex> m_tried;
    bool m_retrySameKey = false;
    KeyLease m_lease;
    std::unique_ptr<Attempt> m_attempt;
    std::unique_ptr<Attempt>
        m_spent; ///< an attempt that ended inside its own callback, kept until the next step
    std::unique_ptr<QTimer> m_backoff;
    std::optional<Failure> m_lastFailure;
    std::optional<UpstreamReply> m_lastReply;
    bool m_clientBlocked = false;
    TimePoint m_lastToClient {};
};

} // namespace spillway
