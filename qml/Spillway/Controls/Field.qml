// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// One line of text to type. Give it `name` (or a placeholder): the accessible name. `trailing` items sit inside its end.
Templates.TextField {
    id: field

    property string name
    property string iconName
    property bool mono: false
    property string errorText           // draws the outline in the error colour and is read after the name
    property alias trailing: tail.data

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property real leadingPadding: iconName === "" ? 11 : 32
    readonly property real trailingPadding: tail.width + 11

    implicitWidth: 200
    implicitHeight: Theme.ctl
    leftPadding: mirrored ? trailingPadding : leadingPadding
    rightPadding: mirrored ? leadingPadding : trailingPadding
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    horizontalAlignment: TextInput.AlignLeft
    selectByMouse: true
    hoverEnabled: true
    renderType: Theme.scaledText ? TextInput.QtRendering : TextInput.NativeRendering
    color: enabled ? Theme.text : Theme.text3
    placeholderTextColor: Theme.text3
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.accentInk
    font.family: mono ? Theme.mono : Theme.sans
    font.pixelSize: mono ? Theme.fsSmall : Theme.fsBody
    Accessible.name: name === "" ? placeholderText : name
    Accessible.description: errorText

    background: Rectangle {
        radius: Theme.rMd
        color: field.enabled ? Theme.fieldFill : Theme.neutralSoft
        border.width: field.activeFocus || field.errorText !== "" ? 2 : 1
        border.color: field.errorText !== "" ? Theme.err : field.activeFocus ? Theme.focus : Theme.field
    }

    T {
        anchors { fill: parent; leftMargin: field.leadingPadding; rightMargin: field.trailingPadding }
        visible: field.length === 0 && field.preeditText === ""
        text: field.placeholderText
        font: field.font
        color: field.placeholderTextColor
        horizontalAlignment: field.horizontalAlignment
        Accessible.ignored: true
    }
    Icon {
        anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
        visible: field.iconName !== ""
        name: field.iconName
        size: 15
        color: Theme.text3
    }
    Row {
        id: tail

        anchors { right: parent.right; rightMargin: 5; verticalCenter: parent.verticalCenter }
        spacing: 4
    }
}
