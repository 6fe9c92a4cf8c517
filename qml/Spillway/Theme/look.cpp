// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Theme/look.h"

#include "qml/Spillway/Theme/typescale.h"

#include <QFont>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QQuickWindow>

#include <memory>

using namespace Qt::StringLiterals;

namespace spillway {

void prepareLook()
{
    QFont font(TypeScale::sans());
    font.setPixelSize(TypeScale::pixelSize(u"body"_s));
    // Hinting makes letters of one size uneven where the window is scaled.
    font.setHintingPreference(QFont::PreferNoHinting);
    QGuiApplication::setFont(font);
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    QQuickStyle::setStyle(u"Spillway.Style"_s);
    QQuickStyle::setFallbackStyle(u"Basic"_s);
}

QObject *themeOf(QQmlEngine &engine)
{
    // A singleton that is written in QML has no type id until its module is imported.
    QQmlComponent importing(&engine);
    importing.setData("import QtQml\nimport Spillway.Theme\nQtObject { property var theme: Theme }",
                      QUrl(u"qrc:/spillway"_s));
    const std::unique_ptr<QObject> made(importing.create());
    if (!made) {
        qWarning("Spillway.Theme: %ls", qUtf16Printable(importing.errorString()));
        return nullptr;
    }
    return made->property("theme").value<QObject *>();
}

} // namespace spillway
