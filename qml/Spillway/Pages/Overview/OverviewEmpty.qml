// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Before the first request: what to do to see one.
Item {
    id: empty

    required property OverviewModel model
    readonly property bool noKeys: model.view === OverviewModel.NoKeys

    signal connectWanted()
    signal keyWanted()

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(440, parent.width - 2 * Theme.s6)
        iconName: empty.noKeys ? "keys" : "merge"
        title: empty.noKeys ? qsTr("Waiting for a key") : qsTr("No traffic yet")
        body: empty.noKeys
            ? qsTr("Add a key of any provider. Then tools can call %1 and Spillway picks a healthy key for each request.").arg(
                  Fmt.ltr(empty.model.baseUrl))
            : qsTr("Point a tool at %1 and its requests appear here within a second. Spillway picks a healthy key for each one.").arg(
                  Fmt.ltr(empty.model.baseUrl))

        AppButton {
            visible: empty.noKeys
            variant: "primary"
            iconName: "plus"
            text: qsTr("Add a key")
            onClicked: empty.keyWanted()
        }
        AppButton {
            variant: empty.noKeys ? "default" : "primary"
            iconName: "connect"
            text: qsTr("Connect a tool")
            onClicked: empty.connectWanted()
        }
        AppButton {
            visible: !empty.noKeys
            enabled: !empty.model.testing
            text: empty.model.testing ? qsTr("Sending…") : qsTr("Send a test request")
            onClicked: empty.model.sendTestRequest()
        }
    }
    T {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter; verticalCenterOffset: 130 }
        width: Math.min(440, parent.width - 2 * Theme.s6)
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        color: Theme.err
        text: empty.model.testProblem
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
