// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/process/deeplink.h"
#include "app/desktop/process/watchdog.h"
#include "app/desktop/system/autostart.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;
using namespace std::chrono_literals;

/// Small parts of the desktop program.
class TestDesktopParts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLinks_data();
    void readsLinks();
    void refusesLinks_data();
    void refusesLinks();
    void startsAtLoginByAFile();
    void respectsWhatTheDesktopSwitchedOff();
    void quotesTheProgramsPath();
    void aWatchdogTellsThatNobodyAnswers();
    void aWatchdogForgivesALateAnswer();
};

void TestDesktopParts::readsLinks_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("item");
    QTest::newRow("request") << u"spillway://request/ex_01m7"_s << u"requests"_s << u"ex_01m7"_s;
    QTest::newRow("key") << u"spillway://keys/work-2"_s << u"keys"_s << u"work-2"_s;
    QTest::newRow("key with a blank") << u"spillway://keys/my%20key"_s << u"keys"_s << u"my key"_s;
    QTest::newRow("page") << u"spillway://settings"_s << u"settings"_s << u""_s;
}

void TestDesktopParts::readsLinks()
{
    QFETCH(const QString, address);
    const auto link = parseDeepLink(address);
    QVERIFY(link.has_value());
    QTEST(link->page, "page");
    QTEST(link->item, "item");
}

void TestDesktopParts::refusesLinks_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("another scheme") << u"https://keys/a"_s;
    QTest::newRow("an unknown page") << u"spillway://shutdown"_s;
    QTest::newRow("a query") << u"spillway://keys/a?turn=off"_s;
    QTest::newRow("a deeper path") << u"spillway://keys/a/b"_s;
    QTest::newRow("dots up") << u"spillway://logs/%2e%2e%2fetc"_s;
    QTest::newRow("a user") << u"spillway://me@keys/a"_s;
    QTest::newRow("markup") << u"spillway://keys/%3Cb%3E"_s;
    QTest::newRow("long") << u"spillway://keys/"_s + QString(300, u'a');
}

void TestDesktopParts::refusesLinks()
{
    QFETCH(const QString, address);
    QVERIFY(!parseDeepLink(address).has_value());
}

void TestDesktopParts::startsAtLoginByAFile()
{
    const QTemporaryDir folder;
    const Autostart autostart(folder.filePath(u"autostart"_s));
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.setOn(true).has_value());
    QVERIFY(autostart.isOn());
    QFile file(folder.filePath(u"autostart/io.github.spillway.Spillway.desktop"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("[Desktop Entry]\n"));
    QVERIFY(text.contains("\" --hidden\n"));
    QVERIFY(text.contains(QCoreApplication::applicationFilePath().toUtf8()));
    QVERIFY(autostart.setOn(false).has_value());
    QVERIFY(!autostart.isOn());
    QVERIFY(!file.exists());
    QVERIFY(autostart.setOn(false).has_value()); // twice is fine
}

void TestDesktopParts::respectsWhatTheDesktopSwitchedOff()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"io.github.spillway.Spillway.desktop"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[Desktop Entry]\nExec=spillway --hidden\nHidden=true\n");
    file.close();
    const Autostart autostart(folder.path());
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.setOn(true).has_value());
    QVERIFY(autostart.isOn());
}

void TestDesktopParts::quotesTheProgramsPath()
{
    QCOMPARE(execWord(u"/opt/spill way/bin"_s), u"\"/opt/spill way/bin\""_s);
    QCOMPARE(execWord(u"/a$b"_s), u"\"/a\\\\$b\""_s);
    QCOMPARE(execWord(u"/100%"_s), u"\"/100%%\""_s);
}

void TestDesktopParts::aWatchdogTellsThatNobodyAnswers()
{
    int asked = 0;
    Watchdog watchdog([&asked](const std::function<void()> &) { ++asked; }, 1ms, 1ms);
    QSignalSpy silent(&watchdog, &Watchdog::silentChanged);
    watchdog.setActive(true);
    QVERIFY(silent.wait(10'000));
    QCOMPARE(silent.takeFirst().first().toBool(), true);
    QCOMPARE(asked, 1); // it waits for that answer
}

void TestDesktopParts::aWatchdogForgivesALateAnswer()
{
    std::function<void()> answer;
    Watchdog watchdog([&answer](std::function<void()> pong) { answer = std::move(pong); }, 1ms,
                      1ms);
    QSignalSpy silent(&watchdog, &Watchdog::silentChanged);
    watchdog.setActive(true);
    QVERIFY(silent.wait(10'000));
    silent.clear();
    std::exchange(answer, nullptr)();
    QCOMPARE(silent.size(), 1);
    QCOMPARE(silent.first().first().toBool(), false);
    QVERIFY(silent.wait(10'000)); // and asks on
}

QTEST_GUILESS_MAIN(TestDesktopParts)
#include "tst_desktopparts.moc"
