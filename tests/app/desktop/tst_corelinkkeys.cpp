// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/linkfixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace spillway;
using namespace spillway::test;

/// Keys and settings through the door to a real core.
class TestCoreLinkKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAKeyInItsPlace();
    void refusesTwoKeysOfOneName();
    void removesAKey();
    void testsAKeyThatIsStoredAndOneThatIsNot();
    void aSessionSecretUnlocksAKeyWithoutTouchingTheFile();
    void readsASecretForReveal();
    void changesASettingAndRestoresItsDefault();
    void saysWhenAnotherLayerDecides();
    void refusesAValueThatIsWrong();

private:
    /// A served link with the key "work".
    static void addWork(LinkFixture &fixture);
    static const SettingState *setting(const std::vector<SettingState> &all,
                                       const QByteArray &path);
};

void TestCoreLinkKeys::addWork(LinkFixture &fixture)
{
    QVERIFY(fixture.serve());
    QVERIFY(fixture
                .await<void>([&](auto done) {
                    fixture.link->addKey(fixture.newKey(u"work"_s), fixture.link.get(), done);
                })
                .has_value());
    QVERIFY(fixture.waitForKey(u"work"_s, "ok"));
}

const SettingState *TestCoreLinkKeys::setting(const std::vector<SettingState> &all,
                                              const QByteArray &path)
{
    const auto found = std::ranges::find(all, path, &SettingState::path);
    return found == all.end() ? nullptr : &*found;
}

void TestCoreLinkKeys::changesAKeyInItsPlace()
{
    LinkFixture fixture;
    addWork(fixture);
    const KeyEdit edit {.provider = u"anthropic"_s,
                        .label = u"work"_s,
                        .newLabel = u"office"_s,
                        .enabled = false,
                        .weight = 7,
                        .rpm = 30};
    QVERIFY(
        fixture
            .await<void>([&](auto done) { fixture.link->editKey(edit, fixture.link.get(), done); })
            .has_value());
    QVERIFY(fixture.waitForKey(u"office"_s, "disabled"));
    const SnapshotPtr snapshot = fixture.link->snapshot();
    const KeyConfig &key = snapshot->provider(u"anthropic"_s)->keys.front();
    QCOMPARE(key.label, u"office"_s);
    QCOMPARE(key.weight, 7);
    QCOMPARE(key.rpm, 30);
    QCOMPARE(key.secret.text(), u"env:SPILLWAY_TEST_KEY"_s);
    QCOMPARE(fixture.ask(), 503); // nobody is left to serve
}

void TestCoreLinkKeys::refusesTwoKeysOfOneName()
{
    LinkFixture fixture;
    addWork(fixture);
    const Result<void> again = fixture.await<void>([&](auto done) {
        fixture.link->addKey(fixture.newKey(u"work"_s), fixture.link.get(), done);
    });
    QVERIFY(!again.has_value());
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
}

void TestCoreLinkKeys::removesAKey()
{
    LinkFixture fixture;
    addWork(fixture);
    QVERIFY(fixture
                .await<void>([&](auto done) {
                    fixture.link->removeKey(u"anthropic"_s, u"work"_s, fixture.link.get(), done);
                })
                .has_value());
    QVERIFY(waitUntil([&] { return fixture.link->keys().empty(); }));
    const Result<void> again = fixture.await<void>([&](auto done) {
        fixture.link->removeKey(u"anthropic"_s, u"work"_s, fixture.link.get(), done);
    });
    QVERIFY(!again.has_value());
    QCOMPARE(again.error().kind, ErrorKind::NotFound);
}

void TestCoreLinkKeys::testsAKeyThatIsStoredAndOneThatIsNot()
{
    LinkFixture fixture;
    addWork(fixture);
    const auto stored = fixture.await<KeyTestReport>([&](auto done) {
        fixture.link->testKey(u"anthropic"_s, u"work"_s, fixture.link.get(), done);
    });
    QVERIFY(stored.has_value());
    QVERIFY(stored->accepted);

    KeyAddition unsaved = fixture.newKey({});
    unsaved.provider = u"another"_s;
    unsaved.reference.reset();
    unsaved.secret = Secret("sk-ant-not-stored");
    const auto report = fixture.await<KeyTestReport>(
        [&](auto done) { fixture.link->testNewKey(unsaved, fixture.link.get(), done); });
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    QVERIFY(report->accepted);
    QVERIFY(!fixture.fileText().contains("another"));

    FaultScript strict;
    strict.onlyListedKeys = true;
    fixture.simulator.setScript(strict);
    const auto refused = fixture.await<KeyTestReport>(
        [&](auto done) { fixture.link->testNewKey(unsaved, fixture.link.get(), done); });
    QVERIFY(refused.has_value());
    QVERIFY(!refused->accepted);
    QCOMPARE(refused->status, 401);
}

void TestCoreLinkKeys::aSessionSecretUnlocksAKeyWithoutTouchingTheFile()
{
    // Its place cannot be read: the variable does not exist.
    LinkFixture fixture;
    KeyAddition addition = fixture.newKey(u"work"_s);
    addition.reference->name = u"SPILLWAY_TEST_NO_SUCH_KEY"_s;
    QVERIFY(fixture.serve());
    QVERIFY(fixture
                .await<void>(
                    [&](auto done) { fixture.link->addKey(addition, fixture.link.get(), done); })
                .has_value());
    QVERIFY(fixture.waitForKey(u"work"_s, "no_secret"));
    const QByteArray before = fixture.fileText();
    fixture.link->setSessionSecret(u"anthropic"_s, u"work"_s, Secret("sk-ant-for-now"));
    QVERIFY(fixture.waitForKey(u"work"_s, "ok"));
    QCOMPARE(fixture.ask(), 200);
    QCOMPARE(fixture.fileText(), before);
}

void TestCoreLinkKeys::readsASecretForReveal()
{
    LinkFixture fixture;
    addWork(fixture);
    const auto secret = fixture.await<Secret>([&](auto done) {
        fixture.link->readSecret(u"anthropic"_s, u"work"_s, fixture.link.get(), done);
    });
    QVERIFY(secret.has_value());
    QVERIFY(secret->equals(qgetenv("SPILLWAY_TEST_KEY")));
    const auto nobody = fixture.await<Secret>([&](auto done) {
        fixture.link->readSecret(u"anthropic"_s, u"nobody"_s, fixture.link.get(), done);
    });
    QVERIFY(!nobody.has_value());
}

void TestCoreLinkKeys::changesASettingAndRestoresItsDefault()
{
    LinkFixture fixture("# kept\nlog:\n  level: warning # why\n  maxFiles: 3\n");
    QVERIFY(fixture.serve());
    const auto change = [&](const QString &value) {
        return fixture
            .await<void>([&](auto done) {
                fixture.link->changeSetting("log.level", value, fixture.link.get(), done);
            })
            .has_value();
    };
    QCOMPARE(setting(fixture.link->settings(), "log.level")->origin, u"config.yaml"_s);
    QVERIFY(change(u"debug"_s));
    QCOMPARE(fixture.link->snapshot()->log.level, u"debug"_s);
    QVERIFY(change({}));
    const auto settings = fixture.link->settings();
    QCOMPARE(setting(settings, "log.level")->origin, u"default"_s);
    QCOMPARE(setting(settings, "log.level")->value, u"info"_s);
    QCOMPARE(setting(settings, "log.maxFiles")->value, u"3"_s);
    QCOMPARE(fixture.fileText(), QByteArray("# kept\nlog:\n  maxFiles: 3\n"));
    qInstallMessageHandler(nullptr);
}

void TestCoreLinkKeys::saysWhenAnotherLayerDecides()
{
    LinkFixture fixture;
    QVERIFY(fixture.serve());
    const auto settings = fixture.link->settings();
    QVERIFY(setting(settings, "listener.port")->overridden);
    QCOMPARE(setting(settings, "listener.port")->origin, u"command line"_s);
    QVERIFY(!setting(settings, "listener.host")->overridden);
    QCOMPARE(setting(settings, "listener.allowedHosts"), nullptr); // a list
    const Result<void> changed = fixture.await<void>([&](auto done) {
        fixture.link->changeSetting("listener.port", u"20000"_s, fixture.link.get(), done);
    });
    QVERIFY(!changed.has_value());
    QVERIFY(changed.error().message.contains(u"command line"_s));
    QVERIFY(fixture.fileText().isEmpty());
}

void TestCoreLinkKeys::refusesAValueThatIsWrong()
{
    LinkFixture fixture;
    QVERIFY(fixture.serve());
    for (const auto &[path, value] :
         {std::pair<QByteArray, QString> {"retry.maxAttempts", u"many"_s},
          {"listener.host", u"not an address"_s},
          {"no.such.setting", u"1"_s}}) {
        const Result<void> changed = fixture.await<void>(
            [&](auto done) { fixture.link->changeSetting(path, value, fixture.link.get(), done); });
        QVERIFY2(!changed.has_value(), path.constData());
        QVERIFY(!changed.error().message.isEmpty());
    }
    QVERIFY(fixture.fileText().isEmpty());
}

QTEST_GUILESS_MAIN(TestCoreLinkKeys)
#include "tst_corelinkkeys.moc"
