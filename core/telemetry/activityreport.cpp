// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/activityreport.h"

namespace spillway {

ActivityCell &ActivityCell::operator+=(const ActivityCell &other)
{
    served += other.served;
    rescued += other.rescued;
    failed += other.failed;
    refused += other.refused;
    clientGone += other.clientGone;
    limited += other.limited;
    errors += other.errors;
    slow += other.slow;
    tokensIn += other.tokensIn;
    tokensCached += other.tokensCached;
    tokensOut += other.tokensOut;
    costNanoDollars += other.costNanoDollars;
    unpriced += other.unpriced;
    circuitOpen |= other.circuitOpen;
    return *this;
}

} // namespace spillway
