// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A page's head: title, one line about it, tools at the end.
Item {
    id: header

    property string title
    property string sub
    default property alias tools: row.data

    implicitWidth: 400
    implicitHeight: Theme.header

    T {
        id: heading

        anchors { left: parent.left; leftMargin: Theme.s6; verticalCenter: parent.verticalCenter }
        width: Math.min(implicitWidth, header.width - row.width - 3 * Theme.s6)
        kind: "title"
        text: header.title
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    T {
        anchors { left: heading.right; leftMargin: 12; right: row.left; rightMargin: 16; baseline: heading.baseline }
        visible: text !== "" && width > 60
        color: Theme.text3
        text: header.sub
    }
    Row {
        id: row

        anchors { right: parent.right; rightMargin: Theme.s6; verticalCenter: parent.verticalCenter }
        spacing: 8
    }
    HLine { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
