// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/corewatch.h"
#include "app/presentation/proxystate.h"

namespace spillway {

/// What the window's side knows of the proxy; statefrom() makes the picture of it. Value.
struct ProxyFacts
{
    std::optional<CoreReport> core; ///< its newest report; absent before the first
    SnapshotPtr snapshot; ///< in force; never null
    bool started = false; ///< the core has opened its listener, or failed to
    bool stopping = false;
    QString fault; ///< why the core's work ended; empty = it goes on
    std::optional<Error> actionProblem; ///< why the last attempt to listen was not even made
    std::optional<Error> settingsProblem;
    bool silent = false; ///< the core does not answer
    QString keychainService; ///< empty = there is none on this desktop
    bool demo = false;
    bool restartedAfterCrash = false;
    QDateTime now;
};

/// How the proxy stands, in the window's words. `before` is the state until now: moments that were
/// told once do not wander by fractions of a second. Pure.
[[nodiscard]] ProxyState stateFrom(const ProxyFacts &facts, const ProxyState &before);

} // namespace spillway
