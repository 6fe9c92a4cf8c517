// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/requestrate.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace spillway;

namespace {

const WallTime start(std::chrono::hours(500'000));

ExchangeRecord request(int number, Milliseconds after)
{
    ExchangeRecord record;
    record.id = "ex_" + QByteArray::number(number);
    record.accepted = start + after;
    return record;
}

} // namespace

class TestRequestRate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsEachRequestOnce();
    void forgetsAfterAMinute();
    void takesThemInAnyOrder();
    void tellsWhenTheNumberFalls();
};

void TestRequestRate::countsEachRequestOnce()
{
    RequestRate rate;
    const std::vector first {request(1, 0s), request(2, 1s)};
    rate.add(first);
    const std::vector again {request(2, 1s), request(3, 2s)};
    rate.add(again);
    QCOMPARE(rate.perMinute(start + 2s), 3);
}

void TestRequestRate::forgetsAfterAMinute()
{
    RequestRate rate;
    const std::vector requests {request(1, 0s), request(2, 30s)};
    rate.add(requests);
    QCOMPARE(rate.perMinute(start + 59s), 2);
    QCOMPARE(rate.perMinute(start + 60s), 1);
    QCOMPARE(rate.perMinute(start + 90s), 0);
}

void TestRequestRate::takesThemInAnyOrder()
{
    RequestRate rate;
    const std::vector requests {request(2, 30s), request(1, 10s)};
    rate.add(requests);
    QCOMPARE(rate.perMinute(start + 75s), 1);
}

void TestRequestRate::tellsWhenTheNumberFalls()
{
    RequestRate rate;
    QCOMPARE(rate.untilChange(start), 0ms);
    const std::vector requests {request(1, 10s)};
    rate.add(requests);
    QCOMPARE(rate.untilChange(start + 20s), 50'000ms);
    QCOMPARE(rate.untilChange(start + 80s), 1ms);
}

QTEST_GUILESS_MAIN(TestRequestRate)
#include "tst_requestrate.moc"
