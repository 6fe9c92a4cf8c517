// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/overview/overviewmodel.h"
#include "core/telemetry/activity.h"
#include "tests/app/overview/traffic.h"
#include "tests/fakes/fakeproxylink.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <numeric>

using namespace spillway;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

ActivityCell cellOf(quint32 served, quint32 rescued = 0, quint32 failed = 0)
{
    ActivityCell cell;
    cell.served = served;
    cell.rescued = rescued;
    cell.failed = failed;
    return cell;
}

ActivityReport reportOf(const std::vector<ActivityCell> &cells)
{
    ActivityReport report;
    report.start = WallTime(24h * 20'000);
    report.cells = cells;
    report.firstTokenP95.resize(cells.size(), Milliseconds(-1));
    for (const ActivityCell &cell : cells)
        report.sum += cell;
    return report;
}

ExchangeRecord record(int number, ExchangeOutcome outcome = ExchangeOutcome::Completed)
{
    ExchangeRecord record;
    record.id = "ex_" + QByteArray::number(number);
    record.accepted = WallTime(24h * 20'000) + std::chrono::seconds(number);
    record.outcome = outcome;
    record.status = 200;
    record.modelServed = "opus";
    record.key = u"work-1"_s;
    record.finished = 1500ms;
    return record;
}

QString idsOf(const std::vector<LiveRow> &rows)
{
    QStringList ids;
    for (const LiveRow &row : rows)
        ids.append(row.requestId.sliced(3));
    return ids.join(u' ');
}

} // namespace

class OverviewTest final : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<FakeProxyLink> m_proxy;
    std::unique_ptr<Activity> m_activity;
    std::unique_ptr<OverviewModel> m_model;
    int m_questions = 0;

    [[nodiscard]] WallTime now() const { return m_clock.wallNow(); }
    void busy()
    {
        m_proxy->keyStatuses = test::someKeys();
        m_activity->addHistory(test::busyHours(now()));
        m_activity->endHistory();
        m_proxy->records = test::newestRequests(now());
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        m_proxy = std::make_unique<FakeProxyLink>();
        m_activity = std::make_unique<Activity>(m_clock);
        m_questions = 0;
        m_proxy->activityAnswer = [this](const ActivityQuery &query) {
            ++m_questions;
            return m_activity->report(query, now());
        };
        m_model = std::make_unique<OverviewModel>(*m_proxy);
    }
    void cleanup()
    {
        m_model.reset();
        m_proxy.reset();
    }

    // Numbers

    void nothingHappenedIsNotFailure()
    {
        const OverviewNumbers numbers = overviewNumbers(reportOf({{}, {}}));
        QCOMPARE(numbers.success, -1.0);
        QCOMPARE(numbers.successTone, u"neutral"_s);
        QCOMPARE(numbers.cacheShare, -1.0);
        QCOMPARE(numbers.firstToken, -1.0);
        QVERIFY(!numbers.comparable);
        QVERIFY(numbers.successSpark.isEmpty());
    }

    void successIsOfWhatWasAnswered()
    {
        ActivityCell cell = cellOf(80, 10, 6);
        cell.refused = 4;
        cell.clientGone = 50; // nobody's fault
        const OverviewNumbers numbers = overviewNumbers(reportOf({cell}));
        QCOMPARE(numbers.requests, 150.0);
        QCOMPARE(numbers.success, 90.0);
        QCOMPARE(numbers.failed, 10.0);
        QCOMPARE(numbers.rescued, 10.0);
        QCOMPARE(numbers.successTone, u"warn"_s);
        QCOMPARE(overviewNumbers(reportOf({cellOf(1, 0, 9)})).successTone, u"err"_s);
        QCOMPARE(overviewNumbers(reportOf({cellOf(99, 0, 1)})).successTone, u"neutral"_s);
    }

    void changesAreAgainstTheStretchBefore()
    {
        ActivityReport report = reportOf({cellOf(120)});
        report.previous = cellOf(100);
        report.sumFirstTokenP95 = 1500ms;
        report.previousFirstTokenP95 = 1000ms;
        OverviewNumbers numbers = overviewNumbers(report);
        QVERIFY(numbers.comparable);
        QCOMPARE(numbers.requestsChange, 20.0);
        QCOMPARE(numbers.firstTokenChange, 500.0);
        QCOMPARE(numbers.firstTokenTone, u"warn"_s);
        report.sumFirstTokenP95 = 500ms; // faster is never coloured
        numbers = overviewNumbers(report);
        QCOMPARE(numbers.firstTokenTone, u"neutral"_s);
        report.sumFirstTokenP95 = 1100ms; // nor a little slower
        QCOMPARE(overviewNumbers(report).firstTokenTone, u"neutral"_s);
    }

    void sparksAreShortAndLevelOverGaps()
    {
        std::vector<ActivityCell> cells(61);
        cells[40] = cellOf(1, 0, 1);
        cells[60] = cellOf(3);
        ActivityReport report = reportOf(cells);
        report.firstTokenP95[10] = 700ms;
        const OverviewNumbers numbers = overviewNumbers(report);
        QVERIFY(numbers.requestsSpark.size() <= 30);
        QCOMPARE(std::accumulate(numbers.requestsSpark.begin(), numbers.requestsSpark.end(), 0.0),
                 5.0);
        QCOMPARE(numbers.successSpark.front(), 50.0);
        QCOMPARE(numbers.successSpark.back(), 100.0);
        for (const qreal value : numbers.firstTokenSpark)
            QCOMPARE(value, 700.0);
    }

    void theRunningCellDoesNotLookLikeACollapse()
    {
        const ActivityReport report = reportOf({cellOf(10), cellOf(10), cellOf(4)});
        const WallTime begun = report.start + 120s;
        QCOMPARE(shownCells(report, begun + 10s), (ShownCells {0, 2}));
        QCOMPARE(shownCells(report, begun + 58s), (ShownCells {1, 2}));
        const ActivityReport grown = reportOf({cellOf(10), cellOf(10), cellOf(11)});
        QCOMPARE(shownCells(grown, begun + 10s), (ShownCells {1, 2}));
        const ActivityReport first = reportOf({{}, {}, cellOf(1)});
        QCOMPARE(shownCells(first, begun + 1s), (ShownCells {1, 2}));
        QCOMPARE(shownCells(reportOf({cellOf(1)}), begun), (ShownCells {0, 1}));
    }

    // Live list

    void streamingComesFirstThenTheNewest()
    {
        LiveRequests live;
        std::vector<ExchangeRecord> records;
        for (int i = 0; i < 10; ++i)
            records.push_back(record(i));
        records[2].outcome = ExchangeOutcome::Running;
        records[2].state = ExchangeState::Streaming;
        records[2].stream = true;
        live.reset(records);
        QCOMPARE(idsOf(live.rows()), u"2 9 8 7 6 5 4"_s);
        QCOMPARE(live.rows()[0].stateText, u"streaming…"_s);
        live.update({record(2)});
        QCOMPARE(idsOf(live.rows()), u"9 8 7 6 5 4 3"_s);
    }

    void aRunningRequestIsNeverForgotten()
    {
        LiveRequests live;
        live.update({record(0, ExchangeOutcome::Running)});
        for (int i = 1; i < 1000; ++i)
            live.update({record(i)});
        QCOMPARE(live.rows()[0].requestId, u"ex_0"_s);
    }

    // Models

    void sharesNameFiveAndSumUpTheRest()
    {
        ActivityReport report;
        for (int i = 0; i < 8; ++i) {
            ModelActivity model;
            model.model = "m" + QByteArray::number(i);
            model.sum.tokensIn = static_cast<quint64>(100 * (i + 1));
            report.models.push_back(model);
        }
        ModelColors colors;
        const std::vector<ModelShare> shares = modelShares(report, colors);
        QCOMPARE(shares.size(), std::size_t(6));
        QCOMPARE(shares[0].modelName, u"m7"_s);
        QCOMPARE(shares[0].share, 1.0);
        QCOMPARE(shares[5].others, 3);
        QCOMPARE(shares[5].tokens, 600.0);
        QCOMPARE(shares[5].colorIndex, 7);
        QVERIFY(modelShares({}, colors).empty());
    }

    void aModelKeepsItsColor()
    {
        ModelColors colors;
        QCOMPARE(colors.indexOf("a"), 0);
        QCOMPARE(colors.indexOf("b"), 1);
        QCOMPARE(colors.indexOf("a"), 0);
    }

    // Heat map

    void theWorstThingInACellShows()
    {
        ActivityCell cell = cellOf(9);
        QCOMPARE(heatCell(cell, 9), (HeatCell {HeatState::Ok, 3}));
        QCOMPARE(heatCell(cellOf(1), 100), (HeatCell {HeatState::Ok, 0}));
        QCOMPARE(heatCell({}, 9), HeatCell());
        cell.slow = 1;
        QCOMPARE(heatCell(cell, 9).state, HeatState::Slow);
        cell.limited = 1;
        QCOMPARE(heatCell(cell, 9).state, HeatState::Limited);
        cell.errors = 1;
        QCOMPARE(heatCell(cell, 9).state, HeatState::Failing);
        cell.circuitOpen = true;
        QCOMPARE(heatCell(cell, 9).state, HeatState::Open);
        for (const HeatCell &value :
             {HeatCell {HeatState::Ok, 2}, HeatCell {HeatState::Open, 0}, HeatCell {}})
            QCOMPARE(HeatCell::fromByte(value.toByte()), value);
        QCOMPARE(HeatCell::fromByte('\xff'), HeatCell());
    }

    void aTimeOfTodayIsWrittenShort()
    {
        const QDateTime now(QDate(2026, 11, 21), QTime(14, 30));
        QCOMPARE(timeFilter(now.addSecs(-120), now.addSecs(-60), now),
                 u"after:14:28:00 before:14:29:00"_s);
        QCOMPARE(timeFilter(now.addSecs(-60), now.addSecs(1), now), u"after:14:29:00"_s);
        QCOMPARE(timeFilter(now.addDays(-1), now.addSecs(-60), now),
                 u"after:2026-11-20T14:30:00 before:14:29:00"_s);
    }

    void keysCountDown()
    {
        KeyHeatModel heat(nullptr);
        const QAbstractItemModelTester tester(&heat);
        const QDateTime now = QDateTime::currentDateTime();
        heat.setKeys(test::someKeys(), now);
        const QModelIndex limited = heat.index(1);
        QCOMPARE(limited.data(KeyHeatModel::SecondsLeft).toInt(), 42);
        QCOMPARE(limited.data(KeyHeatModel::StateText).toString(), u"Rate-limited"_s);
        QVERIFY(heat.tick(now.addSecs(2)));
        QCOMPARE(limited.data(KeyHeatModel::SecondsLeft).toInt(), 40);
        QVERIFY(!heat.tick(now.addSecs(1000)));
        QCOMPARE(limited.data(KeyHeatModel::SecondsLeft).toInt(), 0);
        QCOMPARE(heat.index(7).data(KeyHeatModel::Dimmed).toBool(), true);
    }

    void aKeysCellsFollowTheReport()
    {
        KeyHeatModel heat(nullptr);
        const QAbstractItemModelTester tester(&heat);
        heat.setKeys(test::someKeys(), QDateTime::currentDateTime());
        m_activity->addHistory(test::busyHours(now()));
        heat.setReport(m_activity->report({60s, 61}, now()), 60);
        QCOMPARE(heat.columns(), 60);
        for (int row = 0; row < heat.rowCount(); ++row)
            QCOMPARE(heat.index(row).data(KeyHeatModel::Cells).toByteArray().size(), 60);
        bool limited = false;
        for (int column = 0; column < 60; ++column)
            limited |= heat.cellLines(1, column).join(u' ').contains("Rate limit hit"_L1);
        QVERIFY(limited);
        QVERIFY(heat.cellFilter(1, 59).startsWith("key:work-2 after:"_L1));
        QVERIFY(heat.cellLines(-1, 0).isEmpty());
        QVERIFY(heat.cellFilter(0, 60).isEmpty());
        // Keys come and go without a trace of the old ones.
        heat.setKeys({test::someKeys()[3]}, QDateTime::currentDateTime());
        QCOMPARE(heat.rowCount(), 1);
        QCOMPARE(heat.index(0).data(KeyHeatModel::Cells).toByteArray().size(), 60);
    }

    // The page's model

    void sleepsUntilItIsShown()
    {
        busy();
        m_proxy->feed(m_proxy->records);
        QCoreApplication::processEvents();
        QCOMPARE(m_questions, 0);
        QVERIFY(m_proxy->calls.isEmpty());
        m_model->setActive(true);
        QTRY_COMPARE(m_model->view(), OverviewModel::View::Ready);
        m_model->setActive(false);
        const int asked = m_questions;
        m_proxy->feed(m_proxy->records);
        QTest::qWait(0);
        QCOMPARE(m_questions, asked);
    }

    void readyShowsTheTraffic()
    {
        const QAbstractItemModelTester live(m_model->live());
        const QAbstractItemModelTester models(m_model->models());
        busy();
        m_model->setActive(true);
        QTRY_COMPARE(m_model->view(), OverviewModel::View::Ready);
        QTRY_COMPARE(m_model->live()->rowCount(), 7);
        QTRY_COMPARE(m_model->served().size(), 60);
        QVERIFY(m_model->numbers().requests > 1000);
        QVERIFY(m_model->peak() > 0);
        QVERIFY(m_model->models()->rowCount() > 3);
        QVERIFY(m_model->perMinute() > 0);
        QVERIFY(m_model->columnFilter(30).startsWith("after:"_L1));
        QVERIFY(m_model->columnFilter(60).isEmpty());
        QVERIFY(m_model->stretchFilter(u"has:error"_s).startsWith("has:error after:"_L1));
    }

    void everyRangeAsksForItsCells()
    {
        busy();
        m_model->setActive(true);
        const QList<std::pair<OverviewModel::Range, int>> ranges {
            {OverviewModel::Range::QuarterHour, 15},
            {OverviewModel::Range::Day, 1800},
            {OverviewModel::Range::Week, 10'800},
            {OverviewModel::Range::Hour, 60}};
        for (const auto &[range, seconds] : ranges) {
            m_model->setRange(range);
            QTRY_COMPARE(m_model->cellSeconds(), seconds);
            QCOMPARE(m_model->keyHeat()->cellSeconds(), seconds);
            QVERIFY(m_model->againstPrevious().contains("%1"_L1));
        }
    }

    void withoutTrafficItSaysWhatIsMissing()
    {
        m_model->setActive(true);
        QTRY_VERIFY(m_model->skeleton());
        m_activity->endHistory();
        QTRY_COMPARE(m_model->view(), OverviewModel::View::NoKeys);
        QVERIFY(!m_model->skeleton());
        m_proxy->setKeys(test::someKeys());
        QCOMPARE(m_model->view(), OverviewModel::View::Empty);
        m_proxy->feed({record(1, ExchangeOutcome::Running)});
        QCOMPARE(m_model->view(), OverviewModel::View::Ready);
        QTRY_COMPARE(m_model->live()->rowCount(), 1);
    }

    void oldTrafficIsTraffic()
    {
        m_activity->endHistory();
        m_proxy->records = {record(1)};
        m_model->setActive(true);
        QTRY_COMPARE(m_model->view(), OverviewModel::View::Ready);
    }

    void theServiceShows()
    {
        QCOMPARE(m_model->service(), OverviewModel::Service::Running);
        m_proxy->pause(std::nullopt);
        QCOMPARE(m_model->service(), OverviewModel::Service::Paused);
        m_proxy->change([](ProxyState &state) { state.phase = ProxyState::Phase::NotListening; });
        QCOMPARE(m_model->service(), OverviewModel::Service::NotListening);
    }

    void theTestRequestIsReallySent()
    {
        QSignalSpy changed(m_model.get(), &OverviewModel::testChanged);
        m_model->sendTestRequest();
        m_model->sendTestRequest(); // one at a time
        QVERIFY(m_model->testing());
        QCOMPARE(m_proxy->calls, QStringList(u"sendTestRequest"_s));
        QTRY_VERIFY(!m_model->testing());
        QVERIFY(m_model->testProblem().isEmpty());
        m_proxy->testRequestResult = Error {ErrorKind::NotFound, u"No key can serve it."_s, {}};
        m_model->sendTestRequest();
        QTRY_COMPARE(m_model->testProblem(), u"No key can serve it."_s);
    }

    void aBurstIsLookedAtTwiceASecondAtMost()
    {
        busy();
        m_model->setActive(true);
        QTRY_COMPARE(m_model->view(), OverviewModel::View::Ready);
        const int asked = m_questions;
        for (int i = 0; i < 100; ++i)
            m_proxy->feed({record(i)});
        QCoreApplication::processEvents();
        QVERIFY(m_questions <= asked + 2); // one look is two questions
    }
};

QTEST_GUILESS_MAIN(OverviewTest)
#include "tst_overview.moc"
