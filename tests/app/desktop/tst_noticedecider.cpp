// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notify/noticedecider.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;
using namespace std::chrono_literals;

using Phase = ProxyState::Phase;

namespace {

KeyStatus key(const QString &label, const QByteArray &state)
{
    KeyStatus status;
    status.provider = u"zai"_s;
    status.label = label;
    status.state = state;
    status.secret = SecretState::Present;
    if (state == "limited")
        status.opensIn = Milliseconds(60'000);
    return status;
}

KeyTransition transition(const QByteArray &from, const QByteArray &to)
{
    return {.provider = u"zai"_s,
            .label = u"main"_s,
            .from = from,
            .to = to,
            .reason = {},
            .opensIn = {}};
}

ProxyState inPhase(Phase phase)
{
    ProxyState state;
    state.phase = phase;
    return state;
}

} // namespace

class TestNoticeDecider final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThatAKeyStoppedWorking();
    void tellsOnceInFifteenMinutes();
    void staysSilentOnSingleLimitsAndProbes();
    void takesBackWhatIsOver();
    void tellsThatNoKeyOfAProviderCanAnswer();
    void doesNotCountKeysThatAreOffOrWithoutASecret();
    void offersTheFreePort();
    void remindsOfALongPauseOnce();
    void obeysTheSwitches();

private:
    const TimePoint m_start {1h};
    const std::vector<KeyStatus> m_keys {key(u"main"_s, "circuit_open"), key(u"other"_s, "ok")};
};

void TestNoticeDecider::tellsThatAKeyStoppedWorking()
{
    NoticeDecider decider;
    const auto decision =
        decider.keyTransitioned(transition("ok", "circuit_open"), m_keys, m_start);
    QCOMPARE(decision.show.size(), std::size_t(1));
    const Notice &notice = decision.show.front();
    QCOMPARE(notice.cause, NoticeCause::KeyStopped);
    QCOMPARE(notice.title, u"main stopped working"_s);
    QVERIFY(notice.body.contains(u'1')); // one other key goes on
    QVERIFY(notice.title.size() < 60);
    QVERIFY(notice.body.size() < 120);
    QCOMPARE(notice.actions.size(), std::size_t(2));
    QCOMPARE(notice.actions[1].id, u"turn off zai/main"_s);
}

void TestNoticeDecider::tellsOnceInFifteenMinutes()
{
    NoticeDecider decider;
    const auto stop = [&](TimePoint at) {
        const std::size_t shown =
            decider.keyTransitioned(transition("ok", "invalid"), m_keys, at).show.size();
        static_cast<void>(decider.keyTransitioned(transition("invalid", "ok"), m_keys, at));
        return shown;
    };
    QCOMPARE(stop(m_start), std::size_t(1));
    QCOMPARE(stop(m_start + 5min), std::size_t(0));
    QCOMPARE(stop(m_start + 14min), std::size_t(0));
    QCOMPARE(stop(m_start + 15min), std::size_t(1));
}

void TestNoticeDecider::staysSilentOnSingleLimitsAndProbes()
{
    NoticeDecider decider;
    for (const auto &[from, to] :
         {std::pair("ok", "limited"), std::pair("limited", "ok"), std::pair("locked", "ok"),
          std::pair("circuit_open", "half_open"), std::pair("half_open", "circuit_open"),
          std::pair("ok", "disabled"), std::pair("circuit_open", "invalid")}) {
        QVERIFY2(decider.keyTransitioned(transition(from, to), m_keys, m_start).show.empty(), to);
    }
}

void TestNoticeDecider::takesBackWhatIsOver()
{
    NoticeDecider decider;
    const auto stopped = decider.keyTransitioned(transition("ok", "circuit_open"), m_keys, m_start);
    const auto again = decider.keyTransitioned(transition("half_open", "ok"), m_keys, m_start + 1s);
    QCOMPARE(again.close.size(), std::size_t(1));
    QCOMPARE(again.close.front(), stopped.show.front().name());
    QVERIFY(
        decider.keyTransitioned(transition("limited", "ok"), m_keys, m_start + 2s).close.empty());
}

void TestNoticeDecider::tellsThatNoKeyOfAProviderCanAnswer()
{
    NoticeDecider decider;
    const ProxyState state = inPhase(Phase::Serving);
    QVERIFY(
        decider.changed(state, {key(u"a"_s, "ok"), key(u"b"_s, "limited")}, m_start).show.empty());
    const auto resting =
        decider.changed(state, {key(u"a"_s, "limited"), key(u"b"_s, "limited")}, m_start);
    QCOMPARE(resting.show.size(), std::size_t(1));
    QCOMPARE(resting.show.front().cause, NoticeCause::ProviderResting);
    QVERIFY(resting.show.front().title.contains(u"zai"_s));
    // The same is no news.
    QVERIFY(
        decider.changed(state, {key(u"a"_s, "limited"), key(u"b"_s, "limited")}, m_start + 20min)
            .show.empty());
    QCOMPARE(decider.changed(state, {key(u"a"_s, "ok"), key(u"b"_s, "limited")}, m_start + 21min)
                 .close.size(),
             std::size_t(1));
}

void TestNoticeDecider::doesNotCountKeysThatAreOffOrWithoutASecret()
{
    NoticeDecider decider;
    KeyStatus off = key(u"a"_s, "disabled");
    off.enabled = false;
    KeyStatus locked = key(u"b"_s, "locked");
    locked.secret = SecretState::Locked;
    QVERIFY(decider.changed(inPhase(Phase::Serving), {off, locked}, m_start).show.empty());
    QVERIFY(decider.changed(inPhase(Phase::Serving), {}, m_start).show.empty());
}

void TestNoticeDecider::offersTheFreePort()
{
    NoticeDecider decider;
    ProxyState state = inPhase(Phase::NotListening);
    state.portConflict = PortConflict {18765, 7, u"node"_s, 18766};
    const auto decision = decider.changed(state, {}, m_start);
    QCOMPARE(decision.show.size(), std::size_t(1));
    QVERIFY(decision.show.front().body.contains(u"node"_s));
    QCOMPARE(decision.show.front().actions.front().id, u"port 18766"_s);
    QCOMPARE(decider.changed(inPhase(Phase::Serving), {}, m_start + 1s).close.size(),
             std::size_t(1));
}

void TestNoticeDecider::remindsOfALongPauseOnce()
{
    NoticeDecider decider;
    const ProxyState paused = inPhase(Phase::Paused);
    QVERIFY(!decider.nextLook().has_value());
    QVERIFY(decider.changed(paused, {}, m_start).show.empty());
    QCOMPARE(*decider.nextLook(), m_start + 1h);
    QVERIFY(decider.changed(paused, {}, m_start + 59min).show.empty());
    QCOMPARE(decider.changed(paused, {}, m_start + 1h).show.size(), std::size_t(1));
    QVERIFY(!decider.nextLook().has_value());
    QVERIFY(decider.changed(paused, {}, m_start + 5h).show.empty());
    // A new pause counts from its own beginning.
    static_cast<void>(decider.changed(inPhase(Phase::Serving), {}, m_start + 5h));
    QVERIFY(decider.changed(paused, {}, m_start + 6h).show.empty());
    QCOMPARE(*decider.nextLook(), m_start + 7h);
}

void TestNoticeDecider::obeysTheSwitches()
{
    NoticeDecider decider;
    decider.setEnabled(NoticeCause::KeyStopped, false);
    QVERIFY(decider.keyTransitioned(transition("ok", "invalid"), m_keys, m_start).show.empty());
    decider.setEnabled(NoticeCause::KeyStopped, true);
    QCOMPARE(decider.keyTransitioned(transition("ok", "invalid"), m_keys, m_start).show.size(),
             std::size_t(1));
}

QTEST_GUILESS_MAIN(TestNoticeDecider)
#include "tst_noticedecider.moc"
