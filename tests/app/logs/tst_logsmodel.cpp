// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/logs/logsmodel.h"
#include "tests/fakes/fakedesktop.h"
#include "tests/fakes/fakeproxylink.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

LogLine line(int number, QtMsgType type = QtInfoMsg, const char *category = "spillway.upstream")
{
    return {number, type, category, u"message %1"_s.arg(number)};
}

std::vector<LogLine> lines(int first, int count)
{
    std::vector<LogLine> all;
    for (int i = first; i < first + count; ++i)
        all.push_back(line(i));
    return all;
}

struct Page
{
    FakeProxyLink proxy;
    FakeDesktop desktop;
    ToastQueue toasts {nullptr};
    LogsModel model {proxy, desktop, toasts};
    QAbstractItemModelTester tester {&model,
                                     QAbstractItemModelTester::FailureReportingMode::QtTest};

    [[nodiscard]] QString message(int row) const
    {
        return model.data(model.index(row), LogsModel::MessageRole).toString();
    }
};

} // namespace

class TestLogsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newestIsLast();
    void fiveThousandAreKept();
    void levelsHideWhatMattersLess();
    void searchLooksInMessageAndComponent();
    void filterHoldsForNewLines();
    void heldListCountsWhatIsNew();
    void catchingUpTakesEachLineOnce();
    void copiesAreWholeLines();
    void aRowIsOneLine();
    void wrongRowsAreIgnored();
};

void TestLogsModel::newestIsLast()
{
    Page page;
    Q_EMIT page.proxy.logged(lines(1, 3));
    QCOMPARE(page.model.count(), 3);
    QCOMPARE(page.message(2), u"message 3"_s);
    QCOMPARE(page.model.data(page.model.index(0), LogsModel::ComponentRole).toString(),
             u"upstream"_s);
}

void TestLogsModel::fiveThousandAreKept()
{
    Page page;
    Q_EMIT page.proxy.logged(lines(0, 4'990));
    Q_EMIT page.proxy.logged(lines(4'990, 20));
    QCOMPARE(page.model.count(), 5'000);
    QCOMPARE(page.message(0), u"message 10"_s);
    QCOMPARE(page.message(4'999), u"message 5009"_s);
    Q_EMIT page.proxy.logged(lines(10'000, 6'000));
    QCOMPARE(page.model.count(), 5'000);
    QCOMPARE(page.message(0), u"message 11000"_s);
}

void TestLogsModel::levelsHideWhatMattersLess()
{
    Page page;
    Q_EMIT page.proxy.logged(
        {line(1, QtDebugMsg), line(2, QtInfoMsg), line(3, QtWarningMsg), line(4, QtCriticalMsg)});
    QCOMPARE(page.model.count(), 4);
    page.model.setLevel(1);
    QCOMPARE(page.model.count(), 3);
    page.model.setLevel(2);
    QCOMPARE(page.message(0), u"message 3"_s);
    page.model.setLevel(3);
    QCOMPARE(page.model.count(), 1);
    QCOMPARE(page.model.data(page.model.index(0), LogsModel::ToneRole).toString(), u"err"_s);
    page.model.clearFilter();
    QCOMPARE(page.model.count(), 4);
}

void TestLogsModel::searchLooksInMessageAndComponent()
{
    Page page;
    Q_EMIT page.proxy.logged({line(1), line(2, QtInfoMsg, "spillway.keys"), line(12)});
    page.model.setSearch(u"KEYS"_s);
    QCOMPARE(page.model.count(), 1);
    page.model.setSearch(u"Message 1"_s);
    QCOMPARE(page.model.count(), 2);
    page.model.setSearch(u"nothing such"_s);
    QCOMPARE(page.model.count(), 0);
    QVERIFY(page.model.isFiltered());
}

void TestLogsModel::filterHoldsForNewLines()
{
    Page page;
    page.model.setLevel(2);
    Q_EMIT page.proxy.logged({line(1), line(2, QtWarningMsg)});
    QCOMPARE(page.model.count(), 1);
    // Hidden lines push visible ones out of the ring, too.
    Q_EMIT page.proxy.logged(lines(3, 5'000));
    QCOMPARE(page.model.count(), 0);
}

void TestLogsModel::heldListCountsWhatIsNew()
{
    Page page;
    Q_EMIT page.proxy.logged(lines(1, 2));
    QCOMPARE(page.model.newLines(), 0);
    page.model.setFollowing(false);
    Q_EMIT page.proxy.logged(lines(3, 4));
    QCOMPARE(page.model.newLines(), 4);
    page.model.setFollowing(true);
    QCOMPARE(page.model.newLines(), 0);
}

void TestLogsModel::catchingUpTakesEachLineOnce()
{
    Page page;
    page.proxy.lines = lines(1, 5);
    page.model.catchUp();
    QCOMPARE(page.model.count(), 5);
    page.model.catchUp();
    QCOMPARE(page.model.count(), 5);
    page.proxy.lines = lines(3, 6);
    page.model.catchUp();
    QCOMPARE(page.model.count(), 8);
    QCOMPARE(page.message(7), u"message 8"_s);
    // So much was missed that nothing fits together.
    page.proxy.lines = lines(100, 2);
    page.model.catchUp();
    QCOMPARE(page.model.count(), 10);
}

void TestLogsModel::copiesAreWholeLines()
{
    Page page;
    Q_EMIT page.proxy.logged(lines(1, 2));
    page.model.copyRow(1);
    QVERIFY(page.desktop.clipboard.endsWith(u"INFO upstream message 2"_s));
    page.model.copyShown();
    QCOMPARE(page.desktop.clipboard.count(u'\n'), 1);
    page.model.openFolder();
    QCOMPARE(page.desktop.calls.back(), u"openFolder "_s + page.proxy.logFile());
}

void TestLogsModel::aRowIsOneLine()
{
    Page page;
    Q_EMIT page.proxy.logged({{1, QtInfoMsg, "spillway.core", u"first\nsecond"_s}});
    QCOMPARE(page.message(0), u"first second"_s);
}

void TestLogsModel::wrongRowsAreIgnored()
{
    Page page;
    page.model.copyRow(0);
    page.model.copyRow(-1);
    page.model.copyShown();
    QVERIFY(page.desktop.calls.isEmpty());
}

QTEST_GUILESS_MAIN(TestLogsModel)
#include "tst_logsmodel.moc"
