// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/Spillway/Theme/fmt.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

const QDateTime afternoon(QDate(2026, 11, 21), QTime(14, 33, 19));

/// The directions and spaces of a text made visible.
QString seen(QString text)
{
    text.replace(QChar(0x202F), u"_"_s).replace(QChar(0x00A0), u"~"_s);
    text.replace(QChar(0x2066), u"<"_s).replace(QChar(0x2069), u">"_s);
    for (const char16_t mark : {u'\u200E', u'\u200F', u'\u061C'})
        text.remove(QChar(mark));
    return text;
}

} // namespace

class FmtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAsTheLocaleDoes_data();
    void writesAsTheLocaleDoes();
    void keepsOneSystemOfDigits();
    void writesLatinDigitsWhenAsked();
    void tellsHowLongAgo();
    void writesADashForWhatIsNotThere();
    void cleanup() { QLocale::setDefault(QLocale::c()); }
};

void FmtTest::writesAsTheLocaleDoes_data()
{
    const Fmt fmt;
    using Writer = std::function<QString(const Fmt &)>;
    QTest::addColumn<std::function<QString(const Fmt &)>>("write");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("arabic");
    const auto add = [](const char *name, const Writer &write, const QString &en, const QString &de,
                        const QString &ar) { QTest::newRow(name) << write << en << de << ar; };
    add("dollars", [](const Fmt &f) { return f.usd(84.34); }, u"$84.34"_s, u"84,34~$"_s, {});
    add("less than ten cents", [](const Fmt &f) { return f.usd(0.0941); }, u"$0.0941"_s,
        u"0,0941~$"_s, {});
    add("no money", [](const Fmt &f) { return f.usd(0); }, u"$0.00"_s, u"0,00~$"_s, {});
    add("whole dollars", [](const Fmt &f) { return f.usd(150, 0); }, u"$150"_s, u"150~$"_s, {});
    add(
        "a count", [](const Fmt &f) { return f.num(24318); }, u"24,318"_s, u"24.318"_s,
        u"٢٤٬٣١٨"_s);
    add(
        "few tokens", [](const Fmt &f) { return f.compact(1884); }, u"1,884"_s, u"1.884"_s,
        u"١٬٨٨٤"_s);
    add(
        "thousands", [](const Fmt &f) { return f.compact(47'100); }, u"47.1k"_s, u"47,1k"_s,
        u"٤٧٫١k"_s);
    add(
        "many thousands", [](const Fmt &f) { return f.compact(471'400); }, u"471k"_s, u"471k"_s,
        u"٤٧١k"_s);
    add(
        "millions", [](const Fmt &f) { return f.compact(38.6e6); }, u"38.6M"_s, u"38,6M"_s,
        u"٣٨٫٦M"_s);
    add(
        "billions", [](const Fmt &f) { return f.compact(1.2e9); }, u"1.20B"_s, u"1,20B"_s,
        u"١٫٢٠B"_s);
    add(
        "just under a million", [](const Fmt &f) { return f.compact(999'600); }, u"1.00M"_s,
        u"1,00M"_s, u"١٫٠٠M"_s);
    add(
        "milliseconds", [](const Fmt &f) { return f.ms(820); }, u"820_ms"_s, u"820_ms"_s,
        u"٨٢٠_ms"_s);
    add(
        "seconds", [](const Fmt &f) { return f.ms(1840); }, u"1.84_s"_s, u"1,84_s"_s, u"١٫٨٤_s"_s);
    add(
        "more seconds", [](const Fmt &f) { return f.ms(14'200); }, u"14.2_s"_s, u"14,2_s"_s,
        u"١٤٫٢_s"_s);
    add(
        "just under a minute", [](const Fmt &f) { return f.ms(59'960); }, u"1_m_00_s"_s,
        u"1_m_00_s"_s, u"١_m_٠٠_s"_s);
    add(
        "minutes", [](const Fmt &f) { return f.ms(125'000); }, u"2_m_05_s"_s, u"2_m_05_s"_s,
        u"٢_m_٠٥_s"_s);
    add(
        "hours", [](const Fmt &f) { return f.duration(11'520); }, u"3_h_12_m"_s, u"3_h_12_m"_s,
        u"٣_h_١٢_m"_s);
    add(
        "days", [](const Fmt &f) { return f.duration(4 * 86'400.0 + 6 * 3600); }, u"4_d_6_h"_s,
        u"4_d_6_h"_s, u"٤_d_٦_h"_s);
    add(
        "a share", [](const Fmt &f) { return f.pct(99.6); }, u"99.6%"_s, u"99,6_%"_s, u"٩٩٫٦٪"_s);
    add(
        "a countdown", [](const Fmt &f) { return f.countdown(42); }, u"<0:42>"_s, u"<0:42>"_s,
        u"<٠:٤٢>"_s);
    add(
        "a long countdown", [](const Fmt &f) { return f.countdown(3723); }, u"<1:02:03>"_s,
        u"<1:02:03>"_s, u"<١:٠٢:٠٣>"_s);
    add(
        "bytes", [](const Fmt &f) { return f.bytes(1'440); }, u"1.4_kB"_s, u"1,4_kB"_s,
        u"١٫٤_kB"_s);
    add(
        "few bytes", [](const Fmt &f) { return f.bytes(512); }, u"512_B"_s, u"512_B"_s, u"٥١٢_B"_s);
    add(
        "speed", [](const Fmt &f) { return f.perSecond(104); }, u"104_tok/s"_s, u"104_tok/s"_s,
        u"١٠٤_tok/s"_s);
    add(
        "time", [](const Fmt &f) { return f.time(afternoon); }, u"<2:33:19 PM>"_s, u"<14:33:19>"_s,
        u"<٢:٣٣:١٩ م>"_s);
    add(
        "day", [](const Fmt &f) { return f.day(afternoon); }, u"Nov 21"_s, u"21 Nov."_s,
        u"٢١ نوفمبر"_s);
}

void FmtTest::writesAsTheLocaleDoes()
{
    using Writer = std::function<QString(const Fmt &)>;
    QFETCH(const Writer, write);
    QFETCH(const QString, english);
    QFETCH(const QString, german);
    QFETCH(const QString, arabic);
    const Fmt fmt;
    QLocale::setDefault(QLocale(u"en_US"_s));
    QCOMPARE(seen(write(fmt)), english);
    QLocale::setDefault(QLocale(u"de_DE"_s));
    QCOMPARE(seen(write(fmt)), german);
    QLocale::setDefault(QLocale(u"ar_EG"_s));
    // Where the sign of a currency stands in Arabic differs between versions of the locale data.
    if (!arabic.isEmpty())
        QCOMPARE(seen(write(fmt)), arabic);
}

void FmtTest::keepsOneSystemOfDigits()
{
    QLocale::setDefault(QLocale(u"ar_EG"_s));
    const Fmt fmt;
    const QStringList texts {
        fmt.usd(1.5),       fmt.num(10),         fmt.compact(12'000),
        fmt.ms(1500),       fmt.ms(125'000),     fmt.pct(5),
        fmt.countdown(61),  fmt.bytes(9),        fmt.time(afternoon),
        fmt.day(afternoon), fmt.full(afternoon), fmt.relative(afternoon, afternoon.addSecs(120))};
    for (const QString &text : texts) {
        const bool latin =
            std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        QVERIFY2(!latin, qPrintable(text));
    }
}

void FmtTest::writesLatinDigitsWhenAsked()
{
    QLocale::setDefault(QLocale(u"ar_EG"_s));
    Fmt fmt;
    fmt.setLatinDigits(true);
    QCOMPARE(seen(fmt.num(24318)), u"24,318"_s);
    QCOMPARE(seen(fmt.ms(1840)), u"1.84_s"_s);
    QCOMPARE(seen(fmt.countdown(62)), u"<1:02>"_s);
    QVERIFY(seen(fmt.usd(84.34)).contains("84.34"_L1));
}

void FmtTest::tellsHowLongAgo()
{
    QLocale::setDefault(QLocale(u"de_DE"_s));
    const Fmt fmt;
    QCOMPARE(fmt.relative(afternoon, afternoon.addSecs(2)), u"just now"_s);
    QVERIFY(fmt.relative(afternoon, afternoon.addSecs(42)).startsWith("42 "_L1));
    QVERIFY(fmt.relative(afternoon, afternoon.addSecs(300)).startsWith("5 "_L1));
    QCOMPARE(seen(fmt.relative(afternoon, afternoon.addSecs(7200))), u"<14:33>"_s);
    QCOMPARE(seen(fmt.relative(afternoon, afternoon.addDays(1))), u"21 Nov."_s);
}

void FmtTest::writesADashForWhatIsNotThere()
{
    const Fmt fmt;
    QCOMPARE(fmt.ms(-1), u"–"_s);
    QCOMPARE(fmt.duration(qQNaN()), u"–"_s);
    QCOMPARE(fmt.usd(qQNaN()), u"–"_s);
    QCOMPARE(fmt.time(QDateTime()), u"–"_s);
    QCOMPARE(fmt.relative(QDateTime()), u"–"_s);
    QCOMPARE(Fmt::ltr({}), QString());
}

QTEST_MAIN(FmtTest)
#include "tst_fmt.moc"
