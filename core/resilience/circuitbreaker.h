// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/snapshot.h"

#include <optional>
#include <vector>

namespace spillway {

/// Keeps requests away from a route that fails. Pure: time and settings come in with each call, so
/// a reload applies at once and no timer is needed.
///
/// Closed: failures are counted over a rolling window; `failures` of them within `window` open it.
/// A window of zero counts failures in a row instead (a success starts the count again), so "3 in a
/// row, 30 minutes" is
/// `{failures: 3, window: 0, open: 30 min}`.
/// Open: nothing passes for `open`.
/// Half-open: exactly one request passes, the probe. Its success closes, its failure opens again
/// for `open`. A probe without a verdict after `probeTimeout` counts as failed from that moment;
/// should it succeed later after all, that is proof and closes the circuit.
class CircuitBreaker final
{
public:
    enum class State : std::uint8_t { Closed, Open, HalfOpen };
    /// Names a probe; 0 = no probe. A verdict of a probe that another one has replaced is ignored.
    using ProbeId = std::uint32_t;

    [[nodiscard]] State state(TimePoint now) const;
    /// A request may pass: closed, or half-open with the probe's place free.
    [[nodiscard]] bool allows(TimePoint now) const;
    /// From when on a request may pass; the beginning of time when closed.
    [[nodiscard]] TimePoint opensAt() const { return m_tripped ? m_openUntil : TimePoint::min(); }
    /// Until a request may pass; absent when one may pass now. While a probe runs: until it would
    /// be overdue and the circuit had been open again, the longest that it can last.
    [[nodiscard]] std::optional<Milliseconds> opensIn(TimePoint now) const;

    /// Takes the probe's place. Only when half-open and allows().
    [[nodiscard]] ProbeId startProbe(TimePoint now, const BreakerConfig &settings);
    /// The probe ended without a verdict (the client left, a limit was hit): its place is free
    /// again.
    void abandonProbe(ProbeId probe, TimePoint now);
    /// `probe` is 0 for a request that began while the circuit was closed: such a success closes
    /// nothing.
    void recordSuccess(ProbeId probe);
    void recordFailure(ProbeId probe, TimePoint now, const BreakerConfig &settings);
    void reset() { *this = CircuitBreaker(); }

private:
    void countFailure(TimePoint now, const BreakerConfig &settings);

    std::vector<TimePoint> m_failures; ///< newest last, at most settings.failures
    TimePoint m_openUntil {}; ///< meaningful when tripped; with a probe out: what holds if the
                              ///< probe never answers
    TimePoint m_probeDeadline {};
    ProbeId m_probe = 0;
    ProbeId m_lastProbe = 0;
    bool m_tripped = false;
    bool m_succeeded = false; ///< since the last counted failure
};

} // namespace spillway
