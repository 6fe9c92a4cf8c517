// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A check box. `text` is its label and accessible name; hide it with `showText: false` where a label stands beside it.
Templates.CheckBox {
    id: box

    property bool showText: true
    readonly property bool labelled: showText && text !== ""

    implicitWidth: labelled ? implicitContentWidth : Theme.target
    implicitHeight: Math.max(Theme.target, labelled ? implicitContentHeight : 0)
    padding: 0
    hoverEnabled: true
    Accessible.name: text

    indicator: Rectangle {
        x: !box.labelled ? (box.width - width) / 2 : box.mirrored ? box.width - width : 0
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
        leftPadding: box.mirrored ? 0 : 28
        rightPadding: box.mirrored ? 28 : 0
        visible: box.labelled
        text: box.text
        color: box.enabled ? Theme.text : Theme.text3
    }
}
