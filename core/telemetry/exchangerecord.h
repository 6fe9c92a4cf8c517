// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/dialect.h"
#include "core/telemetry/tokenusage.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

namespace spillway {

/// Where an exchange is on its way; the one state machine of core/exchange.
enum class ExchangeState : std::uint8_t {
    Receiving, ///< the body is being read
    Filtering,
    Routing,
    WaitingForKey, ///< no key may serve now; queued
    Connecting, ///< attempt sent, no response head yet
    AwaitingCommit, ///< head and events are held until the first semantic one
    Backoff, ///< between two attempts
    Streaming, ///< committed: the client receives
    Finishing, ///< the upstream is done, the client still reads
    Done,
};

enum class ExchangeOutcome : std::uint8_t {
    Running,
    Completed, ///< the upstream's answer reached the client, whatever its status
    Refused, ///< we answered ourselves: paused, unknown model, bad request
    Failed, ///< every attempt failed; we answered with the error
    Broken, ///< the stream was cut after the commit point
    ClientGone, ///< the client left first
    Interrupted, ///< this process ended in the middle; found at the next start
};

[[nodiscard]] const char *exchangeStateName(ExchangeState state);
[[nodiscard]] const char *exchangeOutcomeName(ExchangeOutcome outcome);
[[nodiscard]] std::optional<ExchangeOutcome> exchangeOutcomeFromName(QByteArrayView name);

/// One try of an exchange at one key. Times are since the exchange was accepted; -1 = did not
/// happen.
struct AttemptRecord
{
    QString provider;
    QString key; ///< label
    QByteArray model; ///< upstream model
    QByteArray reason; ///< why this key: affinity, health, …
    QByteArray outcome; ///< "ok" or the failure kind: rate_limited, key_invalid, …
    QByteArray blame; ///< request, model, key, account, host, network, client; empty when ok
    QString detail; ///< the vendor's or the network's words, redacted, ≤ 300 characters
    int status = 0; ///< HTTP status, 0 when none came
    Milliseconds started {-1};
    Milliseconds connected {-1};
    Milliseconds firstByte {-1};
    Milliseconds ended {-1};
    Milliseconds waitBefore {0}; ///< backoff before this attempt

    friend bool operator==(const AttemptRecord &, const AttemptRecord &) = default;
};

/// Everything that is kept of one client request, from accept to last byte. The feed, the store,
/// the metrics and the admin API all read this one value.
struct ExchangeRecord
{
    QByteArray id; ///< "ex_" + 20 characters, sorts by time, unique across restarts
    WallTime accepted {};
    ExchangeState state = ExchangeState::Receiving;
    ExchangeOutcome outcome = ExchangeOutcome::Running;

    QByteArray method;
    QByteArray path; ///< without the query
    std::optional<Dialect> dialectIn; ///< absent for a path of no dialect
    std::optional<Dialect> dialectOut;
    QString client; ///< client key's name, else the program from its User-Agent
    QString clientKey; ///< name of the client key; empty when none was needed
    QString tenant;
    QString project;
    QByteArray userAgent; ///< first 120 bytes

    QByteArray modelAsked;
    QByteArray modelServed; ///< upstream's name
    QString provider;
    QString account;
    QString key; ///< label of the key that served, or was tried last
    bool stream = false;
    QByteArray conversation; ///< affinity id (hash), empty when none
    bool affinityHit = false; ///< served by the conversation's key
    quint64 configVersion = 0;
    QByteArray variant;

    std::vector<AttemptRecord> attempts;

    int status = 0; ///< sent to the client; 0 = none
    bool committed = false;
    QByteArray errorKind; ///< of our error, or the last failure kind
    QString error; ///< one sentence, redacted
    QByteArray stopReason; ///< as the vendor said it
    TokenUsage usage;
    std::optional<Money> cost; ///< absent = unpriced

    qint64 bytesIn = 0; ///< request body
    qint64 bytesOut = 0; ///< response body towards the client
    /// Milliseconds since accepted; -1 = did not happen.
    Milliseconds routed {-1};
    Milliseconds keyChosen {-1};
    Milliseconds connected {-1};
    Milliseconds firstByte {-1}; ///< head of the attempt that served
    Milliseconds firstToken {-1}; ///< first semantic event
    Milliseconds finished {-1};

    friend bool operator==(const ExchangeRecord &, const ExchangeRecord &) = default;
};

} // namespace spillway

Q_DECLARE_METATYPE(spillway::ExchangeRecord)
