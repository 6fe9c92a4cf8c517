// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// One of several choices: a title and what it means. Siblings of one parent exclude each other.
Templates.RadioButton {
    id: radio

    property string hint

    implicitWidth: 40 + Math.max(title.implicitWidth, detail.visible ? detail.implicitWidth : 0) + 12
    implicitHeight: column.implicitHeight + 16
    hoverEnabled: true
    padding: 0
    Accessible.name: text
    Accessible.description: hint

    Keys.onReturnPressed: radio.click()
    Keys.onEnterPressed: radio.click()

    background: Rectangle {
        radius: Theme.rMd
        color: radio.down ? Theme.pressed : radio.hovered ? Theme.hover : "transparent"

        FocusRing { shown: radio.visualFocus }
    }
    indicator: Rectangle {
        x: radio.mirrored ? radio.width - width - 12 : 12
        y: (radio.height - height) / 2
        width: 16
        height: 16
        radius: 8
        opacity: radio.enabled ? 1 : 0.5
        color: "transparent"
        border.width: radio.checked ? 5 : 1.5
        border.color: radio.checked ? Theme.accent : Theme.lineStrong
    }
    contentItem: Item {
        Column {
            id: column

            anchors { left: parent.left; leftMargin: 40; right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
            spacing: 1

            T {
                id: title

                width: parent.width
                kind: radio.hint === "" ? "body" : "strong"
                text: radio.text
                color: radio.enabled ? Theme.text : Theme.text3
            }
            T {
                id: detail

                width: parent.width
                visible: text !== ""
                kind: "small"
                color: radio.down ? Theme.text2 : Theme.text3
                text: radio.hint
                wrapMode: Text.WordWrap
            }
        }
    }
}
