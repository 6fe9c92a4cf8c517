// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/bannerdecider.h"
#include "app/presentation/shell/bannermodel.h"
#include "tests/fakes/fakeproxylink.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0));

ProxyState serving()
{
    ProxyState state;
    state.phase = ProxyState::Phase::Serving;
    return state;
}

KeyStatus key(const char *provider, const char *label, const char *state,
              std::optional<Milliseconds> opensIn = {})
{
    KeyStatus status;
    status.provider = QString::fromLatin1(provider);
    status.label = QString::fromLatin1(label);
    status.state = state;
    status.opensIn = opensIn;
    status.enabled = status.state != "disabled";
    return status;
}

QString shortTime(const QTime &time)
{
    return clockTime(QDateTime(noon.date(), time), noon);
}

} // namespace

class TestBannerDecider : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wellProxyHasNoBanner();
    void startingSaysNothing();
    void failedCoreOffersRestart();
    void takenPortNamesProgramAndOffersTheFreeOne();
    void takenPortWithoutNameStillOffersTryingAgain();
    void otherListeningTroubleUsesItsSentence();
    void pauseTellsItsEnd();
    void pauseUntilTomorrowTellsTheDay();
    void lockedKeychainMattersOnlyWithLockedKeys();
    void allKeysOfAProviderGiveTheEarliestEnd();
    void aKeyThatIsOffDoesNotHideTheTrouble();
    void unsavedHistoryIsBelowServiceTrouble();
    void settingsFileOffersOpeningIt();
    void oneRestingKeyIsNamed();
    void refusedKeyIsWorseThanALimitedOne();
    void everyBannerHasThreeParts();
    void dismissedBannerComesBackWithANewCause();
    void bannerRunsItsCommand();
};

void TestBannerDecider::wellProxyHasNoBanner()
{
    const std::vector keys {key("zai", "main", "ok"), key("zai", "old", "disabled")};
    QVERIFY(!BannerDecider::decide(serving(), keys, noon));
    QVERIFY(!BannerDecider::decide(serving(), {}, noon));
}

void TestBannerDecider::startingSaysNothing()
{
    ProxyState state;
    const std::vector keys {key("zai", "main", "limited")};
    QVERIFY(!BannerDecider::decide(state, keys, noon));
}

void TestBannerDecider::failedCoreOffersRestart()
{
    ProxyState state;
    state.phase = ProxyState::Phase::Failed;
    state.problem = u"The core ended."_s;
    state.problemDetail = u"SIGSEGV"_s;
    const auto banner = BannerDecider::decide(state, {}, noon);
    QVERIFY(banner);
    QVERIFY(banner->error);
    QCOMPARE(banner->primary.command, u"proxy.restart"_s);
    QCOMPARE(banner->consequence, state.problem);
    QCOMPARE(banner->detail, state.problemDetail);
}

void TestBannerDecider::takenPortNamesProgramAndOffersTheFreeOne()
{
    ProxyState state;
    state.phase = ProxyState::Phase::NotListening;
    state.portConflict = PortConflict {18765, 41207, u"node"_s, 18766};
    const auto banner = BannerDecider::decide(state, {}, noon);
    QVERIFY(banner);
    QCOMPARE(banner->text, u"Port 18765 is in use"_s);
    QVERIFY(banner->consequence.contains(u"“node” (PID 41207)"_s));
    QCOMPARE(banner->primary.text, u"Use 18766"_s);
    QCOMPARE(banner->primary.command, u"proxy.useFreePort"_s);
    QVERIFY(banner->secondary);
    QCOMPARE(banner->secondary->command, u"proxy.tryAgain"_s);
}

void TestBannerDecider::takenPortWithoutNameStillOffersTryingAgain()
{
    ProxyState state;
    state.phase = ProxyState::Phase::NotListening;
    state.portConflict = PortConflict {18765, 0, {}, 0};
    const auto banner = BannerDecider::decide(state, {}, noon);
    QVERIFY(banner);
    QVERIFY(!banner->consequence.contains(u"PID"_s));
    QCOMPARE(banner->primary.command, u"proxy.tryAgain"_s);
    QVERIFY(!banner->secondary);
}

void TestBannerDecider::otherListeningTroubleUsesItsSentence()
{
    ProxyState state;
    state.phase = ProxyState::Phase::NotListening;
    state.problem = u"The address 10.0.0.9 is not one of this computer's."_s;
    const auto banner = BannerDecider::decide(state, {}, noon);
    QVERIFY(banner);
    QCOMPARE(banner->consequence, state.problem);
}

void TestBannerDecider::pauseTellsItsEnd()
{
    ProxyState state;
    state.phase = ProxyState::Phase::Paused;
    QCOMPARE(BannerDecider::decide(state, {}, noon)->text, u"Paused until you resume"_s);
    state.resumesAt = noon.addSecs(900);
    const auto banner = BannerDecider::decide(state, {}, noon);
    QCOMPARE(banner->text, u"Paused until %1"_s.arg(shortTime(QTime(12, 15))));
    QVERIFY(!banner->error);
    QCOMPARE(banner->primary.command, u"proxy.toggle"_s);
}

void TestBannerDecider::pauseUntilTomorrowTellsTheDay()
{
    QCOMPARE(clockTime(noon, noon), u"12:00"_s); // tests run in the C locale
    QVERIFY(clockTime(noon.addDays(1), noon).endsWith(u", 12:00"_s));
}

void TestBannerDecider::lockedKeychainMattersOnlyWithLockedKeys()
{
    ProxyState state = serving();
    state.keychain = ProxyState::Keychain::Locked;
    state.keychainService = u"GNOME Keyring"_s;
    const std::vector fromEnvironment {key("zai", "ci", "ok")};
    QVERIFY(!BannerDecider::decide(state, fromEnvironment, noon));
    const std::vector locked {key("zai", "main", "locked"), key("zai", "ci", "ok")};
    const auto banner = BannerDecider::decide(state, locked, noon);
    QVERIFY(banner);
    QCOMPARE(banner->kind, Banner::Kind::KeychainLocked);
    QCOMPARE(banner->text, u"GNOME Keyring is locked"_s);
    QCOMPARE(banner->primary.command, u"keychain.unlock"_s);
}

void TestBannerDecider::allKeysOfAProviderGiveTheEarliestEnd()
{
    using namespace std::chrono_literals;
    const std::vector keys {key("zai", "a", "limited", 30min), key("openai", "x", "ok"),
                            key("zai", "b", "exhausted", 20min), key("zai", "c", "invalid")};
    const auto banner = BannerDecider::decide(serving(), keys, noon);
    QVERIFY(banner);
    QVERIFY(banner->error);
    QCOMPARE(banner->text, u"No key of zai can serve until %1"_s.arg(shortTime(QTime(12, 20))));
    QCOMPARE(banner->primary.command, u"key.add"_s);
}

void TestBannerDecider::aKeyThatIsOffDoesNotHideTheTrouble()
{
    const std::vector keys {key("zai", "a", "invalid"), key("zai", "b", "disabled")};
    const auto banner = BannerDecider::decide(serving(), keys, noon);
    QVERIFY(banner);
    QCOMPARE(banner->kind, Banner::Kind::AllResting);
    QCOMPARE(banner->text, u"No key of zai can serve"_s);
}

void TestBannerDecider::unsavedHistoryIsBelowServiceTrouble()
{
    ProxyState state = serving();
    state.store.writable = false;
    state.store.problem = u"The disk is full."_s;
    const std::vector some {key("zai", "a", "limited"), key("zai", "b", "ok")};
    auto banner = BannerDecider::decide(state, some, noon);
    QCOMPARE(banner->kind, Banner::Kind::HistoryNotSaved);
    QVERIFY(banner->consequence.contains(u"The disk is full."_s));
    const std::vector all {key("zai", "a", "limited")};
    banner = BannerDecider::decide(state, all, noon);
    QCOMPARE(banner->kind, Banner::Kind::AllResting);
    state.phase = ProxyState::Phase::Paused;
    QCOMPARE(BannerDecider::decide(state, all, noon)->kind, Banner::Kind::Paused);
}

void TestBannerDecider::settingsFileOffersOpeningIt()
{
    ProxyState state = serving();
    state.settingsProblem = u"Line 12: a port is a whole number. The last good file is in use."_s;
    const auto banner = BannerDecider::decide(state, {}, noon);
    QCOMPARE(banner->primary.command, u"config.open"_s);
    QCOMPARE(banner->consequence, state.settingsProblem);
}

void TestBannerDecider::oneRestingKeyIsNamed()
{
    using namespace std::chrono_literals;
    const std::vector keys {key("zai", "work-1", "ok"), key("zai", "work-2", "limited", 5min)};
    const auto banner = BannerDecider::decide(serving(), keys, noon);
    QCOMPARE(banner->text, u"work-2 is rate-limited"_s);
    QVERIFY(banner->consequence.contains(shortTime(QTime(12, 5))));
    QVERIFY(banner->dismissible);
    QVERIFY(!banner->error);
}

void TestBannerDecider::refusedKeyIsWorseThanALimitedOne()
{
    const std::vector keys {key("zai", "a", "limited"), key("zai", "b", "invalid"),
                            key("zai", "c", "ok")};
    const auto banner = BannerDecider::decide(serving(), keys, noon);
    QCOMPARE(banner->text, u"zai refuses the key b"_s);
}

void TestBannerDecider::everyBannerHasThreeParts()
{
    std::vector<std::optional<Banner>> banners;
    for (const auto phase :
         {ProxyState::Phase::Failed, ProxyState::Phase::NotListening, ProxyState::Phase::Paused}) {
        ProxyState state;
        state.phase = phase;
        banners.push_back(BannerDecider::decide(state, {}, noon));
    }
    ProxyState unsaved = serving();
    unsaved.store.writable = false;
    banners.push_back(BannerDecider::decide(unsaved, {}, noon));
    for (const char *state :
         {"limited", "exhausted", "invalid", "circuit_open", "half_open", "no_secret", "locked"}) {
        const std::vector some {key("zai", "a", state), key("zai", "b", "ok")};
        banners.push_back(BannerDecider::decide(serving(), some, noon));
        const std::vector all {key("zai", "a", state)};
        banners.push_back(BannerDecider::decide(serving(), all, noon));
    }
    for (const auto &banner : banners) {
        QVERIFY(banner);
        QVERIFY(!banner->text.isEmpty());
        QVERIFY(!banner->consequence.isEmpty());
        QVERIFY(!banner->primary.text.isEmpty());
        QVERIFY(!banner->primary.command.isEmpty());
        QVERIFY(!banner->cause.isEmpty());
    }
}

void TestBannerDecider::dismissedBannerComesBackWithANewCause()
{
    FakeProxyLink proxy;
    CommandRegistry commands(nullptr);
    BannerModel model(proxy, commands);
    QVERIFY(!model.isVisible());
    proxy.setKeys({key("zai", "a", "limited"), key("zai", "b", "ok")});
    QVERIFY(model.isVisible());
    model.dismiss();
    QVERIFY(!model.isVisible());
    // The countdown goes on: the same trouble.
    proxy.setKeys({key("zai", "a", "limited", Milliseconds(3'600'000)), key("zai", "b", "ok")});
    QVERIFY(!model.isVisible());
    proxy.setKeys({key("zai", "a", "invalid"), key("zai", "b", "ok")});
    QVERIFY(model.isVisible());
    proxy.setKeys({key("zai", "a", "ok"), key("zai", "b", "ok")});
    QVERIFY(!model.isVisible());
}

void TestBannerDecider::bannerRunsItsCommand()
{
    FakeProxyLink proxy;
    CommandRegistry commands(nullptr);
    int resumed = 0;
    commands.add({.name = u"proxy.toggle"_s,
                  .text = [] { return QString(); },
                  .group = [] { return QString(); },
                  .run = [&] { ++resumed; }});
    BannerModel model(proxy, commands);
    QSignalSpy changed(&model, &BannerModel::changed);
    proxy.change([](ProxyState &state) { state.phase = ProxyState::Phase::Paused; });
    QCOMPARE(changed.count(), 1);
    proxy.change([](ProxyState &) {});
    QCOMPARE(changed.count(), 1);
    model.runPrimary();
    QCOMPARE(resumed, 1);
}

QTEST_GUILESS_MAIN(TestBannerDecider)
#include "tst_bannerdecider.moc"
