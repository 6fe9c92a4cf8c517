// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/policies/keychooser.h"

#include "core/keys/policies/fillfirst.h"
#include "core/keys/policies/health.h"
#include "core/keys/policies/roundrobin.h"
#include "core/keys/policies/weighted.h"

namespace spillway {

std::unique_ptr<KeyChooser> makeKeyChooser(KeyPolicy policy)
{
    switch (policy) {
    case KeyPolicy::Health:
        break;
    case KeyPolicy::Weighted:
        return std::make_unique<WeightedChooser>();
    case KeyPolicy::RoundRobin:
        return std::make_unique<RoundRobinChooser>();
    case KeyPolicy::FillFirst:
        return std::make_unique<FillFirstChooser>();
    }
    return std::make_unique<HealthChooser>();
}

} // namespace spillway
