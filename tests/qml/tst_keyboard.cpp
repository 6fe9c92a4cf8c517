// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/Spillway/Theme/look.h"

#include <QQmlEngine>
#include <QtQuickTest>

using namespace Qt::StringLiterals;

class Setup : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    // The names are those that Qt Quick Test calls.
    static void applicationAvailable() { spillway::prepareLook(); }
    static void qmlEngineAvailable(QQmlEngine *engine) { engine->addImportPath(u"qrc:/qt/qml"_s); }
};

QUICK_TEST_MAIN_WITH_SETUP(keyboard, Setup)
#include "tst_keyboard.moc"
