// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/keypool.h"

#include "tests/core/keys/poolfixture.h"

#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestKeyPool final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheSameQuestionTwiceForTheSameAnswer();
    void saysWhyThereIsNoKey();
    void skipsAKeyUntilItsLimitEnds();
    void marksEveryKeyOfTheAccount();
    void marksOnlyTheModelWhenTheLimitIsTheModels();
    void turnsAModelOffForTheKeyThatLacksIt();
    void keepsAnInvalidKeyOutUntilItsSecretChanges();
    void opensTheCircuitAndSendsOneProbe();
    void freesTheProbeWhenTheClientLeaves();
    void tellsTheTrueEarliest();
    void goesToTheNextProviderWhenTheFirstHasNoKey();
    void triesTheOnlyKeyAgainWhenAsked();
    void holdsConcurrencyToTheEndOfTheLease();
    void keepsAConversationOnItsKey();
    void movesAConversationWhenItsKeyMayNotServe();
    void letsAnOverflowGoWithoutMovingTheConversation();
    void spreadsNewConversations();
    void respectsTenants();
    void keepsStateOverAReload();
    void resetsByHand();
    void blamesTheHostForABurst();
    void leavesNoMarkForTheRequestsFault();
    void tellsTransitionsOnce();
    void servesAProviderWithoutKeys();
    void survivesALeaseWhoseKeyWasRemoved();
};

void TestKeyPool::asksTheSameQuestionTwiceForTheSameAnswer()
{
    for (const KeyPolicy policy :
         {KeyPolicy::Health, KeyPolicy::Weighted, KeyPolicy::RoundRobin, KeyPolicy::FillFirst}) {
        PoolFixture fixture;
        fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s, u"k3"_s}).policy = policy;
        fixture.apply();
        for (int i = 0; i < 50; ++i) {
            const QString first = fixture.picked();
            for (int j = 0; j < 5; ++j)
                QCOMPARE(fixture.picked(), first);
            QCOMPARE(fixture.use(), first);
        }
    }
}

void TestKeyPool::saysWhyThereIsNoKey()
{
    PoolFixture fixture;
    ProviderConfig &provider = fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s});
    provider.keys[1].enabled = false;
    fixture.apply();

    fixture.pool.setSecret(u"a"_s, u"k1"_s, SecretState::Locked, {});
    NoKey none = fixture.noKey(fixture.request());
    QCOMPARE(none.kind, ErrorKind::KeychainLocked);
    QCOMPARE(none.rejected.size(), std::size_t(2));
    QCOMPARE(none.rejected[0].reason, RejectReason::SecretLocked);
    QCOMPARE(none.rejected[1].reason, RejectReason::Disabled);

    fixture.pool.setSecret(u"a"_s, u"k1"_s, SecretState::Missing, {});
    QCOMPARE(fixture.noKey(fixture.request()).kind, ErrorKind::NoKeyConfigured);

    fixture.pool.setSecret(u"a"_s, u"k1"_s, SecretState::Present, Secret("x"));
    QCOMPARE(fixture.noKey(fixture.request({}, {fixture.index(u"k1"_s)})).kind,
             ErrorKind::AllKeysFailed);

    const Route nowhere;
    PickRequest question;
    question.route = &nowhere;
    QCOMPARE(fixture.noKey(question).kind, ErrorKind::NoKeyConfigured);
}

void TestKeyPool::skipsAKeyUntilItsLimitEnds()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s}).policy = KeyPolicy::FillFirst;
    fixture.apply();
    QCOMPARE(fixture.use({}, failureOf(FailureKind::RateLimited, 429, 30s)), u"k1"_s);
    QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("limited"));
    QCOMPARE(fixture.status(u"k1"_s).limited, quint64(1));
    QCOMPARE(fixture.picked(), u"k2"_s);
    // A success of the other key, or of one that was already on its way, says nothing about the
    // limit.
    QCOMPARE(fixture.use(), u"k2"_s);
    fixture.clock.advance(29'999ms);
    QCOMPARE(fixture.picked(), u"k2"_s);
    fixture.clock.advance(1ms);
    QCOMPARE(fixture.picked(), u"k1"_s);
}

void TestKeyPool::marksEveryKeyOfTheAccount()
{
    PoolFixture fixture;
    ProviderConfig &provider = fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s, u"k3"_s});
    provider.policy = KeyPolicy::FillFirst;
    provider.keys[0].account = u"me"_s;
    provider.keys[1].account = u"me"_s;
    fixture.apply();
    QCOMPARE(fixture.use({}, failureOf(FailureKind::QuotaExhausted, 429, 2h)), u"k1"_s);
    QCOMPARE(fixture.picked(), u"k3"_s);
    QCOMPARE(fixture.status(u"k2"_s).state, QByteArray("exhausted"));
    QCOMPARE(fixture.status(u"k2"_s).opensIn, std::optional<Milliseconds>(2h));
    QCOMPARE(fixture.status(u"k3"_s).state, QByteArray("ok"));
    QCOMPARE(fixture.transitions.size(), std::size_t(2));
}

void TestKeyPool::marksOnlyTheModelWhenTheLimitIsTheModels()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s});
    fixture.apply();
    Failure failure = failureOf(FailureKind::ConcurrencyLimited, 429, 5s);
    failure.modelScoped = true;
    fixture.use({}, failure);
    QCOMPARE(fixture.noKey(fixture.request()).kind, ErrorKind::AllKeysCooling);
    QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("ok"));
    QCOMPARE(fixture.transitions.back().to, QByteArray("model_limited"));
    fixture.route.candidates[0].model = "another";
    QCOMPARE(fixture.picked(), u"k1"_s);
}

void TestKeyPool::turnsAModelOffForTheKeyThatLacksIt()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s}).policy = KeyPolicy::FillFirst;
    fixture.apply();
    QCOMPARE(fixture.use({}, failureOf(FailureKind::ModelUnavailable, 403)), u"k1"_s);
    const auto pick = fixture.pick();
    QVERIFY(pick);
    QCOMPARE(fixture.pool.label(pick->key), u"k2"_s);
    QCOMPARE(pick->rejected[0].reason, RejectReason::ModelUnavailable);
    QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("ok"));
    fixture.apply();
    QCOMPARE(fixture.picked(), u"k1"_s);
}

void TestKeyPool::keepsAnInvalidKeyOutUntilItsSecretChanges()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s});
    fixture.apply();
    fixture.use({}, failureOf(FailureKind::KeyInvalid, 401));
    fixture.clock.advance(240h);
    QCOMPARE(fixture.noKey(fixture.request()).kind, ErrorKind::NoKeyConfigured);
    QCOMPARE(fixture.noKey(fixture.request({}, {0})).kind, ErrorKind::AllKeysFailed);
    fixture.pool.setSecret(u"a"_s, u"k1"_s, SecretState::Present, Secret("k1"));
    QVERIFY(!fixture.pick()); // the same secret is refused again
    fixture.pool.setSecret(u"a"_s, u"k1"_s, SecretState::Present, Secret("new"));
    QVERIFY(fixture.pick());
}

void TestKeyPool::opensTheCircuitAndSendsOneProbe()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s});
    fixture.apply();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(fixture.use({}, failureOf(FailureKind::Overloaded, 503)), u"k1"_s);
    QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("circuit_open"));
    NoKey none = fixture.noKey(fixture.request());
    QCOMPARE(none.kind, ErrorKind::AllKeysCooling);
    QCOMPARE(none.earliest, std::optional<Milliseconds>(60s));

    fixture.clock.advance(60s);
    const auto probe = fixture.pick();
    QVERIFY(probe);
    QCOMPARE(probe->reason, PickReason::Probe);
    KeyLease lease = fixture.pool.acquire(*probe, {});
    QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("half_open"));
    QVERIFY(!fixture.pick());
    lease.succeeded(100ms);
    QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("ok"));
    QVERIFY(fixture.pick());
}

void TestKeyPool::freesTheProbeWhenTheClientLeaves()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s});
    fixture.apply();
    for (int i = 0; i < 5; ++i)
        fixture.use({}, failureOf(FailureKind::FirstByteTimeout, 0));
    fixture.clock.advance(60s);
    {
        const KeyLease lease = fixture.pool.acquire(*fixture.pick(), {});
        QVERIFY(!fixture.pick());
    }
    QVERIFY(fixture.pick());
    fixture.pool.acquire(*fixture.pick(), {}).failed(failureOf(FailureKind::ClientGone, 0));
    QVERIFY(fixture.pick());
    fixture.pool.acquire(*fixture.pick(), {}).failed(failureOf(FailureKind::Overloaded, 500));
    QVERIFY(!fixture.pick());
}

void TestKeyPool::tellsTheTrueEarliest()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s});
    fixture.apply();
    fixture.fail(u"k1"_s, failureOf(FailureKind::RateLimited, 429, 50s));
    fixture.fail(u"k2"_s, failureOf(FailureKind::RateLimited, 429, 20s));
    fixture.fail(u"k2"_s, failureOf(FailureKind::QuotaExhausted, 429, 40s));
    fixture.clock.advance(5s);
    const NoKey none = fixture.noKey(fixture.request());
    QCOMPARE(none.kind, ErrorKind::AllKeysCooling);
    QCOMPARE(none.earliest, std::optional<Milliseconds>(35s));
    fixture.clock.advance(35s);
    QCOMPARE(fixture.picked(), u"k2"_s);
}

void TestKeyPool::goesToTheNextProviderWhenTheFirstHasNoKey()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s});
    fixture.addProvider(u"b"_s, {u"k2"_s});
    fixture.apply();
    fixture.route.candidates[1].model = "other";
    QCOMPARE(fixture.picked(), u"k1"_s);
    const auto second = fixture.pick({}, {fixture.index(u"k1"_s)});
    QVERIFY(second);
    QCOMPARE(fixture.pool.label(second->key), u"k2"_s);
    QCOMPARE(second->candidate.model, QByteArray("other"));
    QCOMPARE(second->rejected[0].reason, RejectReason::AlreadyTried);
}

void TestKeyPool::triesTheOnlyKeyAgainWhenAsked()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s});
    fixture.apply();
    PickRequest question = fixture.request({}, {fixture.index(u"k2"_s), fixture.index(u"k1"_s)});
    QCOMPARE(fixture.noKey(question).kind, ErrorKind::AllKeysFailed);
    question.allowRetrySameKey = true;
    auto answer = fixture.pool.pick(question);
    QCOMPARE(fixture.pool.label(std::get<Pick>(answer).key),
             u"k2"_s); // the one that rested longest
    fixture.fail(u"k2"_s, failureOf(FailureKind::KeyInvalid, 401));
    answer = fixture.pool.pick(question);
    QCOMPARE(fixture.pool.label(std::get<Pick>(answer).key), u"k1"_s);
}

void TestKeyPool::holdsConcurrencyToTheEndOfTheLease()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s}).keys[0].concurrency = 2;
    fixture.apply();
    KeyLease first = fixture.pool.acquire(*fixture.pick(), {});
    KeyLease second = fixture.pool.acquire(*fixture.pick(), {});
    first.succeeded(100ms); // the stream still runs
    const NoKey none = fixture.noKey(fixture.request());
    QCOMPARE(none.kind, ErrorKind::AllKeysCooling);
    QVERIFY(!none.earliest);
    QCOMPARE(none.rejected[0].reason, RejectReason::AtConcurrency);
    KeyLease moved = std::move(first);
    QCOMPARE(fixture.status(u"k1"_s).inFlight, 2);
    moved = KeyLease();
    QCOMPARE(fixture.status(u"k1"_s).inFlight, 1);
    QVERIFY(fixture.pick());
}

void TestKeyPool::keepsAConversationOnItsKey()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s, u"k3"_s});
    fixture.apply();
    const QString home = fixture.use("talk");
    for (int i = 0; i < 30; ++i) {
        fixture.clock.advance(59min);
        const auto pick = fixture.pick("talk");
        QCOMPARE(pick->reason, PickReason::Affinity);
        QVERIFY(!pick->movedConversation);
        QCOMPARE(fixture.use("talk"), home);
    }
    fixture.clock.advance(60min + 1ms);
    QVERIFY(fixture.pick("talk")->reason != PickReason::Affinity);
}

void TestKeyPool::movesAConversationWhenItsKeyMayNotServe()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s});
    fixture.apply();
    const QString home = fixture.use("talk");
    fixture.fail(home, failureOf(FailureKind::RateLimited, 429, 60s));
    const auto pick = fixture.pick("talk");
    QVERIFY(pick->movedConversation);
    const QString newHome = fixture.use("talk");
    QVERIFY(newHome != home);
    fixture.clock.advance(60s);
    QCOMPARE(fixture.picked("talk"), newHome);
    QVERIFY(!fixture.pick("talk")->movedConversation);
}

void TestKeyPool::letsAnOverflowGoWithoutMovingTheConversation()
{
    PoolFixture fixture;
    ProviderConfig &provider = fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s});
    provider.keys[0].concurrency = 1;
    provider.keys[1].concurrency = 1;
    fixture.apply();
    KeyLease first = fixture.pool.acquire(*fixture.pick("talk"), "talk");
    const QString home = fixture.pool.label(first.key());
    QVERIFY(fixture.use("talk") != home);
    first = KeyLease();
    QCOMPARE(fixture.picked("talk"), home);
}

void TestKeyPool::spreadsNewConversations()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s, u"k3"_s});
    fixture.apply();
    QHash<QString, int> homes;
    for (int i = 0; i < 30; ++i) {
        ++homes[fixture.use(QByteArray::number(i))];
        fixture.clock.advance(10s);
    }
    QCOMPARE(homes.value(u"k1"_s), 10);
    QCOMPARE(homes.value(u"k2"_s), 10);
    QCOMPARE(homes.value(u"k3"_s), 10);
}

void TestKeyPool::respectsTenants()
{
    PoolFixture fixture;
    ProviderConfig &provider = fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s});
    provider.policy = KeyPolicy::FillFirst;
    provider.keys[0].tenants = QStringList {u"red"_s};
    fixture.apply();
    QCOMPARE(fixture.picked(), u"k2"_s);
    PickRequest question = fixture.request();
    question.tenant = u"red"_s;
    const auto answer = fixture.pool.pick(question);
    QCOMPARE(fixture.pool.label(std::get<Pick>(answer).key), u"k1"_s);
}

void TestKeyPool::keepsStateOverAReload()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s});
    fixture.apply();
    fixture.fail(u"k1"_s, failureOf(FailureKind::QuotaExhausted, 429, 3h));
    const KeyIndex second = fixture.index(u"k2"_s);
    fixture.next.providers[0].keys.erase(fixture.next.providers[0].keys.begin() + 1);
    KeyConfig third = fixture.next.providers[0].keys[0];
    third.label = u"k3"_s;
    fixture.next.providers[0].keys.push_back(third);
    fixture.apply();
    QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("exhausted"));
    QCOMPARE(fixture.picked(), u"k3"_s);
    QVERIFY(fixture.index(u"k3"_s) != second);
    QVERIFY(fixture.pool.secret(second).isEmpty());

    // A secret that did not move need not be read again; one that did must be.
    auto again = std::make_shared<Snapshot>(fixture.next);
    fixture.pool.apply(again);
    QCOMPARE(fixture.status(u"k3"_s).secret, SecretState::Present);
    again = std::make_shared<Snapshot>(fixture.next);
    again->providers[0].keys[1].secret.name = u"elsewhere"_s;
    fixture.pool.apply(again);
    QCOMPARE(fixture.status(u"k3"_s).secret, SecretState::Unknown);
    QVERIFY(fixture.status(u"k3"_s).fingerprint.isEmpty());
}

void TestKeyPool::resetsByHand()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s});
    fixture.apply();
    fixture.fail(u"k1"_s, failureOf(FailureKind::KeyInvalid, 401));
    fixture.fail(u"k1"_s, failureOf(FailureKind::QuotaExhausted, 402));
    QVERIFY(!fixture.pick());
    QVERIFY(!fixture.pool.reset(u"a"_s, u"nobody"_s));
    QVERIFY(fixture.pool.reset(u"a"_s, u"k1"_s));
    QVERIFY(fixture.pick());
    QCOMPARE(fixture.transitions.back().to, QByteArray("ok"));
}

void TestKeyPool::blamesTheHostForABurst()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s, u"k2"_s, u"k3"_s, u"k4"_s});
    fixture.addProvider(u"b"_s, {u"elsewhere"_s});
    fixture.apply();
    fixture.fail(u"k1"_s, failureOf(FailureKind::RateLimited, 429, 300s));
    fixture.clock.advance(2s);
    fixture.fail(u"k2"_s, failureOf(FailureKind::RateLimited, 429));
    QCOMPARE(fixture.status(u"k3"_s).state, QByteArray("ok"));
    fixture.clock.advance(2s);
    fixture.fail(u"k3"_s, failureOf(FailureKind::RateLimited, 429));
    for (const QString &label : {u"k1"_s, u"k2"_s, u"k3"_s, u"k4"_s}) {
        QCOMPARE(fixture.status(label).state, QByteArray("limited"));
        QCOMPARE(fixture.status(label).opensIn, std::optional<Milliseconds>(10s));
    }
    QCOMPARE(fixture.picked(), u"elsewhere"_s);
    fixture.clock.advance(10s);
    for (const QString &label : {u"k1"_s, u"k2"_s, u"k3"_s, u"k4"_s})
        QCOMPARE(fixture.status(label).state, QByteArray("ok"));
}

void TestKeyPool::leavesNoMarkForTheRequestsFault()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s});
    fixture.apply();
    const KeyStatus before = fixture.status(u"k1"_s);
    for (int i = 0; i < 20; ++i) {
        fixture.use({}, failureOf(FailureKind::BadRequest, 400));
        fixture.use({}, failureOf(FailureKind::ModelNotFound, 404));
        fixture.use({}, failureOf(FailureKind::HostUnreachable, 0));
        fixture.use({}, failureOf(FailureKind::ConnectionLost, 0));
        fixture.use({}, failureOf(FailureKind::ClientGone, 0));
    }
    fixture.clock.advance(10s);
    QCOMPARE(fixture.status(u"k1"_s).state, QByteArray("ok"));
    QCOMPARE(fixture.status(u"k1"_s).health, before.health);
    QCOMPARE(fixture.status(u"k1"_s).failures, quint64(0));
    QVERIFY(fixture.transitions.empty());
}

void TestKeyPool::tellsTransitionsOnce()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s});
    fixture.apply();
    Failure failure = failureOf(FailureKind::RateLimited, 429, 10s);
    failure.vendorCode = "rate_limit\x1b[31m";
    fixture.fail(u"k1"_s, failure);
    fixture.fail(u"k1"_s, failure);
    QCOMPARE(fixture.transitions.size(), std::size_t(1));
    QCOMPARE(fixture.transitions[0].from, QByteArray("ok"));
    QCOMPARE(fixture.transitions[0].to, QByteArray("limited"));
    QCOMPARE(fixture.transitions[0].reason,
             u"The vendor limits the request rate: it answered 429 rate_limit??31m."_s);
    fixture.clock.advance(10s);
    fixture.use();
    QCOMPARE(fixture.transitions.size(), std::size_t(2));
    QCOMPARE(fixture.transitions[1].to, QByteArray("ok"));
}

void TestKeyPool::servesAProviderWithoutKeys()
{
    PoolFixture fixture;
    fixture.addProvider(u"local"_s, {}).auth = AuthScheme::None;
    fixture.apply();
    QVERIFY(fixture.pick());
    fixture.next.providers[0].auth = AuthScheme::Bearer;
    fixture.apply();
    QCOMPARE(fixture.noKey(fixture.request()).kind, ErrorKind::NoKeyConfigured);
}

void TestKeyPool::survivesALeaseWhoseKeyWasRemoved()
{
    PoolFixture fixture;
    fixture.addProvider(u"a"_s, {u"k1"_s});
    fixture.apply();
    KeyLease lease = fixture.pool.acquire(*fixture.pick("talk"), "talk");
    const Route old = fixture.route;
    const SnapshotPtr held = fixture.snapshot;
    fixture.next.providers.clear();
    fixture.apply();
    lease.failed(failureOf(FailureKind::RateLimited, 429));
    lease.failed(failureOf(FailureKind::KeyInvalid, 401)); // only the first report counts
    lease = KeyLease();
    QVERIFY(fixture.transitions.empty());
    PickRequest question = fixture.request("talk");
    question.route = &old;
    QCOMPARE(fixture.noKey(question).kind, ErrorKind::NoKeyConfigured);
}

QTEST_APPLESS_MAIN(TestKeyPool)
#include "tst_keypool.moc"
