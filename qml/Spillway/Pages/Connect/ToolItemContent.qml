// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme
import Spillway.Controls

// What a ToolItem shows.
Item {
    id: content

    required property string title
    required property string proof
    required property string iconName
    required property bool current
    required property bool connected
    required property bool mirrored

    Rectangle {
        id: mark

        anchors { left: parent.left; leftMargin: 8; verticalCenter: parent.verticalCenter }
        width: 32
        height: 32
        radius: Theme.rMd + 2
        color: Theme.neutralSoft

        Icon {
            anchors.centerIn: parent
            name: content.iconName
            size: 16
            color: content.current ? Theme.accent : Theme.text2
        }
    }
    Column {
        anchors { left: mark.right; leftMargin: 10; right: chevron.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
        spacing: 1

        T {
            width: parent.width
            kind: "strong"
            text: content.title
        }
        T {
            width: parent.width
            kind: "small"
            color: content.connected ? Theme.ok : content.current ? Theme.text2 : Theme.text3
            text: content.proof
        }
    }
    Icon {
        id: chevron

        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        name: content.mirrored ? "left" : "right"
        size: 14
        color: Theme.text3
    }
}
