// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// What is written on a button: icon, text, hint, trailing icon, keys. The text gives way where the button is narrow.
Item {
    id: content

    property string text
    property string hint
    property string iconName
    property string trailingIcon
    property string kbd
    property string kind: "strong"
    property color ink: Theme.text
    property color keyInk: Theme.text2
    property color keyFill: Theme.keycap
    property int iconSize: 15
    property int trailingSize: 13
    property bool centred: true

    readonly property real besideText: (iconName === "" ? 0 : iconSize + row.spacing)
                                       + (hint === "" ? 0 : detail.implicitWidth + row.spacing)
                                       + (trailingIcon === "" ? 0 : trailingSize + row.spacing)
                                       + (kbd === "" ? 0 : keycap.implicitWidth + row.spacing)

    implicitWidth: text === "" ? iconSize : label.implicitWidth + besideText
    implicitHeight: row.implicitHeight

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        anchors.horizontalCenter: content.centred ? parent.horizontalCenter : undefined
        anchors.left: content.centred ? undefined : parent.left
        spacing: 7

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: content.iconName !== ""
            name: content.iconName
            color: content.ink
            size: content.iconSize
        }
        T {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            width: Math.min(implicitWidth, Math.max(0, content.width - content.besideText))
            kind: content.kind
            text: content.text
            color: content.ink
            font.weight: Font.Medium
        }
        T {
            id: detail

            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            kind: "small"
            text: content.hint
            color: Theme.text3
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: content.trailingIcon !== ""
            name: content.trailingIcon
            color: content.ink
            size: content.trailingSize
        }
        Kbd {
            id: keycap

            anchors.verticalCenter: parent.verticalCenter
            visible: content.kbd !== ""
            text: content.kbd
            ink: content.keyInk
            fill: content.keyFill
        }
    }
}
