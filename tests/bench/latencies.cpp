// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/latencies.h"

#include <algorithm>

namespace spillway::bench {

double Latencies::percentileUs(double share)
{
    if (m_ns.empty())
        return 0;
    const auto wanted = static_cast<std::size_t>(share * static_cast<double>(m_ns.size()));
    const auto index = static_cast<std::ptrdiff_t>(std::min(wanted, m_ns.size() - 1));
    std::nth_element(m_ns.begin(), m_ns.begin() + index, m_ns.end());
    return static_cast<double>(m_ns[static_cast<std::size_t>(index)]) / 1000.0;
}

} // namespace spillway::bench
