// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace spillway::bench {

// Every single measurement of a run, so that percentiles are exact.
class Latencies final
{
public:
    void add(std::uint64_t ns) { m_ns.push_back(ns); }
    std::size_t count() const { return m_ns.size(); }

    // share 0…1; 0 when nothing was measured.
    double percentileUs(double share);

private:
    std::vector<std::uint64_t> m_ns;
};

} // namespace spillway::bench
