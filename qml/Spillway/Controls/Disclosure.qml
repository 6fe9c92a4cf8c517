// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A heading that opens and closes what is below it: bind that to `expanded`.
Templates.Button {
    id: disclosure

    property string hint
    property alias expanded: disclosure.checked

    checkable: true
    implicitWidth: row.implicitWidth + 8
    implicitHeight: Theme.ctlSm
    padding: 0
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: expanded ? qsTr("Expanded") : qsTr("Collapsed")

    Keys.onReturnPressed: disclosure.click()
    Keys.onEnterPressed: disclosure.click()

    background: Item {
        FocusRing { shown: disclosure.visualFocus }
    }
    contentItem: Item {
        Row {
            id: row

            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            spacing: 8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: disclosure.expanded ? "down" : disclosure.mirrored ? "left" : "right"
                size: 14
                color: Theme.text3
            }
            T {
                anchors.verticalCenter: parent.verticalCenter
                kind: "strong"
                text: disclosure.text
                color: disclosure.hovered ? Theme.text : Theme.text2
            }
            T {
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                kind: "small"
                color: Theme.text3
                text: disclosure.hint
            }
        }
    }
}
