// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// The titles over the columns.
Item {
    id: head

    required property RequestColumns columns

    implicitHeight: 32

    component Title: T {
        required property columnBox box
        property bool end: false

        anchors { left: head.left; leftMargin: box.start; top: head.top; bottom: head.bottom }
        visible: box.shown
        width: box.width
        kind: "caption"
        color: Theme.text3
        horizontalAlignment: end ? Text.AlignRight : Text.AlignLeft
        Accessible.role: Accessible.ColumnHeader
        Accessible.name: text
    }

    Title { id: time; box: head.columns.time; text: qsTr("Time") }
    Icon {
        anchors { left: parent.left; leftMargin: head.columns.time.start + time.implicitWidth + 6; verticalCenter: parent.verticalCenter }
        name: "down"
        size: 11
        color: Theme.text3
    }
    Title { box: head.columns.status; text: qsTr("Status") }
    Title { box: head.columns.client; text: qsTr("Client") }
    Title { box: head.columns.model; text: qsTr("Model") }
    Title { box: head.columns.key; text: qsTr("Key") }
    Title { box: head.columns.tokens; end: true; text: qsTr("In / out") }
    Title { box: head.columns.firstToken; end: true; text: qsTr("First token") }
    Title { box: head.columns.duration; end: true; text: qsTr("Duration") }
    Title { box: head.columns.cost; end: true; text: qsTr("Cost") }
    HLine { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
