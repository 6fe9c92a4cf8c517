// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Theme

// What the keys do in the palette.
Item {
    id: foot

    implicitHeight: 38

    HLine { anchors { left: parent.left; right: parent.right; top: parent.top } }
    Row {
        anchors { left: parent.left; leftMargin: 18; verticalCenter: parent.verticalCenter }
        spacing: 14

        Repeater {
            model: [["↑↓", qsTr("move")], ["↵", qsTr("open")], ["Ctrl ↵", qsTr("filter requests")], [">", qsTr("commands only")]]
            delegate: Row {
                id: hint

                required property var modelData

                spacing: 5

                Kbd {
                    anchors.verticalCenter: parent.verticalCenter
                    text: hint.modelData[0]
                }
                T {
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "small"
                    color: Theme.text3
                    text: hint.modelData[1]
                }
            }
        }
    }
}
