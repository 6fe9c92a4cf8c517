// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connect/snippets.h"
#include "app/connect/tools.h"

#include <QProcess>
#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;

class SnippetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyToolHasAWay_data()
    {
        QTest::addColumn<QString>("tool");
        for (const Tool &tool : knownTools())
            QTest::newRow(qPrintable(tool.id)) << tool.id;
        QTest::newRow("unknown") << u"no-such-tool"_s;
    }
    void everyToolHasAWay()
    {
        QFETCH(const QString, tool);
        const std::vector<Snippet> ways =
            snippetsFor(tool, u"http://127.0.0.1:18765"_s, u"local"_s);
        QVERIFY(!ways.empty());
        for (const Snippet &way : ways) {
            QVERIFY(!way.label.isEmpty());
            QVERIFY2(way.text.contains("http://127.0.0.1:18765"_L1), qPrintable(way.text));
            QVERIFY(!way.text.endsWith(u'\n'));
        }
    }

    void eachDialectGetsItsSuffix()
    {
        const QString url = u"http://127.0.0.1:18765"_s;
        const QString claude = snippetsFor(u"claude"_s, url, u"local"_s).front().text;
        QVERIFY(claude.contains("ANTHROPIC_BASE_URL=http://127.0.0.1:18765\n"_L1));
        const QString openAi = snippetsFor(u"openai-sdk"_s, url, u"local"_s).front().text;
        QVERIFY(openAi.contains("base_url=\"http://127.0.0.1:18765/v1\""_L1));
        const QString anthropic = snippetsFor(u"anthropic-sdk"_s, url, u"local"_s).front().text;
        QVERIFY(anthropic.contains("base_url=\"http://127.0.0.1:18765\""_L1));
    }

    /// The lines are run by a real shell, with a value that has every character of trouble.
    void aPosixShellReadsTheVeryValues()
    {
        const QString odd = uR"(a b'c"d$e`f\g;h&i|j(k)*?~#!)"_s;
        ClientLaunch launch;
        launch.environment = {{u"SPILLWAY_ODD"_s, odd}};
        QProcess shell;
        shell.start(
            u"sh"_s,
            {u"-c"_s, shellLines(Shell::Posix, launch) + "\nprintf %s \"$SPILLWAY_ODD\""_L1});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), odd);
    }

    void argumentsReachTheProgramAsTheyAre()
    {
        const ClientLaunch codex =
            clientLaunch(u"codex"_s, u"http://127.0.0.1:18765"_s, u"local"_s);
        ClientLaunch echo = codex;
        echo.program = u"printf"_s;
        echo.arguments.prepend(u"%s\\n"_s);
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, shellLines(Shell::Posix, echo)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()).trimmed().split(u'\n'),
                 codex.arguments);
    }

    void otherShellsUseTheirOwnWords()
    {
        ClientLaunch launch;
        launch.environment = {{u"NAME"_s, u"it's"_s}};
        QCOMPARE(shellLines(Shell::Fish, launch), u"set -gx NAME 'it\\'s'"_s);
        QCOMPARE(shellLines(Shell::PowerShell, launch), u"$env:NAME = 'it''s'"_s);
    }

    void everyToolButTheLastHasANameAndAnIcon()
    {
        for (const Tool &tool : knownTools()) {
            QVERIFY(!tool.icon.isEmpty());
            QCOMPARE(tool.name.isEmpty(), tool.id == "other"_L1);
        }
        QCOMPARE(knownTools().back().id, u"other"_s);
    }
};

QTEST_GUILESS_MAIN(SnippetsTest)
#include "tst_snippets.moc"
