// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Theme/palettelook.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace spillway {

PaletteLook::PaletteLook(QObject *parent)
    : LookSource(parent)
{
    qGuiApp->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &LookSource::changed);
#endif
}

LookWishes PaletteLook::wishes() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return {.dark = scheme == Qt::ColorScheme::Dark};
#endif
    return {.dark = QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5F};
}

bool PaletteLook::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange)
        Q_EMIT changed();
    return LookSource::eventFilter(watched, event);
}

} // namespace spillway
