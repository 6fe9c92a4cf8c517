// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/windowholder.h"
#include "app/presentation/shell/translation.h"
#include "core/telemetry/activity.h"
#include "qml/Spillway/Theme/look.h"
#include "tests/app/overview/traffic.h"
#include "tests/fakes/fakedesktop.h"
#include "tests/fakes/fakeproxylink.h"
#include "tests/qml/walkers.h"

#include <QDir>
#include <QQuickItem>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

/// The program's window with a busy proxy behind it, in a language.
struct TranslatedWindow
{
    QTemporaryDir folder;
    SystemClock clock;
    Activity activity {clock};
    FakeProxyLink proxy;
    FakeDesktop desktop;
    Translation translation;
    AppModel app {busy(), desktop, folder.filePath(u"window.ini"_s)};
    WindowHolder holder {app};

    explicit TranslatedWindow(const QString &language)
        : translation(language, QLocale(u"en_US"_s))
    {
        app.preferences()->setMotion(Preferences::Motion::Reduced);
        app.preferences()->setTheme(Preferences::ColorScheme::Dark);
        Q_EMIT proxy.stateChanged();
        Q_EMIT proxy.keysChanged();
    }

    /// The proxy with an hour behind it.
    FakeProxyLink &busy()
    {
        activity.endHistory();
        activity.addHistory(test::busyHours(clock.wallNow()));
        proxy.activityAnswer = [this](const ActivityQuery &query) {
            return activity.report(query, clock.wallNow());
        };
        proxy.keyStatuses = test::someKeys();
        proxy.records = test::newestRequests(clock.wallNow());
        return proxy;
    }

    bool show(const QSize &size)
    {
        QTest::failOnWarning(QRegularExpression(u"qml"_s));
        app.preferences()->setWindowPlace(QRect(QPoint(0, 0), size));
        if (!holder.show())
            return false;
        holder.window()->resize(size);
        return QTest::qWaitForWindowExposed(holder.window());
    }

    /// Every visible text below `item`.
    [[nodiscard]] static QStringList texts(const QQuickItem *item)
    {
        QStringList all;
        if (!item->isVisible())
            return all;
        if (const QString text = item->property("text").toString(); !text.isEmpty())
            all << text;
        for (const QQuickItem *child : item->childItems())
            all << texts(child);
        return all;
    }
    [[nodiscard]] bool shows(const QString &text)
    {
        return texts(holder.window()->contentItem()).contains(text);
    }

    void picture(const QString &name)
    {
        const QString pictures = qEnvironmentVariable("SPILLWAY_PICTURES");
        if (pictures.isEmpty())
            return;
        QDir().mkpath(pictures);
        holder.window()
            ->grabWindow()
            .convertToFormat(QImage::Format_RGB32)
            .save(pictures + u'/' + name + u".png"_s);
    }
};

} // namespace

/// The window in German: every page has room for it, and the language changes while it is shown.
class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareLook(); }
    void pagesHaveRoomForGerman_data();
    void pagesHaveRoomForGerman();
    void settingsHaveRoomForGerman_data();
    void settingsHaveRoomForGerman();
    void changesWhileTheWindowIsShown();
    void aHiddenWindowStaysHidden();
};

void TestLanguage::pagesHaveRoomForGerman_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("size");
    for (const QByteArray page : {"overview", "requests", "keys", "connect", "logs", "settings"}) {
        const auto row = [&page](const QByteArray &width) -> QTestData & {
            return QTest::newRow((page + ' ' + width).constData()) << QString::fromLatin1(page);
        };
        row("wide") << QSize(1440, 900);
        if (page == "keys")
            continue; // its names give way where there is little room, in any language
        row("medium") << QSize(1180, 760);
        row("narrow") << QSize(1024, 700);
    }
}

void TestLanguage::pagesHaveRoomForGerman()
{
    QFETCH(const QString, page);
    QFETCH(const QSize, size);
    TranslatedWindow german(u"de"_s);
    german.app.navigation()->go(page);
    QVERIFY(german.show(size));
    QTRY_VERIFY(german.shows(german.app.navigation()->find(page)->title()));
    german.picture(u"de-%1-%2"_s.arg(page).arg(size.width()));
    QQuickItem *root = german.holder.window()->contentItem();
    const QStringList tight = walk::truncated(root, {u"mayElide"_s}) + walk::overlapping(root);
    QVERIFY2(tight.isEmpty(), qPrintable(tight.join(u'\n')));
}

void TestLanguage::settingsHaveRoomForGerman_data()
{
    QTest::addColumn<QString>("group");
    for (const char *group : {"general", "network", "retries", "privacy", "notifications",
                              "appearance", "keyboard", "about"})
        QTest::newRow(group) << QString::fromLatin1(group);
}

void TestLanguage::settingsHaveRoomForGerman()
{
    QFETCH(const QString, group);
    TranslatedWindow german(u"de"_s);
    german.app.settings()->setCurrent(group);
    german.app.navigation()->go(u"settings"_s);
    QVERIFY(german.show(QSize(1100, 1400)));
    german.picture(u"de-settings-"_s + group);
    QQuickItem *root = german.holder.window()->contentItem();
    const QStringList tight = walk::truncated(root, {u"mayElide"_s}) + walk::overlapping(root);
    QVERIFY2(tight.isEmpty(), qPrintable(tight.join(u'\n')));
}

void TestLanguage::changesWhileTheWindowIsShown()
{
    TranslatedWindow spillway(u"en"_s);
    QVERIFY(spillway.show(QSize(1180, 760)));
    QTRY_VERIFY(spillway.shows(u"Time to first token, p95"_s));
    QVERIFY(spillway.shows(u"Settings"_s));
    int changes = 0;
    QObject::connect(&spillway.holder, &WindowHolder::shownChanged, &spillway.holder,
                     [&changes](bool shown) { changes += shown ? 0 : 1; });

    spillway.translation.use(u"de"_s);
    spillway.app.retranslate();
    spillway.holder.retranslate();

    QTRY_VERIFY(spillway.shows(u"Erstes Token, p95"_s)); // a page's own text
    QVERIFY(spillway.shows(u"Einstellungen"_s)); // a model's
    QVERIFY(!spillway.shows(u"Settings"_s));
    QVERIFY(spillway.holder.isShown());
    QCOMPARE(changes, 0); // nobody was told that it went away
    spillway.picture(u"switched"_s);
}

void TestLanguage::aHiddenWindowStaysHidden()
{
    TranslatedWindow spillway(u"en"_s);
    spillway.holder.retranslate();
    QVERIFY(!spillway.holder.window()); // never built, not built now
    QVERIFY(spillway.show(QSize(1180, 760)));
    spillway.holder.hide();
    spillway.translation.use(u"de"_s);
    spillway.app.retranslate();
    spillway.holder.retranslate();
    QVERIFY(!spillway.holder.isShown());
    QVERIFY(spillway.holder.show());
    QTRY_VERIFY(spillway.shows(u"Einstellungen"_s));
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
