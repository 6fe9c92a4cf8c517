// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace spillway {

namespace {

constexpr unsigned stepBits = 5; // 2^5 buckets for each doubling
constexpr std::uint64_t steps = 1U << stepBits;
constexpr char formatVersion = 1;

std::size_t bucketOf(std::uint64_t microseconds)
{
    if (microseconds < steps)
        return microseconds;
    const unsigned shift = static_cast<unsigned>(std::bit_width(microseconds)) - 1 - stepBits;
    return (shift + 1) * steps + ((microseconds >> shift) & (steps - 1));
}

/// The middle of a bucket.
std::uint64_t valueOf(std::size_t bucket)
{
    if (bucket < steps)
        return bucket;
    const std::size_t shift = bucket / steps - 1;
    return ((steps + bucket % steps) << shift) + ((std::uint64_t {1} << shift) >> 1);
}

constexpr auto longestCount = static_cast<std::uint64_t>(Histogram::longest.count());
// Beyond this a sum of hours could pass the end of its type.
constexpr std::uint64_t mostRecords = std::numeric_limits<std::int64_t>::max() / longestCount;

Histogram::Duration duration(std::uint64_t microseconds)
{
    return Histogram::Duration(static_cast<Histogram::Duration::rep>(microseconds));
}

/// Seven bits a byte, the lowest first, the high bit set on all but the last.
void appendNumber(QByteArray &out, std::uint64_t number)
{
    for (; number >= 0x80; number >>= 7)
        out += static_cast<char>((number & 0x7f) | 0x80);
    out += static_cast<char>(number);
}

/// Reads numbers off the front of its bytes; `failed` once one was cut or too long.
struct NumberReader
{
    QByteArrayView bytes;
    bool failed = false;

    std::uint64_t next()
    {
        std::uint64_t number = 0;
        for (qsizetype i = 0; i < bytes.size() && i < 9; ++i) {
            const auto byte = static_cast<unsigned char>(bytes[i]);
            number |= std::uint64_t {byte & 0x7fU} << (7 * i);
            if (byte < 0x80) {
                bytes = bytes.sliced(i + 1);
                return number;
            }
        }
        failed = true;
        return 0;
    }
};

} // namespace

void Histogram::record(Duration duration)
{
    duration = std::clamp(duration, Duration::zero(), longest);
    const std::size_t bucket = bucketOf(static_cast<std::uint64_t>(duration.count()));
    if (bucket >= m_buckets.size())
        m_buckets.resize(bucket + 1);
    ++m_buckets[bucket];
    m_shortest = isEmpty() ? duration : std::min(m_shortest, duration);
    m_slowest = std::max(m_slowest, duration);
    m_sum += duration;
    ++m_count;
}

void Histogram::merge(const Histogram &other)
{
    if (other.isEmpty())
        return;
    if (other.m_buckets.size() > m_buckets.size())
        m_buckets.resize(other.m_buckets.size());
    std::transform(other.m_buckets.begin(), other.m_buckets.end(), m_buckets.begin(),
                   m_buckets.begin(), std::plus<>());
    m_shortest = isEmpty() ? other.m_shortest : std::min(m_shortest, other.m_shortest);
    m_slowest = std::max(m_slowest, other.m_slowest);
    m_sum += other.m_sum;
    m_count += other.m_count;
}

std::optional<Histogram::Duration> Histogram::shortest() const
{
    return isEmpty() ? std::nullopt : std::optional(m_shortest);
}

std::optional<Histogram::Duration> Histogram::slowest() const
{
    return isEmpty() ? std::nullopt : std::optional(m_slowest);
}

std::optional<Histogram::Duration> Histogram::mean() const
{
    if (isEmpty())
        return {};
    return m_sum / static_cast<Duration::rep>(m_count);
}

std::optional<Histogram::Duration> Histogram::percentile(double percent) const
{
    Q_ASSERT(percent >= 0 && percent <= 100);
    if (isEmpty())
        return {};
    const double exactRank = std::ceil(static_cast<double>(m_count) * percent / 100);
    const std::uint64_t rank =
        std::clamp<std::uint64_t>(static_cast<std::uint64_t>(exactRank), 1, m_count);
    if (rank == m_count)
        return m_slowest;
    std::uint64_t seen = 0;
    for (std::size_t bucket = 0; bucket < m_buckets.size(); ++bucket) {
        seen += m_buckets[bucket];
        if (seen >= rank)
            return std::clamp(duration(valueOf(bucket)), m_shortest, m_slowest);
    }
    return m_slowest;
}

QByteArray Histogram::toBytes() const
{
    QByteArray out(1, formatVersion);
    if (isEmpty())
        return out;
    appendNumber(out, static_cast<std::uint64_t>(m_sum.count()));
    appendNumber(out, static_cast<std::uint64_t>(m_shortest.count()));
    appendNumber(out, static_cast<std::uint64_t>(m_slowest.count()));
    std::size_t previous = 0;
    for (std::size_t bucket = 0; bucket < m_buckets.size(); ++bucket) {
        if (m_buckets[bucket] == 0)
            continue;
        appendNumber(out, bucket - previous);
        appendNumber(out, m_buckets[bucket]);
        previous = bucket;
    }
    return out;
}

Result<Histogram> Histogram::fromBytes(QByteArrayView bytes)
{
    const Error unreadable {
        ErrorKind::Database, QStringLiteral("A stored histogram is damaged and was left out."), {}};
    if (!bytes.startsWith(formatVersion))
        return unreadable;
    Histogram histogram;
    NumberReader numbers {bytes.sliced(1)};
    if (numbers.bytes.isEmpty())
        return histogram;

    const std::uint64_t sum = numbers.next();
    const std::uint64_t shortest = numbers.next();
    const std::uint64_t slowest = numbers.next();
    if (numbers.failed || shortest > slowest || slowest > longestCount)
        return unreadable;
    std::size_t bucket = 0;
    const std::size_t last = bucketOf(slowest);
    histogram.m_buckets.resize(last + 1);
    while (!numbers.bytes.isEmpty()) {
        const std::uint64_t distance = numbers.next();
        const std::uint64_t records = numbers.next();
        if (numbers.failed || distance > last - bucket || records == 0
            || records > mostRecords - histogram.m_count)
            return unreadable;
        bucket += distance;
        if (histogram.m_buckets[bucket] != 0)
            return unreadable;
        histogram.m_buckets[bucket] = records;
        histogram.m_count += records;
    }
    if (bucket != last || histogram.m_buckets[bucketOf(shortest)] == 0
        || sum > histogram.m_count * longestCount)
        return unreadable;
    histogram.m_sum = duration(sum);
    histogram.m_shortest = duration(shortest);
    histogram.m_slowest = duration(slowest);
    return histogram;
}

} // namespace spillway
