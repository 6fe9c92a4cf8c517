// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/exchangerecord.h"

#include <array>

namespace spillway {

namespace {

constexpr std::array allOutcomes {
    ExchangeOutcome::Running,     ExchangeOutcome::Completed, ExchangeOutcome::Refused,
    ExchangeOutcome::Failed,      ExchangeOutcome::Broken,    ExchangeOutcome::ClientGone,
    ExchangeOutcome::Interrupted,
};

} // namespace

const char *exchangeStateName(ExchangeState state)
{
    switch (state) {
    case ExchangeState::Receiving:
        return "receiving";
    case ExchangeState::Filtering:
        return "filtering";
    case ExchangeState::Routing:
        return "routing";
    case ExchangeState::WaitingForKey:
        return "waiting_for_key";
    case ExchangeState::Connecting:
        return "connecting";
    case ExchangeState::AwaitingCommit:
        return "awaiting_commit";
    case ExchangeState::Backoff:
        return "backoff";
    case ExchangeState::Streaming:
        return "streaming";
    case ExchangeState::Finishing:
        return "finishing";
    case ExchangeState::Done:
        return "done";
    }
    return "";
}

const char *exchangeOutcomeName(ExchangeOutcome outcome)
{
    switch (outcome) {
    case ExchangeOutcome::Running:
        return "running";
    case ExchangeOutcome::Completed:
        return "completed";
    case ExchangeOutcome::Refused:
        return "refused";
    case ExchangeOutcome::Failed:
        return "failed";
    case ExchangeOutcome::Broken:
        return "broken";
    case ExchangeOutcome::ClientGone:
        return "client_gone";
    case ExchangeOutcome::Interrupted:
        return "interrupted";
    }
    return "";
}

std::optional<ExchangeOutcome> exchangeOutcomeFromName(QByteArrayView name)
{
    for (const ExchangeOutcome outcome : allOutcomes) {
        if (name == QByteArrayView(exchangeOutcomeName(outcome)))
            return outcome;
    }
    return {};
}

} // namespace spillway
