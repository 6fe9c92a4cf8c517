// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/keys/keyform.h"
#include "tests/fakes/fakeproxylink.h"

#include <QSignalSpy>
#include <QTest>

using namespace spillway;
using namespace Qt::StringLiterals;

class KeyFormTest final : public QObject
{
    Q_OBJECT

    struct Dialog
    {
        FakeProxyLink proxy;
        KeyForm form {proxy, nullptr};

        Dialog()
        {
            ProviderConfig provider;
            provider.id = u"anthropic"_s;
            provider.preset = u"anthropic"_s;
            KeyConfig key;
            key.label = u"main"_s;
            key.weight = 3;
            key.rpm = 50;
            provider.keys = {key};
            proxy.configuration->providers = {provider};
        }
    };
    static constexpr auto secretText = "sk-ant-api03-abcdefgh";

private Q_SLOTS:
    void aPastedKeyChoosesItsProvider()
    {
        Dialog dialog;
        dialog.form.openNew(false);
        dialog.form.setSecret(u"  sk-or-v1-abcdefgh\n"_s);
        QCOMPARE(dialog.form.vendorId(), u"openrouter"_s);
        QCOMPARE(dialog.form.name(), u"main"_s);
        dialog.form.setSecret(QString::fromLatin1(secretText));
        QCOMPARE(dialog.form.vendorId(), u"anthropic"_s);
        QCOMPARE(dialog.form.name(), u"key-2"_s); // main is taken there
    }

    void aChoiceWithinTheVendorsFamilyStays()
    {
        Dialog dialog;
        dialog.form.openNew(false);
        const int openAiFormat =
            static_cast<int>(KeyForm::vendorNames().indexOf(u"Z.AI (OpenAI format)"_s));
        dialog.form.setVendor(openAiFormat);
        dialog.form.setSecret(u"0123456789abcdef0123456789abcdef.AbCdEfGhIjKlMnOp"_s);
        QCOMPARE(dialog.form.vendorId(), u"zai-openai"_s);
    }

    void aKeyThatWorksSaysSoAndIsSaved()
    {
        Dialog dialog;
        QSignalSpy saved(&dialog.form, &KeyForm::saved);
        dialog.form.openNew(false);
        QVERIFY(!dialog.form.canSave());
        dialog.form.setSecret(QString::fromLatin1(secretText));
        dialog.form.test();
        QVERIFY(dialog.form.testing());
        QTRY_VERIFY(!dialog.form.testing());
        QVERIFY(dialog.form.testResult().contains("120"_L1));
        dialog.form.save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(saved.front().front().toString(), u"key-2"_s);
        const KeyAddition &added = dialog.proxy.additions.back();
        QCOMPARE(added.provider, u"anthropic"_s);
        QVERIFY(added.secret.equals(secretText));
        QVERIFY(!added.reference);
    }

    void aRefusedKeyMayBeSavedAllTheSame()
    {
        Dialog dialog;
        dialog.proxy.testResult = KeyTestReport {false, 401, Milliseconds(80), u"Refused (401)"_s};
        dialog.form.openNew(false);
        dialog.form.setSecret(QString::fromLatin1(secretText));
        dialog.form.test();
        QTRY_COMPARE(dialog.form.secretProblem(), u"Refused (401)"_s);
        QVERIFY(dialog.form.canSave());
    }

    void theAnswerToAnOlderKeyIsIgnored()
    {
        Dialog dialog;
        dialog.form.openNew(false);
        dialog.form.setSecret(QString::fromLatin1(secretText));
        dialog.form.test();
        dialog.form.setSecret(u"sk-ant-api03-another-one"_s);
        QCoreApplication::processEvents();
        QVERIFY(dialog.form.testResult().isEmpty());
        QVERIFY(!dialog.form.testing());
    }

    void aFailedSaveKeepsWhatWasTyped()
    {
        Dialog dialog;
        dialog.proxy.editResult =
            Error {ErrorKind::Secret, u"The keychain refused."_s, u"code 7"_s};
        QSignalSpy saved(&dialog.form, &KeyForm::saved);
        dialog.form.openNew(false);
        dialog.form.setSecret(QString::fromLatin1(secretText));
        dialog.form.save();
        QTRY_COMPARE(dialog.form.saveProblem(), u"The keychain refused.\ncode 7"_s);
        QCOMPARE(saved.count(), 0);
        QVERIFY(dialog.form.canSave());
    }

    void limitsOfANewKeyFollowIt()
    {
        Dialog dialog;
        QSignalSpy saved(&dialog.form, &KeyForm::saved);
        dialog.form.openNew(false);
        dialog.form.setSecret(QString::fromLatin1(secretText));
        dialog.form.setRequestsPerMinute(30);
        dialog.form.save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(dialog.proxy.edits.size(), std::size_t(1));
        QCOMPARE(dialog.proxy.edits[0].label, u"key-2"_s);
        QCOMPARE(dialog.proxy.edits[0].rpm, 30);
    }

    void aSessionKeyIsNeverStored()
    {
        Dialog dialog;
        QSignalSpy saved(&dialog.form, &KeyForm::saved);
        dialog.form.openNew(true);
        dialog.form.setSecret(QString::fromLatin1(secretText));
        dialog.form.save();
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(dialog.proxy.additions.back().reference); // nothing is written to the keychain
        QVERIFY(dialog.proxy.calls.contains(u"setSessionSecret anthropic/key-2"_s));
    }

    void editingKeepsTheSecretThatIsNotTyped()
    {
        Dialog dialog;
        QSignalSpy saved(&dialog.form, &KeyForm::saved);
        dialog.form.openEdit(u"anthropic"_s, u"main"_s);
        QVERIFY(dialog.form.editing());
        QCOMPARE(dialog.form.weight(), 3);
        QCOMPARE(dialog.form.requestsPerMinute(), 50);
        QVERIFY(dialog.form.canSave());
        dialog.form.setName(u"work"_s);
        dialog.form.save();
        QTRY_COMPARE(saved.count(), 1);
        const KeyEdit &edit = dialog.proxy.edits.back();
        QCOMPARE(edit.label, u"main"_s);
        QCOMPARE(edit.newLabel, u"work"_s);
        QVERIFY(!edit.secret);
    }

    void aNameMustBeFreeAndPlain()
    {
        Dialog dialog;
        dialog.form.openNew(false);
        dialog.form.setName(u"main"_s);
        QVERIFY(!dialog.form.nameProblem().isEmpty());
        dialog.form.setName(u"two words"_s);
        QVERIFY(!dialog.form.nameProblem().isEmpty());
        dialog.form.setName(u"fine-2"_s);
        QVERIFY(dialog.form.nameProblem().isEmpty());
    }

    void closingForgetsTheSecret()
    {
        Dialog dialog;
        dialog.form.openNew(false);
        dialog.form.setSecret(QString::fromLatin1(secretText));
        dialog.form.close();
        dialog.form.openNew(false);
        QVERIFY(!dialog.form.canSave());
    }
};

QTEST_GUILESS_MAIN(KeyFormTest)
#include "tst_keyform.moc"
