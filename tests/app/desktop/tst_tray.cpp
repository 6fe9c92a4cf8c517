// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notify/notifier.h"
#include "app/desktop/tray/traypresenter.h"
#include "app/presentation/shell/translation.h"
#include "tests/fakes/fakeproxylink.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace spillway;
using namespace std::chrono_literals;

using Phase = ProxyState::Phase;

namespace {

/// The first action of the menu, or of one below it, with this text; null when there is none.
QAction *find(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
        if (action->menu()) {
            if (QAction *below = find(*action->menu(), text))
                return below;
        }
    }
    return nullptr;
}

QStringList visibleTexts(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (action->isVisible() && !action->isSeparator())
            texts << action->text();
    }
    return texts;
}

KeyStatus key(const QString &label, const QByteArray &state)
{
    KeyStatus status;
    status.provider = u"zai"_s;
    status.label = label;
    status.state = state;
    status.secret = SecretState::Present;
    return status;
}

class RecordingService final : public NotificationService
{
public:
    std::vector<Notice> shown;
    QStringList closed;

    void show(const Notice &notice) override { shown.push_back(notice); }
    void close(const QString &name) override { closed << name; }
};

} // namespace

/// The tray's menu and the notifications over a proxy that does what the test says.
class TestTray final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHowTheProxyStands();
    void asksForWhatIsPressed();
    void offersResumeInsteadOfPause();
    void changesItsRowsInPlace();
    void speaksAnotherLanguage();
    void notifiesOfTrouble();
};

void TestTray::showsHowTheProxyStands()
{
    FakeProxyLink proxy;
    proxy.setKeys({key(u"main"_s, "ok")});
    TrayPresenter presenter(proxy);
    const QMenu &menu = presenter.tray().menu();
    QVERIFY(visibleTexts(menu).contains(u"Running on 127.0.0.1:18765"_s));
    QVERIFY(!presenter.hasTray()); // nobody shows one in a test
    proxy.setKeys({key(u"main"_s, "invalid")});
    QVERIFY(find(menu, u"zai · main: the provider refuses the key"_s));
    proxy.change([](ProxyState &state) { state.phase = Phase::NotListening; });
    QVERIFY(visibleTexts(menu).contains(u"Not listening on 127.0.0.1:18765"_s));
}

void TestTray::asksForWhatIsPressed()
{
    FakeProxyLink proxy;
    proxy.setKeys({key(u"main"_s, "invalid")});
    TrayPresenter presenter(proxy);
    Tray &tray = presenter.tray();
    std::vector<std::optional<std::chrono::seconds>> pauses;
    connect(&tray, &Tray::pauseFor, this,
            [&](std::optional<std::chrono::seconds> duration) { pauses.push_back(duration); });
    for (const QString &text : {u"For 15 minutes"_s, u"For 1 hour"_s, u"Until you resume it"_s})
        find(tray.menu(), text)->trigger();
    QCOMPARE(pauses.size(), std::size_t(3));
    QVERIFY(pauses[0] == std::optional<std::chrono::seconds>(15min));
    QVERIFY(pauses[1] == std::optional<std::chrono::seconds>(1h));
    QVERIFY(!pauses[2].has_value());

    QSignalSpy pages(&tray, &Tray::openPage);
    find(tray.menu(), u"Settings…"_s)->trigger();
    find(tray.menu(), u"zai · main: the provider refuses the key"_s)->trigger();
    QCOMPARE(pages.size(), 2);
    QCOMPARE(pages[0].first().toString(), u"settings"_s);
    QCOMPARE(pages[1].first().toString(), u"keys"_s);

    QSignalSpy snippets(&tray, &Tray::copySnippet);
    find(tray.menu(), u"Claude Code"_s)->trigger();
    QCOMPARE(snippets.size(), 1);
    QCOMPARE(snippets.first().first().toString(), u"claude"_s);
    QSignalSpy quit(&tray, &Tray::quit);
    find(tray.menu(), u"Quit Spillway"_s)->trigger();
    QCOMPARE(quit.size(), 1);
}

void TestTray::offersResumeInsteadOfPause()
{
    FakeProxyLink proxy;
    TrayPresenter presenter(proxy);
    const QMenu &menu = presenter.tray().menu();
    QVERIFY(visibleTexts(menu).contains(u"Pause"_s));
    QVERIFY(!visibleTexts(menu).contains(u"Resume"_s));
    proxy.pause({});
    QVERIFY(!visibleTexts(menu).contains(u"Pause"_s));
    QVERIFY(visibleTexts(menu).contains(u"Resume"_s));
    proxy.resume();
    QVERIFY(visibleTexts(menu).contains(u"Pause"_s));
}

void TestTray::changesItsRowsInPlace()
{
    FakeProxyLink proxy;
    proxy.setKeys({key(u"a"_s, "invalid"), key(u"b"_s, "invalid")});
    TrayPresenter presenter(proxy);
    const QMenu &menu = presenter.tray().menu();
    const QList<QAction *> before = menu.actions();
    QAction *first = find(menu, u"zai · a: the provider refuses the key"_s);
    QVERIFY(first);
    proxy.setKeys({key(u"c"_s, "invalid")});
    QCOMPARE(menu.actions(), before);
    QCOMPARE(first->text(), u"zai · c: the provider refuses the key"_s);
    proxy.setKeys({key(u"c"_s, "ok")});
    QCOMPARE(menu.actions(), before);
    QVERIFY(std::ranges::none_of(
        visibleTexts(menu), [](const QString &text) { return text.contains(u"attention"_s); }));
}

void TestTray::speaksAnotherLanguage()
{
    FakeProxyLink proxy;
    proxy.setKeys({key(u"main"_s, "invalid")});
    TrayPresenter presenter(proxy);
    Tray &tray = presenter.tray();
    const QStringList english = visibleTexts(tray.menu());
    QVERIFY(english.contains(u"Open Spillway"_s));

    const Translation german(u"de"_s, QLocale(u"en_US"_s));
    presenter.retranslate();
    const QStringList texts = visibleTexts(tray.menu());
    QCOMPARE(texts.size(), english.size());
    QVERIFY(texts.contains(u"Läuft auf 127.0.0.1:18765"_s));
    QVERIFY(texts.contains(u"1 Schlüssel braucht Aufmerksamkeit"_s));
    for (const QString &text : texts)
        QVERIFY2(!english.contains(text), qPrintable(text));
    QSignalSpy pages(&tray, &Tray::openPage);
    find(tray.menu(), u"Einstellungen\u00a0…"_s)->trigger();
    QCOMPARE(pages.size(), 1);
}

void TestTray::notifiesOfTrouble()
{
    FakeProxyLink proxy;
    RecordingService service;
    Notifier notifier(proxy, service);
    proxy.setKeys({key(u"a"_s, "circuit_open"), key(u"b"_s, "ok")});
    Q_EMIT proxy.keyTransitioned({.provider = u"zai"_s,
                                  .label = u"a"_s,
                                  .from = "ok",
                                  .to = "circuit_open",
                                  .reason = {},
                                  .opensIn = {}});
    QCOMPARE(service.shown.size(), std::size_t(1));
    proxy.change([](ProxyState &state) { state.phase = Phase::NotListening; });
    QCOMPARE(service.shown.size(), std::size_t(2));
    QCOMPARE(service.shown[1].cause, NoticeCause::NotListening);
    proxy.change([](ProxyState &state) { state.phase = Phase::Serving; });
    QCOMPARE(service.closed, QStringList {service.shown[1].name()});
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
