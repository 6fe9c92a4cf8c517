// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme
import Spillway.Controls

// One of several choices: a title and what it means. Siblings of one parent exclude each other; the arrow keys choose among them.
Templates.RadioButton {
    id: radio

    property string hint

    function step(forward: bool): void {
        const next = nextItemInFocusChain(forward) as RadioRow
        if (next === null || next.parent !== parent)
            return
        next.forceActiveFocus(Qt.TabFocusReason)
        next.toggle()
        next.toggled()
        next.clicked()
    }

    implicitWidth: implicitContentWidth + 52
    implicitHeight: implicitContentHeight + 16
    hoverEnabled: true
    padding: 8
    leftPadding: mirrored ? 12 : 40
    rightPadding: mirrored ? 40 : 12
    Accessible.name: text
    Accessible.description: hint

    Keys.onDownPressed: step(true)
    Keys.onUpPressed: step(false)

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
    contentItem: Column {
        spacing: 1

        T {
            width: parent.width
            kind: radio.hint === "" ? "body" : "strong"
            text: radio.text
            color: radio.enabled ? Theme.text : Theme.text3
        }
        T {
            width: parent.width
            visible: text !== ""
            kind: "small"
            color: radio.down ? Theme.text2 : Theme.text3
            text: radio.hint
            wrapMode: Text.WordWrap
        }
    }
}
