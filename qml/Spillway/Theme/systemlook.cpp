// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Theme/systemlook.h"

#include "qml/Spillway/Theme/iconprovider.h"

#include <QGuiApplication>
#include <QPalette>
#include <QQmlEngine>

using namespace Qt::StringLiterals;

namespace spillway {

SystemLook::SystemLook(QObject *parent)
    : QObject(parent)
    , m_dark(QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5F)
{
}

SystemLook *SystemLook::create(QQmlEngine *engine, QJSEngine * /*scripting*/)
{
    if (engine->imageProvider(u"icon"_s) == nullptr)
        engine->addImageProvider(u"icon"_s, new IconProvider);
    return new SystemLook(engine);
}

} // namespace spillway
