// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// A program that really fails, and comes back.
class TestCrashGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void givesUpAfterThree();
    void theMarkerHoldsNothingButASignalAndATime();

private:
    struct Outcome
    {
        QProcess::ExitStatus status = QProcess::NormalExit;
        int code = -1;
        QList<QByteArray> runs; ///< a line each
    };
    Outcome run(const QString &how, int runs);

    QTemporaryDir m_folder;
};

TestCrashGuard::Outcome TestCrashGuard::run(const QString &how, int runs)
{
    const QString marker = m_folder.filePath(how + ".marker"_L1);
    const QString log = m_folder.filePath(u"%1-%2.log"_s.arg(how).arg(runs));
    QProcess probe;
    probe.start(QStringLiteral(CRASH_PROBE), {how, QString::number(runs), marker, log});
    if (!probe.waitForFinished(60'000))
        qFatal("the probe hangs");
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the probe did not run");
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeLast();
    return {probe.exitStatus(), probe.exitCode(), lines};
}

void TestCrashGuard::comesBack_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"segfault", "abort", "thread", "overflow", "relaunch"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestCrashGuard::comesBack()
{
    QFETCH(const QString, how);
    const Outcome outcome = run(how, 3);
    QCOMPARE(outcome.status, QProcess::NormalExit);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.runs,
             (QList<QByteArray> {"1 clean shown", "2 crashed shown", "3 crashed hidden"}));
    QVERIFY(!QFile::exists(m_folder.filePath(how + ".marker"_L1)));
}

void TestCrashGuard::givesUpAfterThree()
{
    const Outcome outcome = run(u"segfault"_s, 100);
    QCOMPARE(outcome.status, QProcess::CrashExit);
    QCOMPARE(outcome.runs.size(), 4); // the first and three more
}

void TestCrashGuard::theMarkerHoldsNothingButASignalAndATime()
{
    run(u"abort"_s, 99);
    QFile marker(m_folder.filePath(u"abort.marker"_s));
    QVERIFY(marker.open(QIODevice::ReadOnly));
    static const QRegularExpression form(u"^6 [0-9]{10}\n$"_s);
    QVERIFY(form.match(QString::fromLatin1(marker.readAll())).hasMatch());
    QCOMPARE(marker.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestCrashGuard)
#include "tst_crashguard.moc"
