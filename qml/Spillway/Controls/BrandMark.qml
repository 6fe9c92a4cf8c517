// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Spillway.Theme

// The product mark: three lines merging into one.
Image {
    property int size: 26
    readonly property int pixels: Math.round(size * Screen.devicePixelRatio * Theme.zoom)

    width: size
    height: size
    sourceSize: Qt.size(pixels, pixels)
    source: "image://icon/mark/" + Theme.accentFill.toString().slice(-6) + "/" + Theme.accentInk.toString().slice(-6)
    Accessible.ignored: true
}
