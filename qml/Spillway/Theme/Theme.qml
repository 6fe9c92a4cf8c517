// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// Every colour, size, duration and font of the window.
QtObject {
    readonly property color canvas: "#131619"
    readonly property color text: "#ECEFF2"
}
