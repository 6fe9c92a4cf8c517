// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"
#include "tests/app/desktop/linkfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace spillway;
using namespace spillway::test;
using namespace std::chrono_literals;

using Phase = ProxyState::Phase;

/// The whole program over a real core; its window is drawn, but nobody sees it.
class TestDesktopProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aHiddenStartBuildsNoWindow();
    void aLaterStartShowsIt();
    void obeysWhatALaterStartAsks();
    void opensTheLinksPage();
    void closingTheWindowKeepsServing();
    void saysThatItCrashed();
    void changesItsLanguageAtOnce();
    void asksBeforeItCutsRequestsOff();
    void marksSecretsOnTheClipboard();

private:
    struct Running
    {
        LinkFixture fixture;
        DesktopProgram program {*fixture.link, fixture.folder.filePath(u"window.ini"_s)};
    };
};

void TestDesktopProgram::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
}

void TestDesktopProgram::aHiddenStartBuildsNoWindow()
{
    Running it;
    QVERIFY(it.fixture.serve());
    DesktopWish wish;
    wish.hidden = true;
    wish.pause = DesktopWish::Pause::For;
    wish.pauseFor = 15min;
    QVERIFY(it.program.start(wish));
    QVERIFY(!it.program.window().window());
    QVERIFY(it.fixture.waitFor(Phase::Paused));
}

void TestDesktopProgram::aLaterStartShowsIt()
{
    Running it;
    QVERIFY(it.fixture.serve());
    DesktopWish hidden;
    hidden.hidden = true;
    QVERIFY(it.program.start(hidden));
    QVERIFY(it.program.obey({}, {}).has_value());
    QVERIFY(it.program.window().isShown());
    QQuickWindow *window = it.program.window().window();
    it.program.window().hide();
    QVERIFY(!it.program.window().isShown());
    QVERIFY(it.program.obey({}, {}).has_value());
    QVERIFY(it.program.window().isShown());
    QCOMPARE(it.program.window().window(), window); // built once
}

void TestDesktopProgram::obeysWhatALaterStartAsks()
{
    Running it;
    QVERIFY(it.fixture.serve());
    DesktopWish wish;
    wish.pause = DesktopWish::Pause::UntilResumed;
    QVERIFY(it.program.obey(wish, {}).has_value());
    QVERIFY(it.fixture.waitFor(Phase::Paused));
    QVERIFY(!it.program.window().isShown());
    wish = {};
    wish.resume = true;
    QVERIFY(it.program.obey(wish, {}).has_value());
    QVERIFY(it.fixture.waitFor(Phase::Serving));
    wish = {};
    wish.command = u"proxy.toggle"_s;
    QVERIFY(it.program.obey(wish, {}).has_value());
    QVERIFY(it.fixture.waitFor(Phase::Paused));
    wish.command = u"no.such"_s;
    QCOMPARE(it.program.obey(wish, {}).error().kind, ErrorKind::NotFound);
}

void TestDesktopProgram::opensTheLinksPage()
{
    Running it;
    QVERIFY(it.fixture.serve());
    DesktopWish wish;
    wish.link = u"spillway://logs"_s;
    QVERIFY(it.program.obey(wish, {}).has_value());
    QVERIFY(it.program.window().isShown());
    QCOMPARE(it.program.model().navigation()->current(), u"logs"_s);
    wish.link = u"spillway://shutdown"_s;
    QVERIFY(!it.program.obey(wish, {}).has_value());
}

void TestDesktopProgram::closingTheWindowKeepsServing()
{
    Running it;
    QVERIFY(it.fixture.serve());
    it.program.model().preferences()->setCloseAction(Preferences::CloseAction::KeepRunning);
    QVERIFY(it.program.start({}));
    QVERIFY(it.program.window().isShown());
    it.program.window().window()->close();
    QTRY_VERIFY(!it.program.window().isShown());
    QCOMPARE(it.fixture.ask(), 503); // it answers, though without a key
}

void TestDesktopProgram::changesItsLanguageAtOnce()
{
    Running it;
    QVERIFY(it.fixture.serve());
    QVERIFY(it.program.start({}));
    const QPointer<QQuickWindow> before = it.program.window().window();
    const PageEntry *settings = it.program.model().navigation()->find(u"settings"_s);
    QCOMPARE(settings->title(), u"Settings"_s);
    it.program.model().preferences()->setLanguage(u"de"_s);
    QTRY_COMPARE(settings->title(), u"Einstellungen"_s);
    QVERIFY(it.program.window().isShown());
    QVERIFY(!before); // built anew: no word of the other language stays
}

void TestDesktopProgram::saysThatItCrashed()
{
    LinkFixture fixture;
    CoreLink link(fixture.configuration, fixture.secrets,
                  {.dataFolder = fixture.folder.path(),
                   .restartedAfterCrash = true,
                   .session = fixture.session});
    DesktopProgram program(link, fixture.folder.filePath(u"window.ini"_s));
    link.start();
    QVERIFY(program.start({}));
    QCOMPARE(program.model().toasts()->shown().size(), 1);
}

void TestDesktopProgram::asksBeforeItCutsRequestsOff()
{
    Running it;
    QVERIFY(it.fixture.serve());
    FaultScript slow;
    slow.fallback.faults = {{.kind = FaultKind::StallBeforeHead, .times = -1}};
    it.fixture.simulator.setScript(slow);
    QVERIFY(it.fixture
                .await<void>([&](auto done) {
                    it.fixture.link->addKey(it.fixture.newKey(u"work"_s), this, done);
                })
                .has_value());
    QVERIFY(it.fixture.waitForKey(u"work"_s, "ok"));
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    const std::unique_ptr<QNetworkReply> reply(it.fixture.post(network));
    QVERIFY(waitUntil([&] { return it.fixture.link->state().running == 1; }));
    Leaving leaving(*it.fixture.link, [](const std::function<void()> &) {});
    QSignalSpy left(&leaving, &Leaving::leaving);
    leaving.quit();
    QCOMPARE(left.size(), 0);
    const auto boxes = QApplication::topLevelWidgets();
    const auto box = std::ranges::find_if(boxes, [](QWidget *widget) {
        return qobject_cast<QMessageBox *>(widget) && widget->isVisible();
    });
    QVERIFY(box != boxes.end());
    auto *question = qobject_cast<QMessageBox *>(*box);
    QVERIFY(question->text().contains(u'1'));
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QCOMPARE(left.size(), 1);
}

void TestDesktopProgram::marksSecretsOnTheClipboard()
{
    Running it;
    it.program.copyText(u"http://127.0.0.1:1"_s, DesktopServices::Sensitivity::Public);
    const QMimeData *content = QApplication::clipboard()->mimeData();
    QCOMPARE(content->text(), u"http://127.0.0.1:1"_s);
    QVERIFY(!content->hasFormat(u"x-kde-passwordManagerHint"_s));
    it.program.copyText(u"sk-spill-secret"_s, DesktopServices::Sensitivity::Secret);
    content = QApplication::clipboard()->mimeData();
    QCOMPARE(content->text(), u"sk-spill-secret"_s);
    QCOMPARE(content->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
}

QTEST_MAIN(TestDesktopProgram)
#include "tst_desktopprogram.moc"
