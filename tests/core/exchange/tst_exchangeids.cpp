// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exchangeids.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace spillway;

namespace {

/// The highest value each time: the counter behind it must not overflow into the time.
class HighestChance final : public Random
{
public:
    [[nodiscard]] std::uint64_t next() override { return ~std::uint64_t(0); }
};

WallTime at(qint64 milliseconds)
{
    return WallTime(Milliseconds(milliseconds));
}

constexpr qint64 today = 1'795'000'000'000;

} // namespace

class ExchangeIdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haveTheirForm()
    {
        SeededRandom random(1);
        const QByteArray id = ExchangeIds(random).next(at(today));
        QCOMPARE(id.size(), 23);
        QVERIFY(id.startsWith("ex_"));
        QVERIFY(std::all_of(id.begin() + 3, id.end(), [](char c) {
            return QByteArrayView("0123456789abcdefghjkmnpqrstvwxyz").contains(c);
        }));
    }

    void sortByTimeAlsoWithinAMillisecondAndWhenTheClockIsSetBack()
    {
        HighestChance random;
        ExchangeIds ids(random);
        std::vector<QByteArray> given;
        for (const qint64 time :
             {today, today, today, today + 1, today - 86'400'000, today + 1, today + 2, today + 2})
            given.push_back(ids.next(at(time)));
        QVERIFY(std::is_sorted(given.begin(), given.end()));
        QVERIFY(std::adjacent_find(given.begin(), given.end()) == given.end());
    }

    void doNotRepeatAcrossRestartsInOneMillisecond()
    {
        QSet<QByteArray> seen;
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            SeededRandom random(seed);
            ExchangeIds ids(random);
            for (int i = 0; i < 100; ++i)
                seen.insert(ids.next(at(today)));
        }
        QCOMPARE(seen.size(), 10'000);
    }
};

QTEST_APPLESS_MAIN(ExchangeIdsTest)
#include "tst_exchangeids.moc"
