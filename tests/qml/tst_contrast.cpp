// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/Spillway/Theme/look.h"

#include <QColor>
#include <QGuiApplication>
#include <QMetaProperty>
#include <QQmlEngine>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

/// WCAG 2.1, relative luminance.
double luminance(const QColor &colour)
{
    const auto linear = [](float channel) {
        return channel <= 0.04045F ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

const QStringList columns {u"light"_s, u"dark"_s, u"hc-light"_s, u"hc-dark"_s};

} // namespace

/// Every colour that is drawn on another stands out from it: text by 4.5 (7 with high contrast),
/// graphics by 3.
class ContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void standsOut_data();
    void standsOut();
    void everyColumnIsOpaqueWhereItMustBe();

private:
    void choose(const QString &column);
    [[nodiscard]] QColor colour(const QString &token) const;

    std::unique_ptr<QQmlEngine> m_engine;
    QObject *m_theme = nullptr;
};

void ContrastTest::initTestCase()
{
    m_engine = std::make_unique<QQmlEngine>();
    m_engine->addImportPath(u"qrc:/qt/qml"_s);
    m_theme = themeOf(*m_engine);
    QVERIFY(m_theme != nullptr);
}

void ContrastTest::choose(const QString &column)
{
    m_theme->setProperty("theme", column.endsWith("dark"_L1) ? u"dark"_s : u"light"_s);
    m_theme->setProperty("contrast", column.startsWith("hc"_L1) ? u"high"_s : u"normal"_s);
}

QColor ContrastTest::colour(const QString &token) const
{
    const QVariant value = m_theme->property(token.toLatin1().constData());
    return value.value<QColor>();
}

void ContrastTest::standsOut_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("ink");
    QTest::addColumn<QString>("ground");
    QTest::addColumn<double>("least");

    struct Group
    {
        QStringList inks;
        QStringList grounds;
        bool text;
    };
    const QStringList surfaces {u"sidebar"_s, u"canvas"_s, u"surface"_s,
                                u"raised"_s,  u"sunken"_s, u"dialog"_s};
    const QStringList wells {u"fieldFill"_s, u"buttonFill"_s, u"codeFill"_s};
    const QStringList active {u"hover"_s,        u"pressed"_s,     u"current"_s, u"segment"_s,
                              u"segmentTrack"_s, u"neutralSoft"_s, u"keycap"_s};
    const QStringList status {u"ok"_s, u"warn"_s, u"err"_s, u"info"_s, u"accent"_s};
    QList<Group> groups {
        {{u"text"_s, u"text2"_s}, surfaces + wells + active, true},
        {{u"text"_s, u"text2"_s},
         {u"accentSoft"_s, u"okSoft"_s, u"warnSoft"_s, u"errSoft"_s, u"infoSoft"_s},
         true},
        {{u"text3"_s}, surfaces + wells + QStringList {u"hover"_s}, true},
        {status,
         {u"canvas"_s, u"surface"_s, u"raised"_s, u"dialog"_s, u"hover"_s, u"codeFill"_s,
          u"sidebar"_s},
         true},
        {{u"accentInk"_s}, {u"accentFill"_s, u"accentHover"_s}, true},
        {{u"errInk"_s}, {u"errFill"_s, u"errHover"_s}, true},
        {{u"toastText"_s, u"toastAction"_s}, {u"toast"_s, u"toastHover"_s}, true},
        {{u"toastOk"_s, u"toastErr"_s}, {u"toast"_s}, false},
        {{u"field"_s, u"lineStrong"_s},
         {u"canvas"_s, u"surface"_s, u"dialog"_s, u"fieldFill"_s},
         false},
        {{u"focus"_s}, surfaces + active, false},
        {{u"toggleTrack"_s, u"accentFill"_s}, {u"canvas"_s, u"surface"_s, u"dialog"_s}, false},
        {{u"knob"_s}, {u"toggleTrack"_s}, false},
        {{u"knobOn"_s}, {u"accentFill"_s}, false},
        {{u"okDot"_s, u"warnDot"_s, u"errDot"_s, u"info"_s, u"text3"_s},
         {u"canvas"_s, u"surface"_s, u"sidebar"_s},
         false},
        {{u"heatInk"_s}, {u"heatErr"_s, u"heatWarn"_s}, false},
        {{u"heatHatch"_s}, {u"heatLimit"_s}, false},
    };
    for (const QString &tone : status)
        groups.append({{tone}, {tone + u"Soft"_s}, true});
    for (int series = 1; series <= 8; ++series)
        groups.append({{u"series%1"_s.arg(series)}, {u"canvas"_s, u"surface"_s}, false});

    for (const QString &column : columns) {
        for (const Group &group : groups) {
            for (const QString &ink : group.inks) {
                for (const QString &ground : group.grounds) {
                    const double least = !group.text ? 3 : column.startsWith("hc"_L1) ? 7 : 4.5;
                    QTest::addRow("%s %s on %s", qPrintable(column), qPrintable(ink),
                                  qPrintable(ground))
                        << column << ink << ground << least;
                }
            }
        }
    }
}

void ContrastTest::standsOut()
{
    QFETCH(const QString, column);
    QFETCH(const QString, ink);
    QFETCH(const QString, ground);
    QFETCH(const double, least);
    choose(column);
    QVERIFY2(colour(ink).isValid() && colour(ground).isValid(), "no such token");
    const double found = contrast(colour(ink), colour(ground));
    QVERIFY2(
        found >= least,
        qPrintable(
            u"%1 %2 on %3: %4 < %5"_s.arg(column, ink, ground).arg(found, 0, 'f', 2).arg(least)));
}

void ContrastTest::everyColumnIsOpaqueWhereItMustBe()
{
    for (const QString &column : columns) {
        choose(column);
        const QMetaObject *tokens = m_theme->metaObject();
        for (int i = tokens->propertyOffset(); i < tokens->propertyCount(); ++i) {
            const QMetaProperty token = tokens->property(i);
            const QString name = QString::fromLatin1(token.name());
            if (token.metaType() != QMetaType::fromType<QColor>() || name == "scrim"_L1
                || name == "shadow"_L1)
                continue;
            QVERIFY2(token.read(m_theme).value<QColor>().alpha() == 255, qPrintable(name));
        }
    }
}

QTEST_MAIN(ContrastTest)
#include "tst_contrast.moc"
