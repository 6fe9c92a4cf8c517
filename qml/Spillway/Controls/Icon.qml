// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Spillway.Theme

// A glyph of the icon set in any colour; decoration only, its control carries the name.
Item {
    id: icon

    property string name
    property color color: Theme.text2
    property int size: 16
    property real stroke: 1.75
    readonly property int pixels: Math.round(size * Screen.devicePixelRatio * Theme.zoom)

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        sourceSize { width: icon.pixels; height: icon.pixels }
        source: icon.name === "" ? "" : "image://icon/" + icon.name + "/" + icon.color.toString().slice(-6) + "/" + icon.stroke
    }
}
