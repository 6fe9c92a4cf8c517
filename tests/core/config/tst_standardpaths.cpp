// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/secretreference.h"
#include "core/config/standardpaths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

class StandardPathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsThePlatform();
    void flagsWin();
    void portableModeStaysBesideTheProgram();
    void createsPrivateFolders();
    void leavesExistingFoldersAlone();
    void refusesAFileInTheWay();
    void parsesSecretReferences_data();
    void parsesSecretReferences();
};

void StandardPathsTest::followsThePlatform()
{
#ifdef Q_OS_LINUX
    QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.filePath(u"c"_s).toUtf8());
    qputenv("XDG_DATA_HOME", home.filePath(u"d"_s).toUtf8());
    const StandardPaths paths = standardPaths({});
    QCOMPARE(paths.configFile, home.filePath(u"c/spillway/config.yaml"_s));
    QCOMPARE(paths.dataFolder, home.filePath(u"d/spillway"_s));
#else
    const StandardPaths paths = standardPaths({});
    QVERIFY(paths.configFile.endsWith(u"/spillway/config.yaml"_s));
    QVERIFY(paths.dataFolder.endsWith(u"/spillway"_s));
#endif
    QVERIFY(!paths.portable);
}

void StandardPathsTest::flagsWin()
{
    const StandardPaths paths = standardPaths({u"x/../my.yaml"_s, u"/data"_s, {}});
    QCOMPARE(paths.configFile, QDir::current().filePath(u"my.yaml"_s));
    QVERIFY(paths.dataFolder.endsWith(u"/data"_s));
}

void StandardPathsTest::portableModeStaysBesideTheProgram()
{
    QTemporaryDir program;
    QVERIFY(!standardPaths({{}, {}, program.path()}).portable);
    QFile marker(program.filePath(u"portable"_s));
    QVERIFY(marker.open(QIODevice::WriteOnly));
    const StandardPaths paths = standardPaths({{}, {}, program.path()});
    QVERIFY(paths.portable);
    QCOMPARE(paths.configFile, program.filePath(u"spillway-data/config.yaml"_s));
    QCOMPARE(paths.dataFolder, program.filePath(u"spillway-data"_s));
    QCOMPARE(standardPaths({u"/a.yaml"_s, {}, program.path()}).dataFolder, paths.dataFolder);
}

void StandardPathsTest::createsPrivateFolders()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b/c"_s);
    QVERIFY(ensurePrivateFolder(path));
    QVERIFY(ensurePrivateFolder(path));
    const QFile::Permissions foreign = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &name : {u"a"_s, u"a/b"_s, u"a/b/c"_s}) {
        QVERIFY(QFileInfo(folder.filePath(name)).isDir());
        QVERIFY(!(QFile::permissions(folder.filePath(name)) & foreign));
    }
}

void StandardPathsTest::leavesExistingFoldersAlone()
{
    QTemporaryDir folder;
    const QFile::Permissions shared =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup;
    QVERIFY(QFile::setPermissions(folder.path(), shared));
    QVERIFY(ensurePrivateFolder(folder.path()));
    QVERIFY(QFile::permissions(folder.path()).testFlag(QFile::ReadGroup));
}

void StandardPathsTest::refusesAFileInTheWay()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto made = ensurePrivateFolder(folder.filePath(u"file"_s));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Io);
    QVERIFY(made.error().message.contains(folder.filePath(u"file"_s)));
    QVERIFY(!ensurePrivateFolder(folder.filePath(u"file/below"_s)));
}

void StandardPathsTest::parsesSecretReferences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    for (const QString &good : {u"keychain:zai/main"_s, u"env:ZAI_KEY"_s, u"env:_x9"_s,
                                u"file:/run/secrets/zai"_s, u"file:C:/secrets/zai"_s})
        QTest::newRow(qPrintable(good)) << good << true;
    for (const QString &bad : {u""_s, u"keychain:"_s, u"keychain: "_s, u"env:"_s, u"env:1A"_s,
                               u"env:A B"_s, u"env:A=B"_s, u"file:"_s, u"file:/"_s, u"file:a/b"_s,
                               u"file:~/a"_s, u"sk-123"_s, u"Env:A"_s, u"vault:x"_s})
        QTest::newRow(qPrintable(u"not "_s + bad)) << bad << false;
}

void StandardPathsTest::parsesSecretReferences()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    const auto reference = SecretReference::parse(text);
    QCOMPARE(reference.has_value(), valid);
    if (reference)
        QCOMPARE(reference->text(), text);
}

QTEST_GUILESS_MAIN(StandardPathsTest)
#include "tst_standardpaths.moc"
