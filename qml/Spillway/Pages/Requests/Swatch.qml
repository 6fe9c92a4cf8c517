// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Theme

// A colour and what it stands for.
Row {
    id: swatch

    required property string text
    required property color color
    property real strength: 1

    spacing: 5

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: 8
        height: 8
        radius: 2
        color: swatch.color
        opacity: swatch.strength
    }
    T {
        anchors.verticalCenter: parent.verticalCenter
        kind: "caption"
        color: Theme.text3
        text: swatch.text
    }
}
