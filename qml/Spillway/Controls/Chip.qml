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

    function press(): void {
        if (checkable) {
            toggle()
            toggled()
        }
        clicked()
    }

    implicitWidth: implicitContentWidth + 20
    implicitHeight: Theme.ctlSm
    padding: 0
    leftPadding: 10
    rightPadding: 10
    hoverEnabled: true
    Accessible.name: text

    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()

    background: Rectangle {
        radius: height / 2
        color: chip.down ? Theme.pressed : chip.on ? Theme.accentSoft : chip.hovered ? Theme.hover : "transparent"
        border.width: 1
        border.color: chip.on ? (Theme.highContrast ? Theme.accent : "transparent") : Theme.line

        FocusRing { shown: chip.visualFocus; r: 14 }
    }
    contentItem: ButtonContent {
        kind: "small"
        text: chip.text
        iconName: chip.iconName
        iconSize: 13
        trailingIcon: chip.menu ? "down" : ""
        trailingSize: 11
        ink: chip.ink
    }
}
