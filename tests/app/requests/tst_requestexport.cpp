// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/requests/filter/filterparser.h"
#include "app/presentation/requests/requestexport.h"
#include "tests/app/requests/records.h"
#include "tests/fakes/fakeproxylink.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

/// Requests as lines of text, and the file that they are written to.
class RequestExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvQuotesWhatItHasTo();
    void csvCannotStartAFormula();
    void everyLineHasTheHeadersColumns();
    void jsonLinesHoldTheAttempts();
    void writesMemoryThenDisk();
    void writesOnlyWhatMeetsTheFilter();
    void aFolderThatIsNotThereIsAProblem();
    void aFailedQueryLeavesNoFile();
    void cancelLeavesNoFile();

private:
    [[nodiscard]] static std::vector<RequestPtr> rows(int first, int last)
    {
        std::vector<RequestPtr> made;
        for (int number = last; number >= first; --number)
            made.push_back(std::make_shared<const ExchangeRecord>(testing::served(number)));
        return made;
    }
    [[nodiscard]] static QStringList lines(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    }

    QTemporaryDir m_folder;
};

void RequestExportTest::csvQuotesWhatItHasTo()
{
    ExchangeRecord record = testing::served(1);
    record.client = u"Tool, the \"best\""_s;
    QVERIFY(exportLine(record, ExportFormat::Csv).contains("\"Tool, the \"\"best\"\"\""));
    record.client = u"two\nlines\tand a tab"_s;
    QVERIFY(exportLine(record, ExportFormat::TabSeparated).contains("two lines and a tab"));
}

void RequestExportTest::csvCannotStartAFormula()
{
    ExchangeRecord record = testing::served(1);
    record.client = u"=HYPERLINK(1)"_s;
    QVERIFY(exportLine(record, ExportFormat::Csv).contains(",'=HYPERLINK(1),"));
}

void RequestExportTest::everyLineHasTheHeadersColumns()
{
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::TabSeparated}) {
        const char separator = format == ExportFormat::Csv ? ',' : '\t';
        const auto columns = exportHeader(format).count(separator);
        QVERIFY(columns > 10);
        QCOMPARE(exportLine(testing::served(1), format).count(separator), columns);
        QCOMPARE(exportLine(ExchangeRecord {}, format).count(separator), columns);
    }
}

void RequestExportTest::jsonLinesHoldTheAttempts()
{
    ExchangeRecord record = testing::limited(1);
    record.error = u"say \"no\""_s;
    const QByteArray line = exportLine(record, ExportFormat::JsonLines);
    QCOMPARE(line.count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object[u"status"].toInt(), 429);
    QCOMPARE(object[u"error"].toString(), u"say \"no\""_s);
    QCOMPARE(object[u"attempts"][0][u"outcome"].toString(), u"rate_limited"_s);
    QVERIFY(!object.contains(u"cost_usd"));
}

void RequestExportTest::writesMemoryThenDisk()
{
    FakeProxyLink proxy;
    proxy.records = testing::servedRange(1, 20);
    RequestExport fileExport(proxy);
    const QString path = m_folder.filePath(u"all.csv"_s);
    fileExport.begin(QUrl::fromLocalFile(path), rows(21, 2500), {}, testing::requestId(21));
    QCOMPARE(fileExport.state(), RequestExport::State::Running);
    QTRY_COMPARE(fileExport.state(), RequestExport::State::Done);
    QCOMPARE(fileExport.written(), 2500);
    const QStringList written = lines(path);
    QCOMPARE(written.size(), 2501);
    QVERIFY(written.first().startsWith(u"time,status,"));
    QVERIFY(written.at(1).contains(QString::fromLatin1(testing::requestId(2500))));
    QVERIFY(written.last().contains(QString::fromLatin1(testing::requestId(1))));
    QCOMPARE(proxy.lastQuery.beforeId, testing::requestId(21));
}

void RequestExportTest::writesOnlyWhatMeetsTheFilter()
{
    FakeProxyLink proxy;
    proxy.records = {testing::served(1), testing::limited(2)};
    RequestExport fileExport(proxy);
    const QString path = m_folder.filePath(u"some.jsonl"_s);
    fileExport.begin(QUrl::fromLocalFile(path), {}, parseFilter(u"status:429").expression, {});
    QTRY_COMPARE(fileExport.state(), RequestExport::State::Done);
    QCOMPARE(fileExport.written(), 1);
    QCOMPARE(proxy.lastQuery.statusClass, 4);
}

void RequestExportTest::aFolderThatIsNotThereIsAProblem()
{
    FakeProxyLink proxy;
    RequestExport fileExport(proxy);
    fileExport.begin(QUrl::fromLocalFile(m_folder.filePath(u"none/all.csv"_s)), {}, {}, {});
    QTRY_COMPARE(fileExport.state(), RequestExport::State::Failed);
    QVERIFY(!fileExport.problem().isEmpty());
    fileExport.dismiss();
    QCOMPARE(fileExport.state(), RequestExport::State::Idle);
}

void RequestExportTest::aFailedQueryLeavesNoFile()
{
    FakeProxyLink proxy;
    proxy.queryProblem = Error {ErrorKind::Database, u"The log cannot be read."_s, {}};
    RequestExport fileExport(proxy);
    const QString path = m_folder.filePath(u"failed.csv"_s);
    fileExport.begin(QUrl::fromLocalFile(path), rows(1, 3), {}, testing::requestId(1));
    QTRY_COMPARE(fileExport.state(), RequestExport::State::Failed);
    QCOMPARE(fileExport.problem(), u"The log cannot be read."_s);
    QVERIFY(!QFile::exists(path));
}

void RequestExportTest::cancelLeavesNoFile()
{
    const QString path = m_folder.filePath(u"cancelled.csv"_s);
    FakeProxyLink proxy;
    RequestExport fileExport(proxy);
    fileExport.begin(QUrl::fromLocalFile(path), rows(1, 3), {}, {});
    fileExport.cancel();
    QCOMPARE(fileExport.state(), RequestExport::State::Cancelled);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(RequestExportTest)
#include "tst_requestexport.moc"
