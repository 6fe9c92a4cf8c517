// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/appmodel.h"
#include "tests/app/requests/records.h"
#include "tests/fakes/fakedesktop.h"
#include "tests/fakes/fakeproxylink.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;
using spillway::testing::requestId;
using spillway::testing::served;
using spillway::testing::servedRange;

/// The Requests page's model over a proxy that answers as told.
class RequestsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsWhenShownAndTakesBatches();
    void hiddenPageTakesNothingAndCatchesUp();
    void aCoreThatWasBuiltAnewIsAskedAgain();
    void clickHoldsAndCountsWhatComes();
    void homeFollowsAgain();
    void firstArrowTakesTheNewestRow();
    void currentRowStaysWithItsRequest();
    void typingFiltersAfterAPause();
    void faultyTextKeepsTheLastFilter();
    void chipsWriteTheTextAndTheTextLightsChips();
    void errorsOnlyIsTheSameAsTheText();
    void chipsOfferWhatIsThere();
    void letterFFiltersByTheCurrentKey();
    void letterEGoesFromErrorToError();
    void escapeIsTheWindowsWhenNothingIsOpen();
    void detailsFollowARunningRequest();
    void endOfTheListReadsOlderRequests();
    void aFilterWithoutHitsIsLookedForOnDisk();
    void historyAsksTheDiskForWhatItCan_data();
    void historyAsksTheDiskForWhatItCan();
    void longSearchPausesForThePerson();
    void failedSearchTellsAndTriesAgain();
    void selectAllCopiesRowsAsTable();
    void shiftExtendsTheSelection();
    void summaryAddsUpWhatIsShown();
    void openRequestComesFromOtherPages();
    void theWindowCopiesAndRemembers();

private:
    void load(RequestsModel &model, FakeProxyLink &proxy, std::vector<ExchangeRecord> records)
    {
        proxy.records = std::move(records);
        model.setActive(true);
        QTRY_VERIFY(model.isReady());
        // A short list looks for older ones at once; let that end.
        QTRY_VERIFY(model.history()->state() != RequestHistory::State::Reading);
    }
    static bool press(RequestsModel &model, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        return model.press(key, modifiers, 20, false);
    }
};

void RequestsModelTest::loadsWhenShownAndTakesBatches()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    QVERIFY(!model.isEmpty()); // not known yet
    load(model, proxy, servedRange(1, 100));
    QCOMPARE(model.feed()->count(), 100);
    proxy.feed({served(101)});
    QCOMPARE(model.feed()->count(), 101);
}

void RequestsModelTest::hiddenPageTakesNothingAndCatchesUp()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, servedRange(1, 100));
    model.setActive(false);
    proxy.feed({served(101)});
    QCOMPARE(model.feed()->count(), 100);
    proxy.records = servedRange(1, 103);
    model.setActive(true);
    QTRY_COMPARE(model.feed()->count(), 103);
}

void RequestsModelTest::aCoreThatWasBuiltAnewIsAskedAgain()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, {served(1), testing::running(2)});
    proxy.change([](ProxyState &state) { state.phase = ProxyState::Phase::Failed; });
    ExchangeRecord cut = testing::running(2);
    cut.outcome = ExchangeOutcome::Interrupted;
    proxy.records = {served(1), cut};
    proxy.change([](ProxyState &state) { state.phase = ProxyState::Phase::Serving; });
    QTRY_COMPARE(model.streaming(), 0);
}

void RequestsModelTest::clickHoldsAndCountsWhatComes()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, servedRange(1, 100));
    QVERIFY(model.isFollowing());
    model.choose(3);
    QVERIFY(!model.isFollowing());
    QVERIFY(model.isDetailsOpen());
    proxy.feed(servedRange(101, 228));
    QCOMPARE(model.unseen(), 128);
}

void RequestsModelTest::homeFollowsAgain()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, servedRange(1, 100));
    model.choose(3);
    proxy.feed({served(101)});
    const QSignalSpy top(&model, &RequestsModel::topWanted);
    QVERIFY(press(model, Qt::Key_Home));
    QVERIFY(model.isFollowing());
    QCOMPARE(model.unseen(), 0);
    QCOMPARE(top.count(), 1);
    QCOMPARE(model.currentRow(), 0);
}

void RequestsModelTest::firstArrowTakesTheNewestRow()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, servedRange(1, 100));
    QVERIFY(press(model, Qt::Key_Down));
    QCOMPARE(model.currentRow(), 0);
    QVERIFY(!model.isFollowing());
    QVERIFY(press(model, Qt::Key_J));
    QCOMPARE(model.currentRow(), 1);
    QVERIFY(press(model, Qt::Key_PageDown));
    QCOMPARE(model.currentRow(), 20);
    QVERIFY(press(model, Qt::Key_End));
    QCOMPARE(model.currentRow(), 99);
}

void RequestsModelTest::currentRowStaysWithItsRequest()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, servedRange(1, 100));
    model.choose(3);
    proxy.feed({served(101), served(102)});
    QCOMPARE(model.currentRow(), 5);
}

void RequestsModelTest::typingFiltersAfterAPause()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, {served(1), testing::limited(2), served(3)});
    model.filter()->setText(u"status:429"_s);
    QCOMPARE(model.feed()->count(), 3);
    QTRY_COMPARE(model.feed()->count(), 1);
    QVERIFY(model.filter()->isActive());
    model.filter()->clear();
    QCOMPARE(model.feed()->count(), 3);
}

void RequestsModelTest::faultyTextKeepsTheLastFilter()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, {served(1), testing::limited(2)});
    model.filter()->apply(u"status:429"_s);
    model.filter()->apply(u"statsu:429"_s);
    QCOMPARE(model.feed()->count(), 1);
    QVERIFY(!model.filter()->errorText().isEmpty());
    QCOMPARE(model.filter()->errorPosition(), 0);
    QCOMPARE(model.filter()->suggestion(), u"status"_s);
    model.filter()->useSuggestion();
    QCOMPARE(model.filter()->text(), u"status:429"_s);
    QVERIFY(model.filter()->errorText().isEmpty());
    model.filter()->apply(u"has:retires"_s);
    model.filter()->useSuggestion();
    QCOMPARE(model.filter()->text(), u"has:retry"_s);
}

void RequestsModelTest::chipsWriteTheTextAndTheTextLightsChips()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    RequestFilter &filter = *model.filter();
    filter.apply(u"cost:>0.05"_s);
    filter.statusChip()->toggle(u"429"_s);
    QCOMPARE(filter.text(), u"cost:>0.05 status:429"_s);
    QVERIFY(filter.statusChip()->lit());
    filter.statusChip()->toggle(u"5xx"_s);
    QCOMPARE(filter.text(), u"cost:>0.05 status:429,5xx"_s);
    QCOMPARE(filter.statusChip()->summary(), u"Status: 2"_s);
    filter.apply(u"model:opus"_s);
    QVERIFY(!filter.statusChip()->lit());
    QVERIFY(filter.modelChip()->lit());
    QCOMPARE(filter.modelChip()->summary(), u"opus"_s);
    filter.modelChip()->clear();
    QCOMPARE(filter.text(), QString());
}

void RequestsModelTest::errorsOnlyIsTheSameAsTheText()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    RequestFilter &filter = *model.filter();
    filter.apply(u"has:retry"_s);
    filter.setErrorsOnly(true);
    QCOMPARE(filter.text(), u"has:retry has:error"_s);
    QVERIFY(filter.errorsOnly());
    filter.apply(u"has:error"_s);
    QVERIFY(filter.errorsOnly());
    filter.setErrorsOnly(false);
    QCOMPARE(filter.text(), QString());
}

void RequestsModelTest::chipsOfferWhatIsThere()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    ExchangeRecord other = served(3);
    other.key = u"personal"_s;
    load(model, proxy, {served(1), served(2), other});
    model.filter()->apply(u"key:side"_s);
    model.offerChoices();
    const QAbstractListModel &choices = *model.filter()->keyChip()->choices();
    QStringList labels;
    for (int row = 0; row < choices.rowCount(); ++row) {
        const int role = choices.roleNames().key("label");
        labels.append(choices.data(choices.index(row), role).toString());
    }
    QCOMPARE(labels, QStringList({u"work-1"_s, u"personal"_s, u"side"_s}));
}

void RequestsModelTest::letterFFiltersByTheCurrentKey()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, servedRange(1, 5));
    model.choose(2);
    QVERIFY(press(model, Qt::Key_F));
    QCOMPARE(model.filter()->text(), u"key:work-1"_s);
}

void RequestsModelTest::letterEGoesFromErrorToError()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, {testing::limited(1), served(2), testing::limited(3), served(4)});
    QVERIFY(press(model, Qt::Key_E));
    QCOMPARE(model.currentRow(), 1);
    QVERIFY(press(model, Qt::Key_E));
    QCOMPARE(model.currentRow(), 3);
    QVERIFY(press(model, Qt::Key_E)); // the last one: stays
    QCOMPARE(model.currentRow(), 3);
    QVERIFY(press(model, Qt::Key_E, Qt::ShiftModifier));
    QCOMPARE(model.currentRow(), 1);
}

void RequestsModelTest::escapeIsTheWindowsWhenNothingIsOpen()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, servedRange(1, 5));
    QVERIFY(!press(model, Qt::Key_Escape));
    QVERIFY(press(model, Qt::Key_Return));
    QVERIFY(model.isDetailsOpen());
    QVERIFY(press(model, Qt::Key_Right));
    QCOMPARE(model.detailsTab(), 1);
    QVERIFY(press(model, Qt::Key_Escape));
    QVERIFY(!model.isDetailsOpen());
    QVERIFY(!press(model, Qt::Key_Right));
}

void RequestsModelTest::detailsFollowARunningRequest()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, {served(1), testing::running(2)});
    model.choose(0);
    QCOMPARE(model.details()->statusText(), u"Streaming"_s);
    proxy.feed({served(2)});
    QCOMPARE(model.details()->statusText(), u"200"_s);
}

void RequestsModelTest::endOfTheListReadsOlderRequests()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, servedRange(601, 700));
    QCOMPARE(model.history()->state(), RequestHistory::State::Ready);
    proxy.records = servedRange(101, 600); // the next page is full
    model.reachedEnd();
    QTRY_COMPARE(model.feed()->count(), 600);
    QCOMPARE(proxy.lastQuery.beforeId, requestId(601));
    QCOMPARE(model.history()->state(), RequestHistory::State::Ready);
    proxy.records = servedRange(1, 100);
    model.reachedEnd();
    QTRY_COMPARE(model.history()->state(), RequestHistory::State::Complete);
    QCOMPARE(model.feed()->count(), 700);
}

void RequestsModelTest::aFilterWithoutHitsIsLookedForOnDisk()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, servedRange(100, 200));
    proxy.records = {testing::limited(1), served(2)};
    model.filter()->apply(u"status:429"_s);
    QTRY_COMPARE(model.feed()->count(), 1);
    QCOMPARE(model.history()->state(), RequestHistory::State::Complete);
    model.filter()->clear(); // what was found beyond a gap goes
    QCOMPARE(model.feed()->count(), 101);
}

void RequestsModelTest::historyAsksTheDiskForWhatItCan_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("statusClass");
    QTest::newRow("nothing") << u"cost:>1"_s << QString() << 0;
    QTest::newRow("class") << u"status:429,4xx"_s << QString() << 4;
    QTest::newRow("499 is not what the disk calls it") << u"status:499"_s << QString() << 0;
    QTest::newRow("two classes") << u"status:429,500"_s << QString() << 0;
    QTest::newRow("comparison") << u"status:>=400"_s << QString() << 0;
    QTest::newRow("word") << u"status:running"_s << QString() << 0;
    QTest::newRow("a name wins") << u"status:429 model:opus"_s << u"opus"_s << 0;
    QTest::newRow("alternatives") << u"model:opus,haiku"_s << QString() << 0;
    QTest::newRow("not") << u"-model:opus"_s << QString() << 0;
}

void RequestsModelTest::historyAsksTheDiskForWhatItCan()
{
    QFETCH(const QString, filter);
    const ExchangeQuery query = historyQuery(parseFilter(filter).expression);
    QTEST(query.text, "text");
    QTEST(query.statusClass, "statusClass");
}

void RequestsModelTest::longSearchPausesForThePerson()
{
    FakeProxyLink proxy;
    RequestHistory history(proxy);
    proxy.records = servedRange(1, RequestHistory::pageSize);
    history.restart(parseFilter(u"cost:>1").expression, {});
    history.readOn();
    QTRY_COMPARE(history.state(), RequestHistory::State::Paused);
    QVERIFY(history.reached().isValid());
    history.readOn(); // the list's end alone does not go on
    QCOMPARE(history.state(), RequestHistory::State::Paused);
    proxy.records.clear();
    history.readMore();
    QTRY_COMPARE(history.state(), RequestHistory::State::Complete);
}

void RequestsModelTest::failedSearchTellsAndTriesAgain()
{
    FakeProxyLink proxy;
    proxy.queryProblem = Error {ErrorKind::Database, u"The log cannot be read."_s, {}};
    RequestHistory history(proxy);
    history.restart({}, {});
    history.readOn();
    QTRY_COMPARE(history.state(), RequestHistory::State::Failed);
    QCOMPARE(history.problem(), u"The log cannot be read."_s);
    proxy.queryProblem.reset();
    history.readMore();
    QTRY_COMPARE(history.state(), RequestHistory::State::Complete);
}

void RequestsModelTest::selectAllCopiesRowsAsTable()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, servedRange(1, 3));
    const QSignalSpy copied(&model, &RequestsModel::copyRequested);
    QVERIFY(press(model, Qt::Key_A, Qt::ControlModifier));
    QVERIFY(press(model, Qt::Key_C, Qt::ControlModifier));
    QCOMPARE(copied.count(), 1);
    QVERIFY(copied[0][1].toString().startsWith(u'3'));
    const QStringList lines = copied[0][0].toString().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(u"time\tstatus"));
    QVERIFY(lines[1].contains(QString::fromLatin1(requestId(3))));
}

void RequestsModelTest::shiftExtendsTheSelection()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, servedRange(1, 9));
    model.choose(2);
    QVERIFY(press(model, Qt::Key_Down, Qt::ShiftModifier));
    QVERIFY(press(model, Qt::Key_J, Qt::ShiftModifier));
    const auto selected = [&](int row) {
        const FeedModel &feed = *model.feed();
        return feed.data(feed.index(row), FeedModel::SelectedRole).toBool();
    };
    QVERIFY(!selected(1));
    QVERIFY(selected(2) && selected(3) && selected(4));
    QVERIFY(!selected(5));
    model.extendTo(0);
    QVERIFY(selected(0) && selected(1) && selected(2));
    QVERIFY(!selected(3));
}

void RequestsModelTest::summaryAddsUpWhatIsShown()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    ExchangeRecord priced = served(1);
    priced.cost = Money {1'500'000'000};
    ExchangeRecord unpriced = served(2);
    unpriced.usage = {.source = TokenUsage::Source::Vendor, .output = {5}};
    load(model, proxy, {priced, unpriced, testing::running(3)});
    QCOMPARE(model.spent(), 1.5);
    QCOMPARE(model.unpriced(), 1);
    QCOMPARE(model.streaming(), 1);
    proxy.feed({served(3)});
    QTRY_COMPARE(model.streaming(), 0);
    model.filter()->apply(u"has:retry"_s);
    QCOMPARE(model.spent(), 0.0);
}

void RequestsModelTest::openRequestComesFromOtherPages()
{
    FakeProxyLink proxy;
    RequestsModel model(proxy);
    load(model, proxy, servedRange(1, 50));
    model.filter()->apply(u"status:429"_s);
    QVERIFY(model.openRequest(QString::fromLatin1(requestId(30))));
    QVERIFY(model.filter()->text().isEmpty());
    QCOMPARE(model.currentRow(), 20);
    QCOMPARE(model.details()->requestId(), QString::fromLatin1(requestId(30)));
    QVERIFY(!model.openRequest(u"ex_none"_s));
    model.show(u"request:"_s + QString::fromLatin1(requestId(31)));
    QCOMPARE(model.currentRow(), 19);
    model.show(u"status:>=400"_s);
    QCOMPARE(model.filter()->text(), u"status:>=400"_s);
    model.show(u"request:ex_none"_s);
    QVERIFY(model.filter()->errorText().isEmpty());
    QVERIFY(model.filter()->isActive());
}

void RequestsModelTest::theWindowCopiesAndRemembers()
{
    const QTemporaryDir folder;
    FakeProxyLink proxy;
    FakeDesktop desktop;
    const QString file = folder.filePath(u"window.ini"_s);
    {
        AppModel app(proxy, desktop, file);
        load(*app.requests(), proxy, servedRange(1, 3));
        app.requests()->choose(1);
        app.requests()->copyRequestId();
        QCOMPARE(desktop.clipboard, QString::fromLatin1(requestId(2)));
        QCOMPARE(app.toasts()->text(), u"Request ID copied"_s);
        app.requests()->setDetailsWidth(500);
        app.requests()->setHiddenColumns({u"client"_s});
        app.preferences()->setListLetters(false);
        QVERIFY(!press(*app.requests(), Qt::Key_J));
    }
    AppModel again(proxy, desktop, file);
    QCOMPARE(again.requests()->detailsWidth(), 500);
    QCOMPARE(again.requests()->hiddenColumns(), QStringList(u"client"_s));
    QVERIFY(!press(*again.requests(), Qt::Key_J));
}

QTEST_MAIN(RequestsModelTest)
#include "tst_requestsmodel.moc"
