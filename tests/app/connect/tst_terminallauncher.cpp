// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connect/terminallauncher.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;

class TerminalLauncherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePersonsChoiceComesFirst()
    {
        const auto everything = [](const QString &) { return true; };
        QCOMPARE(chooseTerminal(u"kitty"_s, everything).program, u"kitty"_s);
        QVERIFY(chooseTerminal(u"kitty"_s, everything).before.isEmpty());
        QCOMPARE(chooseTerminal({}, everything).program, u"x-terminal-emulator"_s);
    }

    void theFirstOneThatIsThereIsTaken()
    {
        const Terminal terminal = chooseTerminal(u"gone"_s, [](const QString &program) {
            return program == "konsole"_L1 || program == "xterm"_L1;
        });
        QCOMPARE(terminal.program, u"konsole"_s);
        QCOMPARE(terminal.before, QStringList {u"-e"_s});
    }

    void noneIsAStateAndNotACrash()
    {
        QVERIFY(chooseTerminal({}, [](const QString &) { return false; }).program.isEmpty());
    }

    /// A stand-in terminal runs what it is told, as the real ones do.
    void theToolStartsWithItsEnvironment()
    {
        QTemporaryDir folder;
        const QString result = folder.filePath(u"seen"_s);
        const auto script = [&](const QString &name, const QByteArray &text) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("#!/bin/sh\n" + text);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        script(u"my-terminal"_s, "shift\nexec \"$@\"\n");
        script(u"my-tool"_s,
               "printf '%s|%s' \"$SPILLWAY_PROOF\" \"$1\" >" + result.toUtf8() + ".part && mv "
                   + result.toUtf8() + ".part " + result.toUtf8() + "\n");
        qputenv("TERMINAL", folder.filePath(u"my-terminal"_s).toUtf8());
        TerminalLauncher launcher;
        qunsetenv("TERMINAL");
        QVERIFY(launcher.canLaunch());
        const Result<void> started = launcher.launch(
            {folder.filePath(u"my-tool"_s), {u"a b"_s}, {{u"SPILLWAY_PROOF"_s, u"it's me"_s}}});
        QVERIFY(started);
        QTRY_VERIFY(QFile::exists(result));
        QFile seen(result);
        QVERIFY(seen.open(QIODevice::ReadOnly));
        QCOMPARE(seen.readAll(), QByteArray("it's me|a b"));
    }
};

QTEST_GUILESS_MAIN(TerminalLauncherTest)
#include "tst_terminallauncher.moc"
