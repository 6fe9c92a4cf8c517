// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every component of the controls can be made by itself, without one word from the engine.
class CreateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlIsMade_data();
    void everyControlIsMade();

private:
    QQmlEngine m_engine;
};

void CreateTest::everyControlIsMade_data()
{
    QTest::addColumn<QString>("name");
    QFile listing(u":/qt/qml/Spillway/Controls/qmldir"_s);
    QVERIFY(listing.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(listing.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.endsWith(".qml"_L1) && !line.startsWith("singleton"_L1))
            QTest::newRow(qPrintable(line)) << line.section(u' ', 0, 0);
    }
}

void CreateTest::everyControlIsMade()
{
    QFETCH(const QString, name);
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    QQmlComponent component(&m_engine);
    component.setData("import Spillway.Controls\n" + name.toUtf8() + " {}", QUrl(u"inline"_s));
    QVERIFY2(component.isReady(), qPrintable(component.errorString()));
    const std::unique_ptr<QObject> made(component.create());
    QVERIFY2(made, qPrintable(component.errorString()));
}

QTEST_MAIN(CreateTest)
#include "tst_create.moc"
