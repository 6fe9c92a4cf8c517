// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A key or a chord, as on a keycap.
Rectangle {
    property alias text: label.text

    implicitWidth: Math.max(18, label.implicitWidth + 8)
    implicitHeight: 18
    radius: Theme.rSm
    color: Theme.keycap
    border.width: 1
    border.color: Theme.line

    T {
        id: label

        kind: "caption"
        anchors.centerIn: parent
        color: Theme.text2
    }
}
