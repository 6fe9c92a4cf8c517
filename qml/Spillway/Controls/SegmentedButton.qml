// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// One choice of a Segmented.
Templates.TabButton {
    id: button

    property int leastWidth: 0

    implicitWidth: Math.max(leastWidth, implicitContentWidth + 20)
    implicitHeight: Theme.ctlSm - 4
    width: implicitWidth
    padding: 0
    hoverEnabled: true
    focusPolicy: checked ? Qt.StrongFocus : Qt.ClickFocus
    Accessible.name: text

    background: Rectangle {
        radius: Theme.rSm
        color: button.checked ? Theme.segment : button.hovered ? Theme.hover : "transparent"
        border.width: button.checked ? 1 : 0
        border.color: Theme.line

        FocusRing { shown: button.visualFocus; r: Theme.rSm }
    }
    contentItem: T {
        kind: "small"
        text: button.text
        color: !button.enabled ? Theme.text3 : button.checked ? Theme.text : Theme.text2
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignHCenter
    }
}
