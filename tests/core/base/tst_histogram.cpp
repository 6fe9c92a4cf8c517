// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/histogram.h"

#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace spillway;
using namespace std::chrono_literals;
using Duration = Histogram::Duration;

namespace {

/// Spread over all magnitudes up to an hour.
Duration randomDuration(Random &random)
{
    return Duration(static_cast<Duration::rep>(std::exp(random.unit() * std::log(3.6e9))));
}

} // namespace

class HistogramTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        const Histogram histogram;
        QVERIFY(histogram.isEmpty());
        QVERIFY(!histogram.percentile(50) && !histogram.mean() && !histogram.shortest()
                && !histogram.slowest());
        QCOMPARE(histogram.sum(), 0us);
    }

    void keepsEveryDurationWithinThreePercent()
    {
        SeededRandom random(1);
        for (int i = 0; i < 20'000; ++i) {
            const Duration duration = i < 3000 ? Duration(i) : randomDuration(random);
            Histogram histogram;
            histogram.record(0us);
            histogram.record(duration);
            histogram.record(Histogram::longest);
            const auto error = std::abs(histogram.percentile(50)->count() - duration.count());
            QVERIFY(static_cast<double>(error) <= 0.03 * static_cast<double>(duration.count()));
        }
    }

    void findsPercentilesOfRandomData()
    {
        SeededRandom random(2);
        Histogram histogram;
        std::vector<Duration> all;
        Duration sum {};
        for (int i = 0; i < 9999; ++i) {
            all.push_back(randomDuration(random));
            sum += all.back();
            histogram.record(all.back());
        }
        std::ranges::sort(all);
        QCOMPARE(histogram.count(), 9999U);
        QCOMPARE(histogram.sum(), sum);
        QCOMPARE(*histogram.mean(), sum / 9999);
        QCOMPARE(*histogram.shortest(), all.front());
        QCOMPARE(*histogram.slowest(), all.back());
        QCOMPARE(*histogram.percentile(100), all.back());
        for (const double percent : {0.0, 1.0, 25.0, 50.0, 90.0, 95.0, 99.0, 99.9}) {
            const auto rank = std::max(1.0, std::ceil(percent / 100 * 9999));
            const auto exact = static_cast<double>(all[static_cast<std::size_t>(rank) - 1].count());
            QVERIFY(std::abs(static_cast<double>(histogram.percentile(percent)->count()) - exact)
                    <= 0.03 * exact);
        }
    }

    void clampsWhatIsOutOfRange()
    {
        Histogram histogram;
        histogram.record(-5s);
        histogram.record(100h);
        histogram.record(Duration::max());
        histogram.record(Duration::min());
        QCOMPARE(*histogram.shortest(), 0us);
        QCOMPARE(*histogram.slowest(), Duration(1h));
        QCOMPARE(histogram.sum(), Duration(2h));
    }

    void mergesToTheHistogramOfAll()
    {
        SeededRandom random(3);
        Histogram all;
        Histogram merged;
        for (int part = 0; part < 10; ++part) {
            Histogram piece;
            for (auto i = random.below(50); i > 0; --i) {
                const Duration duration = randomDuration(random);
                piece.record(duration);
                all.record(duration);
            }
            merged.merge(piece);
        }
        merged.merge(Histogram());
        QCOMPARE(merged, all);
        Histogram twice = all;
        twice.merge(twice);
        QCOMPARE(twice.count(), 2 * all.count());
        QCOMPARE(*twice.percentile(50), *all.percentile(50));
    }

    void survivesTheStore()
    {
        SeededRandom random(4);
        for (int round = 0; round < 200; ++round) {
            Histogram histogram;
            for (auto i = random.below(40); i > 0; --i)
                histogram.record(randomDuration(random));
            const Result<Histogram> back = Histogram::fromBytes(histogram.toBytes());
            QVERIFY(back);
            QCOMPARE(*back, histogram);
        }
    }

    void refusesDamagedBytes()
    {
        Histogram histogram;
        for (int i = 1; i < 40; ++i)
            histogram.record(i * i * 1ms);
        const QByteArray bytes = histogram.toBytes();
        QVERIFY(!Histogram::fromBytes({}));
        QVERIFY(!Histogram::fromBytes("\x02"));
        QVERIFY(!Histogram::fromBytes(bytes + '\0'));
        QVERIFY(!Histogram::fromBytes(bytes + QByteArray("\0\1", 2)));
        for (qsizetype length = 2; length < bytes.size(); ++length) // 1 is a whole, empty histogram
            QVERIFY(!Histogram::fromBytes(bytes.first(length)));
        SeededRandom random(5);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray damaged = bytes;
            for (int change = 0; change < 3; ++change) {
                const auto at =
                    static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(bytes.size())));
                damaged[at] = static_cast<char>(random.below(256));
            }
            if (const Result<Histogram> result = Histogram::fromBytes(damaged);
                result && !result->isEmpty()) {
                QVERIFY(*result->percentile(0) <= *result->percentile(100));
                QVERIFY(*result->percentile(100) <= Histogram::longest);
            }
        }
    }
};

QTEST_GUILESS_MAIN(HistogramTest)
#include "tst_histogram.moc"
