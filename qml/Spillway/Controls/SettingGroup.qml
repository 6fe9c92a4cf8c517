// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// Settings that belong together, under a heading. Rows take the group's width: `width: parent.width`.
Column {
    id: group

    property string title
    property alias tools: tools.data
    default property alias rows: list.data

    spacing: 8

    Item {
        width: parent.width
        height: Math.max(heading.implicitHeight, tools.implicitHeight)

        T {
            id: heading

            anchors { left: parent.left; right: tools.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
            kind: "heading"
            text: group.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Row {
            id: tools

            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            spacing: 8
        }
    }
    Rectangle {
        width: parent.width
        height: list.height
        radius: Theme.rLg
        color: Theme.surface
        border.width: 1
        border.color: Theme.lineSoft

        Column {
            id: list

            width: parent.width
        }
    }
}
