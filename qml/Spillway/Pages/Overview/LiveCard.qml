// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// The newest requests, those that stream first.
Card {
    id: card

    required property OverviewModel model
    property bool loading: false
    readonly property bool running: model.service === OverviewModel.Running
    readonly property int lineHeight: 36

    signal activated(string requestId)

    title: qsTr("Live")
    padded: false
    actions: [
        Pill {
            anchors.verticalCenter: parent?.verticalCenter
            visible: !card.loading
            tone: card.running ? "ok" : card.model.service === OverviewModel.Paused ? "warn" : "err"
            text: card.running ? qsTr("%1/min", "requests per minute").arg(Fmt.num(card.model.perMinute))
                : card.model.service === OverviewModel.Paused ? qsTr("Paused") : qsTr("Not listening")
        },
        AppButton {
            anchors.verticalCenter: parent?.verticalCenter
            visible: !card.loading
            small: true
            variant: "ghost"
            text: qsTr("All requests")
            trailingIcon: card.LayoutMirroring.enabled ? "left" : "right"
            onClicked: card.activated("")
        }
    ]

    Column {
        anchors { left: parent.left; right: parent.right; margins: Theme.s4; top: parent.top; topMargin: 8 }
        visible: card.loading
        spacing: 18

        Repeater {
            model: 6

            Skeleton {
                width: parent?.width ?? 0
                height: 14
            }
        }
    }
    T {
        anchors { left: parent.left; leftMargin: Theme.s4; top: parent.top; topMargin: 8 }
        visible: !card.loading && lines.count === 0
        color: Theme.text3
        text: qsTr("No requests yet")
    }
    ListView {
        id: lines

        anchors { fill: parent; bottomMargin: 8 }
        visible: !card.loading
        clip: true
        interactive: false
        activeFocusOnTab: count > 0
        currentIndex: -1
        model: card.model.live
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Newest requests")
        onActiveFocusChanged: currentIndex = activeFocus ? Math.max(0, currentIndex) : -1
        Keys.onReturnPressed: if (currentItem) (currentItem as LiveLine).open()
        Keys.onEnterPressed: if (currentItem) (currentItem as LiveLine).open()

        delegate: LiveLine {
            width: lines.width
            height: card.lineHeight
            onOpened: requestId => card.activated(requestId)
        }
    }
}
