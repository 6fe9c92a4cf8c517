// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/preferences.h"

#include <QFile>
#include <QMetaProperty>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

class TestPreferences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPropertyComesBack();
    void valuesAreWrittenALittleLater();
    void nothingIsWrittenWithoutAChange();
    void badValuesFallBack();
    void zoomGoesInStepsWithinItsRange();
    void enumsAreWordsInTheFile();
};

void TestPreferences::everyPropertyComesBack()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    {
        Preferences preferences(file);
        preferences.setWindowPlace(QRect(10, 20, 1000, 700));
        preferences.setWindowMaximized(true);
        preferences.setSidebarCollapsed(true);
        preferences.setPage(u"logs"_s);
        preferences.setRange(u"7d"_s);
        preferences.setInspectorWidth(500);
        preferences.setHiddenColumns({QStringLiteral("client")});
        preferences.setZoom(1.5);
        preferences.setTheme(Preferences::ColorScheme::Dark);
        preferences.setContrast(Preferences::Contrast::High);
        preferences.setMotion(Preferences::Motion::Reduced);
        preferences.setDensity(Preferences::Density::Compact);
        preferences.setDigits(Preferences::Digits::Latin);
        preferences.setCloseAction(Preferences::CloseAction::Quit);
        preferences.setLanguage(u"de"_s);
        preferences.setListLetters(false);
        preferences.setNotifyKeyStopped(false);
        preferences.setNotifyAllResting(false);
        preferences.setNotifyNotListening(false);
        preferences.setNotifyKeychainLocked(false);
        preferences.setFirstRunDone(true);
    }
    const Preferences again(file);
    const Preferences fresh(folder.filePath(u"other.ini"_s));
    const QMetaObject &meta = Preferences::staticMetaObject;
    for (int i = meta.propertyOffset(); i < meta.propertyCount(); ++i) {
        const QMetaProperty property = meta.property(i);
        // Each was set to something else than its default.
        QVERIFY2(property.read(&again) != property.read(&fresh), property.name());
    }
    QCOMPARE(again.windowPlace(), QRect(10, 20, 1000, 700));
    QCOMPARE(again.zoom(), 1.5);
    QCOMPARE(again.theme(), Preferences::ColorScheme::Dark);
    QCOMPARE(again.page(), u"logs"_s);
}

void TestPreferences::valuesAreWrittenALittleLater()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    Preferences preferences(file);
    preferences.setPage(u"keys"_s);
    QVERIFY(!QFile::exists(file));
    QTRY_VERIFY(QFile::exists(file));
    QCOMPARE(Preferences(file).page(), u"keys"_s);
}

void TestPreferences::nothingIsWrittenWithoutAChange()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    {
        Preferences preferences(file);
        QSignalSpy changed(&preferences, &Preferences::pageChanged);
        preferences.setPage(preferences.page());
        QCOMPARE(changed.count(), 0);
    }
    QVERIFY(!QFile::exists(file));
}

void TestPreferences::badValuesFallBack()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"window.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("[window]\nzoom=40\ntheme=Purple\nrange=3y\ninspectorWidth=-5\nlistLetters=perhaps\n"
               "windowPlace=nonsense\n");
    file.close();
    const Preferences preferences(path);
    QCOMPARE(preferences.zoom(), Preferences::maximumZoom);
    QCOMPARE(preferences.theme(), Preferences::ColorScheme::System);
    QCOMPARE(preferences.range(), u"1h"_s);
    QCOMPARE(preferences.inspectorWidth(), Preferences::minimumInspectorWidth);
    QVERIFY(preferences.windowPlace().isEmpty());
}

void TestPreferences::zoomGoesInStepsWithinItsRange()
{
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"window.ini"_s));
    preferences.stepZoom(1);
    QCOMPARE(preferences.zoom(), 1.1);
    for (int i = 0; i < 30; ++i)
        preferences.stepZoom(1);
    QCOMPARE(preferences.zoom(), Preferences::maximumZoom);
    for (int i = 0; i < 30; ++i)
        preferences.stepZoom(-1);
    QCOMPARE(preferences.zoom(), Preferences::minimumZoom);
    preferences.stepZoom(0);
    QCOMPARE(preferences.zoom(), 1.0);
    preferences.setZoom(qQNaN());
    QCOMPARE(preferences.zoom(), 1.0);
}

void TestPreferences::enumsAreWordsInTheFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"window.ini"_s);
    Preferences(path).setTheme(Preferences::ColorScheme::Light);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().contains("theme=Light"));
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
