// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>

namespace spillway {

/// The only source of chance in core/ decisions; tests pass a seeded one. Not for secrets (see
/// secrets/).
class Random
{
public:
    virtual ~Random() = default;
    [[nodiscard]] virtual std::uint64_t next() = 0;
    /// Uniform in [0, 1).
    [[nodiscard]] double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// Uniform in [0, bound); bound > 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return next() % bound; }
};

/// Mersenne Twister, seeded by the caller or from the system. One instance belongs to one thread.
class SeededRandom final : public Random
{
public:
    SeededRandom()
        : m_engine(std::random_device {}())
    {
    }
    explicit SeededRandom(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    [[nodiscard]] std::uint64_t next() override { return m_engine(); }

private:
    std::mt19937_64 m_engine;
};

} // namespace spillway
