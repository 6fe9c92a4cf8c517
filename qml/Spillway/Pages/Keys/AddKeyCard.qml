// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme
import Spillway.Controls

// The last card: one more key.
Templates.Button {
    id: card

    implicitHeight: 148
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: qsTr("Add key")
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.rLg
        color: card.down ? Theme.pressed : card.hovered ? Theme.hover : "transparent"
        border.width: 1
        border.color: Theme.line

        FocusRing { shown: card.visualFocus; r: Theme.rLg }
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 6

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "plus"
                size: 20
            }
            T {
                anchors.horizontalCenter: parent.horizontalCenter
                kind: "strong"
                color: Theme.text2
                text: card.text
            }
            T {
                anchors.horizontalCenter: parent.horizontalCenter
                kind: "small"
                color: card.down || card.hovered ? Theme.text2 : Theme.text3
                text: qsTr("or drop an api-keys.json here")
            }
        }
    }
}
