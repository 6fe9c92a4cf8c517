// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// The action of a toast.
Templates.Button {
    id: button

    property string kbd

    implicitWidth: implicitContentWidth + 16
    implicitHeight: Theme.ctlSm
    padding: 0
    leftPadding: 8
    rightPadding: 8
    hoverEnabled: true
    Accessible.name: text

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

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
    contentItem: ButtonContent {
        text: button.text
        kbd: button.kbd
        ink: Theme.toastAction
        keyInk: Theme.toastText
        keyFill: Theme.toastHover
    }
}
