// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Theme

// One line: time, level, component, message. Code: it reads left to right in any language.
Item {
    id: row

    required property string time
    required property string levelWord
    required property string tone
    required property string component
    required property string message
    required property string sentence
    property bool current: false
    property bool listFocused: false

    signal picked()
    signal menuWanted()

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    height: 28
    Accessible.role: Accessible.ListItem
    Accessible.name: sentence
    Accessible.selected: current

    Rectangle {
        anchors.fill: parent
        color: row.current ? Theme.current : row.tone === "err" ? Theme.errSoft : "transparent"
        opacity: row.current ? 1 : 0.6

        Rectangle {
            anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
            visible: row.current && row.listFocused
            width: 2
            color: Theme.focus
        }
    }
    T {
        id: clock

        anchors { left: parent.left; leftMargin: Theme.s6; verticalCenter: parent.verticalCenter }
        width: 96
        kind: "mono"
        color: row.current ? Theme.text2 : Theme.text3
        text: row.time
    }
    T {
        id: level

        anchors { left: clock.right; leftMargin: 12; verticalCenter: parent.verticalCenter }
        width: 48
        kind: "monoSmall"
        color: row.tone === "err" ? Theme.err : row.tone === "warn" ? Theme.warn : row.current ? Theme.text2 : Theme.text3
        text: row.levelWord
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 8
    }
    T {
        id: source

        objectName: "mayElide"
        anchors { left: level.right; leftMargin: 6; verticalCenter: parent.verticalCenter }
        width: 82
        kind: "mono"
        color: Theme.accent
        text: row.component
    }
    T {
        objectName: "mayElide"
        anchors { left: source.right; leftMargin: 6; right: parent.right; rightMargin: Theme.s6; verticalCenter: parent.verticalCenter }
        kind: "mono"
        color: Theme.text
        text: row.message
    }
    TapHandler { onTapped: row.picked() }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: row.menuWanted()
    }
}
