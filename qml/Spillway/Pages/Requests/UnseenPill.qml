// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Theme

// What came while the list stood still; takes one there.
Templates.Button {
    id: pill

    objectName: "unseenPill"

    required property int count

    implicitHeight: Theme.ctl
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: 14
    rightPadding: 14
    hoverEnabled: true
    text: qsTr("%n new request(s)", "", count)
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: height / 2
        color: pill.hovered || pill.down ? Theme.accentHover : Theme.accentFill

        FocusRing { shown: pill.visualFocus; r: 16 }
    }
    contentItem: Row {
        spacing: 6

        Icon {
            anchors.verticalCenter: parent?.verticalCenter
            name: "arrowup"
            size: 14
            color: Theme.accentInk
        }
        T {
            anchors.verticalCenter: parent?.verticalCenter
            kind: "strong"
            color: Theme.accentInk
            text: pill.text
        }
    }
}
