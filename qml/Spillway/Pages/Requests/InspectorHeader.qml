// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Which request this is.
Item {
    id: head

    required property RequestDetails details

    signal copyWanted
    signal closeWanted

    implicitHeight: 64

    Pill {
        id: status

        anchors { left: parent.left; leftMargin: Theme.s5; verticalCenter: parent.verticalCenter }
        tone: head.details.tone
        text: head.details.statusText
    }
    Column {
        anchors { left: status.right; leftMargin: 10; right: tools.left; rightMargin: Theme.s2; verticalCenter: parent.verticalCenter }
        spacing: 1

        T {
            width: parent.width
            kind: "heading"
            text: Fmt.ltr(head.details.modelName)
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        T {
            width: parent.width
            kind: "monoSmall"
            color: Theme.text3
            text: Fmt.ltr(head.details.requestLine)
        }
    }
    Row {
        id: tools

        anchors { right: parent.right; rightMargin: Theme.s3; verticalCenter: parent.verticalCenter }
        spacing: 2

        AppButton {
            small: true
            variant: "ghost"
            iconName: "copy"
            tip: qsTr("Copy request ID")
            onClicked: head.copyWanted()
        }
        AppButton {
            small: true
            variant: "ghost"
            iconName: "x"
            tip: qsTr("Close details (Esc)")
            onClicked: head.closeWanted()
        }
    }
}
