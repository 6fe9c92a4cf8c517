// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/proxycard.h"
#include "tests/fakes/fakeproxylink.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace spillway;
using Phase = ProxyState::Phase;

class TestProxyCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPhaseHasItsWordAndButton_data();
    void everyPhaseHasItsWordAndButton();
    void withoutKeysItWaits();
    void pausedTellsUntilWhen();
    void addressHasNoScheme();
    void uptimeIsTheTwoGreatestUnits();
};

void TestProxyCard::everyPhaseHasItsWordAndButton_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("tone");
    QTest::addColumn<QString>("command");
    QTest::addColumn<bool>("urgent");
    QTest::addColumn<bool>("reachable");
    QTest::newRow("starting") << Phase::Starting << u"Starting"_s << u"neutral"_s
                              << u"proxy.toggle"_s << false << true;
    QTest::newRow("serving") << Phase::Serving << u"Running"_s << u"ok"_s << u"proxy.toggle"_s
                             << false << true;
    QTest::newRow("paused") << Phase::Paused << u"Paused"_s << u"warn"_s << u"proxy.toggle"_s
                            << true << true;
    QTest::newRow("not listening") << Phase::NotListening << u"Not listening"_s << u"err"_s
                                   << u"proxy.tryAgain"_s << true << false;
    QTest::newRow("failed") << Phase::Failed << u"Stopped by a fault"_s << u"err"_s
                            << u"proxy.restart"_s << true << false;
    QTest::newRow("stopping") << Phase::Stopping << u"Stopping"_s << u"neutral"_s
                              << u"proxy.toggle"_s << false << true;
}

void TestProxyCard::everyPhaseHasItsWordAndButton()
{
    QFETCH(const Phase, phase);
    FakeProxyLink proxy;
    proxy.keyStatuses.emplace_back();
    ProxyCard card(proxy);
    QSignalSpy changed(&card, &ProxyCard::changed);
    proxy.change([&](ProxyState &state) { state.phase = phase; });
    QCOMPARE(changed.count(), 1);
    QTEST(card.word(), "word");
    QTEST(card.tone(), "tone");
    QTEST(card.command(), "command");
    QTEST(card.isUrgent(), "urgent");
    QTEST(card.isReachable(), "reachable");
    QVERIFY(!card.buttonText().isEmpty());
    QCOMPARE(card.offersPause(), phase == Phase::Serving);
}

void TestProxyCard::withoutKeysItWaits()
{
    FakeProxyLink proxy;
    ProxyCard card(proxy);
    QCOMPARE(card.word(), u"Waiting for a key"_s);
    QCOMPARE(card.tone(), u"warn"_s);
    proxy.setKeys({KeyStatus {}});
    QCOMPARE(card.word(), u"Running"_s);
}

void TestProxyCard::pausedTellsUntilWhen()
{
    FakeProxyLink proxy;
    ProxyCard card(proxy);
    proxy.pause(std::nullopt);
    QVERIFY(card.since().isEmpty());
    proxy.pause(15min);
    QVERIFY(card.since().startsWith(u"until "_s));
}

void TestProxyCard::addressHasNoScheme()
{
    FakeProxyLink proxy;
    QCOMPARE(ProxyCard(proxy).address(), u"127.0.0.1:18765"_s);
    proxy.proxyState.baseUrl = u"https://[::1]:443"_s;
    QCOMPARE(ProxyCard(proxy).address(), u"::1:443"_s);
}

void TestProxyCard::uptimeIsTheTwoGreatestUnits()
{
    QCOMPARE(uptimeText(0s), u"under a minute"_s);
    QCOMPARE(uptimeText(59s), u"under a minute"_s);
    QCOMPARE(uptimeText(60s), u"1 m"_s);
    QCOMPARE(uptimeText(3h + 12min + 5s), u"3 h 12 m"_s);
    QCOMPARE(uptimeText(24h * 4 + 6h + 59min), u"4 d 6 h"_s);
}

QTEST_GUILESS_MAIN(TestProxyCard)
#include "tst_proxycard.moc"
