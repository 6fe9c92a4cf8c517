// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A filter that is on or off (checkable), or that opens a menu (`menu: true`).
Templates.Button {
    id: chip

    property string iconName
    property bool menu: false
    property bool on: checked

    readonly property color ink: !enabled ? Theme.text3 : on ? Theme.accent : Theme.text2

    implicitWidth: row.implicitWidth + 20
    implicitHeight: Theme.ctlSm
    padding: 0
    hoverEnabled: true
    Accessible.name: text

    Keys.onReturnPressed: chip.click()
    Keys.onEnterPressed: chip.click()

    background: Rectangle {
        radius: height / 2
        color: chip.down ? Theme.pressed : chip.on ? Theme.accentSoft : chip.hovered ? Theme.hover : "transparent"
        border.width: 1
        border.color: chip.on ? (Theme.highContrast ? Theme.accent : "transparent") : Theme.line

        FocusRing { shown: chip.visualFocus; r: 14 }
    }
    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: chip.iconName !== ""
                name: chip.iconName
                size: 13
                color: chip.ink
            }
            T {
                anchors.verticalCenter: parent.verticalCenter
                kind: "small"
                text: chip.text
                color: chip.ink
                font.weight: Font.Medium
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: chip.menu
                name: "down"
                size: 11
                color: chip.ink
            }
        }
    }
}
