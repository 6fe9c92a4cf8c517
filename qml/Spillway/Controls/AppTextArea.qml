// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// Several lines of text to type. Give it `name` (or a placeholder): the accessible name.
Templates.TextArea {
    id: area

    property string name
    property bool mono: false
    property string errorText

    implicitWidth: Math.max(240, contentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(72, contentHeight + topPadding + bottomPadding)
    padding: 8
    leftPadding: 11
    rightPadding: 11
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    renderType: Theme.scaledText ? TextEdit.QtRendering : TextEdit.NativeRendering
    color: enabled ? Theme.text : Theme.text3
    placeholderTextColor: Theme.text3
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.accentInk
    font.family: mono ? Theme.mono : Theme.sans
    font.pixelSize: mono ? Theme.fsSmall : Theme.fsBody
    Accessible.name: name === "" ? placeholderText : name
    Accessible.description: errorText

    // Tab goes on to the next control: a settings window is no editor.
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    background: Rectangle {
        radius: Theme.rMd
        color: area.enabled ? Theme.fieldFill : Theme.neutralSoft
        border.width: area.activeFocus || area.errorText !== "" ? 2 : 1
        border.color: area.errorText !== "" ? Theme.err : area.activeFocus ? Theme.focus : Theme.field
    }

    T {
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: area.leftPadding; rightMargin: area.rightPadding; topMargin: area.topPadding }
        visible: area.length === 0 && area.preeditText === ""
        text: area.placeholderText
        font: area.font
        color: area.placeholderTextColor
        wrapMode: Text.WordWrap
        lineHeight: 1.0
        Accessible.ignored: true
    }
}
