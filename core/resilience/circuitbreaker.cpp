// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/circuitbreaker.h"

#include <algorithm>

namespace spillway {

CircuitBreaker::State CircuitBreaker::state(TimePoint now) const
{
    if (!m_tripped)
        return State::Closed;
    if (m_probe != 0 && now < m_probeDeadline)
        return State::HalfOpen;
    return now < m_openUntil ? State::Open : State::HalfOpen;
}

bool CircuitBreaker::allows(TimePoint now) const
{
    return !m_tripped || now >= m_openUntil;
}

std::optional<Milliseconds> CircuitBreaker::opensIn(TimePoint now) const
{
    if (allows(now))
        return {};
    return std::chrono::ceil<Milliseconds>(m_openUntil - now);
}

CircuitBreaker::ProbeId CircuitBreaker::startProbe(TimePoint now, const BreakerConfig &settings)
{
    Q_ASSERT(m_tripped && allows(now));
    if (++m_lastProbe == 0)
        ++m_lastProbe;
    m_probe = m_lastProbe;
    m_probeDeadline = now + settings.probeTimeout;
    m_openUntil = m_probeDeadline + settings.open;
    return m_probe;
}

void CircuitBreaker::abandonProbe(ProbeId probe, TimePoint now)
{
    if (probe == 0 || probe != m_probe)
        return;
    m_probe = 0;
    if (now < m_probeDeadline)
        m_openUntil = now;
}

void CircuitBreaker::recordSuccess(ProbeId probe)
{
    if (!m_tripped) {
        // A success ends a row of failures; in a window only time does. recordFailure() knows which
        // it is, so the mark is left for it: see countFailure().
        m_succeeded = true;
        return;
    }
    if (probe != 0 && probe == m_probe) {
        const ProbeId last = m_lastProbe;
        reset();
        m_lastProbe = last;
    }
}

void CircuitBreaker::recordFailure(ProbeId probe, TimePoint now, const BreakerConfig &settings)
{
    if (!m_tripped) {
        countFailure(now, settings);
        return;
    }
    if (probe == 0 || probe != m_probe)
        return; // began before the circuit opened: already answered for
    m_probe = 0;
    if (now < m_probeDeadline)
        m_openUntil = now + settings.open;
}

void CircuitBreaker::countFailure(TimePoint now, const BreakerConfig &settings)
{
    const auto threshold = static_cast<std::size_t>(std::max(1, settings.failures));
    if (settings.window == Milliseconds::zero()) {
        if (m_succeeded)
            m_failures.clear();
    } else {
        std::erase_if(m_failures,
                      [&](TimePoint failure) { return failure <= now - settings.window; });
    }
    m_succeeded = false;
    m_failures.push_back(now);
    if (m_failures.size() < threshold)
        return;
    m_failures.clear();
    m_tripped = true;
    m_openUntil = now + settings.open;
}

} // namespace spillway
