// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/requests/feedmodel.h"
#include "app/presentation/requests/filter/filterparser.h"
#include "tests/app/requests/records.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace spillway;
using spillway::testing::requestId;
using spillway::testing::served;
using spillway::testing::servedRange;

/// The rows of the request table.
class FeedModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestIsFirst();
    void aBatchIsOneInsertionAndOneRemoval();
    void changesAreMergedByRuns();
    void aRequestThatStartedEarlierFindsItsPlace();
    void unchangedRecordsChangeNothing();
    void aLongAbsenceReplacesEverything();
    void holdingKeepsTheEndUntilTwiceTheCapacity();
    void lettingGoTakesAwayWhatIsTooMuch();
    void filterKeepsOnlyWhatMeetsIt();
    void aRowLeavesWhenItNoLongerMeetsTheFilter();
    void aRowEntersWhenItComesToMeetTheFilter();
    void olderPagesAreAppended();
    void whatIsNotKnownIsNotANumber();
    void rolesAreTyped();
    void selectionIsARangeOfIds();
    void randomBatchesKeepTheModelSound();

private:
    [[nodiscard]] static QString idAt(const FeedModel &model, int row)
    {
        return model.data(model.index(row), FeedModel::RequestIdRole).toString();
    }
    [[nodiscard]] static FilterMatcher matcher(QStringView text)
    {
        return {parseFilter(text).expression, QDateTime::currentDateTime()};
    }
};

void FeedModelTest::newestIsFirst()
{
    FeedModel model(10);
    model.reset(servedRange(1, 3));
    QCOMPARE(model.count(), 3);
    QCOMPARE(idAt(model, 0), QString::fromLatin1(requestId(3)));
    QCOMPARE(idAt(model, 2), QString::fromLatin1(requestId(1)));
}

void FeedModelTest::aBatchIsOneInsertionAndOneRemoval()
{
    FeedModel model(10);
    const QAbstractItemModelTester tester(&model);
    model.reset(servedRange(1, 10));
    const QSignalSpy inserted(&model, &FeedModel::rowsInserted);
    const QSignalSpy removed(&model, &FeedModel::rowsRemoved);
    model.merge(servedRange(11, 14));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][1].toInt(), 0);
    QCOMPARE(inserted[0][2].toInt(), 3);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][1].toInt(), 10);
    QCOMPARE(removed[0][2].toInt(), 13);
    QCOMPARE(model.count(), 10);
    QCOMPARE(idAt(model, 0), QString::fromLatin1(requestId(14)));
}

void FeedModelTest::changesAreMergedByRuns()
{
    FeedModel model(10);
    std::vector<ExchangeRecord> live;
    for (int number = 1; number <= 6; ++number)
        live.push_back(testing::running(number));
    model.reset(live);
    const QSignalSpy changed(&model, &FeedModel::dataChanged);
    model.merge(std::vector {served(6), served(2), served(5), served(1)});
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(changed[1][0].toModelIndex().row(), 4);
    QCOMPARE(changed[1][1].toModelIndex().row(), 5);
}

void FeedModelTest::aRequestThatStartedEarlierFindsItsPlace()
{
    FeedModel model(10);
    const QAbstractItemModelTester tester(&model);
    model.reset(std::vector {served(1), served(5)});
    const QSignalSpy prepended(&model, &FeedModel::prepended);
    model.merge(std::vector {served(6), served(3)});
    QCOMPARE(idAt(model, 0), QString::fromLatin1(requestId(6)));
    QCOMPARE(idAt(model, 2), QString::fromLatin1(requestId(3)));
    QCOMPARE(prepended.count(), 1);
    QCOMPARE(prepended[0][0].toInt(), 1);
}

void FeedModelTest::unchangedRecordsChangeNothing()
{
    FeedModel model(10);
    model.reset(servedRange(1, 5));
    const QSignalSpy changed(&model, &FeedModel::dataChanged);
    model.merge(servedRange(1, 5));
    QCOMPARE(changed.count(), 0);
}

void FeedModelTest::aLongAbsenceReplacesEverything()
{
    FeedModel model(5);
    model.reset(servedRange(1, 5));
    const QSignalSpy reset(&model, &FeedModel::modelReset);
    model.merge(servedRange(100, 104));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.count(), 5);
    QCOMPARE(idAt(model, 4), QString::fromLatin1(requestId(100)));
}

void FeedModelTest::holdingKeepsTheEndUntilTwiceTheCapacity()
{
    FeedModel model(10);
    model.reset(servedRange(1, 10));
    model.setHeld(true);
    model.merge(servedRange(11, 15));
    model.merge(servedRange(16, 20));
    QCOMPARE(model.count(), 20);
    model.merge(servedRange(21, 25));
    QCOMPARE(model.count(), 20);
    QCOMPARE(idAt(model, 19), QString::fromLatin1(requestId(6)));
}

void FeedModelTest::lettingGoTakesAwayWhatIsTooMuch()
{
    FeedModel model(10);
    const QAbstractItemModelTester tester(&model);
    model.reset(servedRange(1, 10));
    model.setHeld(true);
    model.merge(servedRange(11, 15));
    model.merge(servedRange(16, 20));
    const QSignalSpy removed(&model, &FeedModel::rowsRemoved);
    model.setHeld(false);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(model.count(), 10);
    QCOMPARE(idAt(model, 9), QString::fromLatin1(requestId(11)));
}

void FeedModelTest::filterKeepsOnlyWhatMeetsIt()
{
    FeedModel model(10);
    model.reset(std::vector {served(1), testing::limited(2), served(3)});
    model.setMatcher(matcher(u"status:429"));
    QCOMPARE(model.count(), 1);
    QCOMPARE(idAt(model, 0), QString::fromLatin1(requestId(2)));
    model.merge(std::vector {served(4), testing::limited(5)});
    QCOMPARE(model.count(), 2);
    QCOMPARE(model.loaded().size(), std::size_t(5));
    model.setMatcher({});
    QCOMPARE(model.count(), 5);
}

void FeedModelTest::aRowLeavesWhenItNoLongerMeetsTheFilter()
{
    FeedModel model(10);
    const QAbstractItemModelTester tester(&model);
    model.setMatcher(matcher(u"status:running"));
    model.reset(std::vector {testing::running(1), testing::running(2)});
    model.merge(std::vector {served(1)});
    QCOMPARE(model.count(), 1);
    QCOMPARE(idAt(model, 0), QString::fromLatin1(requestId(2)));
}

void FeedModelTest::aRowEntersWhenItComesToMeetTheFilter()
{
    FeedModel model(10);
    const QAbstractItemModelTester tester(&model);
    model.setMatcher(matcher(u"status:429"));
    model.reset(std::vector {testing::running(1), testing::limited(2)});
    model.merge(std::vector {testing::limited(1)});
    QCOMPARE(model.count(), 2);
    QCOMPARE(idAt(model, 1), QString::fromLatin1(requestId(1)));
}

void FeedModelTest::olderPagesAreAppended()
{
    FeedModel model(3);
    const QAbstractItemModelTester tester(&model);
    model.reset(servedRange(11, 13));
    model.setHeld(true);
    std::vector<ExchangeRecord> page = servedRange(6, 10);
    std::ranges::reverse(page);
    model.appendOlder(page);
    QCOMPARE(model.count(), 8);
    QCOMPARE(idAt(model, 7), QString::fromLatin1(requestId(6)));
    model.setHeld(false);
    QCOMPARE(model.count(), 3);
}

void FeedModelTest::whatIsNotKnownIsNotANumber()
{
    FeedModel model(3);
    ExchangeRecord record = testing::running(1);
    record.firstToken = Milliseconds(-1);
    model.reset(std::vector {record});
    for (const int role : {FeedModel::CostRole, FeedModel::DurationRole, FeedModel::FirstTokenRole,
                           FeedModel::TokensInRole, FeedModel::TokensOutRole})
        QVERIFY(std::isnan(model.data(model.index(0), role).toDouble()));
}

void FeedModelTest::rolesAreTyped()
{
    FeedModel model(3);
    ExchangeRecord record = served(1);
    record.cost = Money {94'100'000};
    record.usage = {.source = TokenUsage::Source::Vendor, .uncachedInput = {47}, .output = {18}};
    model.reset(std::vector {record});
    const auto value = [&](int role) { return model.data(model.index(0), role); };
    QCOMPARE(value(FeedModel::StatusTextRole).toString(), u"200"_s);
    QCOMPARE(value(FeedModel::ToneRole).toString(), u"ok"_s);
    QCOMPARE(value(FeedModel::TokensInRole).toDouble(), 47.0);
    QCOMPARE(value(FeedModel::TokensOutRole).toDouble(), 18.0);
    QCOMPARE(value(FeedModel::CostRole).toDouble(), 0.0941);
    QCOMPARE(value(FeedModel::DurationRole).toDouble(), 2400.0);
    QCOMPARE(value(FeedModel::AttemptCountRole).toInt(), 1);
    const QHash<int, QByteArray> names = model.roleNames();
    for (const QByteArray &taken :
         {QByteArray("model"), QByteArray("index"), QByteArray("modelData")})
        QVERIFY(!names.values().contains(taken));
}

void FeedModelTest::selectionIsARangeOfIds()
{
    FeedModel model(10);
    model.reset(servedRange(1, 5));
    model.setSelection(requestId(4), requestId(2));
    model.merge(servedRange(6, 6));
    const auto selected = [&](int row) {
        return model.data(model.index(row), FeedModel::SelectedRole).toBool();
    };
    QVERIFY(!selected(1));
    QVERIFY(selected(2));
    QVERIFY(selected(4));
    QVERIFY(!selected(5));
}

void FeedModelTest::randomBatchesKeepTheModelSound()
{
    std::srand(7);
    FeedModel model(50);
    const QAbstractItemModelTester tester(&model);
    int next = 1;
    model.reset(servedRange(next, next + 20));
    next += 21;
    for (int round = 0; round < 300; ++round) {
        std::vector<ExchangeRecord> batch;
        for (int i = std::rand() % 8; i > 0; --i) {
            const int number = std::rand() % 3 == 0 ? std::max(1, next - std::rand() % 60) : next++;
            batch.push_back(std::rand() % 4 == 0 ? testing::limited(number) : served(number));
        }
        model.merge(batch);
        if (round % 40 == 10)
            model.setMatcher(matcher(u"status:429"));
        if (round % 40 == 30)
            model.setMatcher({});
        model.setHeld(round % 20 < 10);
        for (int row = 1; row < model.count(); ++row)
            QVERIFY(idAt(model, row - 1) > idAt(model, row));
    }
}

QTEST_GUILESS_MAIN(FeedModelTest)
#include "tst_feedmodel.moc"
