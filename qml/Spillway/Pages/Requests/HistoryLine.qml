// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// The end of the list: whether older requests come, and why not.
Item {
    id: line

    required property RequestHistory history
    readonly property bool canRead: history.state === RequestHistory.Paused || history.state === RequestHistory.Failed
    readonly property string message: {
        switch (history.state) {
        case RequestHistory.Reading: return qsTr("Reading older requests…")
        case RequestHistory.Paused: return qsTr("Searched back to %1.").arg(Fmt.full(history.reached))
        case RequestHistory.Complete: return qsTr("No older requests are kept.")
        case RequestHistory.Full: return qsTr("Older ones are left out here; a filter or an export reaches them.")
        case RequestHistory.Failed: return qsTr("Older requests cannot be read: %1").arg(history.problem)
        default: return ""
        }
    }

    implicitHeight: Theme.row + 6

    Row {
        anchors.centerIn: parent
        spacing: Theme.s3

        T {
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            color: Theme.text3
            text: line.message
        }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: line.canRead
            small: true
            text: line.history.state === RequestHistory.Failed ? qsTr("Try again") : qsTr("Search further back")
            onClicked: line.history.readMore()
        }
    }
}
