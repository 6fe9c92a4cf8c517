// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"
#include "core/store/journalsegment.h"
#include "tests/core/store/storecalls.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTimer>
#include <QVariant>

#include <cstdio>

using namespace spillway;
using namespace Qt::StringLiterals;

namespace {

/// What the core does, without pause, until somebody kills it: 50 exchanges run at any time, the
/// oldest ends, a new one begins. Says the number of each that has ended, as a client would see it.
int serveUntilKilled(const QString &folder, int first)
{
    Store store(folder);
    ExchangeJournal journal(folder);
    QObject context;
    store.open(&context, [](const Result<StoreReport> &) {});
    if (!journal.open())
        return 1;
    int began = first;
    int ended = first;
    std::vector<ExchangeRecord> batch;
    QTimer work;
    QObject::connect(&work, &QTimer::timeout, [&] {
        for (int i = 0; i < 20; ++i) {
            while (began - ended < 50)
                journal.started(begunRecord(began++));
            const ExchangeJournal::Sequence sequence = journal.finished(testRecord(ended));
            std::printf("%d\n", ended);
            batch.push_back(testRecord(ended++));
            if (batch.size() >= 100)
                store.append(std::exchange(batch, {}), &context,
                             [&journal, sequence] { journal.committed(sequence); });
        }
        std::fflush(stdout);
    });
    work.start(1);
    return QCoreApplication::exec();
}

} // namespace

class StoreCrashTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledProcessLosesNothing()
    {
        const QTemporaryDir folder;
        QSet<int> said;
        int unended = 0;
        int next = 0;
        for (int round = 0; round < 4; ++round) {
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(),
                          {u"serve"_s, folder.path(), QString::number(next)});
            QVERIFY(process.waitForStarted());
            QByteArray output;
            const qsizetype enough = 1500 + qsizetype {2000} * round;
            while (output.count('\n') < enough) {
                QVERIFY(process.waitForReadyRead(30'000));
                output += process.readAllStandardOutput();
            }
            process.kill(); // SIGKILL
            QVERIFY(process.waitForFinished());
            output += process.readAllStandardOutput();
            for (const QByteArray &line : output.first(output.lastIndexOf('\n')).split('\n'))
                said.insert(line.toInt());
            next = *std::max_element(said.cbegin(), said.cend()) + 1000;

            Store store(folder.path());
            const Result<StoreReport> report = openStore(store);
            QVERIFY(report);
            QVERIFY(report->integrityOk);
            QVERIFY(report->interrupted > 40 && report->interrupted <= 50);
            unended += report->interrupted;
            QVERIFY(journalSegments(folder.path()).empty());

            QSet<int> ended;
            int interrupted = 0;
            for (const ExchangeRecord &record : find(store, {.limit = 100'000})) {
                if (record.outcome == ExchangeOutcome::Interrupted)
                    ++interrupted;
                else
                    ended.insert(record.id.sliced(3).toInt());
            }
            QCOMPARE(interrupted, unended);
            QVERIFY(ended.contains(said));
            QVERIFY(ended.size() <= said.size() + 60 * (round + 1));
        }
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(folder.filePath(u"spillway.db"_s));
        QVERIFY(database.open());
        {
            QSqlQuery check(u"PRAGMA integrity_check"_s, database);
            QVERIFY(check.next());
            QCOMPARE(check.value(0).toString(), u"ok"_s);
        }
        database = {};
        QSqlDatabase::removeDatabase(u"check"_s);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"serve"_s)
        return serveUntilKilled(arguments.value(2), arguments.value(3).toInt());
    StoreCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storecrash.moc"
