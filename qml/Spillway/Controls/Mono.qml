// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme
import Spillway.Controls

// A provider's monogram: two letters in its colour, no logo. `provider` is its id or its name.
Rectangle {
    id: tile

    property string provider
    property int size: 24
    readonly property color hue: Theme.series[Monogram.series(provider)]

    implicitWidth: size
    implicitHeight: size
    radius: size / 4
    color: Qt.rgba(hue.r, hue.g, hue.b, Theme.dark ? 0.18 : 0.12)
    border.width: Theme.highContrast ? 1 : 0
    border.color: Theme.line
    Accessible.ignored: true

    T {
        anchors.centerIn: parent
        text: Monogram.letters(tile.provider)
        color: Theme.highContrast ? Theme.text : Theme.dark ? Qt.lighter(tile.hue, 1.2) : Qt.darker(tile.hue, 1.35)
        font.pixelSize: Math.round(tile.size * 0.44)
        font.weight: Font.DemiBold
        elide: Text.ElideNone
        Accessible.ignored: true
    }
}
