// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/testrequest.h"
#include "core/telemetry/logging.h"
#include "tests/app/desktop/linkfixture.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <algorithm>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace spillway;
using namespace spillway::test;

using Phase = ProxyState::Phase;

/// The door to a real core, over sockets.
class TestCoreLink final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesWithoutKeys();
    void aKeyThatIsAddedServesRequestsThatShowInTheFeed();
    void tellsNothingOfTheFeedWhileNobodyLooks();
    void knowsTheConfiguredKeysFromTheBeginning();
    void pausesAndResumes();
    void tellsWhoHoldsThePortAndTriesAgain();
    void movesToAnotherPortAndRemembersIt();
    void aRunningProxyStaysWhereItIsWhenItsNewPortIsTaken();
    void startsWithDefaultsWhenTheFileCannotBeRead();
    void anExceptionInTheCoreEndsInFailedAndRestartBringsItBack();
    void answersWithAnErrorWhenTheCoreHasEnded();
    void stopsAfterRunningRequests();
    void handsOutTheLog();
    void sendsATestRequestAsAToolWould();
    void theTrafficOfTheLastRunIsRemembered();
    void choosesASmallModelToTry();
};

void TestCoreLink::theTrafficOfTheLastRunIsRemembered()
{
    LinkFixture fixture;
    QVERIFY(fixture.serve());
    QObject context;
    QVERIFY(fixture.await<void>(
        [&](auto done) { fixture.link->addKey(fixture.newKey(u"work"_s), &context, done); }));
    QVERIFY(fixture.waitForKey(u"work"_s, "ok"));
    QCOMPARE(fixture.ask(), 200);
    QCOMPARE(fixture.ask(), 200);
    bool stopped = false;
    fixture.link->stop([&stopped] { stopped = true; });
    QVERIFY(waitUntil([&] { return stopped; }));
    fixture.link.reset();
    fixture.link = std::make_unique<CoreLink>(
        fixture.configuration, fixture.secrets,
        CoreLinkOptions {.dataFolder = fixture.folder.path(), .session = fixture.session});
    QVERIFY(fixture.serve());
    QVERIFY(fixture.waitForKey(u"work"_s, "ok"));
    QCOMPARE(fixture.ask(), 200); // is not counted twice
    ActivityReport report;
    report.complete = false;
    QVERIFY(waitUntil([&] {
        std::optional<ActivityReport> answer;
        fixture.link->activity({std::chrono::seconds(900), 8}, &context,
                               [&](const ActivityReport &now) { answer = now; });
        if (waitUntil([&] { return answer.has_value(); }))
            report = *answer;
        return report.complete && report.sum.served >= 3;
    }));
    QCOMPARE(report.sum.served, 3U);
    QCOMPARE(report.keys.size(), std::size_t(1));
    QCOMPARE(report.keys.front().label, u"work"_s);
}

void TestCoreLink::servesWithoutKeys()
{
    LinkFixture fixture;
    QCOMPARE(fixture.link->state().phase, Phase::Starting);
    QVERIFY(fixture.serve());
    QVERIFY(fixture.link->keys().empty());
    QVERIFY(fixture.link->state().port > 0);
    QVERIFY(fixture.link->state().servingSince.has_value());
    QVERIFY(fixture.link->state().settingsProblem.isEmpty());
    QCOMPARE(fixture.ask(), 503); // there is no key yet
}

void TestCoreLink::aKeyThatIsAddedServesRequestsThatShowInTheFeed()
{
    LinkFixture fixture;
    QVERIFY(fixture.serve());
    fixture.link->setWatching(true);
    std::vector<ExchangeRecord> seen;
    connect(fixture.link.get(), &ProxyLink::feedChanged, this,
            [&](const FeedBatch &batch) { seen.insert(seen.end(), batch->begin(), batch->end()); });
    QObject context;
    const Result<void> added = fixture.await<void>(
        [&](auto done) { fixture.link->addKey(fixture.newKey(u"work"_s), &context, done); });
    QVERIFY2(added.has_value(), added ? "" : qPrintable(added.error().message));
    QVERIFY(fixture.waitForKey(u"work"_s, "ok"));
    QCOMPARE(fixture.ask(), 200);
    QVERIFY(waitUntil([&] {
        return std::ranges::any_of(seen, [](const ExchangeRecord &record) {
            return record.outcome == ExchangeOutcome::Completed && record.key == "work"_L1;
        });
    }));
    std::vector<ExchangeRecord> recent;
    fixture.link->recent(10, &context,
                         [&](std::vector<ExchangeRecord> records) { recent = std::move(records); });
    QVERIFY(waitUntil([&] { return recent.size() == 1; }));
    const auto logged = fixture.await<std::vector<ExchangeRecord>>(
        [&](auto done) { fixture.link->query({}, &context, done); });
    QVERIFY(logged.has_value());
    QCOMPARE(logged->size(), std::size_t(1));
}

void TestCoreLink::tellsNothingOfTheFeedWhileNobodyLooks()
{
    LinkFixture fixture;
    QVERIFY(fixture.serve());
    QSignalSpy feed(fixture.link.get(), &ProxyLink::feedChanged);
    QSignalSpy keys(fixture.link.get(), &ProxyLink::keysChanged);
    keys.clear();
    QCOMPARE(fixture.ask(), 503);
    QVERIFY(keys.wait(10'000)); // the report of it
    QCOMPARE(feed.count(), 0);
}

void TestCoreLink::knowsTheConfiguredKeysFromTheBeginning()
{
    // A first run is told from a later one by its keys, before the core has said a word.
    const LinkFixture fixture("providers:\n"
                              "  - id: anthropic\n"
                              "    preset: anthropic\n"
                              "    keys: [{label: work, secret: env:SPILLWAY_TEST_KEY}]\n");
    QCOMPARE(fixture.link->state().phase, Phase::Starting);
    const std::vector<KeyStatus> keys = fixture.link->keys();
    QCOMPARE(keys.size(), std::size_t(1));
    QCOMPARE(keys.front().label, u"work"_s);
    QCOMPARE(keys.front().secret, SecretState::Unknown);
}

void TestCoreLink::pausesAndResumes()
{
    LinkFixture fixture;
    QVERIFY(fixture.serve());
    fixture.link->pause(std::chrono::minutes(15));
    QVERIFY(fixture.waitFor(Phase::Paused));
    QVERIFY(fixture.link->state().resumesAt.has_value());
    const qint64 left = QDateTime::currentDateTime().secsTo(*fixture.link->state().resumesAt);
    QVERIFY(left > 14 * 60 && left <= 15 * 60 + 1);
    QCOMPARE(fixture.ask(), 503);
    fixture.link->resume();
    QVERIFY(fixture.waitFor(Phase::Serving));
    QVERIFY(!fixture.link->state().resumesAt.has_value());
    fixture.link->pause({});
    QVERIFY(fixture.waitFor(Phase::Paused));
    QVERIFY(!fixture.link->state().resumesAt.has_value());
}

void TestCoreLink::tellsWhoHoldsThePortAndTriesAgain()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    LinkFixture fixture({}, {u"listener.port=%1"_s.arg(other.serverPort())});
    fixture.link->start();
    QVERIFY(fixture.waitFor(Phase::NotListening));
    const ProxyState state = fixture.link->state();
    QVERIFY(state.portConflict.has_value());
    QCOMPARE(state.portConflict->port, other.serverPort());
    QCOMPARE(state.portConflict->pid, QCoreApplication::applicationPid());
    QVERIFY(!state.portConflict->program.isEmpty());
    QVERIFY(state.portConflict->freePort > other.serverPort());
    QCOMPARE(state.port, other.serverPort());
    QVERIFY(!state.problem.isEmpty());

    // Everything else works meanwhile.
    QObject context;
    QVERIFY(fixture
                .await<void>([&](auto done) {
                    fixture.link->addKey(fixture.newKey(u"work"_s), &context, done);
                })
                .has_value());
    QVERIFY(fixture.waitForKey(u"work"_s, "ok"));
    QCOMPARE(fixture.link->state().phase, Phase::NotListening);

    other.close();
    fixture.link->tryAgain({});
    QVERIFY(fixture.waitFor(Phase::Serving));
    QVERIFY(!fixture.link->state().portConflict.has_value());
    QCOMPARE(fixture.ask(), 200);
}

void TestCoreLink::movesToAnotherPortAndRemembersIt()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    // The command line decides the port: a person who presses "Use …" decides anew.
    LinkFixture fixture("# mine\nlog:\n  level: info\n",
                        {u"listener.port=%1"_s.arg(other.serverPort())});
    fixture.link->start();
    QVERIFY(fixture.waitFor(Phase::NotListening));
    const quint16 free = fixture.link->state().portConflict->freePort;
    fixture.link->tryAgain(free);
    QVERIFY(fixture.waitFor(Phase::Serving));
    QCOMPARE(fixture.link->state().port, free);
    QVERIFY(fixture.fileText().contains("port: " + QByteArray::number(free)));
    QVERIFY(fixture.fileText().startsWith("# mine\n"));
}

void TestCoreLink::aRunningProxyStaysWhereItIsWhenItsNewPortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    LinkFixture fixture("listener: {port: 0}\n", {});
    QVERIFY(fixture.serve());
    const quint16 before = fixture.link->state().port;
    QObject context;
    const Result<void> changed = fixture.await<void>([&](auto done) {
        fixture.link->changeSetting("listener.port", QString::number(other.serverPort()), &context,
                                    done);
    });
    QVERIFY(!changed.has_value());
    QCOMPARE(changed.error().kind, ErrorKind::Conflict);
    QCOMPARE(fixture.fileText(), QByteArray("listener: {port: 0}\n"));
    QVERIFY(fixture.waitFor(Phase::Serving));
    // Port 0 took another one when it was re-opened.
    QVERIFY(fixture.link->state().port != other.serverPort());
    QVERIFY(before > 0);
    QCOMPARE(fixture.ask(), 503);
}

void TestCoreLink::startsWithDefaultsWhenTheFileCannotBeRead()
{
    LinkFixture fixture("listener: [nonsense\n");
    QVERIFY(fixture.serve());
    QVERIFY(fixture.link->state().settingsProblem.contains(u"config.yaml"_s));
    QVERIFY(fixture.link->snapshot()->providers.empty());
    // Nothing is written over what a person may still mend …
    QObject context;
    QVERIFY(!fixture
                 .await<void>([&](auto done) {
                     fixture.link->addKey(fixture.newKey(u"work"_s), &context, done);
                 })
                 .has_value());
    QCOMPARE(fixture.fileText(), QByteArray("listener: [nonsense\n"));
    // … and once it is mended it is in effect.
    fixture.writeFile("log: {level: debug}\n");
    QVERIFY(waitUntil([&] { return fixture.link->state().settingsProblem.isEmpty(); }));
    QCOMPARE(fixture.link->snapshot()->log.level, u"debug"_s);
}

void TestCoreLink::anExceptionInTheCoreEndsInFailedAndRestartBringsItBack()
{
    LinkFixture fixture;
    QVERIFY(fixture.serve());
    fixture.link->post([](Core &) { throw std::runtime_error("a fault that a test made"); });
    QVERIFY(fixture.waitFor(Phase::Failed));
    QVERIFY(!fixture.link->state().problem.isEmpty());
    QVERIFY(fixture.link->state().problemDetail.contains(u"a fault that a test made"_s));
    fixture.link->restart();
    QVERIFY(fixture.waitFor(Phase::Serving));
    QCOMPARE(fixture.ask(), 503);
}

void TestCoreLink::answersWithAnErrorWhenTheCoreHasEnded()
{
    LinkFixture fixture;
    QVERIFY(fixture.serve());
    fixture.link->post([](Core &) { throw 7; });
    QObject context;
    const auto report = fixture.await<KeyTestReport>(
        [&](auto done) { fixture.link->testKey(u"x"_s, u"y"_s, &context, done); });
    QVERIFY(!report.has_value());
    QVERIFY(fixture.waitFor(Phase::Failed));
}

void TestCoreLink::stopsAfterRunningRequests()
{
    LinkFixture fixture;
    QVERIFY(fixture.serve());
    bool stopped = false;
    fixture.link->stop([&] { stopped = true; });
    QCOMPARE(fixture.link->state().phase, Phase::Stopping);
    QVERIFY(waitUntil([&] { return stopped; }));
}

void TestCoreLink::handsOutTheLog()
{
    LinkFixture fixture;
    installLogging({.level = u"info"_s, .file = fixture.folder.filePath(u"test.log"_s)});
    fixture.link->setWatching(true);
    QSignalSpy logged(fixture.link.get(), &ProxyLink::logged);
    qWarning("something with sk-ant-api03-test-4Jx8Kq2LmN9pQr7StVwXyZ0123456789AbCdEf in it");
    QVERIFY(logged.wait(10'000));
    const std::vector<LogLine> lines = fixture.link->logTail();
    QVERIFY(!lines.empty());
    QCOMPARE(lines.back().type, QtWarningMsg);
    QVERIFY(lines.back().message.startsWith(u"something with"_s));
    QVERIFY(!lines.back().message.contains(u"4Jx8Kq2LmN9pQr7StVwXyZ"_s));
    qInstallMessageHandler(nullptr);
}

void TestCoreLink::sendsATestRequestAsAToolWould()
{
    LinkFixture fixture;
    QVERIFY(fixture.serve());
    const auto send = [&] {
        return fixture.await<void>([&](auto done) { fixture.link->sendTestRequest(this, done); });
    };
    QCOMPARE(send().error().kind, ErrorKind::NotFound); // there is no key yet
    QVERIFY(fixture
                .await<void>(
                    [&](auto done) { fixture.link->addKey(fixture.newKey(u"work"_s), this, done); })
                .has_value());
    QVERIFY(fixture.waitForKey(u"work"_s, "ok"));
    const Result<void> sent = send();
    QVERIFY2(sent.has_value(), sent ? "" : qPrintable(sent.error().message));
    const auto logged = fixture.await<std::vector<ExchangeRecord>>(
        [&](auto done) { fixture.link->query({}, this, done); });
    QVERIFY(std::ranges::any_of(*logged, [](const ExchangeRecord &record) {
        return record.path == "/v1/messages" && record.status == 200;
    }));
    fixture.link->pause({});
    QVERIFY(fixture.waitFor(Phase::Paused));
    const Result<void> paused = send();
    QVERIFY(!paused.has_value());
    QCOMPARE(paused.error().detail, u"503"_s);
    QVERIFY(!paused.error().message.isEmpty());
}

void TestCoreLink::choosesASmallModelToTry()
{
    QCOMPARE(smallModel({"gpt-5.1", "text-embedding-3-small", "gpt-5-mini"}),
             QByteArray("gpt-5-mini"));
    QCOMPARE(smallModel({"claude-opus-4-6", "claude-haiku-4-5"}), QByteArray("claude-haiku-4-5"));
    QCOMPARE(smallModel({"glm-5"}), QByteArray("glm-5"));
    QVERIFY(smallModel({"whisper-1", ""}).isEmpty());
}

QTEST_GUILESS_MAIN(TestCoreLink)
#include "tst_corelink.moc"
