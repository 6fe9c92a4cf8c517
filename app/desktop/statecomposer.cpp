// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/statecomposer.h"

#include "app/process/baseurl.h"

#include <QCoreApplication>

namespace spillway {

namespace {

using Phase = ProxyState::Phase;

constexpr qint64 sameMoment = 1'500; ///< milliseconds

QString words(const char *text)
{
    return QCoreApplication::translate("ProxyState", text);
}

Phase phaseOf(const ProxyFacts &facts)
{
    if (facts.stopping)
        return Phase::Stopping;
    if (!facts.fault.isEmpty() || facts.silent)
        return Phase::Failed;
    if (!facts.started || !facts.core)
        return Phase::Starting;
    if (facts.core->listening.port == 0)
        return Phase::NotListening;
    return facts.core->process.paused ? Phase::Paused : Phase::Serving;
}

void describeProblem(const ProxyFacts &facts, ProxyState &state)
{
    if (state.phase == Phase::Failed) {
        state.problem = facts.fault.isEmpty()
            ? words(QT_TRANSLATE_NOOP("ProxyState", "The proxy does not answer."))
            : words(QT_TRANSLATE_NOOP("ProxyState", "The proxy stopped working."));
        state.problemDetail = facts.fault;
        return;
    }
    if (state.phase != Phase::NotListening)
        return;
    if (const auto &taken = facts.core->listening.taken)
        state.portConflict = {taken->port, taken->holder.pid, taken->holder.name, taken->freePort};
    const std::optional<Error> &problem =
        facts.actionProblem ? facts.actionProblem : facts.core->listening.problem;
    if (problem) {
        state.problem = problem->message;
        state.problemDetail = problem->detail;
    }
}

std::optional<QDateTime> resumesAt(const ProxyFacts &facts, const ProxyState &before)
{
    const auto &left = facts.core->process.resumesIn;
    if (!left)
        return {};
    const QDateTime at = facts.now.addSecs(left->count());
    if (before.resumesAt && std::abs(before.resumesAt->msecsTo(at)) <= sameMoment)
        return before.resumesAt;
    return at;
}

ProxyState::Keychain keychainOf(const ProxyFacts &facts)
{
    if (facts.demo) // its keys are environment variables
        return ProxyState::Keychain::Available;
    const std::optional<ErrorKind> problem =
        facts.core ? facts.core->keychainProblem : std::nullopt;
    if (problem == ErrorKind::KeychainLocked)
        return ProxyState::Keychain::Locked;
    if (problem == ErrorKind::Secret || facts.keychainService.isEmpty())
        return ProxyState::Keychain::Missing;
    return ProxyState::Keychain::Available;
}

} // namespace

ProxyState stateFrom(const ProxyFacts &facts, const ProxyState &before)
{
    ProxyState state;
    state.phase = phaseOf(facts);
    const quint16 listening = facts.core ? facts.core->listening.port : quint16(0);
    state.port = listening > 0 ? listening : facts.snapshot->listener.port;
    state.baseUrl = baseUrl(*facts.snapshot, state.port);
    if (state.phase == Phase::Serving || state.phase == Phase::Paused)
        state.servingSince = before.servingSince ? before.servingSince : facts.now;
    if (state.phase == Phase::Paused)
        state.resumesAt = resumesAt(facts, before);
    describeProblem(facts, state);
    state.keychain = keychainOf(facts);
    state.keychainService = facts.keychainService;
    if (facts.core) {
        state.store = facts.core->process.store;
        state.running = facts.core->process.running;
    }
    if (facts.settingsProblem) {
        state.settingsProblem = facts.settingsProblem->message;
        if (!facts.settingsProblem->detail.isEmpty())
            state.settingsProblem += u'\n' + facts.settingsProblem->detail;
    }
    state.demo = facts.demo;
    state.restartedAfterCrash = facts.restartedAfterCrash;
    return state;
}

} // namespace spillway
