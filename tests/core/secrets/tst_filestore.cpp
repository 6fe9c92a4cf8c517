// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/filestore.h"
#include "tests/core/secrets/answers.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace spillway;
using namespace Qt::StringLiterals;

class FileStoreTest final : public QObject
{
    Q_OBJECT

    [[nodiscard]] SecretReference reference(const QString &name) const
    {
        return {SecretReference::Kind::File, m_folder.filePath(name)};
    }

    [[nodiscard]] SecretReference write(const QString &name, const QByteArray &bytes,
                                        QFile::Permissions permissions) const
    {
        QFile file(m_folder.filePath(name));
        [&] {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
        }();
        file.setPermissions(permissions);
        return reference(name);
    }

    static constexpr QFile::Permissions ownOnly = QFile::ReadOwner | QFile::WriteOwner;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void dropsOnlyTheLineEnd()
    {
        FileStore store;
        QVERIFY(readFrom(store, write(u"a"_s, "sk-1\n", ownOnly))->equals("sk-1"));
        QVERIFY(readFrom(store, write(u"b"_s, " sk 1 \r\n\n", ownOnly))->equals(" sk 1 "));
        QVERIFY(readFrom(store, write(u"c"_s, "sk-1", ownOnly))->equals("sk-1"));
    }

    void followsLinks()
    {
        FileStore store;
        const SecretReference target = write(u"target"_s, "sk-1", ownOnly);
        QVERIFY(QFile::link(target.name, m_folder.filePath(u"link"_s)));
        QVERIFY(readFrom(store, reference(u"link"_s))->equals("sk-1"));
    }

    void missingAndEmptyFilesAreNotFound()
    {
        FileStore store;
        QCOMPARE(readFrom(store, reference(u"none"_s)).error().kind, ErrorKind::NotFound);
        const SecretReference empty = write(u"empty"_s, "\n", ownOnly);
        QCOMPARE(readFrom(store, empty).error().kind, ErrorKind::NotFound);
    }

    void refusesWhatOthersMayWrite()
    {
        FileStore store;
        const SecretReference group = write(u"group"_s, "sk-1", ownOnly | QFile::WriteGroup);
        QCOMPARE(readFrom(store, group).error().kind, ErrorKind::Secret);
        const SecretReference other = write(u"other"_s, "sk-1", ownOnly | QFile::WriteOther);
        const Result<Secret> read = readFrom(store, other);
        QCOMPARE(read.error().kind, ErrorKind::Secret);
        QVERIFY(read.error().message.contains(u"chmod"_s));
        QVERIFY(!read.error().message.contains(u"sk-1"_s));
    }

    void warnsAboutWhatOthersMayRead()
    {
        FileStore store;
        const SecretReference open = write(u"open"_s, "sk-1", ownOnly | QFile::ReadOther);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Every user .*open"_s));
        QVERIFY(readFrom(store, open)->equals("sk-1"));
    }

    void refusesWhatIsTooLarge()
    {
        FileStore store;
        const QByteArray limit(FileStore::maxSize, 'k');
        QVERIFY(readFrom(store, write(u"limit"_s, limit, ownOnly))->equals(limit));
        const SecretReference over = write(u"over"_s, limit + "k", ownOnly);
        QCOMPARE(readFrom(store, over).error().kind, ErrorKind::Secret);
    }

    void refusesWhatIsNoFile()
    {
        FileStore store;
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder"_s));
        QCOMPARE(readFrom(store, reference(u"folder"_s)).error().kind, ErrorKind::Secret);
        QCOMPARE(::mkfifo(QFile::encodeName(m_folder.filePath(u"pipe"_s)).constData(), 0600), 0);
        QCOMPARE(readFrom(store, reference(u"pipe"_s)).error().kind, ErrorKind::Secret);
        const SecretReference device {SecretReference::Kind::File, u"/dev/zero"_s};
        QCOMPARE(readFrom(store, device).error().kind, ErrorKind::Secret);
    }

    void doesNotChangeFiles()
    {
        FileStore store;
        const SecretReference own = write(u"own"_s, "sk-1", ownOnly);
        QCOMPARE(writeTo(store, own, "sk-2").error().kind, ErrorKind::Secret);
        QCOMPARE(removeFrom(store, own).error().kind, ErrorKind::Secret);
        QVERIFY(readFrom(store, own)->equals("sk-1"));
    }
};

int main(int argc, char **argv)
{
    qunsetenv("QT_LOGGING_RULES"); // the warnings are part of what is tested
    QCoreApplication application(argc, argv);
    FileStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_filestore.moc"
