// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/keys/keyimport.h"
#include "tests/fakes/fakeproxylink.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace spillway;
using namespace Qt::StringLiterals;

class KeyImportTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QByteArray &text)
    {
        const QString path = m_folder.filePath(u"api-keys.json"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return path;
    }

private Q_SLOTS:
    void keysArePreviewedThenAddedInOrder()
    {
        FakeProxyLink proxy;
        KeyImport import(proxy, nullptr);
        QSignalSpy finished(&import, &KeyImport::finished);
        import.read(
            QUrl::fromLocalFile(file(R"({"keys":["aaaa1111.secret-one","bbbb2222.secret-two"]})"))
                .toString());
        QCOMPARE(import.state(), KeyImport::State::Ready);
        QCOMPARE(import.total(), 2);
        QVERIFY(!import.preview().contains("secret-one"_L1));
        QVERIFY(proxy.calls.isEmpty()); // nothing happens before a person has looked
        import.start();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(import.added(), 2);
        QVERIFY(proxy.additions[0].secret.equals("aaaa1111.secret-one"));
        QVERIFY(proxy.additions[1].secret.equals("bbbb2222.secret-two"));
        QVERIFY(proxy.additions[0].label != proxy.additions[1].label);
    }

    void whatIsRefusedIsNamedAndTheRestGoesOn()
    {
        FakeProxyLink proxy;
        proxy.editResult = Error {ErrorKind::Secret, u"No keychain."_s, {}};
        KeyImport import(proxy, nullptr);
        import.read(file(R"({"keys":["aaaa1111.secret-one","bbbb2222.secret-two"]})"));
        import.start();
        QTRY_COMPARE(import.state(), KeyImport::State::Finished);
        QCOMPARE(import.added(), 0);
        QCOMPARE(import.problems().size(), 2);
        QVERIFY(!import.problems().join(u' ').contains("secret-one"_L1));
    }

    void stoppingKeepsWhatWasAdded()
    {
        FakeProxyLink proxy;
        KeyImport import(proxy, nullptr);
        import.read(file(R"({"keys":["aaaa1111.secret-one","bbbb2222.secret-two"]})"));
        import.start();
        import.stop();
        QCOMPARE(import.state(), KeyImport::State::Finished);
        QCoreApplication::processEvents();
        QCOMPARE(proxy.additions.size(), std::size_t(1));
    }

    void aFileThatIsNoneSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("keys: 1");
        QTest::newRow("another JSON") << QByteArray("[1,2]");
        QTest::newRow("too large") << QByteArray(2 * 1024 * 1024, ' ');
    }
    void aFileThatIsNoneSaysWhy()
    {
        QFETCH(const QByteArray, text);
        FakeProxyLink proxy;
        KeyImport import(proxy, nullptr);
        import.read(file(text));
        QCOMPARE(import.state(), KeyImport::State::Unreadable);
        QCOMPARE(import.problems().size(), 1);
    }

    void aMissingFileSaysWhy()
    {
        FakeProxyLink proxy;
        KeyImport import(proxy, nullptr);
        import.read(m_folder.filePath(u"gone.json"_s));
        QCOMPARE(import.state(), KeyImport::State::Unreadable);
        QCOMPARE(import.fileName(), u"gone.json"_s);
    }
};

QTEST_GUILESS_MAIN(KeyImportTest)
#include "tst_keyimport.moc"
