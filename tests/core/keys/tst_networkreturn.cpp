// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/keys/poolfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;
using namespace std::chrono_literals;

/// What our own network did is nobody else's fault.
class TestNetworkReturn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesCircuitsThatOnlySilenceOpened();
    void leavesCircuitsThatAVendorOpened();
    void forgivesForAMomentOnly();

private:
    static void openCircuit(PoolFixture &fixture, const Failure &failure)
    {
        for (int i = 0; i < 5; ++i)
            fixture.fail(u"k1"_s, failure);
        QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("circuit_open"));
    }
    static PoolFixture &prepared(PoolFixture &fixture)
    {
        fixture.addProvider(u"a"_s, {u"k1"_s});
        fixture.apply();
        return fixture;
    }
};

void TestNetworkReturn::closesCircuitsThatOnlySilenceOpened()
{
    PoolFixture fixture;
    openCircuit(prepared(fixture), failureOf(FailureKind::FirstByteTimeout, 0));
    fixture.transitions.clear();
    fixture.pool.networkReturned(10s);
    QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("ok"));
    QCOMPARE(fixture.transitions.size(), std::size_t(1));
    QCOMPARE(fixture.use(), u"k1"_s);
}

void TestNetworkReturn::leavesCircuitsThatAVendorOpened()
{
    PoolFixture fixture;
    prepared(fixture);
    fixture.fail(u"k1"_s, failureOf(FailureKind::FirstByteTimeout, 0));
    fixture.fail(u"k1"_s, failureOf(FailureKind::Overloaded, 529));
    openCircuit(fixture, failureOf(FailureKind::FirstByteTimeout, 0));
    fixture.pool.networkReturned(10s);
    QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("circuit_open"));
}

void TestNetworkReturn::forgivesForAMomentOnly()
{
    PoolFixture fixture;
    prepared(fixture);
    fixture.pool.networkReturned(10s);
    for (int i = 0; i < 20; ++i)
        fixture.fail(u"k1"_s, failureOf(FailureKind::FirstByteTimeout, 0));
    QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("ok"));
    // A vendor that answers means it.
    fixture.fail(u"k1"_s, failureOf(FailureKind::KeyInvalid, 401));
    QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("invalid"));
    QVERIFY(fixture.pool.reset(u"a"_s, u"k1"_s));
    fixture.clock.advance(10s);
    openCircuit(fixture, failureOf(FailureKind::FirstByteTimeout, 0));
}

QTEST_GUILESS_MAIN(TestNetworkReturn)
#include "tst_networkreturn.moc"
