// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/keypool.h"

namespace spillway {

const char *pickReasonName(PickReason reason)
{
    switch (reason) {
    case PickReason::Affinity:
        return "affinity";
    case PickReason::Health:
        return "health";
    case PickReason::Weighted:
        return "weighted";
    case PickReason::RoundRobin:
        return "round_robin";
    case PickReason::FillFirst:
        return "fill_first";
    case PickReason::OnlyKey:
        return "only_key";
    case PickReason::Probe:
        return "probe";
    }
    return "";
}

const char *rejectReasonName(RejectReason reason)
{
    switch (reason) {
    case RejectReason::Disabled:
        return "disabled";
    case RejectReason::NoSecret:
        return "no_secret";
    case RejectReason::SecretLocked:
        return "secret_locked";
    case RejectReason::Invalid:
        return "invalid";
    case RejectReason::Exhausted:
        return "exhausted";
    case RejectReason::Limited:
        return "limited";
    case RejectReason::CircuitOpen:
        return "circuit_open";
    case RejectReason::AtConcurrency:
        return "at_concurrency";
    case RejectReason::ModelUnavailable:
        return "model_unavailable";
    case RejectReason::TenantNotAllowed:
        return "tenant_not_allowed";
    case RejectReason::AlreadyTried:
        return "already_tried";
    case RejectReason::NotBest:
        return "not_best";
    }
    return "";
}

} // namespace spillway
