// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/demotraffic.h"
#include "app/desktop/statecomposer.h"
#include "core/base/jsonview.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace spillway;

using Phase = ProxyState::Phase;

namespace {

ProxyFacts serving()
{
    ProxyFacts facts;
    facts.core = CoreReport();
    facts.core->listening.port = 18765;
    facts.snapshot = std::make_shared<Snapshot>();
    facts.started = true;
    facts.keychainService = u"KWallet"_s;
    facts.now = QDateTime(QDate(2026, 11, 21), QTime(12, 0));
    return facts;
}

} // namespace

class TestStateComposer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughThePhases();
    void keepsTheMomentsThatItTold();
    void namesWhoHoldsThePort();
    void tellsHowTheKeychainStands();
    void tellsWhatIsWrongWithTheSettings();
    void theDemosRequestsAreValidAndManifold();
};

void TestStateComposer::goesThroughThePhases()
{
    ProxyFacts facts = serving();
    QCOMPARE(stateFrom(facts, {}).phase, Phase::Serving);
    facts.core->process.paused = true;
    QCOMPARE(stateFrom(facts, {}).phase, Phase::Paused);
    facts.core->listening.port = 0;
    QCOMPARE(stateFrom(facts, {}).phase, Phase::NotListening);
    facts.started = false;
    QCOMPARE(stateFrom(facts, {}).phase, Phase::Starting);
    facts.silent = true;
    QCOMPARE(stateFrom(facts, {}).phase, Phase::Failed);
    QVERIFY(!stateFrom(facts, {}).problem.isEmpty());
    facts.silent = false;
    facts.fault = u"bad_alloc"_s;
    facts.core.reset();
    QCOMPARE(stateFrom(facts, {}).phase, Phase::Failed);
    QCOMPARE(stateFrom(facts, {}).problemDetail, u"bad_alloc"_s);
    facts.stopping = true;
    QCOMPARE(stateFrom(facts, {}).phase, Phase::Stopping);
}

void TestStateComposer::keepsTheMomentsThatItTold()
{
    ProxyFacts facts = serving();
    facts.core->process.paused = true;
    facts.core->process.resumesIn = std::chrono::seconds(900);
    const ProxyState first = stateFrom(facts, {});
    facts.now = facts.now.addMSecs(500);
    QCOMPARE(stateFrom(facts, first), first); // seconds were rounded up
    facts.core->process.resumesIn = std::chrono::seconds(3600);
    QVERIFY(*stateFrom(facts, first).resumesAt > *first.resumesAt);
    facts.core->process.paused = false;
    QCOMPARE(stateFrom(facts, first).servingSince, first.servingSince);
    QVERIFY(!stateFrom(facts, first).resumesAt.has_value());
}

void TestStateComposer::namesWhoHoldsThePort()
{
    ProxyFacts facts = serving();
    facts.core->listening = {0, Error {ErrorKind::Conflict, u"Port 18765 is taken."_s, u"detail"_s},
                             PortTaken {18765, {7, u"node"_s}, 18766}};
    ProxyState state = stateFrom(facts, {});
    QCOMPARE(state.portConflict, (PortConflict {18765, 7, u"node"_s, 18766}));
    QCOMPARE(state.problem, u"Port 18765 is taken."_s);
    QCOMPARE(state.problemDetail, u"detail"_s);
    QCOMPARE(state.port, quint16(18765));
    facts.actionProblem = Error {ErrorKind::Io, u"The file cannot be written."_s, {}};
    state = stateFrom(facts, {});
    QCOMPARE(state.problem, u"The file cannot be written."_s);
}

void TestStateComposer::tellsHowTheKeychainStands()
{
    ProxyFacts facts = serving();
    QCOMPARE(stateFrom(facts, {}).keychain, ProxyState::Keychain::Available);
    facts.core->keychainProblem = ErrorKind::KeychainLocked;
    QCOMPARE(stateFrom(facts, {}).keychain, ProxyState::Keychain::Locked);
    facts.core->keychainProblem = ErrorKind::Secret;
    QCOMPARE(stateFrom(facts, {}).keychain, ProxyState::Keychain::Missing);
    facts.core->keychainProblem.reset();
    facts.keychainService.clear();
    QCOMPARE(stateFrom(facts, {}).keychain, ProxyState::Keychain::Missing);
    facts.demo = true;
    QCOMPARE(stateFrom(facts, {}).keychain, ProxyState::Keychain::Available);
}

void TestStateComposer::tellsWhatIsWrongWithTheSettings()
{
    ProxyFacts facts = serving();
    QVERIFY(stateFrom(facts, {}).settingsProblem.isEmpty());
    facts.settingsProblem = Error {ErrorKind::Config, u"One problem."_s, u"config.yaml:3:1"_s};
    QCOMPARE(stateFrom(facts, {}).settingsProblem, u"One problem.\nconfig.yaml:3:1"_s);
}

void TestStateComposer::theDemosRequestsAreValidAndManifold()
{
    SeededRandom random(7);
    std::set<QByteArray> paths;
    std::set<QByteArray> tools;
    for (int i = 0; i < 200; ++i) {
        const DemoRequest request = nextDemoRequest(random);
        bool any = false;
        QVERIFY(JsonView::document(request.body).forEach([&any](QByteArrayView, const JsonView &) {
            any = true;
            return true;
        }));
        QVERIFY(any);
        QVERIFY(request.body.size() < 8192);
        paths.insert(request.path);
        tools.insert(request.userAgent);
    }
    QVERIFY(paths.size() >= 5);
    QCOMPARE(tools.size(), std::size_t(4));
    QVERIFY(!demoFaults().keys.empty());
}

QTEST_GUILESS_MAIN(TestStateComposer)
#include "tst_statecomposer.moc"
