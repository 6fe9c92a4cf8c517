// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Spillway.Theme

// The product mark: three lines merging into one.
Item {
    id: mark

    property int size: 26
    readonly property int pixels: Math.round(size * Screen.devicePixelRatio * Theme.zoom)

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        sourceSize { width: mark.pixels; height: mark.pixels }
        source: "image://icon/mark/" + Theme.accentFill.toString().slice(-6) + "/" + Theme.accentInk.toString().slice(-6)
    }
}
