// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

#include <QObject>

#include <vector>

namespace spillway {

/// One line of a request's timeline. Shares are of the whole request, 0…1. Value.
struct TimelineBar
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString kind READ kindName)
    Q_PROPERTY(double start MEMBER start)
    Q_PROPERTY(double share MEMBER share)
    Q_PROPERTY(double firstTokenShare MEMBER firstTokenShare)
    Q_PROPERTY(QString result MEMBER result)
    Q_PROPERTY(double milliseconds MEMBER milliseconds)
public:
    enum class Kind : std::uint8_t { Queue, Failed, Backoff, Served, Running };

    QString label;
    Kind kind = Kind::Queue;
    double start = 0;
    double share = 0;
    double firstTokenShare = 0; ///< of an attempt that served: the part until the first token
    QString result; ///< "429", "200"; empty = the time that it took tells
    double milliseconds = 0;

    /// "queue", "failed", "backoff", "served", "running".
    [[nodiscard]] QString kindName() const;
    friend bool operator==(const TimelineBar &, const TimelineBar &) = default;
};

/// The lines of a request: waiting for a key, every attempt, the breaks between them. `elapsed` is
/// how long a running one has taken so far. Pure.
[[nodiscard]] std::vector<TimelineBar> timeline(const ExchangeRecord &record, Milliseconds elapsed);

/// One bucket of a request's tokens. Value.
struct TokenBar
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString bucket READ bucketName)
    Q_PROPERTY(double tokens MEMBER tokens)
    Q_PROPERTY(double share MEMBER share)
public:
    enum class Bucket : std::uint8_t { Input, CacheRead, CacheWrite, Output, Reasoning };

    QString label;
    Bucket bucket = Bucket::Input;
    double tokens = 0;
    double share = 0; ///< of all tokens of the request

    /// "input", "cacheRead", "cacheWrite", "output", "reasoning".
    [[nodiscard]] QString bucketName() const;
    friend bool operator==(const TokenBar &, const TokenBar &) = default;
};

/// The buckets that are not empty; none when the vendor told nothing. Pure.
[[nodiscard]] std::vector<TokenBar> tokenBars(const TokenUsage &usage);

} // namespace spillway
