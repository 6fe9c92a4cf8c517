// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/atomicfile.h"
#include "core/config/configwatcher.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

constexpr Milliseconds shortDebounce {40};

void writeInPlace(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class ConfigWatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hearsAWriteInPlace();
    void hearsEveryAtomicRename();
    void hearsDeleteAndRecreate();
    void hearsAFileThatAppears();
    void hearsTheTargetOfASymbolicLink();
    void hearsASymbolicLinkThatIsPointedElsewhere();
    void joinsManyWritesIntoOneChange();
    void isSilentWhenTheContentIsTheSame();
    void isSilentWhenTheFileGoes();
    void isSilentForOtherFiles();
    void isSilentForAcknowledgedContent();

private:
    /// Waits until the watcher has surely looked: a later change of the content must be the first
    /// one it tells.
    void expectSilenceUntilNextChange(QSignalSpy &spy);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void ConfigWatcherTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"config.yaml"_s);
    writeInPlace(m_path, "first");
}

void ConfigWatcherTest::cleanup()
{
    m_folder.reset();
}

void ConfigWatcherTest::expectSilenceUntilNextChange(QSignalSpy &spy)
{
    QVERIFY(!spy.wait(5 * static_cast<int>(shortDebounce.count())));
    writeInPlace(m_path, "another content");
    QTRY_COMPARE(spy.count(), 1);
}

void ConfigWatcherTest::hearsAWriteInPlace()
{
    ConfigWatcher watcher(m_path, nullptr, shortDebounce);
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    writeInPlace(m_path, "second");
    QTRY_COMPARE(spy.count(), 1);
    writeInPlace(m_path, "third");
    QTRY_COMPARE(spy.count(), 2);
}

void ConfigWatcherTest::hearsEveryAtomicRename()
{
    ConfigWatcher watcher(m_path, nullptr, shortDebounce);
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    for (int i = 1; i <= 4; ++i) {
        QVERIFY(writeAtomically(m_path, "content " + QByteArray::number(i)));
        QTRY_COMPARE(spy.count(), i);
    }
    writeInPlace(m_path, "the new file is watched too");
    QTRY_COMPARE(spy.count(), 5);
}

void ConfigWatcherTest::hearsDeleteAndRecreate()
{
    ConfigWatcher watcher(m_path, nullptr, shortDebounce);
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    QVERIFY(QFile::remove(m_path));
    writeInPlace(m_path, "again");
    QTRY_COMPARE(spy.count(), 1);
    writeInPlace(m_path, "and again");
    QTRY_COMPARE(spy.count(), 2);
}

void ConfigWatcherTest::hearsAFileThatAppears()
{
    QVERIFY(QFile::remove(m_path));
    ConfigWatcher watcher(m_path, nullptr, shortDebounce);
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    writeInPlace(m_path, "there");
    QTRY_COMPARE(spy.count(), 1);
}

void ConfigWatcherTest::hearsTheTargetOfASymbolicLink()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"elsewhere"_s));
    const QString target = m_folder->filePath(u"elsewhere/real.yaml"_s);
    writeInPlace(target, "first");
    const QString link = m_folder->filePath(u"link.yaml"_s);
    QVERIFY(QFile::link(target, link));
    ConfigWatcher watcher(link, nullptr, shortDebounce);
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    writeInPlace(target, "second");
    QTRY_COMPARE(spy.count(), 1);
    QVERIFY(writeAtomically(target, "third"));
    QTRY_COMPARE(spy.count(), 2);
}

void ConfigWatcherTest::hearsASymbolicLinkThatIsPointedElsewhere()
{
    const QString other = m_folder->filePath(u"other.yaml"_s);
    writeInPlace(other, "other");
    const QString link = m_folder->filePath(u"link.yaml"_s);
    QVERIFY(QFile::link(m_path, link));
    ConfigWatcher watcher(link, nullptr, shortDebounce);
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    QVERIFY(QFile::remove(link));
    QVERIFY(QFile::link(other, link));
    QTRY_COMPARE(spy.count(), 1);
    writeInPlace(other, "other, changed");
    QTRY_COMPARE(spy.count(), 2);
}

void ConfigWatcherTest::joinsManyWritesIntoOneChange()
{
    ConfigWatcher watcher(m_path, nullptr, Milliseconds(300));
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    for (int i = 0; i < 20; ++i)
        writeInPlace(m_path, "content " + QByteArray::number(i));
    QTRY_COMPARE(spy.count(), 1);
    QVERIFY(!spy.wait(400));
}

void ConfigWatcherTest::isSilentWhenTheContentIsTheSame()
{
    ConfigWatcher watcher(m_path, nullptr, shortDebounce);
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    writeInPlace(m_path, "first");
    QVERIFY(writeAtomically(m_path, "first", Backup::Remove));
    expectSilenceUntilNextChange(spy);
}

void ConfigWatcherTest::isSilentWhenTheFileGoes()
{
    ConfigWatcher watcher(m_path, nullptr, shortDebounce);
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    QVERIFY(QFile::remove(m_path));
    expectSilenceUntilNextChange(spy);
}

void ConfigWatcherTest::isSilentForOtherFiles()
{
    ConfigWatcher watcher(m_path, nullptr, shortDebounce);
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    writeInPlace(m_folder->filePath(u"neighbour.yaml"_s), "x");
    expectSilenceUntilNextChange(spy);
}

void ConfigWatcherTest::isSilentForAcknowledgedContent()
{
    ConfigWatcher watcher(m_path, nullptr, shortDebounce);
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    QVERIFY(writeAtomically(m_path, "written by ourselves"));
    watcher.acknowledge();
    expectSilenceUntilNextChange(spy);
}

QTEST_GUILESS_MAIN(ConfigWatcherTest)
#include "tst_configwatcher.moc"
