// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A row of a Combo's list.
Templates.ItemDelegate {
    id: row

    property bool chosen: false

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: 30
    leftPadding: mirrored ? 30 : 8
    rightPadding: mirrored ? 8 : 30
    hoverEnabled: true
    Accessible.name: text

    background: Rectangle {
        radius: Theme.rSm
        color: row.highlighted ? Theme.hover : "transparent"

        Icon {
            anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
            visible: row.chosen
            name: "check"
            size: 14
            stroke: 2
            color: Theme.accent
        }
    }
    contentItem: T {
        text: row.text
        font.weight: row.chosen ? Font.Medium : Font.Normal
    }
}
