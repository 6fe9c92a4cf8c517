// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;
using namespace std::chrono_literals;

using Pause = DesktopWish::Pause;

class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFlagsThatBothProgramsShare();
    void readsHowLongToPause_data();
    void readsHowLongToPause();
    void refusesAPauseThatIsNoTime();
    void readsWhatAWindowIsAskedFor();
    void keepsEachProgramsFlagsToItself();
    void knowsWhatNeedsARunningProgram();
    void namesTheRightProgramInItsErrors();
};

void TestCommandLine::readsTheFlagsThatBothProgramsShare()
{
    for (const Program program : {Program::Daemon, Program::Desktop}) {
        const CommandLine line = parseCommandLine({u"--demo"_s, u"--port=2000"_s, u"--data-dir"_s,
                                                   u"/tmp/x"_s, u"--set"_s, u"log.level=debug"_s},
                                                  program);
        QVERIFY(line.error.isEmpty());
        QVERIFY(line.demo);
        QCOMPARE(line.paths.dataFolder, u"/tmp/x"_s);
        QCOMPARE(line.overrides, (QStringList {u"listener.port=2000"_s, u"log.level=debug"_s}));
    }
}

void TestCommandLine::readsHowLongToPause_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("pause");
    QTest::addColumn<int>("seconds");
    QTest::newRow("until resumed") << QStringList {u"--pause"_s} << int(Pause::UntilResumed) << 0;
    QTest::newRow("minutes") << QStringList {u"--pause"_s, u"15m"_s} << int(Pause::For) << 900;
    QTest::newRow("an hour") << QStringList {u"--pause=1h"_s} << int(Pause::For) << 3600;
    QTest::newRow("seconds") << QStringList {u"--pause"_s, u"90"_s} << int(Pause::For) << 90;
    QTest::newRow("another flag follows")
        << QStringList {u"--pause"_s, u"--hidden"_s} << int(Pause::UntilResumed) << 0;
}

void TestCommandLine::readsHowLongToPause()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, pause);
    QFETCH(const int, seconds);
    const CommandLine line = parseCommandLine(words, Program::Desktop);
    QVERIFY2(line.error.isEmpty(), qPrintable(line.error));
    QCOMPARE(int(line.wish.pause), pause);
    QCOMPARE(line.wish.pauseFor, std::chrono::seconds(seconds));
}

void TestCommandLine::refusesAPauseThatIsNoTime()
{
    for (const QString &word : {u"--pause=soon"_s, u"--pause=0"_s, u"--pause=10x"_s})
        QVERIFY(parseCommandLine({word}, Program::Desktop).error.contains(u"--pause"_s));
}

void TestCommandLine::readsWhatAWindowIsAskedFor()
{
    const CommandLine line = parseCommandLine(
        {u"--show"_s, u"--command"_s, u"keys.add"_s, u"spillway://keys/main"_s}, Program::Desktop);
    QVERIFY(line.wish.show);
    QCOMPARE(line.wish.command, u"keys.add"_s);
    QCOMPARE(line.wish.link, u"spillway://keys/main"_s);
    QVERIFY(parseCommandLine({u"--hidden"_s}, Program::Desktop).wish.hidden);
}

void TestCommandLine::keepsEachProgramsFlagsToItself()
{
    for (const QString &word : {u"--hidden"_s, u"--pause"_s, u"--quit"_s, u"--show"_s})
        QVERIFY2(!parseCommandLine({word}).error.isEmpty(), qPrintable(word));
    QVERIFY(!parseCommandLine({u"run"_s}, Program::Desktop).error.isEmpty());
    QCOMPARE(parseCommandLine({u"run"_s}).command, u"run"_s);
}

void TestCommandLine::knowsWhatNeedsARunningProgram()
{
    const auto needs = [](const QStringList &words) {
        return parseCommandLine(words, Program::Desktop).wish.isForARunningProgram();
    };
    QVERIFY(needs({u"--quit"_s}));
    QVERIFY(needs({u"--resume"_s}));
    QVERIFY(needs({u"--pause"_s, u"15m"_s}));
    QVERIFY(!needs({u"--pause"_s, u"--hidden"_s})); // begins with a pause
    QVERIFY(!needs({u"--show"_s}));
    QVERIFY(!needs({}));
}

void TestCommandLine::namesTheRightProgramInItsErrors()
{
    QVERIFY(parseCommandLine({u"--nonsense"_s}).error.contains(u"`spillwayd --help`"_s));
    QVERIFY(parseCommandLine({u"--nonsense"_s}, Program::Desktop)
                .error.contains(u"`spillway --help`"_s));
    QVERIFY(usageText(Program::Desktop).contains(u"--hidden"_s));
    QVERIFY(usageText().contains(u"keys add"_s));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
