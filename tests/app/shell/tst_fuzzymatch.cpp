// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/fuzzymatch.h"

#include <QString>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lettersMustComeInOrder();
    void betterFindsScoreHigher_data();
    void betterFindsScoreHigher();
    void caseAndAccentsDoNotMatter();
    void wordsMayComeInAnyOrder();
    void nothingTypedFindsEverything();
    void longTextsAreBounded();
};

void TestFuzzyMatch::lettersMustComeInOrder()
{
    QVERIFY(fuzzyMatch(u"cbu", u"Copy base URL"));
    QVERIFY(!fuzzyMatch(u"ubc", u"Copy base URL"));
    QVERIFY(!fuzzyMatch(u"copy basex", u"Copy base URL"));
    QVERIFY(!fuzzyMatch(u"a", u""));
}

void TestFuzzyMatch::betterFindsScoreHigher_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("start of the text") << u"key"_s << u"Keys"_s << u"Unlock the keychain"_s;
    QTest::newRow("run") << u"log"_s << u"Open the log folder"_s << u"Local orange"_s;
    QTest::newRow("start of words") << u"cb"_s << u"Copy base URL"_s << u"Combobox"_s;
    QTest::newRow("short text") << u"logs"_s << u"Logs"_s
                                << u"Logs of everything that ever happened here"_s;
    QTest::newRow("number") << u"2"_s << u"work-2"_s << u"work12"_s;
    QTest::newRow("whole word over scattered") << u"work"_s << u"Show work-1"_s << u"Swords rank"_s;
}

void TestFuzzyMatch::betterFindsScoreHigher()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    const auto high = fuzzyMatch(typed, better);
    QVERIFY(high);
    const auto low = fuzzyMatch(typed, worse);
    QVERIFY2(!low || *high > *low, qPrintable(u"%1 ≤ %2"_s.arg(*high).arg(*low)));
}

void TestFuzzyMatch::caseAndAccentsDoNotMatter()
{
    QVERIFY(fuzzyMatch(u"CLE", u"clé de travail"));
    QVERIFY(fuzzyMatch(u"clé", u"Cle de travail"));
}

void TestFuzzyMatch::wordsMayComeInAnyOrder()
{
    QVERIFY(fuzzyMatch(u"url copy", u"Copy base URL"));
}

void TestFuzzyMatch::nothingTypedFindsEverything()
{
    QCOMPARE(fuzzyMatch(u"", u"Logs"), 0);
    QCOMPARE(fuzzyMatch(u"   ", u""), 0);
}

void TestFuzzyMatch::longTextsAreBounded()
{
    const QString text(100'000, u'a');
    QVERIFY(fuzzyMatch(QString(150, u'a'), text));
    QVERIFY(!fuzzyMatch(u"b", text + u'b'));
}

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
