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

    function press(): void {
        toggle()
        toggled()
        clicked()
    }

    checkable: true
    implicitWidth: implicitContentWidth + 8
    implicitHeight: Theme.ctlSm
    padding: 0
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: expanded ? qsTr("Expanded") : qsTr("Collapsed")

    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()

    background: Item {
        FocusRing { shown: disclosure.visualFocus }
    }
    contentItem: ButtonContent {
        text: disclosure.text
        hint: disclosure.hint
        iconName: disclosure.expanded ? "down" : disclosure.mirrored ? "left" : "right"
        iconSize: 14
        ink: disclosure.hovered ? Theme.text : Theme.text2
        centred: false
    }
}
