// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A check box. `text` is its label and accessible name; hide it with `showText: false` where a label stands beside it.
Templates.CheckBox {
    id: box

    property bool showText: true

    implicitWidth: showText && text !== "" ? indicator.width + 10 + label.implicitWidth : Theme.target
    implicitHeight: Math.max(Theme.target, label.visible ? label.implicitHeight : 0)
    padding: 0
    hoverEnabled: true
    Accessible.name: text

    Keys.onReturnPressed: box.click()
    Keys.onEnterPressed: box.click()

    indicator: Rectangle {
        readonly property bool bare: !label.visible

        x: bare ? (box.width - width) / 2 : box.mirrored ? box.width - width : 0
        y: (box.height - height) / 2
        width: 18
        height: 18
        radius: Theme.rSm
        opacity: box.enabled ? 1 : 0.5
        color: box.checkState !== Qt.Unchecked ? Theme.accentFill : box.hovered ? Theme.hover : "transparent"
        border.width: box.checkState !== Qt.Unchecked ? 0 : 1.5
        border.color: Theme.lineStrong

        Icon {
            anchors.centerIn: parent
            visible: box.checkState !== Qt.Unchecked
            name: box.checkState === Qt.PartiallyChecked ? "minus" : "check"
            size: 13
            stroke: 2.6
            color: Theme.accentInk
        }
        FocusRing { shown: box.visualFocus; r: Theme.rSm }
    }
    contentItem: T {
        id: label

        leftPadding: box.mirrored ? 0 : 28
        rightPadding: box.mirrored ? 28 : 0
        visible: box.showText && text !== ""
        text: box.text
        color: box.enabled ? Theme.text : Theme.text3
    }
}
