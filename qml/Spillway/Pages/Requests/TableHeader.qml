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

    HeaderCell { id: time; box: head.columns.time; text: qsTr("Time") }
    Icon {
        anchors { left: parent.left; leftMargin: head.columns.time.start + time.implicitWidth + 6; verticalCenter: parent.verticalCenter }
        name: "down"
        size: 11
        color: Theme.text3
    }
    HeaderCell { box: head.columns.status; text: qsTr("Status") }
    HeaderCell { box: head.columns.client; text: qsTr("Client") }
    HeaderCell { box: head.columns.model; text: qsTr("Model") }
    HeaderCell { box: head.columns.key; text: qsTr("Key") }
    HeaderCell { box: head.columns.tokens; end: true; text: qsTr("In / out") }
    HeaderCell { box: head.columns.firstToken; end: true; text: qsTr("First token") }
    HeaderCell { box: head.columns.duration; end: true; text: qsTr("Duration") }
    HeaderCell { box: head.columns.cost; end: true; text: qsTr("Cost") }
    HLine { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
