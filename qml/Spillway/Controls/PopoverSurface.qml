// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// What lies under menus, tooltips and lists: raised, one line around, a soft shadow.
Item {
    id: surface

    property int radius: Theme.rMd + 2
    property color fill: Theme.raised

    BorderImage {
        anchors { fill: parent; leftMargin: -12; rightMargin: -12; topMargin: -9; bottomMargin: -15 }
        visible: !Theme.highContrast
        source: "image://icon/shadow/000000"
        border { left: 21; right: 21; top: 21; bottom: 21 }
        opacity: Theme.dark ? 1 : 0.55
    }
    Rectangle {
        anchors.fill: parent
        radius: surface.radius
        color: surface.fill
        border.width: 1
        border.color: Theme.line
    }
}
