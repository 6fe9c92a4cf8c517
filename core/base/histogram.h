// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace spillway {

/// How durations are spread, in constant memory: exact up to 31 µs, above that 32 buckets for each
/// doubling, so a percentile is within 3 % of the true one. Negative durations count as 0, those
/// over an hour as an hour. Histograms of several keys, minutes or processes merge without loss.
/// Value; one thread at a time.
class Histogram final
{
public:
    using Duration = std::chrono::microseconds;
    static constexpr Duration longest = std::chrono::hours(1);

    void record(Duration duration);
    void merge(const Histogram &other);

    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] Duration sum() const { return m_sum; }
    /// Exact; absent when nothing was recorded.
    [[nodiscard]] std::optional<Duration> shortest() const;
    [[nodiscard]] std::optional<Duration> slowest() const;
    [[nodiscard]] std::optional<Duration> mean() const;
    /// The duration that `percent` (0…100) of the records do not exceed, by nearest rank; absent
    /// when nothing was recorded.
    [[nodiscard]] std::optional<Duration> percentile(double percent) const;

    /// A compact form for the store: only the buckets in use, independent of the machine.
    [[nodiscard]] QByteArray toBytes() const;
    /// ErrorKind::Database when the bytes were not written by toBytes().
    [[nodiscard]] static Result<Histogram> fromBytes(QByteArrayView bytes);

    friend bool operator==(const Histogram &, const Histogram &) = default;

private:
    std::vector<std::uint64_t> m_buckets; ///< as many as the slowest record needs
    std::uint64_t m_count = 0;
    Duration m_sum {};
    Duration m_shortest {};
    Duration m_slowest {};
};

} // namespace spillway
