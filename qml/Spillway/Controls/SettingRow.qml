// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A setting: what it is, what follows from it, its control.
Item {
    id: setting

    property string label
    property string hint
    property string errorText
    property bool last: false
    default property alias control: slot.data

    implicitWidth: 400
    implicitHeight: Math.max(Theme.compact ? 48 : 56, words.implicitHeight + 20, slot.implicitHeight + 16)

    Column {
        id: words

        anchors {
            left: parent.left
            leftMargin: Theme.s4
            right: slot.left
            rightMargin: Theme.s4
            verticalCenter: parent.verticalCenter
        }
        spacing: 2

        T {
            width: parent.width
            kind: "strong"
            text: setting.label
            wrapMode: Text.WordWrap
        }
        T {
            width: parent.width
            visible: text !== ""
            kind: "small"
            color: Theme.text3
            text: setting.hint
            wrapMode: Text.WordWrap
        }
        T {
            width: parent.width
            visible: text !== ""
            kind: "small"
            color: Theme.err
            text: setting.errorText
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    Row {
        id: slot

        anchors { right: parent.right; rightMargin: Theme.s4; verticalCenter: parent.verticalCenter }
        spacing: 8
    }
    HLine {
        anchors { left: parent.left; leftMargin: Theme.s4; right: parent.right; rightMargin: Theme.s4; bottom: parent.bottom }
        visible: !setting.last
    }
}
