// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A key or a chord, as on a keycap.
Rectangle {
    id: keycap

    property alias text: label.text
    property color ink: Theme.text2
    property color fill: Theme.keycap

    implicitWidth: Math.max(18, label.implicitWidth + 8)
    implicitHeight: 18
    radius: Theme.rSm
    color: fill
    border.width: 1
    border.color: fill === Theme.keycap ? Theme.line : fill

    T {
        id: label

        kind: "caption"
        anchors.centerIn: parent
        color: keycap.ink
    }
}
