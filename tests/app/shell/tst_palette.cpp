// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/appmodel.h"
#include "tests/fakes/fakedesktop.h"
#include "tests/fakes/fakeproxylink.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;
using Section = PaletteEntry::Section;

namespace {

PaletteEntry entry(Section section, const char *title, const char *detail = "")
{
    return {.section = section,
            .title = QString::fromLatin1(title),
            .detail = QString::fromLatin1(detail)};
}

QStringList titles(const std::vector<const PaletteEntry *> &found)
{
    QStringList all;
    for (const PaletteEntry *one : found)
        all << one->title;
    return all;
}

struct Window
{
    QTemporaryDir folder;
    FakeProxyLink proxy;
    FakeDesktop desktop;
    std::unique_ptr<AppModel> app;

    Window()
    {
        KeyStatus limited;
        limited.provider = u"zai"_s;
        limited.label = u"work-2"_s;
        limited.state = "limited";
        proxy.keyStatuses = {limited};
        ProviderConfig zai;
        zai.id = u"zai"_s;
        zai.models.push_back({.id = "glm-4.7"});
        proxy.configuration->providers.push_back(zai);
        ExchangeRecord record;
        record.id = "ex_0123456789abcdefghij";
        record.modelServed = "glm-4.7";
        record.key = u"work-2"_s;
        record.status = 200;
        record.finished = Milliseconds(14'820);
        record.outcome = ExchangeOutcome::Completed;
        proxy.records = {record};
        app = std::make_unique<AppModel>(proxy, desktop, folder.filePath(u"window.ini"_s));
        palette().open();
    }
    [[nodiscard]] PaletteModel &palette() const { return *app->palette(); }
    [[nodiscard]] int rowOf(const QString &title) const
    {
        for (int row = 0; row < palette().count(); ++row) {
            if (palette().data(palette().index(row), PaletteModel::TitleRole) == title)
                return row;
        }
        return -1;
    }
};

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bestFindsLeadInWholeSections();
    void angleBracketAsksForActionsAlone();
    void nothingTypedShowsWhatIsSuggested();
    void detailIsFoundByItsWords();
    void openingSuggestsPages();
    void everyKindIsFound_data();
    void everyKindIsFound();
    void keyCanBeTurnedOffAndOnAgain();
    void restingKeyCanBeReset();
    void rowsLeadToTheRequests();
    void settingIsGoneTo();
    void disabledCommandsAreNotOffered();
    void rowsOutOfRangeAreIgnored();
};

void TestPalette::bestFindsLeadInWholeSections()
{
    const std::vector entries {
        entry(Section::Pages, "Logs"), entry(Section::Actions, "Open the log folder"),
        entry(Section::Actions, "Logarithm of something quite long"), entry(Section::Keys, "gol")};
    QCOMPARE(titles(findInPalette(u"log"_s, entries)),
             (QStringList {u"Logs"_s, u"Logarithm of something quite long"_s,
                           u"Open the log folder"_s}));
}

void TestPalette::angleBracketAsksForActionsAlone()
{
    const std::vector entries {entry(Section::Pages, "Keys"), entry(Section::Actions, "Add key"),
                               entry(Section::Actions, "Pause")};
    QCOMPARE(titles(findInPalette(u">key"_s, entries)), QStringList {u"Add key"_s});
    QCOMPARE(findInPalette(u"> "_s, entries).size(), 2U);
}

void TestPalette::nothingTypedShowsWhatIsSuggested()
{
    std::vector entries {entry(Section::Pages, "Keys"), entry(Section::Settings, "Port")};
    QVERIFY(findInPalette({}, entries).empty());
    entries.front().suggested = true;
    QCOMPARE(titles(findInPalette(u" "_s, entries)), QStringList {u"Keys"_s});
}

void TestPalette::detailIsFoundByItsWords()
{
    const std::vector entries {entry(Section::Settings, "Port", "Network > Listening"),
                               entry(Section::Settings, "Listening")};
    QCOMPARE(titles(findInPalette(u"listening"_s, entries)),
             (QStringList {u"Listening"_s, u"Port"_s}));
    QVERIFY(findInPalette(u"nwlst"_s, entries).empty());
}

void TestPalette::openingSuggestsPages()
{
    Window window;
    const QAbstractItemModelTester tester(&window.palette());
    QVERIFY(window.palette().count() >= 6);
    QCOMPARE(window.palette().data(window.palette().index(0), PaletteModel::SectionRole).toString(),
             u"Pages"_s);
    window.palette().setTyped(u"zzzzzz"_s);
    QCOMPARE(window.palette().count(), 0);
    window.palette().open();
    QVERIFY(window.palette().typed().isEmpty());
    QVERIFY(window.palette().count() >= 6);
}

void TestPalette::everyKindIsFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("section");
    QTest::newRow("page") << u"req"_s << u"Requests"_s << u"Pages"_s;
    QTest::newRow("key") << u"work2"_s << u"work-2"_s << u"Keys"_s;
    QTest::newRow("action") << u"base url"_s << u"Copy base URL"_s << u"Actions"_s;
    QTest::newRow("model") << u"glm"_s << u"glm-4.7"_s << u"Models"_s;
    QTest::newRow("setting") << u"connect timeout"_s << u"Connect timeout"_s << u"Settings"_s;
    QTest::newRow("request") << u"ex_0123"_s << u"ex_0123456789abcdefghij"_s << u"Requests"_s;
    QTest::newRow("action on a key") << u"turn off"_s << u"Turn off work-2"_s << u"Actions"_s;
}

void TestPalette::everyKindIsFound()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, title);
    QFETCH(const QString, section);
    Window window;
    window.palette().setTyped(typed);
    QTRY_VERIFY(window.rowOf(title) >= 0);
    const QModelIndex index = window.palette().index(window.rowOf(title));
    QCOMPARE(window.palette().data(index, PaletteModel::SectionRole).toString(), section);
}

void TestPalette::keyCanBeTurnedOffAndOnAgain()
{
    Window window;
    window.palette().setTyped(u"turn off work-2"_s);
    window.palette().run(window.rowOf(u"Turn off work-2"_s));
    QTRY_VERIFY(window.app->undo()->canUndo());
    QCOMPARE(window.proxy.edits.size(), 1U);
    QCOMPARE(window.proxy.edits.back().enabled, false);
    QCOMPARE(window.app->toasts()->text(), u"work-2 turned off"_s);
    window.app->undo()->undo();
    QCOMPARE(window.proxy.edits.size(), 2U);
    QCOMPARE(window.proxy.edits.back().enabled, true);
}

void TestPalette::restingKeyCanBeReset()
{
    Window window;
    window.palette().setTyped(u"reset work"_s);
    window.palette().run(window.rowOf(u"Reset work-2"_s));
    QVERIFY(window.proxy.calls.contains(u"resetKey zai/work-2"_s));
}

void TestPalette::rowsLeadToTheRequests()
{
    Window window;
    QSignalSpy shown(window.app->navigation(), &Navigation::shown);
    window.palette().setTyped(u"glm"_s);
    QVERIFY(window.palette().filterRequests(window.rowOf(u"glm-4.7"_s)));
    QCOMPARE(shown.takeFirst(), (QVariantList {u"requests"_s, u"model:glm-4.7"_s}));
    window.palette().setTyped(u"copy base"_s);
    QVERIFY(!window.palette().filterRequests(window.rowOf(u"Copy base URL"_s)));
    window.palette().setTyped(u"ex_0123"_s);
    const QString id = u"ex_0123456789abcdefghij"_s;
    QTRY_VERIFY(window.rowOf(id) >= 0);
    window.palette().run(window.rowOf(id));
    QCOMPARE(shown.takeFirst(), (QVariantList {u"requests"_s, u"request:"_s + id}));
}

void TestPalette::settingIsGoneTo()
{
    Window window;
    QSignalSpy shown(window.app->navigation(), &Navigation::shown);
    window.palette().setTyped(u"Keep requests for"_s);
    window.palette().run(window.rowOf(u"Keep requests for"_s));
    QCOMPARE(shown.takeFirst(), (QVariantList {u"settings"_s, u"store.retentionDays"_s}));
}

void TestPalette::disabledCommandsAreNotOffered()
{
    Window window;
    window.palette().setTyped(u"restart the proxy"_s);
    QCOMPARE(window.rowOf(u"Restart the proxy"_s), -1);
}

void TestPalette::rowsOutOfRangeAreIgnored()
{
    Window window;
    window.palette().run(-1);
    window.palette().run(10'000);
    QVERIFY(!window.palette().filterRequests(-1));
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
