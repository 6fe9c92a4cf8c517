// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/counters.h"

namespace spillway {

/// A value of the moment, for /metrics.
struct Gauge
{
    QByteArray name; ///< with unit, e.g. spillway_key_in_flight
    QByteArray help;
    struct Sample
    {
        std::vector<std::pair<QByteArray, QByteArray>> labels;
        double value;
    };
    std::vector<Sample> samples;
};

/// Prometheus text exposition format 0.0.4. Pure.
[[nodiscard]] QByteArray prometheusText(const Counters &counters, const std::vector<Gauge> &gauges);

} // namespace spillway
