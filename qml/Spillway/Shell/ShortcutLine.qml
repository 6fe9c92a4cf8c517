// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Theme

// What a shortcut does, and its key caps.
Item {
    id: line

    required property string text
    required property var keys
    required property string keysText

    implicitHeight: 29
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2", "command: its keys").arg(text).arg(keysText)

    T {
        anchors { left: parent.left; right: caps.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
        color: Theme.text2
        text: line.text
        Accessible.ignored: true
    }
    Row {
        id: caps

        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        spacing: 4

        Repeater {
            model: line.keys
            delegate: Kbd {
                required property string modelData

                text: modelData
            }
        }
    }
    HLine { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
