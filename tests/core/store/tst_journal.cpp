// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"
#include "core/store/journalreader.h"
#include "tests/core/store/filesizelimit.h"
#include "tests/core/store/records.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

using namespace spillway;
using namespace Qt::StringLiterals;

class JournalTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::size_t segments() const { return journalSegments(m_folder->path()).size(); }
    [[nodiscard]] JournalReader read() const { return JournalReader::read(m_folder->path()); }
    [[nodiscard]] std::unique_ptr<ExchangeJournal> journal() const
    {
        auto opened = std::make_unique<ExchangeJournal>(m_folder->path());
        [&] { QVERIFY(opened->open()); }();
        return opened;
    }
    static void fillSegment(ExchangeJournal &journal, int firstNumber)
    {
        ExchangeRecord large = testRecord(firstNumber);
        large.error = QString(100'000, u'x');
        for (qint64 bytes = 0; bytes <= ExchangeJournal::segmentSize; bytes += 100'000) {
            large.id = testId(firstNumber++);
            journal.finished(large);
        }
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void tellsEndedFromUnendedExchanges()
    {
        {
            const auto open = journal();
            for (int i = 0; i < 5; ++i)
                open->started(begunRecord(i));
            open->finished(testRecord(1));
            open->finished(testRecord(3));
            QCOMPARE(open->failedWrites(), quint64(0));
        }
        const JournalReader left = read();
        QCOMPARE(idsOf(left.finished()), QByteArrayList({testId(1), testId(3)}));
        QCOMPARE(left.finished().front(), testRecord(1));
        QCOMPARE(idsOf(left.unfinished()), QByteArrayList({testId(0), testId(2), testId(4)}));
        QCOMPARE(left.unfinished().front(), begunRecord(0));
        QCOMPARE(left.damaged(), 0);
    }

    void theLastWordCounts()
    {
        {
            const auto open = journal();
            open->started(begunRecord(1));
            ExchangeRecord early = testRecord(1);
            early.state = ExchangeState::Finishing;
            open->finished(early);
            open->finished(testRecord(1));
        }
        const JournalReader left = read();
        QCOMPARE(left.finished().size(), std::size_t(1));
        QCOMPARE(left.finished().front(), testRecord(1));
        QVERIFY(left.unfinished().empty());
    }

    void isPrivate()
    {
        const auto open = journal();
        const QFile file(journalSegments(m_folder->path()).front().path);
        QCOMPARE(
            file.permissions()
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
    }

    void aLivingProcessKeepsItsSegments()
    {
        const auto open = journal();
        open->started(begunRecord(1));
        JournalReader left = read();
        QVERIFY(left.isEmpty());
        left.deleteSegments();
        QCOMPARE(segments(), std::size_t(1));
        const auto second = journal(); // a second process finds a name of its own
        QCOMPARE(segments(), std::size_t(2));
        open->finished(testRecord(1));
        QCOMPARE(open->failedWrites(), quint64(0));
    }

    void aTornEndIsForgotten()
    {
        {
            const auto open = journal();
            open->started(begunRecord(1));
            open->finished(testRecord(1));
            open->started(begunRecord(2));
            open->finished(testRecord(2));
        }
        const QString path = journalSegments(m_folder->path()).front().path;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        for (qint64 size = whole.size() - 1; size >= 0; --size) {
            QVERIFY(file.resize(size));
            const JournalReader left = read();
            QVERIFY(left.finished().size() <= 1);
            QVERIFY(left.damaged() <= 1);
            if (!left.finished().empty())
                QCOMPARE(left.finished().front(), testRecord(1));
        }
    }

    void aFullSegmentGoesWhenItIsCommitted()
    {
        const auto open = journal();
        open->started(begunRecord(999'000));
        fillSegment(*open, 0);
        const ExchangeJournal::Sequence last = open->finished(testRecord(999'001));
        QCOMPARE(segments(), std::size_t(2));
        open->committed(last);
        QCOMPARE(segments(), std::size_t(2)); // 999000 began in the first one and has no end yet
        open->committed(open->finished(testRecord(999'000)) - 1);
        QCOMPARE(segments(), std::size_t(1)); // its end is in the second one
    }

    void whatIsNotCommittedStays()
    {
        const auto open = journal();
        fillSegment(*open, 0);
        const ExchangeJournal::Sequence last = open->finished(testRecord(900));
        open->committed(1);
        QCOMPARE(segments(), std::size_t(2));
        open->committed(last - 2);
        QCOMPARE(segments(), std::size_t(2));
        open->committed(last - 1);
        QCOMPARE(segments(), std::size_t(1));
        open->committed(last + 1000); // more than there is
        open->finished(testRecord(901));
    }

    void aQuietJournalShrinks()
    {
        const auto open = journal();
        ExchangeRecord large = testRecord(1);
        large.error = QString(300'000, u'x');
        open->started(begunRecord(1));
        open->committed(open->finished(large));
        QCOMPARE(QFile(journalSegments(m_folder->path()).front().path).size(), qint64(0));
        open->started(begunRecord(2));
        QCOMPARE(open->failedWrites(), quint64(0));
    }

    void aCleanEndLeavesNothing()
    {
        {
            const auto open = journal();
            open->started(begunRecord(1));
            open->committed(open->finished(testRecord(1)));
        }
        QCOMPARE(segments(), std::size_t(0));
    }

    void neverKeepsMoreThanItsSegments()
    {
        const auto open = journal();
        for (std::size_t i = 0; i < ExchangeJournal::maxSegments + 3; ++i)
            fillSegment(*open, int(i) * 1000);
        QVERIFY(segments() <= ExchangeJournal::maxSegments);
        QCOMPARE(open->failedWrites(), quint64(0));
    }

    void aFullDiskIsRiddenOut()
    {
        {
            const auto open = journal();
            open->started(begunRecord(0));
            {
                const FileSizeLimit full(300);
                for (int i = 1; i < 20; ++i) {
                    open->started(begunRecord(i));
                    open->finished(testRecord(i));
                }
                QVERIFY(open->failedWrites() > 0);
                QVERIFY(!open->problem().isEmpty());
            }
            open->finished(testRecord(0));
            QVERIFY(open->problem().isEmpty());
        }
        const JournalReader left = read();
        QCOMPARE(left.finished().size(), std::size_t(20));
        QVERIFY(left.unfinished().empty());
        QCOMPARE(left.damaged(), 0);
    }

    void aFullDiskCostsTheOldestEntries()
    {
        const auto open = journal();
        {
            const FileSizeLimit full(0);
            fillSegment(*open, 0);
        }
        open->finished(testRecord(900));
        const QByteArray bytes = [&] {
            QFile file(journalSegments(m_folder->path()).front().path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        QVERIFY(bytes.size() > 500'000);
        QVERIFY(bytes.size() < 1'200'000);
        QVERIFY(bytes.contains(testId(900)));
        QVERIFY(!bytes.contains(testId(0)));
    }

    void aMissingFolderIsRetried()
    {
        const QString place = m_folder->filePath(u"data"_s);
        QFile inTheWay(place);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        ExchangeJournal blocked(place);
        QCOMPARE(blocked.open().error().kind, ErrorKind::Io);
        blocked.started(begunRecord(1));
        blocked.finished(testRecord(1));
        QVERIFY(blocked.failedWrites() > 0);
        QVERIFY(inTheWay.remove());
        blocked.started(begunRecord(2));
        QVERIFY(blocked.problem().isEmpty());
        QCOMPARE(journalSegments(place).size(), std::size_t(1));
    }

    void gatheredEntriesAreWrittenTogether()
    {
        {
            const auto open = journal();
            const QString file = journalSegments(m_folder->path()).front().path;
            open->gather();
            open->started(begunRecord(1));
            open->started(begunRecord(2));
            open->finished(testRecord(1));
            QCOMPARE(QFileInfo(file).size(), 0);
            open->flush();
            QVERIFY(QFileInfo(file).size() > 0);
            open->finished(testRecord(3));
        }
        const JournalReader left = read();
        QCOMPARE(idsOf(left.finished()), QByteArrayList({testId(1), testId(3)}));
        QCOMPARE(idsOf(left.unfinished()), QByteArrayList({testId(2)}));
        QCOMPARE(left.damaged(), 0);
    }

    void gatheredEntriesThatCannotBeWrittenAreRetried()
    {
        const QString place = m_folder->filePath(u"data"_s);
        QFile inTheWay(place);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        {
            ExchangeJournal blocked(place);
            blocked.gather();
            blocked.started(begunRecord(1));
            blocked.finished(testRecord(1));
            QCOMPARE(blocked.failedWrites(), quint64(0));
            blocked.flush();
            QCOMPARE(blocked.failedWrites(), quint64(2));
            QVERIFY(!blocked.problem().isEmpty());
            QVERIFY(inTheWay.remove());
            blocked.started(begunRecord(2));
            blocked.flush();
            QCOMPARE(blocked.failedWrites(), quint64(2));
            QVERIFY(blocked.problem().isEmpty());
        }
        const JournalReader left = JournalReader::read(place);
        QCOMPARE(idsOf(left.finished()), QByteArrayList({testId(1)}));
        QCOMPARE(idsOf(left.unfinished()), QByteArrayList({testId(2)}));
    }

    void anAbsurdRecordIsLeftOut()
    {
        {
            const auto open = journal();
            ExchangeRecord absurd = testRecord(1);
            absurd.modelAsked = QByteArray(2'000'000, 'm');
            open->started(begunRecord(1));
            open->finished(absurd);
            open->finished(testRecord(2));
            QCOMPARE(open->failedWrites(), quint64(1));
        }
        QCOMPARE(read().finished().size(), std::size_t(1));
    }

    void aKilledProcessLosesNothingItSaid()
    {
        int acknowledged[2];
        QCOMPARE(::pipe(acknowledged), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ExchangeJournal open(m_folder->path());
            if (!open.open())
                ::_exit(1);
            for (int i = 0;; ++i) {
                open.started(begunRecord(i));
                if (i % 3 != 0) {
                    open.finished(testRecord(i));
                    if (::write(acknowledged[1], &i, sizeof i) != sizeof i)
                        ::_exit(2);
                }
            }
        }
        ::close(acknowledged[1]);
        QSet<QByteArray> said;
        int number = 0;
        while (said.size() < 3000
               && ::read(acknowledged[0], &number, sizeof number) == sizeof number)
            said.insert(testId(number));
        QCOMPARE(::kill(child, SIGKILL), 0);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        while (::read(acknowledged[0], &number, sizeof number) == sizeof number)
            said.insert(testId(number));
        ::close(acknowledged[0]);

        JournalReader left = read();
        const QByteArrayList found = idsOf(left.finished());
        const QSet<QByteArray> finished(found.begin(), found.end());
        QVERIFY(said.size() >= 3000);
        QVERIFY(finished.contains(said));
        QVERIFY(left.unfinished().size() >= std::size_t(said.size()) / 3);
        QVERIFY(left.damaged() <= 1);
        left.deleteSegments();
        QCOMPARE(segments(), std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(JournalTest)
#include "tst_journal.moc"
