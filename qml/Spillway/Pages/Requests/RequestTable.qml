// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Header, rows and foot of the table, and what stands there when there is nothing to show.
FocusScope {
    id: table

    required property RequestsModel model
    required property RequestColumns columns
    readonly property bool noMatch: model.ready && !model.empty && model.feed.count === 0

    signal connectWanted

    TableHeader {
        id: head

        anchors { left: parent.left; right: parent.right }
        visible: !table.model.empty
        columns: table.columns
    }
    RequestList {
        id: list

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top }
        visible: !table.model.empty && !table.noMatch
        focus: true
        requests: table.model
        columns: table.columns
        // Here, not in the list's own file: Qt 6.4 makes no footer from a bound component.
        footer: HistoryLine {
            width: list.width // qmllint disable unqualified
            history: table.model.history // qmllint disable unqualified
        }
    }
    UnseenPill {
        anchors { horizontalCenter: list.horizontalCenter; top: list.top; topMargin: Theme.s3 }
        visible: table.model.unseen > 0 && list.visible
        count: table.model.unseen
        onClicked: {
            table.model.follow()
            list.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    NoMatch {
        anchors.centerIn: list
        visible: table.noMatch
        model: table.model
    }
    EmptyState {
        anchors.centerIn: parent
        visible: table.model.empty
        width: Math.min(420, table.width - 2 * Theme.s6)
        iconName: "requests"
        title: qsTr("Waiting for the first request")
        body: qsTr("Spillway is listening on %1. Requests show up here as they start, not when they finish.").arg(Fmt.ltr(table.model.address))

        AppButton {
            variant: "primary"
            iconName: "connect"
            text: qsTr("Connect a tool")
            onClicked: table.connectWanted()
        }
    }
    TableFooter {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        model: table.model
    }
}
