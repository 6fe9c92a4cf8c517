// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// The ring around what has the keyboard focus: 2 px, 1 px off its target. `r` is the target's radius.
Rectangle {
    property Item target: parent
    property int r: Theme.rMd
    property bool shown: false

    anchors.fill: parent
    anchors.margins: -3
    radius: r + 3
    color: "transparent"
    border.width: 2
    border.color: Theme.focus
    visible: shown
    z: 1
}
