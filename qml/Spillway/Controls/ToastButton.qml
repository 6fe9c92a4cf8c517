// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// The action of a toast.
Templates.Button {
    id: button

    property string kbd

    implicitWidth: row.implicitWidth + 16
    implicitHeight: Theme.ctlSm
    padding: 0
    hoverEnabled: true
    Accessible.name: text

    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()

    background: Rectangle {
        radius: Theme.rMd
        color: button.hovered || button.down ? Theme.toastHover : "transparent"

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: button.visualFocus
            color: "transparent"
            border.width: 2
            border.color: Theme.toastAction
        }
    }
    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 8

            T {
                anchors.verticalCenter: parent.verticalCenter
                kind: "strong"
                text: button.text
                color: Theme.toastAction
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.kbd !== ""
                width: keys.implicitWidth + 8
                height: 18
                radius: Theme.rSm
                color: Theme.toastHover

                T {
                    id: keys

                    anchors.centerIn: parent
                    kind: "caption"
                    text: button.kbd
                    color: Theme.toastText
                }
            }
        }
    }
}
