// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QObject;
class QQmlEngine;
QT_END_NAMESPACE

namespace spillway {

/// Gives the program the window's fonts and makes Spillway.Style what QtQuick.Controls means. Call
/// it once, after the application object is made and before the first QML engine. Ui thread.
void prepareLook();

/// The engine's Theme, to set what the person has chosen: properties theme, contrast, density,
/// motion (texts), zoom (0.8–2.0), latinDigits. The engine must have qrc:/qt/qml on its import
/// path. Owned by the engine; null when the module is not linked.
[[nodiscard]] QObject *themeOf(QQmlEngine &engine);

} // namespace spillway
